"""A reply never speaks of reviews, lawyers, authorities, disputes or the customer's tone (promise 1)."""

from __future__ import annotations

from collections.abc import Iterator

from replybot.guard.expressions import any_of
from replybot.guard.finding import Check, Example, Finding, quoting
from replybot.guard.manuscript import Manuscript
from replybot.guard.samples import dispute
from replybot.language import Language

NAME = "no_threat_echo"


def _find(manuscript: Manuscript) -> Iterator[Finding]:
    words = manuscript.words
    for match in manuscript.matches("threats", unless=words.not_threats):
        if not (_is_press(manuscript) and any_of(words.press).fullmatch(match.group())):
            yield quoting(NAME, manuscript, "threat echo", *match.span())
    if not _may_name_disputes(manuscript):
        for match in manuscript.matches("disputes", unless=words.not_threats):
            yield quoting(NAME, manuscript, "threat echo", *match.span())
    for name, word in manuscript.hidden:
        if name == "threats":
            yield Finding(NAME, f"threat echo: '{word[:40]}'")


def _is_press(manuscript: Manuscript) -> bool:
    return manuscript.brief.holding is not None and manuscript.brief.holding.alert == "press"


def _may_name_disputes(manuscript: Manuscript) -> bool:
    return manuscript.brief.resolution.rule.startswith("dispute_opened.")


check = Check(
    name=NAME,
    find=_find,
    catches={
        Language.EN: (
            "Please reconsider your review.",
            "A chargeback takes longer.",
            "No lawyer is needed.",
            "We saw it on Facebook.",
            "Your tone is noted.",
        ),
        Language.ES: (
            "Hemos leído su reseña.",
            "Una disputa tarda más.",
            "No hace falta un abogado.",
            "Nos amenazó.",
        ),
        Language.FR: (
            "Nous avons lu votre avis.",
            "Un litige prend du temps.",
            "Inutile de prendre un avocat.",
            "Vos menaces n’y changent rien.",
        ),
        Language.VI: (
            "Chúng tôi đã đọc đánh giá của anh/chị.",
            "Không cần luật sư.",
            "Anh/chị đe dọa chúng tôi.",
            "Khiếu nại với ngân hàng lâu hơn.",
        ),
    },
    allows={
        Language.EN: (
            "A colleague reviews your case.",
            "The proof is reviewed in person.",
            "Your legal guarantee applies.",
            Example("The dispute is open, and the bank decides.", dispute(Language.EN)),
        ),
        Language.ES: (
            "Una persona revisa su caso.",
            "Si cambia de opinión, díganoslo.",
            Example("La disputa sigue abierta.", dispute(Language.ES)),
        ),
        Language.FR: (
            "Regardez si un avis de passage se trouve dans la boîte.",
            "Si vous changez d’avis, écrivez-nous.",
            Example("Le litige est ouvert.", dispute(Language.FR)),
        ),
        Language.VI: (
            "Một chuyên viên đánh giá lại tình trạng sản phẩm.",
            "Lễ tân tòa nhà có thể giữ kiện hàng.",
            Example("Khiếu nại đang được mở.", dispute(Language.VI)),
        ),
    },
    reference="docs/sources.md#no-threats",
)
