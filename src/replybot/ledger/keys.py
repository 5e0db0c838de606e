"""Keys: who may ask the service for what. Only their hashes are kept."""

from __future__ import annotations

import datetime as dt
import hashlib
import hmac
import secrets
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, insert, select, update

from replybot.errors import LedgerError
from replybot.ledger.database import Database
from replybot.ledger.schema import keys

SCOPES = ("draft", "feedback", "admin")
_LONGEST_NAME = 60


@dataclass(frozen=True, slots=True)
class Key:
    """A key without its secret."""

    id: str
    name: str
    scopes: frozenset[str]
    """What it may do; admin: everything."""
    made_at: dt.datetime
    revoked_at: dt.datetime | None = None


class Keys:
    """All keys that were ever made."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def make(self, name: str, scopes: frozenset[str], now: dt.datetime) -> tuple[Key, str]:
        """Return a new key and its secret, which nobody can ask for again.

        Raises:
            LedgerError: The name or a scope is wrong.
        """
        _check(name, scopes)
        key = Key("k" + secrets.token_hex(4), name, scopes, now)
        secret = "rb_" + secrets.token_urlsafe(32)
        row = {"id": key.id, "name": name, "scopes": " ".join(sorted(scopes)), "made_at": now}
        with self._database.writing() as connection:
            connection.execute(insert(keys).values(**row, secret_sha256=_hash(secret)))
        return key, secret

    def revoke(self, key_id: str, now: dt.datetime) -> bool:
        """Return whether there was such a key in force; it is not any more."""
        change = update(keys).where(keys.c.id == key_id, keys.c.revoked_at.is_(None)).values(revoked_at=now)
        with self._database.writing() as connection:
            return connection.scalar(change.returning(keys.c.id)) is not None

    def all(self) -> list[Key]:
        """Return every key, oldest first, the revoked ones too."""
        with self._database.reading() as connection:
            return [_key(row) for row in connection.execute(select(keys).order_by(keys.c.made_at, keys.c.id))]

    def find(self, secret: str) -> Key | None:
        """Return the key in force with this secret.

        Every key is compared in constant time, so that the time taken says nothing about any of them.
        """
        wanted, found = _hash(secret), None
        with self._database.reading() as connection:
            for row in connection.execute(select(keys).where(keys.c.revoked_at.is_(None))):
                if hmac.compare_digest(row.secret_sha256, wanted):
                    found = _key(row)
        return found


def _check(name: str, scopes: frozenset[str]) -> None:
    if not name.strip() or len(name) > _LONGEST_NAME or not name.isprintable():
        raise LedgerError(f"a key's name is one line of 1 to {_LONGEST_NAME} characters")
    if not scopes:
        raise LedgerError(f"a key needs at least one scope: {', '.join(SCOPES)}")
    for scope in sorted(scopes - set(SCOPES)):
        raise LedgerError(f"'{scope}' is not a scope; use {', '.join(SCOPES)}")


def _hash(secret: str) -> str:
    return hashlib.sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()


def _key(row: Row[Any]) -> Key:
    return Key(row.id, row.name, frozenset(row.scopes.split()), row.made_at, row.revoked_at)
