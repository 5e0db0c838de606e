"""The database under the ledger. The only file that knows which one it is."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.exc import SQLAlchemyError

from replybot.errors import LedgerError

_WAIT_SECONDS = 20
"""For another process that is writing."""


class Database:
    """A SQLite file: many readers, one writer at a time; what is committed survives a loss of power."""

    def __init__(self, path: Path) -> None:
        """Open the file, or make it, readable by this user only.

        Raises:
            LedgerError: It cannot be made.
        """
        self.path = path
        try:
            os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
        except OSError as error:
            raise LedgerError(f"{path}: the ledger cannot be opened: {(error.strerror or 'no').lower()}") from error
        self._engine = _engine(path)
        self._writer = threading.Lock()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Give a connection that sees one moment of the ledger."""
        with self._said_plainly(), self._engine.connect() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Give a connection in a transaction: committed at the end, rolled back when the block fails.

        Raises:
            LedgerError: The file cannot be written.
        """
        # threads queue here, in order; only other processes meet SQLite's own waiting, which is not fair
        with self._said_plainly(), self._writer, self._engine.connect() as plain:
            connection = plain.execution_options(writes=True)
            with connection.begin():
                yield connection

    def close(self) -> None:
        """Close all connections."""
        self._engine.dispose()

    @contextmanager
    def _said_plainly(self) -> Iterator[None]:
        try:
            yield
        except SQLAlchemyError as error:
            cause = getattr(error, "orig", None) or type(error).__name__
            raise LedgerError(f"{self.path}: the ledger cannot be used: {cause}") from error


def _engine(path: Path) -> Engine:
    # hide_parameters: an error must not carry a customer's words into a log
    engine = create_engine(
        URL.create("sqlite", database=str(path)),
        connect_args={"timeout": _WAIT_SECONDS},
        pool_size=20,
        max_overflow=30,
        hide_parameters=True,
    )
    event.listen(engine, "connect", _on_connect)
    event.listen(engine, "begin", _on_begin)
    return engine


def _on_connect(connection: Any, _: Any) -> None:
    connection.isolation_level = None  # we say BEGIN ourselves: the driver's own comes too late for DDL and for reads
    for pragma in ("journal_mode = WAL", "synchronous = FULL", "secure_delete = ON"):
        connection.execute(f"PRAGMA {pragma}").close()


def _on_begin(connection: Connection) -> None:
    # a transaction that reads before it writes fails at once when another has written meanwhile; IMMEDIATE waits
    writes = connection.get_execution_options().get("writes")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
