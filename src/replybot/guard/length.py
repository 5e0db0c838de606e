"""A reply is short enough to be read: 2,400 characters in a mail, 1,400 in a chat, 700 in public, 600 a line."""

from __future__ import annotations

from collections.abc import Iterator

from replybot.guard.finding import Check, Finding
from replybot.guard.manuscript import Manuscript, Part
from replybot.language import Language

NAME = "length"
_LONGEST_LINE = 600


def _find(manuscript: Manuscript) -> Iterator[Finding]:
    text = manuscript.original
    if not any(char.isalpha() for char in text) and (manuscript.part is not Part.SUBJECT or text):
        yield Finding(NAME, "the text is empty")
    if len(text) > _limit(manuscript):
        yield Finding(
            NAME, f"{len(text)} characters; at most {_limit(manuscript)}", _here(manuscript, _limit(manuscript))
        )
    place = 0
    for line in text.split("\n"):
        if len(line) > _LONGEST_LINE:
            yield Finding(NAME, f"a line of {len(line)} characters; at most {_LONGEST_LINE}", _here(manuscript, place))
        place += len(line) + 1


def _limit(manuscript: Manuscript) -> int:
    if manuscript.part is Part.SUBJECT:
        return 120
    if manuscript.part is Part.PUBLIC:
        return 700
    return 1400 if manuscript.is_chat else 2400


def _here(manuscript: Manuscript, place: int) -> tuple[int, int]:
    return (0, 0) if manuscript.part is Part.SUBJECT else (place, len(manuscript.original))


check = Check(
    name=NAME,
    find=_find,
    catches={
        Language.EN: (
            "",
            "   ",
            "x" * 2401,
            "x" * 601,
        ),
        Language.ES: (
            "",
            "   ",
            "x" * 2401,
            "x" * 601,
        ),
        Language.FR: (
            "",
            "   ",
            "x" * 2401,
            "x" * 601,
        ),
        Language.VI: (
            "",
            "   ",
            "x" * 2401,
            "x" * 601,
        ),
    },
    allows={
        Language.EN: ("A line.",),
        Language.ES: ("A line.",),
        Language.FR: ("A line.",),
        Language.VI: ("A line.",),
    },
    reference="docs/sources.md#be-transparent",
)
