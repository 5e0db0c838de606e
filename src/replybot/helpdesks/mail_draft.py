"""The two mails that a draft becomes: the reply as it may be sent, and the note that stays in the shop."""

from __future__ import annotations

import datetime as dt
import hashlib
from email.headerregistry import Address, BaseHeader, HeaderRegistry, UnstructuredHeader
from email.message import EmailMessage
from email.policy import SMTP, EmailPolicy
from typing import TYPE_CHECKING

from replybot.draft import Draft
from replybot.helpdesks.helpdesk import MARKER
from replybot.helpdesks.mail_head import MailHead
from replybot.helpdesks.mailbox_settings import MailboxSettings

if TYPE_CHECKING:
    from email.message import Message
    from email.policy import Policy

_LONGEST_NOTE = 50_000


class _Ids(UnstructuredHeader, BaseHeader):
    """Message ids, one a line: the standard library would encode those that do not fit on one (and break them)."""

    def fold(self, *, policy: Policy[Message[str, str]]) -> str:
        return f"{self.name}: " + f"{policy.linesep} ".join(str(self).split()) + policy.linesep


def _policy() -> EmailPolicy[EmailMessage]:
    registry = HeaderRegistry()
    for name in ("references", "in-reply-to"):
        registry.map_to_type(name, _Ids)
    return SMTP.clone(header_factory=registry)


_POLICY = _policy()


def mail_key(head: MailHead, mail: bytes) -> str:
    """Return what a mail is known by in later runs: its id and sender, or its bytes where it has no id."""
    named = f"{head.sender}\0{head.message_id}".encode() if head.message_id else mail
    return hashlib.sha256(named).hexdigest()[:32]


def draft_id(key: str, settings: MailboxSettings) -> str:
    """Return the Message-ID of the reply to the mail with this key: by it a draft is found again."""
    return _message_id("draft", key, settings)


def note_id(key: str, settings: MailboxSettings) -> str:
    """Return the Message-ID of the note about the mail with this key."""
    return _message_id("note", key, settings)


def reply_mail(draft: Draft, head: MailHead, key: str, settings: MailboxSettings, now: dt.datetime) -> bytes:
    """Return the reply: the draft's own words only, to nobody where it is not clear who asked."""
    mail = _mail(draft_id(key, settings), f"Re: {draft.reply.subject}", head, settings, now)
    if head.recipient:
        mail["To"] = Address(addr_spec=head.recipient)
    _write(mail, draft.reply.body)
    return mail.as_bytes()


def note_mail(draft: Draft, head: MailHead, key: str, settings: MailboxSettings, now: dt.datetime) -> bytes:
    """Return the note as a mail from the shop to itself."""
    mail = _mail(note_id(key, settings), f"{MARKER} {draft.category}, {draft.language}", head, settings, now)
    mail["To"] = Address(addr_spec=settings.sender)
    mail["Auto-Submitted"] = "auto-generated"
    _write(mail, _note_text(draft, head)[:_LONGEST_NOTE])
    return mail.as_bytes()


def is_sendable(draft: Draft) -> bool:
    """Return whether every check passed: what did not pass lies in the note, not among the drafts."""
    return all(check.passed for check in draft.checks)


def _mail(message_id: str, subject: str, head: MailHead, settings: MailboxSettings, now: dt.datetime) -> EmailMessage:
    mail = EmailMessage(policy=_POLICY)
    mail["From"] = Address(settings.sender_name, addr_spec=settings.sender)
    mail["Subject"] = " ".join(subject.split())
    mail["Date"] = now
    mail["Message-ID"] = message_id
    if head.message_id:
        mail["In-Reply-To"] = head.message_id
        mail["References"] = " ".join(dict.fromkeys((*head.references, head.message_id)))
    return mail


def _write(mail: EmailMessage, text: str) -> None:
    mail.set_content(text.encode("utf-8", "replace").decode().rstrip() + "\n", cte="quoted-printable")


def _note_text(draft: Draft, head: MailHead) -> str:
    failed = [check.name for check in draft.checks if not check.passed]
    passed = f"Checks: {len(draft.checks) - len(failed)} of {len(draft.checks)} passed."
    parts = [f"{MARKER} for you, not for the customer", _where(draft, head), f"{draft.note.strip()}\n{passed}"]
    if failed:
        parts.append(f"The reply:\n\nSubject: {draft.reply.subject}\n\n{draft.reply.body.strip()}")
    if draft.public_reply:
        parts.append(f"For the public page:\n\n{draft.public_reply.strip()}")
    return "\n\n".join(parts)


def _where(draft: Draft, head: MailHead) -> str:
    if not is_sendable(draft):
        return "A check failed, so the reply is not among your drafts: read it below with care."
    if head.recipient:
        return f"The draft is to {head.recipient}."
    if head.sender and head.reply_to:
        return f"The draft is to nobody: the mail is from {head.sender} and wants its answer at {head.reply_to}."
    return "The draft is to nobody: the mail does not name one plain address."


def _message_id(what: str, key: str, settings: MailboxSettings) -> str:
    return f"<replybot-{what}.{key}@{settings.sender.rpartition('@')[2]}>"
