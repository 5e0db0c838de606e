"""Many tickets in one run: order, bad lines, interruption, resumption."""

from __future__ import annotations

import json
import threading
import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from replybot.batch import run_batch
from replybot.errors import TicketError


def drafted(text: str) -> dict[str, Any]:
    ticket = json.loads(text)
    if "bad" in ticket:
        raise TicketError(f"bad: {ticket['bad']}")
    return {"ticket_id": ticket.get("id"), "seen": ticket}


def lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


@pytest.fixture
def tickets(tmp_path: Path) -> Path:
    path = tmp_path / "in.jsonl"
    path.write_bytes(b'{"id": "T-1"}\n\n{"bad": 1, "id": "T-2"}\n{"n": 3}\n\xff\xfe\n{"id": "T-1"}')
    return path


def test_drafts_keep_the_input_order_and_bad_lines_go_aside_with_their_number(tickets: Path) -> None:
    out = tickets.with_name("out.jsonl")
    result = run_batch(tickets, out, drafted, "")
    assert (result.done, result.bad) == (3, 2)
    assert [row["ticket_id"] for row in lines(out)] == ["T-1", "line-4", "T-1"]
    assert lines(tickets.with_name("out.jsonl.errors.jsonl")) == [
        {"line": 3, "ticket_id": "T-2", "error": "bad: 1"},
        {"line": 5, "ticket_id": "line-5", "error": "not UTF-8 at byte 0"},
    ]
    assert not out.with_name("out.jsonl.part").exists()


def test_a_clean_run_leaves_no_errors_file_of_an_earlier_one(tickets: Path) -> None:
    out = tickets.with_name("out.jsonl")
    run_batch(tickets, out, drafted, "")
    tickets.write_text('{"id": "T-9"}\n', "utf-8")
    run_batch(tickets, out, drafted, "")
    assert [row["ticket_id"] for row in lines(out)] == ["T-9"]
    assert not out.with_name("out.jsonl.errors.jsonl").exists()


class Killed(Exception):
    pass


def interrupted_after(count: int, seen: list[str]) -> Any:
    def draft(text: str) -> dict[str, Any]:
        if len(seen) == count:
            raise Killed
        seen.append(text)
        return drafted(text)

    return draft


def test_an_interrupted_run_goes_on_and_drafts_nothing_twice(tmp_path: Path) -> None:
    source, out = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    source.write_text("".join(f'{{"id": "T-{n}"}}\n' for n in range(10)), "utf-8")
    first: list[str] = []
    with pytest.raises(Killed):
        run_batch(source, out, interrupted_after(4, first), "options")
    assert not out.exists()
    with (tmp_path / "out.jsonl.part").open("ab") as torn:
        torn.write(b'{"line": 5, "dra')
    second: list[str] = []
    result = run_batch(source, out, interrupted_after(99, second), "options")
    assert (len(first), len(second), result.resumed) == (4, 6, 4)
    assert [row["ticket_id"] for row in lines(out)] == [f"T-{n}" for n in range(10)]


@pytest.mark.parametrize("change", ["input", "options"])
def test_a_run_with_other_input_or_options_starts_anew(tmp_path: Path, change: str) -> None:
    source, out = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    source.write_text('{"id": "T-1"}\n{"id": "T-2"}\n', "utf-8")
    with pytest.raises(Killed):
        run_batch(source, out, interrupted_after(1, []), "options")
    if change == "input":
        source.write_text('{"id": "T-3"}\n{"id": "T-2"}\n', "utf-8")
    seen: list[str] = []
    run_batch(source, out, interrupted_after(99, seen), "options" if change == "input" else "others")
    assert len(seen) == 2


def test_the_drafts_never_overwrite_the_tickets(tickets: Path) -> None:
    before = tickets.read_bytes()
    with pytest.raises(TicketError, match="would overwrite the tickets"):
        run_batch(tickets, tickets, drafted, "")
    assert tickets.read_bytes() == before


def test_an_over_long_line_is_one_bad_line(tmp_path: Path) -> None:
    source, out = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    source.write_bytes(b'{"id": "' + b"x" * 5_000_000 + b'"}\n{"id": "T-2"}\n')
    result = run_batch(source, out, drafted, "")
    assert (result.done, result.bad) == (1, 1)
    assert lines(tmp_path / "out.jsonl.errors.jsonl")[0]["line"] == 1


@given(st.lists(st.binary(max_size=40).filter(lambda line: b"\n" not in line), max_size=12))
def test_whatever_the_lines_hold_each_is_drafted_or_named(tmp_path_factory: Any, content: list[bytes]) -> None:
    folder = tmp_path_factory.mktemp("batch")
    source, out = folder / "in.jsonl", folder / "out.jsonl"
    source.write_bytes(b"\n".join(content))

    def draft(text: str) -> dict[str, Any]:
        if len(text) % 2:
            raise TicketError("odd")
        return {"ticket_id": None}

    result = run_batch(source, out, draft, "")
    assert result.done + result.bad == sum(bool(line.strip()) for line in content)


@pytest.mark.parametrize("concurrency", [2, 32])
def test_many_at_once_still_come_out_in_input_order(tmp_path: Path, concurrency: int) -> None:
    source, out = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    source.write_text("".join(f'{{"id": "T-{n}", "wait": {n % 5}}}\n' for n in range(40)) + "[]\n", "utf-8")

    def slow(text: str) -> dict[str, Any]:
        ticket = json.loads(text)
        if isinstance(ticket, list):
            raise TicketError("a list")
        time.sleep(ticket["wait"] / 200)
        return drafted(text)

    result = run_batch(source, out, slow, "", concurrency=concurrency)
    assert (result.done, result.bad) == (40, 1)
    assert [row["ticket_id"] for row in lines(out)] == [f"T-{n}" for n in range(40)]
    assert lines(tmp_path / "out.jsonl.errors.jsonl")[0]["line"] == 41


def test_a_stopped_run_keeps_what_was_in_work_and_pays_nothing_twice(tmp_path: Path) -> None:
    source, out = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    source.write_text("".join(f'{{"id": "T-{n}"}}\n' for n in range(30)), "utf-8")
    paid: list[str] = []
    lock = threading.Lock()

    def draft(text: str) -> dict[str, Any]:
        with lock:
            if len(paid) >= 12 and "stop" not in paid:
                paid.append("stop")
                raise Killed
        time.sleep(0.01)
        with lock:
            paid.append(json.loads(text)["id"])
        return drafted(text)

    with pytest.raises(Killed):
        run_batch(source, out, draft, "options", concurrency=4)
    kept = len([name for name in paid if name != "stop"])
    result = run_batch(source, out, draft, "options", concurrency=4)
    assert result.resumed == kept
    assert sorted(name for name in paid if name != "stop") == sorted(f"T-{n}" for n in range(30))
    assert [row["ticket_id"] for row in lines(out)] == [f"T-{n}" for n in range(30)]


def test_no_more_lines_are_in_work_than_allowed(tmp_path: Path) -> None:
    source, out = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    source.write_text('{"id": "T"}\n' * 50, "utf-8")
    lock, working, most = threading.Lock(), [0], [0]

    def draft(text: str) -> dict[str, Any]:
        with lock:
            working[0] += 1
            most[0] = max(most[0], working[0])
        time.sleep(0.002)
        with lock:
            working[0] -= 1
        return drafted(text)

    run_batch(source, out, draft, "", concurrency=3)
    assert most[0] == 3
