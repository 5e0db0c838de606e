"""The result of the pipeline, and its JSON."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from functools import cache
from typing import Any

from replybot.brief import Reply
from replybot.money import Money
from replybot.problem import Claim
from replybot.resolution import Resolution


@dataclass(frozen=True, slots=True)
class TacticNote:
    """A tactic as the agent's note shows it."""

    kind: str
    quote: str
    severity: str
    duty: str


@dataclass(frozen=True, slots=True)
class Escalation:
    """The alert that replaced the reply."""

    alert: str
    quote: str
    duty: str


@dataclass(frozen=True, slots=True)
class CheckResult:
    """One check of the guard on the final reply."""

    name: str
    passed: bool
    findings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Engine:
    """Which parts answered."""

    reader: str
    drafter: str
    repairs: int = 0
    fallback: str | None = None


@dataclass(frozen=True, slots=True)
class Usage:
    """What the model calls of this draft cost."""

    calls: int = 0
    input_tokens: int = 0
    output_tokens: int = 0
    cost: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """A reply to one ticket with everything it stands on."""

    id: str
    ticket_id: str | None
    language: str
    category: str
    runner_up: str | None
    confidence: float
    group: str
    responsibility: str
    tactics: tuple[TacticNote, ...]
    claims: tuple[Claim, ...]
    escalate: Escalation | None
    resolution: Resolution
    reply: Reply
    public_reply: str | None
    note: str
    tags: tuple[str, ...]
    checks: tuple[CheckResult, ...]
    engine: Engine
    usage: Usage
    timings_ms: dict[str, float]

    def as_json(self) -> dict[str, Any]:
        """Return the draft as JSON-ready dictionaries, in the field order of the contract."""
        plain = _plain(self)
        assert isinstance(plain, dict)
        return plain


def identical_part(json: Mapping[str, Any]) -> dict[str, Any]:
    """Return what must be equal in the JSON of two drafts for them to count as *identical*."""
    part = {key: json[key] for key in ("language", "category", "group", "responsibility", "resolution", "reply")}
    part["tags"] = [tag for tag in json["tags"] if not tag.startswith("tactic:")]
    return part


@cache
def _field_names(kind: type) -> tuple[str, ...]:
    return tuple(field.name for field in dataclasses.fields(kind))


def _plain(value: Any) -> Any:
    if isinstance(value, Money):
        return {"amount": value.text, "currency": value.currency}
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {name: _plain(getattr(value, name)) for name in _field_names(type(value))}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, (tuple, list)):
        return [_plain(entry) for entry in value]
    if isinstance(value, dict):
        return {key: _plain(entry) for key, entry in value.items()}
    return value
