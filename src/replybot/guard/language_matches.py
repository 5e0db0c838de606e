"""The reply is in the brief's language, sentence by sentence (promise 7)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from replybot.guard.finding import Check, Finding
from replybot.guard.folding import oddity
from replybot.guard.manuscript import Manuscript, Part
from replybot.guard.words import words_of
from replybot.guard.words.others import FUNCTION_WORDS, VIETNAMESE_WITHOUT_ACCENTS
from replybot.language import Language

NAME = "language_matches"
_FEW_WORDS = 3
_ENOUGH_WORDS = 6
_LEAST_SHARE = {Language.EN: 0.2, Language.ES: 0.2, Language.FR: 0.2, Language.VI: 0.55}
_OTHER, _OWN, _FOREIGN, _KEY, _NO_WORD = range(5)
_MOST_WORDS_KEPT = 20_000


def _find(manuscript: Manuscript) -> Iterator[Finding]:
    letters = "".join(sorted(char for char in manuscript.chars if oddity(char) == "letter of another script"))
    if letters:
        yield Finding(NAME, f"another script: '{letters[:10]}'")
    language = manuscript.brief.language
    kinds, kind_of = _kinds(language), _kind_of
    words = manuscript.word_places
    at = 0
    for start, end in manuscript.sentences:
        counts = [0, 0, 0, 0, 0]
        while at < len(words) and words[at][1] < end:
            word = words[at][0]
            kind = kinds.get(word)  # another thread may empty it at any time
            counts[kind_of(word, language) if kind is None else kind] += 1
            at += 1
        if _is_foreign(manuscript, counts):
            yield Finding(NAME, f"not in '{language}'", manuscript.span(start, end))


def _is_foreign(manuscript: Manuscript, counts: list[int]) -> bool:
    words = sum(counts[:_NO_WORD])
    if counts[_KEY] or (words >= _FEW_WORDS and counts[_FOREIGN] > max(counts[_OWN], 1)):
        return True
    if words < _ENOUGH_WORDS or manuscript.part is Part.SUBJECT:
        return False
    return counts[_OWN] < _LEAST_SHARE[manuscript.brief.language] * words


@cache
def _kinds(language: Language) -> dict[str, int]:
    """Return the kinds of the words met so far."""
    return {}


def _kind_of(word: str, language: Language) -> int:
    own, foreign, keys = _lexicon(language)
    kind = _OTHER if word.isalpha() else _NO_WORD
    if word in keys:
        kind = _KEY
    elif word in own or (language is Language.VI and not word.isascii()):
        kind = _OWN
    elif word in foreign:
        kind = _FOREIGN
    kinds = _kinds(language)
    if len(kinds) > _MOST_WORDS_KEPT:
        kinds.clear()
    kinds[word] = kind
    return kind


@cache
def _lexicon(language: Language) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Return the language's own words, those of other languages alone, and foreign words that tell even when alone."""
    own = words_of(language).function_words
    others = [words_of(other) for other in Language if other is not language]
    foreign = frozenset().union(*(other.function_words for other in others), FUNCTION_WORDS)
    foreign |= VIETNAMESE_WITHOUT_ACCENTS
    keys = frozenset().union(*(other.key_words for other in others)) - words_of(language).key_words
    return own, foreign - own, keys - own


check = Check(
    name=NAME,
    find=_find,
    catches={
        Language.EN: (
            "Le enviamos el paquete hoy mismo a su casa.",
            "Nous vous écrivons.",
            "Ваш заказ.",
            "Kiện hàng của anh/chị đang đi.",
        ),
        Language.ES: (
            "We will send you the parcel.",
            "Nous vous écrivons bientôt.",
            "Ваш заказ.",
            "Kiện hàng của anh/chị đang đi.",
        ),
        Language.FR: (
            "We will send you the parcel.",
            "Le escribimos mañana por la tarde.",
            "Ваш заказ.",
            "Kiện hàng của anh/chị đang đi.",
        ),
        Language.VI: (
            "We will send you the parcel.",
            "Nous vous écrivons bientôt.",
            "Ваш заказ.",
            "Chung toi se gui kien hang cho anh chi.",
        ),
    },
    allows={
        Language.EN: (
            "The parcel is on its way to you.",
            "Kind regards",
            "Our colleague Nguyễn Thị Hòa writes to you.",
        ),
        Language.ES: (
            "El paquete va de camino.",
            "Un saludo",
            "Nuestra compañera Zoë le escribe.",
        ),
        Language.FR: (
            "Le colis est en route.",
            "Cordialement",
            "Notre collègue José vous écrit.",
        ),
        Language.VI: (
            "Kiện hàng đang trên đường.",
            "Trân trọng",
            "Chúng tôi gửi email cho anh/chị.",
        ),
    },
    reference="docs/sources.md#be-transparent",
)
