"""From a brief to a reply by model: written, checked, mended without the model, asked once more, or given up."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from replybot.brief import Brief, Reply
from replybot.chat_model import ChatModel
from replybot.drafters.llm import (
    MESSAGE,
    Failed,
    LLMDrafter,
    Sheet,
    Wording,
    misused_slots,
    one_line,
    reply_of,
)
from replybot.drafters.slots import slots_in
from replybot.errors import ModelAnswerUnusable
from replybot.guard.check import Finding, check_reply

_OF_STEP = re.compile(r"step (\d+)")
_QUOTED = re.compile(r"'(.+)'$")
"""What a finding without a place quotes."""
_MOST_FAILED = 6
"""Sentences that are written again at most; a text that is wrong in more is not worth it."""


@dataclass(frozen=True, slots=True)
class Written:
    """A reply that passed the guard, and what had to be done for it."""

    reply: Reply
    left_out: int = 0
    """Sentences that simply went."""
    asked_again: int = 0
    """Sentences that the model wrote a second time."""
    why: tuple[str, ...] = ()
    """The checks that had found something."""

    @property
    def repairs(self) -> int:
        """How many sentences were mended."""
        return self.left_out + self.asked_again

    def mended(self) -> str | None:
        """Return what the agent should know; the rejected words themselves are told to nobody."""
        done = []
        if self.left_out:
            done.append(f"{self.left_out} left out")
        if self.asked_again:
            done.append(f"{self.asked_again} written again")
        return f"sentences of the model mended: {', '.join(done)} ({', '.join(self.why)})" if done else None


def write_by_model(drafter: LLMDrafter, brief: Brief, model: ChatModel) -> Written:
    """Return a reply that the guard has nothing against.

    Raises:
        ChatModelError: The model gave none in time; the text says why without a word of what it wrote.
        PolicyError: A prompt or a template is missing or wrong.
    """
    sheet = drafter.sheet(brief)
    wording = drafter.write(sheet, model)
    failed = _failed(sheet, wording, brief)
    why = _checks(failed)
    wording, failed, left_out = _without(sheet, wording, brief, failed)
    asked_again = 0
    if failed:
        _refuse_hopeless(failed, model)
        asked_again = len(failed)
        wording = drafter.rewrite(sheet, wording, failed, model)
        wording, failed, more = _without(sheet, wording, brief, _failed(sheet, wording, brief))
        left_out += more
    if failed:
        raise ModelAnswerUnusable(f"what model '{model.name}' wrote did not pass ({', '.join(_checks(failed))})")
    drafter.remember(sheet, wording, model)
    return Written(reply_of(sheet, wording), left_out, asked_again, why)


def _failed(sheet: Sheet, wording: Wording, brief: Brief) -> list[Failed]:
    """Return the sentences that may not stay, each once, in order; index and place None where none can be named."""
    reply = reply_of(sheet, wording)
    places = tuple(_places(sheet, wording, reply))
    found: dict[_Where, list[str]] = {}
    for entry in misused_slots(sheet, wording):
        found.setdefault((entry.index, entry.place), []).extend(entry.checks)
    for finding in check_reply(reply, brief):
        for where in _where(finding, places, wording, reply):
            found.setdefault(where, []).append(finding.check)
    ordered = sorted(found.items(), key=lambda item: (item[0][0] is None, item[0]))
    return [Failed(index, place, tuple(dict.fromkeys(checks))) for (index, place), checks in ordered]


_Where = tuple[int | None, int]
_NOWHERE: _Where = (None, -1)


def _where(
    finding: Finding, places: tuple[tuple[int, int, int], ...], wording: Wording, reply: Reply
) -> Iterator[_Where]:
    """Yield index and place of the sentences that a finding is about."""
    start, end = finding.span
    if end == start and (quoted := _QUOTED.search(finding.message)):
        start = max(reply.body.find(quoted.group(1)), 0)
        end = start + len(quoted.group(1))
    if end > start:
        hit: list[_Where] = [
            (index, wording[index].place) for index, first, last in places if first < end and start < last
        ]
        yield from hit or [_NOWHERE]
        return
    if step := _OF_STEP.search(finding.message):
        number = int(step.group(1))
        yield next(((index, number) for index, entry in enumerate(wording) if entry.place == number), _NOWHERE)
    elif finding.check in ("one_apology", "concession_iff_granted"):
        yield None, MESSAGE
    else:
        yield _NOWHERE


def _places(sheet: Sheet, wording: Wording, reply: Reply) -> Iterator[tuple[int, int, int]]:
    """Yield index, start and end of each sentence in the body of the reply."""
    place = 0
    for index, entry in enumerate(wording):
        text = one_line(sheet.slots.filled(entry.text))
        start = reply.body.find(text, place)
        if start >= 0:
            place = start + len(text)
            yield index, start, place


def _without(sheet: Sheet, wording: Wording, brief: Brief, failed: list[Failed]) -> tuple[Wording, list[Failed], int]:
    """Leave out failed sentences of the message that hold no fact of their own, where that makes things better."""
    suspects = {entry.index for entry in failed if entry.place == MESSAGE and entry.index is not None}
    message = [(index, entry) for index, entry in enumerate(wording) if entry.place == MESSAGE]
    kept = {slot for index, entry in message if index not in suspects for slot in slots_in(entry.text)}
    known = kept.union(*map(slots_in, sheet.source.message))
    gone = {index for index, entry in message if index in suspects and not set(slots_in(entry.text)) & known - kept}
    if not gone or len(gone) == len(message):
        return wording, failed, 0
    rest = tuple(entry for index, entry in enumerate(wording) if index not in gone)
    left = _failed(sheet, rest, brief)
    return (rest, left, len(gone)) if len(left) < len(failed) else (wording, failed, 0)


def _refuse_hopeless(failed: list[Failed], model: ChatModel) -> None:
    """A second try is worth it where the sentences can be named and are few."""
    if len(failed) > _MOST_FAILED or any((entry.index, entry.place) == _NOWHERE for entry in failed):
        raise ModelAnswerUnusable(f"what model '{model.name}' wrote did not pass ({', '.join(_checks(failed))})")


def _checks(failed: Iterable[Failed]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(check for entry in failed for check in entry.checks))
