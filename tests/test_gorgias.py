"""Gorgias' connector against its documented API."""

from __future__ import annotations

import base64
import datetime as dt
from collections.abc import Iterator
from typing import Any

import pytest

from fake_desk import FakeDesk, Reply, fake_desk
from replybot.errors import HelpdeskRefused, HelpdeskUnavailable
from replybot.helpdesks.gorgias import Gorgias
from replybot.intake import parse_ticket

ONE, MESSAGES, LIST, WRITE = (
    "GET /api/tickets/12",
    "GET /api/messages",
    "GET /api/tickets",
    "POST /api/tickets/12/messages",
)


@pytest.fixture
def desk() -> Iterator[FakeDesk]:
    with fake_desk() as desk:
        desk.replies = {ONE: one(), MESSAGES: page([said(1, "Where is my parcel?")])}
        yield desk


def gorgias(desk: FakeDesk) -> Gorgias:
    return Gorgias(desk.url, "bot@shop.example", "K3y")


def one(channel: str = "email") -> Reply:
    customer = {"id": 93, "name": "Ana", "email": "ana@example.com", "meta": {"ltv": 99999}}
    return Reply({"id": 12, "subject": "My order", "channel": channel, "customer": customer, "tags": []})


def said(number: int, text: str, *, from_agent: bool = False, **more: Any) -> dict[str, Any]:
    return {
        "id": number,
        "ticket_id": 12,
        "channel": "email",
        "public": True,
        "from_agent": from_agent,
        "body_text": text,
        "body_html": f"<p>{text}</p>",
        "created_datetime": f"2026-11-20T{9 + number // 60:02}:{number % 60:02}:21.468912",
        "sender": {"id": 93, "email": "ana@example.com", "name": "Ana"},
    } | more


def page(newest_first: list[dict[str, Any]], cursor: str | None = None) -> Reply:
    return Reply({"object": "list", "data": newest_first, "meta": {"next_cursor": cursor, "prev_cursor": None}})


def test_a_ticket_comes_with_its_thread_oldest_first(desk: FakeDesk) -> None:
    desk.replies[MESSAGES] = page(
        [
            said(4, "", body_html="<p>Any news?<br>Ana</p>"),
            said(3, "[replybot] a note", from_agent=True, channel="internal-note", public=False),
            said(2, "We look into it.", from_agent=True),
            said(1, "Where is order A-10293?"),
        ]
    )
    read = gorgias(desk).read("12")
    assert [(message["author"], message["text"]) for message in read.ticket["messages"]] == [
        ("customer", "Where is order A-10293?"),
        ("agent", "We look into it."),
        ("note", "[replybot] a note"),
        ("customer", "Any news?\nAna"),
    ]
    assert (read.message_ids, read.notes) == (("1", "4"), ("[replybot] a note",))
    assert read.ticket["customer"] == {"name": "Ana", "email": "ana@example.com"}
    assert parse_ticket(dict(read.ticket)).body.startswith("Any news?")
    expected = base64.b64encode(b"bot@shop.example:K3y").decode()
    assert {asked.headers["authorization"] for asked in desk.asked} == {f"Basic {expected}"}


def test_moments_without_a_zone_are_utc(desk: FakeDesk) -> None:
    assert gorgias(desk).read("12").ticket["messages"][0]["sent_at"] == "2026-11-20T09:01:21.468912+00:00"


def test_a_note_goes_to_the_channel_that_no_customer_sees(desk: FakeDesk) -> None:
    desk.replies[WRITE] = Reply({"id": 5}, 201)
    gorgias(desk).note("12", "[replybot] says\n<b>this</b>")
    assert desk.paths == [WRITE]
    assert desk.asked[0].content == {
        "channel": "internal-note",
        "via": "api",
        "public": False,
        "from_agent": True,
        "sender": {"email": "bot@shop.example"},
        "body_text": "[replybot] says\n<b>this</b>",
        "body_html": "[replybot] says<br>&lt;b&gt;this&lt;/b&gt;",
    }


def test_a_very_long_thread_is_read_in_two_pages_and_no_more(desk: FakeDesk) -> None:
    first = page([said(n, f"m{n}") for n in range(300, 200, -1)], "abc")
    desk.replies[MESSAGES] = [first, page([said(n, f"m{n}") for n in range(200, 100, -1)], "def")]
    read = gorgias(desk).read("12")
    assert (len(read.message_ids), read.message_ids[0], read.message_ids[-1]) == (200, "101", "300")
    assert [asked.query.get("cursor") for asked in desk.asked[1:]] == [None, "abc"]
    assert {asked.query["ticket_id"] for asked in desk.asked[1:]} == {"12"}


@pytest.mark.parametrize(
    ("kind", "channel"),
    [
        ("email", "email"),
        ("contact_form", "email"),
        ("chat", "chat"),
        ("facebook-messenger", "chat"),
        ("facebook", "social"),
        ("instagram-comment", "social"),
        ("facebook-recommendations", "review"),
        ("something-new", "email"),
    ],
)
def test_channels_are_the_shops_words(desk: FakeDesk, kind: str, channel: str) -> None:
    desk.replies[ONE] = one(kind)
    assert gorgias(desk).read("12").ticket["channel"] == channel


def test_newest_yields_what_changed_since_oldest_first(desk: FakeDesk) -> None:
    tickets = [{"id": n, "updated_datetime": f"2026-11-20T09:{n:02}:00"} for n in (30, 20, 10)]
    desk.replies[LIST] = Reply({"data": tickets, "meta": {"next_cursor": "abc"}})
    since = dt.datetime(2026, 11, 20, 9, 15, tzinfo=dt.UTC)
    assert list(gorgias(desk).newest(since)) == ["20", "30"]
    assert len(desk.asked) == 1


def test_nothing_ever_writes_where_a_customer_reads(desk: FakeDesk) -> None:
    desk.replies |= {WRITE: Reply({}), LIST: Reply({"data": []})}
    connector = gorgias(desk)
    connector.read("12")
    connector.note("12", "[replybot] x")
    list(connector.newest(dt.datetime.now(dt.UTC)))
    writing = [asked.content for asked in desk.asked if asked.method != "GET"]
    assert [(content["channel"], content["public"]) for content in writing] == [("internal-note", False)]


@pytest.mark.parametrize(
    ("reply", "error"),
    [
        (Reply(None, 429), HelpdeskUnavailable),
        (Reply(None, 500), HelpdeskUnavailable),
        (Reply(None, 403), HelpdeskRefused),
        (Reply({"data": [{"id": 1, "from_agent": "Ana"}]}), HelpdeskRefused),
    ],
)
def test_failures_name_the_request_and_quote_nothing(desk: FakeDesk, reply: Reply, error: type[Exception]) -> None:
    desk.replies[MESSAGES] = reply
    with pytest.raises(error, match=r"^gorgias: GET /api/messages: ") as caught:
        gorgias(desk).read("12")
    assert "Ana" not in str(caught.value)
    assert "K3y" not in str(caught.value)
