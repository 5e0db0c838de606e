"""Nothing leaks: no lifetime value, tag, guide, prompt, model, other customer or code of ours (promises 3 and 10)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from replybot.guard.finding import Check, Finding, quoting
from replybot.guard.manuscript import Manuscript
from replybot.language import Language

NAME = "no_internal_words"
_OUR_CODES = re.compile(r"[a-z]+_[a-z]\w*")
_ARTIFICIAL = re.compile(
    r"[AILCGV](?<!\w.)(?:(?<=A)\.?I|(?<=I)\.?A|(?<=L)TV|(?<=C)LV|(?<=L)LM|(?<=G)PT|(?<=V)IP)(?!\w)"
)


def _find(manuscript: Manuscript) -> Iterator[Finding]:
    for match in manuscript.matches("internal", unless=manuscript.words.not_internal):
        if not _is_granted(manuscript, match.group()):
            yield quoting(NAME, manuscript, "internal word", *match.span())
    for match in _OUR_CODES.finditer(manuscript.text):
        yield quoting(NAME, manuscript, "internal word", *match.span())
    for match in _ARTIFICIAL.finditer(manuscript.masked):
        yield Finding(NAME, f"internal word: '{match.group()}'")
    for name, word in manuscript.hidden:
        if name == "internal":
            yield Finding(NAME, f"internal word: '{word[:40]}'")


def _is_granted(manuscript: Manuscript, found: str) -> bool:
    concession = manuscript.brief.resolution.concession
    return concession is not None and concession.kind == "priority_handling" and "priori" in found


check = Check(
    name=NAME,
    find=_find,
    catches={
        Language.EN: (
            "Your lifetime value is high.",
            "You are a VIP.",
            "Our policy says so.",
            "As an AI I cannot.",
            "The case was escalated.",
            "See order_status.on_its_way.",
            "Other customers wait.",
        ),
        Language.ES: (
            "Su valor de vida es alto.",
            "Usted es VIP.",
            "Nuestra política interna lo dice.",
            "Como modelo de lenguaje, no puedo.",
            "Hemos escalado el caso.",
            "Otros clientes esperan.",
        ),
        Language.FR: (
            "Vous êtes VIP.",
            "Notre politique interne le dit.",
            "En tant qu’IA, je ne peux pas.",
            "Le dossier a été escaladé.",
            "Les autres clients attendent.",
        ),
        Language.VI: (
            "Anh/chị là khách VIP.",
            "Chính sách nội bộ quy định vậy.",
            "Là một trợ lý ảo, tôi không thể.",
            "Các khách hàng khác đang chờ.",
        ),
    },
    allows={
        Language.EN: (
            "Our return policy gives the dates.",
            "The price tag is still attached.",
            "A prompt answer follows.",
            "A qualified colleague answers.",
        ),
        Language.ES: (
            "La política de devoluciones indica las fechas.",
            "Tiene el número de guía del envío.",
        ),
        Language.FR: (
            "La politique de retour donne les dates.",
            "Gardez le ticket de caisse.",
        ),
        Language.VI: (
            "Chính sách đổi trả có ghi ngày.",
            "Một chuyên viên trả lời anh/chị.",
        ),
    },
    reference="docs/sources.md#ltv-tag",
)
