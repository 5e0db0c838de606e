"""Request Tracker's connector against a real Request Tracker 5."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest

from fake_desk import Reply, fake_desk
from real.process import wait_for
from real.rt import RealRT, running_rt
from replybot.errors import HelpdeskRefused, HelpdeskUnavailable
from replybot.helpdesks.helpdesk import MARKER, Conversation
from replybot.helpdesks.rt import RequestTracker
from replybot.intake import parse_ticket
from replybot.ledger.store import open_ledger
from replybot.pipeline import Pipeline
from replybot.work.poll import poll
from replybot.work.worker import Worker

TODAY = dt.date(2026, 11, 20)
NOTE = f"{MARKER} draft · ref 0123abcd\n\nSeñora Ñ, “ok” <b>& {{{{ ticket.id }}}} đơn hàng 🙂"
ANA, BO = "Ana Ruiz <ana@example.com>", "bo@example.com"


@pytest.fixture(scope="session")
def rt() -> Iterator[RealRT]:
    with running_rt() as running:
        yield running


@pytest.fixture
def desk(rt: RealRT) -> RequestTracker:
    return RequestTracker(rt.url, rt.token)


@pytest.fixture
def ticket(rt: RealRT) -> str:
    return opened(rt)


def mail(text: str, ticket_id: str | None = None, sender: str = ANA) -> EmailMessage:
    made = EmailMessage()
    made["From"], made["To"] = sender, "help@shop.test"
    made["Subject"] = f"Re: [shop #{ticket_id}] Mi pedido" if ticket_id else "Mi pedido nº 7"
    made.set_content(text)
    return made


def opened(rt: RealRT, text: str = "Where is my order 10293? Señora Ñ.", queue: str = "General") -> str:
    rt.mail_in(mail(text), queue)
    return rt.newest_ticket()


def texts(read: Conversation) -> list[tuple[str, str]]:
    return [(message["author"], message["text"]) for message in read.ticket["messages"]]


def texts_of_last(read: Conversation) -> str:
    return texts(read)[-1][1]


def customers_mails(rt: RealRT) -> list[str]:
    """Return the subjects of what the customer got, without the automatic receipts."""
    mails = [one for one in rt.sent() if "ana@example.com" in str(one["To"])]
    return [str(one["Subject"]) for one in mails if "AutoReply" not in str(one["Subject"])]


def test_a_mail_is_read_as_a_ticket(rt: RealRT, desk: RequestTracker, ticket: str) -> None:
    read = desk.read(ticket)
    assert texts(read) == [("customer", "Where is my order 10293? Señora Ñ.")]
    assert read.ticket["subject"] == "Mi pedido nº 7"
    assert read.ticket["sender"] == "ana@example.com"
    assert read.ticket["customer"] == {"name": "Ana Ruiz", "email": "ana@example.com"}
    assert len(read.message_ids) == 1
    assert read.notes == ()


def test_customers_agents_and_notes_are_told_apart(rt: RealRT, desk: RequestTracker, ticket: str) -> None:
    rt.api("POST", f"/ticket/{ticket}/comment", {"Content": "she called <twice>", "ContentType": "text/plain"})
    rt.api("POST", f"/ticket/{ticket}/correspond", {"Content": "We look into it.", "ContentType": "text/plain"})
    rt.mail_in(mail("Any news?", ticket))
    read = desk.read(ticket)
    assert texts(read)[1:] == [
        ("note", "she called <twice>"),
        ("agent", "We look into it."),
        ("customer", "Any news?"),
    ]
    assert len(read.message_ids) == 2
    assert read.notes == ("she called <twice>",)
    assert parse_ticket(dict(read.ticket)).body == "Any news?"


def test_the_text_of_a_mail_is_found_beside_its_files(rt: RealRT, desk: RequestTracker, ticket: str) -> None:
    full = mail("It came broken.", ticket)
    full.add_alternative("<p>It came <b>broken</b>.</p>", subtype="html")
    full.add_attachment(b"\xff\xd8\xff\xe0", maintype="image", subtype="jpeg", filename="broken.jpg")
    full.add_attachment("not what the customer says", filename="log.txt")
    rt.mail_in(full)
    only_html = mail("", ticket)
    only_html.set_content("<p>So?</p><p>Ana</p>", subtype="html")
    rt.mail_in(only_html)
    read = desk.read(ticket)
    assert [text for _, text in texts(read)[1:]] == ["It came broken.", "So?\n\nAna"]
    assert {"name": "broken.jpg", "type": "photo"} in read.ticket["attachments"]


def test_a_note_is_a_comment_that_the_customer_never_sees(rt: RealRT, desk: RequestTracker, ticket: str) -> None:
    before = customers_mails(rt)
    desk.note(ticket, NOTE)
    read = desk.read(ticket)
    assert read.notes == (NOTE,)
    assert len(read.message_ids) == 1
    kinds = [one["Type"] for one in rt.api("GET", f"/ticket/{ticket}/history?fields=Type")[1]["items"]]
    assert kinds.count("Comment") == 1
    assert "Correspond" not in kinds
    rt.api("POST", f"/ticket/{ticket}/correspond", {"Content": "An answer.", "ContentType": "text/plain"})
    wait_for(lambda: len(customers_mails(rt)) > len(before))  # an agent's answer arrives: mails do go out
    assert len(customers_mails(rt)) == len(before) + 1
    assert not any(MARKER in one.as_string() for one in rt.sent())


def test_a_note_leaves_subject_and_status_alone(rt: RealRT, desk: RequestTracker, ticket: str) -> None:
    before = rt.api("GET", f"/ticket/{ticket}")[1]
    desk.note(ticket, NOTE)
    after = rt.api("GET", f"/ticket/{ticket}")[1]
    assert [after[name] for name in ("Subject", "Status", "Owner")] == [
        before[name] for name in ("Subject", "Status", "Owner")
    ]


def test_the_token_can_neither_write_to_a_customer_nor_change_a_ticket(rt: RealRT, ticket: str) -> None:
    message = {"Content": "You are a liar.", "ContentType": "text/plain"}
    status, _ = rt.api("POST", f"/ticket/{ticket}/correspond", message, token=rt.token)
    assert status == 400
    status, answer = rt.api("PUT", f"/ticket/{ticket}", {"Subject": "x"}, token=rt.token)
    assert (status, answer) == (200, [f"Ticket {ticket}: Permission Denied"])  # a refusal that looks like success
    assert rt.api("GET", f"/ticket/{ticket}")[1]["Subject"] == "Mi pedido nº 7"


def test_who_reads_along_may_write_and_is_not_taken_for_the_customer(
    rt: RealRT, desk: RequestTracker, ticket: str
) -> None:
    assert rt.api("PUT", f"/ticket/{ticket}", {"Cc": [BO]})[1] == [f"Added {BO} as Cc for this ticket"]
    rt.mail_in(mail("Give the refund to me.", ticket, sender=BO))
    desk.note(ticket, NOTE)
    read = desk.read(ticket)
    assert texts(read)[1] == ("customer", "Give the refund to me.")
    assert read.ticket["sender"] == BO
    assert read.ticket["customer"]["email"] == "ana@example.com"
    assert not any(MARKER in one.as_string() for one in rt.sent())


def test_changed_tickets_are_found_whatever_the_servers_time_zone(rt: RealRT, desk: RequestTracker) -> None:
    first, second = opened(rt), opened(rt)
    changed = rt.api("GET", f"/ticket/{first}")[1]["LastUpdated"]
    desk.note(first, NOTE)  # now it changed last
    start = dt.datetime.fromisoformat(changed) - dt.timedelta(seconds=1)
    assert [one for one in desk.newest(start) if one in (first, second)] in ([second, first], [first, second])
    assert list(desk.newest(dt.datetime.now(dt.UTC) + dt.timedelta(hours=1))) == []
    assert set(RequestTracker(rt.url, rt.token, "General").newest(start)) >= {first, second}
    assert list(RequestTracker(rt.url, rt.token, "O'Brien\\").newest(start)) == []


def test_each_customer_message_gets_one_note(rt: RealRT, pipeline: Pipeline, tmp_path: Path) -> None:
    desk = RequestTracker(rt.url, rt.token, "Polled")
    ticket = opened(rt, "My order 4711 has not arrived and I will leave a bad review.", "Polled")
    ledger = open_ledger(tmp_path / "ledger.sqlite", owner=True)

    def now() -> dt.datetime:
        return dt.datetime.now(dt.UTC)

    def draft(content: Mapping[str, Any]) -> dict[str, Any]:
        return pipeline.reply_to(parse_ticket(dict(content)), TODAY).as_json()

    def work_off() -> None:
        poll(desk, ledger.received, now() - dt.timedelta(minutes=1), now())
        while worker.run_one():
            pass

    worker = Worker(ledger, {desk.name: desk}, draft, now)
    try:
        work_off()
        work_off()  # our own note changed the ticket; that is no news
        assert [note.startswith(MARKER) for note in desk.read(ticket).notes] == [True]
        rt.mail_in(mail("Any news?", ticket), "Polled")
        work_off()
        assert len(desk.read(ticket).notes) == 2
    finally:
        ledger.close()


@pytest.mark.parametrize("ticket_id", ["999999", "1/../../user/1", "", "１"])
def test_a_ticket_that_is_not_there_is_refused(desk: RequestTracker, ticket_id: str) -> None:
    with pytest.raises(HelpdeskRefused, match="ticket"):
        desk.read(ticket_id)
    with pytest.raises(HelpdeskRefused, match="ticket"):
        desk.note(ticket_id, NOTE)


def test_a_wrong_token_is_named_and_not_quoted(rt: RealRT, ticket: str) -> None:
    with pytest.raises(HelpdeskRefused, match="does not accept the key") as caught:
        RequestTracker(rt.url, "1-23-secretsecret").read(ticket)
    assert "secret" not in str(caught.value)


def test_a_user_without_the_right_to_comment_is_told_which_rights_are_missing(rt: RealRT) -> None:
    with pytest.raises(HelpdeskRefused, match="needs the rights SeeQueue, ShowTicket, ShowTicketComments and Comment"):
        RequestTracker(rt.url, rt.token).note("999999", NOTE)


# --- without the real server -----------------------------------------------------------------------------------------


def test_long_threads_are_read_by_pages_and_bounded() -> None:
    requestor = {"id": "ana", "EmailAddress": "ana@example.com", "RealName": ""}
    said = [{"id": str(at), "Type": "Correspond", "Created": "x", "Creator": {"id": "ana"}} for at in range(999, 0, -1)]
    texts = [{"TransactionId": one["id"], "Content": f"message {one['id']}"} for one in said]
    with fake_desk() as fake:
        fake.replies = {
            "GET /REST/2.0/tickets": Reply({"items": [{"id": "1", "Subject": "s", "Requestor": [requestor]}]}),
            "GET /REST/2.0/ticket/1/history": [Reply({"items": said[at : at + 100]}) for at in range(0, 900, 100)],
            "GET /REST/2.0/ticket/1/attachments": [
                *(Reply({"items": texts[at : at + 100]}) for at in (0, 100)),
                Reply({"items": []}),
            ],
        }
        read = RequestTracker(fake.url, "t").read("1")
        pages = [one.query["page"] for one in fake.asked if one.path.endswith("/history")]
    assert pages == ["1", "2"]
    assert read.message_ids[0] == "800"
    assert texts_of_last(read) == "message 999"


def test_a_broken_request_tracker_may_be_asked_again() -> None:
    with fake_desk() as fake:
        fake.replies = {"GET /REST/2.0/tickets": Reply({}, 503)}
        with pytest.raises(HelpdeskUnavailable):
            RequestTracker(fake.url, "t").read("1")
