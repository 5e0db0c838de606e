"""200 webhook deliveries, the service killed twice among them: each customer message ends with exactly one note.

Run as a program, this file is the service that is killed:

    python tests/test_kill.py PORT LEDGER DESK_URL
"""

from __future__ import annotations

import datetime as dt
import http.client
import json
import re
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections import Counter
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from replybot.errors import HelpdeskUnavailable
from replybot.helpdesks.helpdesk import Conversation, Incoming
from replybot.helpdesks.signing import standard_headers
from replybot.ledger.store import open_ledger
from replybot.work.message import message_key, ref_of
from replybot.work.runner import Runner
from replybot.work.worker import Worker

SECRET = "a secret of the shop's own"
TICKETS, MESSAGES = 50, 4
_PATIENCE = 60.0


# ---- the service


class HttpDesk:
    """Speaks to the desk of the test, over HTTP as a real connector does."""

    name = "generic"

    def __init__(self, url: str) -> None:
        self._url = url

    def read(self, ticket_id: str) -> Conversation:
        notes = json.loads(self._ask("GET", ticket_id))
        return Conversation({"id": ticket_id}, (), tuple(notes))

    def note(self, ticket_id: str, text: str) -> None:
        self._ask("POST", ticket_id, text.encode())

    def newest(self, since: dt.datetime) -> Iterator[str]:
        return iter(())

    def _ask(self, method: str, ticket_id: str, body: bytes | None = None) -> bytes:
        request = urllib.request.Request(f"{self._url}/{ticket_id}", body, method=method)
        try:
            with urllib.request.urlopen(request, timeout=30) as answer:
                return bytes(answer.read())
        except OSError as error:
            raise HelpdeskUnavailable("the desk does not answer") from error


def draft(ticket: Mapping[str, Any]) -> dict[str, Any]:
    """Stand in for the pipeline: this test is about what lies around it."""
    reply = {"subject": "Your order", "body": f"About: {ticket['message']}"}
    return {"id": "d", "reply": reply, "public_reply": None, "note": "Why.", "checks": [], "escalate": None}


def serve(port: int, ledger_path: Path, desk_url: str) -> None:
    import uvicorn
    from fastapi import FastAPI

    from replybot.helpdesks.hooks import check_and_parse
    from replybot.helpdesks.settings import HookSettings
    from replybot.server.hooks import HookDoor, hooks_router

    def now() -> dt.datetime:
        return dt.datetime.now(dt.UTC)

    ledger = open_ledger(ledger_path, owner=True)
    ledger.received.release_all(now())
    desk = HttpDesk(desk_url)
    runner = Runner(Worker(ledger, {desk.name: desk}, draft, now), lambda ended: None)
    settings = HookSettings(generic_secret=SECRET)

    def check(
        host: str, headers: Mapping[str, str], query: Mapping[str, str], raw: bytes, moment: dt.datetime
    ) -> Incoming | None:
        return check_and_parse(host, headers, query, raw, settings, moment)

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        runner.start()
        yield
        runner.stop()
        ledger.close()

    app = FastAPI(lifespan=lifespan)
    door = HookDoor({desk.name}, check, ledger.received, now, runner.wake)
    app.include_router(hooks_router(door))
    uvicorn.run(app, host="127.0.0.1", port=port, log_level="error")


if __name__ == "__main__":
    serve(int(sys.argv[1]), Path(sys.argv[2]), sys.argv[3])


# ---- the desk


@dataclass
class Desk:
    """Counts the notes that it gets. It keeps a note first and answers later: a kill falls between the two."""

    url: str = ""
    notes: list[tuple[str, str]] = field(default_factory=list)
    writing: threading.Lock = field(default_factory=threading.Lock)

    def of(self, ticket_id: str) -> list[str]:
        with self.writing:
            return [text for ticket, text in self.notes if ticket == ticket_id]


@pytest.fixture
def desk() -> Iterator[Desk]:
    place = Desk()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self._say(json.dumps(place.of(self.path[1:])).encode())

        def do_POST(self) -> None:
            text = self.rfile.read(int(self.headers["Content-Length"])).decode()
            with place.writing:
                place.notes.append((self.path[1:], text))
            time.sleep(0.01)
            self._say(b"")

        def _say(self, body: bytes) -> None:
            try:
                self.send_response(200)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)
            except OSError:
                pass  # the one who asked was killed

        def log_message(self, format: str, *args: Any) -> None:  # noqa: A002
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    place.url = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield place
    server.shutdown()
    thread.join()
    server.server_close()


# ---- the test


@dataclass
class Service:
    """The process that is killed and started again."""

    port: int
    ledger: Path
    desk_url: str
    process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        words = [sys.executable, __file__, str(self.port), str(self.ledger), self.desk_url]
        self.process = subprocess.Popen(words)
        wait_until(self._answers, "the service does not start")

    def kill(self, with_signal: int = signal.SIGKILL) -> int:
        assert self.process is not None
        self.process.send_signal(with_signal)
        return self.process.wait(60)

    def deliver(self, ticket_id: str, message_id: str) -> bool:
        """Return whether the service has answered 202."""
        said = {"ticket_id": ticket_id, "message_id": message_id, "message": f"{message_id} of {ticket_id}"}
        raw = json.dumps(said).encode()
        headers = standard_headers(SECRET, f"{ticket_id}-{message_id}", str(int(time.time())), raw)
        headers["Content-Type"] = "application/json"
        request = urllib.request.Request(f"http://127.0.0.1:{self.port}/v1/hooks/generic", raw, headers)
        try:
            with urllib.request.urlopen(request, timeout=30) as answer:
                return bool(answer.status == 202)
        except urllib.error.HTTPError as error:
            raise AssertionError(f"a delivery was answered with {error.code}") from error
        except (OSError, http.client.HTTPException):
            return False

    def _answers(self) -> bool:
        assert self.process is not None
        assert self.process.poll() is None, "the service has ended"
        try:
            socket.create_connection(("127.0.0.1", self.port)).close()
        except OSError:
            return False
        return True


def wait_until(true: Callable[[], bool], otherwise: str) -> None:
    end = time.monotonic() + _PATIENCE
    while not true():
        assert time.monotonic() < end, otherwise
        time.sleep(0.02)


def free_port() -> int:
    with socket.socket() as plug:
        plug.bind(("127.0.0.1", 0))
        return int(plug.getsockname()[1])


def deliver_until_killed(
    service: Service, waiting: list[tuple[str, str]], is_time: Callable[[], bool]
) -> list[tuple[str, str]]:
    """Return the deliveries that got no 202."""
    with ThreadPoolExecutor(4) as senders:
        answers = [(each, senders.submit(service.deliver, *each)) for each in waiting]
        wait_until(is_time, "the notes do not come")
        assert service.kill() == -signal.SIGKILL
        for _, answer in answers:
            answer.cancel()
    return [each for each, answer in answers if answer.cancelled() or not answer.result()]


def test_each_message_ends_with_one_note_though_the_service_is_killed_twice(tmp_path: Path, desk: Desk) -> None:
    service = Service(free_port(), tmp_path / "ledger.sqlite", desk.url)
    waiting = [(f"t{ticket}", f"m{message}") for ticket in range(TICKETS) for message in range(MESSAGES)]
    everything = list(waiting)
    try:
        for notes_before_the_kill in (40, 120):
            service.start()
            waiting = deliver_until_killed(service, waiting, lambda: len(desk.notes) >= notes_before_the_kill)  # noqa: B023
        service.start()
        with ThreadPoolExecutor(4) as senders:
            assert all(senders.map(lambda each: service.deliver(*each), waiting))
        with open_ledger(service.ledger) as ledger:
            wait_until(lambda: ledger.received.counts()["done"] == len(everything), "the work does not end")
            assert ledger.received.counts() == {"received": 0, "working": 0, "done": len(everything), "failed": 0}
            in_ledger = [note for n in range(TICKETS) for note in ledger.notes.of_ticket("generic", f"t{n}")]
        assert service.kill(signal.SIGTERM) in (0, -signal.SIGTERM), "it ends when it is asked to"
    finally:
        if service.process and service.process.poll() is None:
            service.kill()
    expected = {(ticket, ref_of(message_key("generic", ticket, message, {}))) for ticket, message in everything}
    found = Counter((ticket, _ref(text)) for ticket, text in desk.notes)
    assert found == Counter(expected), "one note for each message, none twice, none missing"
    assert len(in_ledger) == len(everything)


def _ref(note: str) -> str:
    match = re.match(r"\[replybot\] draft · ref ([0-9a-f]{8})\n", note)
    assert match is not None
    return match[1]
