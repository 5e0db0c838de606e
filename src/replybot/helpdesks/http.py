"""JSON over HTTP to one helpdesk: bounded in time and size, never to another host, failures as our own errors."""

from __future__ import annotations

import email.utils
import json
import re
import time
import weakref
from collections.abc import Mapping
from contextlib import suppress
from typing import Any

import httpx2

from replybot.errors import HelpdeskRefused, HelpdeskUnavailable
from replybot.ticket import shown

TIMEOUT_SECONDS = 10.0
MOST_BYTES = 32_000_000
"""Of an answer's body; who sends more is not answering."""
_LONGEST_WAIT_SECONDS = 3600.0
_MAY_PASS = frozenset((408, 409, 423, 425, 429))
"""Besides 5xx: busy, taken or too early; the same request may succeed later."""
_ADVICE = {
    400: "it does not understand the request",
    401: "it does not accept the key",
    403: "the key lacks the rights for it",
    404: "there is no such thing; check the address and the ticket's number",
    422: "it does not understand the request",
}
_NUMBER = re.compile(r"[0-9]{1,18}")


class JsonClient:
    """Sends requests to one helpdesk. May be shared between threads; its connections close with it.

    Messages of errors name the desk, the method and the path: never a query, a body or a key.

    Args:
        desk: The helpdesk's name in messages.
        url: Where its API begins; paths are added to it.
        headers: Sent with every request: keys belong here.
        basic: User and password for Basic authentication.
        timeout_seconds: For the whole answer, not only for its next byte.
    """

    def __init__(
        self,
        desk: str,
        url: str,
        *,
        headers: Mapping[str, str] | None = None,
        basic: tuple[str, str] | None = None,
        timeout_seconds: float = TIMEOUT_SECONDS,
    ) -> None:
        self.desk = desk
        self._url = url
        self._timeout = timeout_seconds
        self._client = httpx2.Client(
            auth=basic,
            headers={"accept": "application/json", "user-agent": "replybot", **(headers or {})},
            timeout=timeout_seconds,
            follow_redirects=False,
        )
        weakref.finalize(self, self._client.close)

    def get(self, path: str, query: Mapping[str, str | int] | None = None) -> Any:
        """Return the JSON that the desk answers.

        Raises:
            HelpdeskError: It answers with an error, with something else, too late or not at all.
        """
        return self._json("GET", path, self.send("GET", path, query=query))

    def post(self, path: str, content: object) -> Any:
        """Return the JSON that the desk answers to JSON; None: it answers with nothing.

        Raises:
            HelpdeskError: As for `get`.
        """
        return self._json("POST", path, self.send("POST", path, body=as_json(content)))

    def put(self, path: str, content: object) -> Any:
        """Return what `post` returns."""
        return self._json("PUT", path, self.send("PUT", path, body=as_json(content)))

    def send(
        self,
        method: str,
        path: str,
        *,
        query: Mapping[str, str | int] | None = None,
        body: bytes | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> bytes:
        """Return the body of an answer that reports success.

        Args:
            method: GET, POST or PUT.
            path: Begins with a slash; its parts are numbers or words of ours. "" is the client's address as it is.
            query: Escaped here.
            body: JSON.
            headers: For this request only.

        Raises:
            HelpdeskError: As for `get`.
        """
        where = f"{self.desk}: {method} {path or 'to its address'}"
        url = f"{self._url.rstrip('/')}{path}" if path else self._url
        all_headers = dict(headers or {})
        if body is not None:
            all_headers["content-type"] = "application/json"
        end = time.monotonic() + self._timeout
        try:
            with self._client.stream(method, url, params=query, content=body, headers=all_headers) as response:
                _check(where, response)
                return _bounded(where, response, end, self._timeout)
        except httpx2.TimeoutException as error:
            raise HelpdeskUnavailable(f"{where}: no answer within {self._timeout:g} s") from error
        except httpx2.TransportError as error:
            raise HelpdeskUnavailable(f"{where}: cannot be reached ({type(error).__name__})") from error
        except (httpx2.HTTPError, httpx2.InvalidURL) as error:
            raise HelpdeskRefused(f"{where}: the answer cannot be read ({type(error).__name__})") from error

    def _json(self, method: str, path: str, body: bytes) -> Any:
        if not body.strip():
            return None
        try:
            return json.loads(body)
        except (ValueError, RecursionError):
            raise HelpdeskRefused(
                f"{self.desk}: {method} {path}: the answer is not JSON; check the helpdesk's address"
            ) from None


def as_json(content: object) -> bytes:
    """Return compact JSON; a lone surrogate becomes a question mark, as UTF-8 cannot carry it."""
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")


def checked_number(desk: str, ticket_id: str) -> str:
    """Return a ticket's number, which may stand in a path.

    Raises:
        HelpdeskRefused: It is anything but digits.
    """
    if not _NUMBER.fullmatch(ticket_id):
        raise HelpdeskRefused(f"{desk}: ticket {shown(ticket_id)} is not a number")
    return ticket_id


def _check(where: str, response: httpx2.Response) -> None:
    status = response.status_code
    if status in _MAY_PASS or status >= 500:
        raise HelpdeskUnavailable(f"{where}: answered {status}", retry_after=_retry_after(response.headers))
    if 300 <= status < 400:
        raise HelpdeskRefused(f"{where}: answered {status}, a redirect; write the address it leads to in the settings")
    if not 200 <= status < 300:
        advice = _ADVICE.get(status)
        raise HelpdeskRefused(f"{where}: answered {status}{f': {advice}' if advice else ''}")


def _bounded(where: str, response: httpx2.Response, end: float, timeout: float) -> bytes:
    body = bytearray()
    for part in response.iter_bytes():
        body += part
        if len(body) > MOST_BYTES:
            raise HelpdeskRefused(f"{where}: sent more than {MOST_BYTES} bytes")
        if time.monotonic() > end:
            raise HelpdeskUnavailable(f"{where}: no whole answer within {timeout:g} s")
    return bytes(body)


def _retry_after(headers: Mapping[str, str]) -> float | None:
    """Return how many seconds a server asks to wait: it writes seconds or a date, we wait an hour at most."""
    text = headers.get("retry-after", "").strip()
    seconds = None
    with suppress(ValueError, TypeError, OverflowError):
        seconds = (
            float(text) if text[:1].isdigit() else email.utils.parsedate_to_datetime(text).timestamp() - time.time()
        )
    return None if seconds is None or seconds != seconds else min(max(seconds, 0.0), _LONGEST_WAIT_SECONDS)
