"""What came in and is not done yet: the rows are the work items, so nothing else can forget them."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from sqlalchemy import ColumnElement, Connection, Row, and_, delete, func, select, update

from replybot.ledger.database import Database
from replybot.ledger.insert import insert_new
from replybot.ledger.schema import notes
from replybot.ledger.schema import received as table

STATES = ("received", "working", "done", "failed")
_LONGEST_ERROR = 400
_BLANK: Mapping[str, Any] = {"ticket": None, "draft": None, "drafted_at": None}
"""What holds a customer's words goes when the item ends."""


class Delivery(Protocol):
    """What a delivery says; `replybot.helpdesks.helpdesk.Incoming` is one."""

    @property
    def ticket_id(self) -> str:
        """The helpdesk's id of the ticket."""

    @property
    def message_id(self) -> str | None:
        """None: the newest customer message is meant."""

    @property
    def ticket(self) -> Mapping[str, Any] | None:
        """The ticket, where the delivery carries it."""


@dataclass(frozen=True, slots=True)
class Work:
    """An item that is ours until its lease ends."""

    id: int
    host: str
    ticket_id: str
    message_id: str | None
    attempt: int
    """From 1."""
    claim: int
    """Says whose the item is: another who takes it up has a higher one."""
    ticket: Mapping[str, Any] | None
    draft: Mapping[str, Any] | None
    """Saved by an earlier attempt."""
    drafted_at: dt.datetime | None
    may_be_written: bool
    """An earlier attempt began to write the note and did not come back."""


class Received:
    """The items. Those who work on one say with every step that it is still theirs."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, host: str, unique_key: str, delivery: Delivery, now: dt.datetime) -> bool:
        """Return whether there is something new to do; once this returns no kill can lose it.

        A delivery of an item that had failed for good gives it another life.
        """
        content = {
            "ticket": None if delivery.ticket is None else json.dumps(dict(delivery.ticket)),
            "state": "received",
            "attempts": 0,
            "due_at": now,
        }
        ids = {"ticket_id": delivery.ticket_id, "message_id": delivery.message_id}
        row = {"host": host, "unique_key": unique_key, "claims": 0, "received_at": now, **ids, **content}
        failed = and_(table.c.host == host, table.c.unique_key == unique_key, table.c.state == "failed")
        revive = update(table).where(failed).values(**content, ended_at=None, error=None).returning(table.c.id)
        with self._database.writing() as connection:
            return insert_new(connection, table, row, table.c.id) is not None or connection.scalar(revive) is not None

    def claim(self, now: dt.datetime, lease_seconds: float) -> Work | None:
        """Return the item that has waited longest, for so many seconds; also one whose lease has run out."""
        waiting = and_(table.c.state.in_(("received", "working")), table.c.due_at <= now)
        first = select(table.c.id).where(waiting).order_by(table.c.due_at, table.c.id).limit(1)
        change = {"state": "working", "due_at": _end(now, lease_seconds)}
        counted = {"attempts": table.c.attempts + 1, "claims": table.c.claims + 1}
        with self._database.reading() as connection:
            if connection.scalar(first) is None:  # an idle service writes nothing
                return None
        with self._database.writing() as connection:
            chosen = connection.scalar(first.with_for_update(skip_locked=True))
            if chosen is None:
                return None
            mine = update(table).where(table.c.id == chosen)
            row = connection.execute(mine.values(**change, **counted).returning(table)).one()
        return _work(row)

    def reserve(self, work: Work, message_key: str, message_id: str | None) -> bool:
        """Return whether the note for this customer message is this item's to write; another may have it.

        From here on the item means this message, though the customer writes again before it is done.
        """
        row = {"message_key": message_key, "received_id": work.id, "host": work.host, "ticket_id": work.ticket_id}
        with self._database.writing() as connection:
            if insert_new(connection, notes, row, notes.c.message_key) is None:
                holder = select(notes.c.received_id).where(notes.c.message_key == message_key)
                if connection.scalar(holder) != work.id:
                    return False
            return _stepped(connection, work, {"message_id": message_id})

    def save_draft(self, work: Work, draft: Mapping[str, Any], now: dt.datetime) -> bool:
        """Keep the draft, so that another attempt need not pay for it again; return whether the item is still ours."""
        return self._step(work, draft=json.dumps(dict(draft)), drafted_at=now)

    def begin_posting(self, work: Work, now: dt.datetime, lease_seconds: float) -> bool:
        """Return whether the item is still ours, for so many seconds more; from here on the note may exist."""
        return self._step(work, posting_at=now, due_at=_end(now, lease_seconds))

    def finish(self, work: Work, message_key: str, text: str, now: dt.datetime) -> bool:
        """Enter the note and end the item, in one transaction; return whether it was still ours."""
        written = {"text_sha256": hashlib.sha256(text.encode()).hexdigest(), "written_at": now}
        with self._database.writing() as connection:
            if not _stepped(connection, work, {"state": "done", "ended_at": now, "error": None, **_BLANK}):
                return False
            mine = and_(notes.c.message_key == message_key, notes.c.received_id == work.id)
            connection.execute(update(notes).where(mine).values(**written))
            return True

    def close_without_note(self, work: Work, now: dt.datetime) -> bool:
        """End an item that needs no note of its own; return whether it was still ours."""
        return self._step(work, state="done", ended_at=now, error=None, **_BLANK)

    def retry_later(self, work: Work, at: dt.datetime, error: str) -> bool:
        """Let the item wait until then; return whether it was still ours."""
        return self._step(work, state="received", due_at=at, error=error[:_LONGEST_ERROR])

    def give_up(self, work: Work, error: str, now: dt.datetime) -> bool:
        """End the item without a note and free its message for a later delivery; return whether it was still ours."""
        with self._database.writing() as connection:
            ended = {"state": "failed", "ended_at": now, "error": error[:_LONGEST_ERROR], **_BLANK}
            if not _stepped(connection, work, ended):
                return False
            unwritten = and_(notes.c.received_id == work.id, notes.c.written_at.is_(None))
            connection.execute(delete(notes).where(unwritten))
            return True

    def release_all(self, now: dt.datetime) -> int:
        """Return how many items a killed process had in work; they are due now. Only the ledger's owner may say so."""
        change = update(table).where(table.c.state == "working").values(state="received", due_at=now)
        with self._database.writing() as connection:
            return len(connection.execute(change.returning(table.c.id)).all())

    def counts(self) -> dict[str, int]:
        """Return how many items are in each state."""
        with self._database.reading() as connection:
            found = connection.execute(select(table.c.state, func.count().label("number")).group_by(table.c.state))
            return dict.fromkeys(STATES, 0) | {row.state: row.number for row in found}

    def newest(self, host: str) -> dt.datetime | None:
        """Return when the newest item of a helpdesk came in."""
        with self._database.reading() as connection:
            return connection.scalar(
                select(table.c.received_at).where(table.c.host == host).order_by(table.c.received_at.desc()).limit(1)
            )

    def _step(self, work: Work, **values: Any) -> bool:
        with self._database.writing() as connection:
            return _stepped(connection, work, values)


def _stepped(connection: Connection, work: Work, values: Mapping[str, Any]) -> bool:
    change = update(table).where(_still(work)).values(**values).returning(table.c.id)
    return connection.scalar(change) is not None


def _still(work: Work) -> ColumnElement[bool]:
    """Somebody else who took it up has counted one more claim."""
    return and_(table.c.id == work.id, table.c.state == "working", table.c.claims == work.claim)


def _end(now: dt.datetime, lease_seconds: float) -> dt.datetime:
    return now + dt.timedelta(seconds=lease_seconds)


def _work(row: Row[Any]) -> Work:
    return Work(
        id=row.id,
        host=row.host,
        ticket_id=row.ticket_id,
        message_id=row.message_id,
        attempt=row.attempts,
        claim=row.claims,
        ticket=row.ticket and json.loads(row.ticket),
        draft=row.draft and json.loads(row.draft),
        drafted_at=row.drafted_at,
        may_be_written=row.posting_at is not None,
    )
