"""What the service says to requests that are wrong: one table, also in docs/api.md (`python tests/test_bad_input.py`)."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from replybot.helpdesks.settings import HookSettings
from replybot.helpdesks.signing import standard_headers
from replybot.pipeline import Pipeline
from replybot.server.flat_ticket import FIELDS
from replybot.server.problems import PROBLEM_TYPE
from replybot.ticket_json import MAX_BODY_BYTES
from service_parts import FORM, JSON, LOST, NOW, Parts, parts

HOOK_SECRET = "a-secret-for-tests-only"
PAGE = Path(__file__).parents[1] / "docs" / "api.md"
DRAFT, CLASSIFY, FEEDBACK, HOOK = "/v1/draft", "/v1/classify", "/v1/feedback", "/v1/hooks/generic"

GOOD_VERDICT = {
    "draft_id": "0123456789abcdef",
    "verdict": "edited",
    "reason": None,
    "drafted": "Hello",
    "sent": "Hello!",
    "category": "order_status",
    "rule": "order_status.ask",
    "language": "en",
    "drafter": "template",
}


@dataclass(frozen=True)
class Bad:
    """A request, and what it gets."""

    what: str
    status: int
    says: str
    """A part of the problem's `detail`."""
    path: str = DRAFT
    method: str = "POST"
    headers: dict[str, str] = field(default_factory=lambda: dict(JSON))
    body: bytes = b'{"body": "Where is my order?"}'
    key: str | None = "draft feedback admin"
    """Scopes of the key that is sent; None: no key is sent."""
    before: bytes | None = None
    """Sent first, with the same key and headers."""


def of(content: Any) -> bytes:
    return json.dumps(content).encode()


def verdict(**changes: Any) -> bytes:
    return of({name: value for name, value in {**GOOD_VERDICT, **changes}.items() if value != "missing"})


def signed(
    body: bytes, *, secret: str = HOOK_SECRET, seconds: int = 0, changed: dict[str, str] | None = None
) -> dict[str, str]:
    moment = str(int(NOW.timestamp()) + seconds)
    return {**JSON, **standard_headers(secret, "msg_1", moment, body), **(changed or {})}


DELIVERY = of({"ticket_id": "7", "message_id": "9", "message": LOST})
ONCE = {**JSON, "Idempotency-Key": "once"}

TABLE = (
    # who asks
    Bad("no key where one is needed", 401, "a key is needed", key=None),
    Bad("a key that was never made", 401, "not known", key=None, headers={**JSON, "Authorization": "Bearer rb_no"}),
    Bad("Basic instead of Bearer", 401, "Bearer rb_", key=None, headers={**JSON, "Authorization": "Basic YTpi"}),
    Bad("Bearer without a key", 401, "Bearer rb_", key=None, headers={**JSON, "Authorization": "Bearer "}),
    Bad("a key in the wrong letters", 401, "not known", key=None, headers={**JSON, "Authorization": "Bearer rb_ü"}),
    Bad("no key for the figures", 401, "a key is needed", path="/metrics", method="GET", key=None),
    Bad("a feedback key that drafts", 403, "scope 'draft'", key="feedback"),
    Bad("a draft key that gives feedback", 403, "scope 'feedback'", path=FEEDBACK, body=verdict(), key="draft"),
    Bad("a draft key that wants the figures", 403, "scope 'admin'", path="/metrics", method="GET", key="draft"),
    # where and how
    Bad("an address that does not exist", 404, "nothing at this address", path="/v2/draft"),
    Bad("an address with a slash too many", 404, "nothing at this address", path="/v1/draft/"),
    Bad("a walk out of the page's folder", 404, "", path="/sidebar/assets/..%2f..%2fapp.py", method="GET"),
    Bad("GET instead of POST", 405, "does not take this method", method="GET"),
    Bad("PUT instead of POST", 405, "does not take this method", method="PUT"),
    Bad("DELETE of the categories", 405, "does not take this method", path="/v1/categories", method="DELETE"),
    Bad("OPTIONS of a page of another origin, CORS off", 405, "does not take this method", method="OPTIONS"),
    Bad("a method that does not exist", 405, "does not take this method", method="BREW"),
    # kinds of body
    Bad("no content type", 415, "the content type is 'nothing'", headers={}),
    Bad("text/plain", 415, "text/plain", headers={"Content-Type": "text/plain"}),
    Bad("multipart/form-data", 415, "multipart", headers={"Content-Type": "multipart/form-data; boundary=x"}),
    Bad("a content type that is none", 415, "text/plain", headers={"Content-Type": "json"}),
    Bad("charset latin-1", 415, "send utf-8", headers={"Content-Type": "application/json; charset=latin-1"}),
    Bad("a gzipped body", 415, "gzip", headers={**JSON, "Content-Encoding": "gzip"}),
    Bad("feedback as a form", 415, "application/json", path=FEEDBACK, headers=FORM, body=b"verdict=accepted"),
    # sizes
    Bad("a body above 256 KB", 413, "above the limit", body=of({"body": "a" * MAX_BODY_BYTES})),
    Bad("a form above 256 KB", 413, "above the limit", headers=FORM, body=b"message=" + b"a" * MAX_BODY_BYTES),
    Bad("feedback above 256 KB", 413, "above the limit", path=FEEDBACK, body=verdict(sent="a" * MAX_BODY_BYTES)),
    Bad("a webhook above 256 KB", 413, "above the limit", path=HOOK, body=b"a" * (MAX_BODY_BYTES + 1), key=None),
    # JSON
    Bad("an empty body", 422, "not a JSON object", body=b""),
    Bad("JSON that breaks off", 422, "not valid JSON", body=b'{"body": "Where'),
    Bad("single quotes", 422, "not valid JSON", body=b"{'body': 'x'}"),
    Bad("two tickets", 422, "a second ticket begins", body=b'{"body": "x"}{"body": "y"}'),
    Bad("a list", 422, "a JSON list was found", body=b'[{"body": "x"}]'),
    Bad("a number", 422, "not a JSON object", body=b"7"),
    Bad("null", 422, "not a JSON object", body=b"null"),
    Bad("text", 422, "not a JSON object", body=b"Where is my order?"),
    Bad("bytes that are not UTF-8", 422, "is not UTF-8", body=b'{"body": "caf\xe9"}'),
    Bad("UTF-16", 422, "is not UTF-8", body='{"body": "x"}'.encode("utf-16")),
    Bad("nested 100,000 deep", 422, "nested deeper", body=b'{"body":' * 30_000),
    Bad("a number of 10,000 digits", 422, "too many digits", body=b'{"body": "x", "customer": {"ltv": 1e99999999}}'),
    Bad("a field twice", 422, "given twice", body=b'{"body": "x", "body": "y"}'),
    # tickets
    Bad("neither body nor message", 422, "'body' or 'messages' is missing", body=b'{"subject": "x"}'),
    Bad("a body of nothing but blanks", 422, "the ticket is empty", body=b'{"body": "  "}'),
    Bad("an unknown field", 422, "did you mean 'subject'", body=of({"body": "x", "subjct": "y"})),
    Bad("a body that is a number", 422, "is not text", body=b'{"body": 7}'),
    Bad("a negative lifetime value", 422, "is negative", body=of({"body": "x", "customer": {"ltv": -1}})),
    Bad("NaN", 422, "is not a number", body=b'{"body": "x", "customer": {"ltv": NaN}}'),
    Bad("a grouped number", 422, "is not a number", body=of({"body": "x", "customer": {"ltv": "1,200"}})),
    Bad("a date that is none", 422, "is not a date", body=of({"body": "x", "order": {"placed_on": "31/02"}})),
    Bad("an unknown channel", 422, "is not one of", body=of({"body": "x", "channel": "pigeon"})),
    Bad("an unknown language", 422, "not a supported language", body=of({"body": "x", "language": "de"})),
    Bad("an unknown category", 422, "did you mean", body=of({"body": "x", "category": "order_statu"})),
    Bad("201 messages", 422, "above the limit of 200", body=of({"messages": [{"author": "agent", "text": "x"}] * 201})),
    Bad("a message without its author", 422, "'author' is missing", body=of({"messages": [{"text": "x"}]})),
    # flat bodies
    Bad("message and body", 422, "give one of them", body=of({"message": "x", "body": "y"})),
    Bad("message and body, to be read only", 422, "give one", path=CLASSIFY, body=of({"message": "x", "body": "y"})),
    Bad("a form without message", 422, "'message' is missing", headers=FORM, body=b"subject=x"),
    Bad("a form with body instead", 422, "belongs to the JSON", headers=FORM, body=b"body=x"),
    Bad("a form whose message is empty", 422, "'message' is missing", headers=FORM, body=b"message="),
    Bad("a template that was not filled in", 422, "'message' is missing", body=of({"message": "{{ticket.comment}}"})),
    Bad("JSON sent as a form", 422, "send 'Content-Type: application/json'", headers=FORM),
    Bad("a form field twice", 422, "given twice", headers=FORM, body=b"message=x&message=y"),
    Bad("a form of 300 fields", 422, "more than 200 fields", headers=FORM, body=b"&".join([b"a=b"] * 300)),
    Bad("a form that is not UTF-8", 422, "not in UTF-8", headers=FORM, body=b"message=caf%E9"),
    Bad("a flat message that is a list", 422, "'message' is missing", body=of({"message": ["x"]})),
    # options
    Bad("an unknown engine", 422, "use one of auto, embedded", path=f"{DRAFT}?engine=gpt"),
    Bad("a model where there is none", 422, "use one of auto, embedded", path=f"{DRAFT}?engine=llm"),
    Bad("explain=maybe", 422, "explain", path=f"{DRAFT}?explain=maybe"),
    # feedback
    Bad("feedback that is a list", 422, "a JSON list", path=FEEDBACK, body=b"[]"),
    Bad("no verdict", 422, "verdict: it is missing", path=FEEDBACK, body=verdict(verdict="missing")),
    Bad("an unknown verdict", 422, "verdict", path=FEEDBACK, body=verdict(verdict="meh")),
    Bad("a draft's id that is none", 422, "draft_id", path=FEEDBACK, body=verdict(draft_id="../../x")),
    Bad("a rule that is none", 422, "rule", path=FEEDBACK, body=verdict(rule="'; drop table")),
    Bad("an unknown field in feedback", 422, "not a field", path=FEEDBACK, body=verdict(stars=5)),
    Bad("a sent reply of 20,001 characters", 422, "sent", path=FEEDBACK, body=verdict(sent="a" * 20_001)),
    # once
    Bad("an Idempotency-Key with blanks", 422, "visible ASCII", headers={**JSON, "Idempotency-Key": "a b"}),
    Bad("an Idempotency-Key of 201 characters", 422, "visible", headers={**JSON, "Idempotency-Key": "k" * 201}),
    Bad("the same Idempotency-Key, another body", 422, "used for another", headers=ONCE, before=b'{"body": "Other"}'),
    # webhooks
    Bad("a webhook of a desk that is not set up", 404, "not set up", path="/v1/hooks/zendesk", key=None),
    Bad("a webhook of a desk that does not exist", 404, "not set up", path="/v1/hooks/nobody", key=None),
    Bad("GET on a webhook", 405, "does not take", path=HOOK, method="GET", key=None),
    Bad("a webhook without a signature", 401, "missing", path=HOOK, body=DELIVERY, key=None),
    Bad(
        "a signature with another secret", 401, "signature", path=HOOK, body=DELIVERY, key=None,
        headers=signed(DELIVERY, secret="another-secret-of-ours"),
    ),
    Bad(
        "a signature of another body", 401, "signature", path=HOOK, body=DELIVERY + b" ", key=None,
        headers=signed(DELIVERY),
    ),
    Bad(
        "a delivery of ten minutes ago, replayed", 401, "minutes", path=HOOK, body=DELIVERY, key=None,
        headers=signed(DELIVERY, seconds=-600),
    ),
    Bad(
        "a delivery of the future", 401, "minutes", path=HOOK, body=DELIVERY, key=None,
        headers=signed(DELIVERY, seconds=600),
    ),
    Bad(
        "a time that is none", 401, "", path=HOOK, body=DELIVERY, key=None,
        headers=signed(DELIVERY, changed={"webhook-timestamp": "yesterday"}),
    ),
    Bad(
        "a signature that is no base64", 401, "signature", path=HOOK, body=DELIVERY, key=None,
        headers=signed(DELIVERY, changed={"webhook-signature": "v1,???"}),
    ),
    Bad("a signed webhook that is not JSON", 422, "generic", path=HOOK, body=b"{", key=None, headers=signed(b"{")),
    Bad("a signed webhook without a ticket", 422, "ticket", path=HOOK, body=b"{}", key=None, headers=signed(b"{}")),
)  # fmt: skip


@pytest.fixture(scope="module")
def service(pipeline: Pipeline, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Parts]:
    found = parts(pipeline, tmp_path_factory.mktemp("ledger"), hooks=HookSettings(generic_secret=HOOK_SECRET))
    found.key("draft")  # from now on keys are needed
    yield found
    found.ledger.close()


@pytest.fixture(scope="module")
def client(service: Parts) -> Iterator[TestClient]:
    with service.client() as found:
        yield found


@pytest.mark.parametrize("bad", TABLE, ids=lambda bad: bad.what)
def test_a_wrong_request_is_told_what_would_be_right(bad: Bad, service: Parts, client: TestClient) -> None:
    key = service.key(*bad.key.split()) if bad.key else {}
    headers = {name.encode(): value.encode() for name, value in {**bad.headers, **key}.items()}
    if bad.before is not None:
        assert client.request(bad.method, bad.path, content=bad.before, headers=headers).status_code == 200
    answer = client.request(bad.method, bad.path, content=bad.body, headers=headers)
    assert answer.status_code == bad.status, answer.text
    assert answer.headers["content-type"] == PROBLEM_TYPE
    problem = answer.json()
    assert set(problem) == {"type", "title", "status", "detail", "request_id"}
    assert problem["status"] == bad.status
    assert bad.says in problem["detail"]
    assert problem["request_id"] == answer.headers["x-request-id"]


def test_there_are_at_least_sixty_and_none_is_an_error_of_ours() -> None:
    assert len(TABLE) >= 60
    assert len({bad.what for bad in TABLE}) == len(TABLE)
    assert all(bad.status < 500 for bad in TABLE)


@pytest.mark.parametrize("part", ["bad input", "flat"])
def test_the_page_shows_what_is_tested(part: str) -> None:
    assert written(part) in PAGE.read_text("utf-8"), "run: python tests/test_bad_input.py"


def written(part: str) -> str:
    """Return a generated part of the page."""
    flat = ["| field | example |", "|---|---|", *(f"| `{name}` | {one.example} |" for name, one in FIELDS.items())]
    rows = flat if part == "flat" else table_of(TABLE)
    return "\n".join([f"<!-- {part}: begin -->", "", *rows, "", f"<!-- {part}: end -->"])


def table_of(table: tuple[Bad, ...]) -> list[str]:
    """Return the table as Markdown."""
    rows = [f"| {bad.what} | `{bad.method} {bad.path}` | {bad.status} |" for bad in table]
    return ["| what comes in | where | answer |", "|---|---|---|", *rows]


if __name__ == "__main__":
    page = PAGE.read_text("utf-8")
    for name in ("bad input", "flat"):
        old = page[page.index(f"<!-- {name}: begin -->") : page.index(f"<!-- {name}: end -->")]
        page = page.replace(f"{old}<!-- {name}: end -->", written(name))
    PAGE.write_text(page, "utf-8")
