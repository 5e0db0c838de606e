"""Whatever a mail's header holds, the mails made from it have our header lines and no others."""

from __future__ import annotations

import datetime as dt
import email.policy
from dataclasses import replace
from email import message_from_bytes

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from replybot.draft import Draft
from replybot.helpdesks.mail_draft import mail_key, note_mail, reply_mail
from replybot.helpdesks.mail_head import FIELDS, MailHead, head_of, is_invitation
from replybot.helpdesks.mailbox_settings import ADDRESS, MailboxSettings
from replybot.pipeline import Pipeline
from replybot.ticket import Ticket

SETTINGS = MailboxSettings("imap.example.com", 993, "u", "p", "help@shop.example", "The Shop, Ltd")
NOW = dt.datetime(2026, 11, 20, 9, 30, tzinfo=dt.UTC)
OURS = {
    "From", "To", "Subject", "Date", "Message-ID", "In-Reply-To", "References", "Auto-Submitted",
    "Content-Type", "Content-Transfer-Encoding", "MIME-Version",
}  # fmt: skip


@pytest.fixture(scope="module")
def draft(pipeline: Pipeline) -> Draft:
    return pipeline.reply_to(Ticket("My parcel has not arrived."), dt.date(2026, 11, 20))


_pieces = st.sampled_from(
    ["<", ">", "@", ",", ";", '"', "(", "\r\n ", "\r\n", "\n", "\r", "\0", "a@b.example", "..", ".", "=?utf-8?q?=0A?=",
     "Bcc: eve@evil.example", "é", "\udcff", "\u202e", "<x@y.example>", "x" * 300, " "]
)  # fmt: skip
_values = st.lists(_pieces | st.text(max_size=8), max_size=8).map("".join)


def _made(head: MailHead, draft: Draft) -> list[bytes]:
    key = mail_key(head, b"")
    return [make(draft, head, key, SETTINGS, NOW) for make in (reply_mail, note_mail)]


@given(st.dictionaries(st.sampled_from(FIELDS), _values, max_size=6))
@example({"From": "a..b@example.com"})
@example({"From": ".a@example.com", "Message-ID": "<=?utf-8?q?=0ABcc:x?=@a>"})
def test_no_header_of_a_mail_gets_a_line_into_ours(draft: Draft, lines: dict[str, str]) -> None:
    raw = "".join(f"{name}: {value}\r\n" for name, value in lines.items()).encode("utf-8", "surrogateescape")
    for made in _made(head_of(raw + b"\r\n", SETTINGS.sender), draft):
        parsed = message_from_bytes(made, policy=email.policy.default)
        assert set(parsed.keys()) <= OURS
        assert len(parsed.keys()) == len(set(parsed.keys()))
        assert len(parsed["To"].addresses if parsed["To"] else ()) <= 1
        assert made.replace(b"\r\n", b"").count(b"\n") == 0
        assert made.isascii()


@given(st.binary(max_size=300))
def test_any_bytes_have_a_head(raw: bytes) -> None:
    head = head_of(raw, SETTINGS.sender)
    assert head.sender is None or ADDRESS.fullmatch(head.sender)


def test_the_shops_name_is_written_as_one(draft: Draft) -> None:
    made = message_from_bytes(_made(head_of(b"From: a@b.example\r\n\r\n", ""), draft)[0], policy=email.policy.default)
    (sender,) = made["From"].addresses
    assert (sender.display_name, sender.addr_spec) == ("The Shop, Ltd", SETTINGS.sender)
    assert made["Date"].datetime == NOW


def test_half_a_character_in_a_reply_is_a_question_mark(draft: Draft) -> None:
    broken = replace(draft, reply=replace(draft.reply, body="a\ud83d b"))
    made = message_from_bytes(_made(head_of(b"", ""), broken)[0], policy=email.policy.default)
    assert str(made.get_content()).startswith("a? b")


def test_two_mails_with_one_id_from_two_senders_are_two() -> None:
    one, other = (head_of(f"From: {name}@x.example\r\nMessage-ID: <1@x>\r\n\r\n".encode(), "") for name in "ab")
    assert mail_key(one, b"") != mail_key(other, b"")
    unnamed = head_of(b"From: a@x.example\r\n\r\n", "")
    assert mail_key(unnamed, b"one") != mail_key(unnamed, b"two")


def test_an_attached_calendar_file_alone_is_no_invitation() -> None:
    assert not is_invitation(b"x\n\nContent-Type: text/calendar; name=times.ics\n\nmethod=REPLY")
    assert is_invitation(b"x\n\nContent-Type: text/calendar; charset=utf-8; method=REPLY\n\n")
