"""Around every answer: the request's id, the headers that keep browsers careful, the log line, the metrics, and 500."""

from __future__ import annotations

import traceback
from pathlib import PurePath

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from replybot.server.logs import RequestLog
from replybot.server.metrics import Metrics
from replybot.server.problems import Problem, problem_response
from replybot.server.trace import Trace, begin_trace

_ALWAYS = {
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-resource-policy": "same-origin",
}
_UNLESS_SET = {
    "cache-control": "no-store",
    "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
}
_UNEXPECTED = Problem(500, "internal", "something unexpected went wrong here; the log says more under this request id")


class Frame:
    """The outermost of our layers; pure ASGI, because it runs for every request."""

    def __init__(self, app: ASGIApp, metrics: Metrics, log: RequestLog) -> None:
        self._app = app
        self._metrics = metrics
        self._log = log

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        trace = begin_trace(scope, Headers(scope=scope).get("x-request-id"))
        status = 0

        async def send_framed(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                _add_headers(message, trace)
            await send(message)

        try:
            await self._app(scope, receive, send_framed)
        except Exception as error:
            trace.error = _where(error)
            if status == 0:
                await problem_response(_UNEXPECTED, trace.request_id)(scope, receive, send_framed)
        finally:
            route = getattr(scope.get("route"), "path", "(none)")
            self._metrics.request(scope["method"], route, status, trace.milliseconds / 1000)
            self._log.request(scope["method"], route, status, trace)


def _add_headers(message: Message, trace: Trace) -> None:
    headers = MutableHeaders(scope=message)
    headers["x-request-id"] = trace.request_id
    for name, value in _ALWAYS.items():
        headers[name] = value
    for name, value in _UNLESS_SET.items():
        headers.setdefault(name, value)
    spent = f"total;dur={trace.milliseconds:.2f}"
    if trace.pipeline_ms is not None:
        spent = f"pipeline;dur={trace.pipeline_ms:.2f}, {spent}"
    headers["server-timing"] = spent


def _where(error: Exception) -> str:
    """Return the kind and the place of an error; never its text, which may quote a customer."""
    frames = traceback.extract_tb(error.__traceback__)[-3:]
    return " < ".join([type(error).__name__, *(f"{PurePath(at.filename).name}:{at.lineno}" for at in reversed(frames))])
