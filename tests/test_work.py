"""From a delivery to one private note: retries, looking before writing, and what an agent reads."""

from __future__ import annotations

import datetime as dt
import threading
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from replybot.errors import HelpdeskRefused, HelpdeskUnavailable, LedgerError, PolicyError, TicketError
from replybot.helpdesks.helpdesk import MARKER, Conversation, Incoming
from replybot.intake import parse_json_ticket
from replybot.ledger.store import Ledger, open_ledger
from replybot.pipeline import Pipeline
from replybot.work.message import delivery_key, is_written, message_key, ref_of, up_to
from replybot.work.note_text import note_text
from replybot.work.poll import Poller, poll
from replybot.work.runner import Runner
from replybot.work.worker import MOST_ATTEMPTS, Ended, Worker

NOON = dt.datetime(2026, 11, 20, 12, tzinfo=dt.UTC)
TODAY = NOON.date()


@dataclass
class Desk:
    """A helpdesk in memory; `fails` are raised one after the other by the named method."""

    name: str = "desk"
    tickets: dict[str, list[tuple[str, str, str]]] = field(default_factory=dict)
    """Ticket: (author, message id, text)."""
    notes: dict[str, list[str]] = field(default_factory=dict)
    fails: list[tuple[str, Exception]] = field(default_factory=list)
    reads: int = 0
    lost_answers: int = 0
    """So many notes are written, but the answer never arrives."""

    def says(self, ticket_id: str, message_id: str, text: str, author: str = "customer") -> Incoming:
        self.tickets.setdefault(ticket_id, []).append((author, message_id, text))
        return Incoming(None, ticket_id, message_id)

    def read(self, ticket_id: str) -> Conversation:
        self.reads += 1
        self._fail("read")
        thread = self.tickets[ticket_id]
        messages = [{"author": author, "text": text} for author, _, text in thread]
        ids = tuple(message_id for author, message_id, _ in thread if author == "customer")
        return Conversation({"id": ticket_id, "messages": messages}, ids, tuple(self.notes.get(ticket_id, ())))

    def note(self, ticket_id: str, text: str) -> None:
        self._fail("note")
        self.notes.setdefault(ticket_id, []).append(text)
        if self.lost_answers:
            self.lost_answers -= 1
            raise HelpdeskUnavailable("desk: no answer within 10 s")

    def newest(self, since: dt.datetime) -> Iterator[str]:
        self._fail("newest")
        yield from self.tickets

    def _fail(self, method: str) -> None:
        if self.fails and self.fails[0][0] == method:
            raise self.fails.pop(0)[1]


@dataclass
class Place:
    """A worker with its ledger, its desk and a clock that stands until it is moved."""

    ledger: Ledger
    desk: Desk = field(default_factory=Desk)
    clock: dt.datetime = NOON
    drafted: list[Mapping[str, Any]] = field(default_factory=list)
    draft_fails: list[Exception] = field(default_factory=list)

    @property
    def worker(self) -> Worker:
        return Worker(self.ledger, {"desk": self.desk}, self.draft, lambda: self.clock)

    def draft(self, ticket: Mapping[str, Any]) -> dict[str, Any]:
        if self.draft_fails:
            raise self.draft_fails.pop(0)
        self.drafted.append(ticket)
        text = ticket["messages"][-1]["text"] if "messages" in ticket else ticket["message"]
        return simple_draft(f"About: {text}")

    def receive(self, incoming: Incoming) -> bool:
        return self.ledger.received.add("desk", delivery_key(incoming), incoming, self.clock)

    def step(self, seconds: float = 0) -> Ended:
        self.clock += dt.timedelta(seconds=seconds)
        ended = self.worker.run_one()
        assert ended is not None, "nothing was due"
        return ended

    def counts(self) -> dict[str, int]:
        return {state: number for state, number in self.ledger.received.counts().items() if number}


def simple_draft(body: str) -> dict[str, Any]:
    checks = [{"name": "one_apology", "passed": True, "findings": []}]
    reply = {"subject": "Your order", "body": body}
    return {"id": "d", "reply": reply, "public_reply": None, "note": "Why.", "checks": checks, "escalate": None}


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Place]:
    with open_ledger(tmp_path / "ledger.sqlite") as ledger:
        yield Place(ledger)


# ---- one note per message


def test_a_message_becomes_one_private_note(place: Place) -> None:
    place.receive(place.desk.says("7", "m1", "Where is it?"))
    ended = place.step()
    assert (ended.outcome, ended.host, ended.ticket_id, ended.attempt) == ("noted", "desk", "7", 1)
    (note,) = place.desk.notes["7"]
    assert note.startswith(f"{MARKER} draft · ref ")
    assert "About: Where is it?" in note
    assert place.counts() == {"done": 1}
    assert place.worker.run_one() is None


def test_a_replayed_delivery_writes_no_second_note(place: Place) -> None:
    said = place.desk.says("7", "m1", "Where is it?")
    assert place.receive(said)
    assert not place.receive(said)
    place.step()
    assert not place.receive(said)
    assert place.worker.run_one() is None
    assert len(place.desk.notes["7"]) == 1


def test_two_deliveries_that_mean_the_same_message_write_one_note(place: Place) -> None:
    place.receive(place.desk.says("7", "m1", "Where is it?"))
    place.receive(Incoming("delivery-1", "7", None))
    place.receive(Incoming(None, "7", None))
    assert [place.step().outcome for _ in range(3)] == ["noted", "known", "known"]
    assert len(place.desk.notes["7"]) == 1
    assert len(place.drafted) == 1, "and no model is asked for what is known"


def test_a_delivery_that_names_no_message_of_the_customer_writes_no_second_note(place: Place) -> None:
    place.receive(place.desk.says("7", "m1", "Where is it?"))
    place.step()
    place.receive(Incoming(None, "7", "a-note-of-ours"))
    assert place.step().outcome == "later", "the desk may be a moment behind its own webhook"
    place.clock += dt.timedelta(minutes=1)
    assert place.step().outcome == "known"
    assert len(place.desk.notes["7"]) == 1


def test_a_desk_that_is_behind_its_own_webhook_is_asked_again(place: Place) -> None:
    place.receive(place.desk.says("7", "m1", "Where is it?"))
    place.step()
    place.receive(Incoming(None, "7", "m2"))
    assert place.step().outcome == "later"
    place.desk.says("7", "m2", "Are you there?")
    place.clock += dt.timedelta(minutes=1)
    assert place.step().outcome == "noted"


def test_a_delivery_without_any_id_of_a_newer_message_is_done(place: Place) -> None:
    place.desk.says("7", "m1", "Where is it?")
    place.receive(Incoming(None, "7", None))
    place.step()
    place.desk.says("7", "m2", "Any news?")
    assert place.receive(Incoming(None, "7", None))
    assert place.step().outcome == "noted"


def test_each_message_of_a_thread_is_answered_as_it_stood(place: Place) -> None:
    for number, text in enumerate(("Where is it?", "Hello?", "Cancel it."), 1):
        place.receive(place.desk.says("7", f"m{number}", text))
    assert [place.step().outcome for _ in range(3)] == ["noted"] * 3
    notes = place.desk.notes["7"]
    assert ["About: Where is it?" in notes[0], "About: Hello?" in notes[1], "About: Cancel it." in notes[2]] == [
        True
    ] * 3
    assert ["written again" in note for note in notes] == [True, True, False]
    assert len(place.drafted[0]["messages"]) == 1


def test_a_delivery_without_an_id_keeps_to_its_message_though_the_customer_writes_again(place: Place) -> None:
    place.desk.says("7", "m1", "Where is it?")
    place.receive(Incoming(None, "7", None))
    place.desk.fails = [("note", HelpdeskUnavailable("desk: busy"))]
    assert place.step().outcome == "later"
    place.receive(place.desk.says("7", "m2", "Cancel it."))
    place.clock += dt.timedelta(minutes=1)
    assert [place.step().outcome for _ in range(2)] == ["noted"] * 2
    assert sorted(_about(note) for note in place.desk.notes["7"]) == ["Cancel it.", "Where is it?"]


def test_a_draft_is_never_given_to_another_message_than_it_was_made_for(place: Place) -> None:
    place.desk.says("7", "m1", "Where is it?")
    place.receive(Incoming(None, "7", None))
    place.desk.fails = [("note", HelpdeskUnavailable("desk: busy"))]
    place.step()
    place.desk.tickets["7"] = [("customer", "m9", "Cancel it.")]  # merged: the desk gave the messages other ids
    assert place.step(60).outcome == "noted"
    assert [_about(note) for note in place.desk.notes["7"]] == ["Cancel it."]


def _about(note: str) -> str:
    return note.partition("About: ")[2].partition("\n")[0]


def test_a_ticket_in_the_payload_is_drafted_without_reading(place: Place) -> None:
    place.receive(Incoming("d1", "7", "m1", {"ticket_id": "7", "message": "Where is it?"}))
    assert place.step().outcome == "noted"
    assert place.desk.reads == 0


# ---- when something fails


def test_a_note_whose_answer_was_lost_is_not_written_again(place: Place) -> None:
    place.desk.lost_answers = 1
    place.receive(place.desk.says("7", "m1", "Where is it?"))
    assert place.step().outcome == "later"
    assert place.step(60).outcome == "noted"
    assert len(place.desk.notes["7"]) == 1
    assert len(place.drafted) == 1, "the saved draft was used"


@pytest.mark.parametrize("carried", [{"message": "Where is it?"}, None])
def test_a_worker_killed_after_writing_is_followed_by_one_who_looks(
    place: Place, monkeypatch: pytest.MonkeyPatch, carried: Mapping[str, Any] | None
) -> None:
    place.desk.says("7", "m1", "Where is it?")
    place.receive(Incoming(None, "7", "m1", carried))

    class Killed(BaseException):
        pass

    def killed(*_: object) -> bool:
        raise Killed

    with monkeypatch.context() as patch:
        patch.setattr(place.ledger.received, "finish", killed)
        with pytest.raises(Killed):
            place.step()
    assert place.ledger.received.release_all(place.clock) == 1
    assert place.step().outcome == "noted"
    assert len(place.desk.notes["7"]) == 1


def test_a_desk_that_cannot_be_read_gets_the_same_note_again(place: Place) -> None:
    place.desk.lost_answers = 1
    place.desk.fails = [("read", HelpdeskRefused("desk: tickets cannot be read"))]
    place.receive(Incoming("d1", "7", "m1", {"message": "Where is it?"}))
    place.step()
    assert place.step(60).outcome == "noted"
    first, second = place.desk.notes["7"]
    assert first == second, "so that the receiver can drop one"


def test_who_lost_the_item_while_drafting_writes_nothing(place: Place) -> None:
    place.receive(place.desk.says("7", "m1", "Where is it?"))
    slow = place.draft

    def draft(ticket: Mapping[str, Any]) -> dict[str, Any]:
        place.clock += dt.timedelta(seconds=500)
        assert place.ledger.received.claim(place.clock, 60) is not None, "another takes it up"
        return slow(ticket)

    ended = Worker(place.ledger, {"desk": place.desk}, draft, lambda: place.clock).run_one()
    assert ended is not None
    assert ended.outcome == "lost"
    assert place.desk.notes == {}


def test_waits_grow_and_the_desk_may_ask_for_longer(place: Place) -> None:
    busy = HelpdeskUnavailable("desk: busy")
    asked = HelpdeskUnavailable("desk: busy", retry_after=100)
    place.desk.fails = [("read", busy), ("note", busy), ("read", asked)]
    place.receive(place.desk.says("7", "m1", "Where is it?"))
    assert place.step().error == "desk: busy"
    place.clock += dt.timedelta(seconds=4)
    assert place.worker.run_one() is None, "5 s after the first"
    assert place.step(1).outcome == "later"
    place.clock += dt.timedelta(seconds=14)
    assert place.worker.run_one() is None, "15 s after the second"
    assert place.step(1).outcome == "later"
    place.clock += dt.timedelta(seconds=99)
    assert place.worker.run_one() is None, "as long as it asked"
    assert place.step(1).outcome == "noted"


@pytest.mark.parametrize(
    "error", [HelpdeskUnavailable("down"), PolicyError("broken"), RuntimeError("quotes a customer")]
)
def test_nothing_is_tried_for_ever(place: Place, error: Exception) -> None:
    place.draft_fails = [error] * 100
    place.receive(place.desk.says("7", "m1", "Where is it?"))
    outcomes = [place.step(4000).outcome for _ in range(MOST_ATTEMPTS)]
    assert outcomes == ["later"] * (MOST_ATTEMPTS - 1) + ["failed"]
    assert place.counts() == {"failed": 1}


def test_an_unexpected_error_tells_its_kind_and_not_its_text(place: Place) -> None:
    place.draft_fails = [RuntimeError("Ana wrote this")]
    place.receive(place.desk.says("7", "m1", "Where is it?"))
    assert place.step().error == "unexpected RuntimeError"


def test_an_item_that_kills_its_worker_each_time_is_given_up(place: Place) -> None:
    place.receive(place.desk.says("7", "m1", "Where is it?"))
    for _ in range(MOST_ATTEMPTS):
        assert place.ledger.received.claim(place.clock, 60)
        place.ledger.received.release_all(place.clock)
    ended = place.step()
    assert ended.outcome == "failed"
    assert ended.error is not None
    assert "too often" in ended.error


def test_what_is_refused_fails_at_once_and_the_next_delivery_tries_again(place: Place) -> None:
    place.desk.fails = [("note", HelpdeskRefused("desk: the key is wrong"))]
    said = place.desk.says("7", "m1", "Where is it?")
    place.receive(said)
    ended = place.step()
    assert (ended.outcome, ended.error) == ("failed", "desk: the key is wrong")
    assert place.receive(said)
    assert place.step().outcome == "noted"


def test_a_ticket_that_cannot_be_read_fails_without_quoting_it(place: Place) -> None:
    place.draft_fails = [TicketError("category: 'I don't know what' is not a category; did you mean 'other'?")]
    place.receive(place.desk.says("7", "m1", "Where is it?"))
    assert place.step().error == "category: '…'?"
    assert place.desk.notes == {}


def test_a_desk_that_is_not_set_up_any_more_fails_with_a_word(place: Place) -> None:
    place.ledger.received.add("old", "key", Incoming(None, "7", "m1"), place.clock)
    assert place.step().error == "'old' is not set up any more"


def test_a_saved_draft_of_yesterday_is_made_again(place: Place) -> None:
    place.desk.fails = [("note", HelpdeskUnavailable("down"))]
    place.receive(place.desk.says("7", "m1", "Where is it?"))
    place.step()
    place.step(24 * 3600)
    assert len(place.drafted) == 2


# ---- the note


def test_an_agent_reads_the_reply_first_and_the_reasons_after_it(pipeline: Pipeline) -> None:
    ticket = parse_json_ticket(
        '{"subject": "x", "body": "My parcel says delivered but I have nothing. Refund me today or I post one star."}'
    )
    draft = pipeline.reply_to(ticket, TODAY).as_json()
    text = note_text(draft, "0123456789abcdef")
    lines = text.splitlines()
    assert lines[0] == "[replybot] draft · ref 01234567"
    assert draft["reply"]["body"].strip() in text
    assert text.index(draft["reply"]["subject"]) < text.index(draft["reply"]["body"]) < text.index("For you, not for")
    assert text.index("For you, not for") < text.index("review_threat")
    assert lines[-1] == f"Checks: {len(draft['checks'])} of {len(draft['checks'])} passed."


def test_what_is_urgent_stands_before_the_reply(pipeline: Pipeline) -> None:
    ticket = parse_json_ticket('{"body": "The charger caught fire and burned my hand. Order A-10293."}')
    draft = pipeline.reply_to(ticket, TODAY).as_json()
    assert draft["escalate"], "the alert must be there to be shown"
    assert note_text(draft, "0" * 64).splitlines()[1].startswith("ALERT safety")
    failed = {**simple_draft("Hello"), "checks": [{"name": "one_apology", "passed": False, "findings": ["two"]}]}
    lines = note_text(failed, "0" * 64).splitlines()
    assert "A check failed (one_apology)" in lines[1]
    assert lines[-1] == "Checks: 0 of 1 passed; failed: one_apology."


def test_a_public_reply_is_in_the_note_and_no_note_is_endless() -> None:
    assert "For the public page:\nThank you" in note_text(
        {**simple_draft("Hello"), "public_reply": "Thank you"}, "0" * 64
    )
    assert len(note_text(simple_draft("x" * 100_000), "0" * 64)) == 20_000


# ---- keys and threads


def test_our_note_is_known_again_by_its_reference_alone() -> None:
    key = message_key("desk", "7", "m1", {})
    note = f"\n  {note_text(simple_draft('Hello'), key)}  "
    assert is_written(key, ["hello", note])
    assert not is_written(message_key("desk", "7", "m2", {}), [note])
    assert not is_written(key, [f"an agent asks what ref {ref_of(key)} is"])
    assert is_written(key, [note.replace("·", "&middot;")])


def test_messages_without_an_id_are_told_apart_by_text_and_place() -> None:
    def key(*texts: str) -> str:
        return message_key("desk", "7", None, {"messages": [{"author": "customer", "text": text} for text in texts]})

    assert key("a") == key("a")
    assert len({key("a"), key("b"), key("a", "a"), key("a", "b")}) == 4
    assert message_key("desk", "8", None, {"message": "a"}) != message_key("desk", "7", None, {"message": "a"})
    assert message_key("desk", "7", None, {"messages": "not a list"})


def test_a_thread_is_cut_after_the_message_whatever_stands_between() -> None:
    thread = [("customer", "one"), ("agent", "reply"), ("note", "n"), ("customer", "two"), ("agent", "bye")]
    ticket = {"body": "two", "messages": [{"author": author, "text": text} for author, text in thread]}
    cut, again = up_to(Conversation(ticket, ("a", "b")), "a")
    assert (cut, again) == ({"messages": ticket["messages"][:1]}, True)
    for newest in ("b", "unknown", None):
        assert up_to(Conversation(ticket, ("a", "b")), newest) == (ticket, False)


# ---- polling


def test_polling_enters_what_waits_for_an_answer_once(place: Place) -> None:
    place.desk.says("7", "m1", "Where is it?")
    place.desk.says("8", "m2", "Thanks")
    place.desk.says("8", "", "You are welcome", author="agent")
    place.desk.says("9", "", "from us", author="agent")
    assert poll(place.desk, place.ledger.received, NOON, NOON) == 1
    assert place.step().outcome == "noted"
    assert poll(place.desk, place.ledger.received, NOON, NOON) == 0, "our own note is no news"


def test_a_ticket_that_may_not_be_read_does_not_stop_the_others(place: Place) -> None:
    place.desk.says("7", "m1", "Where is it?")
    place.desk.says("8", "m2", "Where is it?")
    place.desk.fails = [("read", HelpdeskRefused("no"))]
    assert poll(place.desk, place.ledger.received, NOON, NOON) == 1


def test_a_ticket_that_always_fails_does_not_keep_the_others_out(place: Place) -> None:
    for ticket_id in ("7", "8", "9"):
        place.desk.says(ticket_id, "m1", "Where is it?")
    place.desk.fails = [("read", HelpdeskUnavailable("desk: answered 500"))]
    with pytest.raises(HelpdeskUnavailable):  # so that the next time begins where this one did
        poll(place.desk, place.ledger.received, NOON, NOON)
    assert place.counts() == {"received": 2}


@pytest.mark.parametrize("error", [HelpdeskUnavailable("down"), LedgerError("down"), KeyError("a customer's words")])
def test_a_poller_outlives_whatever_a_desk_says(place: Place, error: Exception) -> None:
    place.desk.says("7", "m1", "Where is it?")
    place.desk.fails = [("read", error)]
    woken, reports = threading.Event(), list[Ended]()
    poller = Poller(
        place.desk, place.ledger.received, lambda: place.clock, woken.set, reports.append, every_seconds=0.01
    )
    poller.start()
    assert woken.wait(20)
    poller.stop()
    assert [one.outcome for one in reports] == ["not polled"]
    assert "customer" not in str(reports[0].error)


def test_a_poller_goes_on_after_a_desk_was_down(place: Place) -> None:
    place.desk.says("7", "m1", "Where is it?")
    place.desk.fails = [("newest", HelpdeskUnavailable("down"))]
    woken, reports = threading.Event(), list[Ended]()
    poller = Poller(
        place.desk, place.ledger.received, lambda: place.clock, woken.set, reports.append, every_seconds=0.01
    )
    poller.start()
    assert woken.wait(20)
    poller.stop()
    assert [(one.outcome, one.error) for one in reports] == [("not polled", "down")]


# ---- the threads


def test_a_runner_works_off_what_comes_in_and_stops_when_told(place: Place) -> None:
    ends: list[Ended] = []
    enough = threading.Semaphore(0)

    def report(ended: Ended) -> None:
        ends.append(ended)
        enough.release()

    runner = Runner(place.worker, report, threads=3, poll_seconds=60)
    runner.start()
    for number in range(12):
        place.receive(place.desk.says(str(number), "m1", "Where is it?"))
        runner.wake()
    assert all(enough.acquire(timeout=20) for _ in range(12))
    runner.stop()
    assert {ended.outcome for ended in ends} == {"noted"}
    assert sorted(len(notes) for notes in place.desk.notes.values()) == [1] * 12
    place.receive(place.desk.says("99", "m1", "Too late"))
    runner.wake()
    assert place.counts() == {"done": 12, "received": 1}


def test_a_runner_finishes_the_item_in_hand_before_it_stops(place: Place) -> None:
    begun, go_on = threading.Event(), threading.Event()

    def draft(ticket: Mapping[str, Any]) -> dict[str, Any]:
        begun.set()
        assert go_on.wait(20)
        return simple_draft("Hello")

    for number in range(2):
        place.receive(place.desk.says(str(number), "m1", "Where is it?"))
    worker = Worker(place.ledger, {"desk": place.desk}, draft, lambda: place.clock)
    runner = Runner(worker, lambda _: None, threads=1)
    runner.start()
    assert begun.wait(20)
    stopping = threading.Thread(target=runner.stop)
    stopping.start()
    go_on.set()
    stopping.join(20)
    assert not stopping.is_alive()
    assert place.counts()["done"] == 1


@pytest.mark.parametrize("error", [LedgerError("the disk is full"), ValueError("a customer's words")])
def test_a_runner_outlives_a_ledger_that_says_no(
    place: Place, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    claim, said_no, done = place.ledger.received.claim, threading.Event(), threading.Event()

    def refuse_once(*words: Any) -> Any:
        if not said_no.is_set():
            said_no.set()
            raise error
        return claim(*words)

    monkeypatch.setattr(place.ledger.received, "claim", refuse_once)
    place.receive(place.desk.says("7", "m1", "Where is it?"))
    reports: list[Ended] = []

    def report(ended: Ended) -> None:
        reports.append(ended)
        if ended.outcome == "noted":
            done.set()

    runner = Runner(place.worker, report, threads=1, poll_seconds=0.01)
    runner.start()
    assert done.wait(20)
    runner.stop()
    assert [report.outcome for report in reports] == ["ledger", "noted"]
    assert "customer" not in str(reports[0].error)
