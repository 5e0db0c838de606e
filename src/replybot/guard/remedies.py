"""Which remedies a reply may speak of, and whether a sentence takes one back or makes it depend on something."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from replybot.brief import Brief
from replybot.guard.expressions import any_of
from replybot.guard.lexicon import FAMILY
from replybot.guard.manuscript import Manuscript, Part
from replybot.guard.words import Family
from replybot.money import Money

_CLOSE_BY = 32
_SUM = re.compile(r"\d[\d.,\s]*[.,]\d\d(?!\d)")
_TOPICS: Mapping[str, frozenset[str]] = {
    "refund_status": frozenset({"refund"}),
    "cancel_or_change_order": frozenset({"cancellation", "exchange"}),
    "return_request": frozenset({"refund", "exchange"}),
    "invoice_error": frozenset({"new_invoice"}),
    "wrong_tax": frozenset({"new_invoice"}),
    "subscription_misread": frozenset({"cancellation"}),
}
"""What a subject may name as the matter of the ticket."""

CONDITIONAL: Mapping[str, frozenset[str]] = {
    "carrier_trace": frozenset({"refund", "reshipment", "send_again", "replacement"}),
    "reshipment_or_refund": frozenset({"refund", "reshipment", "send_again", "replacement"}),
    "complete_or_refund": frozenset({"refund"}),
    "new_date_or_refund": frozenset({"refund", "cancellation"}),
    "replacement_or_repair": frozenset({"refund"}),
    "check_and_change": frozenset({"refund", "cancellation"}),
    "redirect": frozenset({"reshipment", "send_again", "replacement"}),
    "collect_and_reship_for_fee": frozenset({"reshipment", "send_again"}),
}
"""Remedies under which a family is promised only for a case: a choice, an outcome, an arrival."""

AFTER_RETURN = frozenset(
    {
        "return_instead",
        "withdrawal_return",
        "window_return",
        "refund_on_arrival",
        "explain_returns",
        "replacement_repair_or_refund",
    }
)
"""Remedies under which money comes back once the goods do: a reply may speak of it, but not as done or at once."""

_ABOUT_MONEY = frozenset(
    "charged_no_order duplicate_charge wrong_tax invoice_error refund_status payment_failed shipping_fee"
    " subscription_misread dispute_opened other".split()
)
_NO_FULL_REFUND = frozenset({"window_return", "correct_tax", "explain_returns"})


def authorised_kinds(brief: Brief) -> frozenset[str]:
    """Return the kinds of promise a reply to *brief* may speak of, with what the record says has happened."""
    rule, facts = brief.resolution.rule, brief.problem.facts
    if brief.holding or rule == "any.sender_unverified":
        return frozenset()
    kinds = set(brief.promises)
    if facts.cancelled:
        kinds.add("cancellation")
    if facts.trace_open or facts.trace_delivered or facts.trace_not_delivered:
        kinds.add("trace")
    if facts.refund_issued and not rule.startswith("dispute_opened."):
        kinds.add("refund")
    return frozenset(kinds)


def mentions(manuscript: Manuscript) -> Iterator[tuple[str, Family, re.Match[str]]]:
    """Yield every place that speaks of a remedy: the family's name, the family, the words."""
    families = manuscript.words.families
    for listed, matches in manuscript.hits.items():
        if listed.startswith(FAMILY):
            name = listed.removeprefix(FAMILY)
            for match in matches:
                yield name, families[name], match


class Sentence:
    """The sentence around a mention of a remedy."""

    def __init__(self, manuscript: Manuscript, match: re.Match[str]) -> None:
        self.start, self.end = manuscript.sentence_at(match.start())
        self.text = manuscript.text
        self.match = match
        self.words = manuscript.words
        self._manuscript = manuscript

    @property
    def _before(self) -> str:
        return self.text[self.start : self.match.start()]

    @property
    def _after(self) -> str:
        return self.text[self.match.end() : self.end]

    def means_something_else(self, family: Family, remedy: str) -> bool:
        """Return whether words close by show that no remedy is meant."""
        if not family.unless or (family.unless_for and remedy not in family.unless_for):
            return False
        start = max(self.start, self.match.start() - _CLOSE_BY)
        end = min(self.end, self.match.end() + _CLOSE_BY)
        return any_of(family.unless).search(self.text, start, end) is not None

    def is_negated(self) -> bool:
        """Return whether a "no" before the mention, or a denial after it, takes it back."""
        if any_of(self.words.denied).match(self._after.lstrip()):
            return True
        spared = [match.span() for match in any_of(self.words.not_negations).finditer(self._before)]
        return any(
            self._reaches(match.end())
            for match in any_of(self.words.negations).finditer(self._before)
            if not any(start <= match.start() < end for start, end in spared)
        )

    def _reaches(self, place: int) -> bool:
        """Return whether a negation that ends at *place* of the words before still holds at the mention."""
        between = self._before[place:]
        if len(between) > 80 or any(sign in between for sign in (";", ":", " - ", "(")):
            return False
        if any_of(self.words.turns).search(between) or any_of(self.words.refusals).search(between):
            return False
        place += self.start
        for part in between.split(",")[:-1]:
            if not any(place <= match.start() < place + len(part) for _, _, match in mentions(self._manuscript)):
                return False
            place += len(part) + 1
        return True

    def reports_a_wish(self) -> bool:
        """Return whether the mention repeats what the customer asked for and promises nothing."""
        clause = re.split(r"[,;:—]", self._before)[-1]
        wish = any_of(self.words.wishes).search(clause)
        return wish is not None and not self._commits()

    def _commits(self) -> bool:
        rest = any_of(self.words.wishes).sub(" ", self.text[self.start : self.end])
        return any_of(self.words.promises).search(rest) is not None

    def is_unconditional(self) -> bool:
        """Return whether the sentence gives the remedy outright, where it depends on a choice or an outcome.

        "The refund goes to your card" alone gives nothing: the article points to the one that was spoken of.
        """
        if any_of(self.words.regardless).search(self.text, self.start, self.end):
            return True
        if any_of(self.words.conditions).search(self.text, self.start, self.end):
            return False
        if not re.search(rf"(?:{self.words.definite})\s*\Z", self._before):
            return True
        sentence = self.text[self.start : self.end]
        is_committed = any_of(self.words.promises).search(self._before) or any_of(self.words.granted).search(sentence)
        return is_committed is not None

    def is_at_once(self) -> bool:
        """Return whether the sentence gives the remedy as done, or without the wait it depends on."""
        if any_of(self.words.conditions).search(self.text, self.start, self.end):
            return False
        start = max(self.start, self.match.start() - _CLOSE_BY)
        sentence = self.text[start : min(self.end, self.match.end() + _CLOSE_BY)]
        return any_of(f"{self.words.granted}\n{self.words.without_waiting}").search(sentence) is not None

    def names_next(self, amount: Money | None) -> bool:
        """Return whether *amount* stands next to the mention: the first sum after it, else the last one before."""
        if amount is None:
            return False
        sums = [match.group() for match in _SUM.finditer(self._after)] or [
            match.group() for match in reversed([*_SUM.finditer(self._before)])
        ]
        return bool(sums) and re.sub(r"\D", "", sums[0]) == re.sub(r"\D", "", amount.text)

    def has(self, expressions: str) -> bool:
        """Return whether the sentence holds one of *expressions*."""
        return any_of(expressions).search(self.text, self.start, self.end) is not None


def is_topic(manuscript: Manuscript, name: str) -> bool:
    """Return whether a subject names *name* only as the matter of the ticket."""
    topics = _TOPICS.get(manuscript.brief.problem.category, frozenset())
    return (
        manuscript.part is Part.SUBJECT
        and name in topics
        and any_of(manuscript.words.promises + "|" + manuscript.words.granted).search(manuscript.text) is None
    )


def is_matter(brief: Brief, name: str) -> bool:
    """Return whether a reply to *brief* speaks of money because the case is about it, whatever is promised."""
    about_payment = brief.holding is not None and brief.holding.alert == "unauthorised_payment"
    fee = brief.resolution.rule.startswith("wrong_address.")
    return name in {"money", "fees"} and (brief.problem.category in _ABOUT_MONEY or about_payment or fee)


def may_be_full(remedy: str) -> bool:
    """Return whether the refund of *remedy* covers everything that was paid."""
    return remedy not in _NO_FULL_REFUND
