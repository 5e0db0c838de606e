"""Chatwoot's connector against its documented API."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

import pytest

from fake_desk import FakeDesk, Reply, fake_desk
from replybot.errors import HelpdeskRefused, HelpdeskUnavailable
from replybot.helpdesks.chatwoot import Chatwoot
from replybot.intake import parse_ticket

BASE = "/api/v1/accounts/1"
ONE, MESSAGES = f"GET {BASE}/conversations/7", f"GET {BASE}/conversations/7/messages"
LIST, INBOXES = f"GET {BASE}/conversations", f"GET {BASE}/inboxes"
WRITE = f"POST {BASE}/conversations/7/messages"
INCOMING, OUTGOING, ACTIVITY, TEMPLATE = range(4)


@pytest.fixture
def desk() -> Iterator[FakeDesk]:
    with fake_desk() as desk:
        desk.replies = {ONE: one(), MESSAGES: page([said(1, "Where is my parcel?")])}
        yield desk


def chatwoot(desk: FakeDesk, **more: Any) -> Chatwoot:
    return Chatwoot(desk.url, "1", "T0ken", **more)


def one(channel: str = "Channel::Email") -> Reply:
    sender = {"id": 5, "name": "Ana", "email": "ana@example.com", "custom_attributes": {"ltv": "820.50", "vip": True}}
    extra = {"mail_subject": "My order", "source": "email"}
    return Reply({"id": 7, "meta": {"sender": sender, "channel": channel}, "additional_attributes": extra})


def said(number: int, text: str | None, kind: int = INCOMING, *, private: bool = False, **more: Any) -> dict[str, Any]:
    moment = 1_795_000_000 + number
    return {"id": number, "content": text, "message_type": kind, "private": private, "created_at": moment} | more


def page(messages: list[dict[str, Any]]) -> Reply:
    return Reply({"meta": {"labels": []}, "payload": messages})


def test_a_conversation_comes_with_its_thread_and_without_what_the_system_says(desk: FakeDesk) -> None:
    desk.replies[MESSAGES] = page(
        [
            said(1, "Where is order A-10293?"),
            said(2, "Conversation was assigned to Bo", ACTIVITY),
            said(3, "How did we do?", TEMPLATE),
            said(4, "We look into it.", OUTGOING),
            said(5, "[replybot] a note", OUTGOING, private=True),
            said(6, "Any news?"),
        ]
    )
    read = chatwoot(desk).read("7")
    assert [(message["author"], message["text"]) for message in read.ticket["messages"]] == [
        ("customer", "Where is order A-10293?"),
        ("agent", "We look into it."),
        ("note", "[replybot] a note"),
        ("customer", "Any news?"),
    ]
    assert (read.message_ids, read.notes) == (("1", "6"), ("[replybot] a note",))
    assert (read.ticket["subject"], read.ticket["sender"]) == ("My order", "ana@example.com")
    assert parse_ticket(dict(read.ticket)).body == "Any news?"
    assert {asked.headers["api_access_token"] for asked in desk.asked} == {"T0ken"}


def test_a_note_is_private(desk: FakeDesk) -> None:
    desk.replies[WRITE] = Reply({"id": 9, "private": True})
    chatwoot(desk).note("7", "[replybot] says\nthis")
    assert desk.paths == [WRITE]
    assert desk.asked[0].content == {
        "content": "[replybot] says\nthis",
        "message_type": "outgoing",
        "private": True,
    }


def test_a_quote_in_a_note_loads_no_image_and_hides_no_link(desk: FakeDesk) -> None:
    desk.replies[WRITE] = Reply({})
    chatwoot(desk).note("7", "[replybot] ![x](http://evil.example/p.png) [refund](http://evil.example) ![a][b]")
    content = desk.asked[0].content["content"]
    assert "](" not in content
    assert "![" not in content
    assert content.startswith("[replybot] ")


def test_older_messages_are_fetched_page_by_page_up_to_two_hundred(desk: FakeDesk) -> None:
    pages = [page([said(n, f"m{n}") for n in range(last - 19, last + 1)]) for last in range(400, 0, -20)]
    desk.replies[MESSAGES] = pages
    read = chatwoot(desk).read("7")
    assert (len(read.message_ids), read.message_ids[0], read.message_ids[-1]) == (200, "201", "400")
    assert [asked.query.get("before") for asked in desk.asked[1:4]] == [None, "381", "361"]
    assert desk.paths.count(MESSAGES) == 10


@pytest.mark.parametrize(
    ("inboxes", "ltv"),
    [
        (["Channel::Email"], "820.50"),
        (["Channel::Email", "Channel::WebWidget"], None),
        (["Channel::Api", "Channel::Email"], None),
    ],
)
def test_an_attribute_that_visitors_may_write_is_no_lifetime_value(
    desk: FakeDesk, inboxes: list[str], ltv: str | None
) -> None:
    desk.replies[INBOXES] = Reply({"payload": [{"id": n, "channel_type": kind} for n, kind in enumerate(inboxes)]})
    assert chatwoot(desk, ltv_attribute="ltv").read("7").ticket["customer"].get("ltv") == ltv


def test_without_the_setting_no_attribute_is_read(desk: FakeDesk) -> None:
    assert chatwoot(desk).read("7").ticket["customer"] == {"name": "Ana", "email": "ana@example.com"}
    assert INBOXES not in desk.paths


@pytest.mark.parametrize("value", [True, None, "", "lots", "-5", "1e9", "NaN", {"a": 1}, "１２", "1,000"])
def test_a_lifetime_value_that_is_no_plain_number_is_unknown(desk: FakeDesk, value: object) -> None:
    desk.replies[INBOXES] = Reply({"payload": []})
    sender = {"name": "Ana", "email": "ana@example.com", "custom_attributes": {"ltv": value}}
    desk.replies[ONE] = Reply({"id": 7, "meta": {"sender": sender}})
    assert "ltv" not in chatwoot(desk, ltv_attribute="ltv").read("7").ticket["customer"]


@pytest.mark.parametrize(
    ("kind", "channel"),
    [("Channel::Email", "email"), ("Channel::WebWidget", "chat"), ("Channel::TwitterProfile", "social"), ("", "chat")],
)
def test_channels_are_the_shops_words(desk: FakeDesk, kind: str, channel: str) -> None:
    desk.replies[ONE] = one(kind)
    assert chatwoot(desk).read("7").ticket["channel"] == channel


def test_a_picture_counts_as_a_photo(desk: FakeDesk) -> None:
    file = {"file_type": "image", "data_url": "https://chat.example/rails/blobs/abc/broken.png?x=1"}
    desk.replies[MESSAGES] = page([said(1, None, attachments=[file])])
    read = chatwoot(desk).read("7")
    assert read.ticket["attachments"] == [{"name": "broken.png", "type": "photo"}]
    assert parse_ticket(dict(read.ticket)).body == "My order"


def test_newest_yields_conversations_with_activity_since_oldest_first(desk: FakeDesk) -> None:
    def listed(*numbers: int) -> Reply:
        return Reply({"data": {"meta": {}, "payload": [{"id": n, "last_activity_at": 1000 + n} for n in numbers]}})

    desk.replies[LIST] = [listed(30, 25), listed(20, 10), listed(5)]
    since = dt.datetime.fromtimestamp(1015, dt.UTC)
    assert list(chatwoot(desk).newest(since)) == ["20", "25", "30"]
    assert [asked.query["page"] for asked in desk.asked] == ["1", "2"]
    assert {asked.query["status"] for asked in desk.asked} == {"all"}


def test_nothing_ever_writes_where_a_customer_reads(desk: FakeDesk) -> None:
    desk.replies |= {WRITE: Reply({}), LIST: Reply({"data": {"payload": []}})}
    connector = chatwoot(desk)
    connector.read("7")
    connector.note("7", "[replybot] x")
    list(connector.newest(dt.datetime.now(dt.UTC)))
    writing = [asked for asked in desk.asked if asked.method != "GET"]
    assert [asked.content["private"] for asked in writing] == [True]


def test_what_is_no_number_never_gets_into_a_path(desk: FakeDesk) -> None:
    with pytest.raises(HelpdeskRefused, match="'7/messages' is not a number"):
        chatwoot(desk).read("7/messages")
    with pytest.raises(HelpdeskRefused, match="is not a number"):
        Chatwoot(desk.url, "1/..", "t")
    assert desk.asked == []


@pytest.mark.parametrize(
    ("reply", "error"),
    [
        (Reply(None, 429), HelpdeskUnavailable),
        (Reply(None, 503), HelpdeskUnavailable),
        (Reply(None, 401), HelpdeskRefused),
        (Reply({"payload": [{"id": 1, "content": ["Ana"]}]}), HelpdeskRefused),
        (Reply({"payload": "Ana"}), HelpdeskRefused),
    ],
)
def test_failures_name_the_request_and_quote_nothing(desk: FakeDesk, reply: Reply, error: type[Exception]) -> None:
    desk.replies[MESSAGES] = reply
    with pytest.raises(error, match=r"^chatwoot: GET /api/v1/accounts/1/conversations/7/messages: ") as caught:
        chatwoot(desk).read("7")
    assert "Ana" not in str(caught.value)
    assert "T0ken" not in str(caught.value)
