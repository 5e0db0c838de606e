"""What a customer's text may pass on: numbers that match the shop's patterns, and the type of an attachment."""

from __future__ import annotations

import re
from functools import cache

from replybot.policy import Lexicon
from replybot.problem import Claim, ClaimKind
from replybot.ticket import Ticket, earlier_customer_texts, unquoted_text

_MOST = 10
_ORDER_WORDS = (
    r"order|purchase|pedido|compra|encargo|commande|achat|cmd|cde"
    r"|đơn(?:\s*hàng)?|don\s*hang|mã(?:\s*đơn)?|ma\s*don|mđh|mdh"
)
_TRACKING_WORDS = (
    r"track(?:ing)?|parcel|shipment|seguimiento|env[ií]o|localizador|suivi|colis|exp[ée]dition"
    r"|vận\s*đơn|van\s*don|theo\s*dõi|mã\s*vận"
)
_LINK = (
    r"n[úu]m(?:ero|éro)?|number|no|nº|n°|nr|ref(?:erence|erencia|érence)?|code|c[óo]digo|số|so|mã|hàng"
    r"|id|is|es|est|là|la|de|du|của\s+(?:mình|tôi|em)|cua\s+(?:minh|toi|em)"
)
_BETWEEN = rf"[^\w\n]{{0,6}}(?:(?:{_LINK})[^\w\n]{{0,4}}){{0,3}}"


def find_claims(ticket: Ticket, lexicon: Lexicon) -> tuple[Claim, ...]:
    """Return the claims of the customer's words, the subject and the attachments, each once, in order of kind.

    The newest message counts; what it does not say, the customer may have written in the one before, and is not asked
    again.
    """
    texts = (f"{ticket.subject or ''}\n{unquoted_text(ticket)}", *earlier_customer_texts(ticket))
    found: list[Claim] = []
    if ticket.order_named:
        found.append(Claim(ClaimKind.ORDER_NUMBER, ticket.order_named))
    for kind, pattern in _patterns(lexicon).items():
        named = (
            [Claim(kind, next(filter(None, match.groups()))) for match in pattern.finditer(text)] for text in texts
        )
        found += next((claims for claims in named if claims), [])
    if any(attachment.type == "photo" for attachment in ticket.attachments):
        found.append(Claim(ClaimKind.PHOTO, "attached"))
    return tuple(dict.fromkeys(found))[:_MOST]


@cache
def _patterns(lexicon: Lexicon) -> dict[ClaimKind, re.Pattern[str]]:
    """An order or tracking number counts when it is named as one, or stands alone on its line, in its sentence or in
    brackets.

    What is distinctive enough counts anywhere: a threat woven around a number must not hide it.
    """
    return {
        ClaimKind.ORDER_NUMBER: _named(_ORDER_WORDS, lexicon.order_number, lexicon.order_number_anywhere),
        ClaimKind.TRACKING_NUMBER: _named(_TRACKING_WORDS, lexicon.tracking_number),
        ClaimKind.CHARGE_REFERENCE: re.compile(rf"(?<!\w)({lexicon.charge_reference})(?!\w)"),
    }


def _named(words: str, number: str, anywhere: str = "") -> re.Pattern[str]:
    ends = r"(?![\w-]|[.,]\d)"
    named = rf"\b(?i:{words})\b(?i:{_BETWEEN})\(?#?({number}){ends}"
    alone = rf"(?:^|(?<=[.!?] ))[ \t]*#?({number})[ \t]*(?:[.,;!?][ \t]*)?$|\(#?(?!(?:19|20)\d\d\))({number})\)"
    wherever = rf"|(?<![\w-])({anywhere}){ends}" if anywhere else ""
    return re.compile(rf"(?:{named})|(?:{alone}){wherever}", re.MULTILINE)
