"""What the shop has on its books about a case: customer, order, payment, and what became of them.

A missing object is unknown; inside a present object a missing or null field means that there is none
(DESIGN, section 4), except `ltv`, `in_stock`, `ship_to`, `tax` and `shipping_fee`, which are unknown when null.
The classes are plain frozen dataclasses; `ticket_json.py` parses JSON into them at the door.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, Any, ClassVar, Literal

from pydantic import BeforeValidator, Field, Strict
from pydantic_core import PydanticCustomError

_DOT_DECIMAL = re.compile(r"[0-9]{1,40}(?:\.[0-9]{1,40})?")
_LARGEST_EXPONENT = 14
_FINEST_EXPONENT = -30


def found(what_is_wrong: str) -> PydanticCustomError:
    """Return an error that `ticket_json.py` writes behind the path and the value that was found."""
    return PydanticCustomError("found", "{reason}", {"reason": what_is_wrong})


def plain_number(value: Any) -> Decimal:
    """Return a JSON number or a dot-decimal string as it is written.

    Raises:
        PydanticCustomError: It is negative, not finite, a boolean, grouped, or too long.

    >>> plain_number("59.90")
    Decimal('59.90')
    """
    if isinstance(value, bool) or not isinstance(value, int | float | str | Decimal):
        raise found("is not a number; write it like 59.90")
    if isinstance(value, str) and not _DOT_DECIMAL.fullmatch(value.strip().removeprefix("-")):
        raise found("is not a number; write it with digits and one dot, like 1234.50")
    written = repr(value) if isinstance(value, float) else value.strip() if isinstance(value, str) else value
    number = Decimal(written)
    if not number.is_finite():
        raise found("is not a number; write it like 59.90")
    if number < 0:
        raise found("is negative; amounts are zero or more")
    if number.adjusted() > _LARGEST_EXPONENT or int(number.as_tuple().exponent) < _FINEST_EXPONENT:
        raise found("has too many digits; write it like 59.90")
    return Decimal(f"{number.copy_abs():f}")  # never 1E+2, never -0


def _plain_count(value: Any) -> int:
    number = plain_number(value)
    if number != number.to_integral_value():
        raise found("is not a whole number; write it like 2")
    return int(number)


def _plain_day(value: Any) -> dt.date:
    if isinstance(value, dt.date):
        return value.date() if isinstance(value, dt.datetime) else value
    if not isinstance(value, str):
        raise found("is not a date; write it like 2026-11-20")
    try:
        return dt.datetime.fromisoformat(value.strip()).date()
    except ValueError:
        raise found("is not a date; write it like 2026-11-20") from None


Amount = Annotated[Decimal, BeforeValidator(plain_number)]
Count = Annotated[int, BeforeValidator(_plain_count)]
Day = Annotated[dt.date, BeforeValidator(_plain_day)]
"""A date as written; of a date with a time the date counts."""
YesNo = Annotated[bool, Strict()]

MAX_ITEMS = 200
MAX_CHARGES = 100
MAX_CONCESSIONS = 1000
CurrencyCode = Annotated[str, Field(pattern=r"^[A-Z]{3}$")]

FORBID_EXTRA: dict[str, Any] = {"extra": "forbid"}


@dataclass(frozen=True, slots=True)
class PastConcession:
    """A concession this customer has had before."""

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID_EXTRA
    kind: str
    order: str | None = None
    on: Day | None = None


@dataclass(frozen=True, slots=True)
class Customer:
    """Whom the record names; `ltv` is orders minus refunds in the shop's currency, None when unknown."""

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID_EXTRA
    name: str | None = None
    email: str | None = None
    ltv: Amount | None = None
    orders: Count | None = None
    concessions: Annotated[tuple[PastConcession, ...], Field(max_length=MAX_CONCESSIONS)] = ()


@dataclass(frozen=True, slots=True)
class Item:
    """One line of an order; `price` is per piece, `in_stock` None when unknown."""

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID_EXTRA
    name: str
    quantity: Count = 1
    price: Amount | None = None
    in_stock: YesNo | None = None
    restock_on: Day | None = None
    returnable: YesNo | None = None


@dataclass(frozen=True, slots=True)
class Tax:
    """The tax that was charged; `rate` in percent."""

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID_EXTRA
    rate: Amount | None = None
    amount: Amount | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """Where an order goes; never the street."""

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID_EXTRA
    country: str | None = None
    region: str | None = None


ORDER_STATUSES = ("pending", "processing", "partly_shipped", "shipped", "delivered", "returned", "cancelled")


@dataclass(frozen=True, slots=True)
class Order:
    """An order; where `status` and the dates disagree, the dates decide."""

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID_EXTRA
    number: str | None = None
    placed_on: Day | None = None
    total: Amount | None = None
    currency: CurrencyCode | None = None
    shipping_fee: Amount | None = None
    tax: Tax | None = None
    status: str | None = None
    items: Annotated[tuple[Item, ...], Field(max_length=MAX_ITEMS)] = ()
    promised_by: Day | None = None
    expected_on: Day | None = None
    shipped_on: Day | None = None
    carrier: str | None = None
    tracking_number: str | None = None
    delivered_on: Day | None = None
    ship_to: Place | None = None
    carrier_booked_by_customer: YesNo = False


@dataclass(frozen=True, slots=True)
class Charge:
    """Money asked of the customer's card or account."""

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID_EXTRA
    amount: Amount
    on: Day | None = None
    reference: str | None = None
    status: Literal["captured", "authorised", "failed"] = "captured"


@dataclass(frozen=True, slots=True)
class Refund:
    """A refund; `returned` means that the bank sent the money back to the shop."""

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID_EXTRA
    amount: Amount | None = None
    issued_on: Day | None = None
    reference: str | None = None
    status: Literal["issued", "returned"] = "issued"


@dataclass(frozen=True, slots=True)
class Dispute:
    """A dispute the bank has told the shop about."""

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID_EXTRA
    opened_on: Day | None = None
    reference: str | None = None
    status: Literal["open", "won", "lost", "withdrawn"] = "open"


@dataclass(frozen=True, slots=True)
class Payment:
    """What was charged, refunded and disputed."""

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID_EXTRA
    charges: Annotated[tuple[Charge, ...], Field(max_length=MAX_CHARGES)] = ()
    refund: Refund | None = None
    dispute: Dispute | None = None


@dataclass(frozen=True, slots=True)
class Invoice:
    """The invoice of the order; without `issued_on` none was issued."""

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID_EXTRA
    number: str | None = None
    issued_on: Day | None = None


@dataclass(frozen=True, slots=True)
class ReturnParcel:
    """A return the customer announced."""

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID_EXTRA
    requested_on: Day | None = None
    received_on: Day | None = None


@dataclass(frozen=True, slots=True)
class Trace:
    """The carrier's search for a parcel."""

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID_EXTRA
    opened_on: Day | None = None
    result: Literal["open", "delivered", "not_delivered"] = "open"


@dataclass(frozen=True, slots=True)
class Subscription:
    """A plan that renews; `notice_sent_on` is when the renewal was announced to the customer."""

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID_EXTRA
    renewed_on: Day | None = None
    amount: Amount | None = None
    next_on: Day | None = None
    notice_sent_on: Day | None = None


@dataclass(frozen=True, slots=True)
class Record:
    """Everything on the books about one case; each part None when unknown."""

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID_EXTRA
    customer: Customer | None = None
    order: Order | None = None
    payment: Payment | None = None
    invoice: Invoice | None = None
    return_parcel: ReturnParcel | None = None
    trace: Trace | None = None
    subscription: Subscription | None = None
