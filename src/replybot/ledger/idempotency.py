"""Answers kept for a day, so that a request sent twice is done once."""

from __future__ import annotations

import datetime as dt
import hashlib
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, and_, delete, select, update

from replybot.errors import LedgerError
from replybot.ledger.database import Database
from replybot.ledger.insert import insert_new
from replybot.ledger.schema import idempotency as table

KEPT = dt.timedelta(hours=24)
_ABANDONED = dt.timedelta(minutes=2)
"""After this the one who began it has died, and another may do it."""


class IdempotencyMismatch(LedgerError):
    """The key was used for another request."""


@dataclass(frozen=True, slots=True)
class Kept:
    """What an earlier request with the same key came to."""

    status: int | None
    """None: it is still in work."""
    body: bytes
    content_type: str


class Idempotency:
    """Answers by their owner and their Idempotency-Key."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def begin(self, owner: str, key: str, fingerprint: str, now: dt.datetime) -> Kept | None:
        """Return what is kept under this key; None: it is the caller's to do, and to finish or forget.

        Args:
            owner: The id of the API key, so that nobody reads another's answers.
            key: As the client sent it.
            fingerprint: Says whether two requests are the same: a hash of route, options and body.
            now: Answers of more than a day before are forgotten.

        Raises:
            IdempotencyMismatch: The key was used for another request.
        """
        row = {"owner": owner, "key_sha256": _hash(key), "fingerprint": fingerprint, "begun_at": now}
        with self._database.writing() as connection:
            _expire(connection, now)
            if insert_new(connection, table, {**row, "content_type": "", "body": b""}, table.c.owner) is not None:
                return None
            kept = connection.execute(select(table).where(_same(owner, key))).one()
            if kept.fingerprint != fingerprint:
                raise IdempotencyMismatch("this Idempotency-Key was used for another request; send a new key")
            if kept.status is None and _taken_over(connection, owner, key, now):
                return None
        return Kept(kept.status, kept.body, kept.content_type)

    def finish(self, owner: str, key: str, status: int, content_type: str, body: bytes) -> None:
        """Keep the answer."""
        change = update(table).where(_same(owner, key)).values(status=status, content_type=content_type, body=body)
        with self._database.writing() as connection:
            connection.execute(change)

    def forget(self, owner: str, key: str) -> None:
        """Let the next request with this key do the work: this one came to nothing worth keeping."""
        with self._database.writing() as connection:
            connection.execute(delete(table).where(_same(owner, key)))

    def expire(self, now: dt.datetime) -> None:
        """Forget answers of more than a day before."""
        with self._database.writing() as connection:
            _expire(connection, now)


def _expire(connection: Connection, now: dt.datetime) -> None:
    connection.execute(delete(table).where(table.c.begun_at < now - KEPT))


def _taken_over(connection: Connection, owner: str, key: str, now: dt.datetime) -> bool:
    abandoned = and_(_same(owner, key), table.c.begun_at < now - _ABANDONED)
    change = update(table).where(abandoned).values(begun_at=now).returning(table.c.owner)
    return connection.scalar(change) is not None


def _same(owner: str, key: str) -> ColumnElement[bool]:
    return and_(table.c.owner == owner, table.c.key_sha256 == _hash(key))


def _hash(key: str) -> str:
    """A client's key may be anything, even a customer's name."""
    return hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()
