"""A reply never speaks of reviews, lawyers, authorities, disputes or the customer's tone (promise 1)."""

from __future__ import annotations

from collections.abc import Iterator

from replybot.guard.expressions import any_of
from replybot.guard.finding import Check, Finding
from replybot.guard.manuscript import Manuscript

NAME = "no_threat_echo"


def _find(manuscript: Manuscript) -> Iterator[Finding]:
    words = manuscript.words
    for match in manuscript.matches("threats", unless=words.not_threats):
        if not (_is_press(manuscript) and any_of(words.press).fullmatch(match.group())):
            yield _finding(manuscript, *match.span())
    if not _may_name_disputes(manuscript):
        for match in manuscript.matches("disputes", unless=words.not_threats):
            yield _finding(manuscript, *match.span())
    for name, word in manuscript.hidden:
        if name == "threats":
            yield Finding(NAME, f"threat echo: '{word[:40]}'")


def _is_press(manuscript: Manuscript) -> bool:
    return manuscript.brief.holding is not None and manuscript.brief.holding.alert == "press"


def _may_name_disputes(manuscript: Manuscript) -> bool:
    return manuscript.brief.resolution.rule.startswith("dispute_opened.")


def _finding(manuscript: Manuscript, start: int, end: int) -> Finding:
    return Finding(NAME, f"threat echo: '{manuscript.original_words(start, end)[:60]}'", manuscript.span(start, end))


check = Check(
    name=NAME,
    find=_find,
    catches={},
    allows={},
    reference="docs/sources.md#apologise-once",
)
