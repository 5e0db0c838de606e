"""A reply, or one part of it, as the checks read it: masked, folded, with its way back to the original."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cached_property

from replybot.brief import Brief, Channel
from replybot.guard.expressions import any_of
from replybot.guard.figures import Figures, read_figures
from replybot.guard.folding import compose, fold
from replybot.guard.lexicon import Hits, lexicon_of
from replybot.guard.masking import mask
from replybot.guard.words import Words, words_of
from replybot.language import Language

_WRAPPED_LINE = re.compile(r"(?<![\n])\n(?!\n|\s*(?:\d+[.)]|[-•*–]))")
_SENTENCE_END = re.compile(r"[.!?…]+(?=[\s\"'»”)]|$)|\n")


class Part(Enum):
    """Which part of a reply is read."""

    BODY = "body"
    SUBJECT = "subject"
    PUBLIC = "public reply"


@dataclass(frozen=True)
class Manuscript:
    """One text with the brief it was written from.

    `text` is the copy to look in: letters without case (and, except in Vietnamese, without accents), record values
    masked, wrapped lines joined. A place in it leads back to `original` by `span`.
    """

    original: str
    brief: Brief
    part: Part = Part.BODY
    private: frozenset[str] = frozenset()
    """Values that a public reply must not name."""

    @cached_property
    def words(self) -> Words:
        """The expressions of the reply's language."""
        return words_of(self.brief.language)

    @property
    def is_reply(self) -> bool:
        """Whether this is the body of a private reply."""
        return self.part is Part.BODY

    @property
    def is_chat(self) -> bool:
        """Whether the reply is pasted into a chat."""
        return self.brief.channel is Channel.CHAT

    @cached_property
    def _composed(self) -> tuple[str, Sequence[int] | None]:
        return compose(self.original)

    @cached_property
    def masked(self) -> str:
        """The original letters (composed) with the record's values masked."""
        return mask(self._composed[0], self.brief)

    @cached_property
    def chars(self) -> frozenset[str]:
        """The characters of the masked original."""
        return frozenset(self.masked)

    @cached_property
    def _folded(self) -> tuple[str, Sequence[int] | None]:
        folded, places = fold(self.masked, keep_accents=self.brief.language is Language.VI)
        return _WRAPPED_LINE.sub(" ", folded), places

    @property
    def text(self) -> str:
        """The copy that the checks look in."""
        return self._folded[0]

    @cached_property
    def figures(self) -> Figures:
        """The dates, amounts and durations of the text, and the text with the authorised ones masked."""
        return read_figures(self.text, self.word_places, self.brief)

    @cached_property
    def word_places(self) -> tuple[tuple[str, int], ...]:
        """Each word of `text` with its place."""
        return tuple((word.group(), word.start()) for word in _WORD.finditer(self.text))

    @cached_property
    def hits(self) -> Hits:
        """Where the expressions of each list are found."""
        return lexicon_of(self.brief.language).find(self.word_places, self.text, self.figures.open_text)

    @cached_property
    def joined_words(self) -> tuple[tuple[int, str], ...]:
        """Place and letters of each word that holds a hyphen or the like inside: what "vou-cher" hides."""
        if _SIGNS_IN_WORDS.isdisjoint(self.text):
            return ()
        return tuple((m.start(), re.sub(r"[^\w']|_", "", m.group())) for m in _BROKEN_WORD.finditer(self.text))

    @cached_property
    def hidden(self) -> tuple[tuple[str, str], ...]:
        """The list and the letters of each expression that is found only when a word is joined."""
        found: list[tuple[str, str]] = []
        for place, word in self.joined_words:
            names = set(lexicon_of(self.brief.language).names_in(word))
            seen = {name for name, matches in self.hits.items() for match in matches if match.start() == place}
            found += [(name, word) for name in sorted(names - seen)]
        return tuple(found)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the place in the original of `text[start:end]`; (0, 0) for a subject."""
        if self.part is Part.SUBJECT:
            return 0, 0
        return self._back(start), self._back(end)

    def _back(self, place: int) -> int:
        for places in (self._folded[1], self._composed[1]):
            if places is not None:
                place = places[min(place, len(places) - 1)]
        return place

    def original_words(self, start: int, end: int) -> str:
        """Return the words of the original at a place of `text`."""
        return self.original[self._back(start) : self._back(end)]

    @cached_property
    def sentences(self) -> tuple[tuple[int, int], ...]:
        """Start and end of each sentence or line of `text`."""
        ends = [match.end() for match in _SENTENCE_END.finditer(self.text)]
        starts = [0, *ends]
        return tuple((start, end) for start, end in zip(starts, [*ends, len(self.text)], strict=True) if start < end)

    def sentence_at(self, place: int) -> tuple[int, int]:
        """Return start and end of the sentence around *place*."""
        return next(((start, end) for start, end in self.sentences if place < end), (0, len(self.text)))

    def matches(self, name: str, unless: str = "") -> Iterator[re.Match[str]]:
        """Yield the matches of the list *name*, leaving out what lies inside a match of *unless*."""
        found = self.hits.get(name)
        if not found:
            return
        excused = [match.span() for match in any_of(unless).finditer(self.text)] if unless else []
        for match in found:
            if not any(start <= match.start() and match.end() <= end for start, end in excused):
                yield match


_BROKEN_WORD = re.compile(r"\w+(?:[-·•*_|\\~^+=´`]\w+)+")
_SIGNS_IN_WORDS = frozenset("-·•*_|\\~^+=´`")
_WORD = re.compile(r"\w+")
