"""No promise without authority: every remedy a reply speaks of is one that the resolution gives (promise 4)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from replybot.guard.finding import Check, Finding
from replybot.guard.manuscript import Manuscript
from replybot.guard.remedies import CONDITIONAL, Sentence, authorised_kinds, is_topic, may_be_full, mentions
from replybot.guard.samples import sample_of
from replybot.guard.words import Family
from replybot.language import Language

NAME = "only_authorised_promises"


def _find(manuscript: Manuscript) -> Iterator[Finding]:
    for text in (manuscript.text, manuscript.joined_words):
        for name, family, match in mentions(manuscript, text):
            if problem := _problem(manuscript, Sentence(manuscript, text, match), name, family):
                span = manuscript.span(*match.span()) if text is manuscript.text else (0, 0)
                yield Finding(NAME, f"{name.replace('_', ' ')}: {problem}: '{_quoted(match)}'", span)


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
    if name in CONDITIONAL.get(remedy, ()) and not sentence.is_negated() and sentence.is_unconditional():
        return "it depends on a choice or an outcome"
    return None


def _quoted(match: re.Match[str]) -> str:
    return " ".join(match.group().split())[:60]
