"""The ledger's tables, in SQL that SQLite and PostgreSQL both speak."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import (
    Column,
    DateTime,
    Dialect,
    Float,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
)

REVISION = "0001"
"""The newest revision in migrations/; a test compares the two."""


class Moment(TypeDecorator[dt.datetime]):
    """A moment with its time zone; kept in UTC, for SQLite has no zones."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: dt.datetime | None, dialect: Dialect) -> dt.datetime | None:
        """Return the moment in UTC; one without a zone is a mistake of ours."""
        if value is not None and value.tzinfo is None:
            raise ValueError("a moment in the ledger needs its time zone")
        return value and value.astimezone(dt.UTC)

    def process_result_value(self, value: dt.datetime | None, dialect: Dialect) -> dt.datetime | None:
        """Return the moment with its zone."""
        if value is None:
            return None
        return value.replace(tzinfo=dt.UTC) if value.tzinfo is None else value.astimezone(dt.UTC)


metadata = MetaData()

received = Table(
    "received",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("host", String(40), nullable=False),
    Column("unique_key", String(80), nullable=False),
    Column("ticket_id", String(200), nullable=False),
    Column("message_id", String(200)),
    Column("state", String(10), nullable=False),  # received, working, done, failed
    Column("attempts", Integer, nullable=False),
    Column("claims", Integer, nullable=False),  # never set back: tells the one at work from those before
    Column("due_at", Moment, nullable=False),  # when it may be taken up; while in work: when the lease ends
    Column("received_at", Moment, nullable=False),
    Column("ended_at", Moment),
    Column("posting_at", Moment),  # an attempt got as far as writing: look before writing again
    Column("ticket", Text),  # JSON; customer text, blanked at the end
    Column("draft", Text),  # JSON; customer text, blanked at the end
    Column("drafted_at", Moment),
    Column("error", String(400)),
    UniqueConstraint("host", "unique_key", name="received_once"),
    Index("received_due", "state", "due_at"),
)

notes = Table(
    "notes",
    metadata,
    Column("message_key", String(64), primary_key=True),  # of host, ticket and customer message
    Column("received_id", Integer, nullable=False, index=True),
    Column("host", String(40), nullable=False),
    Column("ticket_id", String(200), nullable=False),
    Column("text_sha256", String(64)),
    Column("written_at", Moment),  # null: an item is at it
)

keys = Table(
    "keys",
    metadata,
    Column("id", String(16), primary_key=True),
    Column("name", String(60), nullable=False),
    Column("scopes", String(100), nullable=False),  # sorted, with spaces between
    Column("secret_sha256", String(64), nullable=False, unique=True),
    Column("made_at", Moment, nullable=False),
    Column("revoked_at", Moment),
)

feedback = Table(
    "feedback",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("draft_id", String(100), nullable=False, index=True),
    Column("verdict", String(10), nullable=False),
    Column("reason", Text),
    Column("sent", Text),
    Column("distance", Float),
    Column("category", String(100)),
    Column("rule", String(200)),
    Column("language", String(20)),
    Column("drafter", String(100)),
    Column("key_id", String(16)),
    Column("at", Moment, nullable=False),
)

idempotency = Table(
    "idempotency",
    metadata,
    Column("owner", String(64), primary_key=True),
    Column("key_sha256", String(64), primary_key=True),
    Column("fingerprint", String(128), nullable=False),
    Column("begun_at", Moment, nullable=False, index=True),
    Column("status", Integer),  # null: still in work
    Column("content_type", String(100), nullable=False),
    Column("body", LargeBinary, nullable=False),
)
