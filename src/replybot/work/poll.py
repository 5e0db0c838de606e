"""For desks without webhooks: looks every so often for tickets in which a customer wrote."""

from __future__ import annotations

import datetime as dt
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

from replybot.errors import HelpdeskError, HelpdeskRefused, HelpdeskUnavailable, LedgerError
from replybot.helpdesks.helpdesk import Conversation, Helpdesk, Incoming
from replybot.work.message import delivery_key
from replybot.work.worker import Ended, unexpected

if TYPE_CHECKING:
    from replybot.ledger.received import Received

_OVERLAP = dt.timedelta(minutes=5)
"""Looked at again each time, for the desk's clock is not ours; the ledger knows what it has seen."""


def poll(helpdesk: Helpdesk, received: Received, since: dt.datetime, now: dt.datetime) -> int:
    """Return how many customer messages were entered that wait for an answer and were not known.

    Raises:
        HelpdeskError: The desk did not say all that is new; what it said is entered.
    """
    added, failed = 0, None
    for ticket_id in helpdesk.newest(since - _OVERLAP):
        try:
            conversation = helpdesk.read(ticket_id)
        except HelpdeskRefused:  # this ticket may not be read; the others may
            continue
        except HelpdeskUnavailable as error:  # it is looked at again next time; the others need not wait for that
            failed = error
            continue
        if conversation.message_ids and _waits(conversation):
            incoming = Incoming(None, ticket_id, conversation.message_ids[-1])
            added += received.add(helpdesk.name, delivery_key(incoming), incoming, now)
    if failed:
        raise failed
    return added


def _waits(conversation: Conversation) -> bool:
    """Whether the last who spoke was the customer; our own notes and a colleague's do not count."""
    spoken = [entry for entry in conversation.ticket.get("messages", ()) if entry.get("author") != "note"]
    return not spoken or spoken[-1].get("author") == "customer"


class Poller:
    """Polls one desk in a thread, from `start` to `stop`.

    Args:
        helpdesk: The desk.
        received: Where messages are entered.
        now: The clock.
        wake: Called when something came in.
        report: Told when the desk or the ledger cannot be used.
        every_seconds: How often to look.
    """

    def __init__(
        self,
        helpdesk: Helpdesk,
        received: Received,
        now: Callable[[], dt.datetime],
        wake: Callable[[], None],
        report: Callable[[Ended], None],
        *,
        every_seconds: float = 30.0,
    ) -> None:
        self._helpdesk, self._received = helpdesk, received
        self._now, self._wake, self._report = now, wake, report
        self._every_seconds = every_seconds
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name=f"replybot-poll-{helpdesk.name}", daemon=True)

    def start(self) -> None:
        """Start looking: from the newest message that the ledger knows, at the very first time from now on."""
        self._thread.start()

    def stop(self, timeout_seconds: float = 20.0) -> None:
        """Look no more."""
        self._stopping.set()
        self._thread.join(timeout_seconds)

    def _run(self) -> None:
        since: dt.datetime | None = None
        while not self._stopping.is_set():
            begun = self._now()
            try:
                since = since or self._received.newest(self._helpdesk.name) or begun
                if poll(self._helpdesk, self._received, since, begun):
                    self._wake()
                since = begun
            except (HelpdeskError, LedgerError) as error:
                self._report(Ended(self._helpdesk.name, "", 0, "not polled", str(error)))
            except Exception as error:  # a mistake of ours must not end the polling; its text may quote a customer
                self._report(Ended(self._helpdesk.name, "", 0, "not polled", unexpected(error)))
            self._stopping.wait(self._every_seconds)
