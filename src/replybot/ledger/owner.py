"""One process works a ledger off: a lock that ends with the process, however it ends."""

from __future__ import annotations

import os
from pathlib import Path

from replybot.errors import LedgerError
from replybot.file_lock import take_lock


class Owner:
    """Holds `<ledger>.lock` until it is released or the process ends."""

    def __init__(self, ledger: Path) -> None:
        """Take the lock.

        Raises:
            LedgerError: Another process has it.
        """
        path = ledger.with_name(ledger.name + ".lock")
        try:
            self._descriptor = os.open(path, os.O_CREAT | os.O_RDWR, 0o600)
        except OSError as error:
            raise LedgerError(f"{path}: the lock cannot be made: {(error.strerror or 'no').lower()}") from error
        try:
            take_lock(self._descriptor)
        except OSError as error:
            os.close(self._descriptor)
            raise LedgerError(
                f"{ledger} is in use by another process; stop that one, or give this one another ledger"
            ) from error

    def release(self) -> None:
        """Let another process have it. The file stays: removing it would let two processes lock two files."""
        os.close(self._descriptor)
