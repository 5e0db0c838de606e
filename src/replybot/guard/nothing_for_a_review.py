"""Nothing is ever asked or offered for a review, its removal or its wording."""

from __future__ import annotations

from collections.abc import Iterator

from replybot.guard.finding import Check, Finding
from replybot.guard.manuscript import Manuscript
from replybot.language import Language

NAME = "nothing_for_a_review"


def _find(manuscript: Manuscript) -> Iterator[Finding]:
    for match in manuscript.matches("reviews", unless=manuscript.words.not_threats):
        start, end = match.span()
        message = f"tied to a review: '{manuscript.original_words(start, end)[:60]}'"
        yield Finding(NAME, message, manuscript.span(start, end))


check = Check(
    name=NAME,
    find=_find,
    catches={
        Language.EN: (
            "Please remove your post once this is solved.",
            "We would welcome your feedback.",
            "In exchange for five stars we move faster.",
            "Tell others how we solved it, and rate us.",
        ),
        Language.ES: (
            "Retire su comentario cuando quede resuelto.",
            "Nos ayudaría su valoración.",
            "A cambio de cinco estrellas, vamos más rápido.",
        ),
        Language.FR: (
            "Supprimez votre commentaire une fois l’affaire réglée.",
            "Laissez-nous un avis.",
            "En échange de cinq étoiles, nous allons plus vite.",
        ),
        Language.VI: (
            "Anh/chị gỡ bài sau khi xong việc nhé.",
            "Mong anh/chị để lại đánh giá.",
            "Đổi lại năm sao, chúng tôi làm nhanh hơn.",
        ),
    },
    allows={
        Language.EN: (
            "Please remove the label from the old parcel.",
            "Please change the address on the order.",
        ),
        Language.ES: (
            "Retire la etiqueta del paquete antiguo.",
            "Cambie la dirección del pedido.",
        ),
        Language.FR: (
            "Retirez l’étiquette de l’ancien colis.",
            "Modifiez l’adresse de la commande.",
        ),
        Language.VI: (
            "Anh/chị gỡ nhãn cũ trên kiện hàng.",
            "Anh/chị gửi giúp sao kê ngân hàng.",
        ),
    },
    reference="docs/sources.md#no-threats",
)
