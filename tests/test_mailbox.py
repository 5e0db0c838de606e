"""Unread mail in a real mailbox becomes drafts, once, whatever breaks on the way."""

from __future__ import annotations

import datetime as dt
import itertools
import json
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest
import stamina
import typer
from imapclient import IMAPClient
from typer.testing import CliRunner

from real.cut import cutting
from real.dovecot import PASSWORD, Dovecot, running_dovecot
from replybot.cli.mailbox_commands import mailbox as mailbox_command
from replybot.draft import CheckResult, Draft
from replybot.errors import HelpdeskRefused, HelpdeskUnavailable, PolicyError, SettingsError
from replybot.helpdesks import mailbox as mailbox_module
from replybot.helpdesks.imap import ImapMailbox
from replybot.helpdesks.mailbox import Look, MailboxRun, Outcome
from replybot.helpdesks.mailbox_settings import MailboxSettings, read_mailbox_settings
from replybot.pipeline import Pipeline
from replybot.ticket import Ticket

NOW = dt.datetime.now(dt.UTC)  # the server itself says when a mail arrived
TODAY = dt.date(2026, 11, 20)
SHOP = "help@shop.example"
NOTES = "replybot notes"
_users = itertools.count()
_drafts: dict[tuple[str, ...], Draft] = {}


@pytest.fixture(scope="module")
def server() -> Iterator[Dovecot]:
    with running_dovecot() as dovecot:
        yield dovecot


@pytest.fixture(autouse=True)
def _no_waiting() -> Iterator[None]:
    stamina.set_testing(True, attempts=3)
    yield
    stamina.set_testing(False)


class Box:
    """A mailbox of its own for each test, seen by a second client."""

    def __init__(self, server: Dovecot, pipeline: Pipeline) -> None:
        self.settings = MailboxSettings(
            "127.0.0.1", server.port, f"user{next(_users)}", PASSWORD, SHOP, "Shop", tls=False
        )
        self.pipeline = pipeline
        self.outcomes: list[Outcome] = []
        self.client = IMAPClient("127.0.0.1", port=server.port, ssl=False, timeout=20)
        self.client.login(self.settings.user, PASSWORD)

    def answer(self, ticket: Ticket) -> Draft:
        texts = tuple(message.text for message in ticket.messages)
        if texts not in _drafts:  # most tests are about one and the same text
            _drafts[texts] = self.pipeline.reply_to(ticket, TODAY)
        return _drafts[texts]

    def arrives(self, body: str = "My parcel has not arrived. Where is my order?", **headers: str) -> None:
        self.arrives_raw(mail(body, **headers))

    def arrives_raw(self, raw: bytes, flags: tuple[bytes, ...] = ()) -> None:
        self.client.append("INBOX", raw, flags)

    def look(self, look: Look | None = None, **changes: Any) -> list[Outcome]:
        run = MailboxRun(
            changes.get("settings", self.settings),
            changes.get("answer", self.answer),
            lambda: NOW,
            self.outcomes.append,
        )
        before = len(self.outcomes)
        run.look(look or Look())
        return self.outcomes[before:]

    def folder(self, name: str) -> list[EmailMessage]:
        if not self.client.folder_exists(name):
            return []
        self.client.select_folder(name, readonly=True)
        found = self.client.fetch(self.client.search(), ["BODY.PEEK[]"])
        return [message_from_bytes(found[uid][b"BODY[]"], policy=policy.default) for uid in sorted(found)]

    def flags(self, name: str) -> list[set[bytes]]:
        self.client.select_folder(name, readonly=True)
        found = self.client.get_flags(self.client.search())
        return [set(found[uid]) - {b"\\Recent"} for uid in sorted(found)]

    @property
    def drafts(self) -> list[EmailMessage]:
        return self.folder("Drafts")

    @property
    def notes(self) -> list[EmailMessage]:
        return self.folder(NOTES)


@pytest.fixture
def box(server: Dovecot, pipeline: Pipeline) -> Iterator[Box]:
    box = Box(server, pipeline)
    with box.client:
        yield box


_numbers = itertools.count(1)


def mail(body: str = "My parcel has not arrived. Where is my order?", **headers: str) -> bytes:
    """Return a customer's mail; `reply_to="…"` and the like set or replace header lines as they are."""
    lines = {
        "From": "Ana <ana@example.com>",
        "To": SHOP,
        "Subject": "Hello",
        "Message-ID": f"<m{next(_numbers)}@example.com>",
        "Content-Type": "text/plain; charset=utf-8",
    } | {name.replace("_", "-"): value for name, value in headers.items()}
    head = "".join(f"{name}: {value}\r\n" for name, value in lines.items() if value)
    return (head + "\r\n" + body.replace("\n", "\r\n")).encode()


def text_of(message: EmailMessage) -> str:
    return str(message.get_content()).replace("\r\n", "\n")


# --- a draft --------------------------------------------------------------------------------------------------------


def test_a_mail_becomes_a_threaded_draft_and_stays_unread(box: Box) -> None:
    box.arrives(Message_ID="<m2@example.com>", References="<m0@example.com> <m1@shop.example>")
    (outcome,) = box.look()
    assert (outcome.state, outcome.why) == ("drafted", None)
    (draft,) = box.drafts
    assert draft["To"] == "ana@example.com"
    assert draft["From"] == f"Shop <{SHOP}>"
    assert draft["In-Reply-To"] == "<m2@example.com>"
    assert draft["References"].split() == ["<m0@example.com>", "<m1@shop.example>", "<m2@example.com>"]
    assert outcome.draft is not None
    assert draft["Subject"] == f"Re: {outcome.draft.reply.subject}"
    assert text_of(draft).strip() == outcome.draft.reply.body.strip()
    assert box.flags("Drafts") == [{b"\\Draft", b"\\Seen"}]
    assert box.flags("INBOX") == [{b"$Replybot"}]


def test_the_note_is_a_mail_of_its_own_and_no_word_of_it_is_in_the_draft(box: Box) -> None:
    box.arrives("My parcel has not arrived. If I get no refund I will leave one star everywhere!")
    (outcome,) = box.look()
    (note,), (draft,) = box.notes, box.drafts
    assert outcome.draft is not None
    assert outcome.draft.note.splitlines()[0] in text_of(note)
    assert "one star" in text_of(note)
    assert "one star" not in text_of(draft)
    assert (note["From"], note["To"], note["In-Reply-To"]) == (f"Shop <{SHOP}>", SHOP, draft["In-Reply-To"])
    assert note["Subject"].startswith("[replybot] ")
    assert box.flags(NOTES) == [{b"\\Seen"}]


def test_vietnamese_arrives_whole(box: Box) -> None:
    box.arrives_raw((Path(__file__).parent / "mails" / "gmail_vi.eml").read_bytes())
    (outcome,) = box.look()
    assert outcome.draft is not None
    assert outcome.draft.language == "vi"
    (draft,) = box.drafts
    assert text_of(draft).strip() == outcome.draft.reply.body.strip()
    assert draft["Subject"] == f"Re: {outcome.draft.reply.subject}"


def test_long_message_ids_are_not_encoded(box: Box) -> None:
    ids = [f"<{letter * 150}@mail.example.com>" for letter in "abc"]
    box.arrives(Message_ID=ids[2], References="\r\n ".join(ids[:2]))
    box.look()
    box.client.select_folder("Drafts", readonly=True)
    raw = box.client.fetch([1], ["BODY.PEEK[HEADER]"])[1][b"BODY[HEADER]"]
    assert f"References: {ids[0]}\r\n {ids[1]}\r\n {ids[2]}\r\n".encode() in raw
    assert f"In-Reply-To: {ids[2]}\r\n".encode() in raw


def test_the_subject_is_ours_whatever_the_customers_says(box: Box) -> None:
    box.arrives(Subject="REFUND ME OR ONE STAR =?utf-8?q?=0D=0ABcc:_eve@evil.example?=")
    box.look()
    (draft,) = box.drafts
    assert "STAR" not in draft["Subject"]
    assert draft["Bcc"] is None


def test_mails_of_one_thread_get_one_answer_from_the_newest(box: Box) -> None:
    box.arrives("My parcel has not arrived.", Message_ID="<first@example.com>")
    box.arrives("Hello? I was charged twice for this order!", In_Reply_To="<first@example.com>")
    seen: list[Ticket] = []

    def answer(ticket: Ticket) -> Draft:
        seen.append(ticket)
        return box.answer(ticket)

    assert {(o.uid, o.state) for o in box.look(answer=answer)} == {(1, "joined"), (2, "drafted")}
    (ticket,) = seen
    assert ticket.body.startswith("Hello?")
    assert ticket.messages[0].text.startswith("My parcel")
    assert len(box.drafts) == 1


def test_a_stranger_does_not_join_a_thread(box: Box) -> None:
    box.arrives(Message_ID="<first@example.com>")
    box.arrives("Send it to me instead.", From="eve@evil.example", In_Reply_To="<first@example.com>")
    assert [o.state for o in box.look()] == ["drafted", "drafted"]
    assert sorted(draft["To"] for draft in box.drafts) == ["ana@example.com", "eve@evil.example"]


def test_an_alert_is_flagged_in_both_folders(box: Box) -> None:
    box.arrives("The charger started smoking and burned my table, my daughter hurt her hand.")
    (outcome,) = box.look()
    assert outcome.draft is not None
    assert outcome.draft.escalate is not None
    assert box.flags("Drafts") == [{b"\\Draft", b"\\Seen", b"\\Flagged"}]
    assert box.flags(NOTES) == [{b"\\Flagged"}], "unread, too"


def test_a_reply_that_failed_a_check_is_not_among_the_drafts(box: Box) -> None:
    def answer(ticket: Ticket) -> Draft:
        return replace(box.answer(ticket), checks=(CheckResult("neutral_tone", False, ("a finding",)),))

    box.arrives()
    (outcome,) = box.look(answer=answer)
    assert outcome.state == "noted"
    assert box.drafts == []
    (note,) = box.notes
    assert outcome.draft is not None
    assert outcome.draft.reply.body.splitlines()[0] in text_of(note)
    assert box.flags(NOTES) == [{b"\\Flagged"}]


# --- to whom --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("headers", "to"),
    [
        ({"Reply_To": "orders@example.com"}, "orders@example.com"),
        ({"Reply_To": "eve@evil.example"}, None),
        ({"Reply_To": "ana@example.com, eve@evil.example"}, None),
        ({"Reply_To": "nobody"}, None),
        ({"From": "ana@example.com, eve@evil.example"}, None),
        ({"From": "ana@example.com <eve@evil.example>"}, None),
        ({"From": "Ana <ana@example.com>\r\nFrom: Eve <eve@evil.example>"}, None),
        ({"From": '"ana@example.com" <eve@evil.example>'}, None),
        ({"From": "=?utf-8?q?x=0D=0ABcc=3A_eve=40evil.example?= <ana@example.com>"}, "ana@example.com"),
        ({"From": "<ana@example.com\x00>"}, None),
        ({"From": "ána@example.com"}, None),
        ({"From": ""}, None),
    ],
)
def test_a_draft_is_to_one_plain_address_or_to_nobody(box: Box, headers: dict[str, str], to: str | None) -> None:
    box.arrives(**headers)
    (outcome,) = box.look()
    assert outcome.state == "drafted"
    (draft,) = box.drafts
    assert draft["To"] == to
    assert (draft["Cc"], draft["Bcc"], draft["Reply-To"]) == (None, None, None)
    if to is None:
        assert "to nobody" in text_of(box.notes[0])


@pytest.mark.parametrize(
    "message_id", ["", "none", "<a b@example.com>", "<x@example.com>\r\nBcc: eve@evil.example", "<" + "x" * 5000 + ">"]
)
def test_a_broken_message_id_breaks_nothing(box: Box, message_id: str) -> None:
    box.arrives(Message_ID=message_id)
    box.look()
    box.client.select_folder("INBOX")
    box.client.remove_flags([1], ["$Replybot"])
    assert [o.state for o in box.look()] == ["known"]
    (draft,) = box.drafts
    assert draft["Bcc"] is None


def test_endless_references_are_cut(box: Box) -> None:
    box.arrives(References="\r\n ".join(f"<r{n}@example.com>" for n in range(500)), Message_ID="<last@example.com>")
    box.look()
    ids = box.drafts[0]["References"].split()
    assert len(ids) <= 21
    assert (ids[0], ids[-2:]) == ("<r0@example.com>", ["<r499@example.com>", "<last@example.com>"])


# --- what is left alone ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "headers",
    [
        {"From": SHOP.upper()},
        {"Auto_Submitted": "auto-replied"},
        {"Auto_Submitted": "auto-generated; owner-token=x"},
        {"Precedence": "bulk"},
        {"List_Id": "<news.example.com>"},
        {"List_Unsubscribe": "<https://example.com>"},
        {"Return_Path": "<>"},
        {"From": "MAILER-DAEMON@example.com"},
        {"From": "no-reply@example.com"},
        {"From": "noreply+42@example.com"},
        {"Content_Type": "multipart/report; report-type=delivery-status; boundary=x"},
        {"Content_Type": "text/calendar; method=REPLY"},
        {"X_Autoreply": "yes"},
    ],
)
def test_automatic_mail_is_marked_and_not_answered(box: Box, headers: dict[str, str]) -> None:
    box.arrives(**headers)
    (outcome,) = box.look()
    assert outcome.state == "skipped"
    assert box.flags("INBOX") == [{b"$Replybot"}]
    assert (box.drafts, box.notes) == ([], [])
    assert box.look() == []


def test_an_invitation_inside_a_mail_is_not_answered(box: Box) -> None:
    calendar = "--x\nContent-Type: text/calendar; charset=utf-8;\n method=REPLY\n\nBEGIN:VCALENDAR\n--x--\n"
    box.arrives(calendar, Content_Type="multipart/alternative; boundary=x")
    assert [(o.state, o.why) for o in box.look()] == [("skipped", "an invitation")]


@pytest.mark.parametrize("sender", ["nora@example.com", "no.smith@example.com", "notes@example.com"])
def test_a_person_whose_name_begins_like_no_reply_is_answered(box: Box, sender: str) -> None:
    box.arrives(From=sender, Auto_Submitted="no")
    assert [o.state for o in box.look()] == ["drafted"]


@pytest.mark.parametrize("flag", [b"\\Seen", b"\\Answered", b"\\Deleted"])
def test_what_an_agent_has_seen_to_is_left_alone(box: Box, flag: bytes) -> None:
    box.arrives_raw(mail(), (flag,))
    assert box.look() == []
    assert box.flags("INBOX") == [{flag}]


def test_old_mail_is_left_alone(box: Box) -> None:
    box.client.append("INBOX", mail(), (), NOW - dt.timedelta(days=30))
    assert box.look() == []
    assert len(box.look(Look(days=40))) == 1


def test_the_limit_leaves_the_rest_for_the_next_look(box: Box) -> None:
    for number in range(3):
        box.arrives(From=f"c{number}@example.com")
    assert [o.uid for o in box.look(Look(limit=2))] == [1, 2]
    assert [o.uid for o in box.look(Look(limit=2))] == [3]


# --- bad mails ------------------------------------------------------------------------------------------------------


def test_a_bad_mail_is_told_and_the_others_are_drafted(box: Box) -> None:
    box.arrives_raw(b"From: b@example.com\r\nMessage-ID: <empty@example.com>\r\n\r\n")
    box.arrives_raw(b"\xff\xfe\x00 no mail at all")
    box.arrives(From="c@example.com")
    states = {o.uid: o.state for o in box.look()}
    assert states[1] == "failed"
    assert states[3] == "drafted"
    assert all(b"$Replybot" in flags for flags in box.flags("INBOX"))
    assert box.look() == []


def test_an_oversized_mail_is_not_even_fetched(box: Box, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mailbox_module, "MAX_MAIL_BYTES", 10_000)
    monkeypatch.setattr(ImapMailbox, "mail", lambda *_: pytest.fail("it was fetched"))
    box.arrives("x " * 6_000)
    (outcome,) = box.look()
    assert (outcome.state, "the limit is 10,000" in str(outcome.why)) == ("failed", True)


def test_a_mail_that_nobody_thought_of_does_not_stop_the_others(box: Box) -> None:
    def answer(ticket: Ticket) -> Draft:
        if ticket.sender == "ana@example.com":
            raise RuntimeError("her words")
        return box.answer(ticket)

    box.arrives()
    box.arrives(From="bo@example.com")
    bad, good = box.look(answer=answer)
    assert (bad.state, bad.why) == ("failed", "could not be drafted (RuntimeError)")
    assert good.state == "drafted"


def test_a_broken_policy_stops_the_run_and_marks_nothing(box: Box) -> None:
    def answer(_: Ticket) -> Draft:
        raise PolicyError("a template is broken")

    box.arrives()
    with pytest.raises(PolicyError):
        box.look(answer=answer)
    assert box.flags("INBOX") == [set()]


# --- once, whatever breaks ------------------------------------------------------------------------------------------


def test_a_second_look_finds_nothing_to_do(box: Box) -> None:
    box.arrives()
    box.look()
    assert box.look() == []
    assert (len(box.drafts), len(box.notes)) == (1, 1)


def test_the_same_mail_delivered_twice_gets_one_draft(box: Box) -> None:
    box.arrives(Message_ID="<same@example.com>")
    box.look()
    box.arrives(Message_ID="<same@example.com>")
    assert [o.state for o in box.look()] == ["known"]
    assert len(box.drafts) == 1


@pytest.mark.parametrize("step", [("append", 1), ("append", 2), ("mark", 1)])
@pytest.mark.parametrize("moment", ["before", "after"])
def test_killed_at_any_step_the_next_run_makes_no_second_draft(
    box: Box, monkeypatch: pytest.MonkeyPatch, step: tuple[str, int], moment: str
) -> None:
    name, number = step
    real, calls = getattr(ImapMailbox, name), itertools.count(1)

    def killed(self: ImapMailbox, *args: Any) -> None:
        is_it = next(calls) == number
        if is_it and moment == "before":
            raise KeyboardInterrupt
        real(self, *args)
        if is_it:
            raise KeyboardInterrupt

    box.arrives()
    with monkeypatch.context() as patch:
        patch.setattr(ImapMailbox, name, killed)
        with pytest.raises(KeyboardInterrupt):
            box.look()
    box.look()
    assert (len(box.drafts), len(box.notes)) == (1, 1)
    assert box.flags("INBOX") == [{b"$Replybot"}]


def test_a_draft_that_was_sent_before_the_mark_was_set_does_not_come_back(box: Box) -> None:
    box.arrives()
    box.look()
    box.client.select_folder("INBOX")
    box.client.remove_flags([1], ["$Replybot"])
    box.client.select_folder("Drafts")
    box.client.delete_messages([1])
    box.client.expunge()
    assert [o.state for o in box.look()] == ["known"]
    assert box.drafts == []


@pytest.mark.parametrize("word", [b"LOGIN", b"FETCH", b"APPEND", b"STORE"])
@pytest.mark.parametrize("after", [False, True])
def test_a_connection_that_breaks_is_made_again(box: Box, server: Dovecot, word: bytes, after: bool) -> None:
    box.arrives()
    box.arrives(From="bo@example.com")
    with cutting(server.port, word, 2, after=after) as proxy:
        outcomes = box.look(settings=replace(box.settings, port=proxy.port))
    assert {o.uid for o in outcomes} == {1, 2}
    assert proxy.cuts == 0
    assert (len(box.drafts), len(box.notes)) == (2, 2)


def test_a_mail_over_which_the_connection_always_breaks_does_not_keep_the_others_waiting(
    box: Box, server: Dovecot
) -> None:
    box.arrives()
    box.arrives(From="bo@example.com")
    with (
        cutting(server.port, b"FETCH 1 (BODY.PEEK[])", 99) as proxy,
        pytest.raises(HelpdeskUnavailable, match="the connection failed"),
    ):
        box.look(settings=replace(box.settings, port=proxy.port))
    assert [draft["To"] for draft in box.drafts] == ["bo@example.com"]


def test_a_dry_run_writes_nothing(box: Box) -> None:
    box.arrives()
    box.arrives(Precedence="bulk")
    assert sorted(o.state for o in box.look(Look(dry_run=True))) == ["drafted", "skipped"]
    assert (box.drafts, box.notes, box.client.folder_exists(NOTES)) == ([], [], False)
    assert box.flags("INBOX") == [set(), set()]


# --- servers and settings -------------------------------------------------------------------------------------------


def test_folders_of_other_names_and_places_are_found(pipeline: Pipeline) -> None:
    with running_dovecot(drafts="Brouillons", prefix="INBOX.") as server:
        box = Box(server, pipeline)
        with box.client:
            box.arrives()
            box.look()
            box.look()
            assert len(box.folder("INBOX.Brouillons")) == 1
            assert len(box.folder(f"INBOX.{NOTES}")) == 1
            assert f"INBOX.{NOTES}" in [name for _, _, name in box.client.list_sub_folders()]


def test_a_wrong_password_is_said_without_the_password(box: Box) -> None:
    with pytest.raises(HelpdeskRefused, match="refused user and password") as caught:
        box.look(settings=replace(box.settings, password="s3cret"))
    assert "s3cret" not in f"{caught.value!r} {box.settings!r}"


def test_a_wrong_folder_is_named(box: Box) -> None:
    with pytest.raises(HelpdeskRefused, match="open 'Suport': refused"):
        box.look(Look(folder="Suport"))


def test_a_server_that_is_not_there_is_unavailable(box: Box) -> None:
    with pytest.raises(HelpdeskUnavailable, match="connect"):
        box.look(settings=replace(box.settings, port=1))


def test_a_mailbox_without_keywords_is_refused_before_anything_is_written(
    box: Box, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = IMAPClient.select_folder

    def select(self: IMAPClient, *args: Any, **kwargs: Any) -> Any:
        return real(self, *args, **kwargs) | {b"PERMANENTFLAGS": (b"\\Seen",)}

    box.arrives()
    monkeypatch.setattr(IMAPClient, "select_folder", select)
    with pytest.raises(HelpdeskRefused, match="keeps no keywords"):
        box.look()
    assert box.drafts == []


def test_tls_is_used_and_an_unknown_certificate_refused(
    tmp_path: Path, pipeline: Pipeline, monkeypatch: pytest.MonkeyPatch
) -> None:
    certificate, key = tmp_path / "cert.pem", tmp_path / "key.pem"
    request = (
        "openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost -addext subjectAltName=IP:127.0.0.1"
    )
    subprocess.run([*request.split(), "-keyout", key, "-out", certificate], check=True, capture_output=True)
    with running_dovecot((certificate, key)) as server:
        box = Box(server, pipeline)
        with box.client:
            box.arrives()
            settings = replace(box.settings, tls=True, port=server.tls_port)
            with pytest.raises(HelpdeskRefused, match="its certificate is not trusted"):
                box.look(settings=settings)
            monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
            assert [o.state for o in box.look(settings=settings)] == ["drafted"]


GOOD = {"REPLYBOT_IMAP_HOST": "imap.example.com", "REPLYBOT_IMAP_USER": SHOP, "REPLYBOT_IMAP_PASSWORD": "s3cret"}


def test_three_settings_are_enough() -> None:
    settings = read_mailbox_settings(GOOD)
    assert (settings.port, settings.tls, settings.sender, settings.notes_folder) == (993, True, SHOP, NOTES)
    assert read_mailbox_settings(GOOD | {"REPLYBOT_IMAP_FROM": "The Shop <a@shop.example>"}).sender_name == "The Shop"


@pytest.mark.parametrize("host", ["127.0.0.1", "::1", "localhost"])
def test_a_plain_connection_stays_on_this_machine(host: str) -> None:
    settings = read_mailbox_settings(GOOD | {"REPLYBOT_IMAP_TLS": "off", "REPLYBOT_IMAP_HOST": host})
    assert (settings.tls, settings.port) == (False, 143)


@pytest.mark.parametrize(
    ("changes", "text"),
    [
        ({"HOST": ""}, "REPLYBOT_IMAP_HOST: not set"),
        ({"PASSWORD": ""}, "REPLYBOT_IMAP_PASSWORD: not set"),
        ({"PASSWORD": "a\nb"}, "has control characters"),
        ({"PASSWORD": "pässword"}, "unaccented"),
        ({"TLS": "off"}, "'imap.example.com' needs TLS"),
        ({"TLS": "off", "HOST": "127.0.0.1.evil.example"}, "needs TLS"),
        ({"TLS": "maybe"}, "use one of on, off"),
        ({"PORT": "99999"}, "from 1 to 65535"),
        ({"USER": "shop"}, "REPLYBOT_IMAP_FROM: 'shop' is not an address"),
        ({"FROM": "x@y\r\nBcc: z@evil.example"}, "control characters"),
    ],
)
def test_wrong_settings_are_explained(changes: dict[str, str], text: str) -> None:
    with pytest.raises(SettingsError, match=text) as caught:
        read_mailbox_settings(GOOD | {f"REPLYBOT_IMAP_{name}": value for name, value in changes.items()})
    assert "s3cret" not in str(caught.value)


# --- the command ----------------------------------------------------------------------------------------------------

app = typer.Typer()
app.command()(mailbox_command)


def run(settings: MailboxSettings, *options: str, **changes: str) -> Any:
    environment = {
        "REPLYBOT_IMAP_HOST": settings.host,
        "REPLYBOT_IMAP_PORT": str(settings.port),
        "REPLYBOT_IMAP_USER": settings.user,
        "REPLYBOT_IMAP_PASSWORD": settings.password,
        "REPLYBOT_IMAP_FROM": settings.sender,
        "REPLYBOT_IMAP_TLS": "off",
    }
    return CliRunner().invoke(app, ["--once", *options], env=environment | changes)


def test_the_command_prints_one_line_a_mail_and_never_the_customers_words(box: Box) -> None:
    box.arrives("My parcel has not arrived, says Rumpelstiltskin.")
    box.arrives(Precedence="bulk", Subject="Rumpelstiltskin")
    done = run(box.settings, "--json")
    assert done.exit_code == 0, done.stderr
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    assert [(line["uid"], line["state"]) for line in lines] == [(2, "skipped"), (1, "drafted")]
    assert lines[1]["category"]
    assert done.stderr == "1 drafted, 1 skipped\n"
    assert "Rumpelstiltskin" not in done.output
    assert run(box.settings).stderr == "nothing waits\n"


def test_a_mail_that_could_not_be_drafted_is_exit_one(box: Box) -> None:
    box.arrives("")
    box.client.append("INBOX", b"From: b@example.com\r\n\r\n")
    done = run(box.settings)
    assert done.exit_code == 1
    assert "failed" in done.stdout


def test_exit_codes_say_whether_settings_or_server_are_to_blame(box: Box) -> None:
    assert run(box.settings, REPLYBOT_IMAP_PASSWORD="wrong").exit_code == 2
    assert run(box.settings, REPLYBOT_IMAP_TLS="no").exit_code == 2
    assert run(box.settings, "--engine", "llm").exit_code == 2
    assert run(box.settings, REPLYBOT_IMAP_PORT="1").exit_code == 3


def test_the_loop_survives_a_server_that_is_down_and_ends_when_interrupted(
    box: Box, monkeypatch: pytest.MonkeyPatch
) -> None:
    waited: list[float] = []

    def sleep(seconds: float) -> None:
        waited.extend([seconds] if seconds else [])  # the tries of one look do not wait here
        if len(waited) == 2:
            raise KeyboardInterrupt

    monkeypatch.setattr("time.sleep", sleep)
    monkeypatch.setattr(mailbox_module, "connected", lambda _: (_ for _ in ()).throw(HelpdeskUnavailable("down")))
    environment = {"REPLYBOT_IMAP_HOST": "127.0.0.1", "REPLYBOT_IMAP_USER": SHOP, "REPLYBOT_IMAP_PASSWORD": PASSWORD}
    done = CliRunner().invoke(app, ["--every", "5"], env=environment)
    assert done.exit_code == 3
    assert waited == [5, 5]
    assert done.stderr.count("down; trying again in 5 s") == 2
