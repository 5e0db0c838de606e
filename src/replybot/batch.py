"""Many tickets in one run: one draft a line, bad lines aside, an interrupted run goes on where it stopped."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

from replybot.errors import TicketError
from replybot.json_lines import entry_of, line_of

_LONGEST_LINE = 2_000_000
"""Bytes; a longer line is one bad line, and memory stays bounded."""

DraftLine = Callable[[str], dict[str, Any]]
"""From the text of one line to a Draft's JSON; raises TicketError."""


@dataclass(frozen=True, slots=True)
class BatchResult:
    """How a run ended."""

    done: int
    bad: int
    resumed: int
    """Lines that an earlier, interrupted run had already finished."""


def run_batch(
    source: Path,
    target: Path,
    draft_line: DraftLine,
    options: str,
    progress: Callable[[int], None] = lambda _: None,
    concurrency: int = 1,
) -> BatchResult:
    """Draft every line of *source* into *target*; bad lines go to *target*.errors.jsonl with their number.

    Until it is finished the run lives in *target*.part: a first line with a fingerprint of input and *options*,
    then one line for each input line that is done, as they get done. It is resumed only if the fingerprint is the same.

    Args:
        source: JSONL; blank lines are passed over.
        target: Overwritten when the run is finished.
        draft_line: Drafts one ticket; called by as many threads as *concurrency* says.
        options: Everything else that the drafts depend on (policy version, flags, today).
        progress: Called with the number of bytes read so far.
        concurrency: Lines in work at the same time.

    Raises:
        TicketError: The drafts would overwrite the tickets.
        OSError: A file cannot be read or written.
    """
    journal = target.with_name(target.name + ".part")
    if source.resolve() in (target.resolve(), journal.resolve(), _errors_of(target).resolve()):
        raise TicketError(f"{target}: would overwrite the tickets; name another file for the drafts")
    fingerprint = hashlib.sha256(_hash_of(source).encode() + options.encode()).hexdigest()
    done = _lines_done(journal, fingerprint)
    with source.open("rb") as lines, journal.open("ab" if done else "wb") as log:
        if not done:
            _write(log, {"fingerprint": fingerprint})
        work = ((number, line) for number, line in _reported(lines, progress) if number not in done)
        if concurrency == 1:
            for number, line in work:
                _write(log, {"line": number} | _entry(number, line, draft_line))
        else:
            _draft_at_once(work, draft_line, concurrency, lambda entry: _write(log, entry))
    finished, bad = _split(journal, target)
    return BatchResult(finished, bad, len(done))


def _reported(lines: BinaryIO, progress: Callable[[int], None]) -> Iterator[tuple[int, bytes]]:
    """Yield number and content of each line, and report where it ends when the next is asked for."""
    for number, line, end in _numbered(lines):
        yield number, line
        progress(end)


def _draft_at_once(
    work: Iterator[tuple[int, bytes]],
    draft_line: DraftLine,
    concurrency: int,
    keep: Callable[[dict[str, Any]], None],
) -> None:
    """Keep each line's entry as it gets done. When the run is stopped, what is in work is finished and kept first."""
    with ThreadPoolExecutor(concurrency, thread_name_prefix="batch") as pool:
        running: dict[Future[dict[str, Any]], int] = {}

        def keep_finished() -> None:
            for future in wait(running, return_when=FIRST_COMPLETED).done:
                number = running.pop(future)
                keep({"line": number} | future.result())

        try:
            for number, line in work:
                running[pool.submit(_entry, number, line, draft_line)] = number
                if len(running) >= concurrency:
                    keep_finished()
            while running:
                keep_finished()
        except BaseException:
            for future in wait(running).done:
                if future.exception() is None:
                    keep({"line": running[future]} | future.result())
            raise


def _entry(number: int, line: bytes, draft_line: DraftLine) -> dict[str, Any]:
    ticket_id = f"line-{number}"
    try:
        if len(line) > _LONGEST_LINE:
            raise TicketError(f"the line is longer than {_LONGEST_LINE} bytes")
        text = line.decode("utf-8")
        ticket_id = _ticket_id(text) or ticket_id
        draft = draft_line(text)
        return {"draft": draft | {"ticket_id": draft["ticket_id"] or ticket_id}}
    except UnicodeDecodeError as error:
        return {"error": {"line": number, "ticket_id": ticket_id, "error": f"not UTF-8 at byte {error.start}"}}
    except TicketError as error:
        return {"error": {"line": number, "ticket_id": ticket_id, "error": str(error)}}


def _ticket_id(text: str) -> str | None:
    """Return the id a bad line still shows."""
    try:
        ticket = json.loads(text)
    except (ValueError, RecursionError):
        return None
    found = ticket.get("id") if isinstance(ticket, dict) else None
    return found if isinstance(found, str) and 0 < len(found) <= 200 else None


def _numbered(lines: BinaryIO) -> Iterator[tuple[int, bytes, int]]:
    """Yield number, content and end of each line that is not blank; of an over-long line only the beginning."""
    number = 0
    while line := lines.readline(_LONGEST_LINE + 1):
        number += 1
        rest = line
        while len(rest) > _LONGEST_LINE and not rest.endswith(b"\n"):
            rest = lines.readline(_LONGEST_LINE + 1)
        if line.strip():
            yield number, line.rstrip(b"\r\n") if len(line) <= _LONGEST_LINE else line, lines.tell()


def _hash_of(source: Path) -> str:
    with source.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _lines_done(journal: Path, fingerprint: str) -> set[int]:
    """Return the lines that an earlier run finished; a torn last entry is cut off."""
    done: set[int] = set()
    if not journal.exists():
        return done
    whole = 0
    with journal.open("rb") as log:
        for position, raw in enumerate(log):
            entry = entry_of(raw)
            if entry is None or (position == 0 and entry.get("fingerprint") != fingerprint):
                break
            if position and not isinstance(entry.get("line"), int):
                break
            whole += len(raw)
            if position:
                done.add(entry["line"])
    if done:
        os.truncate(journal, whole)
    return done


def _errors_of(target: Path) -> Path:
    return target.with_name(target.name + ".errors.jsonl")


def _split(journal: Path, target: Path) -> tuple[int, int]:
    """Turn the finished journal into *target* and its errors file, in input order; none is ever half written."""
    errors = _errors_of(target)
    counts = {"draft": 0, "error": 0}
    paths = {"draft": target.with_name(target.name + ".new"), "error": errors.with_name(errors.name + ".new")}
    with journal.open("rb") as log, paths["draft"].open("wb") as drafts, paths["error"].open("wb") as bad:
        for place in _places_in_order(log):
            log.seek(place)
            entry = json.loads(log.readline())
            kind = "draft" if "draft" in entry else "error"
            _write(drafts if kind == "draft" else bad, entry[kind])
            counts[kind] += 1
    paths["draft"].replace(target)
    if counts["error"]:
        paths["error"].replace(errors)
    else:
        paths["error"].unlink()
        errors.unlink(missing_ok=True)
    journal.unlink()
    return counts["draft"], counts["error"]


def _places_in_order(log: BinaryIO) -> list[int]:
    """Return where each entry of a journal begins, by the number of its line; only the numbers are kept in memory."""
    place = len(log.readline())
    found = []
    for raw in log:
        found.append((int(json.loads(raw)["line"]), place))
        place += len(raw)
    return [place for _, place in sorted(found)]


def _write(file: BinaryIO, entry: dict[str, Any]) -> None:
    file.write(line_of(entry))
    file.flush()
