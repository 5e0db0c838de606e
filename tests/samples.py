"""A brief for every rule of the guide: with and without the concession, with a full record and with none."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from replybot.brief import Brief, Channel, Holding
from replybot.guide.resolve import promises_of, resolve
from replybot.language import Language
from replybot.money import Money
from replybot.policy import Policy
from replybot.problem import ChargeShown, Facts, Problem, Standing, Values
from replybot.resolution import Guide, Rule

TODAY = dt.date(2026, 11, 20)


def eur(text: str) -> Money:
    return Money(Decimal(text), "EUR")


FULL = Values(
    order_number="A-10293",
    order_placed_on=dt.date(2026, 11, 2),
    order_total=eur("59.90"),
    shipping_fee=eur("4.99"),
    tax_rate="21",
    tax_amount=eur("10.40"),
    item_names=("Blue jacket", "Wool socks"),
    items_in_stock=("Blue jacket",),
    items_awaited=("Wool socks",),
    restock_on=dt.date(2026, 12, 1),
    carrier="SEUR",
    tracking_number="SE4410029ES",
    shipped_on=dt.date(2026, 11, 3),
    promised_by=dt.date(2026, 11, 25),
    expected_on=dt.date(2026, 11, 26),
    delivered_on=dt.date(2026, 11, 9),
    withdrawal_until=dt.date(2026, 11, 23),
    return_until=dt.date(2026, 12, 9),
    charges=(
        ChargeShown(eur("59.90"), dt.date(2026, 11, 2), "ch_1A"),
        ChargeShown(eur("59.90"), dt.date(2026, 11, 3), "ch_2B"),
    ),
    authorised=ChargeShown(eur("59.90"), dt.date(2026, 11, 18), "ch_3C"),
    authorisation_released_by=dt.date(2026, 11, 25),
    captured_total=eur("119.80"),
    surplus=eur("59.90"),
    refund_amount=eur("59.90"),
    refund_issued_on=dt.date(2026, 11, 12),
    refund_reference="ARN74000000012",
    refund_visible_by=dt.date(2026, 11, 26),
    dispute_reference="dp_1X",
    dispute_opened_on=dt.date(2026, 11, 12),
    invoice_number="F-2026-118",
    invoice_issued_on=dt.date(2026, 11, 3),
    return_requested_on=dt.date(2026, 11, 10),
    return_received_on=dt.date(2026, 11, 16),
    trace_opened_on=dt.date(2026, 11, 16),
    renewed_on=dt.date(2026, 11, 15),
    renewal_amount=eur("24.90"),
    next_renewal_on=dt.date(2026, 12, 15),
    notice_sent_on=dt.date(2026, 11, 1),
)
COSTS_ONLY = Values(order_total=eur("59.90"), shipping_fee=eur("4.99"), renewal_amount=eur("24.90"))


@dataclass(frozen=True, slots=True)
class Sample:
    """A brief with a name that says which rule and which variant it is."""

    name: str
    brief: Brief


def samples(policy: Policy, language: Language) -> Iterator[Sample]:
    """Yield briefs for every rule x category x concession x record x channel, and for every alert."""
    for rule in policy.guide.rules:
        categories = ("late_or_out_of_stock",) if rule.categories == ("any",) else rule.categories
        for category in categories:
            for full in (True, False):
                yield from _of_rule(policy, rule, category, full, language)
    for alert in policy.alerts:
        brief = _brief(policy, policy.guide.rules[-1], "other", FULL, None, language, Channel.EMAIL)
        number = policy.shop.emergency_number if alert == "self_harm" else None
        yield Sample(f"alert.{alert}", replace(brief, holding=Holding(alert, dt.date(2026, 11, 23), number)))


def _of_rule(policy: Policy, rule: Rule, category: str, full: bool, language: Language) -> Iterator[Sample]:
    values = FULL if full else COSTS_ONLY
    if rule.categories == ("any",):
        values = Values()
    for ltv in (None, Decimal(900)) if rule.vip_concession else (None,):
        for channel in (Channel.EMAIL, Channel.CHAT):
            brief = _brief(policy, rule, category, values, ltv, language, channel, met=full)
            name = f"{rule.id} [{category}, {'full' if full else 'bare'}, {'vip' if ltv else 'plain'}, {channel}]"
            yield Sample(name, brief)


def facts_for(rule: Rule) -> Facts:
    """Return facts that meet the rule's conditions and nothing else."""
    wanted = {c.fact: c.equals if c.equals is not None else (c.at_least or c.at_most) for c in rule.conditions}
    return Facts(**wanted)  # type: ignore[arg-type]


def _brief(
    policy: Policy,
    rule: Rule,
    category: str,
    values: Values,
    ltv: Decimal | None,
    language: Language,
    channel: Channel,
    met: bool = True,
) -> Brief:
    needs = frozenset(policy.guide.needs) if met else frozenset()
    problem = Problem(category, TODAY, facts_for(rule), values, needs)
    only = _only(policy.guide, rule)
    standing = Standing(None if ltv is None else Money(ltv, policy.shop.currency))
    resolution = resolve(problem, standing, only)
    return Brief(
        language=language,
        channel=channel,
        shop_name=policy.shop.name,
        greeting_name="Ana Pérez" if met else None,
        problem=problem,
        resolution=resolution,
        promises=promises_of(resolution, only),
        numbers=policy.shop.times.model_dump(),
    )


def _only(guide: Guide, rule: Rule) -> Guide:
    """The guide with just this rule, so that it is the one that fits."""
    return replace(guide, rules=(rule,))
