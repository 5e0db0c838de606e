"""Alembic's folder: how an older ledger becomes one of today. Run on opening; there is no alembic.ini."""
