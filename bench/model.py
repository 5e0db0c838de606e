"""The model path: round trips, tokens and money by design and language; our time around a call; batch throughput.

Tokens are counted with OpenAI's o200k vocabulary (package bpe-openai) over what is sent: both messages, the JSON
schema, seven a call for the form. The answers are those of the tests' stand-in, which repeats the shop's own sentences.
"""

from __future__ import annotations

import asyncio
import datetime as dt
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, fields, replace
from decimal import Decimal
from pathlib import Path

import bpe_openai

from misbehaving_server import running
from replybot.chat_model import Answer, ChatModel, Prompt
from replybot.evaluation.case import Case, load_suite
from replybot.evaluation.engines import NaiveEngine, PipelineEngine
from replybot.evaluation.reports.tables import markdown_table as table
from replybot.intake import parse_ticket
from replybot.language import Language
from replybot.prompt_file import PromptFile
from replybot.resources import text_folder
from replybot.settings import Prices, Settings
from replybot.ticket import Ticket
from replybot.wiring import build_chat_model, build_pipeline

TODAY = dt.date(2026, 11, 20)
FORM_TOKENS = 7
TICKETS = 40
"""A language."""
PRICE_LISTS = {
    "0.15 / 0.60": Prices(Decimal("0.15"), Decimal("0.075"), Decimal("0.60")),
    "0.40 / 1.60": Prices(Decimal("0.40"), Decimal("0.10"), Decimal("1.60")),
    "2.00 / 8.00": Prices(Decimal("2.00"), Decimal("0.50"), Decimal("8.00")),
}
"""Of a million input and output tokens: small, middle and large models, as vendors list them in 2026."""


@dataclass(frozen=True, slots=True)
class Design:
    """Which stage asks the model."""

    name: str
    reader: str
    drafter: str


DESIGNS = (
    Design("embedded", "embedded", "template"),
    Design("read where unsure + template", "auto", "template"),
    Design("read + template (goal: 1 call, 600 / 80)", "llm", "template"),
    Design("read where unsure + draft", "auto", "llm"),
    Design("read + draft (goal: 2 calls, 950 / 200)", "llm", "llm"),
)


class Counting:
    """A model that counts real tokens instead of believing its server."""

    def __init__(self, model: ChatModel) -> None:
        self.name = model.name
        self._model = model
        self._tokens = bpe_openai.get_encoding("o200k_base")

    def complete(self, prompt: Prompt, *, timeout: float) -> Answer:
        """Return the answer with the tokens as OpenAI's models would count them."""
        answer = self._model.complete(prompt, timeout=timeout)
        schema = json.dumps(prompt.schema, separators=(",", ":")) if prompt.schema else ""
        sent = sum(len(self._tokens.encode(text)) for text in (prompt.stable, prompt.varying, schema))
        return replace(
            answer,
            input_tokens=sent + FORM_TOKENS,
            cached_tokens=0,
            output_tokens=len(self._tokens.encode(answer.text)),
        )


@dataclass(slots=True)
class Spent:
    """Sums over tickets."""

    tickets: int = 0
    calls: int = 0
    tokens_in: int = 0
    tokens_out: int = 0

    def add(self, calls: int, tokens_in: int, tokens_out: int) -> None:
        """Add one ticket."""
        self.tickets += 1
        self.calls += calls
        self.tokens_in += tokens_in
        self.tokens_out += tokens_out

    def cells(self) -> tuple[str, ...]:
        """Return calls, tokens in and out of the average ticket, and the cost of 1,000 at each price list."""
        of = max(1, self.tickets)
        costs = (prices.cost(self.tokens_in, 0, self.tokens_out) / of * 1000 for prices in PRICE_LISTS.values())
        return (
            f"{self.calls / of:.2f}",
            f"{self.tokens_in / of:.0f} / {self.tokens_out / of:.0f}",
            *(f"{cost:.2f}" for cost in costs),
        )


def design_tables() -> list[str]:
    """Round trips, tokens and cost of each design, all languages together and each alone."""
    with running() as server:
        settings = Settings(model="good", base_url=server.url)
        model = Counting(build_chat_model(settings))
        spent = {(d.name, lang): _spent(d, settings, model, lang) for d in DESIGNS for lang in Language}
        for language in Language:
            spent["naive: one call writes the reply", language] = _naive(model, language)
    names = list(dict.fromkeys(name for name, _ in spent))
    all_of = [(name, *_sum(spent[name, lang][0] for lang in Language).cells()) for name in names]
    again = [
        (name, *(f"{spent[name, lang][1].calls / spent[name, lang][1].tickets:.2f}" for lang in Language))
        for name in names if spent[name, Language.EN][1].tickets
    ]  # fmt: skip
    by_language = [
        (name, *(spent[name, lang][0].cells()[1] for lang in Language)) for name in names if name != DESIGNS[0].name
    ]
    return [
        "## Model path: round trips, tokens, cost",
        "",
        f"{TICKETS} tickets of `eval/cases` a language, each for a customer of its own; costs of 1,000 tickets at"
        " prices of a million input / output tokens, nothing cached by the provider.",
        "",
        *table(("design", "calls a ticket", "tokens in / out", *PRICE_LISTS), all_of),
        "",
        "Tokens in / out by language:",
        "",
        *table(("design", *Language), by_language),
        "",
        "Calls a ticket when other customers then come with the same problems (drafts kept by their brief):",
        "",
        *table(("design", *Language), again),
    ]


def _spent(design: Design, settings: Settings, model: ChatModel, language: Language) -> tuple[Spent, Spent]:
    """Return what the tickets of a language cost, and what the same problems of other customers cost after them."""
    own = replace(settings, reader=design.reader, drafter=design.drafter)
    pipeline = build_pipeline(None, own, "auto", model)
    rounds = (Spent(), Spent())
    for spent, name in zip(rounds, ("Ana Ruiz", "Bea Sanz"), strict=True):
        for case in chosen(language):
            usage = pipeline.reply_to(ticket_of(case, name), TODAY).usage
            spent.add(usage.calls, usage.input_tokens, usage.output_tokens)
    return rounds


def _naive(model: Counting, language: Language) -> tuple[Spent, Spent]:
    engine = NaiveEngine(model, PromptFile(text_folder("prompts"), "naive/v1", 300), build_pipeline())
    spent = Spent()
    for case in chosen(language):
        usage = (engine.answer(case.ask).draft or {}).get("usage", {})
        spent.add(usage.get("calls", 0), usage.get("input_tokens", 0), usage.get("output_tokens", 0))
    return spent, Spent()


def _sum(parts: Iterator[Spent]) -> Spent:
    every = list(parts)
    return Spent(*(sum(getattr(part, field.name) for part in every) for field in fields(Spent)))


def chosen(language: Language) -> list[Case]:
    """Return tickets spread over the categories."""
    own = [c for c in load_suite(text_folder("eval") / "cases", "cases", TODAY) if c.language == language]
    return own[:: max(1, len(own) // TICKETS)][:TICKETS]


def ticket_of(case: Case, name: str) -> Ticket:
    """Return the case's ticket, with another customer's name where its record has one."""
    raw = dict(case.ask.ticket)
    if isinstance(raw.get("customer"), dict):
        raw["customer"] = raw["customer"] | {"name": name}
    return parse_ticket(raw)


def overhead_table() -> list[str]:
    """Our time around one call, beside the bare async client asking the same server the same question."""
    prompt = Prompt("plain/v1", "You are kind.", "Where is my order? " * 20)
    with stand_in(0) as url:
        ours = build_chat_model(Settings(model="good", base_url=url))
        bare, by_us = asyncio.run(_bare_times(url, prompt)), _times(lambda: ours.complete(prompt, timeout=10))
    rows = [
        ("the bare async client", f"{statistics.median(bare):.2f} ms"),
        ("ours: retry, limits, breaker, adapter, own thread", f"{statistics.median(by_us):.2f} ms"),
        ("more than the bare client (goal 2 ms)", f"{statistics.median(by_us) - statistics.median(bare):.2f} ms"),
    ]
    return ["## Model path: our time around a call (median of 300)", "", *table(("who", "a call"), rows)]


def _times(ask: Callable[[], object]) -> list[float]:
    found = []
    for _ in range(320):
        start = time.perf_counter()
        ask()
        found.append((time.perf_counter() - start) * 1000)
    return found[20:]


async def _bare_times(url: str, prompt: Prompt) -> list[float]:
    import openai

    client = openai.AsyncOpenAI(api_key="none", base_url=url)
    found = []
    for _ in range(320):
        start = time.perf_counter()
        await client.chat.completions.create(
            model="good",
            messages=[{"role": "system", "content": prompt.stable}, {"role": "user", "content": prompt.varying}],
        )
        found.append((time.perf_counter() - start) * 1000)
    await client.close()
    return found[20:]


def throughput_table() -> list[str]:
    """`replybot batch --engine llm`, 32 in flight, against a stand-in that answers after 50 ms."""
    with tempfile.TemporaryDirectory() as folder, stand_in(50) as url:
        source, out = Path(folder) / "in.jsonl", Path(folder) / "out.jsonl"
        lines = [json.dumps(dict(c.ask.ticket), ensure_ascii=False) for lang in Language for c in chosen(lang)]
        tickets = (lines * 4)[:500]
        source.write_text("\n".join(tickets) + "\n", "utf-8")
        asked = {**os.environ, "OPENAI_BASE_URL": url, "REPLYBOT_MODEL": "good"}
        replybot = Path(sys.executable).parent / "replybot"
        command = [
            str(replybot),
            "batch",
            str(source),
            str(out),
            "--engine",
            "llm",
            "--concurrency",
            "32",
            "--today",
            "2026-11-20",
        ]
        start = time.perf_counter()
        subprocess.run(command, check=True, capture_output=True, env=asked)
        spent = time.perf_counter() - start
        calls = sum(json.loads(line)["usage"]["calls"] for line in out.read_text("utf-8").splitlines())
        floor = _bare_seconds(url, calls)
    ideal = calls * 0.05 / 32
    rows = [
        ("ideal: all calls, 32 at a time, 50 ms each", f"{ideal:.1f} s", "100 %"),
        ("the bare async client making as many calls", f"{floor:.1f} s", f"{ideal / floor:.0%}"),
        ("`replybot batch --engine llm`, start to end (goal 85 %)", f"{spent:.1f} s", f"{ideal / spent:.0%}"),
    ]
    head = (f"{len(tickets)} tickets, {calls} calls", "time", "of the ideal")
    return ["## Model path: throughput of a batch", "", *table(head, rows)]


def _bare_seconds(url: str, calls: int) -> float:
    command = [sys.executable, str(Path(__file__).with_name("run.py")), "--bare-client", str(calls)]
    start = time.perf_counter()
    subprocess.run(command, check=True, env={**os.environ, "OPENAI_BASE_URL": url})
    return time.perf_counter() - start


@contextmanager
def stand_in(delay_ms: float) -> Iterator[str]:
    """Run the tests' stand-in in a process of its own; yield its address."""
    script = Path(__file__).parents[1] / "tests" / "misbehaving_server.py"
    process = subprocess.Popen(
        [sys.executable, str(script), "--delay-ms", str(delay_ms)], stdout=subprocess.PIPE, text=True
    )
    try:
        assert process.stdout
        yield process.stdout.readline().strip()
    finally:
        process.kill()
        process.wait()


def suite_table() -> list[str]:
    """The eval suite over `llm` and `naive` on stand-ins that misbehave: what leaves the house."""
    rows = []
    with running() as server:
        for mode in ("good", "promises", "second_apology", "injected", "other_language", "refusal", "truncated_json"):
            settings = Settings(model=mode, base_url=server.url)
            model = build_chat_model(settings)
            naive = PromptFile(text_folder("prompts"), "naive/v1", 300)
            engines = (
                PipelineEngine("llm", build_pipeline(None, settings, "llm", model)),
                NaiveEngine(model, naive, build_pipeline()),
            )
            cells = [_let_out(engine) for engine in engines]
            rows.append((mode, *cells))
    head = ("the model …", "`llm`: final texts the guard faults (goal 0)", "`naive`: the same")
    return [
        "## Model path: the suite on a model that misbehaves",
        "",
        "`naive` asks the same stand-in with one plain prompt; it knows one polite sentence, so read its column as what"
        " no guard lets out. A real, very small model is in [live.md](live.md).",
        "",
        *table(head, rows),
    ]


def _let_out(engine: PipelineEngine | NaiveEngine) -> str:
    cases = [case for language in Language for case in chosen(language)]
    outcomes = [engine.answer(case.ask) for case in cases]
    faulty = sum(bool(outcome.faults) for outcome in outcomes)
    without = sum(outcome.draft is None for outcome in outcomes)
    return f"{faulty} of {len(cases)}" + (f", {without} without an answer" if without else "")


MODEL_TABLES = (design_tables, overhead_table, throughput_table, suite_table)
