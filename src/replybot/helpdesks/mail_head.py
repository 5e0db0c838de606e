"""What a mail's header says about answering it: to whom, in which thread, or why not at all."""

from __future__ import annotations

import re
from dataclasses import dataclass
from email import message_from_bytes
from email.message import Message

from replybot.helpdesks.mailbox_settings import ADDRESS
from replybot.ticket_json import sender_from

FIELDS = (
    "From", "Reply-To", "Return-Path", "Message-ID", "In-Reply-To", "References", "Content-Type", "Auto-Submitted",
    "Precedence", "List-Id", "List-Post", "List-Unsubscribe", "X-Autoreply", "X-Autorespond",
)  # fmt: skip
"""All that is looked at."""
MOST_BYTES = 65_536
_MOST_REFERENCES = 20
_MESSAGE_ID = re.compile(r"<[!-;=?-~]{1,250}>")
_NOT_A_PERSON = re.compile(
    r"(mailer-daemon|postmaster|bounces?|(no|do-?not|dont)[-_.]?reply|ne-?pas-?repondre|no-?responder)([-_.+=].*)?",
    re.IGNORECASE,
)
_INVITATION = re.compile(
    rb"^content-type:[ \t]*text/calendar\b(?:[^\r\n]|\r?\n[ \t]){0,400}?\bmethod=", re.IGNORECASE | re.MULTILINE
)
_INVITATION_WITHIN = 1_000_000


@dataclass(frozen=True, slots=True)
class MailHead:
    """The header of one mail in the inbox; nothing in it can be trusted."""

    sender: str | None
    """One plain address; None: several, none, or one that cannot be written safely."""
    reply_to: str | None
    """The address that the mail asks to answer; `sender` where it does not ask."""
    message_id: str | None
    references: tuple[str, ...]
    """Of the mails before it, oldest first; bounded."""
    automatic: str | None
    """Why nobody waits for an answer; None: it looks like a person's mail."""

    @property
    def recipient(self) -> str | None:
        """To whom an answer may go without a person looking twice: the sender, or a neighbour whom the mail names.

        None where the mail was sent from one place and wants its answer at another: a person then decides.
        """
        if self.sender is None or self.reply_to is None:
            return None
        return self.reply_to if _domain(self.reply_to) == _domain(self.sender) else None

    @property
    def thread(self) -> tuple[str | None, str | None]:
        """By whom and under which first mail: mails with the same belong together."""
        first = self.references[0] if self.references else self.message_id
        return (self.sender.casefold() if self.sender else None), first


def head_of(data: bytes, own_address: str) -> MailHead:
    """Return what the header lines of a mail say; broken ones count as missing."""
    header = message_from_bytes(data)
    sender = _address(header, "From")
    written = _values(header, "Reply-To")
    references = _ids(header, "References") or _ids(header, "In-Reply-To")[:1]
    if len(references) > _MOST_REFERENCES:
        references = (references[0], *references[1 - _MOST_REFERENCES :])
    return MailHead(
        sender=sender,
        reply_to=_address(header, "Reply-To") if written else sender,
        message_id=next(iter(_ids(header, "Message-ID")), None),
        references=references,
        automatic=_automatic(header, sender, own_address),
    )


def is_invitation(mail: bytes) -> bool:
    """Return whether a mail is a calendar's invitation, or the answer to one."""
    return _INVITATION.search(mail, 0, _INVITATION_WITHIN) is not None


def _automatic(header: Message, sender: str | None, own_address: str) -> str | None:
    """Return why a mail needs no answer (RFC 3834)."""
    kind = header.get_content_type()
    person = (sender or "").partition("@")[0]
    signs = {
        "sent from our own address": sender is not None and sender.casefold() == own_address.casefold(),
        "an automatic mail": _first(header, "Auto-Submitted") not in ("", "no")
        or any(_values(header, name) for name in ("X-Autoreply", "X-Autorespond")),
        "a report about a delivery": kind == "multipart/report" or _first(header, "Return-Path") == "<>",
        "a mailing list or a mass mail": _first(header, "Precedence") in ("bulk", "list", "junk")
        or any(_values(header, name) for name in ("List-Id", "List-Post", "List-Unsubscribe")),
        "an invitation": kind == "text/calendar",
        "sent from an address that takes no answer": bool(_NOT_A_PERSON.fullmatch(person)),
    }
    return next((reason for reason, applies in signs.items() if applies), None)


def _values(header: Message, name: str) -> list[str]:
    return [str(value).strip() for key, value in header.raw_items() if key.lower() == name.lower()]


def _first(header: Message, name: str) -> str:
    """Return the first word of a header in small letters."""
    words = re.split(r"[\s;(]", next(iter(_values(header, name)), ""))
    return words[0].lower()


def _address(header: Message, name: str) -> str | None:
    address, _ = sender_from(", ".join(_values(header, name)))
    return address if address and len(address) <= 254 and ADDRESS.fullmatch(address) else None


def _ids(header: Message, name: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(_MESSAGE_ID.findall(" ".join(_values(header, name)))))


def _domain(address: str) -> str:
    return address.rpartition("@")[2].casefold()
