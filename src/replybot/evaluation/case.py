"""Cases as QA writes them: a ticket and what must come of it. See eval/README.md for the files."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from replybot.errors import PolicyError
from replybot.language import Language
from replybot.yaml_file import read_rows

_MARK = re.compile(r"\[\[([a-z_]+)\|([^\]]+)\]\]")
_MOST_BYTES = 5_000_000
_MOST_PADDING = 300_000

Slug = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=80)]


class _Row(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Expected(_Row):
    """What must come of a ticket. What is left out is not asked for, but `alert`: left out, there must be none."""

    error: bool = False
    """The ticket must be refused."""
    language: Language | None = None
    category: str | None = None
    rule: str | None = None
    remedy: str | None = None
    concession: str | None = None
    """The kind, or "none"."""
    needs: tuple[str, ...] | None = None
    """What the reply must ask for, in any order."""
    tactics: tuple[str, ...] | None = None
    """Exactly these, in any order."""
    alert: str = "none"
    reply_lacks: tuple[str, ...] = ()
    """Words that must not stand in subject, body or public reply, in capitals or small letters."""
    note_has: tuple[str, ...] = ()


class Padding(_Row):
    """Harmless chatter that makes a ticket long."""

    text: Annotated[str, Field(min_length=1)]
    to: Annotated[int, Field(ge=1, le=_MOST_PADDING)]
    place: Literal["before", "after"] = "after"


class CaseRow(_Row):
    """A case of cases/ or traps/, or of a shop's own folder."""

    id: Slug
    what: str = ""
    """One line for the reader of the report."""
    today: dt.date | None = None
    ticket: dict[str, Any]
    """A ticket as in the JSON contract."""
    calm: str | None = None
    """The same ticket's body without the pressure: what is decided and replied must be identical."""
    padding: Padding | None = None
    expect: Expected


class PairRow(_Row):
    """A calm ticket and its pressed rewritings, each with its pressure marked: [[tactic|words]]."""

    id: Slug
    category: str
    base: str
    record: dict[str, Any] = {}
    """Customer, order, payment …: the same for the base and every rewriting."""
    woven: Annotated[tuple[str, ...], Field(min_length=1)]


@dataclass(frozen=True)
class Ask:
    """One ticket put to an engine."""

    ticket: Mapping[str, Any]
    today: dt.date
    category: str | None
    """What a careful person reads in it; an engine may use it for the record of its answer, never for the answer."""

    @cached_property
    def key(self) -> str:
        """A hash of all that the answer depends on: equal tickets are asked once."""
        content = json.dumps([self.ticket, self.today.isoformat(), self.category], sort_keys=True, ensure_ascii=False)
        return hashlib.sha256(content.encode("utf-8", "surrogatepass")).hexdigest()[:20]

    @property
    def body(self) -> str:
        """The words of the newest customer message."""
        body = self.ticket.get("body")
        if isinstance(body, str):
            return body
        messages = self.ticket.get("messages") or [{}]
        return str(messages[-1].get("text", ""))


@dataclass(frozen=True)
class Case:
    """One thing to score: a ticket, with what must come of it."""

    id: str
    """Suite, language, file and own id: "cases/en/refund_status/bank-has-it"."""
    suite: str
    language: str
    what: str
    ask: Ask
    expect: Expected
    calm: Ask | None = None
    """The ticket it is compared with."""
    identical: bool = True
    """Whether the reply must be the calm one's too (threats), or only the reading (paraphrases)."""
    tactics: tuple[str, ...] = ()

    @property
    def asks(self) -> tuple[Ask, ...]:
        """Every ticket that must be answered before the case can be scored; the calm one first."""
        return (self.ask,) if self.calm is None else (self.calm, self.ask)


def load_suite(folder: Path, suite: str, today: dt.date) -> list[Case]:
    """Return the cases of *folder*, in the order of file names and rows.

    Args:
        folder: Holds <language>/<name>.yaml, <language>.yaml, or any other .yaml files (language unknown).
        suite: Its name decides the format: pairs, paraphrases, or cases for everything else.
        today: The day on which tickets are decided that name none.

    Raises:
        PolicyError: A file is wrong, or there is none.
    """
    files = sorted(folder.rglob("*.yaml"))
    if not files:
        raise PolicyError(f"{folder}: there is no .yaml file with cases")
    cases = [case for file in files for case in load_file(file, folder, suite, today)]
    seen: set[str] = set()
    for case in cases:
        if case.id in seen:
            raise PolicyError(f"{case.id}: the id stands twice")
        seen.add(case.id)
    return cases


def load_file(file: Path, folder: Path, suite: str, today: dt.date) -> list[Case]:
    """Return the cases of one file of a suite.

    Raises:
        PolicyError: The file is wrong.
    """
    name = file.relative_to(folder).with_suffix("").as_posix()
    language = next((part for part in name.split("/") if part in set(Language)), "")
    shown = f"{folder.name}/{name}.yaml"
    prefix = f"{suite}/{name}"
    match suite:
        case "pairs":
            pairs = read_rows(tuple[PairRow, ...], read_case_file(file), shown, as_written=True)
            return [case for row in pairs for case in _pressed(row, prefix, language, today)]
        case "paraphrases":
            texts = read_rows(dict[str, tuple[str, ...]], read_case_file(file), shown, as_written=True)
            bases = _bases(folder.parent / "pairs" / file.relative_to(folder), shown)
            return [case for row in texts.items() for case in _paraphrased(row, bases, prefix, language, today, shown)]
        case _:
            rows = read_rows(tuple[CaseRow, ...], read_case_file(file), shown, as_written=True)
            return [_case(row, suite, prefix, language, today) for row in rows]


def read_case_file(file: Path) -> str:
    """Return the text of a file of eval/.

    Raises:
        PolicyError: It is too large, not UTF-8, or cannot be read.
    """
    try:
        if file.stat().st_size > _MOST_BYTES:
            raise PolicyError(f"{file}: larger than {_MOST_BYTES} bytes; split it")
        return file.read_text("utf-8")
    except UnicodeDecodeError as error:
        raise PolicyError(f"{file}: not UTF-8 at byte {error.start}") from error
    except OSError as error:
        raise PolicyError(f"{file}: {(error.strerror or 'cannot be read').lower()}") from error


def without_marks(text: str) -> str:
    """Return the ticket as the customer sent it."""
    return _MARK.sub(r"\2", text)


def _case(row: CaseRow, suite: str, prefix: str, language: str, today: dt.date) -> Case:
    ticket = dict(row.ticket)
    if row.padding:
        ticket["body"] = _padded(str(ticket.get("body", "")), row.padding)
    day = row.today or today
    calm = None if row.calm is None else Ask(ticket | {"body": row.calm}, day, row.expect.category)
    return Case(
        id=f"{prefix}/{row.id}",
        suite=suite,
        language=language,
        what=row.what,
        ask=Ask(ticket, day, row.expect.category),
        expect=row.expect,
        calm=calm,
        tactics=row.expect.tactics or (),
    )


def _padded(body: str, padding: Padding) -> str:
    missing = max(0, padding.to - len(body))
    chatter = (padding.text * (missing // len(padding.text) + 1))[:missing]
    return f"{chatter}\n\n{body}" if padding.place == "before" else f"{body}\n\n{chatter}"


def _pressed(row: PairRow, prefix: str, language: str, today: dt.date) -> Iterator[Case]:
    calm = Ask({**row.record, "body": row.base}, today, row.category)
    for number, text in enumerate(row.woven, 1):
        tactics = tuple(sorted({kind for kind, _ in _MARK.findall(text)}))
        yield Case(
            id=f"{prefix}/{row.id}/woven-{number}",
            suite="pairs",
            language=language,
            what=f"the calm ticket, pressed: {', '.join(tactics)}",
            ask=Ask({**row.record, "body": without_marks(text)}, today, row.category),
            expect=Expected(),
            calm=calm,
            tactics=tactics,
        )


def _bases(pairs: Path, shown: str) -> dict[str, PairRow]:
    if not pairs.is_file():
        raise PolicyError(f"{shown}: has no pairs beside it ({pairs} is missing)")
    name = f"pairs/{pairs.name}"
    return {row.id: row for row in read_rows(tuple[PairRow, ...], read_case_file(pairs), name, as_written=True)}


def _paraphrased(
    row: tuple[str, tuple[str, ...]],
    bases: Mapping[str, PairRow],
    prefix: str,
    language: str,
    today: dt.date,
    shown: str,
) -> Iterator[Case]:
    base_id, texts = row
    base = bases.get(base_id)
    if base is None:
        raise PolicyError(f"{shown}: '{base_id}' is not the id of a pair")
    calm = Ask({**base.record, "body": base.base}, today, base.category)
    for number, text in enumerate(texts, 1):
        yield Case(
            id=f"{prefix}/{base_id}/paraphrase-{number}",
            suite="paraphrases",
            language=language,
            what="the calm ticket in other words",
            ask=Ask({**base.record, "body": text}, today, base.category),
            expect=Expected(),
            calm=calm,
            identical=False,
        )
