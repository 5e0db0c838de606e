"""Nothing is ever asked or offered for a review, its removal or its wording."""

from __future__ import annotations

from collections.abc import Iterator

from replybot.guard.finding import Check, Finding
from replybot.guard.manuscript import Manuscript

NAME = "nothing_for_a_review"


def _find(manuscript: Manuscript) -> Iterator[Finding]:
    for match in manuscript.matches("reviews", unless=manuscript.words.not_threats):
        start, end = match.span()
        message = f"tied to a review: '{manuscript.original_words(start, end)[:60]}'"
        yield Finding(NAME, message, manuscript.span(start, end))


check = Check(
    name=NAME,
    find=_find,
    catches={},
    allows={},
    reference="docs/sources.md#apologise-once",
)
