"""What an engine answered to one ticket, as the log keeps it."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that a check of the guard found in the final text."""

    check: str
    message: str
    part: str
    """body, subject or public_reply."""
    span: tuple[int, int] = (0, 0)
    """The offending characters of that part; (0, 0): no single place."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """One answer. Exactly one of `draft`, `refused` and `failed` is set."""

    draft: Mapping[str, Any] | None = None
    """The draft's JSON without id and timings; of a control without a reading only `reply`."""
    faults: tuple[Fault, ...] = ()
    refused: str | None = None
    """Why the ticket cannot be read."""
    failed: str | None = None
    """Why the engine gave no answer: the case did not run."""
    milliseconds: float = 0.0

    def as_json(self) -> dict[str, Any]:
        """Return it as the log writes it."""
        return dataclasses.asdict(self)

    @classmethod
    def from_json(cls, json: Mapping[str, Any]) -> Outcome:
        """Return what the log holds."""
        faults = tuple(Fault(f["check"], f["message"], f["part"], tuple(f["span"])) for f in json["faults"])
        return cls(**{**json, "faults": faults})

    @property
    def reply(self) -> str:
        """The body of the reply; empty when there is none."""
        return "" if self.draft is None else str(self.draft["reply"]["body"])
