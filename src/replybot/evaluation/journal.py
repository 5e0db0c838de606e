"""The log of a run: appended to, never rewritten, so that a run killed at any point goes on where it stopped."""

from __future__ import annotations

import os
import threading
from pathlib import Path
from types import TracebackType
from typing import Any

from replybot.errors import ReplybotError
from replybot.evaluation.outcome import Outcome
from replybot.file_lock import take_lock
from replybot.json_lines import entry_of, line_of

Key = tuple[str, int]
"""The key of an ask and the number of the trial, from 1."""


class Journal:
    """Every answer so far. A line torn by a kill is cut off; a log of another engine version or day starts anew."""

    def __init__(self, path: Path, fingerprint: str) -> None:
        """Open or make the log at *path*; keep what it holds only if it was made under the same *fingerprint*.

        Raises:
            ReplybotError: Another run is writing it.
        """
        path.parent.mkdir(parents=True, exist_ok=True)
        self._file = path.open("ab+")
        try:
            take_lock(self._file.fileno())
        except OSError as error:
            self._file.close()
            raise ReplybotError(
                f"{path}: another run is writing this log; wait for it, or name another --out"
            ) from error
        self._writing = threading.Lock()
        self.answers: dict[Key, Outcome] = {}
        whole = self._read(fingerprint)
        os.ftruncate(self._file.fileno(), whole)
        if not whole:
            self._append({"fingerprint": fingerprint})
        self.resumed = len(self.answers)
        """Answers of an earlier run."""

    def _read(self, fingerprint: str) -> int:
        """Take in every whole line; return how many bytes they are, 0 when the log is of another kind."""
        self._file.seek(0)
        whole = 0
        for position, raw in enumerate(self._file):
            entry = entry_of(raw)
            if entry is None or (position == 0 and entry.get("fingerprint") != fingerprint):
                break
            whole += len(raw)
            if position:
                self.answers[entry["ask"], entry["trial"]] = Outcome.from_json(entry["outcome"])
        return whole

    def add(self, key: Key, outcome: Outcome) -> None:
        """Log an answer; once this returns no kill can lose it."""
        with self._writing:
            self._append({"ask": key[0], "trial": key[1], "outcome": outcome.as_json()})
            self.answers[key] = outcome

    def _append(self, entry: dict[str, Any]) -> None:
        self._file.write(line_of(entry))
        self._file.flush()

    def __enter__(self) -> Journal:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._file.close()
