"""A calm professional wrote it: no blame, defence, sarcasm, flattery, exclamation mark, emoji or shouting (promise 8)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from replybot.guard.finding import Check, Finding
from replybot.guard.manuscript import Manuscript

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
        yield _finding(manuscript, "exclamation mark", *match.span())
    for match in _CAPITALS.finditer(manuscript.masked):
        if _is_shouted(match.group(), manuscript.words.function_words):
            yield Finding(NAME, f"shouting: '{match.group()[:40]}'")
    for char in sorted(char for char in manuscript.chars if char > _LAST_PUNCTUATION):
        if unicodedata.category(char) in {"So", "Sk"}:
            yield Finding(NAME, f"emoji or symbol: '{char}'")
    for match in manuscript.matches("tone"):
        yield _finding(manuscript, "tone", *match.span())


def _is_shouted(word: str, function_words: frozenset[str]) -> bool:
    """Two capitals are shouted when they are a small word: "IT IS"."""
    if not word.isupper() or word in _ACRONYMS:  # the range Ạ-Ỹ holds small letters too
        return False
    return len(word) > _SHORT or (word.lower() in function_words and word not in _COUNTRIES)


def _finding(manuscript: Manuscript, problem: str, start: int, end: int) -> Finding:
    return Finding(NAME, f"{problem}: '{manuscript.original_words(start, end)[:60]}'", manuscript.span(start, end))


check = Check(
    name=NAME,
    find=_find,
    catches={},
    allows={},
    reference="docs/sources.md#apologise-once",
)
