"""`POST /v1/hooks/{host}`: signed, kept before it is answered, known again, small."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from fastapi import FastAPI, Request, Response
from starlette.testclient import TestClient

from replybot.errors import LedgerError
from replybot.helpdesks.helpdesk import Incoming
from replybot.helpdesks.hooks import check_and_parse
from replybot.helpdesks.settings import HookSettings
from replybot.helpdesks.signing import standard_headers
from replybot.ledger.store import Ledger, open_ledger
from replybot.server.hooks import HookDoor, hooks_router
from replybot.server.problems import Problem, problem_response

NOON = dt.datetime(2026, 11, 20, 12, tzinfo=dt.UTC)
SECRET = "a secret of the shop's own"
TICKET = {"ticket_id": "7", "message_id": "m1", "message": "Where is my order A-10293?"}


def checked(host: str, headers: Any, query: Any, raw: bytes, now: dt.datetime) -> Incoming | None:
    return check_and_parse(host, headers, query, raw, HookSettings(generic_secret=SECRET), now)


def app_of(door: HookDoor) -> FastAPI:
    app = FastAPI()
    app.include_router(hooks_router(door))

    @app.exception_handler(Problem)
    async def answer(request: Request, problem: Problem) -> Response:
        return problem_response(problem, "r1")

    return app


class Place:
    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self.woken = 0
        self.now = NOON
        door = HookDoor({"generic"}, checked, ledger.received, lambda: self.now, self._wake)
        self.client = TestClient(app_of(door))

    def _wake(self) -> None:
        self.woken += 1

    def deliver(self, content: Any = TICKET, *, host: str = "generic", **changed: str) -> Any:
        raw = content if isinstance(content, bytes) else json.dumps(content).encode()
        headers = standard_headers(SECRET, "d1", str(int(NOON.timestamp())), raw) | changed
        return self.client.post(f"/v1/hooks/{host}", content=raw, headers=headers)


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Place]:
    with open_ledger(tmp_path / "ledger.sqlite") as ledger:
        yield Place(ledger)


def test_a_delivery_is_in_the_ledger_when_it_is_answered(place: Place) -> None:
    answer = place.deliver()
    assert (answer.status_code, answer.json()) == (202, {"status": "received"})
    assert place.woken == 1
    work = place.ledger.received.claim(NOON, 60)
    assert work is not None
    assert (work.host, work.ticket_id, work.message_id) == ("generic", "7", "m1")
    assert work.ticket is not None
    assert work.ticket["message"] == TICKET["message"]


def test_a_replayed_delivery_is_known_and_wakes_nobody(place: Place) -> None:
    place.deliver()
    answer = place.deliver()
    assert (answer.status_code, answer.json()) == (202, {"status": "known"})
    assert place.woken == 1
    assert place.ledger.received.counts()["received"] == 1


def test_our_own_note_is_ignored(place: Place) -> None:
    answer = place.deliver(TICKET | {"message": "[replybot] draft · ref 01234567"})
    assert (answer.status_code, answer.json()) == (202, {"status": "ignored"})
    assert place.ledger.received.counts()["received"] == 0


@pytest.mark.parametrize(
    "changed",
    [
        {"webhook-signature": "v1,AAAA"},
        {"webhook-signature": ""},
        {"webhook-timestamp": "yesterday"},
        {"webhook-timestamp": str(int(NOON.timestamp()) + 1)},
        {"webhook-id": "d2"},
    ],
)
def test_who_does_not_prove_himself_leaves_nothing(place: Place, changed: dict[str, str]) -> None:
    answer = place.deliver(**changed)
    assert answer.status_code == 401
    assert answer.headers["content-type"] == "application/problem+json"
    assert place.ledger.received.counts()["received"] == 0


def test_a_delivery_of_six_minutes_ago_is_a_replay(place: Place) -> None:
    place.now = NOON + dt.timedelta(minutes=6)
    assert place.deliver().status_code == 401


@pytest.mark.parametrize(
    "content", [b"", b"[]", b"\xff", b"{", {"message": "no id"}, {"ticket_id": {}, "message": "x"}]
)
def test_a_signed_delivery_that_says_nothing_useful_is_422(place: Place, content: Any) -> None:
    assert place.deliver(content).status_code == 422


def test_an_id_without_end_is_422(place: Place) -> None:
    assert place.deliver(TICKET | {"ticket_id": "7" * 201}).status_code == 422


def test_a_body_above_256_kb_is_413(place: Place) -> None:
    assert place.deliver(TICKET | {"message": "x" * 262_144}).status_code == 413
    assert place.deliver(TICKET | {"message": "x" * 200_000}).status_code == 202


@pytest.mark.parametrize("host", ["zendesk", "nobody", "generic%00", "%2e%2e"])
def test_a_desk_that_is_not_set_up_is_404(place: Place, host: str) -> None:
    assert place.deliver(host=host).status_code == 404


def test_a_get_is_405(place: Place) -> None:
    assert place.client.get("/v1/hooks/generic").status_code == 405


def test_when_the_ledger_cannot_be_written_the_desk_is_asked_to_send_again(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> bool:
        raise LedgerError("the disk is full")

    monkeypatch.setattr(place.ledger.received, "add", full)
    answer = place.deliver()
    assert answer.status_code == 503
    assert answer.headers["retry-after"] == "30"
    assert "disk" not in answer.text
    assert place.woken == 0


def test_words_that_are_no_text_pass_through_the_ledger(place: Place) -> None:
    raw = b'{"ticket_id": "7", "message": "\\ud800 \\u0000 \xe2\x80\xae"}'
    assert place.deliver(raw).status_code == 202
    work = place.ledger.received.claim(NOON, 60)
    assert work is not None
    assert work.ticket is not None
    assert work.ticket["message"] == "\ud800 \0 \u202e"


def test_the_answer_does_not_wait_for_the_work(place: Place) -> None:
    for number in range(20):
        place.deliver(TICKET | {"message_id": str(number)})
    assert place.ledger.received.counts() == {"received": 20, "working": 0, "done": 0, "failed": 0}
