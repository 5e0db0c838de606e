"""Which customer message a delivery is about: the key under which there is one note, and no second."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Mapping, Sequence
from typing import Any

from replybot.helpdesks.helpdesk import MARKER, Conversation, Incoming

_REF = 8
"""Hex digits of a message's key in its note; it only has to differ within one ticket."""


def delivery_key(incoming: Incoming) -> str:
    """Return the key by which a delivery is known again: of its message, else of its own id, else of nothing.

    A desk that names neither message nor delivery may say the same for two messages, so each counts as new; the message
    is then found when the ticket is read.
    """
    if incoming.message_id is not None:
        return _hash("message", incoming.ticket_id, incoming.message_id)
    if incoming.ticket is not None:
        return _hash("text", incoming.ticket_id, *newest_text(incoming.ticket))
    if incoming.delivery_id is not None:
        return _hash("delivery", incoming.ticket_id, incoming.delivery_id)
    return _hash("unnamed", secrets.token_hex(16))


def message_key(host: str, ticket_id: str, message_id: str | None, ticket: Mapping[str, Any]) -> str:
    """Return the key of a customer message: of its id, else of its text and its place in the thread."""
    if message_id is not None:
        return _hash("note", host, ticket_id, "id", message_id)
    return _hash("note", host, ticket_id, "text", *newest_text(ticket))


def newest_text(ticket: Mapping[str, Any]) -> tuple[str, str]:
    """Return how many customer messages a ticket holds, and the newest one's text; flat or structured."""
    texts = [str(entry.get("text")) for entry in _thread(ticket) if entry.get("author") == "customer"]
    body = ticket.get("message") or ticket.get("body")
    return str(len(texts)), str(body or (texts[-1] if texts else ""))


def ref_of(key: str) -> str:
    """Return the short reference in the note's first line."""
    return key[:_REF]


def is_written(key: str, notes: Sequence[str]) -> bool:
    """Return whether the note for this message is among the ticket's notes."""
    return any(_names(note, ref_of(key)) for note in notes)


def up_to(conversation: Conversation, message_id: str | None) -> tuple[Mapping[str, Any], bool]:
    """Return the ticket as it stood when this message was the newest, and whether the customer has written again.

    A message that is not known, or None, is taken for the newest.
    """
    ids, ticket = conversation.message_ids, conversation.ticket
    if message_id is None or message_id not in ids or message_id == ids[-1]:
        return ticket, False
    later = len(ids) - 1 - ids.index(message_id)
    thread = list(_thread(ticket))
    places = [place for place, entry in enumerate(thread) if entry.get("author") == "customer"]
    if len(places) <= later:
        return ticket, False
    cut = thread[: places[-1 - later] + 1]
    return {**{name: value for name, value in ticket.items() if name != "body"}, "messages": cut}, True


def _names(note: str, ref: str) -> bool:
    first_line = note.strip().partition("\n")[0]
    return first_line.startswith(MARKER) and f"ref {ref}" in first_line


def _thread(ticket: Mapping[str, Any]) -> Sequence[Mapping[str, Any]]:
    messages = ticket.get("messages")
    return [entry for entry in messages if isinstance(entry, Mapping)] if isinstance(messages, list | tuple) else []


def _hash(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()
