"""Gorgias: reads tickets with their messages, writes internal notes. Tried against its documentation only."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import TypeVar

from replybot.brief import Channel
from replybot.helpdesks.answers import Id, Moment, Shape, pages, shaped
from replybot.helpdesks.helpdesk import Conversation
from replybot.helpdesks.html_text import html_of, text_of
from replybot.helpdesks.http import JsonClient, checked_number
from replybot.helpdesks.thread import MOST_MESSAGES, Person, Post, conversation
from replybot.ticket import Author

INTERNAL = "internal-note"
"""The channel of internal notes."""
_PAGE = 100
_MOST_PAGES = 20
_CHANNELS = (
    dict.fromkeys(("facebook-recommendations", "yotpo-review"), Channel.REVIEW)
    | dict.fromkeys(
        (
            "facebook",
            "facebook-mention",
            "instagram",
            "instagram-ad-comment",
            "instagram-comment",
            "instagram-mention",
            "tiktok",
            "twitter",
        ),
        Channel.SOCIAL,
    )
    | dict.fromkeys(
        (
            "chat",
            "facebook-messenger",
            "instagram-direct-message",
            "sms",
            "tiktok-shop",
            "twitter-direct-message",
            "whatsapp",
        ),
        Channel.CHAT,
    )
)


class _Customer(Shape):
    name: str | None = None
    email: str | None = None


class _Ticket(Shape):
    id: Id
    subject: str | None = None
    channel: str | None = None
    customer: _Customer | None = None
    updated_datetime: Moment = None


class _File(Shape):
    name: str | None = None
    content_type: str | None = None


class _Message(Shape):
    id: Id
    channel: str | None = None
    public: bool = True
    from_agent: bool
    body_text: str | None = None
    body_html: str | None = None
    created_datetime: Moment = None
    sender: _Customer | None = None
    attachments: tuple[_File, ...] | None = None


class _Meta(Shape):
    next_cursor: str | None = None


class _Page(Shape):
    meta: _Meta = _Meta()


class _Messages(_Page):
    data: tuple[_Message, ...]


class _Tickets(_Page):
    data: tuple[_Ticket, ...]


_Paged = TypeVar("_Paged", bound=_Page)


class Gorgias:
    """Speaks to the REST API with an API key. No lifetime value is read here: the flat body of the API can bring it.

    Args:
        url: Of the account, like https://shop.gorgias.com.
        email: The user's address that the key belongs to; it signs the notes.
        token: The API key.
    """

    name = "gorgias"

    def __init__(self, url: str, email: str, token: str, *, timeout: float = 10.0) -> None:
        self._client = JsonClient(self.name, url, basic=(email, token), timeout_seconds=timeout)
        self._email = email

    def read(self, ticket_id: str) -> Conversation:
        """Return the ticket with its newest messages."""
        number = checked_number(self.name, ticket_id)
        path = f"/api/tickets/{number}"
        ticket = shaped(f"gorgias: GET {path}", _Ticket, self._client.get(path))
        customer = ticket.customer or _Customer()
        channel = _CHANNELS.get(ticket.channel or "", Channel.EMAIL)
        posts = [_post(message) for message in self._messages(number)]
        return conversation(number, ticket.subject, channel, Person(customer.name, customer.email), posts)

    def note(self, ticket_id: str, text: str) -> None:
        """Write an internal note: a message of the channel that never leaves Gorgias."""
        number = checked_number(self.name, ticket_id)
        content = {
            "channel": INTERNAL,
            "via": "api",
            "public": False,
            "from_agent": True,
            "sender": {"email": self._email},
            "body_text": text,
            "body_html": html_of(text),
        }
        self._client.post(f"/api/tickets/{number}/messages", content)

    def newest(self, since: dt.datetime) -> Iterator[str]:
        """Yield the ids of tickets that changed after *since*, oldest first."""
        ids: list[str] = []
        for page in self._pages(_Tickets, "/api/tickets", {"order_by": "updated_datetime:desc"}, _MOST_PAGES):
            fresh = [one.id for one in page.data if one.updated_datetime and one.updated_datetime > since]
            ids += fresh
            if len(fresh) < len(page.data):
                break
        yield from reversed(ids)

    def _messages(self, number: str) -> list[_Message]:
        """Return the newest messages, oldest first."""
        query = {"ticket_id": number, "order_by": "created_datetime:desc"}
        newest_first = self._pages(_Messages, "/api/messages", query, MOST_MESSAGES // _PAGE)
        return [message for page in newest_first for message in page.data][::-1]

    def _pages(self, shape: type[_Paged], path: str, query: Mapping[str, str], most: int) -> Iterator[_Paged]:
        def ask(asked: Mapping[str, str | int]) -> _Paged:
            return shaped(f"gorgias: GET {path}", shape, self._client.get(path, asked))

        return pages(ask, {"limit": _PAGE, **query}, lambda page: page.meta.next_cursor, "cursor", most)


def _post(message: _Message) -> Post:
    author: Author = "agent" if message.from_agent else "customer"
    if message.channel == INTERNAL or not message.public:
        author = "note"
    email = message.sender.email if message.sender and author == "customer" else None
    text = text_of(message.body_text, message.body_html)
    files = tuple((file.name, file.content_type or "") for file in message.attachments or () if file.name)
    return Post(message.id, author, text, message.created_datetime, email, files)
