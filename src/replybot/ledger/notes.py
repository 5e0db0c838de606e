"""Which customer message has its note, and which note that is."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sqlalchemy import select

from replybot.ledger.database import Database
from replybot.ledger.schema import notes


@dataclass(frozen=True, slots=True)
class NoteRow:
    """A note as the ledger remembers it: not its words."""

    message_key: str
    host: str
    ticket_id: str
    text_sha256: str
    written_at: dt.datetime


class Notes:
    """All notes that were written. They are entered by `Received`, in the transaction that ends the item."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of_ticket(self, host: str, ticket_id: str) -> list[NoteRow]:
        """Return the notes written for a ticket, oldest first."""
        written = select(notes).where(
            notes.c.host == host, notes.c.ticket_id == ticket_id, notes.c.written_at.is_not(None)
        )
        with self._database.reading() as connection:
            return [
                NoteRow(row.message_key, row.host, row.ticket_id, row.text_sha256, row.written_at)
                for row in connection.execute(written.order_by(notes.c.written_at))
            ]
