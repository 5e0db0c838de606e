"""No promise without authority: every remedy a reply speaks of is one that the resolution gives (promise 4)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from replybot.guard.finding import Check, Finding
from replybot.guard.lexicon import FAMILY
from replybot.guard.manuscript import Manuscript
from replybot.guard.remedies import (
    AFTER_RETURN,
    CONDITIONAL,
    Sentence,
    authorised_kinds,
    is_topic,
    may_be_full,
    mentions,
)
from replybot.guard.words import Family

NAME = "only_authorised_promises"


def _find(manuscript: Manuscript) -> Iterator[Finding]:
    for name, family, match in mentions(manuscript):
        if problem := _problem(manuscript, Sentence(manuscript, match), name, family):
            message = f"{name.replace('_', ' ')}: {problem}: '{_quoted(match)}'"
            yield Finding(NAME, message, manuscript.span(*match.span()))
    for name, word in manuscript.hidden:
        if name.startswith(FAMILY):
            yield Finding(NAME, f"a hidden word: '{word[:40]}'")


def _problem(manuscript: Manuscript, sentence: Sentence, name: str, family: Family) -> str | None:
    brief = manuscript.brief
    remedy = brief.resolution.remedy
    if family.kinds & authorised_kinds(brief):
        return _too_much(manuscript, sentence, name, remedy)
    is_spared = (
        sentence.means_something_else(family, remedy)
        or (family.negatable and sentence.is_negated())
        or sentence.reports_a_wish()
        or is_topic(manuscript, name)
    )
    return None if is_spared else "the resolution does not give it"


def _too_much(manuscript: Manuscript, sentence: Sentence, name: str, remedy: str) -> str | None:
    if name == "full_refund" and not may_be_full(remedy):
        return "the refund is not a full one"
    concession = manuscript.brief.resolution.concession
    if concession and concession.kind in {"reshipment", "express_replacement"}:
        return None
    if concession and concession.kind == "shipping_fee_refund" and sentence.has(manuscript.words.delivery_fee):
        return None
    if name == "refund" and remedy in AFTER_RETURN and not sentence.is_negated() and sentence.is_at_once():
        return "it depends on the return"
    name = "refund" if name in {"balance", "full_refund"} else name
    if name in CONDITIONAL.get(remedy, ()) and not sentence.is_negated() and sentence.is_unconditional():
        return "it depends on a choice or an outcome"
    return None


def _quoted(match: re.Match[str]) -> str:
    return " ".join(match.group().split())[:60]


check = Check(
    name=NAME,
    find=_find,
    catches={},
    allows={},
    reference="docs/sources.md#apologise-once",
)
