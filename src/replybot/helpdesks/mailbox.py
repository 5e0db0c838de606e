"""From unread mail to drafts: each customer mail gets one draft in the folder for drafts, and one note beside it.

A mail is known by the Message-IDs of its draft and its note, and marked last. Draft, note, mark: whenever a run is
killed or cut off, the next one finds how far it came, and no mail gets a second draft.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

import stamina
import stamina.instrumentation

from replybot.draft import Draft
from replybot.errors import HelpdeskRefused, HelpdeskUnavailable, ReplybotError, TicketError
from replybot.helpdesks.imap import ImapMailbox, connected
from replybot.helpdesks.mail_draft import draft_id, is_sendable, mail_key, note_id, note_mail, reply_mail
from replybot.helpdesks.mail_head import MailHead, head_of, is_invitation
from replybot.helpdesks.mailbox_settings import MailboxSettings
from replybot.mail_intake import MAX_MAIL_BYTES, ticket_from_mail
from replybot.ticket import Ticket
from replybot.ticket_json import MAX_ATTACHMENTS

State = Literal["drafted", "noted", "known", "joined", "skipped", "failed"]
_MOST_EARLIER = 10
_TIMES, _FIRST_WAIT, _LONGEST_WAIT = 3, 1.0, 10.0

stamina.instrumentation.set_on_retry_hooks(())  # what happened is in the outcomes, not on stderr


@dataclass(frozen=True, slots=True)
class Look:
    """What one look into the mailbox covers."""

    folder: str = "INBOX"
    limit: int = 50
    """Mails at most; the others wait for the next look."""
    days: int = 14
    """Older mails are left alone: a first look does not answer last year's."""
    dry_run: bool = False
    """Drafts, and writes nothing."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one mail. Nothing here is the customer's words."""

    uid: int
    state: State
    why: str | None = None
    """Where there is no draft, or not only a draft."""
    draft: Draft | None = None


@dataclass(frozen=True, slots=True)
class _Waiting:
    """The mails of one thread that wait: the newest decides."""

    newest: int
    head: MailHead
    size: int
    earlier: tuple[int, ...] = ()


class MailboxRun:
    """Looks into a mailbox and drafts what waits there.

    Args:
        settings: The mailbox.
        answer: Drafts the reply to a ticket; what it raises besides a TicketError ends the run.
        now: The clock.
        report: Told of each mail, as it is done.
    """

    def __init__(
        self,
        settings: MailboxSettings,
        answer: Callable[[Ticket], Draft],
        now: Callable[[], dt.datetime],
        report: Callable[[Outcome], None],
    ) -> None:
        self._settings, self._answer, self._now, self._report = settings, answer, now, report
        self._tried: set[int] = set()
        self._told: set[int] = set()

    def look(self, look: Look) -> None:
        """See to what waits; where the connection is lost, go on from there up to twice.

        Raises:
            HelpdeskRefused: The settings do not fit the mailbox.
            HelpdeskUnavailable: It cannot be reached, or was lost again and again.
        """
        self._tried.clear()
        self._told.clear()
        waits = {"wait_initial": _FIRST_WAIT, "wait_max": _LONGEST_WAIT}
        for attempt in stamina.retry_context(on=HelpdeskUnavailable, attempts=_TIMES, timeout=None, **waits):
            with attempt, connected(self._settings) as mailbox:
                self._see_to_all(mailbox, look)

    def _see_to_all(self, mailbox: ImapMailbox, look: Look) -> None:
        since = self._now().date() - dt.timedelta(days=look.days)
        uids = mailbox.waiting(look.folder, since, to_mark=not look.dry_run)[: look.limit]
        threads = list(self._threads(mailbox, look, uids))
        if not threads:
            return
        desk = (
            None
            if look.dry_run
            else _Folders(mailbox.drafts_folder(), mailbox.made_folder(self._settings.notes_folder))
        )
        # where the connection broke over a mail, the others come first
        for waiting in sorted(threads, key=lambda one: one.newest in self._tried):
            self._tried.add(waiting.newest)
            self._see_to(mailbox, look, waiting, desk)

    def _threads(self, mailbox: ImapMailbox, look: Look, uids: Sequence[int]) -> Iterator[_Waiting]:
        """Yield what waits by thread, oldest first; what is not to be answered is marked and left out."""
        found: dict[object, _Waiting] = {}
        left_out = []
        for uid, (size, lines) in sorted(mailbox.heads(look.folder, uids).items()):
            head = head_of(lines, self._settings.sender)
            if head.automatic:
                left_out.append(Outcome(uid, "skipped", head.automatic))
            elif size > MAX_MAIL_BYTES:
                left_out.append(Outcome(uid, "failed", f"has {size:,} bytes; the limit is {MAX_MAIL_BYTES:,}"))
            else:
                key = head.thread if all(head.thread) else uid
                before = found.get(key)
                found[key] = _Waiting(uid, head, size, (*before.earlier, before.newest) if before else ())
        self._done(mailbox, look, left_out)
        yield from found.values()

    def _see_to(self, mailbox: ImapMailbox, look: Look, waiting: _Waiting, folders: _Folders | None) -> None:
        try:
            mail = mailbox.mail(look.folder, waiting.newest)
        except HelpdeskRefused as error:
            self._done(mailbox, look, [Outcome(waiting.newest, "failed", str(error))])
            return
        if mail is None:  # somebody moved it meanwhile
            return
        outcome = self._drafted(mailbox, look, waiting, mail, folders)
        joined = [Outcome(uid, "joined", f"the same thread goes on in {waiting.newest}") for uid in waiting.earlier]
        self._done(mailbox, look, [*joined, outcome])

    def _drafted(
        self, mailbox: ImapMailbox, look: Look, waiting: _Waiting, mail: bytes, folders: _Folders | None
    ) -> Outcome:
        uid, key = waiting.newest, mail_key(waiting.head, mail)
        if is_invitation(mail):
            return Outcome(uid, "skipped", "an invitation")
        if folders and mailbox.holds(folders.notes, note_id(key, self._settings)):
            return Outcome(uid, "known", "an earlier run wrote draft and note")
        try:
            ticket = _joined(ticket_from_mail(mail), self._tickets(mailbox, look, waiting.earlier))
            draft = self._answer(ticket)
        except TicketError as error:
            return Outcome(uid, "failed", str(error))
        except ReplybotError:
            raise
        except Exception as error:  # one mail that nobody thought of must not keep the others waiting
            return Outcome(uid, "failed", f"could not be drafted ({type(error).__name__})")
        if folders:
            self._write(mailbox, folders, draft, waiting.head, key)
        if not is_sendable(draft):
            return Outcome(uid, "noted", "a check failed; the reply is in the note only", draft)
        return Outcome(uid, "drafted", None if waiting.head.recipient else "the draft is to nobody", draft)

    def _write(self, mailbox: ImapMailbox, folders: _Folders, draft: Draft, head: MailHead, key: str) -> None:
        now, urgent = self._now(), draft.escalate is not None or not is_sendable(draft)
        if is_sendable(draft) and not mailbox.holds(folders.drafts, draft_id(key, self._settings)):
            reply = reply_mail(draft, head, key, self._settings, now)
            mailbox.append(folders.drafts, reply, (b"\\Draft", b"\\Seen", *_flagged(urgent)), now)
        note = note_mail(draft, head, key, self._settings, now)
        mailbox.append(folders.notes, note, _flagged(urgent) or (b"\\Seen",), now)

    def _tickets(self, mailbox: ImapMailbox, look: Look, uids: Sequence[int]) -> Iterator[Ticket]:
        """Yield the tickets of earlier mails, oldest first; what cannot be read says nothing."""
        for uid in uids[-_MOST_EARLIER:]:
            try:
                if mail := mailbox.mail(look.folder, uid):
                    yield ticket_from_mail(mail)
            except (TicketError, HelpdeskRefused):
                continue

    def _done(self, mailbox: ImapMailbox, look: Look, outcomes: Sequence[Outcome]) -> None:
        """Tell what became of mails, once, and mark them: what is told twice does less harm than what is not told."""
        for outcome in outcomes:
            if outcome.uid not in self._told:
                self._told.add(outcome.uid)
                self._report(outcome)
        if outcomes and not look.dry_run:
            mailbox.mark(look.folder, [outcome.uid for outcome in outcomes])


@dataclass(frozen=True, slots=True)
class _Folders:
    drafts: str
    notes: str


def _flagged(urgent: bool) -> tuple[bytes, ...]:
    return (b"\\Flagged",) if urgent else ()


def _joined(newest: Ticket, earlier: Iterable[Ticket]) -> Ticket:
    """Return the newest mail's ticket with the earlier mails of its thread before it."""
    before = tuple(earlier)
    messages = tuple(message for ticket in before for message in ticket.messages)
    attachments = tuple(file for ticket in (*before, newest) for file in ticket.attachments)
    return replace(newest, messages=(*messages, *newest.messages), attachments=attachments[-MAX_ATTACHMENTS:])
