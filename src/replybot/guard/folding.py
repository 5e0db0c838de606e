"""A copy of a text that the checks can compare: one case, one script, no tricks, with its way back to the original."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from functools import cache

MARK = "\ue000"
"""Stands for a masked character. It belongs to no word, and a reply that holds one itself is refused."""

_LOOK_ALIKES = (
    dict(
        zip(
            "авекмнорстухіјѕԁһӏԛԝѵαβεζηικμνορτυχϲϳıɑɡʟɪʏɴʀ",
            "abekmhopctyxijsdhlqwvabezhikmvoptuxcjiagliynr",
            strict=True,
        )
    )
    | dict.fromkeys("‘’‛ʼ´`′", "'")
    | dict.fromkeys("‐‑‒–—−", "-")
    | dict.fromkeys("ǃ", "!")
)
"""Letters and signs that look like a plain one. Letters are refused anyway (`oddity`); folded, they name their word."""


class _Folds(dict[int, str]):
    """Character code to its folded form, filled as characters are met; `odd` are those that change the length."""

    def __init__(self, fold: Callable[[str], str]) -> None:
        super().__init__()
        self.fold = fold
        self.odd: set[str] = set()

    def __missing__(self, code: int) -> str:
        char = chr(code)
        folded = self.fold(char)
        if len(folded) != 1:
            self.odd.add(char)
        self[code] = folded
        return folded


def _fold(char: str) -> str:
    if char in "\n" + MARK:
        return char
    if char in _LOOK_ALIKES:
        return _LOOK_ALIKES[char]
    if unicodedata.category(char) in {"Cf", "Cc", "Mn", "Me", "Cs", "Cn"}:
        return " " if char == "\t" else ""
    lowered = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", char).casefold())
    return "".join(" " if c.isspace() else _LOOK_ALIKES.get(c, c) for c in lowered if not unicodedata.combining(c))


def _fold_without_accents(char: str) -> str:
    folded = unicodedata.normalize("NFD", _fold(char))
    return "".join("d" if c == "đ" else c for c in folded if not unicodedata.combining(c))


_WITH_ACCENTS = _Folds(_fold)
_WITHOUT_ACCENTS = _Folds(_fold_without_accents)


def fold(text: str, *, keep_accents: bool) -> tuple[str, Sequence[int] | None]:
    """Return the folded copy of *text* (in NFC) and, where lengths differ, the place in *text* of each character.

    >>> fold("Ｒｅｆｕｎｄ", keep_accents=False)[0]
    'refund'
    """
    table = _WITH_ACCENTS if keep_accents else _WITHOUT_ACCENTS
    folded = text.translate(table)
    if len(folded) == len(text) and table.odd.isdisjoint(text):
        return folded, None
    pieces = [table[ord(char)] for char in text]
    places = [at for at, piece in enumerate(pieces) for _ in piece]
    return "".join(pieces), [*places, len(text)]


_CLUSTER = re.compile(r"[^\u0300-\u036f][\u0300-\u036f]*|[\u0300-\u036f]+")


def compose(text: str) -> tuple[str, Sequence[int] | None]:
    """Return *text* with its letters composed (NFC) and, where lengths differ, where each character was."""
    if unicodedata.is_normalized("NFC", text):
        return text, None
    pieces: list[str] = []
    places: list[int] = []
    for cluster in _CLUSTER.finditer(text):
        piece = unicodedata.normalize("NFC", cluster.group())
        pieces.append(piece)
        places.extend([cluster.start()] * len(piece))
    return "".join(pieces), [*places, len(text)]


@cache
def oddity(char: str) -> str | None:
    """Return what is wrong with a character that has no place in a plain letter, or None.

    >>> oddity("é"), oddity("\\u200b"), oddity("ф")
    (None, 'invisible character', 'letter of another script')
    """
    if char in "\n\t" or " " <= char <= "~" or char in _PLAIN:
        return None
    category = unicodedata.category(char)
    if category in {"Cf", "Cc", "Co", "Cs", "Cn"}:
        return "invisible character"
    if category in {"Mn", "Me", "Mc"}:
        return "loose combining mark"
    if category.startswith("L"):
        return None if _is_latin(char) else "letter of another script"
    if category.startswith("N"):
        return "unusual digit"
    return "unusual character"


_PLAIN = frozenset("\xa0\u202f“”‘’„«»‹›–—‑…·•°ºª€£¥₫¢§№×¿¡´")


def _is_latin(char: str) -> bool:
    return "À" <= char <= "ſ" or "Ạ" <= char <= "ỹ" or char in "ƠơƯưȘșȚț"
