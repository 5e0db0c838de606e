"""All expression lists of a language, looked for in one pass over the words of a text.

A list is indexed by the first letters of its expressions, so that a word costs one look-up, and an expression is
compiled when the first word that could begin it is met.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from replybot.guard.expressions import alternatives, any_of
from replybot.guard.folding import MARK
from replybot.guard.words import words_of
from replybot.language import Language

FAMILY = "family:"
"""Stands before the name of a family of remedies."""
_KEY_LENGTH = 3
_MOST_WORDS_KEPT = 20_000
_PLAIN_START = re.compile(r"[^\W\d_]{3}(?![?{])")

Hits = Mapping[str, list[re.Match[str]]]


@dataclass(frozen=True, slots=True)
class _Entry:
    """What may begin with a word: a pattern of all expressions, and each list's own, compiled when the first fits."""

    gate: re.Pattern[str]
    lists: tuple[tuple[str, str], ...]


_UNSEEN = _Entry(re.compile(""), ())
"""Stands for a word that was not looked up yet; None: nothing begins with it."""


class Lexicon:
    """Lists of expressions by name; those in *of_figures* are looked for where no authorised figure stands."""

    def __init__(self, lists: Mapping[str, str], of_figures: frozenset[str]) -> None:
        self._of_figures = of_figures
        self._expressions: defaultdict[str, defaultdict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
        self._by_key: dict[str, _Entry | None] = {}
        self._entries: dict[str, _Entry | None] = {}
        for name, expressions in lists.items():
            for expression in alternatives(expressions):
                for key in starts(expression):
                    self._expressions[key][name].append(expression)

    def find(self, words: Iterable[tuple[str, int]], text: str, open_text: str) -> Hits:
        """Return the matches of each list at the *words* of *text*."""
        hits: defaultdict[str, list[re.Match[str]]] = defaultdict(list)
        entries, of_figures = self._entries, self._of_figures
        for letters, place in words:
            entry = entries.get(letters, _UNSEEN)
            if entry is _UNSEEN:
                entry = self._entry_of(letters)
            if entry is None or not entry.gate.match(text, place):
                continue
            for name, expressions in entry.lists:
                where = open_text if name in of_figures else text
                if where[place] != MARK and (match := any_of(expressions).match(where, place)):
                    hits[name].append(match)
        return hits

    def names_in(self, word: str) -> list[str]:
        """Return the lists that one word by itself belongs to."""
        entry = self._entry_of(word)
        return [name for name, expressions in entry.lists if any_of(expressions).match(word)] if entry else []

    def _entry_of(self, word: str) -> _Entry | None:
        """Return what is known of a word; other threads may empty what is kept at any time."""
        found = self._entries.get(word, _UNSEEN)
        if found is _UNSEEN:
            if len(self._entries) > _MOST_WORDS_KEPT:
                self._entries.clear()
            key = word[:_KEY_LENGTH]
            if key not in self._by_key:
                self._by_key[key] = self._entry([key[:length] for length in range(1, len(key) + 1)])
            found = self._entries[word] = self._by_key[key]
        return found

    def _entry(self, keys: list[str]) -> _Entry | None:
        lists: defaultdict[str, list[str]] = defaultdict(list)
        for key in keys:
            for name, expressions in self._expressions.get(key, {}).items():
                lists[name] += expressions
        if not lists:
            return None
        joined = tuple((name, "\n".join(expressions)) for name, expressions in lists.items())
        return _Entry(any_of("\n".join(expressions for _, expressions in joined)), joined)


def starts(expression: str) -> set[str]:
    """Return the first letters, at most three, of the words that *expression* can begin with.

    >>> sorted(starts("(re)?fund*|x")), sorted(starts("(we|they) pay")), sorted(starts("re-?fund*"))
    (['fun', 'ref', 'x'], ['the', 'we'], ['re', 'ref'])
    """
    if _PLAIN_START.match(expression):
        return {expression[:_KEY_LENGTH]}
    found = {start.rstrip(".") for start in _expand(expression, 0)[0]}
    if not all(found):
        raise ValueError(f"the expression '{expression}' begins with no letter")
    return found


def _expand(source: str, place: int) -> tuple[set[str], int]:
    """Return the possible first letters of *source* from *place* to the end of its group; a "." ends a start."""
    finished: set[str] = set()
    current = {""}
    while place < len(source) and source[place] != ")":
        if source[place] == "|":
            finished |= current
            current, place = {""}, place + 1
            continue
        piece, place = _piece(source, place)
        if source[place : place + 1] in {"?", "{"} and piece != {""}:
            optional = source[place] == "?" or source[place + 1] == "0"
            place = place + 1 if source[place] == "?" else source.index("}", place) + 1
            piece = piece | {""} if optional else piece
        current = {_joined(start, more) for start in current for more in piece}
    return finished | current, place + 1


def _joined(start: str, more: str) -> str:
    return start if start.endswith(".") or len(start) >= _KEY_LENGTH else (start + more)[:_KEY_LENGTH]


def _piece(source: str, place: int) -> tuple[set[str], int]:
    if source.startswith(("(?!", "(?<", "(?="), place):
        return {""}, _expand(source, place + (4 if source.startswith("(?<", place) else 3))[1]
    if source[place] == "(":
        return _expand(source, place + 1)
    if source[place] == "\\":
        return ({""} if source[place + 1] == "b" else {"."}), place + 2
    if source[place].isalpha() or source[place].isdigit():
        return {source[place]}, place + 1
    return {"."}, place + 1


@cache
def lexicon_of(language: Language) -> Lexicon:
    """Return the lexicon of *language*; families of remedies stand under "family:" and their name."""
    words = words_of(language)
    lists = {FAMILY + name: family.words for name, family in words.families.items()}
    lists |= {f"granted:{name}": expressions for name, expressions in words.only_granted.items()}
    lists |= {name: getattr(words, name) for name in (*_TEXT_LISTS, *_FIGURE_LISTS)}
    return Lexicon(lists, frozenset(_FIGURE_LISTS))


_TEXT_LISTS = (
    "apologies",
    "other_apologies",
    "delivery_fee",
    "threats",
    "disputes",
    "reviews",
    "tone",
    "internal",
    "placeholders",
)
_FIGURE_LISTS = ("times", "today", "tomorrow", "money_and_shares", "large_numbers", "links")
