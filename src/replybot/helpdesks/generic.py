"""Any other desk: its webhook brings the ticket, and notes are posted, signed, to an address of its own."""

from __future__ import annotations

import datetime as dt
import hashlib
import time
from collections.abc import Callable, Iterator

from replybot.errors import HelpdeskRefused
from replybot.helpdesks.helpdesk import Conversation
from replybot.helpdesks.http import JsonClient, as_json
from replybot.helpdesks.signing import standard_headers
from replybot.ticket import shown

_LONGEST_ID = 200


class Generic:
    """Posts `{"ticket_id", "note"}` with the three headers of Standard Webhooks.

    Args:
        url: Where notes go, with everything the receiver wants in it.
        secret: Signs the notes.
        clock: Seconds since 1970.
    """

    name = "generic"

    def __init__(self, url: str, secret: str, *, clock: Callable[[], float] = time.time, timeout: float = 10.0) -> None:
        self._client = JsonClient(self.name, url, timeout_seconds=timeout)
        self._secret = secret
        self._clock = clock

    def read(self, ticket_id: str) -> Conversation:
        """Refuse: there is no address to read from."""
        raise HelpdeskRefused("generic: tickets cannot be read; send the whole ticket with the webhook")

    def note(self, ticket_id: str, text: str) -> None:
        """Post a note; one for the same message has the same `webhook-id`, so that a receiver can drop a repetition.

        The first line names the message; the draft below it may have been made anew.
        """
        if not ticket_id.strip() or len(ticket_id) > _LONGEST_ID:
            raise HelpdeskRefused(f"generic: ticket {shown(ticket_id)} is no id; use 1 to {_LONGEST_ID} characters")
        body = as_json({"ticket_id": ticket_id, "note": text})
        named = as_json([ticket_id, text.partition("\n")[0]])
        note_id = f"note_{hashlib.sha256(named).hexdigest()[:32]}"
        self._client.send(
            "POST", "", body=body, headers=standard_headers(self._secret, note_id, str(int(self._clock())), body)
        )

    def newest(self, since: dt.datetime) -> Iterator[str]:
        """Yield nothing: only webhooks tell."""
        return iter(())
