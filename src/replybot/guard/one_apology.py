"""Exactly one apology in the body and in a public reply, none in the subject (promise 2)."""

from __future__ import annotations

from collections.abc import Iterator

from replybot.guard.finding import Check, Finding
from replybot.guard.manuscript import Manuscript, Part

NAME = "one_apology"


def _find(manuscript: Manuscript) -> Iterator[Finding]:
    apologies = manuscript.hits.get("apologies", [])
    others = manuscript.hits.get("other_apologies", [])
    if manuscript.part is Part.SUBJECT:
        if apologies or others:
            yield Finding(NAME, f"apology in the subject: '{(apologies or others)[0].group()}'")
        return
    if not apologies:
        yield Finding(NAME, "no apology")
    for match in [*apologies[1:], *others]:
        start, end = match.span()
        yield Finding(NAME, f"second apology: '{manuscript.original_words(start, end)}'", manuscript.span(start, end))
    for name, word in manuscript.hidden:
        if name in {"apologies", "other_apologies"}:
            yield Finding(NAME, f"hidden apology: '{word[:40]}'")


check = Check(
    name=NAME,
    find=_find,
    catches={},
    allows={},
    reference="docs/sources.md#apologise-once",
)
