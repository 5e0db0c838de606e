"""A calm professional wrote it: no blame, defence, sarcasm, flattery, exclamation mark, emoji or shouting."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from replybot.guard.finding import Check, Finding, quoting
from replybot.guard.manuscript import Manuscript
from replybot.language import Language

NAME = "neutral_tone"
_LAST_PUNCTUATION = "\u203b"
_EXCLAMATION = re.compile("[!¡]")
_CAPITALS = re.compile(r"[A-ZÀ-ÖØ-ÞĐ][A-ZÀ-ÖØ-ÞĐƠƯẠ-Ỹ]+(?!\w)")
_SHORT = 2
_COUNTRIES = frozenset({"US", "UK", "ES", "FR", "VN", "EU", "UE", "DE", "IT", "LA", "EN"})
_ACRONYMS = frozenset(
    (
        "VAT IVA TVA GTGT IBAN BIC SWIFT SEPA VISA PIN PDF SMS DHL UPS GLS MRW DPD SEUR CTT EMS GHN GHTK COD"
        " ATM NIF CIF DNI NIE TTC HT EUR USD GBP VND VNĐ USB LED WLAN HDMI ARN TCKT OTP CVV CVC FAQ GPS TIN"
        " VNPT NACEX CORREOS MST CCCD"
    ).split()
)


def _find(manuscript: Manuscript) -> Iterator[Finding]:
    for match in _EXCLAMATION.finditer(manuscript.text):
        yield quoting(NAME, manuscript, "exclamation mark", *match.span())
    for match in _CAPITALS.finditer(manuscript.masked):
        if _is_shouted(match.group(), manuscript.words.function_words):
            yield Finding(NAME, f"shouting: '{match.group()[:40]}'")
    for char in sorted(char for char in manuscript.chars if char > _LAST_PUNCTUATION):
        if unicodedata.category(char) in {"So", "Sk"}:
            yield Finding(NAME, f"emoji or symbol: '{char}'")
    for match in manuscript.matches("tone"):
        yield quoting(NAME, manuscript, "tone", *match.span())


def _is_shouted(word: str, function_words: frozenset[str]) -> bool:
    """Two capitals are shouted when they are a small word: "IT IS"."""
    if not word.isupper() or word in _ACRONYMS:  # the range Ạ-Ỹ holds small letters too
        return False
    return len(word) > _SHORT or (word.lower() in function_words and word not in _COUNTRIES)


check = Check(
    name=NAME,
    find=_find,
    catches={
        Language.EN: (
            "Great news!",
            "You should have read the page.",
            "As we already told you, it is late.",
            "Calm down.",
            "Thank you, valued customer.",
            "This is FINAL.",
            "Good \U0001f600",
        ),
        Language.ES: (
            "¡Buenas noticias!",
            "Usted debería haber leído la página.",
            "Como ya le dijimos, llega tarde.",
            "Cálmese.",
            "Gracias, cliente fiel.",
            "Es DEFINITIVO.",
        ),
        Language.FR: (
            "Bonne nouvelle !",
            "Vous auriez dû lire la page.",
            "Comme nous vous l’avons déjà dit, il tarde.",
            "Calmez-vous.",
            "Merci, cher fidèle client.",
            "C’est DÉFINITIF.",
        ),
        Language.VI: (
            "Tin vui đây!",
            "Lẽ ra anh/chị phải đọc kỹ.",
            "Như chúng tôi đã giải thích, hàng đến muộn.",
            "Anh/chị bình tĩnh.",
            "Cảm ơn khách hàng thân thiết.",
            "Đây là QUYẾT ĐỊNH cuối.",
        ),
    },
    allows={
        Language.EN: (
            "You should have received it on 9 November 2026.",
            "Dear customer,",
            "SEUR and DHL deliver; VAT is included.",
            "Thank you for your patience.",
        ),
        Language.ES: (
            "Usted debería haber recibido el paquete.",
            "Estimado cliente:",
            "El IVA está incluido.",
            "La culpa es nuestra.",
        ),
        Language.FR: (
            "Vous auriez dû recevoir votre colis.",
            "Cher client,",
            "La TVA est comprise.",
            "Bonne journée.",
        ),
        Language.VI: (
            "Lẽ ra anh/chị đã nhận được hàng.",
            "Kính gửi quý khách,",
            "Đây là lỗi của chúng tôi.",
        ),
    },
    reference="docs/sources.md#no-threats",
)
