"""The problem as the guide sees it: a category, typed facts, values for words. No ticket text, no tactics."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, fields
from enum import StrEnum

from replybot.money import Money

Fact = bool | None
"""Three-valued: None is unknown, and a condition on an unknown fact is not met."""


class ClaimKind(StrEnum):
    """What may pass from the customer's text: closed kinds whose value matches a pattern of the shop."""

    ORDER_NUMBER = "order_number"
    TRACKING_NUMBER = "tracking_number"
    CHARGE_REFERENCE = "charge_reference"
    PHOTO = "photo"


@dataclass(frozen=True, slots=True)
class Claim:
    """Something the customer gave us. It can satisfy a need, never a condition."""

    kind: ClaimKind
    value: str


@dataclass(frozen=True, slots=True)
class Facts:
    """What rules may ask. Every boolean is three-valued; numbers are None when unknown."""

    sender_matches: Fact = None
    """False only when both addresses are known and differ."""
    contacted_before: Fact = None
    """An agent has already answered this customer in the thread."""

    order_on_record: Fact = None
    shipped: Fact = None
    partly_shipped: Fact = None
    delivered: Fact = None
    cancelled: Fact = None
    returned_to_us: Fact = None
    in_stock: Fact = None
    """Every item is in stock; False when at least one is not."""
    partly_in_stock: Fact = None
    """Some items are in stock and some are not."""
    promise_passed: Fact = None
    """Not delivered although the promised date is over."""
    carrier_booked_by_customer: Fact = None
    within_withdrawal: Fact = None
    """At most 14 days since delivery (not delivered yet counts as within)."""
    within_return_window: Fact = None
    within_guarantee: Fact = None
    within_30_days: Fact = None
    returnable: Fact = None
    low_price: Fact = None
    """Every item costs at most the shop's `trust_up_to`."""
    days_since_delivery: int | None = None
    days_past_promise: int | None = None

    payment_on_record: Fact = None
    charge_captured: Fact = None
    authorised_only: Fact = None
    charge_failed: Fact = None
    surplus_captured: Fact = None
    """Captures minus refunds exceed the order's total."""
    second_is_authorisation: Fact = None
    charges_add_up: Fact = None
    """Two or more captures add up to the order's total."""
    refund_issued: Fact = None
    refund_returned: Fact = None
    refund_overdue: Fact = None
    refund_due: Fact = None
    """Not issued although the order is cancelled or its return has arrived."""
    days_since_refund: int | None = None
    """Business days."""
    dispute_open: Fact = None
    dispute_closed: Fact = None
    tax_on_record: Fact = None
    invoice_issued: Fact = None

    return_requested: Fact = None
    return_received: Fact = None
    trace_open: Fact = None
    trace_delivered: Fact = None
    trace_not_delivered: Fact = None
    subscription_on_record: Fact = None
    renewed: Fact = None
    notice_sent: Fact = None

    def known(self) -> dict[str, bool | int]:
        """Return the facts that are known, by name."""
        return {f.name: value for f in fields(self) if (value := getattr(self, f.name)) is not None}


@dataclass(frozen=True, slots=True)
class ChargeShown:
    """A charge as a reply may show it; `reference` only when it is safe to show."""

    amount: Money
    on: dt.date | None
    reference: str | None


@dataclass(frozen=True, slots=True)
class Values:
    """What a reply may name. All come from the record or the calendar; unsafe or unknown ones are None.

    A text of the record is shown only if it has at most 60 characters on one line and no URL, amount or control
    characters (DESIGN, promise 10).
    """

    order_number: str | None = None
    order_placed_on: dt.date | None = None
    order_total: Money | None = None
    shipping_fee: Money | None = None
    tax_rate: str | None = None
    """Percent, as written: "21"."""
    tax_amount: Money | None = None
    item_names: tuple[str, ...] = ()
    items_in_stock: tuple[str, ...] = ()
    items_awaited: tuple[str, ...] = ()
    restock_on: dt.date | None = None
    carrier: str | None = None
    tracking_number: str | None = None
    shipped_on: dt.date | None = None
    promised_by: dt.date | None = None
    expected_on: dt.date | None = None
    delivered_on: dt.date | None = None
    withdrawal_until: dt.date | None = None
    return_until: dt.date | None = None

    charges: tuple[ChargeShown, ...] = ()
    """Captured ones, oldest first."""
    authorised: ChargeShown | None = None
    authorisation_released_by: dt.date | None = None
    captured_total: Money | None = None
    surplus: Money | None = None
    refund_amount: Money | None = None
    refund_issued_on: dt.date | None = None
    refund_reference: str | None = None
    refund_visible_by: dt.date | None = None
    dispute_reference: str | None = None
    dispute_opened_on: dt.date | None = None
    invoice_number: str | None = None
    invoice_issued_on: dt.date | None = None
    return_requested_on: dt.date | None = None
    return_received_on: dt.date | None = None
    trace_opened_on: dt.date | None = None
    renewed_on: dt.date | None = None
    renewal_amount: Money | None = None
    next_renewal_on: dt.date | None = None
    notice_sent_on: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Problem:
    """What is to be solved, as of `today`."""

    category: str
    today: dt.date
    facts: Facts = Facts()
    values: Values = Values()
    needs_met: frozenset[str] = frozenset()
    """Needs that the record or a claim satisfies: "order_number", "photo", …"""
    claimed: frozenset[str] = frozenset()
    """The needs among them that only the customer's word satisfies; we check these first."""
    currency: str | None = None
    """ISO 4217 code of the order's payments; None is the shop's."""


@dataclass(frozen=True, slots=True)
class ConcessionHad:
    """A concession of the past: what, and on which order."""

    kind: str
    order: str | None


@dataclass(frozen=True, slots=True)
class Standing:
    """What the recorded customer has been worth, and has had."""

    lifetime_value: Money | None = None
    """Orders minus refunds in the shop's currency; None when not recorded."""
    concessions: tuple[ConcessionHad, ...] = ()
