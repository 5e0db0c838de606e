"""`make bench`: DESIGN's numbers that apply, printed and written to docs/benchmarks.md."""

from __future__ import annotations

import datetime as dt
import json
import os
import platform
import subprocess
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("OMP_NUM_THREADS", "1")

from measure import Pair, best_guess, held_back, percent, plain, quantiles, right, table, tactic_counts
from replybot.brief import Brief
from replybot.draft import identical_part
from replybot.embedder import E5Embedder, Vectors
from replybot.guard.check import check_reply
from replybot.intake import parse_ticket
from replybot.language import Language
from replybot.pipeline import Pipeline
from replybot.reading import Reading
from replybot.resources import text_folder
from replybot.wiring import build_pipeline

ROOT = Path(__file__).parents[1]
TODAY = dt.date(2026, 11, 20)
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
    for part in (reading_tables, pair_table, speed_table, start_table):
        lines += [*part(pipeline), ""]
        print("\n".join(lines[-30:]), flush=True)
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


def pair_table(pipeline: Pipeline) -> list[str]:
    """Pairs with the reading given; and how often the reading itself moves under a threat and a paraphrase."""
    rows = []
    total = [0, 0, 0, 0, 0, 0]
    for language in Language:
        pairs = held_back(text_folder("eval") / "held_back", language).pairs
        counts = [0, 0, 0, 0, 0, 0]
        for pair in pairs:
            for place, count in enumerate(_pair_counts(pipeline, pair)):
                counts[place] += count
        total = [a + b for a, b in zip(total, counts, strict=True)]
        rows.append(_pair_row(language.value, counts))
    rows.append(_pair_row("all", total))
    head = ("language", "identical, reading given (goal 100 %)", "flips under a threat (goal 2 %)",
            "flips under a paraphrase")  # fmt: skip
    return ["## Pairs: a ticket with and without pressure", "", *table(head, rows)]


def _pair_row(name: str, counts: list[int]) -> tuple[str, ...]:
    same, given, threat, woven, harmless, paraphrases = counts
    return name, percent(same, given), percent(threat, woven), percent(harmless, paraphrases)


def _pair_counts(pipeline: Pipeline, pair: Pair) -> tuple[int, ...]:
    def drafted(text: str) -> dict[str, object]:
        ticket = parse_ticket({"body": text, "category": pair.category, "language": "en"})
        draft = pipeline.reply_to(ticket, TODAY)
        return identical_part(draft.as_json()) if draft.escalate is None else {"alert": draft.escalate.alert}

    woven = [plain(text) for text in pair.woven]
    calm = drafted(pair.base)
    base, *moved = [reading.category for reading in read_all(pipeline, [pair.base, *woven, *pair.paraphrases])]
    return (
        sum(drafted(text) == calm for text in woven), len(woven),
        sum(category != base for category in moved[: len(woven)]), len(woven),
        sum(category != base for category in moved[len(woven) :]), len(pair.paraphrases),
    )  # fmt: skip


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
    seen: list[tuple[object, Brief]] = []
    ticket = parse_ticket({"body": "Where is my order A-10293?", "category": "order_status"})
    draft = pipeline.reply_to(ticket, TODAY)
    reading = pipeline.classify(ticket)
    problem, _, resolution, _ = pipeline._decide(ticket, reading, TODAY)
    brief = pipeline._brief(ticket, reading, problem, resolution)
    seen.append((draft.reply, brief))
    times = []
    for _ in range(200):
        start = time.perf_counter()
        check_reply(draft.reply, brief)
        times.append((time.perf_counter() - start) * 1000)
    return times


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
subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, check=True)
spent = time.perf_counter() - start
print(json.dumps([spent, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024]))
"""


def _run(command: list[str]) -> tuple[str, str]:
    runs = []
    for _ in range(9):
        done = subprocess.run([sys.executable, "-c", _CHILD, *command], capture_output=True, check=True, text=True)
        runs.append(json.loads(done.stdout))
    runs.sort()
    return f"{runs[4][0]:.2f}", f"{max(memory for _, memory in runs):.0f} MB"


if __name__ == "__main__":
    main()
