"""Exactly one apology in the body and in a public reply, none in the subject (promise 2)."""

from __future__ import annotations

from collections.abc import Iterator

from replybot.guard.expressions import any_of
from replybot.guard.finding import Check, Finding
from replybot.guard.manuscript import Manuscript, Part
from replybot.language import Language

NAME = "one_apology"


def _find(manuscript: Manuscript) -> Iterator[Finding]:
    words = manuscript.words
    apologies = list(any_of(words.apologies).finditer(manuscript.text))
    others = list(any_of(words.other_apologies).finditer(manuscript.text))
    hidden = any_of(words.apologies).search(manuscript.joined_words)
    if manuscript.part is Part.SUBJECT:
        if apologies or others:
            yield Finding(NAME, f"apology in the subject: '{(apologies or others)[0].group()}'")
        return
    if not apologies:
        yield Finding(NAME, "no apology")
    for match in [*apologies[1:], *others]:
        start, end = match.span()
        yield Finding(NAME, f"second apology: '{manuscript.original_words(start, end)}'", manuscript.span(start, end))
    if hidden:
        yield Finding(NAME, f"hidden apology: '{hidden.group()}'")
