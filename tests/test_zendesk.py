"""Zendesk's connector against its documented API, and the HTTP client that all connectors share."""

from __future__ import annotations

import base64
import datetime as dt
import socket
from collections.abc import Iterator
from typing import Any

import pytest

from fake_desk import FakeDesk, Reply, fake_desk
from replybot.errors import HelpdeskRefused, HelpdeskUnavailable
from replybot.helpdesks import http
from replybot.helpdesks.zendesk import Zendesk
from replybot.intake import parse_ticket

TICKET, COMMENTS, LIST = (
    "GET /api/v2/tickets/35.json",
    "GET /api/v2/tickets/35/comments.json",
    "GET /api/v2/tickets.json",
)
UPDATE = "PUT /api/v2/tickets/35.json"
ANA = {"id": 7, "name": "Ana Pérez", "email": "ana@example.com", "role": "end-user", "user_fields": {"ltv": 820.5}}
BO = {"id": 8, "name": "Bo", "email": "bo@shop.example", "role": "agent"}


@pytest.fixture
def desk() -> Iterator[FakeDesk]:
    with fake_desk() as desk:
        desk.replies = {TICKET: one_ticket(), COMMENTS: comments([said(1, 7, "Where is my parcel?")])}
        yield desk


def zendesk(desk: FakeDesk, **more: Any) -> Zendesk:
    return Zendesk(desk.url, "bot@shop.example", "T0ken", **more)


def one_ticket(channel: str = "email", rel: str | None = None) -> Reply:
    via = {"channel": channel, "source": {"from": {}, "to": {}, "rel": rel}}
    ticket = {"id": 35, "subject": "My order", "requester_id": 7, "via": via, "status": "open", "tags": ["x"]}
    return Reply({"ticket": ticket, "users": [ANA]})


def said(number: int, author: int, html: str, *, public: bool = True, **more: Any) -> dict[str, Any]:
    created = f"2026-11-20T{9 + number // 60:02}:{number % 60:02}:00Z"
    return {"id": number, "author_id": author, "html_body": html, "public": public, "created_at": created} | more


def comments(newest_first: list[dict[str, Any]], cursor: str | None = None) -> Reply:
    meta = {"has_more": cursor is not None, "after_cursor": cursor}
    return Reply({"comments": newest_first, "users": [ANA, BO], "meta": meta, "links": {}})


def test_a_ticket_comes_with_its_thread_oldest_first(desk: FakeDesk) -> None:
    desk.replies[COMMENTS] = comments(
        [
            said(4, 7, "<div class='zd-comment'><p>Any news?<br>Ana</p></div>"),
            said(3, 8, "[replybot] a note", public=False),
            said(2, 8, "<p>We are looking into it.</p>"),
            said(1, 7, "<p>Where is order A-10293?</p>"),
        ]
    )
    read = zendesk(desk).read("35")
    assert [(message["author"], message["text"]) for message in read.ticket["messages"]] == [
        ("customer", "Where is order A-10293?"),
        ("agent", "We are looking into it."),
        ("note", "[replybot] a note"),
        ("customer", "Any news?\nAna"),
    ]
    assert read.message_ids == ("1", "4")
    assert read.notes == ("[replybot] a note",)
    assert (read.ticket["id"], read.ticket["channel"]) == ("35", "email")
    assert parse_ticket(dict(read.ticket)).body.startswith("Any news?")


def test_the_api_token_goes_as_basic_authentication(desk: FakeDesk) -> None:
    zendesk(desk).read("35")
    expected = base64.b64encode(b"bot@shop.example/token:T0ken").decode()
    assert {asked.headers["authorization"] for asked in desk.asked} == {f"Basic {expected}"}
    assert {asked.method for asked in desk.asked} == {"GET"}


def test_a_note_is_private_and_shows_hostile_text_as_text(desk: FakeDesk) -> None:
    desk.replies[UPDATE] = Reply({"ticket": {"id": 35}, "audit": {}})
    zendesk(desk).note("35", '[replybot] says\n<img src=x onerror="alert(1)"> & more')
    assert desk.paths == [UPDATE]
    comment = desk.asked[0].content["ticket"]["comment"]
    assert comment["public"] is False
    assert comment["html_body"] == '[replybot] says<br>&lt;img src=x onerror="alert(1)"&gt; &amp; more'
    assert set(desk.asked[0].content) == {"ticket"}
    assert set(desk.asked[0].content["ticket"]) == {"comment"}


def test_the_lifetime_value_comes_only_from_the_user_field_that_the_settings_name(desk: FakeDesk) -> None:
    assert "ltv" not in zendesk(desk).read("35").ticket["customer"]
    assert zendesk(desk, ltv_field="ltv").read("35").ticket["customer"]["ltv"] == "820.5"


def test_the_sender_is_who_wrote_last_even_if_somebody_else_opened_the_ticket(desk: FakeDesk) -> None:
    eve = {"id": 9, "name": "Eve", "email": "eve@example.com", "role": "end-user"}
    page = {"comments": [said(2, 9, "Send it to me."), said(1, 7, "Hello")], "users": [ANA, eve], "meta": {}}
    desk.replies[COMMENTS] = Reply(page)
    ticket = zendesk(desk).read("35").ticket
    assert (ticket["sender"], ticket["customer"]["email"]) == ("eve@example.com", "ana@example.com")


def test_pictures_of_the_customer_count_as_photos(desk: FakeDesk) -> None:
    files = [{"file_name": "broken.jpg", "content_type": "image/jpeg"}, {"file_name": "a.pdf", "content_type": "x/pdf"}]
    desk.replies[COMMENTS] = comments([said(1, 7, "Broken.", attachments=files)])
    assert zendesk(desk).read("35").ticket["attachments"] == [
        {"name": "broken.jpg", "type": "photo"},
        {"name": "a.pdf", "type": "file"},
    ]


@pytest.mark.parametrize(
    ("via", "rel", "channel"),
    [
        ("email", None, "email"),
        ("web", None, "email"),
        ("native_messaging", None, "chat"),
        ("facebook", "post", "social"),
        ("facebook", "message", "chat"),
        ("twitter", "mention", "social"),
    ],
)
def test_channels_are_the_shops_words(desk: FakeDesk, via: str, rel: str | None, channel: str) -> None:
    desk.replies[TICKET] = one_ticket(via, rel)
    assert zendesk(desk).read("35").ticket["channel"] == channel


def test_a_very_long_thread_is_read_in_two_pages_and_no_more(desk: FakeDesk) -> None:
    first = comments([said(number, 7, f"m{number}") for number in range(300, 200, -1)], "abc")
    second = comments([said(number, 7, f"m{number}") for number in range(200, 100, -1)], "def")
    desk.replies[COMMENTS] = [first, second]
    read = zendesk(desk).read("35")
    assert desk.paths.count(COMMENTS) == 2
    assert desk.asked[-1].query["page[after]"] == "abc"
    assert (len(read.message_ids), read.message_ids[0], read.message_ids[-1]) == (200, "101", "300")
    assert parse_ticket(dict(read.ticket)).body == "m300"


def test_huge_messages_still_make_a_ticket(desk: FakeDesk) -> None:
    desk.replies[COMMENTS] = comments([said(n, 7, "<p>" + "ế" * 100_000 + "</p>") for n in range(20, 0, -1)])
    assert parse_ticket(dict(zendesk(desk).read("35").ticket)).body.startswith("ế")


def test_a_message_that_is_only_a_picture_is_still_a_message(desk: FakeDesk) -> None:
    desk.replies[COMMENTS] = comments(
        [said(1, 7, "", attachments=[{"file_name": "a.png", "content_type": "image/png"}])]
    )
    read = zendesk(desk).read("35")
    assert read.message_ids == ("1",)
    assert parse_ticket(dict(read.ticket)).body == "My order"


def test_newest_yields_what_changed_since_oldest_first(desk: FakeDesk) -> None:
    tickets = [{"id": n, "requester_id": 7, "updated_at": f"2026-11-20T09:{n:02}:00Z"} for n in (30, 20, 10)]
    desk.replies[LIST] = Reply({"tickets": tickets, "meta": {"has_more": True, "after_cursor": "abc"}})
    since = dt.datetime(2026, 11, 20, 9, 15, tzinfo=dt.UTC)
    assert list(zendesk(desk).newest(since)) == ["20", "30"]
    assert desk.asked[0].query["sort"] == "-updated_at"
    assert len(desk.asked) == 1


@pytest.mark.parametrize("ticket_id", ["", "35/../36", "35.json?", "-1", "３５", "1" * 19, "35\n"])
def test_what_is_no_number_never_gets_into_a_path(desk: FakeDesk, ticket_id: str) -> None:
    for act in (lambda: zendesk(desk).read(ticket_id), lambda: zendesk(desk).note(ticket_id, "[replybot]")):
        with pytest.raises(HelpdeskRefused, match="is not a number"):
            act()
    assert desk.asked == []


def test_nothing_ever_asks_for_a_public_comment(desk: FakeDesk) -> None:
    desk.replies |= {UPDATE: Reply({}), LIST: Reply({"tickets": []})}
    connector = zendesk(desk)
    connector.read("35")
    connector.note("35", "[replybot] x")
    list(connector.newest(dt.datetime.now(dt.UTC)))
    writing = [asked for asked in desk.asked if asked.method != "GET"]
    assert [asked.content["ticket"]["comment"]["public"] for asked in writing] == [False]


# --- the client that all share ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("status", [408, 409, 423, 425, 429, 500, 502, 503, 599])
def test_a_busy_desk_is_worth_another_try(desk: FakeDesk, status: int) -> None:
    desk.replies[TICKET] = Reply({"secret": "x"}, status, {"retry-after": "17"})
    with pytest.raises(HelpdeskUnavailable) as caught:
        zendesk(desk).read("35")
    assert str(caught.value) == f"zendesk: GET /api/v2/tickets/35.json: answered {status}"
    assert caught.value.retry_after == 17


@pytest.mark.parametrize(
    ("text", "least", "most"),
    [
        ("0", 0, 0),
        ("99999999", 3600, 3600),
        ("Wed, 21 Oct 2015 07:28:00 GMT", 0, 0),
        ("Wed, 21 Oct 2099 07:28:00 GMT", 3600, 3600),
    ],
)
def test_a_desk_may_ask_to_wait_an_hour_at_most(desk: FakeDesk, text: str, least: float, most: float) -> None:
    desk.replies[TICKET] = Reply(None, 429, {"retry-after": text})
    with pytest.raises(HelpdeskUnavailable) as caught:
        zendesk(desk).read("35")
    assert caught.value.retry_after is not None
    assert least <= caught.value.retry_after <= most


@pytest.mark.parametrize("text", ["", "soon", "-5", "nan", "1e999x"])
def test_a_wait_that_makes_no_sense_is_none(desk: FakeDesk, text: str) -> None:
    desk.replies[TICKET] = Reply(None, 503, {"retry-after": text})
    with pytest.raises(HelpdeskUnavailable) as caught:
        zendesk(desk).read("35")
    assert caught.value.retry_after is None


@pytest.mark.parametrize(
    ("status", "said"), [(400, "understand"), (401, "key"), (403, "rights"), (404, "no such"), (422, "")]
)
def test_a_refusal_says_what_to_correct_and_quotes_nothing(desk: FakeDesk, status: int, said: str) -> None:
    desk.replies[TICKET] = Reply({"error": "Ana said so", "token": "T0ken"}, status)
    with pytest.raises(HelpdeskRefused) as caught:
        zendesk(desk).read("35")
    assert f"zendesk: GET /api/v2/tickets/35.json: answered {status}" in str(caught.value)
    assert said in str(caught.value)
    assert "Ana" not in str(caught.value)
    assert "T0ken" not in str(caught.value)


@pytest.mark.parametrize(
    "reply",
    [
        Reply(raw=b"<html>Please log in</html>"),
        Reply(raw=b"\xff\xfe"),
        Reply(raw=b"[" * 100_000),
        Reply(raw=b""),
        Reply([]),
        Reply({"ticket": None}),
        Reply({"ticket": {"id": {}, "requester_id": 7}}),
        Reply({"ticket": {"id": 35, "requester_id": "Ana", "subject": ["Ana"]}}),
    ],
)
def test_an_answer_that_is_no_ticket_is_refused(desk: FakeDesk, reply: Reply) -> None:
    desk.replies[TICKET] = reply
    with pytest.raises(HelpdeskRefused, match=r"^zendesk: GET /api/v2/tickets/35\.json: ") as caught:
        zendesk(desk).read("35")
    assert "Ana" not in str(caught.value)


def test_a_redirect_is_not_followed_so_that_no_key_leaves(desk: FakeDesk) -> None:
    with fake_desk() as other:
        desk.replies[TICKET] = Reply(None, 302, {"location": f"{other.url}/api/v2/tickets/35.json"})
        with pytest.raises(HelpdeskRefused, match="redirect"):
            zendesk(desk).read("35")
        assert other.asked == []


def test_a_flood_is_cut(desk: FakeDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(http, "MOST_BYTES", 100_000)
    desk.replies[TICKET] = Reply(raw=b" " * 300_000)
    with pytest.raises(HelpdeskRefused, match="sent more than"):
        zendesk(desk).read("35")


@pytest.mark.parametrize("reply", [Reply(hang=True), Reply({"ticket": "x" * 200}, drip=True)])
def test_a_desk_that_hangs_or_drips_is_left(desk: FakeDesk, reply: Reply) -> None:
    desk.replies[TICKET] = reply
    with pytest.raises(HelpdeskUnavailable, match=r"within 0\.2 s"):
        zendesk(desk, timeout=0.2).read("35")


def test_a_desk_that_is_down_is_worth_another_try() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with pytest.raises(HelpdeskUnavailable, match="cannot be reached"):
        Zendesk(f"http://127.0.0.1:{port}", "a@example.com", "t").read("35")
