from __future__ import annotations

import asyncio
import io
import json
import threading
from collections.abc import Iterator, MutableMapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import httpx2
import pytest
from fastapi.testclient import TestClient

from misbehaving_server import INJECTED, running
from replybot.draft import Draft
from replybot.pipeline import Pipeline
from replybot.resources import text_folder
from replybot.server.app import create_app
from replybot.server.logs import RequestLog
from replybot.server.settings import ServerSettings
from replybot.server.trace import Trace
from replybot.settings import Settings
from replybot.ticket import Ticket
from replybot.wiring import build_pipeline
from replybot.work.worker import Ended
from service_parts import FORM, HERE, JSON, LOST, NOW, TODAY, Parts, parts
from test_bad_input import GOOD_VERDICT


@pytest.fixture
def here(pipeline: Pipeline, tmp_path: Path) -> Iterator[Parts]:
    found = parts(pipeline, tmp_path)
    yield found
    found.ledger.close()


@pytest.fixture
def client(here: Parts) -> Iterator[TestClient]:
    with here.client() as found:
        yield found


def example(name: str) -> dict[str, Any]:
    content = json.loads((text_folder("examples") / name).read_text("utf-8"))
    assert isinstance(content, dict)
    return content


# --- drafts -----------------------------------------------------------------------------------------------------------


def test_the_draft_over_http_is_the_draft_of_the_pipeline(client: TestClient, pipeline: Pipeline) -> None:
    from replybot.intake import parse_ticket

    ticket = example("lost-parcel-threat.en.json")
    answer = client.post("/v1/draft", json=ticket)
    assert answer.status_code == 200
    expected = pipeline.reply_to(parse_ticket(ticket), TODAY).as_json()
    ignored = {"timings_ms": None}
    assert {**answer.json(), **ignored} == {**expected, **ignored}


def test_an_explanation_comes_only_when_asked_for(client: TestClient) -> None:
    ticket = example("lost-parcel-threat.en.json")
    assert "explanation" not in client.post("/v1/draft", json=ticket).json()
    explanation = client.post("/v1/draft?explain=true", json=ticket).json()["explanation"]
    assert {"fact": "delivered", "value": "yes"} in explanation["facts"]
    assert all(set(other) == {"rule", "remedy", "differs"} for other in explanation["would_change"])


def test_classify_gives_what_the_command_gives(client: TestClient, pipeline: Pipeline) -> None:
    from replybot.intake import parse_ticket

    answer = client.post("/v1/classify", json={"body": LOST})
    assert answer.json() == pipeline.classify(parse_ticket({"body": LOST})).as_json()


def test_a_flat_form_drafts_like_its_structured_ticket(client: TestClient) -> None:
    flat = {"ticket_id": "7", "message": LOST, "customer_name": "Ana", "customer_ltv": "820.50", "order_status": ""}
    structured = {"id": "7", "body": LOST, "customer": {"name": "Ana", "ltv": 820.5}}
    as_form = client.post("/v1/draft", data=flat).json()
    as_json = client.post("/v1/draft", json=flat).json()
    want = client.post("/v1/draft", json=structured).json()
    for got in (as_form, as_json):
        assert (got["reply"], got["ticket_id"]) == (want["reply"], "7")


def test_what_a_flat_body_could_not_say_stands_in_the_note(client: TestClient) -> None:
    flat = {"message": LOST, "order_nr": "1", "customer_ltv": "1.200,50", "order_carrier": "SEUR", "channel": "web"}
    note = client.post("/v1/draft", data=flat).json()["note"]
    assert "'order_nr' is not a field and was ignored; did you mean 'order_number'?" in note
    assert "customer_ltv: '1.200,50' is not a number" in note
    assert "channel: 'web' is not one of" in note
    assert "without order_status, order_shipped_on or order_delivered_on" in note


def test_an_order_number_alone_never_says_that_nothing_was_shipped(client: TestClient) -> None:
    draft = client.post("/v1/draft?explain=true", data={"message": LOST, "order_number": "A-10293"}).json()
    facts = {used["fact"]: used["value"] for used in draft["explanation"]["facts"]}
    assert facts.get("shipped", "unknown") == "unknown"
    assert facts.get("delivered", "unknown") == "unknown"


def test_a_flat_order_with_its_dates_is_an_order(client: TestClient) -> None:
    flat = {
        "message": LOST,
        "order_number": "A-10293",
        "order_shipped_on": "2026-11-03",
        "order_delivered_on": "2026-11-09",
    }
    assert client.post("/v1/draft", data=flat).json()["resolution"]["rule"] == "delivered_not_received.trace"


def test_pressure_moves_no_byte_of_the_reply(client: TestClient) -> None:
    calm, threat = (
        client.post("/v1/draft", json=example(f"lost-parcel-{kind}.en.json")).json() for kind in ("calm", "threat")
    )
    assert calm["reply"] == threat["reply"]
    assert threat["tactics"]


# --- lists ------------------------------------------------------------------------------------------------------------


def test_the_categories_are_those_of_the_policy(client: TestClient, pipeline: Pipeline) -> None:
    found = client.get("/v1/categories").json()
    assert found["languages"] == ["en", "es", "fr", "vi"]
    assert found["version"] == pipeline.policy.version
    assert {row["name"] for row in found["categories"]} == set(pipeline.policy.categories)
    assert found["words"]["actions"]["send_invoice"] == "send the invoice"
    assert set(found["words"]["remedies"]) == set(pipeline.policy.vocabulary.remedies)


def test_every_example_can_be_drafted(client: TestClient) -> None:
    found = client.get("/v1/examples").json()["examples"]
    assert len(found) == len(list(text_folder("examples").iterdir()))
    for each in found:
        assert client.post("/v1/draft", json=each["ticket"]).status_code == 200, each["name"]


# --- feedback ---------------------------------------------------------------------------------------------------------


def test_feedback_says_how_much_was_changed(client: TestClient) -> None:
    answer = client.post("/v1/feedback", json=GOOD_VERDICT)
    assert (answer.status_code, answer.json()) == (201, {"distance": round(1 / 6, 4), "edits": 1})


def test_a_rejection_needs_no_texts(client: TestClient) -> None:
    answer = client.post("/v1/feedback", json={**GOOD_VERDICT, "verdict": "rejected", "drafted": None, "sent": None})
    assert (answer.status_code, answer.json()) == (201, {"distance": None, "edits": None})


# --- keys -------------------------------------------------------------------------------------------------------------


def test_on_this_machine_no_key_is_needed_until_there_is_one(here: Parts, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("replybot.server.access._LOOKUP_SECONDS", 0.0)
    with here.client() as client:
        assert client.get("/v1/categories").status_code == 200
        key = here.key("draft")
        assert client.get("/v1/categories").status_code == 401
        assert client.get("/v1/categories").headers["www-authenticate"].startswith("Bearer")
        assert client.get("/v1/categories", headers=key).status_code == 200


def test_a_revoked_key_stops_working_and_opens_nothing(here: Parts, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("replybot.server.access._LOOKUP_SECONDS", 0.0)
    key = here.key("draft")
    with here.client() as client:
        assert client.get("/v1/categories", headers=key).status_code == 200
        here.ledger.keys.revoke(here.ledger.keys.all()[0].id, NOW)
        assert client.get("/v1/categories", headers=key).status_code == 401
        assert client.get("/v1/categories").status_code == 401


@pytest.mark.parametrize(
    "headers",
    [
        {"Host": "evil.example"},
        {"Host": "["},
        {"Host": "127.0.0.1.evil.example:8300"},
        {"X-Forwarded-For": "203.0.113.7"},
        {"Forwarded": "for=203.0.113.7"},
        {"Via": "1.1 proxy"},
    ],
)
def test_a_foreign_name_or_a_proxy_always_needs_a_key(client: TestClient, headers: dict[str, str]) -> None:
    assert client.get("/v1/categories", headers=headers).status_code == 401


@pytest.mark.parametrize(
    ("origin", "status"),
    [
        (HERE, 200),
        ("https://evil.example", 401),
        ("http://127.0.0.1:3000", 401),
        ("https://127.0.0.1:8300", 401),
        ("null", 401),
    ],
)
def test_a_page_of_another_origin_cannot_spend_what_needs_no_key(client: TestClient, origin: str, status: int) -> None:
    """A browser sends a form anywhere without asking first."""
    answer = client.post("/v1/draft", content=b"message=Where+is+it%3F", headers={**FORM, "Origin": origin})
    assert answer.status_code == status


def test_a_service_that_others_reach_needs_a_key(pipeline: Pipeline, tmp_path: Path) -> None:
    open_to_all = parts(pipeline, tmp_path, settings=ServerSettings(host="0.0.0.0"))
    with open_to_all.client() as client:
        assert client.get("/v1/categories").status_code == 401
    open_to_all.ledger.close()


def test_an_admin_key_may_do_everything(here: Parts, client: TestClient) -> None:
    key = here.key("admin")
    for path in ("/v1/categories", "/metrics"):
        assert client.get(path, headers=key).status_code == 200
    assert client.post("/v1/feedback", json=GOOD_VERDICT, headers=key).status_code == 201


# --- limits -----------------------------------------------------------------------------------------------------------


def test_who_asks_too_often_is_told_when_to_come_again(pipeline: Pipeline, tmp_path: Path) -> None:
    strict = parts(pipeline, tmp_path, settings=ServerSettings(per_minute=3))
    one, other = strict.key("draft"), strict.key("draft")
    with strict.client() as client:
        answers = [client.get("/v1/categories", headers=one) for _ in range(4)]
        assert [answer.status_code for answer in answers] == [200, 200, 200, 429]
        assert 1 <= int(answers[-1].headers["retry-after"]) <= 60
        assert client.get("/v1/categories", headers=other).status_code == 200
    strict.ledger.close()


class Waiting:
    """A classifier that waits until it may go on, and counts how often it was asked."""

    def __init__(self, pipeline: Pipeline) -> None:
        self._inner = pipeline.classifier
        self.go_on = threading.Event()
        self.asked = threading.Event()
        self.times = 0

    def classify(self, ticket: Ticket) -> Any:
        if "Hold" in ticket.body:
            self.times += 1
            self.asked.set()
            assert self.go_on.wait(30)
        return self._inner.classify(ticket)


def test_the_ticket_after_two_hundred_is_told_to_come_again(pipeline: Pipeline, tmp_path: Path) -> None:
    waiting = Waiting(pipeline)
    full = parts(replace(pipeline, classifier=waiting), tmp_path)
    app = create_app(full.service)
    content = b'{"body": "Hold on."}'

    async def ask_too_often() -> list[int]:
        async with httpx2.AsyncClient(transport=httpx2.ASGITransport(app), base_url=HERE) as client:
            asked = [asyncio.create_task(client.post("/v1/draft", content=content, headers=JSON)) for _ in range(201)]
            done, _ = await asyncio.wait(asked, return_when=asyncio.FIRST_COMPLETED)
            assert (await client.get("/healthz")).status_code == 200, "and everything else still answers"
            waiting.go_on.set()
            answers = await asyncio.gather(*asked)
        first = next(iter(done)).result()
        assert (first.status_code, first.json()["type"], first.headers["retry-after"]) == (
            503,
            "urn:replybot:busy",
            "2",
        )
        return sorted(answer.status_code for answer in answers)

    assert asyncio.run(ask_too_often()) == [200] * 200 + [503]
    full.ledger.close()


def test_a_draft_that_takes_too_long_is_a_503(pipeline: Pipeline, tmp_path: Path) -> None:
    waiting = Waiting(pipeline)
    slow = parts(replace(pipeline, classifier=waiting), tmp_path, settings=ServerSettings(seconds=0.05))
    with slow.client() as client:
        answer = client.post("/v1/draft", json={"body": "Hold on."})
        waiting.go_on.set()
    assert (answer.status_code, answer.json()["type"]) == (503, "urn:replybot:slow")
    assert answer.headers["retry-after"]
    slow.ledger.close()


def test_an_error_nobody_expected_is_a_plain_500_that_quotes_nobody(pipeline: Pipeline, tmp_path: Path) -> None:
    class Broken:
        def classify(self, ticket: Ticket) -> Any:
            if "secret" in ticket.body:
                raise RuntimeError(f"cannot read {ticket.body}")
            return pipeline.classifier.classify(ticket)

    broken = parts(replace(pipeline, classifier=Broken()), tmp_path)
    with broken.client() as client:
        answer = client.post("/v1/draft", json={"body": "my secret order"})
    assert (answer.status_code, answer.json()["type"]) == (500, "urn:replybot:internal")
    assert "secret" not in answer.text + broken.log.getvalue()
    assert broken.log_lines()[-1]["error"].startswith("RuntimeError < test_server.py:")
    broken.ledger.close()


# --- a model ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["hang", "drip", "error", "flood_of_bytes", "injected"])
def test_whatever_a_model_does_every_ticket_gets_a_safe_draft(pipeline: Pipeline, tmp_path: Path, name: str) -> None:
    here = parts(pipeline, tmp_path)
    with running() as server:
        model = Settings(model=name, base_url=server.url, budget_seconds=0.5)
        service = replace(here.service, pipelines={**here.service.pipelines, "llm": build_pipeline(settings=model)})
        app = create_app(service)

        async def ask() -> list[httpx2.Response]:
            async with httpx2.AsyncClient(transport=httpx2.ASGITransport(app), base_url=HERE) as client:
                asked = [client.post("/v1/draft?engine=llm", json={"body": f"{LOST} {number}"}) for number in range(4)]
                return await asyncio.gather(*asked)

        answers = asyncio.run(ask())
    assert [answer.status_code for answer in answers] == [200] * 4
    assert all(check["passed"] for answer in answers for check in answer.json()["checks"])
    assert INJECTED not in "".join(answer.json()["reply"]["body"] for answer in answers)
    assert not [word for word in ("A-10293", "arrived", INJECTED) if word in here.log.getvalue()]
    here.ledger.close()


# --- once -------------------------------------------------------------------------------------------------------------


def test_the_same_request_sent_twice_gets_the_same_bytes(client: TestClient) -> None:
    headers = {**JSON, "Idempotency-Key": "a-1"}
    first, second = (client.post("/v1/draft", content=b'{"body": "Where is it?"}', headers=headers) for _ in range(2))
    assert first.content == second.content
    assert "idempotency-replayed" not in first.headers
    assert second.headers["idempotency-replayed"] == "true"
    assert second.headers["content-type"] == first.headers["content-type"]


def test_feedback_sent_twice_is_kept_once(here: Parts, client: TestClient) -> None:
    for _ in range(2):
        answer = client.post("/v1/feedback", json=GOOD_VERDICT, headers={"Idempotency-Key": "f-1"})
        assert answer.status_code == 201
    figures = client.get("/metrics").text
    assert 'replybot_feedback_total{verdict="edited"} 1.0' in figures


def test_the_same_key_may_try_again_after_an_error(client: TestClient) -> None:
    headers = {**JSON, "Idempotency-Key": "e-1"}
    assert client.post("/v1/draft", content=b"{", headers=headers).status_code == 422
    assert client.post("/v1/draft", content=b"{}", headers=headers).status_code == 422
    assert client.post("/v1/draft", json={"body": "x"}, headers=headers).status_code == 200


def test_nobody_gets_the_answers_of_another_key(here: Parts) -> None:
    one, other = here.key("draft"), here.key("draft")
    with here.client() as client:
        client.post("/v1/draft", json={"body": "x"}, headers={**one, "Idempotency-Key": "same"})
        answer = client.post("/v1/draft", json={"body": "y"}, headers={**other, "Idempotency-Key": "same"})
    assert answer.status_code == 200
    assert "idempotency-replayed" not in answer.headers


def test_a_request_still_in_work_is_not_begun_again(pipeline: Pipeline, tmp_path: Path) -> None:
    waiting = Waiting(pipeline)
    here = parts(replace(pipeline, classifier=waiting), tmp_path)
    headers = {"Idempotency-Key": "w-1"}
    with here.client() as client:
        first: list[Any] = []
        thread = threading.Thread(
            target=lambda: first.append(client.post("/v1/draft", json={"body": "Hold on."}, headers=headers))
        )
        thread.start()
        assert waiting.asked.wait(30)
        second = client.post("/v1/draft", json={"body": "Hold on."}, headers=headers)
        waiting.go_on.set()
        thread.join(30)
    assert (second.status_code, first[0].status_code, waiting.times) == (409, 200, 1)
    here.ledger.close()


# --- around every answer ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", ["/healthz", "/v1/categories", "/nowhere", "/openapi.json", "/sidebar"])
def test_every_answer_has_an_id_and_careful_headers(client: TestClient, path: str) -> None:
    headers = client.get(path).headers
    assert headers["x-request-id"]
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert "frame-ancestors" in headers["content-security-policy"]
    assert "set-cookie" not in headers
    assert "access-control-allow-origin" not in headers


@pytest.mark.parametrize(
    ("given", "kept"), [("abc-1.2_3", True), ("a b", False), ("x" * 65, False), ("<script>", False)]
)
def test_a_plain_request_id_is_kept_and_another_replaced(client: TestClient, given: str, kept: bool) -> None:
    assert (client.get("/healthz", headers={"X-Request-Id": given}).headers["x-request-id"] == given) is kept


def test_the_answer_says_how_long_the_pipeline_took(client: TestClient) -> None:
    timing = client.post("/v1/draft", json={"body": LOST}).headers["server-timing"]
    spent = {name: float(ms) for name, _, ms in (part.strip().partition(";dur=") for part in timing.split(","))}
    assert 0 < spent["pipeline"] < spent["total"]


def test_the_log_says_who_and_what_and_never_what_a_customer_wrote(here: Parts, client: TestClient) -> None:
    client.post("/v1/draft?engine=auto", json=example("lost-parcel-threat.en.json"))
    client.post("/v1/draft?token=hunter2", json={"body": "x", "subjct": "Ana's secret"})
    done, failed = (line for line in here.log_lines() if line["route"] == "/v1/draft")
    assert (done["status"], done["rule"], done["key"]) == (200, "delivered_not_received.trace", "local")
    assert done["request_id"]
    assert failed["status"] == 422
    text = here.log.getvalue()
    assert not [word for word in ("Ana", "jacket", "A-10293", "hunter2", "secret", "SE4410029331") if word in text]


@pytest.mark.parametrize("error", [OSError("no space left on the device"), ValueError("closed")])
def test_a_log_that_cannot_be_written_holds_nothing_up(error: Exception) -> None:
    class Full(io.StringIO):
        def write(self, text: str) -> int:
            raise error

    log = RequestLog(Full())
    log.request("GET", "/healthz", 200, Trace("r1"))
    log.work(Ended("generic", "7", 1, "noted"))


def test_the_figures_count_requests_drafts_and_alerts(client: TestClient) -> None:
    client.post("/v1/draft", json={"body": "The charger caught fire and burned my daughter's hand."})
    client.get("/nowhere/at/all")
    text = client.get("/metrics").text
    assert 'replybot_requests_total{method="POST",route="/v1/draft",status="200"} 1.0' in text
    assert 'replybot_requests_total{method="GET",route="(none)",status="404"} 1.0' in text
    assert 'replybot_alerts_total{alert="safety"} 1.0' in text
    assert "replybot_pipeline_seconds_count 1.0" in text


def test_alive_and_ready_need_no_key(here: Parts) -> None:
    here.key("draft")
    with here.client() as client:
        assert client.get("/healthz").json() == {"status": "alive"}
        assert client.get("/readyz").json() == {"status": "ready", "ledger": "can be written"}


def test_a_ledger_that_cannot_be_written_is_not_ready(here: Parts, monkeypatch: pytest.MonkeyPatch) -> None:
    from replybot.errors import LedgerError

    def fail() -> None:
        raise LedgerError("disk full")

    with here.client() as client:
        monkeypatch.setattr(here.ledger, "check_writable", fail)
        assert client.get("/readyz").status_code == 503
        monkeypatch.setattr(here.ledger.keys, "all", fail)
        answer = client.get("/v1/categories")
    assert (answer.status_code, answer.json()["type"]) == (503, "urn:replybot:ledger")


# --- pages of other origins -------------------------------------------------------------------------------------------


def test_a_listed_origin_may_ask_and_another_may_not(pipeline: Pipeline, tmp_path: Path) -> None:
    listed = parts(pipeline, tmp_path, settings=ServerSettings(cors=("https://desk.example.com",)))
    with listed.client() as client:
        good = client.get("/healthz", headers={"Origin": "https://desk.example.com"})
        bad = client.get("/healthz", headers={"Origin": "https://desk.example.com.evil.example"})
        asks = {"Access-Control-Request-Method": "POST", "Access-Control-Request-Headers": "authorization,content-type"}
        preflight = client.options("/v1/draft", headers={"Origin": "https://desk.example.com", **asks})
        refused = client.options("/v1/draft", headers={"Origin": "https://evil.example", **asks})
        drafted = client.post("/v1/draft", json={"body": "Hi"}, headers={"Origin": "https://desk.example.com"})
    assert drafted.status_code == 200
    assert good.headers["access-control-allow-origin"] == "https://desk.example.com"
    assert "Origin" in good.headers["vary"]
    assert "Origin" in bad.headers["vary"]
    assert "access-control-allow-origin" not in bad.headers
    assert preflight.status_code == 200
    assert "access-control-allow-credentials" not in preflight.headers
    assert (refused.status_code, refused.headers["content-type"]) == (403, "application/problem+json")
    listed.ledger.close()


# --- start and end ----------------------------------------------------------------------------------------------------


class Beside:
    def __init__(self) -> None:
        self.seen: list[str] = []

    def start(self) -> None:
        self.seen.append("start")

    def stop(self) -> None:
        self.seen.append("stop")


def test_background_work_starts_and_ends_with_the_service(pipeline: Pipeline, tmp_path: Path) -> None:
    beside = Beside()
    here = parts(pipeline, tmp_path, background=(beside,))
    with here.client() as client:
        assert client.get("/healthz").status_code == 200
        assert beside.seen == ["start"]
    assert beside.seen == ["start", "stop"]
    here.ledger.close()


def test_the_first_request_finds_everything_loaded(pipeline: Pipeline, tmp_path: Path) -> None:
    class Counting:
        def __init__(self) -> None:
            self.read: list[Ticket] = []

        def classify(self, ticket: Ticket) -> Any:
            self.read.append(ticket)
            return pipeline.classifier.classify(ticket)

    counting = Counting()
    here = parts(replace(pipeline, classifier=counting), tmp_path)
    with here.client():
        assert counting.read
    here.ledger.close()


def test_drafts_of_all_threads_are_the_drafts_of_one(client: TestClient) -> None:
    tickets = [example("lost-parcel-threat.en.json"), example("open-dispute.es.json"), {"body": LOST}]
    want = [client.post("/v1/draft", json=ticket).json()["reply"] for ticket in tickets]
    got: dict[int, list[Draft]] = {}

    def ask(number: int) -> None:
        got[number] = [client.post("/v1/draft", json=ticket).json()["reply"] for ticket in tickets]

    threads = [threading.Thread(target=ask, args=(number,)) for number in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert list(got.values()) == [want] * 6


def test_forms_and_host_are_what_the_tests_say(client: TestClient) -> None:
    assert client.post("/v1/draft", content=b"message=Where+is+it%3F", headers=FORM).status_code == 200
    assert str(client.base_url) == HERE


# --- bodies that do not come ------------------------------------------------------------------------------------------


async def _answer_to(here: Parts, *arrives: dict[str, Any]) -> int:
    """Return the status for a request of which only *arrives* comes in."""
    headers = [(b"host", b"127.0.0.1"), (b"content-type", b"application/json"), (b"content-length", b"900")]
    scope: dict[str, Any] = {
        "type": "http",
        "http_version": "1.1",
        "method": "POST",
        "path": "/v1/draft",
        "query_string": b"",
        "root_path": "",
    }
    scope |= {"headers": headers, "client": ("127.0.0.1", 1), "server": ("127.0.0.1", 8300), "scheme": "http"}
    waiting, sent = list(arrives), []

    async def receive() -> MutableMapping[str, Any]:
        if not waiting:
            await asyncio.sleep(3600)
        return waiting.pop(0)

    async def send(message: MutableMapping[str, Any]) -> None:
        sent.append(message)

    await create_app(here.service)(scope, receive, send)
    return int(sent[0]["status"])


def test_a_body_that_does_not_arrive_is_a_408(here: Parts, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("replybot.server.body._READ_SECONDS", 0.05)
    part = {"type": "http.request", "body": b'{"bo', "more_body": True}
    assert asyncio.run(_answer_to(here, part)) == 408


def test_a_caller_who_goes_away_in_the_middle_is_a_400(here: Parts) -> None:
    part = {"type": "http.request", "body": b'{"bo', "more_body": True}
    assert asyncio.run(_answer_to(here, part, {"type": "http.disconnect"})) == 400
