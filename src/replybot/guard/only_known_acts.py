"""What we do, what the customer may do and what is done are on a list: an act that nobody has thought of is stopped.

The other checks know what must not be said; a promise in words that nobody foresaw would pass them. Here it is the
other way round. Wherever a sentence says that we do something, that the customer may do or gets something, or that
something is or was done, the words that follow must be known (promise 4). The same holds for the first word of each
sentence, where an invitation would stand ("Keep the jacket"), and for names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from replybot.guard.expressions import any_of
from replybot.guard.finding import Check, Example, Finding
from replybot.guard.folding import MARK, fold
from replybot.guard.manuscript import Manuscript, Part
from replybot.guard.samples import status
from replybot.language import Language

NAME = "only_known_acts"
_MOST_NAMES = 4
_FIRST_WORD = re.compile(r"[\W\d_]*([^\W\d_]+)")
_INNER_WORD = re.compile(r"(?<=[\w,;][ \u00a0\u202f])[^\W\d_]{2,}")


def _find(manuscript: Manuscript) -> Iterator[Finding]:
    text = manuscript.text
    signed = _signature(manuscript.masked)
    end = len(text) - signed
    for before, allowed in manuscript.words.acts:
        for match in _pattern(before).finditer(text, 0, end):
            place = match.end()
            if not any_of(allowed).match(text, place):
                yield _finding(manuscript, "no reply speaks of such an act", match.start(), place)
            elif manuscript.part is Part.SUBJECT:
                yield _finding(manuscript, "a subject only names the matter", match.start(), place)
    if manuscript.part is not Part.SUBJECT:
        yield from _openers(manuscript, end)
        yield from _names(manuscript, len(manuscript.masked) - signed)


def _openers(manuscript: Manuscript, signed: int) -> Iterator[Finding]:
    # "Estimada Sra. Pérez:" ends a sentence for those who only look at dots
    greeted = {fold(word, keep_accents=manuscript.brief.language is Language.VI)[0] for word in _greeted(manuscript)}
    for start, end in manuscript.sentences:
        match = _FIRST_WORD.match(manuscript.text, start, end)
        if start >= signed or match is None or MARK in match.group():
            continue
        if match[1] not in manuscript.words.openers and match[1] not in greeted:
            yield _finding(manuscript, "no sentence of a reply begins like this", match.start(1), match.start(1))


def _names(manuscript: Manuscript, signed: int) -> Iterator[Finding]:
    """A capital inside a sentence is a name, and every name that a reply may show is masked."""
    greeted = _greeted(manuscript)
    for match in _INNER_WORD.finditer(manuscript.masked, 0, signed):
        word = match.group()
        if word[0].isupper() and word.lower() not in manuscript.words.names and word not in greeted:
            yield Finding(NAME, f"a name that the brief does not hold: '{word[:40]}'")


def _signature(text: str) -> int:
    """Return how many characters at the end are the name of who signs: lines of a few capital words, nothing else.

    >>> _signature("We write to you.\\n\\nKind regards\\nMarta Gil"), _signature("We write.\\n\\nA jacket follows")
    (9, 0)
    """
    signed = 0
    for line in reversed(text.split("\n\n")[-1].split("\n")):
        words = line.strip(" .,-–—").split()
        if not 0 < len(words) <= _MOST_NAMES or not all(word[0].isupper() or MARK in word for word in words):
            break
        signed += len(line) + (1 if signed else 0)
    return signed


def _greeted(manuscript: Manuscript) -> list[str]:
    return (manuscript.brief.greeting_name or "").split()


def _finding(manuscript: Manuscript, problem: str, start: int, place: int) -> Finding:
    end = manuscript.text.find(" ", min(len(manuscript.text), place + 12))
    end = len(manuscript.text) if end < 0 else end
    words = " ".join(manuscript.original_words(start, end).split())
    return Finding(NAME, f"{problem}: '{words[:60]}'", manuscript.span(start, end))


@cache
def _pattern(before: str) -> re.Pattern[str]:
    return re.compile(before)


check = Check(
    name=NAME,
    find=_find,
    catches={
        Language.EN: (
            Example("We will square it with the depot.", status(Language.EN)),
            Example("You may hang on to it.", status(Language.EN)),
            Example("Everything has been squared.", status(Language.EN)),
            Example("Consider it settled.", status(Language.EN)),
            Example("We treated Peter Vogel the same way.", status(Language.EN)),
            Example("We have squared the fee.", status(Language.EN)),
            Example("A scarf lies in the box.", status(Language.EN)),
        ),
        Language.ES: (
            Example("Lo apañaremos con el almacén.", status(Language.ES)),
            Example("Quédesela sin apuro.", status(Language.ES)),
            Example("Todo ha sido apañado.", status(Language.ES)),
            Example("Disfrute de la chaqueta.", status(Language.ES)),
            Example("Hemos respondido lo mismo, y Pedro Vogel lo sabe.", status(Language.ES)),
        ),
        Language.FR: (
            Example("Nous arrangerons cela avec le dépôt.", status(Language.FR)),
            Example("Vous pouvez vous le mettre sous le bras.", status(Language.FR)),
            Example("Tout a été arrangé.", status(Language.FR)),
            Example("Profitez bien du colis.", status(Language.FR)),
            Example("Nous avons répondu la même chose à Pierre Vogel.", status(Language.FR)),
            Example("Nous avons arrangé la chose.", status(Language.FR)),
        ),
        Language.VI: (
            Example("Chúng tôi sẽ chiêu đãi anh/chị.", status(Language.VI)),
            Example("Anh/chị cứ giữ lấy.", status(Language.VI)),
            Example("Mọi thứ đã được thu xếp.", status(Language.VI)),
            Example("Coi như đã xong.", status(Language.VI)),
            Example("Chúng tôi đã làm như vậy với khách Minh.", status(Language.VI)),
        ),
    },
    allows={
        Language.EN: (
            Example("We will check that the parcel has arrived.", status(Language.EN)),
            Example("You can reply to this message.", status(Language.EN)),
        ),
        Language.ES: (
            Example("Comprobaremos que el paquete ha llegado.", status(Language.ES)),
            Example("Puede responder a este mensaje.", status(Language.ES)),
        ),
        Language.FR: (
            Example("Nous vérifierons que le colis est arrivé.", status(Language.FR)),
            Example("Vous pouvez répondre à ce message.", status(Language.FR)),
        ),
        Language.VI: (
            Example("Chúng tôi sẽ kiểm tra xem kiện hàng đã đến chưa.", status(Language.VI)),
            Example("Anh/chị có thể trả lời tin nhắn này.", status(Language.VI)),
        ),
    },
    reference="docs/sources.md#be-transparent",
)
