"""What comes in becomes a ticket: JSON if it parses as an object, mail if it starts with header lines, else text."""

from __future__ import annotations

import codecs
import re
from typing import Any

from replybot.errors import TicketError
from replybot.mail_intake import looks_like_mail, ticket_from_mail
from replybot.plain_text import without_control_characters
from replybot.ticket import Message, Ticket
from replybot.ticket_json import MAX_TICKET_BYTES, object_from_json, read_text, size_error, ticket_from_object

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROL_BYTES = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_MOST_CONTROL_CHARACTERS = 0.02
_NOT_TEXT = "give JSON, an e-mail (.eml) or text in UTF-8"


def parse_ticket(source: str | bytes | dict[str, Any]) -> Ticket:
    """Return the ticket that an input holds.

    Args:
        source: The bytes or the text of a file, of a mail or of what was pasted, or an object of the JSON contract.

    Raises:
        TicketError: It cannot be read; each line says where, what was found and what would be right.
    """
    if isinstance(source, dict):
        return ticket_from_object(source)
    if isinstance(source, bytes):
        if looks_like_mail(source):
            return ticket_from_mail(source)
        source, notices = _decoded(source)
    else:
        notices = ()
    text = source.removeprefix("\ufeff")
    start = text[:100].lstrip()
    if start[:1] in ("{", "["):
        ticket = _from_json(text, notices)
        if ticket is not None:
            return ticket
    if ":" in text[:200]:
        mail = text.encode("utf-8", "replace")
        if looks_like_mail(mail):
            return ticket_from_mail(mail, is_utf8=True)
    return _from_text(text, notices)


def parse_json_ticket(text: str) -> Ticket:
    """Return the ticket of a JSON object, as on one line of a batch.

    Raises:
        TicketError: It is no JSON object, or its fields are wrong.
    """
    ticket = _from_json(text.removeprefix("\ufeff"), ())
    if ticket is None:
        raise TicketError('ticket: not a JSON object; write it like {"body": "…"}')
    return ticket


def _from_json(text: str, notices: tuple[str, ...]) -> Ticket | None:
    _check_size(text)
    parsed = object_from_json(text)
    if parsed is None:
        return None
    raw, mistakes = parsed
    return ticket_from_object(raw, mistakes, notices)


def _from_text(text: str, known_notices: tuple[str, ...]) -> Ticket:
    _check_size(text)
    if error := size_error("the text", text):
        raise TicketError(error)
    cleaned, dropped = without_control_characters(text)
    notices = list(known_notices)
    if dropped:
        if dropped > max(20, len(text) * _MOST_CONTROL_CHARACTERS):
            raise TicketError(f"{dropped} of {len(text)} characters are no text: this is not a text file; {_NOT_TEXT}")
        notices.append(f"control characters were taken out ({dropped})")
    newest = read_text(cleaned, notices)
    return Ticket(
        body=newest.body,
        messages=(Message("customer", newest.unquoted),),
        signature=newest.signature,
        quoted=newest.quoted,
        notices=tuple(dict.fromkeys(notices)),
    )


def _check_size(text: str) -> None:
    size = len(text) if text.isascii() else len(text.encode("utf-8", "replace"))
    if size > MAX_TICKET_BYTES:
        raise TicketError(f"the ticket has {size:,} bytes; the limit is {MAX_TICKET_BYTES:,}")


def _decoded(data: bytes) -> tuple[str, tuple[str, ...]]:
    """Return bytes as text: by their byte order mark, as UTF-8, or (with a notice) as windows-1252."""
    if len(data) > 2 * MAX_TICKET_BYTES:
        raise TicketError(f"the ticket has {len(data):,} bytes; the limit is {MAX_TICKET_BYTES:,}")
    codec = next((codec for mark, codec in _BYTE_ORDER_MARKS if data.startswith(mark)), "utf-8")
    try:
        return data.decode(codec), ()
    except UnicodeDecodeError as exc:
        wrong = exc
    try:
        if codec == "utf-8" and not _CONTROL_BYTES.search(data):
            return data.decode("cp1252"), ("the text is not UTF-8; it was read as windows-1252",)
    except UnicodeDecodeError:
        pass
    raise TicketError(f"byte {data[wrong.start]:#04x} at position {wrong.start} is not text; {_NOT_TEXT}") from wrong
