"""Zendesk Support: reads tickets with their comments, writes internal notes. Tried against its documentation only."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Any, TypeVar

from replybot.brief import Channel
from replybot.helpdesks.answers import Id, Moment, Shape, pages, shaped
from replybot.helpdesks.helpdesk import Conversation
from replybot.helpdesks.html_text import html_of, text_of
from replybot.helpdesks.http import JsonClient, checked_number
from replybot.helpdesks.thread import MOST_MESSAGES, Person, Post, conversation
from replybot.ticket import Author

_PAGE = 100
_MOST_PAGES = 20
"""Of tickets that changed: more than that were never read one by one."""
_CHATS = frozenset(
    ("chat", "line", "messaging", "native_messaging", "sms", "telegram", "viber", "wechat", "whatsapp", "instagram_dm")
)
_PLACES = frozenset(("facebook", "twitter", "x_corp"))
_PRIVATE = frozenset(("message", "direct_message"))
"""How `via.source.rel` says that a post on such a place is not public."""


class _Source(Shape):
    rel: str | None = None


class _Via(Shape):
    channel: str | int | None = None
    source: _Source = _Source()


class _User(Shape):
    id: Id
    name: str | None = None
    email: str | None = None
    role: str | None = None
    user_fields: Mapping[str, Any] | None = None


class _Ticket(Shape):
    id: Id
    subject: str | None = None
    requester_id: Id
    via: _Via = _Via()
    updated_at: Moment = None


class _OneTicket(Shape):
    ticket: _Ticket
    users: tuple[_User, ...] = ()


class _File(Shape):
    file_name: str = ""
    content_type: str = ""


class _Comment(Shape):
    id: Id
    author_id: Id
    html_body: str | None = None
    plain_body: str | None = None
    body: str | None = None
    public: bool = False
    created_at: Moment = None
    attachments: tuple[_File, ...] = ()


class _Meta(Shape):
    has_more: bool = False
    after_cursor: str | None = None


class _Page(Shape):
    meta: _Meta = _Meta()


class _Comments(_Page):
    comments: tuple[_Comment, ...]
    users: tuple[_User, ...] = ()


class _Tickets(_Page):
    tickets: tuple[_Ticket, ...]


_Paged = TypeVar("_Paged", bound=_Page)


class Zendesk:
    """Speaks to the Ticketing API with an API token.

    Args:
        url: Of the account, like https://shop.zendesk.com.
        email: The agent's address that the token belongs to.
        token: An API token.
        ltv_field: The key of a user field with the lifetime value; only agents and integrations can write user fields.
    """

    name = "zendesk"

    def __init__(
        self, url: str, email: str, token: str, *, ltv_field: str | None = None, timeout: float = 10.0
    ) -> None:
        self._client = JsonClient(self.name, url, basic=(f"{email}/token", token), timeout_seconds=timeout)
        self._ltv_field = ltv_field

    def read(self, ticket_id: str) -> Conversation:
        """Return the ticket with its newest comments."""
        number = checked_number(self.name, ticket_id)
        path = f"/api/v2/tickets/{number}.json"
        found = shaped(f"zendesk: GET {path}", _OneTicket, self._client.get(path, {"include": "users"}))
        comments, users = self._comments(number)
        users |= {user.id: user for user in found.users}
        requester = users.get(found.ticket.requester_id)
        posts = [_post(comment, users, found.ticket.requester_id) for comment in comments]
        channel = _channel(found.ticket.via)
        return conversation(number, found.ticket.subject, channel, self._person(requester), posts)

    def note(self, ticket_id: str, text: str) -> None:
        """Write an internal note."""
        number = checked_number(self.name, ticket_id)
        comment = {"html_body": html_of(text), "public": False}
        self._client.put(f"/api/v2/tickets/{number}.json", {"ticket": {"comment": comment}})

    def newest(self, since: dt.datetime) -> Iterator[str]:
        """Yield the ids of tickets that changed after *since*, oldest first."""
        ids: list[str] = []
        for page in self._pages(_Tickets, "/api/v2/tickets.json", {"sort": "-updated_at"}, _MOST_PAGES):
            fresh = [ticket.id for ticket in page.tickets if ticket.updated_at and ticket.updated_at > since]
            ids += fresh
            if len(fresh) < len(page.tickets):
                break
        yield from reversed(ids)

    def _comments(self, number: str) -> tuple[list[_Comment], dict[str, _User]]:
        """Return the newest comments, oldest first, and who wrote them."""
        path = f"/api/v2/tickets/{number}/comments.json"
        query = {"sort": "-created_at", "include": "users"}
        comments: list[_Comment] = []
        users: dict[str, _User] = {}
        for page in self._pages(_Comments, path, query, MOST_MESSAGES // _PAGE):
            comments += page.comments
            users |= {user.id: user for user in page.users}
        return comments[::-1], users

    def _pages(self, shape: type[_Paged], path: str, query: Mapping[str, str], most: int) -> Iterator[_Paged]:
        def ask(asked: Mapping[str, str | int]) -> _Paged:
            return shaped(f"zendesk: GET {path}", shape, self._client.get(path, asked))

        return pages(ask, {"page[size]": _PAGE, **query}, _following, "page[after]", most)

    def _person(self, requester: _User | None) -> Person:
        if requester is None:
            return Person()
        ltv = (requester.user_fields or {}).get(self._ltv_field) if self._ltv_field else None
        return Person(requester.name, requester.email, ltv)


def _following(page: _Page) -> str | None:
    return page.meta.after_cursor if page.meta.has_more else None


def _post(comment: _Comment, users: Mapping[str, _User], requester_id: str) -> Post:
    user = users.get(comment.author_id)
    author: Author = "agent"
    if not comment.public:
        author = "note"
    elif comment.author_id == requester_id or (user and user.role == "end-user"):
        author = "customer"
    return Post(
        comment.id,
        author,
        text_of(comment.html_body, comment.plain_body, comment.body),
        comment.created_at,
        user.email if user and author == "customer" else None,
        tuple((file.file_name, file.content_type) for file in comment.attachments if file.file_name),
    )


def _channel(via: _Via) -> str:
    if via.channel in _CHATS or (via.channel in _PLACES and via.source.rel in _PRIVATE):
        return Channel.CHAT
    return Channel.SOCIAL if via.channel in _PLACES else Channel.EMAIL
