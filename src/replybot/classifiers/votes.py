"""The record votes too: two equal charges make a duplicate charge likelier, whatever the words."""

from __future__ import annotations

from collections.abc import Iterator

from replybot.record import Order, Payment, Record

VOTERS = (
    "dispute_open", "refund_issued", "two_equal_charges", "hold_only", "charge_failed", "charge_no_order",
    "subscription", "trace", "return_announced", "item_out_of_stock", "delivered", "on_its_way", "not_shipped",
)  # fmt: skip
"""What policy/votes.yaml may name."""


def voters(record: Record) -> frozenset[str]:
    """Return what is on the books; an empty record has no voter."""
    found = set(_of_order(record.order)) if record.order else set()
    if record.payment:
        found |= set(_of_payment(record.payment, record.order))
    if record.subscription:
        found.add("subscription")
    if record.trace:
        found.add("trace")
    if record.return_parcel:
        found.add("return_announced")
    return frozenset(found)


def _of_order(order: Order) -> Iterator[str]:
    if order.delivered_on or order.status == "delivered":
        yield "delivered"
    elif order.shipped_on or order.status in ("shipped", "partly_shipped"):
        yield "on_its_way"
    elif order.status in ("pending", "processing"):
        yield "not_shipped"
    if any(item.in_stock is False for item in order.items):
        yield "item_out_of_stock"


def _of_payment(payment: Payment, order: Order | None) -> Iterator[str]:
    captured = [charge.amount for charge in payment.charges if charge.status == "captured"]
    if len(captured) > len(set(captured)):
        yield "two_equal_charges"
    if payment.charges and not captured:
        yield "charge_failed" if payment.charges[-1].status == "failed" else "hold_only"
    if captured and order is None:
        yield "charge_no_order"
    if payment.refund and payment.refund.issued_on:
        yield "refund_issued"
    if payment.dispute and payment.dispute.status == "open":
        yield "dispute_open"
