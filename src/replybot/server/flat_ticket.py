"""The flat body: what a helpdesk's template fills in without code, every value a text, "" for missing.

A value that cannot be used counts as missing and is named in the draft's note: a template must not fail over one field.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any
from urllib.parse import parse_qsl

from pydantic_core import PydanticCustomError

from replybot.brief import Channel
from replybot.errors import TicketError
from replybot.policy_rows import did_you_mean
from replybot.record import ORDER_STATUSES, plain_number
from replybot.ticket import Ticket, language_from, shown, with_overrides
from replybot.ticket_json import ticket_from_object

_MOST_FIELDS = 200
_MOST_NAMED = 20
"""Fields that the note names at most."""
_UNFILLED = re.compile(r"\{\{.*\}\}|\{%.*%\}|\$\{.*\}", re.DOTALL)


def _text(value: str) -> str:
    return value


def _number(value: str) -> str:
    try:
        return str(plain_number(value))
    except PydanticCustomError as error:
        raise ValueError(error.message()) from error


def _count(value: str) -> str:
    if not re.fullmatch("[0-9]{1,9}", value):
        raise ValueError("is not a whole number; write it like 2")
    return value


def _day(value: str) -> str:
    try:
        return dt.datetime.fromisoformat(value).date().isoformat()
    except ValueError:
        raise ValueError("is not a date; write it like 2026-11-20") from None


def _moment(value: str) -> str:
    try:
        return dt.datetime.fromisoformat(value).isoformat()
    except ValueError:
        raise ValueError("is not a moment; write it like 2026-11-20T09:30:00+01:00") from None


def _language(value: str) -> str:
    try:
        return language_from(value, "language").value
    except TicketError as error:
        raise ValueError("is not a language of replies") from error


def _one_of(*words: str) -> Callable[[str], str]:
    def read(value: str) -> str:
        word = value.casefold().replace(" ", "_")
        if word not in words:
            raise ValueError(f"is not one of {', '.join(words)}")
        return word

    return read


def _currency(value: str) -> str:
    if not re.fullmatch("[A-Za-z]{3}", value):
        raise ValueError("is not a currency code like EUR")
    return value.upper()


@dataclass(frozen=True, slots=True)
class FlatField:
    """A field of the flat body: where it goes in the ticket, how its text is read, and what it looks like."""

    path: tuple[str, ...]
    read: Callable[[str], str]
    example: str


FIELDS: Mapping[str, FlatField] = {
    "message": FlatField(("body",), _text, "Where is my parcel? It should have been here on Tuesday."),
    "ticket_id": FlatField(("id",), _text, "48213"),
    "subject": FlatField(("subject",), _text, "My order"),
    "channel": FlatField(("channel",), _one_of(*Channel), "email"),
    "language": FlatField(("language",), _language, "en"),
    "category": FlatField(("category",), _text, "order_status"),
    "received_at": FlatField(("received_at",), _moment, "2026-11-20T09:30:00+01:00"),
    "sender_email": FlatField(("sender",), _text, "ana@example.com"),
    "customer_name": FlatField(("customer", "name"), _text, "Ana Pérez"),
    "customer_email": FlatField(("customer", "email"), _text, "ana@example.com"),
    "customer_ltv": FlatField(("customer", "ltv"), _number, "820.50"),
    "customer_orders": FlatField(("customer", "orders"), _count, "12"),
    "order_number": FlatField(("order", "number"), _text, "A-10293"),
    "order_status": FlatField(("order", "status"), _one_of(*ORDER_STATUSES), "shipped"),
    "order_placed_on": FlatField(("order", "placed_on"), _day, "2026-11-02"),
    "order_promised_by": FlatField(("order", "promised_by"), _day, "2026-11-10"),
    "order_expected_on": FlatField(("order", "expected_on"), _day, "2026-11-12"),
    "order_shipped_on": FlatField(("order", "shipped_on"), _day, "2026-11-03"),
    "order_delivered_on": FlatField(("order", "delivered_on"), _day, "2026-11-09"),
    "order_total": FlatField(("order", "total"), _number, "59.90"),
    "order_currency": FlatField(("order", "currency"), _currency, "EUR"),
    "order_carrier": FlatField(("order", "carrier"), _text, "SEUR"),
    "order_tracking_number": FlatField(("order", "tracking_number"), _text, "SE4410029331"),
    "order_country": FlatField(("order", "ship_to", "country"), _text, "ES"),
}
_SAYS_WHERE = ("status", "shipped_on", "delivered_on")
"""Without one of these an order record would say "not shipped", which nobody has said."""


def fields_from_form(text: str) -> dict[str, str]:
    """Return the fields of a form-encoded body.

    Raises:
        TicketError: It is no form, has too many fields, or one of them twice.
    """
    if text.lstrip()[:1] == "{":
        raise TicketError("the body is JSON and the content type says form; send 'Content-Type: application/json'")
    try:
        pairs = parse_qsl(text, keep_blank_values=True, errors="strict", max_num_fields=_MOST_FIELDS)
    except UnicodeDecodeError as error:
        raise TicketError("the form is not in UTF-8") from error
    except ValueError as error:
        raise TicketError(f"the form has more than {_MOST_FIELDS} fields") from error
    twice = [name for name, count in Counter(name for name, _ in pairs).items() if count > 1]
    if twice:
        raise TicketError(f"{shown(twice[0])} is given twice; keep one")
    return dict(pairs)


def ticket_from_flat(raw: Mapping[str, Any]) -> Ticket:
    """Return the ticket of a flat body; what was ignored or could not be used is in its notices.

    Raises:
        TicketError: There is no message, or a `body` beside it.
    """
    if "message" in raw and "body" in raw:
        raise TicketError("'message' makes the body a flat one and 'body' a structured one; give one of them")
    notices = list(_ignored(raw))
    given = dict(_readable(raw, notices))
    if "message" not in given:
        hint = "; 'body' belongs to the JSON of a structured ticket" if "body" in raw else ""
        raise TicketError(f"'message' is missing; give the customer's text{hint}")
    ticket = _nested(given)
    order = ticket.get("order", {})
    named = None
    if order and not any(name in order for name in _SAYS_WHERE):
        named = ticket.pop("order").get("number")
        notices.extend(_without_order(order))
    made = ticket_from_object(ticket, known_notices=tuple(notices))
    return with_overrides(made, order=named)


def _ignored(raw: Mapping[str, Any]) -> Iterator[str]:
    unknown = [name for name in raw if name not in FIELDS]
    for name in unknown[:_MOST_NAMED]:
        meant = did_you_mean(name[:60], FIELDS)
        yield f"{shown(name)} is not a field and was ignored{meant if 'did you mean' in meant else ''}"
    if len(unknown) > _MOST_NAMED:
        yield f"{len(unknown) - _MOST_NAMED} more fields are not known and were ignored"


def _readable(raw: Mapping[str, Any], notices: list[str]) -> Iterator[tuple[str, str]]:
    """Yield the fields that have a value, each as its text; add to *notices* what counts as missing."""
    for name in (name for name in FIELDS if name in raw):
        value = raw[name]
        if isinstance(value, int | float | Decimal) and not isinstance(value, bool):
            value = str(value)
        if value is None or value == "":
            continue
        if not isinstance(value, str):
            notices.append(f"{name}: {shown(value)} is not text; it counts as missing")
            continue
        if name != "message":
            value = value.strip()
        if _UNFILLED.fullmatch(value):
            notices.append(f"{name}: the template left {shown(value)} unfilled; it counts as missing")
        elif value.strip():
            try:
                yield name, FIELDS[name].read(value)
            except ValueError as error:
                notices.append(f"{name}: {shown(value)} {error}; it counts as missing")


def _nested(given: Mapping[str, str]) -> dict[str, Any]:
    ticket: dict[str, Any] = {}
    for name, value in given.items():
        place = ticket
        *parents, last = FIELDS[name].path
        for parent in parents:
            place = place.setdefault(parent, {})
        place[last] = value
    return ticket


def _without_order(order: Mapping[str, Any]) -> Iterator[str]:
    if set(order) - {"number"}:
        yield (
            "the order's fields were left out but its number: without order_status, order_shipped_on or"
            " order_delivered_on nobody knows how far it is"
        )
