"""A helpdesk's API on 127.0.0.1 that answers what a test lays out and keeps what it was asked."""

from __future__ import annotations

import json
import sys
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qsl, urlsplit


@dataclass(frozen=True, slots=True)
class Asked:
    """One request as it came in."""

    method: str
    path: str
    query: Mapping[str, str]
    headers: Mapping[str, str]
    body: bytes

    @property
    def content(self) -> Any:
        return json.loads(self.body)


@dataclass(slots=True)
class Reply:
    """What is answered; a hanging reply comes only when the test is over."""

    content: object = None
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    raw: bytes | None = None
    hang: bool = False
    drip: bool = False


class FakeDesk:
    """`replies` by "METHOD /path"; a list is answered one by one, its last one again and again."""

    def __init__(self, url: str, over: threading.Event) -> None:
        self.url = url
        self.over = over
        self.asked: list[Asked] = []
        self.replies: dict[str, Reply | list[Reply]] = {}

    def reply_to(self, asked: Asked) -> Reply:
        self.asked.append(asked)
        found = self.replies.get(f"{asked.method} {asked.path}", Reply({"error": "RecordNotFound"}, 404))
        if isinstance(found, list):
            return found.pop(0) if len(found) > 1 else found[0]
        return found

    @property
    def paths(self) -> list[str]:
        """Every request so far, as "METHOD /path"."""
        return [f"{asked.method} {asked.path}" for asked in self.asked]


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that left is what some tests are about; anything else is a mistake."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


@contextmanager
def fake_desk() -> Iterator[FakeDesk]:
    """A desk for as long as it is needed."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        timeout = 10

        def _answer(self) -> None:
            parts = urlsplit(self.path)
            length = int(self.headers.get("content-length") or 0)
            headers = {name.lower(): value for name, value in self.headers.items()}
            asked = Asked(self.command, parts.path, dict(parse_qsl(parts.query)), headers, self.rfile.read(length))
            reply = desk.reply_to(asked)
            if reply.hang:
                desk.over.wait(10)
                self.close_connection = True
                return
            body = reply.raw if reply.raw is not None else json.dumps(reply.content).encode()
            self.send_response(reply.status)
            for name, value in {"content-length": str(len(body)), **reply.headers}.items():
                self.send_header(name, value)
            self.end_headers()
            try:
                for at in range(len(body)) if reply.drip else ():
                    self.wfile.write(body[at : at + 1])
                    if desk.over.wait(0.05):
                        break
                if not reply.drip:
                    self.wfile.write(body)
            except ConnectionError:
                self.close_connection = True

        do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = _answer

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = _Server(("127.0.0.1", 0), Handler)
    desk = FakeDesk(f"http://127.0.0.1:{server.server_address[1]}", threading.Event())
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield desk
    finally:
        desk.over.set()
        server.shutdown()
        server.server_close()
        thread.join(10)
