"""JSON schemas of the files of eval/: an editor that knows them completes and checks what people write."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from replybot.evaluation.baseline import Baseline
from replybot.evaluation.case import CaseRow, PairRow
from replybot.evaluation.drafts import DraftRow, SceneRow
from replybot.evaluation.fuzz import Grammar
from replybot.evaluation.suites import SuitesRow
from replybot.ticket_json import ticket_schema

_KINDS: dict[str, Any] = {
    "cases": tuple[CaseRow, ...],
    "pairs": tuple[PairRow, ...],
    "paraphrases": dict[str, tuple[str, ...]],
    "drafts": tuple[DraftRow, ...],
    "scenes": dict[str, SceneRow],
    "fuzz": Grammar,
    "suites": SuitesRow,
    "baseline": Baseline,
}


def schemas() -> dict[str, str]:
    """Return the schema of each kind of file as JSON text, by file name."""
    found = {}
    for name, kind in _KINDS.items():
        schema = TypeAdapter(kind).json_schema()
        _with_ticket(schema)
        found[f"{name}.json"] = json.dumps(schema, indent=1, ensure_ascii=False) + "\n"
    return found


def write_schemas(folder: Path) -> tuple[Path, ...]:
    """Write every schema into *folder*; return the files."""
    folder.mkdir(parents=True, exist_ok=True)
    files = []
    for name, text in schemas().items():
        (folder / name).write_text(text, "utf-8")
        files.append(folder / name)
    return tuple(files)


def _with_ticket(schema: dict[str, Any]) -> None:
    """Put the ticket's own schema where a row only says that it is an object."""
    rows = [row for row in schema.get("$defs", {}).values() if "ticket" in row.get("properties", {})]
    if rows:
        ticket = ticket_schema()
        schema["$defs"] |= ticket.pop("$defs", {}) | {"Ticket": ticket}
    for row in rows:
        row["properties"]["ticket"] = {"$ref": "#/$defs/Ticket"}
