"""Pressure and alarm: what a pattern is certain of, and what the heads believe of the rest."""

from __future__ import annotations

import numpy as np

from replybot.classifiers.features import Floats
from replybot.classifiers.head import Evidence, Head
from replybot.tactic import Alert, AlertSeen, Tactic, TacticSeen

_EDGES = " \t\n,;:(–—-"
"""What a quote neither begins nor ends with."""
_SHORT = 240
"""Characters up to which a sentence is quoted whole."""

Found = tuple[tuple[str, str], ...]
"""(tactic or alert, sentence) as the patterns found them."""


def tactics_seen(
    head: Head, found: Found, texts: list[str], scores: Floats, sentences: tuple[str, ...]
) -> tuple[TacticSeen, ...]:
    """Return each tactic once, quoted verbatim: by the first sentence a pattern matched, else by its best passage.

    Args:
        head: Knows from which score a passage counts.
        found: What the patterns matched.
        texts: The passages.
        scores: One row for each passage, one column for each tactic.
        sentences: The sentences; a short one is quoted whole, so that the quote can be understood.
    """
    quotes: dict[str, str] = {}
    for name, sentence in found:
        if name in head.tactics.labels:
            quotes.setdefault(name, sentence)
    best = scores.argmax(axis=0)
    for column, label in enumerate(head.tactics.labels):
        if scores[best[column], column] > head.tactic_lines[column]:
            quotes.setdefault(label, _quote(texts[best[column]], sentences))
    return tuple(TacticSeen(Tactic(label), quotes[label]) for label in head.tactics.labels if label in quotes)


def _quote(passage: str, sentences: tuple[str, ...]) -> str:
    whole = next((sentence for sentence in sentences if passage.strip() in sentence), passage)
    return (whole if len(whole) <= _SHORT else passage).strip(_EDGES)


def alert_seen(
    head: Head, ranking: tuple[str, ...], found: Found, whole: Evidence, parts: list[tuple[str, Floats]]
) -> AlertSeen | None:
    """Return the alert that outranks the others, or None.

    A pattern is believed at once. The head is asked only where one of the alert's hint words stands.

    Args:
        head: The trained heads.
        ranking: All alerts, the most urgent first.
        found: What the patterns matched.
        whole: Evidence of the whole text.
        parts: The passages with their vectors, for the quote.
    """
    certain = dict(reversed([pair for pair in found if pair[0] in ranking]))
    over = head.alerts.scores(whole) - head.alert_lines
    for name in ranking:
        if name in certain:
            return AlertSeen(Alert(name), certain[name])
    for name in ranking:
        place = head.alerts.labels.index(name)
        if over[place] > 0 and whole.signals[head.signals.groups.index(name)] > 0:
            clear = [head.alerts.scores(head.evidence(text, vector))[place] for text, vector in parts]
            return AlertSeen(Alert(name), parts[int(np.argmax(clear))][0].strip(_EDGES))
    return None
