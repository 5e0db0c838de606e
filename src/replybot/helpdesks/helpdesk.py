"""The door to a helpdesk, and what passes through it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

MARKER = "[replybot]"
"""First in every note of ours: by it we know our own notes again."""


@dataclass(frozen=True, slots=True)
class Conversation:
    """A ticket as the helpdesk has it."""

    ticket: Mapping[str, Any]
    """JSON of a Ticket (DESIGN, section 4), with `id` and the whole thread in `messages`; notes have author `note`."""
    message_ids: tuple[str, ...]
    """The helpdesk's own ids of the customer's messages, oldest first."""
    notes: tuple[str, ...] = ()
    """The texts of all private notes, oldest first."""


@dataclass(frozen=True, slots=True)
class Incoming:
    """What a webhook's payload says: a customer wrote."""

    delivery_id: str | None
    """The helpdesk's id of this delivery; None: it has none."""
    ticket_id: str
    message_id: str | None
    """None: the payload does not say; the newest customer message is meant."""
    ticket: Mapping[str, Any] | None = None
    """The ticket itself where the payload carries it (generic), as `POST /v1/draft` takes it: flat or structured."""


class Helpdesk(Protocol):
    """Reads tickets and writes private notes. Nothing here can write to a customer.

    Every method raises HelpdeskUnavailable where another try may help, else HelpdeskRefused.
    """

    name: str

    def read(self, ticket_id: str) -> Conversation:
        """Return the ticket with its thread."""

    def note(self, ticket_id: str, text: str) -> None:
        """Write a private note; *text* begins with the marker."""

    def newest(self, since: dt.datetime) -> Iterator[str]:
        """Yield the ids of tickets in which something was written after *since*, oldest first."""
