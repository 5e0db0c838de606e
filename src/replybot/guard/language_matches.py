"""The reply is in the brief's language, sentence by sentence (promise 7)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from replybot.guard.finding import Check, Finding
from replybot.guard.folding import oddity
from replybot.guard.manuscript import Manuscript, Part
from replybot.guard.words import words_of
from replybot.guard.words.others import FUNCTION_WORDS, VIETNAMESE_WITHOUT_ACCENTS
from replybot.language import Language

NAME = "language_matches"
_WORD = re.compile(r"[^\W\d_]+")
_VIETNAMESE = re.compile("[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]", re.IGNORECASE)
_ENOUGH_WORDS = 6
_LEAST_SHARE = {Language.EN: 0.2, Language.ES: 0.2, Language.FR: 0.2, Language.VI: 0.55}


def _find(manuscript: Manuscript) -> Iterator[Finding]:
    letters = "".join(char for char in set(manuscript.masked) if oddity(char) == "letter of another script")
    if letters:
        yield Finding(NAME, f"another script: '{letters[:10]}'")
    own, foreign, keys = _lexicon(manuscript.brief.language)
    is_vietnamese = manuscript.brief.language is Language.VI
    for start, end in manuscript.sentences:
        words = _WORD.findall(manuscript.text, start, end)
        known = sum(word in own or (is_vietnamese and not word.isascii()) for word in words)
        others = sum(word in foreign for word in words)
        alone = [word for word in words if word in keys]
        if _is_foreign(manuscript, words, known, others) or (alone and known < len(words) - known):
            yield Finding(NAME, f"not in '{manuscript.brief.language}'", manuscript.span(start, end))


def _is_foreign(manuscript: Manuscript, words: list[str], known: int, others: int) -> bool:
    if others >= 2 and others > known:
        return True
    if len(words) < _ENOUGH_WORDS or manuscript.part is Part.SUBJECT:
        return False
    return known / len(words) < _LEAST_SHARE[manuscript.brief.language]


@cache
def _lexicon(language: Language) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Return the language's own words, those of other languages alone, and foreign words that tell even when alone."""
    own = words_of(language).function_words
    others = [words_of(other) for other in Language if other is not language]
    foreign = frozenset().union(*(other.function_words for other in others), FUNCTION_WORDS)
    foreign |= VIETNAMESE_WITHOUT_ACCENTS
    keys = frozenset().union(*(other.key_words for other in others)) - words_of(language).key_words
    return own, foreign - own, keys - own
