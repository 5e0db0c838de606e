"""`make real`: the reader on real tickets that nobody here wrote; the folder may be looked at, never trained on."""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from pathlib import Path
from typing import Any

from measure import best_guess
from replybot.evaluation.reports.tables import markdown_table as table
from replybot.evaluation.statistics import percent
from replybot.intake import parse_ticket
from replybot.pipeline import Pipeline
from replybot.wiring import build_pipeline

FOLDER = Path(__file__).parents[2] / "shared" / "data"
_FEW = 10


def main() -> None:
    """Print one table a kind of set."""
    if not FOLDER.is_dir():
        print(f"skipped: there is no folder {FOLDER.parent.name}/{FOLDER.name} beside the checkout")
        return
    pipeline = build_pipeline()
    sets = {path.stem: _rows(path) for path in sorted(FOLDER.glob("*.jsonl"))}
    print("\n".join(_categories(pipeline, {name: rows for name, rows in sets.items() if "category" in rows[0]})))
    print()
    print("\n".join(_pressure(pipeline, {name: rows for name, rows in sets.items() if "category" not in rows[0]})))


def _rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


def _categories(pipeline: Pipeline, sets: dict[str, list[dict[str, Any]]]) -> list[str]:
    rows, pooled = [], [0, 0, 0, 0]
    for name, tickets in sets.items():
        counts = [0, 0, 0, len(tickets)]
        for ticket in tickets:
            reading = pipeline.classify(parse_ticket({"body": ticket["text"]}))
            counts[0] += best_guess(reading) == ticket["category"]
            counts[1] += reading.category == ticket["category"]
            counts[2] += reading.language.value == ticket["language"]
        pooled = [a + b for a, b in zip(pooled, counts, strict=True)] if len(tickets) < _FEW else pooled
        if len(tickets) >= _FEW:
            rows.append(_row(name, counts))
        print(f"{name} done", file=sys.stderr)
    if pooled[3]:
        rows.append(_row("sets under ten rows, pooled", pooled))
    return [*table(("set", "n", "best guess right", "category on the draft right", "language right"), rows)]


def _row(name: str, counts: list[int]) -> tuple[str, ...]:
    guess, category, language, of = counts
    return name, str(of), percent(guess, of), percent(category, of), f"{language / of:.1%}"


def _pressure(pipeline: Pipeline, sets: dict[str, list[dict[str, Any]]]) -> list[str]:
    rows = []
    for name, tickets in sets.items():
        found: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
        for ticket in tickets:
            reading = pipeline.classify(parse_ticket({"body": ticket["text"]}))
            kinds = {seen.tactic.value for seen in reading.tactics}
            counts = found[ticket.get("tactic", "-")]
            counts[0] += bool(kinds)
            counts[1] += "prompt_injection" in kinds
            counts[2] += 1
        for kind, (some, injection, of) in sorted(found.items()):
            rows.append((f"{name}: {kind}", str(of), percent(some, of), percent(injection, of)))
    return [*table(("set", "n", "any tactic found", "prompt_injection found"), rows)]


if __name__ == "__main__":
    main()
