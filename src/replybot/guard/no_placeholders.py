"""A reply is ready to paste: no placeholder, mark-up, empty greeting or disguised word."""

from __future__ import annotations

import re
from collections.abc import Iterator

from replybot.guard.expressions import any_of
from replybot.guard.finding import Check, Finding
from replybot.guard.folding import oddity
from replybot.guard.manuscript import Manuscript
from replybot.language import Language

NAME = "no_placeholders"
_MARKUP = re.compile(
    r"[{}<>\[\]`|~^\\]|\*\*|__|\*\w|\w\*|(?:^|\n)\s*#|^\s*,|-{3,}|={3,}|_{2,}|\.{4,}|\?\?|%\w|&\w+;|\$\w"
)
_EMPTY_GREETING = re.compile(r"\A\s*\w+(?:\s\w+)?\s+[,:]|\s,(?=\s|$)|\(\s*\)|\"\s*\"|'\s'|,\s*,|:\s*\.|\s\.(?=\s|$)")
_SPACED_OUT = re.compile(r"(?<!\w)(?:[^\W\d_][ .\-_*·•/,]{1,3}){3,}[^\W\d_](?!\w)")


def _find(manuscript: Manuscript) -> Iterator[Finding]:
    text = manuscript.text
    for pattern, problem in ((_MARKUP, "placeholder or mark-up"), (_SPACED_OUT, "spaced-out word")):
        for match in pattern.finditer(text):
            yield _finding(manuscript, problem, *match.span())
    if match := _EMPTY_GREETING.search(text):
        yield _finding(manuscript, "something is missing", *match.span())
    for match in any_of(manuscript.words.placeholders).finditer(text):
        yield _finding(manuscript, "placeholder or mark-up", *match.span())
    for char in sorted(set(manuscript.masked)):
        if (problem := oddity(char)) and char != "\ue000":
            place = manuscript.original.find(char)
            yield Finding(NAME, f"{problem}: U+{ord(char):04X}", (max(place, 0), max(place, 0) + 1))
    if "\ue000" in manuscript.original:
        yield Finding(NAME, "invisible character: U+E000")


def _finding(manuscript: Manuscript, problem: str, start: int, end: int) -> Finding:
    return Finding(NAME, f"{problem}: '{manuscript.original_words(start, end)[:40]}'", manuscript.span(start, end))
