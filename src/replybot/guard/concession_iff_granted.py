"""The concession is in the reply when it is granted, and nothing of the kind when it is not (promise 3)."""

from __future__ import annotations

from collections.abc import Iterator

from replybot.guard.expressions import any_of
from replybot.guard.finding import Check, Finding
from replybot.guard.manuscript import Manuscript
from replybot.guard.remedies import CONDITIONAL, Sentence, mentions

NAME = "concession_iff_granted"
_DELIVERY_FEE_BACK = frozenset({"withdrawal_return"})


def _find(manuscript: Manuscript) -> Iterator[Finding]:
    concession = manuscript.brief.resolution.concession
    if concession and not manuscript.brief.holding and manuscript.is_reply:
        if not any_of(manuscript.words.concessions[concession.kind]).search(manuscript.text):
            yield Finding(NAME, f"the granted {concession.kind} is not in the reply")
    kind = concession.kind if concession else None
    for only in manuscript.words.only_granted:
        if only != kind:
            for match in manuscript.hits.get(f"granted:{only}", ()):
                yield _finding(manuscript, only, *match.span())
    if kind != "shipping_fee_refund":
        yield from _delivery_fee(manuscript)
    if kind != "reshipment":
        yield from _early_parcels(manuscript)


def _delivery_fee(manuscript: Manuscript) -> Iterator[Finding]:
    if manuscript.brief.resolution.remedy in _DELIVERY_FEE_BACK:
        return
    for match in manuscript.hits.get("delivery_fee", ()):
        sentence = Sentence(manuscript, match)
        if not sentence.is_negated() and not sentence.has(manuscript.words.conditions):
            yield _finding(manuscript, "shipping_fee_refund", *match.span())


def _early_parcels(manuscript: Manuscript) -> Iterator[Finding]:
    """A parcel that goes out before the outcome it depends on is the reshipment concession."""
    conditional = CONDITIONAL.get(manuscript.brief.resolution.remedy, frozenset())
    if "reshipment" not in conditional:
        return
    for name, _, match in mentions(manuscript):
        sentence = Sentence(manuscript, match)
        if name in {"reshipment", "send_again"} and sentence.has(manuscript.words.without_waiting):
            if not sentence.is_negated():
                yield _finding(manuscript, "reshipment", *match.span())


def _finding(manuscript: Manuscript, kind: str, start: int, end: int) -> Finding:
    words = manuscript.original_words(start, end)[:60]
    return Finding(NAME, f"{kind} was not granted: '{words}'", manuscript.span(start, end))


check = Check(
    name=NAME,
    find=_find,
    catches={},
    allows={},
    reference="docs/sources.md#apologise-once",
)
