"""Each step says who does what by which date, or within how many business days, with the reference (promise 5)."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from replybot.guard.expressions import any_of
from replybot.guard.finding import Check, Finding
from replybot.guard.folding import MARK
from replybot.guard.manuscript import Manuscript
from replybot.language import Language
from replybot.resolution import Step, Who

NAME = "steps_are_concrete"
_NUMBERED = re.compile(r"(?:^|\n)[ (*]*(\d{1,2})[.)][ )*]+([^\n]*)")


def _find(manuscript: Manuscript) -> Iterator[Finding]:
    if not manuscript.is_reply:
        return
    brief = manuscript.brief
    if brief.holding:
        if not _names_day(manuscript, brief.holding.by):
            yield Finding(NAME, f"the day of the answer, {brief.holding.by}, is missing")
        return
    for number, step in enumerate(brief.resolution.steps, 1):
        yield from _missing(manuscript, number, step)
    yield from _numbered(manuscript)


def _missing(manuscript: Manuscript, number: int, step: Step) -> Iterator[Finding]:
    figures = manuscript.figures
    if step.by is not None and not _names_day(manuscript, step.by):
        yield Finding(NAME, f"step {number}: the date {step.by} is missing")
    if step.within is not None and step.within not in figures.business_days:
        yield Finding(NAME, f"step {number}: 'within {step.within} business days' is missing")
    if step.reference and step.who in {Who.BANK, Who.CARRIER} and step.reference not in manuscript.original:
        yield Finding(NAME, f"step {number}: the reference is missing")


def _names_day(manuscript: Manuscript, day: dt.date) -> bool:
    if day in manuscript.figures.dates:
        return True
    is_today = day == manuscript.brief.problem.today
    is_near = is_today or day == manuscript.brief.problem.today + dt.timedelta(days=1)
    return is_near and bool(manuscript.hits.get("today" if is_today else "tomorrow"))


def _numbered(manuscript: Manuscript) -> Iterator[Finding]:
    lines = list(_NUMBERED.finditer(manuscript.text))
    wanted = len(manuscript.brief.resolution.steps)
    if lines and len(lines) < wanted:
        yield Finding(NAME, f"{len(lines)} numbered steps; the resolution has {wanted}")
    for match in lines:
        if MARK not in match.group(2) and not any_of(manuscript.words.actors).search(match.group(2)):
            span = manuscript.span(*match.span(2))
            yield Finding(NAME, f"step {match.group(1)} does not say who acts", span)


check = Check(
    name=NAME,
    find=_find,
    catches={
        Language.EN: (
            "We write to you soon.",
            "1. We ask SEUR by 23 November 2026.\n2. Within 1 business day, SE123456789ES, 5 business days.",
        ),
        Language.ES: ("Le escribimos pronto.",),
        Language.FR: ("Nous écrivons bientôt.",),
        Language.VI: ("Chúng tôi sẽ viết sớm.",),
    },
    allows={
        Language.EN: (
            "By 23 November 2026 we ask SEUR (SE123456789ES); it answers within 5 business days, "
            "and we write 1 business day later.",
        ),
        Language.ES: (
            "El 23 de noviembre de 2026 preguntamos a SEUR (SE123456789ES); "
            "responde en 5 días laborables y le escribimos 1 día laborable después.",
        ),
        Language.FR: (
            "Le 23 novembre 2026, nous interrogeons SEUR (SE123456789ES) ; "
            "il répond sous 5 jours ouvrés et nous écrivons 1 jour ouvré après.",
        ),
        Language.VI: (
            "Ngày 23 tháng 11 năm 2026 chúng tôi hỏi SEUR (SE123456789ES); "
            "SEUR trả lời trong 5 ngày làm việc và 1 ngày làm việc sau chúng tôi viết cho anh/chị.",
        ),
    },
    reference="docs/sources.md#accompany",
)
