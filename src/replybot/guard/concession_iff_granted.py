"""The concession is in the reply when it is granted, and nothing of the kind when it is not (promise 3)."""

from __future__ import annotations

from collections.abc import Iterator

from replybot.guard.expressions import any_of
from replybot.guard.finding import Check, Example, Finding, quoting
from replybot.guard.manuscript import Manuscript
from replybot.guard.remedies import CONDITIONAL, Sentence, mentions
from replybot.guard.samples import parcel
from replybot.language import Language

NAME = "concession_iff_granted"
_DELIVERY_FEE_BACK = frozenset({"withdrawal_return"})


def _find(manuscript: Manuscript) -> Iterator[Finding]:
    concession = manuscript.brief.resolution.concession
    if concession and not manuscript.brief.holding and manuscript.is_reply:
        expressions = manuscript.words.concessions.get(concession.kind)
        if expressions and not any_of(expressions).search(manuscript.text):
            yield Finding(NAME, f"the granted {concession.kind} is not in the reply")
    kind = concession.kind if concession else None
    for only in manuscript.words.only_granted:
        if only != kind:
            for match in manuscript.hits.get(f"granted:{only}", ()):
                yield quoting(NAME, manuscript, f"{only} was not granted", *match.span())
    if kind != "shipping_fee_refund":
        yield from _delivery_fee(manuscript)
    if kind != "reshipment":
        yield from _early_parcels(manuscript)


def _delivery_fee(manuscript: Manuscript) -> Iterator[Finding]:
    if manuscript.brief.resolution.remedy in _DELIVERY_FEE_BACK:
        return
    for match in manuscript.hits.get("delivery_fee", ()):
        sentence = Sentence(manuscript, match)
        if not sentence.is_negated() and not sentence.has(manuscript.words.conditions):
            yield quoting(NAME, manuscript, "shipping_fee_refund was not granted", *match.span())


def _early_parcels(manuscript: Manuscript) -> Iterator[Finding]:
    """A parcel that goes out before the outcome it depends on is the reshipment concession."""
    conditional = CONDITIONAL.get(manuscript.brief.resolution.remedy, frozenset())
    if "reshipment" not in conditional:
        return
    for name, _, match in mentions(manuscript):
        sentence = Sentence(manuscript, match)
        is_early = name in {"reshipment", "send_again"} and sentence.has(manuscript.words.without_waiting)
        if is_early and not sentence.is_negated():
            yield quoting(NAME, manuscript, "reshipment was not granted", *match.span())


check = Check(
    name=NAME,
    find=_find,
    catches={
        Language.EN: (
            "We refund the delivery fee.",
            "A new parcel leaves today, without waiting for the answer.",
            "Your case has top priority.",
            "A dedicated contact looks after you.",
            Example("The carrier traces the parcel.", parcel(Language.EN, "reshipment")),
        ),
        Language.ES: (
            "Le devolvemos los gastos de envío.",
            "Un nuevo envío sale hoy, sin esperar la respuesta.",
            "Su caso tiene prioridad.",
            Example("El transportista investiga.", parcel(Language.ES, "reshipment")),
        ),
        Language.FR: (
            "Nous vous remboursons les frais de livraison.",
            "Un nouvel envoi part aujourd’hui, sans attendre la réponse.",
            "Votre dossier est prioritaire.",
            Example("Le transporteur cherche.", parcel(Language.FR, "reshipment")),
        ),
        Language.VI: (
            "Chúng tôi hoàn lại phí giao hàng.",
            "Kiện hàng mới đi ngay, không cần chờ trả lời.",
            "Hồ sơ của anh/chị được ưu tiên.",
            Example("Đơn vị vận chuyển truy tìm.", parcel(Language.VI, "reshipment")),
        ),
    },
    allows={
        Language.EN: (
            "If delivery is not proven, a new parcel goes out.",
            "The delivery fee depends on the weight.",
            Example("Your order is sent again, at our cost.", parcel(Language.EN, "reshipment")),
        ),
        Language.ES: (
            "Si la entrega no queda probada, sale un nuevo envío.",
            "Los gastos de envío dependen del peso.",
            Example("El pedido vuelve a salir, a nuestro cargo.", parcel(Language.ES, "reshipment")),
        ),
        Language.FR: (
            "Si la livraison n’est pas prouvée, un nouvel envoi part.",
            "Les frais de livraison dépendent du poids.",
            Example("Votre commande repart, à nos frais.", parcel(Language.FR, "reshipment")),
        ),
        Language.VI: (
            "Nếu không chứng minh được đã giao, kiện hàng mới sẽ được gửi.",
            "Phí giao hàng tùy theo cân nặng.",
            Example("Chúng tôi gửi lại đơn hàng và chịu chi phí.", parcel(Language.VI, "reshipment")),
        ),
    },
    reference="docs/sources.md#ltv-tag",
)
