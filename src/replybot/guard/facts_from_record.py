"""Every date, amount, number, link and code of a reply comes from the record or the resolution (promise 4)."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from replybot.guard.finding import Check, Finding
from replybot.guard.manuscript import Manuscript, Part

NAME = "facts_from_record"
_FIGURE = re.compile(
    r"[\d%‰€$£¥₫¢₹₽₩₪฿₺₴₦₿](?:[.,:/ ]?[\d%‰])*|@|\.(?:(?<=[a-z]\.)[a-z]{2,}|\s?(?:com|net|org|info)\b)"
)
_LISTS = ("times", "money_and_shares", "large_numbers", "links")


def _find(manuscript: Manuscript) -> Iterator[Finding]:
    for start, end, problem in manuscript.figures.wrong:
        yield _finding(manuscript, problem, start, end)
    text = manuscript.figures.open_text
    loose = (match for name in _LISTS for match in manuscript.hits.get(name, ()))
    for match in (*_FIGURE.finditer(text), *loose):
        yield _finding(manuscript, "a figure, time or address that the brief does not hold", *match.span())
    yield from _days(manuscript)
    yield from _private(manuscript)


def _days(manuscript: Manuscript) -> Iterator[Finding]:
    brief = manuscript.brief
    due = {brief.holding.by} if brief.holding else {step.by for step in brief.resolution.steps}
    for name, date in (("today", brief.problem.today), ("tomorrow", _next(brief.problem.today))):
        if date not in due:
            for match in manuscript.hits.get(name, ()):
                yield _finding(manuscript, "a day on which nothing is due", *match.span())


def _next(date: dt.date) -> dt.date:
    return date + dt.timedelta(days=1)


def _private(manuscript: Manuscript) -> Iterator[Finding]:
    """A public reply names nothing that belongs to the customer."""
    if manuscript.part is Part.PUBLIC:
        for value in sorted(manuscript.private):
            if (place := manuscript.original.find(value)) >= 0:
                yield Finding(NAME, f"personal data: '{value[:40]}'", (place, place + len(value)))


def _finding(manuscript: Manuscript, problem: str, start: int, end: int) -> Finding:
    return Finding(NAME, f"{problem}: '{manuscript.original_words(start, end)[:60]}'", manuscript.span(start, end))


check = Check(
    name=NAME,
    find=_find,
    catches={},
    allows={},
    reference="docs/sources.md#apologise-once",
)
