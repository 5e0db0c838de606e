"""The ledger: what came in, what was written, who may ask, what became of the drafts."""

from __future__ import annotations

from pathlib import Path
from types import TracebackType

from replybot.errors import LedgerError
from replybot.ledger.database import Database
from replybot.ledger.feedback import Feedback
from replybot.ledger.idempotency import Idempotency
from replybot.ledger.keys import Keys
from replybot.ledger.migrate import migrate
from replybot.ledger.notes import Notes
from replybot.ledger.owner import Owner
from replybot.ledger.received import Received


class Ledger:
    """An open ledger. Its parts may be used from any thread."""

    def __init__(self, database: Database, owner: Owner | None = None) -> None:
        self._database = database
        self._owner = owner
        self.keys = Keys(database)
        self.received = Received(database)
        self.notes = Notes(database)
        self.feedback = Feedback(database)
        self.idempotency = Idempotency(database)

    def check_writable(self) -> None:
        """Do nothing if the ledger can be written now.

        Raises:
            LedgerError: It cannot.
        """
        with self._database.writing():
            pass

    def close(self) -> None:
        """Close the file and let another process own it."""
        self._database.close()
        if self._owner:
            self._owner.release()
            self._owner = None

    def __enter__(self) -> Ledger:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()


def open_ledger(where: Path | str, *, owner: bool = False) -> Ledger:
    """Return the ledger in a file, which is made where there is none, with today's tables.

    Args:
        where: The file, on a local disk.
        owner: Take the lock that only one process can have: the one that works items off, or starts those that do.

    Raises:
        LedgerError: Another process owns it, it cannot be used, or a newer replybot wrote it.
    """
    if isinstance(where, str) and "://" in where:
        raise LedgerError("the ledger is a file here; give its path, not an address")
    path = Path(where)
    lock = Owner(path) if owner else None
    database = None
    try:
        database = Database(path)
        migrate(database)
    except BaseException:
        if database:
            database.close()
        if lock:
            lock.release()
        raise
    return Ledger(database, lock)
