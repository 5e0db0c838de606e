"""200 webhook deliveries, `replybot serve` killed twice among them: each customer message ends with exactly one note."""

from __future__ import annotations

import http.client
import json
import re
import signal
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from real.process import answers, free_port, plain_environment, wait_for
from replybot.helpdesks.signing import standard_headers, standard_signature
from replybot.ledger.store import open_ledger
from replybot.work.message import message_key, ref_of

HOOK_SECRET, NOTE_SECRET = "a secret of the shop's own", "another secret, for the notes"
TICKETS, MESSAGES = 50, 4
PATIENCE = 120.0

Message = tuple[str, str]
"""A ticket's id, and the customer's message's."""


# ---- the desk


@dataclass
class Desk:
    """Takes notes as Standard Webhooks say: signed ones, and one that comes again under its id is the same note.

    It keeps a note first and answers later: a kill falls between the two.
    """

    url: str = ""
    notes: dict[str, tuple[str, str]] = field(default_factory=dict)
    """By the id of the delivery: the ticket's id and the text."""
    refused: int = 0

    def take(self, headers: Any, body: bytes) -> int:
        note_id = headers["webhook-id"]
        if headers["webhook-signature"] != standard_signature(NOTE_SECRET, note_id, headers["webhook-timestamp"], body):
            self.refused += 1
            return 401
        said = json.loads(body)
        self.notes.setdefault(note_id, (said["ticket_id"], said["note"]))
        time.sleep(0.01)
        return 204


@pytest.fixture
def desk() -> Iterator[Desk]:
    place = Desk()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            status = place.take(self.headers, self.rfile.read(int(self.headers["Content-Length"])))
            try:
                self.send_response(status)
                self.send_header("Content-Length", "0")
                self.end_headers()
            except OSError:
                pass  # the one who asked was killed

        def log_message(self, format: str, *args: Any) -> None:  # noqa: A002
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    place.url = f"http://127.0.0.1:{server.server_port}/notes"
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield place
    server.shutdown()
    thread.join()
    server.server_close()


# ---- the service


@dataclass
class Service:
    """`replybot serve` as a shop runs it; it is killed, and started again on the same ledger."""

    folder: Path
    desk_url: str
    port: int = field(default_factory=free_port)
    process: subprocess.Popen[bytes] | None = None
    accepted: list[Message] = field(default_factory=list)
    """Answered with 202."""

    @property
    def ledger(self) -> Path:
        return self.folder / "ledger.sqlite"

    def start(self) -> None:
        program = Path(sys.executable).with_name("replybot")
        words = [str(program), "serve", "--port", str(self.port), "--ledger", str(self.ledger)]
        environment = plain_environment(
            REPLYBOT_GENERIC_NOTE_URL=self.desk_url,
            REPLYBOT_GENERIC_NOTE_SECRET=NOTE_SECRET,
            REPLYBOT_GENERIC_WEBHOOK_SECRET=HOOK_SECRET,
        )
        with (self.folder / "log").open("ab") as log:
            self.process = subprocess.Popen(words, cwd=self.folder, env=environment, stderr=log)
        wait_for(self._answers, PATIENCE)

    def end(self, with_signal: int) -> int:
        assert self.process is not None
        self.process.send_signal(with_signal)
        return self.process.wait(PATIENCE)

    def deliver(self, message: Message) -> bool:
        """Return whether the service has answered 202."""
        ticket_id, message_id = message
        said = {"ticket_id": ticket_id, "message_id": message_id, "message": f"Where is my order? {message_id}"}
        raw = json.dumps(said).encode()
        headers = standard_headers(HOOK_SECRET, f"{ticket_id}-{message_id}", str(int(time.time())), raw)
        headers["Content-Type"] = "application/json"
        request = urllib.request.Request(f"http://127.0.0.1:{self.port}/v1/hooks/generic", raw, headers)
        try:
            with urllib.request.urlopen(request, timeout=30) as answer:
                assert answer.status == 202
                self.accepted.append(message)
                return True
        except urllib.error.HTTPError as error:
            raise AssertionError(f"a delivery was answered with {error.code}") from error
        except (OSError, http.client.HTTPException):
            return False

    def _answers(self) -> bool:
        assert self.process is not None
        assert self.process.poll() is None, (self.folder / "log").read_text("utf-8")
        return answers(f"http://127.0.0.1:{self.port}/healthz")


@pytest.fixture
def service(tmp_path: Path, desk: Desk) -> Iterator[Service]:
    found = Service(tmp_path, desk.url)
    yield found
    if found.process and found.process.poll() is None:
        found.end(signal.SIGKILL)


# ---- the test


def deliver_until_killed(service: Service, waiting: list[Message], is_time: Callable[[], bool]) -> list[Message]:
    """Return the deliveries that got no 202."""
    with ThreadPoolExecutor(4) as senders:
        sent = [(message, senders.submit(service.deliver, message)) for message in waiting]
        end = time.monotonic() + PATIENCE
        while not is_time():
            assert time.monotonic() < end
            time.sleep(0.002)
        assert service.end(signal.SIGKILL) == -signal.SIGKILL
        for _, answer in sent:
            answer.cancel()
    return [message for message, answer in sent if answer.cancelled() or not answer.result()]


def test_each_message_ends_with_one_note_though_the_service_is_killed_twice(service: Service, desk: Desk) -> None:
    everything = [(f"t{ticket}", f"m{message}") for ticket in range(TICKETS) for message in range(MESSAGES)]
    waiting = everything
    service.start()
    waiting = deliver_until_killed(service, waiting, lambda: len(service.accepted) >= 80)
    assert len(waiting) > 40, "killed while deliveries come in"
    service.start()
    waiting = deliver_until_killed(service, waiting, lambda: len(desk.notes) >= 110)
    assert len(desk.notes) < 200, "killed while notes go out"
    service.start()
    with ThreadPoolExecutor(4) as senders:
        assert all(senders.map(service.deliver, waiting))
    with open_ledger(service.ledger) as ledger:
        wait_for(lambda: ledger.received.counts()["done"] == len(everything), PATIENCE)
        assert ledger.received.counts() == {"received": 0, "working": 0, "done": len(everything), "failed": 0}
        in_ledger = [note for ticket in range(TICKETS) for note in ledger.notes.of_ticket("generic", f"t{ticket}")]
    assert service.end(signal.SIGTERM) == 0, "it ends when it is asked to"
    assert desk.refused == 0
    expected = {(ticket, ref_of(message_key("generic", ticket, message, {}))) for ticket, message in everything}
    found = Counter((ticket, _ref(text)) for ticket, text in desk.notes.values())
    assert found == Counter(expected), "one note for each message, none twice, none missing"
    assert len(in_ledger) == len(everything)


def _ref(note: str) -> str:
    match = re.match(r"\[replybot\] draft · ref ([0-9a-f]{8})\n", note)
    assert match is not None
    return match[1]
