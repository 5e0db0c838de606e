"""The first tables: received, notes, keys, feedback, idempotency."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

_MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Make the tables."""
    _received()
    op.create_table(
        "notes",
        sa.Column("message_key", sa.String(64), primary_key=True),
        sa.Column("received_id", sa.Integer, nullable=False, index=True),
        sa.Column("host", sa.String(40), nullable=False),
        sa.Column("ticket_id", sa.String(200), nullable=False),
        sa.Column("text_sha256", sa.String(64)),
        sa.Column("written_at", _MOMENT),
    )
    op.create_table(
        "keys",
        sa.Column("id", sa.String(16), primary_key=True),
        sa.Column("name", sa.String(60), nullable=False),
        sa.Column("scopes", sa.String(100), nullable=False),
        sa.Column("secret_sha256", sa.String(64), nullable=False, unique=True),
        sa.Column("made_at", _MOMENT, nullable=False),
        sa.Column("revoked_at", _MOMENT),
    )
    _feedback()
    op.create_table(
        "idempotency",
        sa.Column("owner", sa.String(64), primary_key=True),
        sa.Column("key_sha256", sa.String(64), primary_key=True),
        sa.Column("fingerprint", sa.String(128), nullable=False),
        sa.Column("begun_at", _MOMENT, nullable=False, index=True),
        sa.Column("status", sa.Integer),
        sa.Column("content_type", sa.String(100), nullable=False),
        sa.Column("body", sa.LargeBinary, nullable=False),
    )


def _received() -> None:
    op.create_table(
        "received",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("host", sa.String(40), nullable=False),
        sa.Column("unique_key", sa.String(80), nullable=False),
        sa.Column("ticket_id", sa.String(200), nullable=False),
        sa.Column("message_id", sa.String(200)),
        sa.Column("state", sa.String(10), nullable=False),
        sa.Column("attempts", sa.Integer, nullable=False),
        sa.Column("claims", sa.Integer, nullable=False),
        sa.Column("due_at", _MOMENT, nullable=False),
        sa.Column("received_at", _MOMENT, nullable=False),
        sa.Column("ended_at", _MOMENT),
        sa.Column("posting_at", _MOMENT),
        sa.Column("ticket", sa.Text),
        sa.Column("draft", sa.Text),
        sa.Column("drafted_at", _MOMENT),
        sa.Column("error", sa.String(400)),
        sa.UniqueConstraint("host", "unique_key", name="received_once"),
    )
    op.create_index("received_due", "received", ["state", "due_at"])


def _feedback() -> None:
    op.create_table(
        "feedback",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("draft_id", sa.String(100), nullable=False, index=True),
        sa.Column("verdict", sa.String(10), nullable=False),
        sa.Column("reason", sa.Text),
        sa.Column("sent", sa.Text),
        sa.Column("distance", sa.Float),
        sa.Column("category", sa.String(100)),
        sa.Column("rule", sa.String(200)),
        sa.Column("language", sa.String(20)),
        sa.Column("drafter", sa.String(100)),
        sa.Column("key_id", sa.String(16)),
        sa.Column("at", _MOMENT, nullable=False),
    )
