"""`replybot serve` as a process of its own: what only a real server shows."""

from __future__ import annotations

import http.client
import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from service_parts import LOST

RUN = "import typer; from replybot.cli.serve_commands import serve; typer.run(serve)"
ADDRESS = re.compile(r"http://127\.0\.0\.1:(\d+);")
SECONDS = 60


def command(ledger: Path, *options: str) -> list[str]:
    return [sys.executable, "-c", RUN, "--ledger", str(ledger), *options]


class Running:
    """A service, and its port."""

    def __init__(self, process: subprocess.Popen[bytes], log: Path) -> None:
        self.process = process
        end = time.monotonic() + SECONDS
        while not (found := ADDRESS.search(log.read_text("utf-8"))):
            assert process.poll() is None, log.read_text("utf-8")
            assert time.monotonic() < end, "it does not say where it answers"
            time.sleep(0.05)
        self.port = int(found[1])

    def connect(self) -> http.client.HTTPConnection:
        return http.client.HTTPConnection("127.0.0.1", self.port, timeout=SECONDS)

    def post(self, path: str, body: object) -> tuple[int, bytes]:
        connection = self.connect()
        try:
            connection.request("POST", path, json.dumps(body), {"Content-Type": "application/json"})
            answer = connection.getresponse()
            return answer.status, answer.read()
        finally:
            connection.close()

    def get(self, path: str) -> bytes:
        connection = self.connect()
        try:
            connection.request("GET", path)
            return connection.getresponse().read()
        finally:
            connection.close()


@contextmanager
def serving(ledger: Path, *options: str) -> Iterator[Running]:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("REPLYBOT_")}
    log = ledger.with_suffix(".log")
    with log.open("wb") as stderr:
        process = subprocess.Popen(command(ledger, "--port", "0", *options), stderr=stderr, env=environment)
    try:
        yield Running(process, log)
    finally:
        if process.poll() is None:
            process.send_signal(signal.SIGTERM)
        process.wait(SECONDS)


def refused(ledger: Path, *options: str) -> str:
    """Return what is said by a service that does not start."""
    done = subprocess.run(command(ledger, *options), capture_output=True, text=True, timeout=SECONDS, check=False)
    assert done.returncode == 2
    return done.stderr


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    with serving(tmp_path_factory.mktemp("service") / "ledger.sqlite") as found:
        yield found


def test_it_drafts(service: Running) -> None:
    status, body = service.post("/v1/draft", {"body": LOST})
    assert status == 200
    assert json.loads(body)["category"] == "delivered_not_received"


@pytest.mark.parametrize("megabytes", [1, 3])
def test_who_still_sends_a_body_that_is_too_long_sees_the_413(service: Running, megabytes: int) -> None:
    assert service.post("/v1/draft", {"body": "a" * megabytes * 1_000_000})[0] == 413


def test_a_body_without_announced_length_is_bounded_too(service: Running) -> None:
    connection = service.connect()
    chunks = (b"a" * 64_000 for _ in range(8))
    connection.request("POST", "/v1/draft", chunks, {"Content-Type": "application/json"}, encode_chunked=True)
    assert connection.getresponse().status == 413
    connection.close()


def test_what_is_no_http_ends_with_400(service: Running) -> None:
    with socket.create_connection(("127.0.0.1", service.port), SECONDS) as raw:
        raw.sendall(b"\x16\x03\x01\x02\x00 hello\r\n\r\n")
        assert raw.recv(100).startswith(b"HTTP/1.1 400")


def test_a_proxy_without_settings_opens_nothing(service: Running) -> None:
    """As nginx asks where it is only told `proxy_pass`."""
    asked = f"GET /v1/categories HTTP/1.0\r\nHost: 127.0.0.1:{service.port}\r\nConnection: close\r\n\r\n"
    with socket.create_connection(("127.0.0.1", service.port), SECONDS) as raw:
        raw.sendall(asked.encode())
        assert raw.recv(100).startswith(b"HTTP/1.1 401")


def test_two_services_never_share_a_ledger(tmp_path: Path) -> None:
    with serving(tmp_path / "ledger.sqlite"):
        assert "in use by another process" in refused(tmp_path / "ledger.sqlite", "--port", "0")


def test_it_is_not_open_to_others_without_a_key(tmp_path: Path) -> None:
    assert "replybot keys make" in refused(tmp_path / "ledger.sqlite", "--host", "0.0.0.0", "--port", "0")


def test_a_port_that_is_taken_is_said_plainly(service: Running, tmp_path: Path) -> None:
    assert "address already in use" in refused(tmp_path / "ledger.sqlite", "--port", str(service.port))


def test_requests_in_work_are_answered_before_it_ends(tmp_path: Path) -> None:
    body = json.dumps({"body": LOST * 100})
    with serving(tmp_path / "ledger.sqlite") as service:
        asking = [service.connect() for _ in range(6)]
        for connection in asking:
            connection.request("POST", "/v1/draft", body, {"Content-Type": "application/json"})
        service.get("/healthz")  # accepted after the six
        service.process.send_signal(signal.SIGTERM)
        assert [connection.getresponse().status for connection in asking] == [200] * 6
        for connection in asking:
            connection.close()
        assert service.process.wait(SECONDS) == 0


def test_two_workers_count_together_and_end_together(tmp_path: Path) -> None:
    with serving(tmp_path / "ledger.sqlite", "--workers", "2") as service:
        for _ in range(8):
            assert service.post("/v1/classify", {"body": LOST})[0] == 200
        figures = service.get("/metrics").decode()
        service.process.send_signal(signal.SIGTERM)
        assert service.process.wait(SECONDS) == 0
    assert 'route="/v1/classify",status="200"} 8.0' in figures
