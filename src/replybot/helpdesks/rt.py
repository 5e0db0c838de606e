"""Request Tracker 5: reads tickets over REST 2.0, writes comments. It has no webhooks and is asked for news."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from replybot.errors import HelpdeskRefused
from replybot.helpdesks.answers import Id, Moment, Shape, shaped
from replybot.helpdesks.helpdesk import Conversation
from replybot.helpdesks.html_text import text_of
from replybot.helpdesks.http import JsonClient, checked_number
from replybot.helpdesks.thread import MOST_MESSAGES, Person, Post, conversation
from replybot.ticket import Author

_PAGE = 100
_MOST_PAGES = 20
_SPOKEN = frozenset(("Create", "Correspond"))
_COMMENT = "Comment"
_MESSAGES = [{"field": "Type", "value": kind} for kind in (*sorted(_SPOKEN), _COMMENT)]
_NO_FILE = {"field": "Filename", "operator": "IS", "value": "NULL"}
_FILE = {"field": "Filename", "operator": "IS NOT", "value": "NULL"}
_RIGHTS = "the token's user needs the rights SeeQueue, ShowTicket, ShowTicketComments and CommentOnTicket"
_MARGIN = dt.timedelta(days=2)
"""A search reads moments in the time zone of the token's user, which nobody tells us."""


class _User(Shape):
    id: Id
    EmailAddress: str = ""
    RealName: str = ""


class _Ticket(Shape):
    id: Id
    Subject: str = ""
    Requestor: tuple[_User, ...] = ()
    Cc: tuple[_User, ...] = ()
    """Who reads along and may answer; staff that reads along is AdminCc."""


class _Changed(Shape):
    id: Id
    LastUpdated: Moment = None


class _Transaction(Shape):
    id: Id
    Type: str
    Created: Moment = None
    Creator: _User


class _Attachment(Shape):
    TransactionId: Id
    ContentType: str = ""
    Filename: str = ""
    Content: str = ""
    """Plain text in a collection; on a single attachment it would be base64."""


class _Page(Shape):
    items: tuple[Mapping[str, Any], ...]


class RequestTracker:
    """Speaks REST 2.0 with an authentication token.

    The token's user gets no right to correspond: then not even a stolen token can write to a customer.

    Args:
        url: Of the web interface, like https://rt.shop.example.
        token: An authentication token.
        queue: Only this queue is asked for news; None: all that the token's user may see.
        timeout: Seconds; the first request after a start of Request Tracker takes up to six.
    """

    name = "rt"

    def __init__(self, url: str, token: str, queue: str | None = None, *, timeout: float = 15.0) -> None:
        headers = {"authorization": f"token {token}"}
        self._client = JsonClient(self.name, url.rstrip("/"), headers=headers, timeout_seconds=timeout)
        self._queue = queue

    def read(self, ticket_id: str) -> Conversation:
        """Return the ticket with its newest messages and comments."""
        number = checked_number(self.name, ticket_id)
        ticket = self._ticket(number)
        transactions = self._transactions(number)
        texts, files = self._texts(number, transactions), self._files(number)
        customers = {user.id for user in (*ticket.Requestor, *ticket.Cc)}
        posts = [_post(one, customers, texts, files) for one in transactions]
        first = ticket.Requestor[0] if ticket.Requestor else None
        person = Person(first.RealName or None, first.EmailAddress or None) if first else Person()
        return conversation(number, ticket.Subject or None, "email", person, posts)

    def note(self, ticket_id: str, text: str) -> None:
        """Write a comment."""
        number = checked_number(self.name, ticket_id)
        try:
            self._client.post(f"/REST/2.0/ticket/{number}/comment", {"Content": text, "ContentType": "text/plain"})
        except HelpdeskRefused as error:
            raise HelpdeskRefused(f"{error}; {_RIGHTS}") from error

    def newest(self, since: dt.datetime) -> Iterator[str]:
        """Yield the ids of tickets that changed after *since*, oldest first."""
        about = (since.astimezone(dt.UTC) - _MARGIN).strftime("%Y-%m-%d %H:%M:%S")
        search = f"LastUpdated > '{about}'"
        if self._queue is not None:
            search += f" AND Queue = '{_escaped(self._queue)}'"
        query = {"query": search, "fields": "LastUpdated", "orderby": "LastUpdated", "order": "DESC"}
        ids: list[str] = []
        for items in self._pages("/REST/2.0/tickets", query, _MOST_PAGES):
            tickets = [shaped("rt: GET /REST/2.0/tickets", _Changed, item) for item in items]
            fresh = [ticket.id for ticket in tickets if ticket.LastUpdated and ticket.LastUpdated > since]
            ids += fresh
            if len(fresh) < len(tickets):
                break
        yield from reversed(ids)

    def _ticket(self, number: str) -> _Ticket:
        """Return the ticket, found by a search: only there the requestors come with their addresses."""
        query = {"query": f"id = {number}", "fields": "Subject,Requestor,Cc"}
        query["fields[Requestor]"] = "EmailAddress,RealName"
        items = next(self._pages("/REST/2.0/tickets", query, 1))
        if not items:
            raise HelpdeskRefused(f"rt: ticket '{number}' is not there, or the token may not see it; {_RIGHTS}")
        return shaped("rt: GET /REST/2.0/tickets", _Ticket, items[0])

    def _transactions(self, number: str) -> list[_Transaction]:
        """Return the newest messages and comments, oldest first."""
        path = f"/REST/2.0/ticket/{number}/history"
        query = {"fields": "Type,Creator,Created", "fields[Creator]": "EmailAddress"}
        items = self._newest_first(path, query, _MESSAGES)
        found = [shaped(f"rt: GET {path}", _Transaction, item) for item in items]
        return [one for one in found if one.Type in _SPOKEN or one.Type == _COMMENT][::-1]

    def _texts(self, number: str, transactions: Sequence[_Transaction]) -> Mapping[str, str]:
        """Return the text of each transaction; HTML is fetched only where a mail has no plain text."""
        texts = self._texts_of_type(number, "text/plain")
        if any(not texts.get(one.id) for one in transactions):
            texts = {id_: text_of(html) for id_, html in self._texts_of_type(number, "text/html").items()} | texts
        return texts

    def _texts_of_type(self, number: str, content_type: str) -> dict[str, str]:
        path = f"/REST/2.0/ticket/{number}/attachments"
        limits = [{"field": "ContentType", "value": content_type}, _NO_FILE]
        items = self._newest_first(path, {"fields": "TransactionId,Content"}, limits)
        found = [shaped(f"rt: GET {path}", _Attachment, item) for item in items]
        return {one.TransactionId: text for one in found if (text := one.Content.strip())}

    def _files(self, number: str) -> Mapping[str, list[tuple[str, str]]]:
        path = f"/REST/2.0/ticket/{number}/attachments"
        files: dict[str, list[tuple[str, str]]] = {}
        for item in self._newest_first(path, {"fields": "TransactionId,ContentType,Filename"}, [_FILE]):
            one = shaped(f"rt: GET {path}", _Attachment, item)
            if one.Filename:
                files.setdefault(one.TransactionId, []).append((one.Filename, one.ContentType))
        return files

    def _newest_first(
        self, path: str, query: Mapping[str, str], limits: Sequence[Mapping[str, str]]
    ) -> list[Mapping[str, Any]]:
        ordered = {**query, "query": json.dumps(limits), "orderby": "id", "order": "DESC"}
        return [item for items in self._pages(path, ordered, MOST_MESSAGES // _PAGE) for item in items]

    def _pages(self, path: str, query: Mapping[str, str], most: int) -> Iterator[tuple[Mapping[str, Any], ...]]:
        """Yield pages; how many there are is not said to users who may not see everything."""
        for page in range(1, most + 1):
            asked: dict[str, str | int] = {**query, "per_page": _PAGE, "page": page}
            items = shaped(f"rt: GET {path}", _Page, self._client.get(path, asked)).items
            yield items
            if len(items) < _PAGE:
                break


def _post(
    one: _Transaction, customers: set[str], texts: Mapping[str, str], files: Mapping[str, list[tuple[str, str]]]
) -> Post:
    author: Author = "agent"
    if one.Type == _COMMENT:
        author = "note"
    elif one.Creator.id in customers:
        author = "customer"
    email = one.Creator.EmailAddress if author == "customer" else ""
    return Post(one.id, author, texts.get(one.id, ""), one.Created, email or None, tuple(files.get(one.id, ())))


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("'", "\\'")
