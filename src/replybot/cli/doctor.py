"""What works on this machine, and what to do about what does not."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from replybot.chat_model import ChatModel, Prompt
from replybot.errors import ChatModelError, ReplybotError, SettingsError
from replybot.settings import Settings


@dataclass(frozen=True, slots=True)
class Finding:
    """One part and how it is."""

    part: str
    good: bool
    text: str


def examine(folder: Path | None, settings: Callable[[], Settings]) -> Iterator[Finding]:
    """Yield a finding for each part, most basic first; the model last, for it may take its time."""
    yield Finding("python", sys.version_info >= (3, 11), sys.version.split()[0])
    parts: tuple[tuple[str, Callable[[Path | None], str]], ...] = (
        ("policy", _policy),
        ("templates", _templates),
        ("language detection", _language),
        ("embedded reader", _reader),
        ("a draft from start to end", _draft),
        ("clipboard", _clipboard),
    )
    for part, look in parts:
        try:
            yield Finding(part, True, look(folder))
        except (ReplybotError, ImportError, OSError) as error:
            yield Finding(part, part == "clipboard", str(error))
    yield from _model(settings)


def _model(settings: Callable[[], Settings]) -> Iterator[Finding]:
    """Ask the model one small thing, if there is a model: endpoint, key and name are right when it answers."""
    try:
        found = settings()
    except SettingsError as error:
        yield Finding("model settings", False, str(error))
        return
    if not found.has_model:
        yield Finding("model", True, f"none, and none is needed; for one set {found.missing()}")
        return
    from replybot.openai_chat_model import OpenAIChatModel

    model = OpenAIChatModel(found)
    key = "with a key" if found.api_key else "without a key"
    try:
        first = _timed(model, found)
        second = _timed(model, found)
    except ChatModelError as error:
        yield Finding("model", False, f"{error}; asked {key}; drafts are made without it")
        return
    yield Finding("model", True, f"'{model.name}' at {model.endpoint} answers, asked {key}")
    yield Finding("model answers", model.output != "text", _FORMS[model.output])
    slow = f"; a ticket may wait {found.budget_seconds:g} s in all"
    yield Finding(
        "model latency", second * 2 < found.budget_seconds, f"{first:.1f} s at first, then {second:.1f} s{slow}"
    )


_FORMS = {
    "json_schema": "in the form that is asked for (json_schema)",
    "json_object": "in JSON, without a promise of its form (json_object): more answers will have to be thrown away",
    "text": "as text only: many answers will have to be thrown away; a server with JSON output is better",
}
_SMALL: Mapping[str, Any] = {
    "type": "object",
    "properties": {"ready": {"type": "boolean"}},
    "required": ["ready"],
    "additionalProperties": False,
}


def _timed(model: ChatModel, settings: Settings) -> float:
    """Return the seconds that a small question takes."""
    question = Prompt("doctor/v1", "Answer in JSON.", 'Are you ready? {"ready": true}', _SMALL, 50)
    begin = time.monotonic()
    model.complete(question, timeout=settings.budget_seconds)
    return time.monotonic() - begin


def _policy(folder: Path | None) -> str:
    from replybot.policy import load_policy
    from replybot.wiring import shop_folders

    policy = load_policy(shop_folders(folder)[0])
    return f"{len(policy.categories)} categories, {len(policy.rules)} rules, version {policy.version}"


def _templates(folder: Path | None) -> str:
    from replybot.drafters.templates import TemplateDrafter
    from replybot.errors import PolicyError
    from replybot.language import Language
    from replybot.policy import load_policy
    from replybot.wiring import shop_folders

    policy_folder, templates = shop_folders(folder)
    policy, drafter = load_policy(policy_folder), TemplateDrafter(templates)
    rules = [rule.id for rule in policy.rules]
    missing = [f"{code}/{name}" for code in Language for name in drafter.missing(code, rules, list(policy.alerts))]
    if missing:
        raise PolicyError(f"missing: {', '.join(missing[:5])}{' …' if len(missing) > 5 else ''}")
    return f"complete in {', '.join(Language)}"


def _language(_: Path | None) -> str:
    from replybot.classifiers.detect import detect_language

    return f"works ({detect_language('¿Dónde está mi pedido?')[1]})"


def _reader(folder: Path | None) -> str:
    from replybot.classifiers.head import load_head
    from replybot.embedder import E5Embedder
    from replybot.wiring import shop_folders

    head = load_head(shop_folders(folder)[0])
    E5Embedder().embed(["where is my order"])
    return f"loaded, {len(head.categories)} categories"


def _draft(folder: Path | None) -> str:
    from replybot.ticket import Ticket
    from replybot.wiring import build_pipeline, today_of

    pipeline = build_pipeline(folder)
    result = pipeline.reply_to(Ticket(body="Where is my order A-10293?"), today_of(pipeline.policy))
    failed = [check.name for check in result.checks if not check.passed]
    if failed:
        raise ReplybotError(f"the guard found something: {', '.join(failed)}")
    return f"{result.resolution.rule} in {sum(result.timings_ms.values()):.0f} ms"


def _clipboard(_: Path | None) -> str:
    import pyperclip

    found = pyperclip.determine_clipboard()[0].__module__
    return "there is one" if "no_clipboard" not in found and pyperclip.is_available() else "none; --copy will say so"
