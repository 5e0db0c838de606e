"""A text cut into passages: the verbatim spans in which pressure is looked for and quoted."""

from __future__ import annotations

import re

_LEAST_WORDS = 4
_MOST = 400
_LONGEST = 30_000
SENTENCE_END = re.compile(r"(?<=[.!?…])[\"'»”)]*\s+|\n+")
# where a clause may begin inside a sentence: after a comma and the like, or at a word that joins or makes a condition
_CLAUSE = re.compile(
    r"(?<=[,;:—–(])\s+|\s+[-–—]\s+"
    r"|\s+(?=(?:and|or|but|so|because|unless|otherwise|if|before|until|then"
    r"|y|o|pero|así que|porque|si no|si|antes de|o bien|que si"
    r"|et|ou|mais|donc|car|sinon|si|avant|sans quoi"
    r"|và|hoặc|nhưng|nên|vì|nếu|không thì|còn|chứ|rồi|thì)\s)",
    re.IGNORECASE,
)


def passages(text: str) -> list[tuple[int, int]]:
    """Return the spans of the clauses of *text*, in order, covering all of it but white space.

    A clause of fewer than four words stays with the one before it. At most 400 spans of the first 30,000
    characters; what lies beyond is one last span.

    >>> [text[a:b] for text in ["Where is it? I want it today, or I will post one star."] for a, b in passages(text)]
    ['Where is it?', 'I want it today,', 'or I will post one star.']
    """
    spans: list[tuple[int, int]] = []
    for start, end in _split(text, 0, min(len(text), _LONGEST), SENTENCE_END):
        spans += _joined(text, _split(text, start, end, _CLAUSE))
        if len(spans) >= _MOST:
            break
    if spans and spans[-1][1] < len(text.rstrip()):
        spans.append((spans[-1][1], len(text)))
    return spans


def _split(text: str, start: int, end: int, border: re.Pattern[str]) -> list[tuple[int, int]]:
    pieces, last = [], start
    for match in border.finditer(text, start, end):
        if match.start() > last:
            pieces.append((last, match.start()))
        last = match.end()
    if text[last:end].strip():
        pieces.append((last, end))
    return [(a, b) for a, b in pieces if text[a:b].strip()]


def _joined(text: str, pieces: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Join clauses that are too short to say anything to the one before, the first to the one after."""
    joined: list[tuple[int, int]] = []
    for start, end in pieces:
        short = len(text[start:end].split()) < _LEAST_WORDS
        first_is_short = len(joined) == 1 and len(text[joined[0][0] : joined[0][1]].split()) < _LEAST_WORDS
        if joined and (short or first_is_short):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined
