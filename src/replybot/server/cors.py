"""Pages of other origins: off unless their origin is listed word for word, and never with cookies."""

from __future__ import annotations

from starlette.datastructures import Headers
from starlette.middleware.cors import CORSMiddleware
from starlette.responses import Response
from starlette.types import ASGIApp

from replybot.server.problems import Problem, problem_response

_HEADERS = ("Authorization", "Content-Type", "Idempotency-Key", "X-Request-Id")
_SHOWN = ("Idempotency-Replayed", "Retry-After", "Server-Timing", "X-Request-Id")


class Cors(CORSMiddleware):
    """Starlette's, with our kind of errors."""

    def __init__(self, app: ASGIApp, origins: tuple[str, ...]) -> None:
        super().__init__(app, origins, ("GET", "POST"), _HEADERS, expose_headers=_SHOWN)

    def preflight_response(self, request_headers: Headers) -> Response:
        """Return whether a page of that origin may ask."""
        answer = super().preflight_response(request_headers)
        if answer.status_code < 400:
            return answer
        refused = Problem(403, "cors", "this origin, method or header is not allowed", {"Vary": "Origin"})
        return problem_response(refused, request_headers.get("x-request-id", "")[:64])
