"""All checks, and the two questions the pipeline asks: may this reply go out, may this public reply."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from replybot.brief import Brief, Reply
from replybot.guard import (
    concession_iff_granted,
    facts_from_record,
    language_matches,
    length,
    neutral_tone,
    no_internal_words,
    no_placeholders,
    no_threat_echo,
    nothing_for_a_review,
    one_apology,
    only_authorised_promises,
    only_known_acts,
    steps_are_concrete,
)
from replybot.guard.finding import Check, Example, Finding
from replybot.guard.manuscript import Manuscript, Part
from replybot.guard.masking import record_values
from replybot.problem import Problem
from replybot.resolution import Resolution

__all__ = ["ALL_CHECKS", "Check", "Example", "Finding", "check_public_reply", "check_reply", "find_in"]

ALL_CHECKS: tuple[Check, ...] = (
    one_apology.check,
    no_threat_echo.check,
    concession_iff_granted.check,
    only_authorised_promises.check,
    only_known_acts.check,
    steps_are_concrete.check,
    neutral_tone.check,
    facts_from_record.check,
    language_matches.check,
    no_internal_words.check,
    no_placeholders.check,
    nothing_for_a_review.check,
    length.check,
)


def check_reply(reply: Reply, brief: Brief) -> tuple[Finding, ...]:
    """Return why *reply* may not go out; empty: nothing was found.

    A finding in the subject says so and has no span.
    """
    body = find_in(Manuscript(reply.body, brief))
    if not reply.subject:
        return body
    subject = find_in(Manuscript(reply.subject, brief, Part.SUBJECT))
    return body + tuple(replace(found, message=f"subject: {found.message}", span=(0, 0)) for found in subject)


def check_public_reply(text: str, brief: Brief) -> tuple[Finding, ...]:
    """Return why the public reply may not go out: nothing of the customer, no remedy, date or amount is in it."""
    private = record_values(brief) - {brief.shop_name}
    if brief.greeting_name:
        private |= {brief.greeting_name}
    return find_in(Manuscript(text, _without_record(brief), Part.PUBLIC, frozenset(private)))


def find_in(manuscript: Manuscript, checks: Iterable[Check] = ALL_CHECKS) -> tuple[Finding, ...]:
    """Return the findings of *checks* in their order, each once."""
    return tuple(dict.fromkeys(finding for check in checks for finding in check.find(manuscript)))


def _without_record(brief: Brief) -> Brief:
    """Return the brief of a public reply: it authorises nothing and holds no value."""
    return replace(
        brief,
        greeting_name=None,
        problem=Problem(brief.problem.category, brief.problem.today),
        resolution=Resolution("public", "public", None, ()),
        promises=frozenset(),
        holding=None,
        numbers=None,
    )
