"""What a check is and what it says."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from replybot.brief import Brief
from replybot.guard.manuscript import Manuscript
from replybot.language import Language


@dataclass(frozen=True, slots=True)
class Finding:
    """Why a reply may not go out; `span` covers the offending words in the body ((0, 0): none, or in the subject)."""

    check: str
    message: str
    span: tuple[int, int] = (0, 0)


def quoting(check: str, manuscript: Manuscript, problem: str, start: int, end: int, most: int = 60) -> Finding:
    """Return the finding that *problem* shows in `manuscript.text[start:end]`; at most *most* characters are quoted."""
    words = manuscript.original_words(start, end)[:most]
    return Finding(check, f"{problem}: '{words}'", manuscript.span(start, end))


@dataclass(frozen=True, slots=True)
class Example:
    """A text that shows what a check does; without a brief of its own it is judged by a plain one in its language."""

    text: str
    brief: Brief | None = None
    subject: str = ""


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that must be true of every reply, with examples of what it stops and what it lets through."""

    name: str
    find: Callable[[Manuscript], Iterator[Finding]]
    catches: Mapping[Language, tuple[str | Example, ...]]
    allows: Mapping[Language, tuple[str | Example, ...]]
    reference: str
