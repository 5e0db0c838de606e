"""Brings a ledger to today's tables, once, on opening."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, inspect, text

from replybot.errors import LedgerError
from replybot.ledger.database import Database
from replybot.ledger.schema import REVISION

MIGRATIONS = Path(__file__).resolve().parent / "migrations"


def migrate(database: Database) -> None:
    """Run the migrations that are missing, all in one transaction; two processes at once do it once.

    Raises:
        LedgerError: The file is no ledger, or a newer replybot wrote it.
    """
    with database.reading() as connection:
        if _revision(connection, database.path) == REVISION:
            return
    with database.writing() as connection:
        if _revision(connection, database.path) != REVISION:
            _upgrade(connection)


def _revision(connection: Connection, path: Path) -> str | None:
    """Return the revision of the file; None for a new one."""
    tables = inspect(connection).get_table_names()
    if not tables:
        return None
    found = "alembic_version" in tables and connection.scalar(text("SELECT version_num FROM alembic_version"))
    if not found:
        raise LedgerError(f"{path} is a database, but not a ledger of replybot; name another file")
    if not any(MIGRATIONS.glob(f"versions/r{found}_*.py")):
        raise LedgerError(
            f"{path} was written by a newer replybot (its tables: '{found}', ours: '{REVISION}'); install that version"
        )
    return str(found)


def _upgrade(connection: Connection) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    command.upgrade(config, "head")
