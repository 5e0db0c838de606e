"""Example tickets: for the page where a new user tries it, and for the OpenAPI document."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

from replybot.intake import parse_ticket
from replybot.resources import text_folder

_ENDINGS = (".json", ".txt", ".eml")


@cache
def examples() -> tuple[dict[str, Any], ...]:
    """Return the examples of the examples/ folder: `<name>.<language>.<ending>`, each as the JSON of a ticket."""
    files = sorted(path for path in text_folder("examples").iterdir() if path.suffix in _ENDINGS)
    return tuple(
        {"name": name, "title": name.replace("-", " ").capitalize(), "language": language, "ticket": ticket}
        for path in files
        for name, language in [path.name.split(".")[:2]]
        for ticket in [_ticket(path.read_bytes(), path.suffix)]
    )


def _ticket(source: bytes, ending: str) -> dict[str, Any]:
    if ending == ".json":
        content = json.loads(source)
        assert isinstance(content, dict)
        return content
    ticket = parse_ticket(source)
    given = {"subject": ticket.subject, "sender": ticket.sender, "body": ticket.body}
    return {name: value for name, value in given.items() if value}
