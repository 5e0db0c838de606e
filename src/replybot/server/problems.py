"""What went wrong, as problem+json (RFC 9457)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from http import HTTPStatus

from starlette.responses import Response

PROBLEM_TYPE = "application/problem+json"


class Problem(Exception):
    """An answer that is an error: *name* is for programs, *detail* says what was found and what would be right."""

    def __init__(self, status: int, name: str, detail: str, headers: Mapping[str, str] | None = None) -> None:
        super().__init__(detail)
        self.status = status
        self.name = name
        self.detail = detail
        self.headers = dict(headers or {})


def problem_body(problem: Problem, request_id: str) -> bytes:
    """Return the JSON of a problem."""
    title = HTTPStatus(problem.status).phrase
    content = {
        "type": f"urn:replybot:{problem.name}",
        "title": title,
        "status": problem.status,
        "detail": problem.detail,
        "request_id": request_id,
    }
    return json.dumps(content, ensure_ascii=False).encode("utf-8", "replace")


def problem_response(problem: Problem, request_id: str) -> Response:
    """Return the answer that a problem is."""
    return Response(problem_body(problem, request_id), problem.status, headers=problem.headers, media_type=PROBLEM_TYPE)
