"""From a helpdesk's messages to a conversation, bounded: the newest messages, and no more text than a ticket takes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from replybot.helpdesks.helpdesk import Conversation
from replybot.ticket import Author

MOST_MESSAGES = 200
_MOST_CHARACTERS = 400_000
"""Of all messages together: within the bytes that a ticket may have, whatever the script."""
_LONGEST_TEXT = 60_000
"""Characters of one message: the rest is left out, as a ticket takes 256 KB of it."""
_MOST_ATTACHMENTS = 100


@dataclass(frozen=True, slots=True)
class Post:
    """One message or note as the helpdesk has it; `text` is plain."""

    id: str
    author: Author
    text: str
    sent_at: dt.datetime | None = None
    email: str | None = None
    """Of the customer who wrote it, where the helpdesk knows."""
    attachments: tuple[tuple[str, str], ...] = ()
    """Names and media types."""


@dataclass(frozen=True, slots=True)
class Person:
    """The customer whom the helpdesk has on its books."""

    name: str | None = None
    email: str | None = None
    lifetime_value: object = None
    """From a field that customers cannot edit; what is no number counts as unknown."""


def conversation(
    ticket_id: str, subject: str | None, channel: str, person: Person, posts: Sequence[Post]
) -> Conversation:
    """Return the conversation of *posts*, oldest first; the sender is who wrote the newest customer message."""
    kept = _newest(posts)
    written = [post for post in kept if post.author == "customer"]
    sender = next((post.email for post in reversed(written) if post.email), person.email)
    ticket: dict[str, Any] = {
        "id": ticket_id,
        "subject": subject,
        "channel": channel,
        "sender": sender,
        "messages": [_message(post) for post in kept if post.text or post.author == "customer"],
        "attachments": _attachments(written),
    }
    if customer := _customer(person):
        ticket["customer"] = customer
    notes = tuple(post.text for post in kept if post.author == "note")
    return Conversation(ticket, tuple(post.id for post in written), notes)


def _newest(posts: Sequence[Post]) -> list[Post]:
    kept: list[Post] = []
    characters = 0
    for post in reversed(posts[-MOST_MESSAGES:]):
        characters += min(len(post.text), _LONGEST_TEXT)
        if characters > _MOST_CHARACTERS and kept:
            break
        kept.append(post)
    return kept[::-1]


def _message(post: Post) -> Mapping[str, str | None]:
    sent_at = post.sent_at.isoformat() if post.sent_at else None
    return {"author": post.author, "text": post.text[:_LONGEST_TEXT], "sent_at": sent_at}


def _attachments(posts: Iterable[Post]) -> list[Mapping[str, str]]:
    files = [file for post in posts for file in post.attachments][-_MOST_ATTACHMENTS:]
    return [{"name": name, "type": "photo" if kind.startswith("image/") else "file"} for name, kind in files]


def _customer(person: Person) -> dict[str, Any]:
    found = {"name": person.name, "email": person.email, "ltv": _number(person.lifetime_value)}
    return {key: value for key, value in found.items() if value}


def _number(value: object) -> str | None:
    """Return a plain number as text, which loses no cent; anything else is unknown."""
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    text = str(value).strip()
    whole, _, rest = text.partition(".")
    return text if whole.isascii() and whole.isdigit() and (not rest or (rest.isascii() and rest.isdigit())) else None
