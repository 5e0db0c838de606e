"""What became of the drafts: sent as they were, sent otherwise, or not."""

from __future__ import annotations

import dataclasses
import datetime as dt
from dataclasses import dataclass

from sqlalchemy import insert

from replybot.ledger.database import Database
from replybot.ledger.schema import feedback


@dataclass(frozen=True, slots=True)
class FeedbackRow:
    """One agent's verdict on one draft."""

    draft_id: str
    verdict: str
    """accepted, edited or rejected."""
    reason: str | None
    sent: str | None
    """The agent's words as they were sent."""
    distance: float | None
    """0: sent as drafted; 1: nothing of it was left."""
    category: str | None
    rule: str | None
    language: str | None
    drafter: str | None
    key_id: str | None
    at: dt.datetime


class Feedback:
    """All verdicts."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, row: FeedbackRow) -> None:
        """Write a verdict down."""
        values = {field.name: getattr(row, field.name) for field in dataclasses.fields(row)}
        with self._database.writing() as connection:
            connection.execute(insert(feedback).values(**values))
