"""What the record and today's date say, three-valued."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from replybot.guide.facts import Case, problem_of, shown, standing_of
from replybot.intake import parse_ticket
from replybot.policy import load_policy
from replybot.problem import Claim, ClaimKind, Problem
from replybot.resources import text_folder

GUIDE = load_policy(text_folder("policy")).guide
TODAY = dt.date(2026, 11, 20)


def problem(category: str = "other", **parts: Any) -> Problem:
    found: Problem = with_notices(category, **parts)[0]
    return found


def with_notices(category: str = "other", runner_up: str | None = None, sender: str | None = None, **parts: Any) -> Any:
    claims = parts.pop("claims", ())
    ticket = parse_ticket({"body": "text", **parts})
    return problem_of(ticket.record, Case(category, runner_up, TODAY, claims, sender), GUIDE)


def _returned(day: str) -> dict[str, Any]:
    return {"return": {"received_on": day}}


def test_without_a_record_nothing_is_known() -> None:
    facts = problem().facts
    assert facts.known() == {"contacted_before": False}


def test_an_order_without_delivery_date_is_not_delivered() -> None:
    facts = problem(order={"number": "A-10293", "shipped_on": "2026-11-03"}).facts
    assert (facts.shipped, facts.delivered, facts.within_withdrawal) == (True, False, True)


def test_a_payment_without_refund_has_none_issued() -> None:
    facts = problem(payment={"charges": [{"amount": "59.90"}]}).facts
    assert (facts.refund_issued, facts.refund_due, facts.dispute_open) == (False, False, False)


def test_a_refund_is_due_for_a_cancelled_paid_order_and_for_a_return_that_arrived() -> None:
    paid = {"charges": [{"amount": "59.90"}]}
    assert problem(order={"status": "cancelled"}, payment=paid).facts.refund_due is True
    assert problem(payment=paid, **_returned("2026-11-18")).facts.refund_due is True


@pytest.mark.parametrize(("issued_on", "overdue"), [("2026-11-06", False), ("2026-11-05", True), ("2026-11-19", False)])
def test_a_refund_is_overdue_after_ten_business_days(issued_on: str, overdue: bool) -> None:
    facts = problem(payment={"refund": {"amount": "5", "issued_on": issued_on}}).facts
    assert (facts.refund_issued, facts.refund_overdue) == (True, overdue)


def test_a_date_after_today_is_unknown_and_said() -> None:
    found, notices = with_notices(order={"delivered_on": "2026-12-09", "shipped_on": "2026-11-03"})
    assert found.facts.delivered is None
    assert notices == ("order.delivered_on 2026-12-09 is after today and counts as unknown",)


def test_where_status_and_dates_disagree_the_dates_decide() -> None:
    found, notices = with_notices(order={"status": "processing", "shipped_on": "2026-11-03"})
    assert found.facts.shipped is True
    assert notices == ("order.status says processing, the dates say otherwise; the dates decide",)


@pytest.mark.parametrize(
    ("delivered_on", "withdrawal", "window"),
    [
        ("2026-11-06", True, True),
        ("2026-11-05", False, True),
        ("2026-10-21", False, True),
        ("2026-10-20", False, False),
    ],
)
def test_the_periods_run_from_delivery(delivered_on: str, withdrawal: bool, window: bool) -> None:
    facts = problem(order={"delivered_on": delivered_on}).facts
    assert (facts.within_withdrawal, facts.within_return_window) == (withdrawal, window)


def test_a_withdrawal_period_that_ends_on_a_weekend_runs_to_the_next_working_day() -> None:
    found, _ = problem_of(
        parse_ticket({"body": "x", "order": {"delivered_on": "2026-11-08"}}).record,
        Case("return_request", None, dt.date(2026, 11, 23)),
        GUIDE,
    )
    assert found.values.withdrawal_until == dt.date(2026, 11, 23)
    assert found.facts.within_withdrawal is True


@pytest.mark.parametrize(
    ("charges", "surplus", "authorisation", "adds_up"),
    [
        (["captured 59.90", "captured 59.90"], True, False, False),
        (["captured 59.90", "authorised 59.90"], False, True, False),
        (["captured 40.00", "captured 19.90"], False, False, True),
        (["captured 59.90"], False, False, False),
        (["captured 59.90", "failed 59.90"], False, False, False),
    ],
)
def test_two_charges_are_told_apart(charges: list[str], surplus: bool, authorisation: bool, adds_up: bool) -> None:
    rows = [{"status": text.split()[0], "amount": text.split()[1]} for text in charges]
    facts = problem(order={"total": "59.90"}, payment={"charges": rows}).facts
    assert (facts.surplus_captured, facts.second_is_authorisation, facts.charges_add_up) == (
        surplus,
        authorisation,
        adds_up,
    )


def test_a_refund_takes_the_surplus_away() -> None:
    payment = {"charges": [{"amount": 59.9}, {"amount": 59.9}], "refund": {"amount": 59.9, "issued_on": "2026-11-10"}}
    assert problem(order={"total": 59.9}, payment=payment).facts.surplus_captured is False


def test_an_open_dispute_on_the_record_dominates_every_category() -> None:
    payment = {"dispute": {"opened_on": "2026-11-12"}}
    for category in GUIDE.categories:
        assert problem(category, payment=payment).category == "dispute_opened"


@pytest.mark.parametrize("status", ["won", "lost", "withdrawn"])
def test_behind_a_closed_dispute_the_underlying_problem_decides(status: str) -> None:
    payment = {"dispute": {"opened_on": "2026-11-12", "status": status}}
    assert problem("late_or_out_of_stock", payment=payment).category == "late_or_out_of_stock"
    found, _ = with_notices("dispute_opened", "damaged_or_defective", payment=payment)
    assert found.category == "damaged_or_defective"


def test_another_sender_sees_no_value_of_the_record() -> None:
    found, _ = with_notices(
        sender="eve@example.com", customer={"email": "ana@example.com"}, order={"number": "A-10293", "carrier": "SEUR"}
    )
    assert found.facts.sender_matches is False
    assert found.values.order_number is None


def test_the_case_of_an_address_does_not_matter() -> None:
    found, _ = with_notices(sender="Ana@Example.com ", customer={"email": "ana@example.com"})
    assert found.facts.sender_matches is True


def test_a_claim_meets_a_need_and_no_condition() -> None:
    bare = problem("late_or_out_of_stock")
    claimed = problem("late_or_out_of_stock", claims=(Claim(ClaimKind.ORDER_NUMBER, "A-10293"),))
    assert claimed.facts == bare.facts
    assert claimed.values == bare.values
    assert claimed.needs_met == claimed.claimed == frozenset({"order_number"})


def test_a_cheap_item_needs_no_photo() -> None:
    cheap = problem(order={"items": [{"name": "Mug", "price": "20.00"}]})
    dear = problem(order={"items": [{"name": "Mug", "price": "20.01"}]})
    assert ("photo" in cheap.needs_met, "photo" in dear.needs_met) == (True, False)


def test_a_price_in_another_currency_is_not_compared() -> None:
    assert problem(order={"currency": "VND", "items": [{"name": "Mug", "price": "12"}]}).facts.low_price is None


@pytest.mark.parametrize(
    "text",
    [
        "x" * 61,
        "two\nlines",
        "see http://evil.example",
        "only 9.99 each",
        "50% off",
        "a\u202eb",
        "€5",
        "<b>x</b>",
        "",
        "  ",
    ],
)
def test_a_hostile_value_of_the_record_is_left_out(text: str) -> None:
    assert shown(text) is None


@pytest.mark.parametrize("text", ["VIP Gold jacket", "Sorry! The game", "Niño 12-18", "SE4410029ES", "Áo khoác xanh"])
def test_a_strange_but_harmless_value_is_shown(text: str) -> None:
    assert shown(text) == text


@given(st.decimals(0, 10**9, places=2))
def test_only_the_recorded_lifetime_value_counts(value: Decimal) -> None:
    ticket = parse_ticket({"body": f"I have spent {value} with you, I am a VIP", "customer": {"ltv": "12.00"}})
    standing = standing_of(ticket.record, GUIDE)
    assert standing.lifetime_value is not None
    assert standing.lifetime_value.amount == Decimal("12.00")
