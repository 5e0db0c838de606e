"""One line of JSON for each request and each webhook's work. No customer text, no addresses, no query strings."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Any, TextIO

import structlog
from structlog.typing import FilteringBoundLogger

from replybot.server.trace import Trace

if TYPE_CHECKING:
    from replybot.work.worker import Ended


class RequestLog:
    """Writes to a stream, or nowhere. A log that cannot be written holds nothing up."""

    def __init__(self, stream: TextIO | None) -> None:
        self._logger = _logger(stream) if stream else None

    def request(self, method: str, route: str, status: int, trace: Trace) -> None:
        """Write the line of a request that is over; status 0: the caller went away before the answer."""
        more = {"key": trace.key_id, "draft": trace.draft_id, "rule": trace.rule, "category": trace.category}
        known = {name: value for name, value in more.items() if value is not None}
        if trace.error:
            known["error"] = trace.error
        self._write(
            "error" if trace.error else "info",
            "request",
            request_id=trace.request_id,
            method=method if method.isalpha() and len(method) < 10 else "other",
            route=route,
            status=status,
            ms=round(trace.milliseconds, 2),
            **known,
        )

    def work(self, ended: Ended) -> None:
        """Write how an attempt of the background work ended."""
        known = {"host": ended.host, "ticket": ended.ticket_id, "attempt": ended.attempt, "error": ended.error}
        level = "info" if ended.error is None else "warning"
        self._write(level, "work", outcome=ended.outcome, **{name: value for name, value in known.items() if value})

    def _write(self, level: str, event: str, **values: Any) -> None:
        if self._logger:
            with suppress(OSError, ValueError):  # no space left; a stream that was closed
                getattr(self._logger, level)(event, **values)


def _logger(stream: TextIO) -> FilteringBoundLogger:
    logger: FilteringBoundLogger = structlog.wrap_logger(
        structlog.WriteLogger(stream),
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.JSONRenderer(),
        ],
        wrapper_class=structlog.make_filtering_bound_logger("info"),
    )
    return logger
