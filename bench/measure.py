"""What is measured, each as a function that returns rows for a table; nothing here asserts."""

from __future__ import annotations

import re
import statistics
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from replybot.language import Language
from replybot.reading import Reading

MARK = re.compile(r"\[\[([a-z_]+)\|([^\]]+)\]\]")


def plain(text: str) -> str:
    """Return the ticket as the customer sent it."""
    return MARK.sub(r"\2", text)


@dataclass(frozen=True, slots=True)
class HeldBack:
    """One held-back text with what a careful person says about it."""

    text: str
    category: str
    tactics: frozenset[str] = frozenset()
    alert: str | None = None


@dataclass(slots=True)
class Set:
    """All held-back texts of one language, by what they measure."""

    categories: list[HeldBack] = field(default_factory=list)
    tactics: list[HeldBack] = field(default_factory=list)
    benign: list[HeldBack] = field(default_factory=list)
    alerts: list[HeldBack] = field(default_factory=list)


def held_back(folder: Path, language: Language) -> Set:
    """Return the held-back texts of *language*."""

    def load(name: str) -> Any:
        return yaml.safe_load((folder / language / f"{name}.yaml").read_text("utf-8"))

    found = Set()
    for category, texts in load("categories").items():
        found.categories += [_text(text, category) for text in texts]
    for items in load("tactics").values():
        found.tactics += [_text(item["text"], item["category"]) for item in items]
    found.benign = [_text(item["text"], item["category"]) for item in load("benign")]
    for alert, items in load("alerts").items():
        found.alerts += [_text(item["text"], item["category"], alert) for item in items]
    return found


def _text(text: str, category: str, alert: str | None = None) -> HeldBack:
    return HeldBack(plain(text), category, frozenset(kind for kind, _ in MARK.findall(text)), alert)


def right(readings: list[Reading], texts: list[HeldBack]) -> int:
    """Return how many readings name the right category."""
    return sum(reading.category == text.category for reading, text in zip(readings, texts, strict=True))


def best_guess(reading: Reading) -> str:
    """Return the category, or the first guess when the reader was not sure."""
    return reading.guesses[0] if reading.guesses else reading.category


def tactic_counts(readings: list[Reading], texts: list[HeldBack]) -> tuple[int, int, int]:
    """Return how many tactics were found rightly, how many were found, how many there are."""
    both = found = there = 0
    for reading, text in zip(readings, texts, strict=True):
        seen = {tactic.tactic.value for tactic in reading.tactics}
        both, found, there = both + len(seen & text.tactics), found + len(seen), there + len(text.tactics)
    return both, found, there


def quantiles(values: list[float]) -> tuple[float, float]:
    """Return the median and the 95th percentile."""
    cuts = statistics.quantiles(values, n=20)
    return statistics.median(values), cuts[18]
