"""The private note as the agent reads it in the helpdesk: what is urgent, the reply to copy, then the reasons."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from replybot.helpdesks.helpdesk import MARKER
from replybot.work.message import ref_of

_LONGEST = 20_000
"""Characters of a note; helpdesks refuse more."""
_RULE = "-" * 40


def note_text(draft: Mapping[str, Any], key: str, *, written_again: bool = False) -> str:
    """Return the note for a draft.

    Args:
        draft: JSON of a Draft (DESIGN, section 4).
        key: Of the customer message that it answers.
        written_again: The customer has written another message since.
    """
    head = f"{MARKER} draft · ref {ref_of(key)}"
    reply = f"Subject: {draft['reply']['subject']}\n\n{draft['reply']['body'].strip()}"
    parts = [_lines(head, *_urgent(draft, written_again)), _RULE, reply, _RULE]
    if draft.get("public_reply"):
        parts += [f"For the public page:\n{draft['public_reply'].strip()}", _RULE]
    parts.append(_lines("For you, not for the customer:", draft["note"].strip(), _checks(draft)))
    text = "\n\n".join(parts)
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


def _urgent(draft: Mapping[str, Any], written_again: bool) -> list[str]:
    """What an agent must know before the reply is copied."""
    lines = []
    if draft.get("escalate"):
        lines.append(f"ALERT {draft['escalate']['alert']}: read what it says below before you answer.")
    failed = _failed(draft)
    if failed:
        lines.append(f"A check failed ({', '.join(failed)}): read the reply with care.")
    if written_again:
        lines.append("The customer has written again since the message that this answers.")
    return lines


def _checks(draft: Mapping[str, Any]) -> str:
    failed = _failed(draft)
    passed = f"Checks: {len(draft['checks']) - len(failed)} of {len(draft['checks'])} passed"
    return f"{passed}; failed: {', '.join(failed)}." if failed else f"{passed}."


def _failed(draft: Mapping[str, Any]) -> list[str]:
    return [check["name"] for check in draft["checks"] if not check["passed"]]


def _lines(*lines: str) -> str:
    return "\n".join(lines)
