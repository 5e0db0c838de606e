"""A calm professional wrote it: no blame, defence, sarcasm, flattery, exclamation mark, emoji or shouting (promise 8)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from replybot.guard.finding import Check, Finding
from replybot.guard.manuscript import Manuscript
from replybot.language import Language

NAME = "neutral_tone"
_EXCLAMATION = re.compile("[!¡]")
_CAPITALS = re.compile(r"\b[^\W\d_]{3,}\b")
_ACRONYMS = frozenset(
    "VAT IVA TVA GTGT IBAN BIC SWIFT SEPA VISA PIN PDF SMS DHL UPS GLS MRW DPD SEUR CTT EMS GHN GHTK COD ATM NIF CIF"
    " DNI NIE TTC HT EUR USD GBP VND VNĐ USB LED WLAN HDMI ARN TCKT OTP CVV CVC FAQ GPS TIN VNPT NACEX CORREOS MST CCCD".split()
)


def _find(manuscript: Manuscript) -> Iterator[Finding]:
    for match in _EXCLAMATION.finditer(manuscript.text):
        yield _finding(manuscript, "exclamation mark", *match.span())
    for match in _CAPITALS.finditer(manuscript.masked):
        if match.group().isupper() and match.group() not in _ACRONYMS:
            yield Finding(NAME, f"shouting: '{match.group()[:40]}'")
    for char in sorted(set(manuscript.masked)):
        if char > "\u203b" and unicodedata.category(char) in {"So", "Sk"}:
            yield Finding(NAME, f"emoji or symbol: '{char}'")
    for match in manuscript.matches(manuscript.words.tone):
        yield _finding(manuscript, "tone", *match.span())


def _finding(manuscript: Manuscript, problem: str, start: int, end: int) -> Finding:
    return Finding(NAME, f"{problem}: '{manuscript.original_words(start, end)[:60]}'", manuscript.span(start, end))
