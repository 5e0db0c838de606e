"""`make bench`: DESIGN's numbers that apply, printed and written to docs/benchmarks.md."""

from __future__ import annotations

import asyncio
import datetime as dt
import json
import os
import platform
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from functools import cache, partial
from pathlib import Path

os.environ.setdefault("OMP_NUM_THREADS", "1")
sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from desk import desk_table
from measure import best_guess, held_back, quantiles, right, tactic_counts
from misbehaving_server import running
from model import MODEL_TABLES
from replybot.draft import identical_part
from replybot.embedder import E5Embedder, Vectors
from replybot.evaluation.case import load_suite
from replybot.evaluation.evaluate import Options, evaluate
from replybot.evaluation.guard_report import attack_guard
from replybot.evaluation.reports.tables import markdown_table as table
from replybot.evaluation.results import Result, Share, scorer_share
from replybot.evaluation.statistics import percent
from replybot.guard.check import check_reply
from replybot.intake import parse_ticket
from replybot.language import Language
from replybot.pipeline import Pipeline
from replybot.reading import Reading
from replybot.resources import text_folder
from replybot.wiring import build_pipeline
from service import service_table

ROOT = Path(__file__).parents[1]
TODAY = dt.date(2026, 11, 20)
GENERATED, SEED = 10_000, 4711
LONG = (
    "Hello, I ordered a pair of walking boots from you on the second of November, order A-10293, and your page promised"
    " them for the tenth. It is now the twentieth. The tracking has said the same thing for nine days, the courier"
    " tells me to ask you, and your chat told me to ask the courier. I have a trip on Saturday that I booked in spring"
    " and I cannot walk it in my old shoes. My neighbour had the same boots from another shop in three days. I would"
    " like to know where they are, when they will be here, and what happens if they are not here by Friday. I have been"
    " patient, but I will not wait for ever. Kind regards, Ana"
)


class Timed:
    """An embedder that counts the milliseconds it takes."""

    name = "timed"

    def __init__(self) -> None:
        self._inner = E5Embedder()
        self.spent = 0.0

    def embed(self, texts: list[str]) -> Vectors:
        """Return the vectors, and remember how long they took."""
        start = time.perf_counter()
        vectors = self._inner.embed(texts)
        self.spent += (time.perf_counter() - start) * 1000
        return vectors


def main() -> None:
    """Measure everything, print it and write the page."""
    pipeline = build_pipeline()
    lines = [
        "# Benchmarks",
        "",
        f"Made by `make bench` on {platform.machine()}, Python {platform.python_version()}, one core"
        f" (`OMP_NUM_THREADS=1`), {time.strftime('%Y-%m-%d')}. The machine is shared and drifts by a third between"
        " runs; the floor stands beside each figure. In brackets: 95 % Wilson intervals.",
        "",
    ]
    own = (reading_tables, pair_table, guard_table, speed_table, start_table, eval_tables, service_table, desk_table)
    parts: tuple[Callable[[], list[str]], ...] = (*(partial(part, pipeline) for part in own), *MODEL_TABLES)
    for part in parts:
        found = part()
        print("\n".join(found), flush=True)
        lines += [*found, ""]
    page = ROOT / "docs" / "benchmarks.md"
    keep = page.read_text("utf-8").partition("<!-- by hand -->") if page.exists() else ("", "", "")
    page.write_text("\n".join(lines) + keep[1] + keep[2], "utf-8")


def read_all(pipeline: Pipeline, texts: list[str]) -> list[Reading]:
    """Return the readings of *texts*, without any record."""
    return [pipeline.classify(parse_ticket({"body": text})) for text in texts]


def reading_tables(pipeline: Pipeline) -> list[str]:
    """Accuracy, tactics and alerts on the held-back texts, which were written before the training texts."""
    category_rows, tactic_rows, alert_rows = [], [], []
    for language in Language:
        texts = held_back(text_folder("eval") / "held_back", language)
        readings = read_all(pipeline, [text.text for text in texts.categories])
        guessed = sum(best_guess(r) == t.category for r, t in zip(readings, texts.categories, strict=True))
        unsure = sum(bool(reading.guesses) for reading in readings)
        of, count = len(readings), right(readings, texts.categories)
        spoken = sum(r.language == language and not r.seen_language for r in readings)
        believed = [(r, t) for r, t in zip(readings, texts.categories, strict=True) if not r.guesses]
        sure_right = sum(r.category == t.category for r, t in believed)
        category_rows.append(
            (language.value, str(of), percent(guessed, of), percent(count, of), f"{unsure / of:.1%}",
             percent(sure_right, len(believed)), f"{spoken / of:.1%}")
        )  # fmt: skip
        more = [*texts.tactics, *texts.benign]
        others = read_all(pipeline, [text.text for text in more])
        both, found, there = tactic_counts([*readings, *others], [*texts.categories, *more])
        tactic_rows.append((language.value, str(there), percent(both, there), percent(both, found)))
        alarmed = read_all(pipeline, [text.text for text in texts.alerts])
        named = sum(
            bool(r.alert and r.alert.alert.value == t.alert) for r, t in zip(alarmed, texts.alerts, strict=True)
        )
        any_alert = sum(reading.alert is not None for reading in alarmed)
        false = sum(reading.alert is not None for reading in [*readings, *others])
        alert_rows.append(
            (language.value, percent(named, len(alarmed)), percent(any_alert, len(alarmed)),
             percent(false, len(readings) + len(others)))
        )  # fmt: skip
    return [
        "## Reading, on held-back texts (text alone, no record)",
        "",
        *table(
            ("language", "n", "best guess right (goal 92 %)", "category on the draft right", "not sure",
             "right when sure", "language right"),
            category_rows,
        ),
        "",
        "\"Category on the draft\" counts an honest `other` with both guesses in the note as wrong where the text has a"
        " category.",
        "",
        *table(("language", "tactics there", "recall (goal 95 %)", "precision (goal 95 %)"), tactic_rows),
        "",
        *table(("language", "the right alert (goal 100 %)", "any alert", "false alarms on other texts"), alert_rows),
    ]  # fmt: skip


def pair_table(_: Pipeline) -> list[str]:
    """Pairs with the reading given; and how often the reading itself moves under a threat and under a paraphrase."""
    given = {language: _given(language) for language in Language}
    with tempfile.TemporaryDirectory() as out:
        run = evaluate(Options(suites=("pairs", "paraphrases"), out=Path(out)))
    rows = []
    for language in (*Language, None):
        own = [result for result in run.results if language in (None, result.language)]
        pairs, paraphrases = ([r for r in own if r.suite == suite] for suite in ("pairs", "paraphrases"))
        shares = [scorer_share(pairs, "identical"), _moved(pairs), _moved(paraphrases)]
        counted = [
            sum(counts) for counts in zip(*(given[lang] for lang in given if language in (None, lang)), strict=True)
        ]
        rows.append((language or "all", percent(*counted), *(percent(share.hits, share.of) for share in shares)))
    head = ("language", "identical, reading given (goal 100 %)", "identical where the reading holds (goal 100 %)",
            "flips under a threat (goal 2 %)", "flips under a paraphrase")  # fmt: skip
    return [
        "## Pairs: a ticket with and without pressure",
        "",
        "`replybot eval pairs paraphrases`; the first column gives category and language with the ticket.",
        "",
        *table(head, rows),
    ]


def _moved(results: list[Result]) -> Share:
    share = scorer_share(results, "same_category")
    return Share(share.of - share.hits, share.of)


def _given(language: Language) -> tuple[int, int]:
    """Return how many pressed tickets get the calm one's answer when category and language are given, of how many."""
    pipeline = build_pipeline()
    cases = [c for c in load_suite(text_folder("eval") / "pairs", "pairs", TODAY) if c.language == language]

    @cache
    def answer(text: str, case_id: str) -> dict[str, object]:
        case = next(c for c in cases if c.id == case_id)
        ticket = dict(case.ask.ticket) | {"body": text, "category": case.ask.category, "language": language.value}
        draft = pipeline.reply_to(parse_ticket(ticket), TODAY)
        return identical_part(draft.as_json())

    same = sum(answer(case.ask.body, case.id) == answer(case.calm.body, case.id) for case in cases if case.calm)
    return same, len(cases)


def speed_table(pipeline: Pipeline) -> list[str]:
    """Warm drafts, and the guard alone."""
    timed = Timed()
    pipeline.classifier._embedder = timed  # type: ignore[attr-defined]
    ticket = parse_ticket({"body": LONG})
    whole, rest = [], []
    for _ in range(60):
        timed.spent, start = 0.0, time.perf_counter()
        pipeline.reply_to(ticket, TODAY)
        whole.append((time.perf_counter() - start) * 1000)
        rest.append(whole[-1] - timed.spent)
    guard = _guard_times(pipeline)
    words = len(LONG.split())
    rows = [
        (f"warm draft of a {words}-word ticket", "40 / 100 ms", "{:.0f} / {:.0f} ms".format(*quantiles(whole[5:]))),
        ("of that, everything but the embedding", "2 ms", "{:.1f} / {:.1f} ms".format(*quantiles(rest[5:]))),
        ("guard, all checks, 500-character reply", "0.5 ms", "{:.2f} / {:.2f} ms".format(*quantiles(guard[5:]))),
    ]
    return ["## Speed, one core (p50 / p95)", "", *table(("what", "goal", "measured"), rows)]


def _guard_times(pipeline: Pipeline) -> list[float]:
    ticket = parse_ticket({"body": "Where is my order A-10293?", "category": "order_status"})
    draft, brief = pipeline.reply_with_brief(ticket, TODAY)
    times = []
    for _ in range(200):
        start = time.perf_counter()
        check_reply(draft.reply, brief)
        times.append((time.perf_counter() - start) * 1000)
    return times


def guard_table(_: Pipeline) -> list[str]:
    """10,000 generated hostile drafts from a seed that no test uses, and every hand-written draft."""
    report = attack_guard(GENERATED, SEED)
    rows = []
    for language in Language:
        tried = sum(count for (lang, _), count in report.fuzz.tried.items() if lang == language)
        escaped = sum(draft.language == language for draft in report.fuzz.escapes)
        hand = [(case.suite, score.passed) for case, score in report.by_hand if case.language == language]
        hostile, good = (
            [passed for suite, passed in hand if suite == name] for name in ("hostile_drafts", "good_drafts")
        )
        rows.append((language.value, f"{escaped} of {tried}", f"{hostile.count(False)} of {len(hostile)}",
                     f"{good.count(False)} of {len(good)}"))  # fmt: skip
    head = ("language", "generated hostile drafts that escape (goal 0)", "hand-written ones that escape (goal 0)",
            "good replies that are stopped (goal 0)")  # fmt: skip
    return [
        "## Guard",
        "",
        f"`replybot eval guard --n {GENERATED} --seed {SEED}`; the guard was improved by these hand-written texts.",
        "",
        *table(head, rows),
        "",
        "On texts by other hands that nobody used to improve it (`replybot eval unseen_hostile_drafts"
        " unseen_good_drafts`):",
        "",
        *table(("language", "hostile drafts that escape", "good replies that are stopped"), list(_unseen())),
    ]


def _unseen() -> Iterator[tuple[str, ...]]:
    with tempfile.TemporaryDirectory() as out:
        run = evaluate(Options(suites=("unseen_hostile_drafts", "unseen_good_drafts"), out=Path(out)))
    for language in Language:
        own = [result for result in run.results if result.language == language]
        shares = (scorer_share(own, name) for name in ("stopped", "let_through"))
        yield language.value, *(percent(share.of - share.hits, share.of) for share in shares)


def start_table(_: Pipeline) -> list[str]:
    """Cold starts and memory, each beside its floor."""
    bin_folder = Path(sys.executable).parent
    example = ROOT / "examples" / "late-order.vi.txt"
    with tempfile.TemporaryDirectory() as folder:
        bare = Path(folder) / "bare.py"
        bare.write_text(
            "import typer\napp = typer.Typer(rich_markup_mode=None)\n@app.command()\ndef hi(): pass\napp()\n"
        )
        commands = {
            "an empty interpreter": [sys.executable, "-c", "pass"],
            "a bare typer command --help": [sys.executable, str(bare), "--help"],
            "replybot --help (goal 0.2 s)": [str(bin_folder / "replybot"), "--help"],
            "replybot draft, cold (goal 0.6 s, 160 MB)": [str(bin_folder / "replybot"), "draft", str(example)],
        }
        rows = [(name, *_run(command)) for name, command in commands.items()]
    return ["## Start and memory (median of 9)", "", *table(("what", "seconds", "peak memory"), rows)]


_CHILD = """
import json, resource, subprocess, sys, time
start = time.perf_counter()
done = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL)
assert done.returncode in (0, 1), done.returncode  # 1: a gate was missed
spent = time.perf_counter() - start
print(json.dumps([spent, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024]))
"""


def _run(command: list[str], runs: int = 9, more: Mapping[str, str] | None = None) -> tuple[str, str]:
    """Return the median of the seconds and the largest memory of a command's runs."""
    found = []
    for _ in range(runs):
        done = subprocess.run(
            [sys.executable, "-c", _CHILD, *command],
            capture_output=True, check=True, text=True, env={**os.environ, **(more or {})},
        )  # fmt: skip
        found.append(json.loads(done.stdout))
    found.sort()
    return f"{found[runs // 2][0]:.2f}", f"{max(memory for _, memory in found):.0f} MB"


def eval_tables(_: Pipeline) -> list[str]:
    """The eval suite itself: 500 cases embedded, 500 with a model that answers after 50 ms, and their floors."""
    replybot = str(Path(sys.executable).parent / "replybot")
    with tempfile.TemporaryDirectory() as folder, running(delay_ms=50) as server:
        own = Path(folder) / "own"
        own.mkdir()
        (own / "cases.yaml").write_text(json.dumps(five_hundred_cases(), ensure_ascii=False), "utf-8")
        asked = {"OPENAI_BASE_URL": server.url, "REPLYBOT_MODEL": "good"}
        words = [replybot, "eval", "--cases", str(own), "--concurrency"]
        rows = []
        for name, command in {
            "500 cases, embedded, with all reports (goal 15 s)": [*words, "2", "--out", f"{folder}/a"],
            "floor: 500 calls of the bare async client, 32 in flight": [sys.executable, __file__, "--bare-client"],
            "500 cases, `naive`, 32 in flight, with all reports (goal 1.3 times the floor, 120 MB)": [
                *words, "32", "--engine", "naive", "--out", f"{folder}/b",
            ],
            "500 cases, `llm`, 32 in flight, with all reports": [
                *words, "32", "--engine", "llm", "--out", f"{folder}/c",
            ],
            "replybot eval --help": [replybot, "eval", "--help"],
        }.items():  # fmt: skip
            rows.append((name, *_run(command, runs=1 if "500" in name else 9, more=asked)))
    return ["## Eval suite", "", *table(("what", "seconds", "peak memory"), rows)]


def five_hundred_cases() -> list[dict[str, object]]:
    """Return 500 different tickets of the suites as one file of a shop's own cases."""
    cases = [case for suite in ("cases", "traps") for case in load_suite(text_folder("eval") / suite, suite, TODAY)]
    short = [case for case in cases if not case.expect.error and len(case.ask.body) < 3000]
    return [
        {"id": f"case-{number}", "ticket": dict(case.ask.ticket), "expect": {"category": case.ask.category}}
        for number, case in enumerate(short[:500])
    ]


async def bare_client(calls: int) -> None:
    """Make calls with nothing of ours around them, 32 in flight."""
    import openai

    client = openai.AsyncOpenAI(api_key="none")
    gate = asyncio.Semaphore(32)

    async def ask(number: int) -> None:
        async with gate:
            await client.chat.completions.create(
                model="good",
                messages=[{"role": "system", "content": "Be kind."}, {"role": "user", "content": f"{number} {LONG}"}],
            )

    await asyncio.gather(*(ask(number) for number in range(calls)))


if __name__ == "__main__":
    if "--bare-client" in sys.argv:
        asyncio.run(bare_client(int(sys.argv[2]) if len(sys.argv) > 2 else 500))
    else:
        main()
