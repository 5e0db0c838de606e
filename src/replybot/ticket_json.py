"""Tickets as JSON: strict about names and values, and one clear line for each mistake."""

from __future__ import annotations

import datetime as dt
import difflib
import json
import re
import types
import typing
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields, is_dataclass, replace
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Literal, get_args, get_origin, get_type_hints

from pydantic import BeforeValidator, Field

from replybot.brief import Channel
from replybot.errors import TicketError
from replybot.newest_text import NewestText, newest_text
from replybot.plain_text import PlainText, plain_text, without_control_characters
from replybot.record import (
    FORBID_EXTRA,
    ORDER_STATUSES,
    Customer,
    Invoice,
    Order,
    Payment,
    Record,
    ReturnParcel,
    Subscription,
    Trace,
    found,
)
from replybot.ticket import Attachment, AttachmentType, Message, Ticket, joined_thread, language_from, shown

if TYPE_CHECKING:
    from pydantic import TypeAdapter
    from pydantic_core import ErrorDetails

MAX_BODY_BYTES = 256 * 1024
MAX_TICKET_BYTES = 2 * 1024 * 1024
MAX_MESSAGES = 200
MAX_ATTACHMENTS = 100
MAX_DEPTH = 20
MAX_READ = 20
"""Messages at the end of a thread whose quoted mails are looked for."""
MAX_ERRORS = 20

PHOTO_ENDINGS = (".jpg", ".jpeg", ".png", ".heic", ".heif", ".webp", ".gif", ".bmp", ".tif", ".tiff", ".avif")


def _moment(value: Any) -> dt.datetime:
    if isinstance(value, dt.datetime):
        return value
    try:
        return dt.datetime.fromisoformat(value.strip())
    except (AttributeError, ValueError):
        raise found("is not a moment; write it like 2026-11-20T09:30:00+01:00") from None


Moment = Annotated[dt.datetime, BeforeValidator(_moment)]


@dataclass(frozen=True, slots=True)
class _Message:
    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID_EXTRA
    author: Literal["customer", "agent", "note"]
    text: str
    sent_at: Moment | None = None


@dataclass(frozen=True, slots=True)
class _Attachment:
    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID_EXTRA
    name: str
    type: str | None = None


@dataclass(frozen=True, slots=True)
class _TicketAsWritten:
    """The keys of DESIGN, section 4."""

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID_EXTRA
    id: str | None = None
    subject: str | None = None
    body: str | None = None
    channel: Literal["email", "chat", "review", "social"] = "email"
    language: str | None = None
    category: str | None = None
    received_at: Moment | None = None
    messages: Annotated[tuple[_Message, ...], Field(max_length=MAX_MESSAGES)] = ()
    sender: str | None = None
    attachments: Annotated[tuple[_Attachment, ...], Field(max_length=MAX_ATTACHMENTS)] = ()
    customer: Customer | None = None
    order: Order | None = None
    payment: Payment | None = None
    invoice: Invoice | None = None
    return_parcel: Annotated[ReturnParcel | None, Field(alias="return")] = None
    trace: Trace | None = None
    subscription: Subscription | None = None


@cache
def _adapter() -> TypeAdapter[_TicketAsWritten]:
    from pydantic import TypeAdapter

    return TypeAdapter(_TicketAsWritten)


def ticket_schema() -> dict[str, Any]:
    """Return the JSON schema of a ticket, for editors that complete and check files with tickets in them."""
    return _adapter().json_schema(by_alias=True)


def object_from_json(text: str) -> tuple[dict[str, Any], tuple[str, ...]] | None:
    """Return a JSON object and the mistakes that only its text shows; None if the text is no JSON.

    Numbers with a dot come back as the Decimal that is written.

    Raises:
        TicketError: It is meant as JSON and broken, or it is a list.
    """
    repeated: list[str] = []
    try:
        value = json.loads(
            text,
            strict=False,
            parse_float=Decimal,
            parse_int=lambda digits: int(digits) if len(digits) < 40 else Decimal(digits),
            object_pairs_hook=_pairs_hook(repeated),
        )
    except RecursionError:
        raise TicketError(f"ticket: nested deeper than {MAX_DEPTH} levels") from None
    except json.JSONDecodeError as exc:
        if _meant_as_object(text):
            raise TicketError(_syntax_error(exc)) from exc
        return None
    except (ValueError, ArithmeticError) as exc:
        raise TicketError("ticket: a number in the JSON has too many digits") from exc
    if isinstance(value, list):
        raise TicketError("ticket: a JSON list was found; give one ticket at a time, or JSON Lines to 'replybot batch'")
    return (value, tuple(repeated)) if isinstance(value, dict) else None


def _meant_as_object(text: str) -> bool:
    start = text.lstrip()[:200]
    return start.startswith("{") and start[1:].lstrip()[:1] in ("", '"', "'", "}")


def _syntax_error(exc: json.JSONDecodeError) -> str:
    if exc.msg == "Extra data":
        return f"line {exc.lineno}: a second ticket begins; give one at a time, or JSON Lines to 'replybot batch'"
    reason = exc.msg[:1].lower() + exc.msg[1:]
    return f"line {exc.lineno}, column {exc.colno}: not valid JSON: {reason}"


def _pairs_hook(repeated: list[str]) -> Callable[[list[tuple[str, Any]]], dict[str, Any]]:
    def as_dict(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        made = dict(pairs)
        if len(made) < len(pairs):
            times = Counter(name for name, _ in pairs)
            twice = (name for name, count in times.items() if count > 1)
            repeated.extend(f"ticket: {shown(name)} is given twice in one object; keep one" for name in twice)
        return made

    return as_dict


def ticket_from_object(
    raw: dict[str, Any], mistakes: tuple[str, ...] = (), known_notices: tuple[str, ...] = ()
) -> Ticket:
    """Return the ticket that an object of the contract describes.

    Args:
        raw: As JSON gives it; dates may already be dates.
        mistakes: Error lines that are already known.
        known_notices: Notices from decoding the input.

    Raises:
        TicketError: One line for each mistake, with its path in dots.
    """
    notices = list(known_notices)
    cleaned = _Cleaning(notices).value(raw, (), 0)
    written, errors = _validated(cleaned)
    lines = [*mistakes[:MAX_ERRORS], *_cross_errors(cleaned), *errors]
    if lines or written is None:
        more = ["… and more"] if len(lines) > MAX_ERRORS else []
        raise TicketError("\n".join([*lines[:MAX_ERRORS], *more]))
    return _ticket(written, notices)


class _Cleaning:
    """Copies JSON values without nulls (null is as good as missing) and without characters that are no text."""

    def __init__(self, notices: list[str]) -> None:
        self._notices = notices

    def value(self, value: Any, path: tuple[str | int, ...], depth: int) -> Any:
        if depth > MAX_DEPTH:
            raise TicketError(f"{_dotted(path[:4])}: nested deeper than {MAX_DEPTH} levels")
        if isinstance(value, str):
            return self._text(value, path)
        if isinstance(value, dict):
            pairs = ((self._text(str(key), path), item) for key, item in value.items())
            return {key: self.value(item, (*path, key), depth + 1) for key, item in pairs if item is not None}
        if isinstance(value, list | tuple):
            return [self.value(item, (*path, at), depth + 1) for at, item in enumerate(value)]
        if value is None or isinstance(value, bool | int | float | Decimal | dt.date):
            return value
        raise TicketError(f"{_dotted(path)}: a {type(value).__name__} is not a value of JSON")

    def _text(self, value: str, path: tuple[str | int, ...]) -> str:
        text, dropped = without_control_characters(value)
        if dropped:
            self._notices.append(f"{_dotted(path)}: control characters were taken out ({dropped})")
        return text


def _dotted(path: tuple[str | int, ...]) -> str:
    return ".".join(shown(str(part))[1:-1] for part in path) or "ticket"


def _validated(cleaned: dict[str, Any]) -> tuple[_TicketAsWritten | None, list[str]]:
    from pydantic import ValidationError

    try:
        return _adapter().validate_python(cleaned), []
    except ValidationError as exc:
        return None, list(dict.fromkeys(map(_line, exc.errors(include_url=False)[: MAX_ERRORS + 1])))


def _cross_errors(cleaned: dict[str, Any]) -> Iterator[str]:
    """Yield the mistakes that the types cannot know."""
    body, messages = cleaned.get("body"), cleaned.get("messages")
    if isinstance(cleaned.get("language"), str):
        try:
            language_from(cleaned["language"], "language")
        except TicketError as exc:
            yield str(exc)
    if body is None and not messages:
        yield "ticket: 'body' or 'messages' is missing; give the customer's text"
    texts = [("body", body)]
    for at, message in enumerate(messages if isinstance(messages, list) else ()):
        texts.append((f"messages.{at}.text", message.get("text") if isinstance(message, dict) else None))
    yield from (error for where, text in texts if isinstance(text, str) and (error := size_error(where, text)))


def size_error(where: str, text: str) -> str | None:
    """Return what to say of a text above 256 KB (in UTF-8)."""
    size = len(text) if text.isascii() else len(text.encode("utf-8", "replace"))
    if size <= MAX_BODY_BYTES:
        return None
    return f"{where}: {size:,} bytes is above the limit of {MAX_BODY_BYTES:,}; give only the customer's newest message"


# --- error lines -------------------------------------------------------------------------------------------------


def _line(error: ErrorDetails) -> str:
    """Return one error of pydantic as a sentence: where, what was found, what would be right."""
    path, kind, context = error["loc"], error["type"], error.get("ctx", {})
    if kind == "unexpected_keyword_argument":
        return f"{_dotted(path[:-1])}: {shown(str(path[-1]))} is not a field{_right_field(path)}"
    if kind in ("missing", "missing_argument"):
        return f"{_dotted(path[:-1])}: '{path[-1]}' is missing"
    where, what = _dotted(path), shown(error["input"])
    if kind == "found":
        return f"{where}: {what} {context['reason']}"
    if kind == "literal_error":
        return f"{where}: {what} is not one of {_right_word(error['input'], str(context['expected']))}"
    if kind == "too_long":
        return f"{where}: {context['actual_length']} entries are above the limit of {context['max_length']}"
    return f"{where}: {what} {_REASONS.get(kind) or 'cannot be used: ' + error['msg'][:1].lower() + error['msg'][1:]}"


_REASONS = {
    "string_type": "is not text; put it in quotes",
    "bool_type": "is not true or false",
    "dataclass_type": "is not an object with fields",
    "tuple_type": "is not a list",
    "string_pattern_mismatch": "is not a currency code like EUR",
}


def _right_field(path: tuple[str | int, ...]) -> str:
    names = _field_names(path[:-1])
    return _meant(str(path[-1]), names) or f"; the fields are {', '.join(names)}"


def _right_word(wrong: object, expected: str) -> str:
    words = [word.strip("' ") for word in expected.replace(" or ", ",").split(",")]
    return ", ".join(words) + _meant(str(wrong)[:40], words)


def _meant(wrong: str, right: list[str]) -> str:
    near = difflib.get_close_matches(wrong[:60].casefold(), right, n=1, cutoff=0.6)
    return f"; did you mean '{near[0]}'?" if near else ""


def _field_names(path: tuple[str | int, ...]) -> list[str]:
    """Return the JSON names of the fields of the object at a path."""
    kind: Any = _TicketAsWritten
    for part in path:
        if isinstance(part, str):
            name = "return_parcel" if part == "return" else part
            kind = next(_dataclasses_in(get_type_hints(kind)[name]))
    return ["return" if one.name == "return_parcel" else one.name for one in fields(kind)]


def _dataclasses_in(kind: Any) -> Iterator[type]:
    if is_dataclass(kind) and isinstance(kind, type):
        yield kind
    elif get_origin(kind) in (types.UnionType, typing.Union, tuple, Annotated):
        for part in get_args(kind):
            yield from _dataclasses_in(part)


# --- from the written ticket to the ticket -------------------------------------------------------------------------


def _ticket(written: _TicketAsWritten, notices: list[str]) -> Ticket:
    messages = _in_order(written.messages, notices)
    thread = tuple(_message(one, read=at >= len(messages) - MAX_READ) for at, one in enumerate(messages))
    newest = _newest(written, thread, notices)
    if written.body is not None:
        thread = joined_thread(thread, Message("customer", newest.unquoted, written.received_at))
    sender, sender_name = sender_from(written.sender)
    return Ticket(
        body=newest.body,
        id=written.id,
        subject=" ".join((written.subject or "").split()) or None,
        channel=Channel(written.channel),
        language=language_from(written.language, "language") if written.language else None,
        category=written.category,
        received_at=written.received_at,
        messages=thread,
        sender=sender,
        sender_name=sender_name,
        attachments=tuple(Attachment(one.name, attachment_type(one.name, one.type)) for one in written.attachments),
        record=_record(written, notices),
        signature=newest.signature,
        quoted=newest.quoted,
        notices=tuple(dict.fromkeys(notices)),
    )


def _in_order(messages: tuple[_Message, ...], notices: list[str]) -> tuple[_Message, ...]:
    """Return the messages oldest first, where each says when it was sent (some helpdesks give the newest first)."""
    sent = [_in_utc(message.sent_at) for message in messages if message.sent_at]
    if len(sent) < len(messages) or sent == sorted(sent):
        return messages
    notices.append("messages: they were not in the order of 'sent_at'; sorted, oldest first")
    return tuple(messages[at] for at in sorted(range(len(messages)), key=lambda at: sent[at]))


def _in_utc(moment: dt.datetime) -> float:
    aware = moment if moment.tzinfo else moment.replace(tzinfo=dt.UTC)
    return (aware - dt.datetime(1970, 1, 1, tzinfo=dt.UTC)).total_seconds()


def _message(message: _Message, *, read: bool) -> Message:
    """Return a message of the thread as plain text; of the customer's newer ones, without quoted mails."""
    text = plain_text(message.text).text.strip()
    if read and message.author == "customer":
        text = newest_text(text).unquoted
    return Message(message.author, text, message.sent_at)


def _newest(written: _TicketAsWritten, thread: tuple[Message, ...], notices: list[str]) -> NewestText:
    if written.body is not None:
        return read_text(written.body, notices, otherwise=written.subject)
    at = next((at for at in reversed(range(len(thread))) if thread[at].author == "customer"), None)
    if at is None:
        raise TicketError("messages: none is by the customer; add the customer's message, or give it as 'body'")
    original = _in_order(written.messages, [])[at].text
    return read_text(original, notices, otherwise=written.subject)


def read_text(text: str | PlainText, notices: list[str], *, otherwise: str | None = None) -> NewestText:
    """Return a customer's text, cleaned and apart from quotes and signature; notices are added.

    Args:
        text: Plain text or HTML, or what has been made of it already.
        notices: What the agent should know is added here.
        otherwise: The subject, which is the text where there is no other.

    Raises:
        TicketError: Nothing is there.
    """
    plain = plain_text(text) if isinstance(text, str) else text
    notices.extend(plain.notices)
    newest = newest_text(plain.text)
    newest = replace(newest, quoted="\n\n".join(part for part in (newest.quoted, plain.quoted) if part))
    if newest.body:
        return newest
    subject = " ".join((otherwise or "").split())
    if not subject:
        raise TicketError("the ticket is empty; paste the customer's text")
    notices.append("the message is empty; its subject was taken as the text")
    return NewestText(subject, "", newest.quoted)


def _record(written: _TicketAsWritten, notices: list[str]) -> Record:
    order = written.order
    if order and order.status is not None:
        status = order.status.strip().casefold().replace(" ", "_")
        if status not in ORDER_STATUSES:
            notices.append(f"order.status {shown(order.status)} is not a known status; ignored")
        order = replace(order, status=status if status in ORDER_STATUSES else None)
    return Record(
        customer=written.customer,
        order=order,
        payment=written.payment,
        invoice=written.invoice,
        return_parcel=written.return_parcel,
        trace=written.trace,
        subscription=written.subscription,
    )


def sender_from(written: str | None) -> tuple[str | None, str | None]:
    """Return the bare address and the display name of "Ana Pérez <ana@example.com>".

    What is not exactly one address stays as it is, so that it equals no customer's address.
    """
    line = " ".join((written or "").split())[:320]
    name, bracket, rest = line.rpartition("<")
    address = rest.removesuffix(">").strip() if bracket else line
    others = {one.casefold() for one in re.findall(r"[^\s<>,;\"'()]+@[^\s<>,;\"'()]+", line)}
    if others != {address.casefold()}:
        return line or None, None
    return address, name.strip(" \"'") or None


def attachment_type(name: str, given: str | None) -> AttachmentType:
    """Return photo for a picture, by what is given ("photo", "image/jpeg"), else by the name's ending."""
    if given:
        return "photo" if given.strip().casefold().partition("/")[0] in ("photo", "image", "picture") else "file"
    return "photo" if name.casefold().endswith(PHOTO_ENDINGS) else "file"
