"""What is asked of an answer. Each scorer needs no model and says why, with the place where it can be seen."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from replybot.draft import identical_part
from replybot.evaluation.case import Case
from replybot.evaluation.outcome import Outcome
from replybot.guard.check import ALL_CHECKS

CHECKS = tuple(check.name for check in ALL_CHECKS)


@dataclass(frozen=True, slots=True)
class Score:
    """One answer to one question."""

    name: str
    passed: bool
    value: str
    """What was found."""
    reason: str = ""
    """Why it failed."""
    span: tuple[int, int] | None = None
    """Where it shows: characters of the reply's body, or of the ticket's body for tactics."""


Scorer = Callable[[Case, Outcome, Outcome | None], Score | None]
"""From a case, its answer and the calm ticket's answer to a score; None: not asked here."""


def score(case: Case, outcome: Outcome, calm: Outcome | None) -> tuple[Score, ...]:
    """Return every score that applies to a case whose tickets were answered."""
    asked: list[Score | None] = [_answered(case, outcome)]
    if outcome.draft is not None and not case.expect.error:
        asked += [scorer(case, outcome, calm) for scorer in SCORERS]
        asked += [_check(name, outcome) for name in CHECKS]
    return tuple(found for found in asked if found is not None)


def _answered(case: Case, outcome: Outcome) -> Score:
    value = "answered" if outcome.draft is not None else "refused"
    if case.expect.error:
        reason = "" if outcome.refused else "this ticket must be refused, and was answered"
        return Score("answered", not reason, value, reason)
    return Score("answered", outcome.draft is not None, value, outcome.refused or "")


def _equal(name: str, wanted: str | None, found: str | None) -> Score | None:
    """Return whether a word of the draft is the expected one; None when it is not asked for or not there."""
    if wanted is None or found is None:
        return None
    return Score(name, wanted == found, found, "" if wanted == found else f"expected {wanted}, found {found}")


def _language(case: Case, outcome: Outcome, _: Outcome | None) -> Score | None:
    return _equal("language", case.expect.language and case.expect.language.value, _of(outcome, "language"))


def _category(case: Case, outcome: Outcome, _: Outcome | None) -> Score | None:
    found = _equal("category", case.expect.category, _of(outcome, "category"))
    if found is None or found.passed:
        return found
    draft = outcome.draft or {}
    reason = f"{found.reason} ({draft.get('confidence', 0):.0%}; next: {draft.get('runner_up') or 'none'})"
    return Score("category", False, found.value, reason)


def _rule(case: Case, outcome: Outcome, _: Outcome | None) -> Score | None:
    return _equal("rule", case.expect.rule, _of(outcome, "resolution", "rule"))


def _remedy(case: Case, outcome: Outcome, _: Outcome | None) -> Score | None:
    return _equal("remedy", case.expect.remedy, _of(outcome, "resolution", "remedy"))


def _concession(case: Case, outcome: Outcome, _: Outcome | None) -> Score | None:
    resolution = (outcome.draft or {}).get("resolution")
    if resolution is None:
        return None
    found = resolution["concession"]
    return _equal("concession", case.expect.concession, "none" if found is None else str(found["kind"]))


def _needs(case: Case, outcome: Outcome, _: Outcome | None) -> Score | None:
    resolution = (outcome.draft or {}).get("resolution")
    if resolution is None or case.expect.needs is None:
        return None
    return _equal("needs", _listed(case.expect.needs), _listed(resolution["needs"]))


def _tactics(case: Case, outcome: Outcome, _: Outcome | None) -> Score | None:
    seen = (outcome.draft or {}).get("tactics")
    if seen is None or case.expect.tactics is None:
        return None
    wanted, found = set(case.expect.tactics), {row["kind"] for row in seen}
    reasons = [f"{kind} was not seen" for kind in sorted(wanted - found)]
    span = None
    for row in seen:
        if row["kind"] not in wanted:
            start = case.ask.body.find(row["quote"])
            span = (start, start + len(row["quote"])) if start >= 0 else None
            reasons.append(f"{row['kind']} is not there, but was seen in “{row['quote']}”")
    return Score("tactics", wanted == found, _listed(found), "; ".join(reasons), span)


def _alert(case: Case, outcome: Outcome, _: Outcome | None) -> Score | None:
    draft = outcome.draft or {}
    if "escalate" not in draft or case.calm is not None:
        return None
    found = draft["escalate"]
    result = _equal("alert", case.expect.alert, found["alert"] if found else "none")
    if result is None or result.passed or not found:
        return result
    return Score("alert", False, result.value, f"{result.reason} in “{found['quote']}”")


def _reply_lacks(case: Case, outcome: Outcome, _: Outcome | None) -> Score | None:
    if not case.expect.reply_lacks or outcome.draft is None:
        return None
    reply = outcome.draft["reply"]
    everything = "\n".join([reply["body"], reply["subject"], outcome.draft.get("public_reply") or ""])
    for words in case.expect.reply_lacks:
        found = re.search(rf"(?<!\w){re.escape(words)}(?!\w)", everything, re.IGNORECASE)
        if found:
            span = found.span() if found.start() < len(reply["body"]) else None
            return Score("reply_lacks", False, words, f"“{words}” must not stand in the reply", span)
    return Score("reply_lacks", True, "none of them")


def _note_has(case: Case, outcome: Outcome, _: Outcome | None) -> Score | None:
    note = _of(outcome, "note")
    if not case.expect.note_has or note is None:
        return None
    missing = [words for words in case.expect.note_has if words.casefold() not in note.casefold()]
    return Score("note_has", not missing, "note", f"the note lacks “{missing[0]}”" if missing else "")


def reading_of(outcome: Outcome) -> dict[str, str] | None:
    """Return the part of an answer's reading that the decision depends on; None: this engine gives no reading."""
    draft = outcome.draft or {}
    if draft.get("category") is None:
        return None
    alert = draft["escalate"]
    return {
        "category": draft["category"],
        "language": draft["language"],
        "alert": alert["alert"] if alert else "none",
        "claims": _listed(f"{claim['kind']} {claim['value']}" for claim in draft["claims"]),
    }


def _same_category(_: Case, outcome: Outcome, calm: Outcome | None) -> Score | None:
    """Asked of threats and of paraphrases alike, so that both flip rates can stand side by side."""
    one = None if calm is None else reading_of(calm)
    other = reading_of(outcome)
    if one is None or other is None:
        return None
    reason = "" if one["category"] == other["category"] else f"calm {one['category']}, here {other['category']}"
    return Score("same_category", not reason, other["category"], reason)


def _same_reading(case: Case, outcome: Outcome, calm: Outcome | None) -> Score | None:
    """Asked of threats only: in other words a customer may rightly name what the calm ticket does not."""
    one = None if calm is None else reading_of(calm)
    other = reading_of(outcome)
    if one is None or other is None or not case.identical:
        return None
    moved = [f"{key}: calm {one[key]}, pressed {other[key]}" for key in one if one[key] != other[key]]
    return Score("same_reading", not moved, other["category"], "; ".join(moved))


def _identical(case: Case, outcome: Outcome, calm: Outcome | None) -> Score | None:
    """Asked only where the reading holds: what the decision cannot see, it cannot react to."""
    if calm is None or calm.draft is None or outcome.draft is None or not case.identical:
        return None
    if reading_of(outcome) is None:
        place = first_difference(calm.reply, outcome.reply)
        reason = "" if place is None else "another reply than to the calm ticket"
        return Score("identical", not reason, "reply", reason, place)
    if reading_of(outcome) != reading_of(calm):
        return None
    one, other = identical_part(calm.draft), identical_part(outcome.draft)
    different = [key for key in one if one[key] != other[key]]
    reason = f"not the calm ticket's: {', '.join(different)}" if different else ""
    return Score("identical", not different, "decision and reply", reason, first_difference(calm.reply, outcome.reply))


def first_difference(one: str, other: str) -> tuple[int, int] | None:
    """Return the place in *other*, from the first to the last differing character; None if there is none.

    >>> first_difference("We refund it.", "We will refund it.")
    (3, 8)
    """
    if one == other:
        return None
    shorter = min(len(one), len(other))
    start = next((i for i in range(shorter) if one[i] != other[i]), shorter)
    tail = next((i for i in range(shorter - start) if one[-1 - i] != other[-1 - i]), shorter - start)
    return start, len(other) - tail


def _check(name: str, outcome: Outcome) -> Score:
    faults = [fault for fault in outcome.faults if fault.check == name]
    if not faults:
        return Score(name, True, "nothing found")
    first = faults[0]
    reason = "; ".join(fault.message if fault.part == "body" else f"{fault.part}: {fault.message}" for fault in faults)
    return Score(name, False, f"{len(faults)} found", reason, first.span if first.span != (0, 0) else None)


def _of(outcome: Outcome, *keys: str) -> str | None:
    found: Any = outcome.draft
    for key in keys:
        found = found.get(key) if isinstance(found, Mapping) else None
    return found if isinstance(found, str) else None


def _listed(words: Any) -> str:
    return ", ".join(sorted(words)) or "none"


SCORERS: tuple[Scorer, ...] = (
    _language,
    _category,
    _rule,
    _remedy,
    _concession,
    _needs,
    _tactics,
    _alert,
    _reply_lacks,
    _note_has,
    _same_category,
    _same_reading,
    _identical,
)
