"""Tickets that are e-mails (RFC 5322, .eml): what the customer newly wrote, and what came with it.

Of attachments only name and type are looked at; nothing is opened or unpacked. The standard library's parser is kept
within bounds: header values are cut, parts and their depth are counted before it runs.
"""

from __future__ import annotations

import codecs
import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from replybot.errors import TicketError
from replybot.plain_text import PlainText, plain_text, without_control_characters
from replybot.ticket import Attachment, Message, Ticket, shown
from replybot.ticket_json import MAX_ATTACHMENTS, attachment_type, read_text, sender_from, size_error

if TYPE_CHECKING:
    from email.message import EmailMessage
    from email.policy import EmailPolicy

MAX_MAIL_BYTES = 25 * 1024 * 1024
MAX_MAIL_LINES = 500_000
MAX_PARTS = 30
MAX_DEPTH = 12
MAX_LEAVES = 200
MAX_BOUNDARY_LINES = 20_000
MAX_HEADER_BYTES = 256 * 1024
MAX_HEADER_VALUE = 2_000
DECORATION_BYTES = 20_000
"""An embedded picture below this is a logo or an icon, not a photo of the goods."""

_HEADER = re.compile(rb"([A-Za-z][A-Za-z0-9-]{0,60}):[^\r\n]*")
_TELLING = frozenset(
    (b"from", b"subject", b"received", b"mime-version", b"return-path", b"message-id", b"delivered-to", b"reply-to")
)
_USUAL = _TELLING | {b"to", b"date", b"cc", b"content-type", b"content-transfer-encoding", b"sender", b"sent"}
_END_OF_HEADER = re.compile(rb"\n\r?\n|\r\r")
_NESTING = re.compile(rb"multipart/|message/", re.IGNORECASE)
_NOT_FOR_TEXT = frozenset(("idna", "punycode", "unicode_escape", "raw_unicode_escape", "undefined", "utf-7"))
_LATIN = frozenset(("ascii", "iso8859-1", "cp1252"))


def looks_like_mail(data: bytes) -> bool:
    """Return whether an input starts as a mail does: with header lines, not with a sentence that has a colon."""
    names: list[bytes] = []
    separated = False
    for line in data[:MAX_HEADER_BYTES].lstrip(b"\xef\xbb\xbf\r\n").splitlines()[:500]:
        if line[:1] in (b" ", b"\t") and names and line.strip():
            continue
        header = _HEADER.fullmatch(line)
        if not header:
            separated = not line.strip()
            if not names and line.startswith(b"From "):  # mbox
                continue
            break
        names.append(header[1].lower())
    telling = [name for name in names if name in _TELLING]
    if not telling:
        return False
    return separated or len([name for name in names if name in _USUAL]) >= 2


def ticket_from_mail(data: bytes, *, is_utf8: bool = False) -> Ticket:
    """Return the ticket of one e-mail.

    Args:
        data: The mail as it was sent.
        is_utf8: It was already decoded once, so text that is not encoded for transport is UTF-8.

    Raises:
        TicketError: It is too large, too deeply nested, broken, or says nothing.
    """
    _check_bounds(data)
    try:
        return _ticket(_parsed(data), is_utf8)
    except TicketError:
        raise
    except Exception as exc:  # the parser of the standard library has many ways to fail on a broken mail
        raise TicketError("the mail is broken and cannot be read; paste the customer's text") from exc


def _check_bounds(data: bytes) -> None:
    if len(data) > MAX_MAIL_BYTES:
        raise TicketError(
            f"the mail has {len(data):,} bytes, the limit is {MAX_MAIL_BYTES:,}; paste the customer's text"
        )
    if data.count(b"\n") + data.count(b"\r") > 2 * MAX_MAIL_LINES:
        raise TicketError(f"the mail has more than {MAX_MAIL_LINES:,} lines; paste the customer's text")
    if sum(1 for _ in _NESTING.finditer(data)) > MAX_PARTS:
        raise TicketError(f"the mail has more than {MAX_PARTS} nested parts; paste the customer's text")
    if data.count(b"\n--") > MAX_BOUNDARY_LINES:
        raise TicketError("the mail has too many parts; paste the customer's text")
    if not _END_OF_HEADER.search(data, 0, MAX_HEADER_BYTES) and len(data) > MAX_HEADER_BYTES:
        raise TicketError(
            f"the mail has header lines of more than {MAX_HEADER_BYTES:,} bytes; paste the customer's text"
        )


def _parsed(data: bytes) -> EmailMessage:
    from email import message_from_bytes

    return message_from_bytes(data.lstrip(b"\xef\xbb\xbf\r\n"), policy=_policy())


def _policy() -> EmailPolicy[EmailMessage]:
    from email import policy
    from email.headerregistry import HeaderRegistry

    registry = HeaderRegistry()

    def bounded(name: str, value: str) -> Any:
        return registry(name, value[:MAX_HEADER_VALUE])

    return policy.default.clone(header_factory=bounded)


def _header(mail: EmailMessage, name: str) -> str:
    """Return a decoded header on one line, "" if it is missing; as written if it cannot be decoded."""
    try:
        value = str(mail.get(name, ""))
    except Exception:  # see ticket_from_mail
        value = next((str(raw) for key, raw in mail.raw_items() if key.lower() == name), "")[:MAX_HEADER_VALUE]
    return " ".join(without_control_characters(value)[0].split())


def _ticket(mail: EmailMessage, is_utf8: bool) -> Ticket:
    notices: list[str] = []
    found = _contents(mail, is_utf8, notices)
    text = "\n\n".join(words for plain in found.texts if (words := plain.text.strip("\n")))
    if error := size_error("the mail's text", text):
        raise TicketError(error)
    quoted = "\n\n".join(plain.quoted for plain in found.texts if plain.quoted)
    subject = _header(mail, "subject")
    newest = read_text(PlainText(text, quoted), notices, otherwise=subject)
    received_at = _date(mail)
    sender, sender_name = _sender(mail)
    return Ticket(
        body=newest.body,
        subject=subject or None,
        received_at=received_at,
        messages=(Message("customer", newest.unquoted, received_at),),
        sender=sender,
        sender_name=sender_name,
        attachments=tuple(found.attachments[:MAX_ATTACHMENTS]),
        signature=newest.signature,
        quoted=newest.quoted,
        notices=tuple(dict.fromkeys(notices)),
    )


def _sender(mail: EmailMessage) -> tuple[str | None, str | None]:
    """Return address and display name, from the header as written.

    The standard library repairs what is malformed ("ana@example.com <eve@example.com>" becomes Ana); here several
    or malformed addresses stay as written and match nobody.
    """
    written = [str(value)[:MAX_HEADER_VALUE] for name, value in mail.raw_items() if name.lower() == "from"]
    address, name = sender_from(_as_text(", ".join(written)))
    return address, _without_encoded_words(name) if name else None


def _as_text(header: str) -> str:
    """Return a raw header whose bytes beyond ASCII the parser kept as lone surrogates."""
    text, _, _ = _decoded(header.encode("utf-8", "surrogateescape"), "")
    return without_control_characters(text)[0]


def _without_encoded_words(text: str) -> str:
    from email.errors import HeaderParseError
    from email.header import decode_header, make_header

    try:
        decoded = str(make_header(decode_header(text)))
    except (HeaderParseError, LookupError, ValueError):
        return text
    return " ".join(without_control_characters(decoded)[0].split())


def _date(mail: EmailMessage) -> dt.datetime | None:
    from email.utils import parsedate_to_datetime

    try:
        return parsedate_to_datetime(_header(mail, "date"))
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


# --- parts -------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Contents:
    texts: list[PlainText]
    attachments: list[Attachment]


def _contents(mail: EmailMessage, is_utf8: bool, notices: list[str]) -> _Contents:
    found = _Contents([], [])
    for at, (part, embedded) in enumerate(_leaves(mail, 0, embedded=False)):
        kind = part.get_content_type()
        if at >= MAX_LEAVES:
            raise TicketError(f"the mail has more than {MAX_LEAVES} parts; paste the customer's text")
        if kind in ("text/plain", "text/html") and part.get_content_disposition() != "attachment" and not _name(part):
            found.texts.append(_text(part, kind, is_utf8, notices))
        elif not (embedded and kind.startswith("image/") and _size(part) < DECORATION_BYTES):
            found.attachments.append(Attachment(_name(part) or "unnamed", attachment_type(_name(part), kind)))
    return found


def _leaves(part: Any, depth: int, *, embedded: bool) -> Iterator[tuple[Any, bool]]:
    """Yield the parts that hold something, of alternatives only the best, and whether HTML embeds them."""
    if depth > MAX_DEPTH:
        raise TicketError(f"the mail is nested deeper than {MAX_DEPTH} levels; paste the customer's text")
    kind = part.get_content_type()
    if not part.is_multipart() or kind.startswith("message/"):
        if not kind.startswith("multipart/") or part.get_payload():
            yield part, embedded
        return
    parts = part.get_payload()
    if kind == "multipart/alternative":
        parts = _best_alternative(parts)
    for at, child in enumerate(parts):
        yield from _leaves(child, depth + 1, embedded=embedded or (kind == "multipart/related" and at > 0))


def _best_alternative(parts: list[Any]) -> list[Any]:
    """Return the plain text unless it is empty, else the last: each is richer than the one before (RFC 2046).

    Attachments that a mail program hid in the richer one are kept.
    """
    plain = next((part for part in parts if part.get_content_type() == "text/plain" and _payload(part).strip()), None)
    if plain is None:
        return [part for part in parts if part.get_content_type() != "text/plain"][-1:]
    rich = [part for part in parts if part.is_multipart()]
    others = [leaf for one in rich for leaf in one.walk() if leaf.get_content_maintype() not in ("text", "multipart")]
    return [plain, *others]


def _payload(part: Any) -> bytes:
    """Return the decoded bytes of a part; what cannot be decoded stays as it is."""
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _size(part: Any) -> int:
    payload = part.get_payload()
    return len(payload) * 3 // 4 if isinstance(payload, str) else 0


def _name(part: Any) -> str:
    try:
        name = part.get_filename() or ""
    except Exception:  # see ticket_from_mail
        name = "unnamed"
    return " ".join(without_control_characters(name)[0].split())[:200]


def _text(part: Any, kind: str, is_utf8: bool, notices: list[str]) -> PlainText:
    encoded = str(part.get("content-transfer-encoding", "")).strip().lower() in ("base64", "quoted-printable")
    text, charset, declared = _decoded(_payload(part), "" if is_utf8 and not encoded else _charset(part))
    if declared:
        notices.append(f"the mail says its text is {shown(declared)}, it was read as {charset}")
    text, dropped = without_control_characters(text)
    if dropped:
        notices.append(f"the mail's text: control characters were taken out ({dropped})")
    plain = plain_text(text) if kind == "text/html" else PlainText(text)
    notices.extend(plain.notices)
    return plain


def _charset(part: Any) -> str:
    try:
        return str(part.get_content_charset("")).strip()[:40]
    except Exception:  # see ticket_from_mail
        return ""


def _decoded(payload: bytes, declared: str) -> tuple[str, str, str | None]:
    """Return the text, the charset that fitted, and the declared one if it was wrong."""
    codec = _codec(declared)
    often_wrong = codec is None or codec in _LATIN  # what decodes as UTF-8 is UTF-8: by chance it is next to impossible
    for candidate in ("utf-8", "cp1252") if often_wrong else (codec, "utf-8", "cp1252"):
        try:
            text = payload.decode(str(candidate))
        except (UnicodeError, ValueError):
            continue
        fits = payload.isascii() or candidate == codec or (candidate == "cp1252" and codec in _LATIN)
        return text, str(candidate), None if fits else declared or None
    return payload.decode("utf-8", "replace"), "utf-8 with gaps", declared or "unknown"


def _codec(name: str) -> str | None:
    """Return Python's name of a charset that is safe to decode with."""
    try:
        codec = codecs.lookup(name).name
        b"".decode(codec)
    except (LookupError, ValueError, UnicodeError):
        return None
    return None if codec in _NOT_FOR_TEXT else codec
