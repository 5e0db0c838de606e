"""The embedded reader: sentence embeddings, n-grams and hint words under linear heads. No key, no network."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np

from replybot.classifiers.claims import find_claims
from replybot.classifiers.detect import detect_language, reply_language
from replybot.classifiers.features import Floats
from replybot.classifiers.head import Evidence, Head, load_head, mean_vector, probabilities
from replybot.classifiers.passages import passages
from replybot.classifiers.patterns import load_patterns, sentences
from replybot.classifiers.pressure import Found, alert_seen, tactics_seen
from replybot.classifiers.votes import voters
from replybot.embedder import Embedder
from replybot.errors import ReaderError
from replybot.policy import Lexicon
from replybot.reading import Reading
from replybot.record import Record
from replybot.tactic import AlertSeen, Tactic, TacticSeen
from replybot.ticket import Ticket, earlier_customer_texts, unquoted_text

OTHER = "other"
_MOST_PASSAGES = 48
_LONGEST_PASSAGE = 400
"""Characters of a passage that are embedded."""
_MOST_EARLIER = 3
_FEW_WORDS, _NUDGES = 12, (OTHER, "order_status", "late_or_out_of_stock")
_CERTAIN = 0.8
"""A short message that reads like a nudge, or like nothing for certain ("still nothing?"), is about what was said
before."""


@dataclass(frozen=True, slots=True)
class _Read:
    """What the heads say of one text."""

    category: str
    runner_up: str | None
    confidence: float
    tactics: tuple[TacticSeen, ...]
    alert: AlertSeen | None
    calm: str
    """The text without its pressure passages; "" when there is nothing else."""


class EmbeddedClassifier:
    """Reads with the heads trained from the shop's own example texts.

    Args:
        lexicon: Names and patterns of the policy.
        folder: The policy folder, which holds reader.npz.
        embedder: Turns passages into vectors.
    """

    def __init__(self, lexicon: Lexicon, folder: Path, embedder: Embedder) -> None:
        self._lexicon = lexicon
        self._folder = folder
        self._embedder = embedder

    def classify(self, ticket: Ticket) -> Reading:
        """Return the reading of the newest customer message, or of the one before where it names no problem.

        Raises:
            ReaderError: There is no trained head or no build of the embedder, and no category was given.
        """
        claims = find_claims(ticket, self._lexicon)
        try:
            read = self._read(_whole(ticket), ticket.record)
        except ReaderError:
            if ticket.category is None:
                raise
            language, seen = reply_language(ticket, unquoted_text(ticket), self._lexicon.default_language)
            return Reading(language, ticket.category, None, 1.0, claims=claims, seen_language=seen)
        language, seen = reply_language(ticket, read.calm, self._lexicon.default_language)
        decided = self._with_earlier(ticket, read)
        sure = decided.confidence >= self._head.line
        return Reading(
            language=language,
            category=decided.category if sure else OTHER,
            runner_up=decided.runner_up if sure else None,
            confidence=decided.confidence,
            tactics=read.tactics,
            alert=read.alert,
            claims=claims,
            guesses=() if sure else tuple(filter(None, (decided.category, decided.runner_up))),
            seen_language=seen,
        )

    @cached_property
    def _head(self) -> Head:
        return load_head(self._folder)

    def _with_earlier(self, ticket: Ticket, newest: _Read) -> _Read:
        """The newest message decides unless it names no problem ("any news?"); then the one before does."""
        few = len(ticket.body.split()) < _FEW_WORDS
        nudge = few and (newest.category in _NUDGES or newest.confidence < _CERTAIN)
        if newest.category != OTHER and newest.confidence >= self._head.line and not nudge:
            return newest
        for text in earlier_customer_texts(ticket)[:_MOST_EARLIER]:
            earlier = self._read(text, ticket.record)
            if earlier.category != OTHER and earlier.confidence >= self._head.line:
                return earlier
        return newest

    def _read(self, text: str, record: Record) -> _Read:
        head = self._head
        if not any(char.isalpha() for char in text):
            return _Read(
                OTHER, None, 1.0, (), None, text
            )  # no word, no problem named: what the record says is no answer
        spans = _bounded(passages(text)) or [(0, len(text))]
        texts = [text[start:end] for start, end in spans]
        vectors = self._embedder.embed([passage[:_LONGEST_PASSAGE] for passage in texts])
        context = head.signals.count(text)
        scores = np.array(
            [
                head.tactics.scores(head.evidence(passage, vector, context))
                for passage, vector in zip(texts, vectors, strict=True)
            ]
        )
        found = tuple(load_patterns(self._folder, detect_language(text)[0]).find(text))
        parts = list(zip(texts, vectors, strict=True))
        own = _without_injections(head, found, parts, scores)
        evidence = head.evidence(" ".join(passage for passage, _ in own), mean_vector(own))
        category, runner_up, confidence = self._category(evidence, record)
        pressed = np.any(scores > head.tactic_lines, axis=1).tolist()
        return _Read(
            category,
            runner_up,
            confidence,
            tactics_seen(head, found, texts, scores, tuple(sentences(text))),
            alert_seen(head, self._lexicon.alerts, found, evidence, parts),
            " ".join(passage for passage, pressing in zip(texts, pressed, strict=True) if not pressing),
        )

    def _category(self, evidence: Evidence, record: Record) -> tuple[str, str, float]:
        head = self._head
        scores = head.category.scores(evidence) + self._votes(record) * head.temperature
        chances = probabilities(scores, head.temperature)
        first, second = np.argsort(chances)[::-1][:2]
        return head.categories[first], head.categories[second], float(chances[first])

    def _votes(self, record: Record) -> Floats:
        total = np.zeros(len(self._head.categories), dtype=np.float32)
        for voter in voters(record):
            for category, weight in self._lexicon.votes.get(voter, _NO_VOTES).items():
                if category in self._head.categories:
                    total[self._head.categories.index(category)] += weight
        return total


_NO_VOTES: Mapping[str, float] = {}


def _without_injections(
    head: Head, found: Found, parts: list[tuple[str, Floats]], scores: Floats
) -> list[tuple[str, Floats]]:
    """Leave out what is addressed to a machine: other pressure comes woven into the problem, this never is the problem.

    Where nothing else is left, everything stays.
    """
    column = head.tactics.labels.index(Tactic.PROMPT_INJECTION)
    sentences = [sentence for name, sentence in found if name == Tactic.PROMPT_INJECTION]
    own = [
        part
        for part, score in zip(parts, scores[:, column], strict=True)
        if score <= head.tactic_lines[column] and not any(part[0].strip() in sentence for sentence in sentences)
    ]
    return own or parts


def _whole(ticket: Ticket) -> str:
    return f"{ticket.subject}\n{ticket.body}" if ticket.subject else ticket.body


def _bounded(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Of a very long text the beginning and the end are read."""
    if len(spans) <= _MOST_PASSAGES:
        return spans
    first = _MOST_PASSAGES * 2 // 3
    return spans[:first] + spans[first - _MOST_PASSAGES :]
