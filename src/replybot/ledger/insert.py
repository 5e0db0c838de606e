"""INSERT … ON CONFLICT DO NOTHING: the one statement that SQLAlchemy has only for each database apart."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Column, Connection, Table
from sqlalchemy.dialects import postgresql, sqlite


def insert_new(connection: Connection, table: Table, values: Mapping[str, Any], returned: Column[Any]) -> Any:
    """Return the *returned* column of the new row; None: there is such a row already, and nothing was written.

    RETURNING, not the row count: after ON CONFLICT some drivers count wrongly.
    """
    insert = postgresql.insert if connection.dialect.name == "postgresql" else sqlite.insert
    return connection.scalar(insert(table).values(**values).on_conflict_do_nothing().returning(returned))
