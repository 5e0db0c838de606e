"""A reply is ready to paste: no placeholder, mark-up, empty greeting or disguised word."""

from __future__ import annotations

import re
from collections.abc import Iterator

from replybot.guard.finding import Check, Finding, quoting
from replybot.guard.folding import MARK, oddity
from replybot.guard.manuscript import Manuscript
from replybot.language import Language

NAME = "no_placeholders"
_MARKUP_CHARS = frozenset("{}<>[]`|~^\\*_#=&$")
_MARKUP = re.compile(r"[{}<>\[\]`|~^\\]|\*\*|__|\*\w|\w\*|(?:^|\n)\s*#|={3,}|&\w+;|\$\w")
_HOLES = ("()", "( )", '""', "''", ",,", ", ,", " ,", ":.", ": .", "....", "??", "---", "%s", "%d", " . ", ";;")
_GAP = re.compile(r"(?<=[\w,;]) {2,}(?=\w)")
"""Several spaces between two words of a sentence: a slot that stayed empty, or words spread out to hide."""
_EMPTY_GREETING = re.compile(r"\s*(?:\w+\s){0,2}\w*\s+[,:]")
_SPACED_OUT = re.compile(r"(?<!\w)(?:[^\W\d_][ .\-_*·•/,]{1,3}){3,}[^\W\d_](?!\w)")
_FEWEST_LETTERS = 4
_MOST_QUOTED = 40


def _find(manuscript: Manuscript) -> Iterator[Finding]:
    text = manuscript.text
    if not _MARKUP_CHARS.isdisjoint(manuscript.chars):
        for match in _MARKUP.finditer(text):
            yield quoting(NAME, manuscript, "placeholder or mark-up", *match.span(), most=_MOST_QUOTED)
    for hole in _HOLES:
        if (place := text.find(hole)) >= 0:
            yield quoting(NAME, manuscript, "something is missing", place, place + len(hole), most=_MOST_QUOTED)
    if gap := _GAP.search(text):
        yield quoting(NAME, manuscript, "something is missing", *gap.span(), most=_MOST_QUOTED)
    if empty := _EMPTY_GREETING.match(text.partition("\n")[0]):
        yield quoting(NAME, manuscript, "something is missing", *empty.span(), most=_MOST_QUOTED)
    for match in _spaced_out(manuscript):
        yield quoting(NAME, manuscript, "spaced-out word", *match.span(), most=_MOST_QUOTED)
    for match in manuscript.hits.get("placeholders", ()):
        yield quoting(NAME, manuscript, "placeholder or mark-up", *match.span(), most=_MOST_QUOTED)
    yield from _odd_characters(manuscript)


def _spaced_out(manuscript: Manuscript) -> Iterator[re.Match[str]]:
    row = 0
    for word, _ in manuscript.word_places:
        row = row + 1 if len(word) == 1 else 0
        if row == _FEWEST_LETTERS:
            return _SPACED_OUT.finditer(manuscript.text)
    return iter(())


def _odd_characters(manuscript: Manuscript) -> Iterator[Finding]:
    for char in sorted(manuscript.chars - {MARK}):
        if problem := oddity(char):
            place = max(manuscript.original.find(char), 0)
            yield Finding(NAME, f"{problem}: U+{ord(char):04X}", (place, place + 1))
    if MARK in manuscript.original:
        yield Finding(NAME, "invisible character: U+E000")


check = Check(
    name=NAME,
    find=_find,
    catches={
        Language.EN: (
            "Hello {name},",
            "Dear [customer],",
            "It costs None.",
            "**Important**",
            "Hello ,",
            "a\u200bb",
            "s o r r y",
            "<b>x</b>",
            "1\u0338",
        ),
        Language.ES: (
            "Hello {name},",
            "Dear [customer],",
            "It costs None.",
            "**Important**",
            "Hello ,",
            "a\u200bb",
            "s o r r y",
            "<b>x</b>",
            "1\u0338",
        ),
        Language.FR: (
            "Hello {name},",
            "Dear [customer],",
            "It costs None.",
            "**Important**",
            "Hello ,",
            "a\u200bb",
            "s o r r y",
            "<b>x</b>",
            "1\u0338",
        ),
        Language.VI: (
            "Hello {name},",
            "Dear [customer],",
            "It costs None.",
            "**Important**",
            "Hello ,",
            "a\u200bb",
            "s o r r y",
            "<b>x</b>",
            "1\u0338",
        ),
    },
    allows={
        Language.EN: (
            "1. A line\n2. Another line",
            "Ana: a line (with a note).",
        ),
        Language.ES: (
            "1. A line\n2. Another line",
            "Ana: a line (with a note).",
        ),
        Language.FR: (
            "1. A line\n2. Another line",
            "Ana: a line (with a note).",
        ),
        Language.VI: (
            "1. A line\n2. Another line",
            "Ana: a line (with a note).",
        ),
    },
    reference="docs/sources.md#be-transparent",
)
