"""Exactly one apology in the body and in a public reply, none in the subject (promise 2)."""

from __future__ import annotations

from collections.abc import Iterator

from replybot.guard.finding import Check, Finding
from replybot.guard.manuscript import Manuscript, Part
from replybot.language import Language

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
    catches={
        Language.EN: (
            "Sorry for the wait. We apologise again.",
            "A new parcel leaves on Monday.",
            "",
            "We are sorry, please excuse us.",
            "Our apo-logies, and sorry.",
        ),
        Language.ES: (
            "Disculpe la espera. Lo sentimos.",
            "El paquete sale.",
            "Lamentamos el retraso y le pedimos perdón.",
            "Es lamentable; disculpe.",
        ),
        Language.FR: (
            "Désolés du retard. Toutes nos excuses.",
            "Le colis part.",
            "Pardon, nous regrettons.",
            "Nous sommes navr\u200bés et désolés.",
        ),
        Language.VI: (
            "Xin lỗi anh/chị. Chúng tôi rất tiếc.",
            "Kiện hàng đang đi.",
            "Chúng tôi cáo lỗi và mong anh/chị thứ lỗi.",
        ),
    },
    allows={
        Language.EN: (
            "Sorry for the wait. We trace the parcel.",
            "Unfortunately it is late; we regret that.",
            "We apologise that it came to this.",
        ),
        Language.ES: (
            "Lamentamos la espera.",
            "Le pedimos disculpas por el retraso; el paquete regresó al almacén.",
        ),
        Language.FR: (
            "Nous sommes désolés de l’attente.",
            "Veuillez nous excuser ; malheureusement, le colis tarde.",
        ),
        Language.VI: (
            "Chúng tôi xin lỗi vì sự chậm trễ.",
            "Chúng tôi rất lấy làm tiếc, mong anh/chị thông cảm.",
        ),
    },
    reference="docs/sources.md#apologise-once",
)
