"""Briefs for the examples of the checks: the same parcel, money back and payment in each language."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from replybot.brief import Brief, Channel
from replybot.language import Language
from replybot.money import Money
from replybot.problem import Facts, Problem, Values
from replybot.resolution import Concession, Resolution, Step, Who

NUMBERS = {
    "return_window_days": 30,
    "withdrawal_days": 14,
    "guarantee_years": 3,
    "first_choice_days": 30,
    "refund_visible_within": 10,
    "person_answers_within": 1,
}
TODAY = dt.date(2026, 11, 20)


def parcel(language: Language, concession: str | None = None, channel: Channel = Channel.EMAIL) -> Brief:
    """Return the brief of a parcel that was reported delivered and is traced (or, conceded, sent again)."""
    steps = (
        Step(Who.US, "open_carrier_trace", by=dt.date(2026, 11, 23), reference="SE123456789ES"),
        Step(Who.CARRIER, "answer_trace", within=5, after=0),
        Step(Who.US, "carry_out_trace_outcome", within=1, after=1),
    )
    values = Values(
        order_number="A-10293",
        order_total=_euros("59.90"),
        item_names=("Blue jacket",),
        carrier="SEUR",
        tracking_number="SE123456789ES",
        shipped_on=dt.date(2026, 11, 3),
        delivered_on=dt.date(2026, 11, 9),
    )
    facts = Facts(order_on_record=True, shipped=True, delivered=True)
    granted = Concession(concession, None) if concession else None
    resolution = Resolution("delivered_not_received.trace", "carrier_trace", granted, steps)
    promises = {"trace", "reshipment", "refund"} | ({"free_shipping"} if concession else set())
    return _brief(language, "delivered_not_received", facts, values, resolution, promises, channel)


def refund(language: Language) -> Brief:
    """Return the brief of a refund that was issued and is not seen yet."""
    steps = (
        Step(Who.BANK, "show_refund", by=dt.date(2026, 11, 30), reference="ARN74537604221333"),
        Step(Who.US, "follow_up_refund", by=dt.date(2026, 11, 25)),
    )
    values = Values(
        order_number="A-10293",
        refund_amount=_euros("59.90"),
        refund_issued_on=dt.date(2026, 11, 16),
        refund_reference="ARN74537604221333",
    )
    resolution = Resolution("refund_status.issued", "refund_information", None, steps)
    return _brief(language, "refund_status", Facts(refund_issued=True), values, resolution, {"refund"})


def dispute(language: Language) -> Brief:
    """Return the brief of a dispute that is open."""
    steps = (
        Step(Who.US, "send_dispute_evidence", by=dt.date(2026, 11, 25), reference="dp_1"),
        Step(Who.BANK, "decide_dispute", within=60, after=0),
    )
    values = Values(order_number="A-10293", dispute_reference="dp_1", dispute_opened_on=dt.date(2026, 11, 12))
    resolution = Resolution("dispute_opened.open", "dispute_path", None, steps)
    return _brief(language, "dispute_opened", Facts(dispute_open=True), values, resolution, set())


def status(language: Language) -> Brief:
    """Return the brief of an order that is on its way."""
    steps = (
        Step(Who.CARRIER, "deliver", by=dt.date(2026, 11, 24), reference="SE123456789ES"),
        Step(Who.US, "check_delivery", within=1, after=0),
    )
    values = Values(
        order_number="A-10293",
        order_total=_euros("59.90"),
        carrier="SEUR",
        tracking_number="SE123456789ES",
        shipped_on=dt.date(2026, 11, 19),
        expected_on=dt.date(2026, 11, 24),
    )
    resolution = Resolution("order_status.on_its_way", "give_status", None, steps)
    return _brief(language, "order_status", Facts(shipped=True), values, resolution, set())


def _brief(
    language: Language,
    category: str,
    facts: Facts,
    values: Values,
    resolution: Resolution,
    promises: set[str],
    channel: Channel = Channel.EMAIL,
) -> Brief:
    problem = Problem(category, TODAY, facts, values)
    return Brief(language, channel, "Our shop", "Ana", problem, resolution, frozenset(promises), numbers=NUMBERS)


def _euros(amount: str) -> Money:
    return Money(Decimal(amount), "EUR")
