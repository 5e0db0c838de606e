"""Every date, amount, number, link and code of a reply comes from the record or the resolution (promise 4)."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from replybot.guard.finding import Check, Finding, quoting
from replybot.guard.manuscript import Manuscript, Part
from replybot.language import Language

NAME = "facts_from_record"
_FIGURE = re.compile(
    r"[\d%‰€$£¥₫¢₹₽₩₪฿₺₴₦₿](?:[.,:/ ]?[\d%‰])*|@|\.(?:(?<=[a-z]\.)[a-z]{2,}|\s?(?:com|net|org|info)\b)"
)
_LISTS = ("times", "money_and_shares", "large_numbers", "links")


def _find(manuscript: Manuscript) -> Iterator[Finding]:
    for start, end, problem in manuscript.figures.wrong:
        yield quoting(NAME, manuscript, problem, start, end)
    text = manuscript.figures.open_text
    loose = (match for name in _LISTS for match in manuscript.hits.get(name, ()))
    for match in (*_FIGURE.finditer(text), *loose):
        yield quoting(NAME, manuscript, "a figure, time or address that the brief does not hold", *match.span())
    yield from _days(manuscript)
    yield from _private(manuscript)


def _days(manuscript: Manuscript) -> Iterator[Finding]:
    brief = manuscript.brief
    due = {brief.holding.by} if brief.holding else {step.by for step in brief.resolution.steps}
    for name, date in (("today", brief.problem.today), ("tomorrow", _next(brief.problem.today))):
        if date not in due:
            for match in manuscript.hits.get(name, ()):
                yield quoting(NAME, manuscript, "a day on which nothing is due", *match.span())


def _next(date: dt.date) -> dt.date:
    return date + dt.timedelta(days=1)


def _private(manuscript: Manuscript) -> Iterator[Finding]:
    """A public reply names nothing that belongs to the customer."""
    if manuscript.part is Part.PUBLIC:
        for value in sorted(manuscript.private):
            if (place := manuscript.original.find(value)) >= 0:
                yield Finding(NAME, f"personal data: '{value[:40]}'", (place, place + len(value)))


check = Check(
    name=NAME,
    find=_find,
    catches={
        Language.EN: (
            "It arrives tomorrow.",
            "It arrives by 24 November 2026.",
            "It cost €60.00.",
            "You get 20 % back.",
            "You get twenty pounds.",
            "See www.example.org.",
            "Use SAVE10.",
            "It takes a week.",
            "Tuesday 23 November is the day.",
            "Write to a@b.co.",
        ),
        Language.ES: (
            "Llega mañana.",
            "Llega el 24 de noviembre.",
            "Costó 60,00 €.",
            "Recibe el 20 %.",
            "Recibe veinte euros.",
            "Vea www.example.org.",
            "Tarda una semana.",
            "El martes 23 de noviembre.",
        ),
        Language.FR: (
            "Il arrive demain.",
            "Il arrive le 24 novembre.",
            "Il a coûté 60,00 €.",
            "Vous recevez 20 %.",
            "Vous recevez vingt euros.",
            "Voyez www.example.org.",
            "Cela prend une semaine.",
            "Le mardi 23 novembre.",
        ),
        Language.VI: (
            "Hàng đến ngày mai.",
            "Hàng đến ngày 24 tháng 11.",
            "Giá 60,00 €.",
            "Anh/chị nhận 20%.",
            "Anh/chị nhận hai trăm nghìn đồng.",
            "Xem www.example.org.",
            "Mất một tuần.",
            "Thứ ba, ngày 23 tháng 11.",
        ),
    },
    allows={
        Language.EN: (
            "It left on 3 November 2026 and cost €59.90.",
            "By Monday, 23 November.",
            "By 23/11/2026, within 5 business days of step 1.",
            "2026-11-23",
            "The order A-10293, 59.90 EUR.",
            "One business day later.",
        ),
        Language.ES: (
            "Salió el 3 de noviembre de 2026 y costó 59,90 €.",
            "El lunes, 23 de noviembre.",
            "A más tardar el 23/11/2026, en 5 días laborables.",
            "El pedido A-10293, 59,90 euros.",
            "Que tenga un buen día.",
        ),
        Language.FR: (
            "Parti le 3 novembre 2026, il a coûté 59,90 €.",
            "Le lundi 23 novembre.",
            "Le 23/11/2026, dans les 5 jours ouvrés.",
            "La commande A-10293, 59,90 euros.",
            "Bonne journée.",
        ),
        Language.VI: (
            "Hàng đi ngày 3 tháng 11 năm 2026, giá 59,90 €.",
            "Thứ hai, ngày 23 tháng 11.",
            "Chậm nhất 23/11/2026, trong vòng 5 ngày làm việc.",
            "Đơn A-10293 với một đồng nghiệp phụ trách.",
            "Chúc anh/chị một ngày tốt lành.",
        ),
    },
    reference="docs/sources.md#be-transparent",
)
