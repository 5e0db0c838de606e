"""One item of work: read the ticket, draft, look, write the private note, say so in the ledger."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from replybot.errors import HelpdeskRefused, HelpdeskUnavailable, LedgerError, ReplybotError, TicketError
from replybot.helpdesks.helpdesk import Conversation, Helpdesk
from replybot.work.message import is_written, message_key, up_to
from replybot.work.note_text import note_text

if TYPE_CHECKING:
    from replybot.ledger.received import Work
    from replybot.ledger.store import Ledger

MOST_ATTEMPTS = 16
"""With the waits between them about ten hours: a desk that is down overnight loses nothing."""
LEASE_SECONDS = 120.0
"""Longer than reading, drafting or writing takes; after it another may take the item up."""
_FIRST_WAIT, _LONGEST_WAIT = 5.0, 3600.0
_DRAFT_KEEPS = dt.timedelta(hours=6)
"""Older than this the dates in a saved draft may be wrong."""

Draft = Mapping[str, Any]
"""JSON of a Draft."""


@dataclass(frozen=True, slots=True)
class Ended:
    """How an attempt ended; nothing in it is a customer's word."""

    host: str
    ticket_id: str
    attempt: int
    outcome: str
    """noted; known: the message had its note; later; failed; lost: another has taken the item up."""
    error: str | None = None
    draft: Draft | None = None


@dataclass(frozen=True, slots=True)
class Worker:
    """Works items off, one at a time; several threads and processes may do so side by side."""

    ledger: Ledger
    helpdesks: Mapping[str, Helpdesk]
    draft: Callable[[Mapping[str, Any]], Draft]
    """Ticket JSON in, Draft JSON out; raises ReplybotError."""
    now: Callable[[], dt.datetime]

    def run_one(self) -> Ended | None:
        """Return how the next item ended; None: there is nothing to do.

        Raises:
            LedgerError: The ledger cannot be used; the item stays for later.
        """
        work = self.ledger.received.claim(self.now(), LEASE_SECONDS)
        if work is None:
            return None
        if work.attempt > MOST_ATTEMPTS:
            return self._fail(work, "was taken up too often without coming to an end")
        try:
            return self._do(work)
        except LedgerError:
            raise
        except HelpdeskRefused as error:
            return self._fail(work, str(error))
        except TicketError as error:
            return self._fail(work, _without_quotes(str(error)))
        except HelpdeskUnavailable as error:
            return self._later(work, str(error), error.retry_after)
        except ReplybotError as error:
            return self._later(work, str(error))
        except Exception as error:  # a mistake of ours; its text may quote a customer, and the others must not wait
            return self._later(work, unexpected(error))

    def _do(self, work: Work) -> Ended:
        helpdesk = self.helpdesks.get(work.host)
        if helpdesk is None:
            return self._fail(work, f"'{work.host}' is not set up any more")
        conversation = self._conversation(helpdesk, work)
        message_id = work.message_id if work.ticket else _message_meant(work, conversation)
        ticket, written_again = up_to(conversation, message_id)
        key = message_key(work.host, work.ticket_id, message_id, ticket)
        if not self.ledger.received.reserve(work, key, message_id):
            return self._known(work)
        draft = self._draft(work, ticket, message_id)
        text = note_text(draft, key, written_again=written_again)
        if not self.ledger.received.begin_posting(work, self.now(), LEASE_SECONDS):
            return _ended(work, "lost")
        if not is_written(key, conversation.notes):
            helpdesk.note(work.ticket_id, text)
        done = self.ledger.received.finish(work, key, text, self.now())
        return _ended(work, "noted" if done else "lost", draft=draft)

    def _conversation(self, helpdesk: Helpdesk, work: Work) -> Conversation:
        """Return the ticket; read from the desk unless the delivery carried it and no note can be there yet."""
        if work.ticket is None:
            return helpdesk.read(work.ticket_id)
        carried = Conversation(work.ticket, () if work.message_id is None else (work.message_id,))
        if not work.may_be_written:
            return carried
        try:
            return Conversation(carried.ticket, carried.message_ids, helpdesk.read(work.ticket_id).notes)
        except HelpdeskRefused:
            # a desk that cannot be read: a draft too many is better than none, and its receiver knows the ref
            return carried

    def _draft(self, work: Work, ticket: Mapping[str, Any], message_id: str | None) -> Draft:
        """Return the draft: an earlier attempt's for this message if it is fresh; a model must not be paid twice."""
        now = self.now()
        is_fresh = work.drafted_at is not None and now - work.drafted_at < _DRAFT_KEEPS
        if work.draft is not None and is_fresh and work.message_id == message_id:
            return work.draft
        draft = self.draft(ticket)
        self.ledger.received.save_draft(work, draft, now)
        return draft

    def _known(self, work: Work) -> Ended:
        kept = self.ledger.received.close_without_note(work, self.now())
        return _ended(work, "known" if kept else "lost")

    def _later(self, work: Work, error: str, retry_after: float | None = None) -> Ended:
        """Wait three times as long as before, never less than the desk asked for; after the last attempt, fail."""
        if work.attempt >= MOST_ATTEMPTS:
            return self._fail(work, error)
        wait = min(max(_FIRST_WAIT * 3 ** (work.attempt - 1), retry_after or 0.0), _LONGEST_WAIT)
        kept = self.ledger.received.retry_later(work, self.now() + dt.timedelta(seconds=wait), error)
        return _ended(work, "later" if kept else "lost", error)

    def _fail(self, work: Work, error: str) -> Ended:
        kept = self.ledger.received.give_up(work, error, self.now())
        return _ended(work, "failed" if kept else "lost", error)


def _message_meant(work: Work, conversation: Conversation) -> str | None:
    """Return the customer's message that a delivery means: where the desk knows no such message, the newest one.

    Raises:
        HelpdeskUnavailable: The desk does not show the message; it may be a moment behind its own webhook.
    """
    known = conversation.message_ids
    if work.message_id in known or not known:
        return work.message_id
    if work.message_id is not None and work.attempt == 1:
        raise HelpdeskUnavailable(f"{work.host}: does not show the message of the delivery yet")
    return known[-1]


def unexpected(error: Exception) -> str:
    """Return what may be told of an error that nobody foresaw: its kind, never its text."""
    return f"unexpected {type(error).__name__}"


def _without_quotes(text: str) -> str:
    """Return an error about a ticket without the values it quotes: they are a customer's."""
    return re.sub("'.*'", "'…'", text, flags=re.DOTALL)


def _ended(work: Work, outcome: str, error: str | None = None, draft: Draft | None = None) -> Ended:
    return Ended(work.host, work.ticket_id, work.attempt, outcome, error, draft)
