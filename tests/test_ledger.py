"""The ledger: what is in it survives, each item is done once, and no customer's words stay behind."""

from __future__ import annotations

import datetime as dt
import os
import secrets
import sqlite3
import stat
import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from replybot.errors import LedgerError
from replybot.ledger.feedback import FeedbackRow
from replybot.ledger.idempotency import IdempotencyMismatch, Kept
from replybot.ledger.received import Work
from replybot.ledger.schema import REVISION, metadata
from replybot.ledger.store import Ledger, open_ledger

NOON = dt.datetime(2026, 11, 20, 12, tzinfo=dt.UTC)
SECRET_WORDS = "My parcel never came to Gran Via 12"


@dataclass(frozen=True)
class Delivery:
    ticket_id: str = "7"
    message_id: str | None = "m1"
    ticket: Mapping[str, Any] | None = None


def after(seconds: float) -> dt.datetime:
    return NOON + dt.timedelta(seconds=seconds)


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with open_ledger(tmp_path / "ledger.sqlite") as opened:
        yield opened


def claimed(ledger: Ledger, now: dt.datetime = NOON) -> Work:
    work = ledger.received.claim(now, 60)
    assert work is not None
    return work


# ---- the file


def test_a_new_ledger_has_the_tables_of_the_schema(tmp_path: Path) -> None:
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext
    from sqlalchemy import create_engine

    open_ledger(tmp_path / "ledger.sqlite").close()
    engine = create_engine(f"sqlite:///{tmp_path / 'ledger.sqlite'}")
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert context.get_current_revision() == REVISION
        assert compare_metadata(context, metadata) == [], "a table changed without a migration"
    engine.dispose()


def test_the_newest_migration_is_the_schemas() -> None:
    from alembic.script import ScriptDirectory

    from replybot.ledger.migrate import MIGRATIONS

    assert ScriptDirectory(str(MIGRATIONS)).get_heads() == [REVISION]


def test_what_was_written_is_there_when_the_file_is_opened_again(tmp_path: Path) -> None:
    with open_ledger(tmp_path / "ledger.sqlite") as first:
        key, secret = first.keys.make("desk", frozenset({"draft"}), NOON)
    with open_ledger(str(tmp_path / "ledger.sqlite")) as second:
        assert second.keys.find(secret) == key
        assert second.keys.all()[0].made_at.tzinfo is dt.UTC


def test_the_file_is_for_its_user_only_and_keeps_every_commit(tmp_path: Path, ledger: Ledger) -> None:
    mode = stat.S_IMODE((tmp_path / "ledger.sqlite").stat().st_mode)
    assert mode == 0o600
    with ledger._database.reading() as connection:
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"
        assert connection.exec_driver_sql("PRAGMA synchronous").scalar() == 2


def test_one_process_owns_a_ledger_and_others_may_use_it(tmp_path: Path) -> None:
    path = tmp_path / "ledger.sqlite"
    with open_ledger(path, owner=True):
        with pytest.raises(LedgerError, match="in use by another process"):
            open_ledger(path, owner=True)
        with open_ledger(path) as guest:
            guest.keys.make("desk", frozenset({"draft"}), NOON)
    open_ledger(path, owner=True).close()


def test_a_killed_owner_leaves_no_lock(tmp_path: Path) -> None:
    path = tmp_path / "ledger.sqlite"
    code = (
        "import os, signal, sys; from replybot.ledger.store import open_ledger;"
        "open_ledger(sys.argv[1], owner=True); os.kill(os.getpid(), signal.SIGKILL)"
    )
    done = subprocess.run([sys.executable, "-c", code, str(path)], timeout=60, check=False)
    assert done.returncode != 0
    open_ledger(path, owner=True).close()


def test_a_ledger_of_a_newer_replybot_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "ledger.sqlite"
    open_ledger(path).close()
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()
    with pytest.raises(LedgerError, match=r"newer replybot \(its tables: '9999'"):
        open_ledger(path)
    with pytest.raises(LedgerError, match="newer replybot"):
        open_ledger(path, owner=True)
    with pytest.raises(LedgerError, match="newer replybot"):
        open_ledger(path, owner=True)  # and the lock was given back


def test_another_file_is_refused_and_not_changed(tmp_path: Path) -> None:
    text, other = tmp_path / "notes.txt", tmp_path / "other.sqlite"
    text.write_text("not a database, but long enough to be looked at" * 100)
    with sqlite3.connect(other) as connection:
        connection.execute("CREATE TABLE things (id)")
    connection.close()
    before = text.read_bytes(), other.read_bytes()
    with pytest.raises(LedgerError, match="not a database"):
        open_ledger(text)
    with pytest.raises(LedgerError, match="not a ledger of replybot"):
        open_ledger(other)
    assert text.read_bytes() == before[0]
    with sqlite3.connect(other) as connection:
        assert [row[0] for row in connection.execute("SELECT name FROM sqlite_master")] == ["things"]
    connection.close()


def test_a_folder_that_is_not_there_and_an_address_are_refused(tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match="no such file"):
        open_ledger(tmp_path / "nowhere" / "ledger.sqlite")
    with pytest.raises(LedgerError, match="give its path"):
        open_ledger("postgresql://localhost/replybot")


def test_four_processes_open_a_new_ledger_at_once(tmp_path: Path) -> None:
    code = (
        "import sys; from replybot.ledger.store import open_ledger; print(open_ledger(sys.argv[1]).received.counts())"
    )
    words = [sys.executable, "-c", code, str(tmp_path / "ledger.sqlite")]
    starts = [subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) for _ in range(4)]
    ends = [start.communicate(timeout=120) for start in starts]
    assert [end[1] for end in ends if end[1]] == []


# ---- received and notes


def test_a_delivery_is_entered_once(ledger: Ledger) -> None:
    assert ledger.received.add("zendesk", "a", Delivery(), NOON)
    assert not ledger.received.add("zendesk", "a", Delivery(), NOON)
    assert ledger.received.add("chatwoot", "a", Delivery(), NOON), "keys are a desk's own"
    assert ledger.received.counts() == {"received": 2, "working": 0, "done": 0, "failed": 0}


def test_an_item_is_one_workers_until_its_lease_ends(ledger: Ledger) -> None:
    ledger.received.add("zendesk", "a", Delivery(ticket={"body": SECRET_WORDS}), NOON)
    first = claimed(ledger)
    assert (first.host, first.ticket_id, first.message_id, first.attempt) == ("zendesk", "7", "m1", 1)
    assert first.ticket == {"body": SECRET_WORDS}
    assert ledger.received.claim(after(59), 60) is None
    second = claimed(ledger, after(61))
    assert second.attempt == 2
    assert not ledger.received.begin_posting(first, after(62), 60), "the first has lost it"
    assert not ledger.received.finish(first, "key", "text", after(62))
    assert not ledger.received.retry_later(first, after(70), "busy")
    assert not ledger.received.give_up(first, "no", after(70))
    assert ledger.received.begin_posting(second, after(62), 60)


def test_who_begins_to_write_gets_more_time_and_the_next_one_knows(ledger: Ledger) -> None:
    ledger.received.add("zendesk", "a", Delivery(), NOON)
    first = claimed(ledger)
    assert not first.may_be_written
    assert ledger.received.begin_posting(first, after(50), 60)
    assert ledger.received.claim(after(100), 60) is None
    assert claimed(ledger, after(111)).may_be_written


def test_a_saved_draft_waits_for_the_next_attempt(ledger: Ledger) -> None:
    ledger.received.add("zendesk", "a", Delivery(), NOON)
    ledger.received.save_draft(claimed(ledger), {"id": "d1"}, after(5))
    again = claimed(ledger, after(61))
    assert again.draft == {"id": "d1"}
    assert again.drafted_at == after(5)


def test_one_message_has_one_writer(ledger: Ledger) -> None:
    for key in "ab":
        ledger.received.add("zendesk", key, Delivery(), NOON)
    first, second = claimed(ledger), claimed(ledger)
    assert ledger.received.reserve(first, "message", "m1")
    assert not ledger.received.reserve(second, "message", "m1")
    assert ledger.received.reserve(first, "message", "m1"), "another attempt of the same item"
    ledger.received.give_up(first, "refused", NOON)
    assert ledger.received.reserve(second, "message", "m1"), "a failed item frees its message"


def test_the_end_of_an_item_and_its_note_are_one_transaction(ledger: Ledger) -> None:
    ledger.received.add("zendesk", "a", Delivery(), NOON)
    work = claimed(ledger)
    ledger.received.reserve(work, "message", "m1")
    assert ledger.notes.of_ticket("zendesk", "7") == []
    assert ledger.received.finish(work, "message", "the note", after(3))
    (note,) = ledger.notes.of_ticket("zendesk", "7")
    assert (note.message_key, note.written_at) == ("message", after(3))
    assert ledger.received.counts()["done"] == 1
    assert not ledger.received.finish(work, "message", "the note", after(4))


def test_a_failed_item_lives_again_when_it_is_delivered_again(ledger: Ledger) -> None:
    ledger.received.add("zendesk", "a", Delivery(), NOON)
    for _ in range(3):
        ledger.received.retry_later(claimed(ledger), NOON, "busy")
    work = claimed(ledger)
    ledger.received.give_up(work, "the key is wrong", NOON)
    assert ledger.received.claim(after(9999), 60) is None
    assert ledger.received.add("zendesk", "a", Delivery(), after(10))
    assert claimed(ledger, after(10)).attempt == 1


def test_one_who_gave_up_cannot_touch_the_items_second_life(ledger: Ledger) -> None:
    ledger.received.add("zendesk", "a", Delivery(), NOON)
    old = claimed(ledger)
    ledger.received.give_up(old, "no", NOON)
    ledger.received.add("zendesk", "a", Delivery(), NOON)
    assert claimed(ledger).attempt == old.attempt
    assert not ledger.received.begin_posting(old, NOON, 60)


def test_after_a_kill_the_owner_frees_what_was_in_work(ledger: Ledger) -> None:
    for key in "abc":
        ledger.received.add("zendesk", key, Delivery(), NOON)
    claimed(ledger)
    claimed(ledger)
    assert ledger.received.release_all(after(1)) == 2
    assert [claimed(ledger, after(2)).attempt for _ in range(3)] == [1, 2, 2]


def test_no_words_of_a_customer_stay_in_the_file(tmp_path: Path) -> None:
    path = tmp_path / "ledger.sqlite"
    with open_ledger(path) as ledger:
        for key in ("done", "failed", "known"):
            ledger.received.add("generic", key, Delivery(ticket={"body": SECRET_WORDS}), NOON)
            ledger.received.save_draft(claimed(ledger), {"reply": SECRET_WORDS}, NOON)
            ledger.received.release_all(NOON)
        done, failed, known = (claimed(ledger) for _ in range(3))
        ledger.received.reserve(done, "message", "m1")
        ledger.received.finish(done, "message", SECRET_WORDS, NOON)
        ledger.received.give_up(failed, "refused", NOON)
        ledger.received.close_without_note(known, NOON)
        ledger.idempotency.begin("k1", SECRET_WORDS, "f", NOON)
        ledger.idempotency.finish("k1", SECRET_WORDS, 200, "application/json", SECRET_WORDS.encode())
        ledger.idempotency.expire(NOON + dt.timedelta(days=2))
    found = [file.name for file in tmp_path.iterdir() if b"Gran Via" in file.read_bytes()]
    assert found == []


def test_threads_share_the_items_without_doing_one_twice(ledger: Ledger) -> None:
    for number in range(40):
        ledger.received.add("zendesk", str(number), Delivery(ticket_id=str(number)), NOON)
    taken: list[int] = []

    def work_off() -> None:
        while work := ledger.received.claim(NOON, 60):
            taken.append(work.id)
            ledger.received.reserve(work, str(work.id), "m1")
            ledger.received.finish(work, str(work.id), "note", NOON)

    threads = [threading.Thread(target=work_off) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert sorted(taken) == sorted(set(taken))
    assert ledger.received.counts() == {"received": 0, "working": 0, "done": 40, "failed": 0}


EVENTS = ("add", "claim", "post", "finish", "later", "kill", "time")
STEPS = st.lists(st.tuples(st.sampled_from(EVENTS), st.integers(0, 3)), max_size=40)
TO_THE_END = [("add", number) for number in range(4)] + [("time", 0), ("claim", 0), ("finish", 0)] * 6


@settings(max_examples=30)
@given(STEPS)
def test_in_any_order_of_events_each_message_is_ended_once(ledger: Ledger, steps: list[tuple[str, int]]) -> None:
    """Two workers hold what they claimed, also too long; `number` is a message or a worker."""
    host, clock, ended = secrets.token_hex(8), NOON, list[str | None]()
    held: dict[int, Work | None] = {}
    for event, number in [*steps, *TO_THE_END]:
        work = held.get(number % 2)
        if event == "add":
            ledger.received.add(host, f"m{number}", Delivery(message_id=f"m{number}"), clock)
        elif event == "claim":
            held[number % 2] = ledger.received.claim(clock, 60)
        elif event == "time":
            clock += dt.timedelta(seconds=61)
        elif event == "kill":
            held.clear()
            ledger.received.release_all(clock)
        elif work and event == "post":
            ledger.received.begin_posting(work, clock, 60)
        elif work and event == "later":
            ledger.received.retry_later(work, clock, "busy")
        elif work and event == "finish":
            key = f"{host} {work.message_id}"
            if ledger.received.reserve(work, key, work.message_id) and ledger.received.finish(work, key, "text", clock):
                ended.append(work.message_id)
    assert sorted(map(str, ended)) == ["m0", "m1", "m2", "m3"]
    assert len(ledger.notes.of_ticket(host, "7")) == 4


# ---- keys


def test_a_secret_is_shown_once_and_only_its_hash_is_kept(tmp_path: Path) -> None:
    with open_ledger(tmp_path / "ledger.sqlite") as ledger:
        key, secret = ledger.keys.make("sidebar", frozenset({"draft", "feedback"}), NOON)
        assert secret.startswith("rb_")
        assert len(secret) == 46
        assert ledger.keys.find(secret) == key
        assert ledger.keys.find(secret[:-1]) is None
        assert ledger.keys.find("") is None
        assert ledger.keys.find("rb_\udcff") is None
    assert not any(secret[3:].encode() in file.read_bytes() for file in tmp_path.iterdir())


def test_a_revoked_key_opens_nothing(ledger: Ledger) -> None:
    key, secret = ledger.keys.make("sidebar", frozenset({"draft"}), NOON)
    assert ledger.keys.revoke(key.id, after(5))
    assert not ledger.keys.revoke(key.id, after(6)), "there is no such key in force any more"
    assert not ledger.keys.revoke("k00000000", NOON)
    assert ledger.keys.find(secret) is None
    (listed,) = ledger.keys.all()
    assert listed.revoked_at == after(5)


@pytest.mark.parametrize(
    ("name", "scopes", "says"),
    [
        ("", {"draft"}, "one line of 1 to 60"),
        ("a\nb", {"draft"}, "one line"),
        ("x" * 61, {"draft"}, "1 to 60 characters"),
        ("desk", set(), "at least one scope"),
        ("desk", {"write"}, "'write' is not a scope; use draft, feedback, admin"),
    ],
)
def test_a_key_without_a_name_or_a_known_scope_is_not_made(
    ledger: Ledger, name: str, scopes: set[str], says: str
) -> None:
    with pytest.raises(LedgerError, match=says):
        ledger.keys.make(name, frozenset(scopes), NOON)
    assert ledger.keys.all() == []


# ---- idempotency and feedback


def test_a_request_sent_twice_is_done_once(ledger: Ledger) -> None:
    answers = ledger.idempotency
    assert answers.begin("k1", "order-7", "f1", NOON) is None
    assert answers.begin("k1", "order-7", "f1", after(1)) == Kept(None, b"", "")
    answers.finish("k1", "order-7", 200, "application/json", b"{}")
    assert answers.begin("k1", "order-7", "f1", after(2)) == Kept(200, b"{}", "application/json")
    assert answers.begin("k2", "order-7", "f1", after(2)) is None, "keys are their owner's own"
    with pytest.raises(IdempotencyMismatch, match="another request"):
        answers.begin("k1", "order-7", "f2", after(3))


def test_an_answer_is_forgotten_on_request_and_after_a_day(ledger: Ledger) -> None:
    answers = ledger.idempotency
    answers.begin("k1", "a", "f", NOON)
    answers.forget("k1", "a")
    assert answers.begin("k1", "a", "f", NOON) is None
    answers.finish("k1", "a", 200, "text/plain", b"x")
    assert answers.begin("k1", "a", "f", NOON + dt.timedelta(hours=24)) is not None
    assert answers.begin("k1", "a", "f", NOON + dt.timedelta(hours=24, seconds=1)) is None


def test_a_request_that_died_half_way_can_be_sent_again(ledger: Ledger) -> None:
    ledger.idempotency.begin("k1", "a", "f", NOON)
    assert ledger.idempotency.begin("k1", "a", "f", after(119)) is not None
    assert ledger.idempotency.begin("k1", "a", "f", after(121)) is None
    assert ledger.idempotency.begin("k1", "a", "f", after(122)) == Kept(None, b"", ""), "only one takes it over"


def test_a_verdict_is_kept(ledger: Ledger) -> None:
    row = FeedbackRow("d1", "edited", None, "Hello", 0.25, "refund_status", "r.x", "en", "template", "k1", NOON)
    ledger.feedback.add(row)
    with ledger._database.reading() as connection:
        found = connection.exec_driver_sql("SELECT draft_id, verdict, distance FROM feedback").one()
    assert tuple(found) == ("d1", "edited", 0.25)


# ---- when the disk says no


def test_an_error_of_the_file_names_it_and_quotes_nobody(tmp_path: Path, ledger: Ledger) -> None:
    with sqlite3.connect(tmp_path / "ledger.sqlite") as connection:
        connection.execute("DROP TABLE received")
    connection.close()
    with pytest.raises(LedgerError, match="no such table: received") as caught:
        ledger.received.add("zendesk", "a", Delivery(ticket={"body": SECRET_WORDS}), NOON)
    assert str(tmp_path / "ledger.sqlite") in str(caught.value)
    assert SECRET_WORDS not in repr(caught.value) + repr(caught.value.__cause__)


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root writes everywhere")
def test_a_ledger_that_cannot_be_written_says_so(tmp_path: Path, ledger: Ledger) -> None:
    ledger.check_writable()
    for file in tmp_path.iterdir():
        file.chmod(0o400)
    with pytest.raises(LedgerError):
        open_ledger(tmp_path / "ledger.sqlite").check_writable()


def test_a_moment_without_a_zone_is_a_mistake(ledger: Ledger) -> None:
    with pytest.raises(LedgerError, match="needs its time zone"):
        ledger.keys.make("desk", frozenset({"draft"}), dt.datetime(2026, 11, 20))  # noqa: DTZ001
