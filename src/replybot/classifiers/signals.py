"""Hint words by group (policy/signals): vocabulary that the example texts lack. Hints, never verdicts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from replybot.classifiers.features import folded

_MOST_WORDS = 5
_SHORTEST_STEM = 2
_ENOUGH = 2
"""More hits of one group than this say nothing new."""


@dataclass(frozen=True)
class Signals:
    """The groups, and which of them a phrase or a stem belongs to."""

    groups: tuple[str, ...]
    phrases: Mapping[str, list[int]]
    stems: Mapping[str, list[int]]

    @cached_property
    def _longest_stem(self) -> int:
        return max(map(len, self.stems), default=0)

    def count(self, text: str) -> NDArray[np.float32]:
        """Return for each group how often it is hit, at most 2."""
        counts = np.zeros(len(self.groups), dtype=np.float32)
        words = folded(text).split()
        for at, word in enumerate(words):
            for size in range(_SHORTEST_STEM, min(len(word), self._longest_stem) + 1):
                for group in self.stems.get(word[:size], ()):
                    counts[group] += 1
            phrase = ""
            for end in range(at, min(at + _MOST_WORDS, len(words))):
                phrase = f"{phrase} {words[end]}" if phrase else words[end]
                for group in self.phrases.get(phrase, ()):
                    counts[group] += 1
        return np.minimum(counts, _ENOUGH)


def compile_signals(groups: Mapping[str, list[str]]) -> Signals:
    """Return signals from lists of words and phrases; a trailing `*` stands for any ending.

    >>> compile_signals({"tax": ["vat", "impuesto*"]}).count("Los impuestos y el VAT").tolist()
    [2.0]
    """
    phrases: dict[str, list[int]] = {}
    stems: dict[str, list[int]] = {}
    for number, words in enumerate(groups.values()):
        for word in words:
            key = folded(word.rstrip("*")).strip()
            into = stems if word.endswith("*") and " " not in key and len(key) >= _SHORTEST_STEM else phrases
            if key and number not in into.setdefault(key, []):
                into[key].append(number)
    return Signals(tuple(groups), phrases, stems)
