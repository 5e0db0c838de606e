"""What works on this machine, and what to do about what does not."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from replybot.errors import ReplybotError


@dataclass(frozen=True, slots=True)
class Finding:
    """One part and how it is."""

    part: str
    good: bool
    text: str


def examine(folder: Path | None) -> Iterator[Finding]:
    """Yield a finding for each part, most basic first."""
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
