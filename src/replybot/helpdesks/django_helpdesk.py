"""django-helpdesk 2: reads tickets over its REST API, writes private follow-ups."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from contextlib import contextmanager

from replybot.errors import HelpdeskRefused
from replybot.helpdesks.answers import Id, Moment, Shape, shaped
from replybot.helpdesks.helpdesk import Conversation
from replybot.helpdesks.html_text import text_of
from replybot.helpdesks.http import JsonClient, checked_number
from replybot.helpdesks.thread import Person, Post, conversation
from replybot.ticket import Author

_PAGE = 100
_MOST_PAGES = 20
_NO_MAIL = "HELPDESK_PRIVATE_FOLLOWUP_MEANS_NO_EMAILS = True"
_LOGIN = "user and password must be those of a staff user who may see the ticket's queue"
_DESCRIPTION_ID = "description"
_ACTED_UPON = re.compile(r"\{(?=[{%#])|%(?=\})|#(?=\d)|X-HELPDESK(?=-COMMENT)")
_ADDRESS = re.compile(r"[^\s<>\"']+@[^\s<>\"']+")


class _File(Shape):
    filename: str = ""
    mime_type: str = ""


class _FollowUp(Shape):
    id: Id
    ticket: Id
    user: int | None = None
    title: str | None = None
    comment: str | None = None
    public: bool = False
    date: Moment = None
    message_id: str | None = None
    followupattachment_set: tuple[_File, ...] = ()
    email_recipients: tuple[str, ...] | None = None


class _Ticket(Shape):
    id: Id
    title: str = ""
    description: str | None = None
    submitter_email: str | None = None
    followup_set: tuple[_FollowUp, ...] = ()


class _FollowUps(Shape):
    count: int
    results: tuple[_FollowUp, ...]


class DjangoHelpdesk:
    """Speaks the REST API as a staff user.

    Args:
        url: Where django-helpdesk is mounted, like https://shop.example/helpdesk.
        user: A staff user of replybot's own, who is nobody's superuser.
        password: The user's.
        timeout: Seconds; a note's own webhooks are called before it is answered.
    """

    name = "django-helpdesk"

    def __init__(self, url: str, user: str, password: str, *, timeout: float = 15.0) -> None:
        self._client = JsonClient(self.name, url.rstrip("/"), basic=(user, password), timeout_seconds=timeout)
        self._mails_notes = False

    def read(self, ticket_id: str) -> Conversation:
        """Return the ticket with its newest follow-ups."""
        path = f"/api/tickets/{checked_number(self.name, ticket_id)}/"
        with _advice():
            answer = self._client.get(path)
        ticket = shaped(f"{self.name}: GET {path}", _Ticket, answer)
        person = Person(email=ticket.submitter_email)
        return conversation(ticket.id, ticket.title or None, "email", person, list(_posts(ticket)))

    def note(self, ticket_id: str, text: str) -> None:
        """Write a private follow-up.

        It is never sent with a title, which would rename the ticket. The first note that the helpdesk mails to anybody
        is the last one: whoever reads a ticket along by mail may be a customer.
        """
        number = checked_number(self.name, ticket_id)
        if self._mails_notes:
            raise HelpdeskRefused(
                f"{self.name}: it mails private follow-ups to those who read along; nothing more is written until"
                f" {_NO_MAIL} is in its settings and replybot is started again"
            )
        content = {"ticket": int(number), "comment": _plain(text), "public": False}
        with _advice():
            answer = self._client.post("/api/followups/", content)
        written = shaped(f"{self.name}: POST /api/followups/", _FollowUp, answer)
        if written.email_recipients:
            self._mails_notes = True
            raise HelpdeskRefused(
                f"{self.name}: the note was written and mailed to {len(written.email_recipients)} who read the ticket"
                f" along; put {_NO_MAIL} into its settings and start replybot again"
            )

    def newest(self, since: dt.datetime) -> Iterator[str]:
        """Yield the ids of tickets with a follow-up after *since*, oldest first."""
        found: list[str] = []
        for followups in self._newest_followups():
            fresh = [one.ticket for one in reversed(followups) if one.date and one.date > since]
            found += fresh
            if len(fresh) < len(followups):
                break
        yield from reversed(dict.fromkeys(found))

    def _newest_followups(self) -> Iterator[tuple[_FollowUp, ...]]:
        """Yield pages of follow-ups from the last one back: the API lists the oldest first and cannot sort."""
        last = max(1, -(-self._followups(1, size=1).count // _PAGE))
        for page in range(last, max(last - _MOST_PAGES, 0), -1):
            yield self._followups(page).results

    def _followups(self, page: int, size: int = _PAGE) -> _FollowUps:
        path = "/api/followups/"
        with _advice():
            answer = self._client.get(path, {"page": page, "page_size": size})
        return shaped(f"{self.name}: GET {path}", _FollowUps, answer)


@contextmanager
def _advice() -> Iterator[None]:
    """Say more of a refusal: a wrong password and a ticket of another queue look like many things here."""
    try:
        yield
    except HelpdeskRefused as error:
        raise HelpdeskRefused(f"{error}; {_LOGIN}") from error


def _posts(ticket: _Ticket) -> Iterator[Post]:
    """Yield what was written, oldest first; a mail's first follow-up repeats the description, with its quotes."""
    followups = sorted(ticket.followup_set, key=lambda one: int(one.id))
    opening = text_of(ticket.description)
    first = followups[0] if followups else None
    if opening and first and first.public and _squeezed(opening) in _squeezed(text_of(first.comment)):
        yield _post(first, "customer")
        followups = followups[1:]
    elif opening:
        yield Post(_DESCRIPTION_ID, "customer", opening, email=ticket.submitter_email)
    for one in followups:
        if not one.public:
            yield _post(one, "note")
        elif one.user is not None:
            yield _post(one, "agent")
        elif one.message_id or _ADDRESS.search(one.title or ""):
            yield _post(one, "customer")
        # what is left has no author: the helpdesk's own remarks, such as on escalation


def _post(one: _FollowUp, author: Author) -> Post:
    files = tuple((file.filename, file.mime_type) for file in one.followupattachment_set if file.filename)
    text = one.comment if author == "note" else text_of(one.comment)
    return Post(one.id, author, (text or "").strip(), one.date, _sender(one) if author == "customer" else None, files)


def _sender(one: _FollowUp) -> str | None:
    """Return the address that a mail's follow-up has in its title, in whatever language that is."""
    found = _ADDRESS.search(one.title or "")
    return found.group() if found else None


def _squeezed(text: str) -> str:
    return " ".join(text.split())


def _plain(text: str) -> str:
    """Return a note without what django-helpdesk acts upon.

    It renders comments as templates of Django, where a broken tag is an error and a sound one is replaced (its own
    escape for tags is one word that starts with X-HELPDESK); and for "#12" it writes a follow-up into ticket 12.

    >>> _plain("{{ ticket.secret_key }} {% x %} {# y #} {1} order #12, #A1")
    '{ { ticket.secret_key }} { % x % } { # y #} {1} order # 12, #A1'
    """
    return _ACTED_UPON.sub(r"\g<0> ", text)
