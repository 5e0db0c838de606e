"""Every date, amount, number, link and code of a reply comes from the record or the resolution (promise 4)."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from replybot.guard.expressions import any_of
from replybot.guard.finding import Check, Finding
from replybot.guard.manuscript import Manuscript, Part
from replybot.guard.words import Words

NAME = "facts_from_record"
_FIGURE = re.compile(r"[\d%‰]+(?:[.,:/ ]?[\d%‰]+)*|[€$£¥₫¢₹₽₩₪฿₺₴₦₿]|@|\b[a-z]{2,}\.[a-z]{2,}\b")
_DATE_LIKE = re.compile(r"\d+(?:st|nd|rd|th|er|[dhD]|th)?")
_CODE = re.compile(r"\b(?=\w*[A-Z])(?=\w*\d)[A-Za-z0-9-]{4,}\b")


def _find(manuscript: Manuscript) -> Iterator[Finding]:
    for start, end, problem in manuscript.figures.wrong:
        yield _finding(manuscript, problem, start, end)
    text = manuscript.figures.open_text
    for match in (*_FIGURE.finditer(text), *any_of(_loose(manuscript.words)).finditer(text)):
        yield _finding(manuscript, "a figure, time or address that the brief does not hold", *match.span())
    for match in _CODE.finditer(manuscript.masked):
        if not match.group().isdigit() and not _DATE_LIKE.fullmatch(match.group()):
            yield Finding(NAME, f"a code: '{match.group()[:40]}'")
    yield from _days(manuscript, text)
    yield from _private(manuscript)


def _loose(words: Words) -> str:
    return f"{words.times}\n{words.money_and_shares}\n{words.large_numbers}\n{words.links}"


def _days(manuscript: Manuscript, text: str) -> Iterator[Finding]:
    brief, words = manuscript.brief, manuscript.words
    due = {brief.holding.by} if brief.holding else {step.by for step in brief.resolution.steps}
    for expressions, date in ((words.today, brief.problem.today), (words.tomorrow, _next(brief.problem.today))):
        if date not in due:
            for match in any_of(expressions).finditer(text):
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
