"""Threads beside the service that work the ledger off."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

from replybot.errors import LedgerError
from replybot.work.worker import Ended, Worker, unexpected


class Runner:
    """Runs a worker in some threads, from `start` to `stop`.

    Args:
        worker: Does one item after the other.
        report: Told how each attempt ended, for the log and the figures.
        threads: Items in work at once.
        poll_seconds: How often to look for items that became due, or came in through another process.
    """

    def __init__(
        self, worker: Worker, report: Callable[[Ended], None], *, threads: int = 2, poll_seconds: float = 3.0
    ) -> None:
        self._worker = worker
        self._report = report
        self._number = threads
        self._poll_seconds = poll_seconds
        self._bell = threading.Condition()
        self._rings = 0
        self._stopping = False
        self._threads: list[threading.Thread] = []

    def start(self) -> None:
        """Start working."""
        for number in range(1, self._number + 1):
            # daemon: a desk that hangs cannot keep the process from ending; the ledger knows what was not done
            thread = threading.Thread(target=self._work, name=f"replybot-work-{number}", daemon=True)
            self._threads.append(thread)
            thread.start()

    def wake(self) -> None:
        """Say that something has come in."""
        with self._bell:
            self._rings += 1
            self._bell.notify_all()

    def stop(self, timeout_seconds: float = 20.0) -> None:
        """Finish the items in work and take up no others; give up waiting after the timeout."""
        with self._bell:
            self._stopping = True
            self._bell.notify_all()
        end = time.monotonic() + timeout_seconds
        for thread in self._threads:
            thread.join(max(end - time.monotonic(), 0.0))
        self._threads = []

    def _work(self) -> None:
        while not self._stopping:
            heard = self._rings
            try:
                ended = self._worker.run_one()
            except LedgerError as error:
                ended = None
                self._report(Ended("", "", 0, "ledger", str(error)))
            except Exception as error:  # a thread that ends would be missed by nobody, and the notes by everybody
                ended = None
                self._report(Ended("", "", 0, "ledger", unexpected(error)))
            if ended:
                self._report(ended)
            else:
                self._wait(heard)

    def _wait(self, heard: int) -> None:
        with self._bell:
            self._bell.wait_for(lambda: self._stopping or self._rings != heard, self._poll_seconds)
