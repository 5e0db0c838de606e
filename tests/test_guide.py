"""The decision: what the guide does with facts, and what it cannot be made to do."""

from __future__ import annotations

import datetime as dt
import inspect
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from replybot.guide.resolve import matching_rule, promises_of, resolve
from replybot.money import Money
from replybot.policy import Policy, load_policy
from replybot.problem import ConcessionHad, Facts, Problem, Standing, Values
from replybot.resolution import Who
from replybot.resources import text_folder
from samples import FULL, TODAY, eur, facts_for

GUIDE = load_policy(text_folder("policy")).guide
RULES = {rule.id: rule for rule in GUIDE.rules}
amounts = st.decimals(0, 100_000, places=2)
MET = frozenset({"order_number", "photo", "charge_details", "charge_references", "dispute_details"})

DELIVERED = Problem("delivered_not_received", TODAY, Facts(order_on_record=True, delivered=True), FULL, MET)


def loyal(amount: str, *had: ConcessionHad) -> Standing:
    return Standing(eur(amount), had)


def test_the_guide_has_no_door_for_words() -> None:
    assert list(inspect.signature(resolve).parameters) == ["problem", "standing", "guide"]


@pytest.mark.parametrize(
    ("lifetime_value", "kind"), [("500.00", "reshipment"), ("499.99", None), ("0", None), ("820.50", "reshipment")]
)
def test_the_concession_starts_at_the_line(lifetime_value: str, kind: str | None) -> None:
    granted = resolve(DELIVERED, loyal(lifetime_value), GUIDE).concession
    assert (granted.kind if granted else None) == kind


def test_an_unknown_lifetime_value_gets_nothing_and_the_reason_says_so() -> None:
    resolution = resolve(DELIVERED, Standing(), GUIDE)
    assert resolution.concession is None
    assert "no reshipment: the lifetime value is not on the record" in resolution.why


@pytest.mark.parametrize(
    ("total", "lifetime_value", "granted"),
    [("100.00", "500", True), ("100.01", "100000", False), ("100.00", "500.01", True), ("99.99", "500", True)],
)
def test_a_concession_over_a_cap_is_none_and_never_a_smaller_one(
    total: str, lifetime_value: str, granted: bool
) -> None:
    problem = replace(DELIVERED, values=replace(FULL, order_total=eur(total)))
    resolution = resolve(problem, loyal(lifetime_value), GUIDE)
    assert (resolution.concession is not None) is granted
    if granted:
        assert resolution.concession is not None
        assert resolution.concession.value == eur(total)
    else:
        assert any("cap" in reason for reason in resolution.why)


def test_a_granted_concession_brings_its_own_dated_step() -> None:
    problem = Problem("order_status", TODAY, Facts(order_on_record=True, shipped=True), FULL, MET)
    with_voucher, without = (resolve(problem, standing, GUIDE).steps for standing in (loyal("900"), Standing()))
    assert with_voucher[: len(without)] == without
    assert [step.action for step in with_voucher[len(without) :]] == ["add_voucher"]
    assert with_voucher[-1].by == dt.date(2026, 11, 23)


def test_an_order_gets_one_concession() -> None:
    resolution = resolve(DELIVERED, loyal("900", ConcessionHad("reshipment", "A-10293")), GUIDE)
    assert resolution.concession is None
    assert any("1 concession per order" in reason for reason in resolution.why)


def test_a_concession_of_another_order_does_not_count() -> None:
    assert resolve(DELIVERED, loyal("900", ConcessionHad("reshipment", "A-10001")), GUIDE).concession


def test_a_renewal_is_given_back_once() -> None:
    problem = Problem("subscription_misread", TODAY, Facts(renewed=True, notice_sent=True), FULL, MET)
    assert resolve(problem, loyal("900"), GUIDE).concession
    again = resolve(problem, loyal("900", ConcessionHad("renewal_refund", None)), GUIDE)
    assert again.concession is None
    assert any("once per customer" in reason for reason in again.why)


def test_a_cost_in_another_currency_is_not_converted() -> None:
    dong = replace(FULL, order_total=Money(Decimal(1_500_000), "VND"))
    resolution = resolve(replace(DELIVERED, values=dong), loyal("900"), GUIDE)
    assert resolution.concession is None
    assert any("nothing is converted" in reason for reason in resolution.why)


def test_a_shop_cost_is_withheld_as_well_when_the_order_is_in_another_currency() -> None:
    problem = Problem("order_status", TODAY, Facts(shipped=True), FULL, MET, currency="VND")
    resolution = resolve(problem, loyal("900"), GUIDE)
    assert resolution.concession is None
    assert any("nothing is converted" in reason for reason in resolution.why)


def test_a_concession_whose_cost_is_unknown_is_withheld() -> None:
    resolution = resolve(replace(DELIVERED, values=Values()), loyal("900"), GUIDE)
    assert resolution.concession is None
    assert any("order_total" in reason for reason in resolution.why)


@given(low=amounts, more=amounts, total=amounts, rule=st.sampled_from(sorted(RULES)))
def test_more_recorded_lifetime_value_never_gives_less(low: Decimal, more: Decimal, total: Decimal, rule: str) -> None:
    chosen = RULES[rule]
    category = "other" if chosen.categories == ("any",) else chosen.categories[0]
    values = replace(FULL, order_total=Money(total, "EUR"), shipping_fee=Money(total, "EUR"))
    problem = Problem(category, TODAY, facts_for(chosen), values, MET)
    little, much = (Standing(Money(value, "EUR")) for value in (low, low + more))
    if resolve(problem, little, GUIDE).concession:
        assert resolve(problem, much, GUIDE) == replace(
            resolve(problem, little, GUIDE), why=resolve(problem, much, GUIDE).why
        )


_tri = st.sampled_from([True, False, None])
_facts = st.builds(
    Facts,
    **{
        name: (_tri if "days_" not in name else st.one_of(st.none(), st.integers(0, 400)))
        for name in Facts.__dataclass_fields__
    },
)


@given(
    facts=_facts,
    category=st.sampled_from(sorted(GUIDE.categories)),
    ltv=amounts,
    met=st.sets(st.sampled_from(sorted(MET))),
)
def test_whatever_the_facts_every_step_has_an_owner_and_a_time(
    facts: Facts, category: str, ltv: Decimal, met: set[str]
) -> None:
    problem = Problem(category, TODAY, facts, FULL, frozenset(met), frozenset(met & {"order_number"}))
    resolution = resolve(problem, Standing(Money(ltv, "EUR")), GUIDE)
    assert resolution.steps
    for index, step in enumerate(resolution.steps):
        assert (step.by is None) == (step.within is not None) == (step.after is not None)
        assert step.after is None or step.after < index
        assert step.by is None or step.by >= TODAY


@given(facts=_facts, category=st.sampled_from(sorted(GUIDE.categories)))
def test_a_rule_whose_fact_is_unknown_is_never_chosen(facts: Facts, category: str) -> None:
    rule = matching_rule(Problem(category, TODAY, facts), GUIDE)
    assert all(getattr(facts, condition.fact) is not None for condition in rule.conditions)


def test_what_is_missing_is_asked_first_and_our_step_waits_for_it() -> None:
    problem = Problem(
        "damaged_or_defective",
        TODAY,
        Facts(order_on_record=True, within_30_days=True),
        FULL,
        frozenset({"order_number"}),
    )
    resolution = resolve(problem, Standing(), GUIDE)
    assert resolution.needs == ("photo",)
    first, second = resolution.steps[:2]
    assert (first.who, first.action, first.by) == (Who.CUSTOMER, "provide_details", dt.date(2026, 12, 4))
    assert (second.who, second.by, second.within, second.after) == (Who.US, None, 1, 0)


def test_a_number_only_the_customer_gave_is_checked_by_us_first() -> None:
    problem = Problem(
        "late_or_out_of_stock", TODAY, Facts(), Values(), frozenset({"order_number"}), frozenset({"order_number"})
    )
    resolution = resolve(problem, Standing(), GUIDE)
    assert resolution.needs == ()
    assert (resolution.steps[0].who, resolution.steps[0].action) == (Who.US, "check_claimed_details")
    assert resolution.steps[0].by == dt.date(2026, 11, 23)
    assert resolution.steps[1].after == 0


def test_a_sender_who_is_not_the_customer_changes_nothing_whatever_the_problem() -> None:
    for category in GUIDE.categories:
        resolution = resolve(Problem(category, TODAY, Facts(sender_matches=False)), loyal("5000"), GUIDE)
        assert (resolution.rule, resolution.concession) == ("any.sender_unverified", None)


def test_a_reply_may_offer_only_what_remedy_concession_and_steps_authorise() -> None:
    plain = resolve(DELIVERED, Standing(), GUIDE)
    assert promises_of(plain, GUIDE) == {"trace", "reshipment", "refund"}
    dispute = resolve(Problem("dispute_opened", TODAY, Facts(dispute_open=True)), loyal("900"), GUIDE)
    assert promises_of(dispute, GUIDE) == frozenset()


@pytest.mark.parametrize(
    ("category", "facts", "rule"),
    [
        ("refund_status", Facts(refund_issued=False, refund_due=True), "refund_status.not_issued"),
        ("refund_status", Facts(refund_issued=True, refund_overdue=False), "refund_status.issued"),
        ("refund_status", Facts(refund_issued=True, refund_overdue=True, refund_returned=False), "refund_status.overdue"),
        ("refund_status", Facts(refund_issued=True, refund_overdue=True, refund_returned=True), "refund_status.returned"),
        ("refund_status", Facts(), "refund_status.check"),
        ("return_request", Facts(within_withdrawal=True, shipped=True), "return_request.withdrawal"),
        ("return_request", Facts(within_withdrawal=False, within_return_window=True), "return_request.window"),
        ("return_request", Facts(within_withdrawal=False, within_return_window=False), "return_request.window_over"),
        ("return_request", Facts(shipped=False), "cancel_or_change_order.before_shipping"),
        ("wrong_address", Facts(shipped=False), "wrong_address.before_shipping"),
        ("wrong_address", Facts(shipped=True, delivered=False), "wrong_address.redirect"),
        ("late_or_out_of_stock", Facts(in_stock=False, partly_in_stock=True, shipped=False), "late_or_out_of_stock.part_in_stock"),
        ("late_or_out_of_stock", Facts(in_stock=False, partly_in_stock=False, shipped=False), "late_or_out_of_stock.out_of_stock"),
        ("order_status", Facts(promise_passed=True, shipped=True), "late_or_out_of_stock.in_transit"),
        ("duplicate_charge", Facts(surplus_captured=True), "duplicate_charge.surplus"),
        ("duplicate_charge", Facts(surplus_captured=False, second_is_authorisation=True), "duplicate_charge.authorisation"),
        ("duplicate_charge", Facts(surplus_captured=False, charges_add_up=True), "duplicate_charge.adds_up"),
        ("duplicate_charge", Facts(), "duplicate_charge.ask"),
        ("dispute_opened", Facts(dispute_open=True), "dispute_opened.open"),
        ("dispute_opened", Facts(), "dispute_opened.said"),
        ("subscription_misread", Facts(renewed=True, notice_sent=False), "subscription_misread.no_notice"),
        ("delivered_not_received", Facts(delivered=True, trace_not_delivered=True), "delivered_not_received.not_proven"),
        ("delivered_not_received", Facts(delivered=True), "delivered_not_received.trace"),
        ("delivered_not_received", Facts(delivered=False), "delivered_not_received.not_delivered"),
    ],
)  # fmt: skip
def test_the_facts_choose_the_rule(category: str, facts: Facts, rule: str) -> None:
    assert matching_rule(Problem(category, TODAY, facts), GUIDE).id == rule


def test_every_category_has_a_rule_that_needs_no_fact(policy: Policy) -> None:
    for category in policy.categories:
        assert matching_rule(Problem(category, TODAY), GUIDE).conditions == ()
