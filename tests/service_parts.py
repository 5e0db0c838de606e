"""A service for tests: the real pipeline and a real ledger, the clock handed in."""

from __future__ import annotations

import datetime as dt
import io
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from fastapi.testclient import TestClient

from replybot.helpdesks.helpdesk import Incoming
from replybot.helpdesks.hooks import check_and_parse
from replybot.helpdesks.settings import HookSettings
from replybot.ledger.store import Ledger, open_ledger
from replybot.pipeline import Pipeline
from replybot.server.app import create_app
from replybot.server.hooks import HookDoor
from replybot.server.service import Background, Service
from replybot.server.settings import ServerSettings

TODAY = dt.date(2026, 11, 20)
NOW = dt.datetime(2026, 11, 20, 9, 0, tzinfo=dt.UTC)
HERE = "http://127.0.0.1:8300"
JSON = {"Content-Type": "application/json"}
FORM = {"Content-Type": "application/x-www-form-urlencoded"}
LOST = "My tracking says delivered, but nothing ever arrived. Order A-10293."


@dataclass(slots=True)
class Parts:
    """A service and what a test wants to look at."""

    service: Service
    ledger: Ledger
    log: io.StringIO = field(default_factory=io.StringIO)

    def client(self) -> TestClient:
        """Return a client on this machine; as a context manager it starts and ends the service."""
        return TestClient(create_app(self.service), base_url=HERE, raise_server_exceptions=False)

    def key(self, *scopes: str) -> dict[str, str]:
        """Return the header of a new key."""
        _, secret = self.ledger.keys.make("test", frozenset(scopes), NOW)
        return {"Authorization": f"Bearer {secret}"}

    def log_lines(self) -> list[dict[str, Any]]:
        """Return what was logged."""
        return [json.loads(line) for line in self.log.getvalue().splitlines()]


def parts(
    pipeline: Pipeline,
    folder: Path,
    *,
    settings: ServerSettings | None = None,
    background: tuple[Background, ...] = (),
    hooks: HookSettings | None = None,
) -> Parts:
    """Return a service whose ledger lies in *folder*."""
    ledger, log = open_ledger(folder / "ledger.sqlite"), io.StringIO()
    service = Service(
        pipelines={"auto": pipeline, "embedded": pipeline},
        ledger=ledger,
        settings=settings or ServerSettings(per_minute=100_000),
        today=lambda: TODAY,
        now=lambda: NOW,
        background=background,
        hooks=_door(ledger, hooks) if hooks else None,
        log=log,
    )
    return Parts(service, ledger, log)


def _door(ledger: Ledger, secrets: HookSettings) -> HookDoor:
    def check(
        host: str, headers: Mapping[str, str], query: Mapping[str, str], raw: bytes, now: dt.datetime
    ) -> Incoming | None:
        return check_and_parse(host, headers, query, raw, secrets, now)

    return HookDoor(("generic",), check, ledger.received, lambda: NOW, lambda: None)
