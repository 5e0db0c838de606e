"""Runs the migrations on the connection that the ledger hands in."""

from __future__ import annotations

from alembic import context

if hasattr(context, "config"):  # only under Alembic; whoever imports every file of the package gets past
    context.configure(connection=context.config.attributes["connection"], transactional_ddl=True)
    with context.begin_transaction():
        context.run_migrations()
