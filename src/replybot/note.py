"""The agent's note: what was seen, which rule decided and why, what to keep an eye on. Never sent to a customer."""

from __future__ import annotations

import re
from dataclasses import dataclass

from babel import Locale

from replybot.brief import Brief, Reply
from replybot.draft import Escalation, TacticNote
from replybot.guard.check import Finding, check_reply
from replybot.problem import Problem
from replybot.reading import Reading
from replybot.resolution import Resolution
from replybot.ticket import Ticket, earlier_agent_texts

_LONGEST_QUOTE = 240
_MONEY = re.compile(r"[%€$£₫đ]|per ?cent|por ?ciento|pour ?cent|phần trăm", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class NoteInput:
    """What the note is written from."""

    ticket: Ticket
    reading: Reading
    problem: Problem
    resolution: Resolution
    tactics: tuple[TacticNote, ...]
    escalate: Escalation | None
    earlier_promises: tuple[str, ...]
    notices: tuple[str, ...]
    findings: tuple[Finding, ...]
    fallback: str | None
    mended: str | None = None
    """What was done to a model's draft before it passed."""


def write_note(case: NoteInput) -> str:
    """Return the note, one fact a line, the most urgent first."""
    reading = case.reading
    lines = []
    if case.escalate:
        lines.append(f'ALERT {case.escalate.alert}: "{_quoted(case.escalate.quote)}". {case.escalate.duty}')
    lines.append(_category_line(reading, case.problem))
    lines += [f"Why: {reason}" for reason in case.resolution.why]
    lines += [f'Pressure, {t.kind} ({t.severity}): "{_quoted(t.quote)}". {t.duty}' for t in case.tactics]
    lines += [
        f'An agent wrote earlier: "{_quoted(text)}". The draft neither repeats nor denies it; check before you send.'
        for text in case.earlier_promises
    ]
    if reading.seen_language:
        lines.append(f"Language: {_seen(reading.seen_language)}; the reply is in {_language(reading.language.value)}.")
    if case.problem.facts.sender_matches is False:
        lines.append("The sender's address is not the one on the record: the reply gives nothing away.")
    lines += [f"Note: {notice}" for notice in (*case.ticket.notices, *case.notices)]
    lines += [f"Reading: {notice}" for notice in reading.notices]
    lines += [f"Draft: {what}" for what in (case.mended, case.fallback) if what]
    lines += [f"Check failed, {found.check}: {found.message}" for found in case.findings]
    return "\n".join(lines)


def _seen(code: str) -> str:
    return "not recognised" if code == "und" else f"written in {_language(code)}"


def _language(code: str) -> str:
    return str(Locale("en").languages.get(code, code))


def earlier_promises(ticket: Ticket, brief: Brief) -> tuple[str, ...]:
    """Return earlier messages of our own side that offered something: neither record nor authority."""
    return tuple(text for text in earlier_agent_texts(ticket) if _offers_something(text, brief))


def _offers_something(text: str, brief: Brief) -> bool:
    """A remedy that the resolution does not give, or a share or amount that nobody has decided."""
    return any(
        found.check == "only_authorised_promises"
        or (found.check == "facts_from_record" and _MONEY.search(text[slice(*found.span)]))
        for found in check_reply(Reply("", text), brief)
    )


def _category_line(reading: Reading, problem: Problem) -> str:
    if reading.guesses:
        return (
            f"Category: not sure ({reading.confidence:.0%}); best guesses: {' or '.join(reading.guesses)}."
            " Choose one with --category."
        )
    if reading.reader == "given":
        line = f"Category: {reading.category}, given by the agent"
    else:
        next_best = f"; next: {reading.runner_up}" if reading.runner_up else ""
        line = f"Category: {reading.category} ({reading.confidence:.0%}{next_best})"
    if problem.category != reading.category:
        line += f"; the record makes it {problem.category}"
    return line + "."


def _quoted(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= _LONGEST_QUOTE else flat[: _LONGEST_QUOTE - 1] + "…"
