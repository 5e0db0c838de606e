"""A ticket becomes a case: the start of a regression test, filled in with today's answer."""

from __future__ import annotations

import datetime as dt
from typing import Any

import yaml

from replybot.errors import TicketError
from replybot.evaluation.case import CaseRow
from replybot.intake import parse_ticket
from replybot.pipeline import Pipeline
from replybot.ticket import Ticket
from replybot.ticket_json import object_from_json

_HEAD = "# What replybot answers today. Check every line of `expect` against the guide, and correct it.\n"


class _Dumper(yaml.SafeDumper):
    """Writes texts of several lines as blocks, so that people can read them."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        return super().increase_indent(flow, False)


_Dumper.add_representer(
    str,
    lambda dumper, text: dumper.represent_scalar("tag:yaml.org,2002:str", text, style="|" if "\n" in text else None),
)


def new_case(source: bytes, case_id: str, pipeline: Pipeline, today: dt.date) -> str:
    """Return a case as YAML, a list of one row.

    Raises:
        TicketError: The ticket cannot be read, or the id is not one.
    """
    ticket = parse_ticket(source)
    draft = pipeline.reply_to(ticket, today)
    concession = draft.resolution.concession
    row = {
        "id": case_id,
        "what": "",
        "today": today.isoformat(),
        "ticket": _written(source, ticket),
        "expect": {
            "language": draft.language,
            "category": draft.category,
            "rule": draft.resolution.rule,
            "concession": concession.kind if concession else "none",
            "tactics": [tactic.kind for tactic in draft.tactics],
            "alert": draft.escalate.alert if draft.escalate else "none",
        },
    }
    try:
        CaseRow.model_validate(row)
    except ValueError as error:
        raise TicketError(f"--id: '{case_id}' is not an id; write it in small letters, like bank-has-it") from error
    return _HEAD + yaml.dump([row], Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=110)


def _written(source: bytes, ticket: Ticket) -> dict[str, Any]:
    """Return the ticket's JSON as it came; of a mail or a text the words, the subject and the sender."""
    try:
        written = object_from_json(source.decode("utf-8-sig"))
    except UnicodeDecodeError:
        written = None
    if written is not None:
        return {key: _plain(value) for key, value in written[0].items()}
    parts = {"subject": ticket.subject, "body": ticket.body, "sender": ticket.sender}
    return {key: value for key, value in parts.items() if value}


def _plain(value: Any) -> Any:
    """Return JSON content with amounts as text: in a case file they are written "59.90"."""
    if isinstance(value, dict):
        return {key: _plain(entry) for key, entry in value.items()}
    if isinstance(value, list):
        return [_plain(entry) for entry in value]
    return value if value is None or isinstance(value, (bool, int, str)) else str(value)
