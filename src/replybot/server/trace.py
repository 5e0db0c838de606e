"""What is remembered of one request: for its log line, metrics and headers. Never a customer's word."""

from __future__ import annotations

import re
import time
import uuid
from dataclasses import dataclass, field

from starlette.types import Scope

_GOOD_ID = re.compile(r"[A-Za-z0-9._-]{1,64}")
_KEY = "replybot.trace"


@dataclass(slots=True)
class Trace:
    """One request."""

    request_id: str
    started: float = field(default_factory=time.perf_counter)
    key_id: str | None = None
    draft_id: str | None = None
    rule: str | None = None
    category: str | None = None
    pipeline_ms: float | None = None
    error: str | None = None
    """The kind of an exception that nobody expected."""

    @property
    def milliseconds(self) -> float:
        """How long the request has taken so far."""
        return (time.perf_counter() - self.started) * 1000


def begin_trace(scope: Scope, given_id: str | None) -> Trace:
    """Return the trace of a request that begins; the caller's own id is kept where it is a plain one."""
    kept = given_id if given_id and _GOOD_ID.fullmatch(given_id) else uuid.uuid4().hex
    trace = Trace(kept)
    scope[_KEY] = trace
    return trace


def trace_of(scope: Scope) -> Trace:
    """Return the trace of a request."""
    trace = scope[_KEY]
    assert isinstance(trace, Trace)
    return trace
