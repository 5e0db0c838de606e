"""django-helpdesk's connector against a real django-helpdesk."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from email.message import EmailMessage
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from fake_desk import Reply, fake_desk
from real.django_helpdesk import PASSWORD, USER, RealDjangoHelpdesk, running_django_helpdesk, serving
from real.process import free_port, wait_for
from real.relay import relay
from real.replybot import HOOK_TOKEN, django_helpdesk_settings, running_replybot
from replybot.errors import HelpdeskRefused, HelpdeskUnavailable
from replybot.helpdesks.django_helpdesk import DjangoHelpdesk
from replybot.helpdesks.helpdesk import MARKER, Conversation
from replybot.helpdesks.hooks import HookSettings, check_and_parse
from replybot.intake import parse_ticket

NOTE = f"{MARKER} draft · ref 0123abcd\n\nSeñora Ñ, “ok” <b>& đơn hàng 🙂"
SUBJECT = "Mi pedido nº 7"
QUOTE = "On Mon, 16 Nov 2026 at 10:00, Shop <help@shop.test> wrote:\n> It is on its way.\n> Señora Ñ."
MESSAGE_IDS = count(1)


@pytest.fixture(scope="session")
def site() -> Iterator[RealDjangoHelpdesk]:
    with running_django_helpdesk() as running:
        yield running


@pytest.fixture
def desk(site: RealDjangoHelpdesk) -> Iterator[DjangoHelpdesk]:
    yield DjangoHelpdesk(site.url, USER, PASSWORD)
    site.call()


@pytest.fixture
def ticket(site: RealDjangoHelpdesk) -> str:
    return opened(site)


def mail(text: str, ticket_id: str | None = None, *, cc: str = "", name: str = "ana@example.com") -> EmailMessage:
    made = EmailMessage()
    made["From"], made["To"], made["Message-ID"] = name, "help@shop.test", f"<{next(MESSAGE_IDS)}@example.com>"
    made["Subject"] = f"Re: [help-{ticket_id}] {SUBJECT}" if ticket_id else SUBJECT
    if cc:
        made["Cc"] = cc
    made.set_content(text)
    return made


def opened(site: RealDjangoHelpdesk, text: str = "Where is my order 10293? Señora Ñ.", *, cc: str = "") -> str:
    site.mail_in(mail(text, cc=cc))
    return site.newest_ticket()


def texts(read: Conversation) -> list[tuple[str, str]]:
    return [(message["author"], message["text"]) for message in read.ticket["messages"]]


def test_a_mail_is_read_as_a_ticket_with_one_message(site: RealDjangoHelpdesk, desk: DjangoHelpdesk) -> None:
    ticket = opened(site, f"Where is it?\n\n{QUOTE}")
    read = desk.read(ticket)
    assert [author for author, _ in texts(read)] == ["customer"]
    assert parse_ticket(dict(read.ticket)).body == "Where is it?"
    assert read.ticket["subject"] == SUBJECT
    assert read.ticket["sender"] == "ana@example.com"
    assert len(read.message_ids) == 1
    assert read.notes == ()


def test_customers_agents_and_notes_are_told_apart(site: RealDjangoHelpdesk, desk: DjangoHelpdesk, ticket: str) -> None:
    site.api("POST", "/api/followups/", {"ticket": ticket, "comment": "she called <twice>", "public": False})
    site.api("POST", "/api/followups/", {"ticket": ticket, "comment": "We look into it.", "public": True})
    site.mail_in(mail("Any news?", ticket))
    read = desk.read(ticket)
    assert texts(read) == [
        ("customer", "Where is my order 10293? Señora Ñ."),
        ("note", "she called <twice>"),
        ("agent", "We look into it."),
        ("customer", "Any news?"),
    ]
    assert len(read.message_ids) == 2
    assert read.notes == ("she called <twice>",)


def test_photos_come_with_the_ticket(site: RealDjangoHelpdesk, desk: DjangoHelpdesk) -> None:
    made = mail("It came broken.")
    made.add_attachment(b"\xff\xd8\xff\xe0", maintype="image", subtype="jpeg", filename="broken.jpg")
    site.mail_in(made)
    read = desk.read(site.newest_ticket())
    assert texts(read) == [("customer", "It came broken.")]
    assert {"name": "part-1_broken.jpg", "type": "photo"} in read.ticket["attachments"]


def test_a_ticket_that_staff_opened_for_a_customer_is_the_customers(
    site: RealDjangoHelpdesk, desk: DjangoHelpdesk
) -> None:
    content = {"queue": 1, "title": "By phone", "description": "Where is it?", "submitter_email": "bo@example.com"}
    status, made = site.api("POST", "/api/tickets/", {**content, "priority": 3})
    assert status == 201, made
    read = desk.read(str(made["id"]))
    assert texts(read) == [("customer", "Where is it?")]
    assert read.ticket["sender"] == "bo@example.com"


def test_a_note_is_private_and_nobody_gets_a_mail(site: RealDjangoHelpdesk, desk: DjangoHelpdesk) -> None:
    ticket = opened(site, cc="bo@example.com")
    before = len(site.sent())
    desk.note(ticket, NOTE)
    assert desk.read(ticket).notes == (NOTE,)
    assert site.api("GET", f"/api/tickets/{ticket}/")[1]["followup_set"][-1]["public"] is False
    assert len(site.sent()) == before
    site.api("POST", "/api/followups/", {"ticket": ticket, "comment": "We look into it.", "public": True})
    assert len(site.sent()) > before  # an agent's answer is mailed: mails do go out


def test_a_note_leaves_title_and_status_alone(site: RealDjangoHelpdesk, desk: DjangoHelpdesk, ticket: str) -> None:
    desk.note(ticket, NOTE)
    after = site.api("GET", f"/api/tickets/{ticket}/")[1]
    assert (after["title"], after["status"], after["assigned_to"]) == (SUBJECT, 1, None)


def test_where_private_notes_are_mailed_the_first_is_the_last(site: RealDjangoHelpdesk) -> None:
    ticket = opened(site, cc="bo@example.com")
    with serving(site.folder, mails_notes=True) as careless:
        desk = DjangoHelpdesk(careless.url, USER, PASSWORD)
        with pytest.raises(HelpdeskRefused, match=r"mailed to 1 who read.*HELPDESK_PRIVATE_FOLLOWUP_MEANS_NO_EMAILS"):
            desk.note(ticket, NOTE)
        sent = len(site.sent())
        with pytest.raises(HelpdeskRefused, match="nothing more is written"):
            desk.note(ticket, NOTE)
        assert len(site.sent()) == sent
        assert len(desk.read(ticket).notes) == 1


@pytest.mark.parametrize(
    "hostile",
    [
        "{{ ticket.title }} {{ queue.email_box_pass }}",
        "{% now 'Y' %} {% include 'helpdesk/base.html' %}",
        "{{ a|no_such_filter }} {% no_such_tag %} {% if %}",
        "{# unseen #} %} }} #} {% endverbatim %} {{{ {%{%",
        "X-HELPDESK-COMMENT-VERBATIM <script>alert(1)</script> &#39;",
    ],
)
def test_a_note_that_looks_like_a_template_is_shown_as_it_is(
    site: RealDjangoHelpdesk, desk: DjangoHelpdesk, ticket: str, hostile: str
) -> None:
    desk.note(ticket, f"{MARKER} {hostile}")
    (note,) = desk.read(ticket).notes
    assert note.replace(" ", "") == f"{MARKER}{hostile}".replace(" ", "")


def test_a_number_in_a_note_writes_nothing_into_another_ticket(
    site: RealDjangoHelpdesk, desk: DjangoHelpdesk, ticket: str
) -> None:
    other = opened(site)
    desk.note(other, f"{MARKER} about order #{ticket}, (#{ticket})")
    assert desk.read(ticket).notes == ()


def test_tickets_with_news_are_found(site: RealDjangoHelpdesk, desk: DjangoHelpdesk) -> None:
    first, second = opened(site), opened(site)
    start = dt.datetime.fromisoformat(site.api("GET", f"/api/tickets/{first}/")[1]["followup_set"][0]["date"])
    desk.note(first, NOTE)
    assert list(desk.newest(start - dt.timedelta(microseconds=1))) == [second, first]
    assert list(desk.newest(dt.datetime.now(dt.UTC) + dt.timedelta(hours=1))) == []


def test_the_webhook_of_our_own_note_is_ignored(site: RealDjangoHelpdesk, desk: DjangoHelpdesk, ticket: str) -> None:
    with relay() as passing:
        site.call(passing.url)
        site.mail_in(mail("Any news?", ticket))
        desk.note(ticket, NOTE)
        site.api("POST", "/api/followups/", {"ticket": ticket, "comment": "We look into it.", "public": True})
        bodies = [one.raw for one in passing.of(ticket)]
    token = {"token": HOOK_TOKEN}
    secrets = HookSettings(django_helpdesk_token=HOOK_TOKEN)
    now = dt.datetime.now(dt.UTC)
    said = [check_and_parse("django-helpdesk", {}, token, raw, secrets, now) for raw in bodies]
    assert [one is None for one in said] == [False, True, True]
    assert said[0] is not None
    assert said[0].message_id == desk.read(ticket).message_ids[-1]


def test_a_webhook_that_cannot_be_delivered_breaks_nothing_of_ours(
    site: RealDjangoHelpdesk, desk: DjangoHelpdesk, ticket: str
) -> None:
    site.call(f"http://127.0.0.1:{free_port()}")
    with pytest.raises(HelpdeskUnavailable):  # django-helpdesk answers 500, and the note is there all the same
        desk.note(ticket, NOTE)
    assert desk.read(ticket).notes == (NOTE,)


def test_from_webhook_to_one_private_note(site: RealDjangoHelpdesk, desk: DjangoHelpdesk, tmp_path: Path) -> None:
    with (
        running_replybot(tmp_path, django_helpdesk_settings(site.url, USER, PASSWORD)) as replybot,
        relay(f"{replybot}/v1/hooks/django-helpdesk?token={HOOK_TOKEN}") as passing,
    ):
        site.call(passing.url)
        before = len(site.sent())
        ticket = opened(site, "My order 4711 has not arrived. I want my money back or I write a bad review.")
        wait_for(lambda: len(passing.written(ticket)) == 1, 60)
        first, note = passing.of(ticket)
        print(f"\nfrom webhook to note: {note.at - first.at:.2f} s")
        site.mail_in(mail("Any news?", ticket))
        wait_for(lambda: len(passing.written(ticket)) == 3, 60)
        answers = [one.answer for one in passing.of(ticket)]
        read = desk.read(ticket)
    assert [json.loads(one)["status"] for one in answers] == ["received", "ignored", "received", "ignored"]
    assert [note.startswith(MARKER) for note in read.notes] == [True, True]
    assert len(site.sent()) - before == 2  # the desk's own receipts
    assert not any(MARKER in one.as_string() for one in site.sent() if one["To"] == "ana@example.com")


@pytest.mark.parametrize("ticket_id", ["999999", "1/../../users", "", "１"])
def test_a_ticket_that_is_not_there_is_refused(desk: DjangoHelpdesk, ticket_id: str) -> None:
    with pytest.raises(HelpdeskRefused):
        desk.read(ticket_id)
    with pytest.raises(HelpdeskRefused):
        desk.note(ticket_id, NOTE)


def test_a_wrong_password_is_named_and_not_quoted(site: RealDjangoHelpdesk, ticket: str) -> None:
    with pytest.raises(HelpdeskRefused, match="must be those of a staff user") as caught:
        DjangoHelpdesk(site.url, USER, "a-wrong-secret").read(ticket)
    assert "secret" not in str(caught.value)


# --- without the real server -----------------------------------------------------------------------------------------


def followup(number: int, **more: Any) -> dict[str, Any]:
    return {"id": number, "ticket": 1, "public": True, "comment": f"text {number}", "user": None} | more


def test_what_the_helpdesk_remarks_itself_is_no_customers_message() -> None:
    thread = [
        followup(1, comment="Where is it?\n\nAna", message_id="<1@x>"),
        followup(2, title="Ticket Escalated", comment="Ticket escalated after 3 days"),
        followup(3, title="Correo recibido de bo@example.com"),  # a mail without a Message-ID
    ]
    with fake_desk() as fake:
        ticket = {"id": 1, "title": "s", "description": "Where is it?", "submitter_email": "ana@example.com"}
        fake.replies = {"GET /api/tickets/1/": Reply({**ticket, "followup_set": thread})}
        read = DjangoHelpdesk(fake.url, USER, PASSWORD).read("1")
    assert texts(read) == [("customer", "Where is it?\n\nAna"), ("customer", "text 3")]
    assert read.ticket["sender"] == "bo@example.com"


def test_news_are_looked_for_from_the_last_page_back() -> None:
    day = [followup(at, ticket=at, date=f"2026-11-20T09:00:{at % 60:02}Z") for at in range(1, 4)]
    with fake_desk() as fake:
        fake.replies = {
            "GET /api/followups/": [Reply({"count": 203, "results": day[:1]}), Reply({"count": 203, "results": day})]
        }
        found = list(DjangoHelpdesk(fake.url, USER, PASSWORD).newest(dt.datetime(2026, 11, 20, 9, 0, 1, tzinfo=dt.UTC)))
        pages = [one.query["page"] for one in fake.asked]
    assert found == ["2", "3"]
    assert pages == ["1", "3"]
