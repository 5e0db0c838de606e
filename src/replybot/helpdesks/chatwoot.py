"""Chatwoot: reads conversations, writes private notes. Tried against its documentation and source only."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Any, TypeVar

from replybot.brief import Channel
from replybot.helpdesks.answers import Id, Moment, Shape, shaped
from replybot.helpdesks.helpdesk import Conversation
from replybot.helpdesks.html_text import text_of
from replybot.helpdesks.http import JsonClient, checked_number
from replybot.helpdesks.thread import MOST_MESSAGES, Person, Post, conversation
from replybot.ticket import Author

_PAGE = 20
"""Messages on a page; Chatwoot decides."""
_MOST_PAGES = 40
_LATEST_FIRST: dict[str, str | int] = {
    "status": "all",
    "assignee_type": "all",
    "sort_by": "last_activity_at_desc",
}
_INCOMING, _OUTGOING = 0, 1
_CHANNELS = {"Channel::Email": Channel.EMAIL, "Channel::TwitterProfile": Channel.SOCIAL}
_OPEN_TO_VISITORS = frozenset(("Channel::WebWidget", "Channel::Api"))
"""Inboxes through which a visitor's browser may write attributes of the own contact, merged by e-mail address."""


class _Contact(Shape):
    name: str | None = None
    email: str | None = None
    custom_attributes: Mapping[str, Any] | None = None


class _Meta(Shape):
    sender: _Contact = _Contact()
    channel: str | None = None


class _Extra(Shape):
    mail_subject: str | None = None


class _Conversation(Shape):
    id: Id
    meta: _Meta = _Meta()
    additional_attributes: _Extra | None = None
    last_activity_at: Moment = None


class _File(Shape):
    file_type: str | None = None
    data_url: str | None = None


class _Message(Shape):
    id: Id
    content: str | None = None
    message_type: int
    private: bool = False
    created_at: Moment = None
    attachments: tuple[_File, ...] = ()


class _Messages(Shape):
    payload: tuple[_Message, ...]


class _Page(Shape):
    payload: tuple[_Conversation, ...]


class _Conversations(Shape):
    data: _Page


class _Inbox(Shape):
    channel_type: str | None = None


class _Inboxes(Shape):
    payload: tuple[_Inbox, ...]


_Answer = TypeVar("_Answer", bound=Shape)


class Chatwoot:
    """Speaks to the application API with an agent's or a bot's access token.

    Args:
        url: Of the installation, like https://app.chatwoot.com.
        account: The account's number.
        token: An access token.
        ltv_attribute: The key of a contact attribute with the lifetime value. It is read only while no inbox of the
            account lets visitors write attributes.
    """

    name = "chatwoot"

    def __init__(
        self, url: str, account: str, token: str, *, ltv_attribute: str | None = None, timeout: float = 10.0
    ) -> None:
        self._client = JsonClient(self.name, url, headers={"api_access_token": token}, timeout_seconds=timeout)
        self._base = f"/api/v1/accounts/{checked_number(self.name, account)}"
        self._ltv_attribute = ltv_attribute

    def read(self, ticket_id: str) -> Conversation:
        """Return the conversation with its newest messages."""
        number = checked_number(self.name, ticket_id)
        found = self._get(f"/conversations/{number}", _Conversation)
        extra = found.additional_attributes or _Extra()
        posts = [_post(message) for message in self._messages(number) if message.message_type in (_INCOMING, _OUTGOING)]
        channel = _CHANNELS.get(found.meta.channel or "", Channel.CHAT)
        return conversation(number, extra.mail_subject, channel, self._person(found.meta.sender), posts)

    def note(self, ticket_id: str, text: str) -> None:
        """Write a private note."""
        number = checked_number(self.name, ticket_id)
        content = {"content": _harmless(text), "message_type": "outgoing", "private": True}
        self._client.post(f"{self._base}/conversations/{number}/messages", content)

    def newest(self, since: dt.datetime) -> Iterator[str]:
        """Yield the ids of conversations with activity after *since*, oldest first."""
        ids: list[str] = []
        for page in range(1, _MOST_PAGES + 1):
            query = _LATEST_FIRST | {"page": page}
            found = self._get("/conversations", _Conversations, query).data.payload
            fresh = [one.id for one in found if one.last_activity_at and one.last_activity_at > since]
            ids += fresh
            if not found or len(fresh) < len(found):
                break
        yield from reversed(list(dict.fromkeys(ids)))

    def _messages(self, number: str) -> list[_Message]:
        """Return the newest messages, oldest first."""
        messages: list[_Message] = []
        query: dict[str, str | int] = {}
        for _ in range(MOST_MESSAGES // _PAGE):
            page = self._get(f"/conversations/{number}/messages", _Messages, query).payload
            messages = [*page, *messages]
            if len(page) < _PAGE:
                break
            query = {"before": page[0].id}
        return messages

    def _person(self, contact: _Contact) -> Person:
        ltv = None
        if self._ltv_attribute and not self._visitors_write():
            ltv = (contact.custom_attributes or {}).get(self._ltv_attribute)
        return Person(contact.name, contact.email, ltv)

    def _visitors_write(self) -> bool:
        inboxes = self._get("/inboxes", _Inboxes).payload
        return any(inbox.channel_type in _OPEN_TO_VISITORS for inbox in inboxes)

    def _get(self, path: str, shape: type[_Answer], query: Mapping[str, str | int] | None = None) -> _Answer:
        path = f"{self._base}{path}"
        return shaped(f"chatwoot: GET {path}", shape, self._client.get(path, query))


def _post(message: _Message) -> Post:
    author: Author = "customer" if message.message_type == _INCOMING else "agent"
    files = tuple((_file_name(file), "image/*" if file.file_type == "image" else "") for file in message.attachments)
    return Post(
        message.id, "note" if message.private else author, text_of(message.content), message.created_at, None, files
    )


def _file_name(file: _File) -> str:
    return (file.data_url or "").partition("?")[0].rpartition("/")[2][:200] or "attachment"


def _harmless(text: str) -> str:
    """Return a note in which Markdown finds no images to load and no links with another face than their address."""
    return text.replace("](", "] (").replace("![", "! [")
