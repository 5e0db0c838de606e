"""Stands between a helpdesk and replybot and writes down which webhooks passed, when, and what was answered."""

from __future__ import annotations

import json
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


@dataclass(frozen=True, slots=True)
class Passed:
    """One webhook on its way."""

    at: float
    """Seconds of the steady clock when it came in."""
    content: Mapping[str, Any]
    raw: bytes
    status: int
    answer: str


@dataclass(slots=True)
class Relay:
    """Its own address, and what passed so far."""

    url: str
    passed: list[Passed] = field(default_factory=list)

    def written(self, ticket_id: str) -> list[Passed]:
        """Return the webhooks about follow-ups of a ticket."""
        return [one for one in self.of(ticket_id) if "followup_id" in one.content]

    def of(self, ticket_id: str) -> list[Passed]:
        """Return the webhooks about a ticket."""
        return [one for one in self.passed if str(one.content["ticket"]["id"]) == ticket_id]


@contextmanager
def relay(target: str | None = None) -> Iterator[Relay]:
    """Yield a relay to an address; None: it answers 202 itself."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            at = time.monotonic()
            raw = self.rfile.read(int(self.headers["content-length"]))
            status, answer = _forward(target, raw, dict(self.headers)) if target else (202, b"{}")
            running.passed.append(Passed(at, json.loads(raw), raw, status, answer.decode()))
            self.send_response(status)
            self.send_header("content-length", str(len(answer)))
            self.end_headers()
            self.wfile.write(answer)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    listening = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    running = Relay(f"http://127.0.0.1:{listening.server_address[1]}")
    thread = threading.Thread(target=listening.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield running
    finally:
        listening.shutdown()
        listening.server_close()
        thread.join(10)


def _forward(target: str, raw: bytes, headers: Mapping[str, str]) -> tuple[int, bytes]:
    kept = {name: text for name, text in headers.items() if name.lower() not in ("host", "content-length")}
    try:
        with urllib.request.urlopen(urllib.request.Request(target, raw, kept), timeout=30) as answer:
            return answer.status, answer.read()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.read()
