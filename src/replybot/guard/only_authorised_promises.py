"""No promise without authority: every remedy a reply speaks of is one that the resolution gives (promise 4)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from replybot.brief import Brief
from replybot.guard.finding import Check, Example, Finding
from replybot.guard.lexicon import FAMILY
from replybot.guard.manuscript import Manuscript
from replybot.guard.remedies import (
    AFTER_RETURN,
    CONDITIONAL,
    Sentence,
    authorised_kinds,
    is_matter,
    is_topic,
    may_be_full,
    mentions,
)
from replybot.guard.samples import dispute, status
from replybot.guard.words import Family
from replybot.language import Language
from replybot.money import Money

NAME = "only_authorised_promises"
_OF_MONEY = frozenset({"refund", "full_refund", "balance", "money"})
_STANDS_FOR = {"balance": "refund", "full_refund": "refund", "money": "refund", "another_item": "reshipment"}


def _find(manuscript: Manuscript) -> Iterator[Finding]:
    for name, family, match in mentions(manuscript):
        if problem := _problem(manuscript, Sentence(manuscript, match), name, family):
            message = f"{name.replace('_', ' ')}: {problem}: '{_quoted(match)}'"
            yield Finding(NAME, message, manuscript.span(*match.span()))
    for name, word in manuscript.hidden:
        if name.startswith(FAMILY):
            yield Finding(NAME, f"a hidden word: '{word[:40]}'")


def _problem(manuscript: Manuscript, sentence: Sentence, name: str, family: Family) -> str | None:
    brief = manuscript.brief
    remedy = brief.resolution.remedy
    if family.kinds & authorised_kinds(brief):
        return _too_much(manuscript, sentence, name, remedy)
    is_spared = (
        is_matter(brief, name)
        or sentence.means_something_else(family, remedy)
        or (family.negatable and sentence.is_negated())
        or sentence.reports_a_wish()
        or is_topic(manuscript, name)
    )
    return None if is_spared else "the resolution does not give it"


def _too_much(manuscript: Manuscript, sentence: Sentence, name: str, remedy: str) -> str | None:
    if name == "full_refund" and not may_be_full(remedy):
        return "the refund is not a full one"
    if name in _OF_MONEY and sentence.names_next(_charged_in_all(manuscript.brief)):
        return "all that was charged is named as the refund"
    if remedy == "refund_surplus" and sentence.has(manuscript.words.delivery_fee):
        return "the delivery fee is not what goes back"
    concession = manuscript.brief.resolution.concession
    if concession and concession.kind in {"reshipment", "express_replacement"} and name not in _OF_MONEY:
        return None
    if concession and concession.kind == "shipping_fee_refund" and sentence.has(manuscript.words.delivery_fee):
        return None
    if name == "refund" and remedy in AFTER_RETURN and not sentence.is_negated() and sentence.is_at_once():
        return "it depends on the return"
    if is_matter(manuscript.brief, name):
        return None
    name = _STANDS_FOR.get(name, name)
    if name in CONDITIONAL.get(remedy, ()) and not sentence.is_negated() and sentence.is_unconditional():
        return "it depends on a choice or an outcome"
    return None


def _charged_in_all(brief: Brief) -> Money | None:
    """Return the sum of the charges where only a part of it goes back."""
    values = brief.problem.values
    return values.captured_total if brief.resolution.remedy == "refund_surplus" else None


def _quoted(match: re.Match[str]) -> str:
    return " ".join(match.group().split())[:60]


check = Check(
    name=NAME,
    find=_find,
    catches={
        Language.EN: (
            Example("We will refund you.", status(Language.EN)),
            Example("Not only do we trace it, we also refund you.", status(Language.EN)),
            Example("You will not have to pay anything.", status(Language.EN)),
            Example("Keep the jacket, it is yours to keep.", status(Language.EN)),
            Example("Your money is on its way.", status(Language.EN)),
            "We refund you in full.",
            "A voucher is in your account.",
            "We will make it up to you.",
            Example("A vou-cher awaits.", status(Language.EN)),
        ),
        Language.ES: (
            Example("Le reembolsamos.", status(Language.ES)),
            Example("No solo lo buscamos, también le devolvemos el dinero.", status(Language.ES)),
            Example("No tendrá que pagar nada.", status(Language.ES)),
            Example("Puede quedarse con la chaqueta.", status(Language.ES)),
            "Le reembolsamos todo.",
            "Tiene un vale en su cuenta.",
            "Le compensaremos.",
        ),
        Language.FR: (
            Example("Nous vous remboursons.", status(Language.FR)),
            Example("Non seulement nous le cherchons, mais nous vous remboursons.", status(Language.FR)),
            Example("Vous n’aurez rien à payer.", status(Language.FR)),
            Example("Vous pouvez garder la veste.", status(Language.FR)),
            "Nous vous remboursons tout.",
            "Un bon d’achat vous attend.",
            "Nous vous dédommagerons.",
        ),
        Language.VI: (
            Example("Chúng tôi hoàn tiền cho anh/chị.", status(Language.VI)),
            Example("Không chỉ tìm kiện hàng, chúng tôi còn hoàn tiền.", status(Language.VI)),
            Example("Anh/chị không phải trả đồng nào.", status(Language.VI)),
            Example("Anh/chị cứ giữ luôn chiếc áo.", status(Language.VI)),
            "Chúng tôi hoàn lại toàn bộ số tiền.",
            "Anh/chị có voucher trong tài khoản.",
            "Chúng tôi sẽ bồi thường.",
        ),
    },
    allows={
        Language.EN: (
            "If delivery is not proven, you choose a new parcel or a refund.",
            Example("Nothing is refunded or shipped until then.", dispute(Language.EN)),
            Example("You asked for a refund.", status(Language.EN)),
            Example("Feel free to reply to this message.", status(Language.EN)),
            Example("Until then no refund, replacement or voucher is given.", dispute(Language.EN)),
        ),
        Language.ES: (
            "Si la entrega no queda probada, podrá elegir entre un nuevo envío y el reembolso.",
            Example("Hasta entonces no reembolsamos ni enviamos nada.", dispute(Language.ES)),
            Example("Nos pide un reembolso.", status(Language.ES)),
            Example("Si necesita algo más, escríbanos.", status(Language.ES)),
        ),
        Language.FR: (
            "Si la livraison n’est pas prouvée, vous choisissez entre un nouvel envoi et le remboursement.",
            Example("D’ici là, nous n’effectuons ni remboursement ni envoi.", dispute(Language.FR)),
            Example("Vous nous avez demandé un remboursement.", status(Language.FR)),
            Example("Nous réparons cette erreur.", status(Language.FR)),
        ),
        Language.VI: (
            "Nếu không chứng minh được đã giao, anh/chị chọn kiện hàng mới hoặc hoàn tiền.",
            Example("Cho đến khi đó chúng tôi không hoàn tiền và không gửi hàng.", dispute(Language.VI)),
            Example("Anh/chị hỏi về hoàn tiền.", status(Language.VI)),
            Example("Đơn hàng đã hoàn tất.", status(Language.VI)),
        ),
    },
    reference="docs/sources.md#be-transparent",
)
