"""The guide's answer, and the guide itself: rules as plain data, whatever file they came from."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from replybot.calendar import BusinessCalendar
from replybot.money import Money


class Who(StrEnum):
    """Who has to act in a step."""

    US = "us"
    CUSTOMER = "customer"
    CARRIER = "carrier"
    BANK = "bank"


@dataclass(frozen=True, slots=True)
class Step:
    """One next step: exactly one of `by`, or `within` business days `after` the step with that index."""

    who: Who
    action: str
    by: dt.date | None = None
    within: int | None = None
    after: int | None = None
    reference: str | None = None


@dataclass(frozen=True, slots=True)
class Concession:
    """What a loyal customer gets on top; `value` is what it costs the shop, None when it costs nothing."""

    kind: str
    value: Money | None


@dataclass(frozen=True, slots=True)
class Resolution:
    """What will be done. `why` is for the agent only and never reaches the customer."""

    rule: str
    remedy: str
    concession: Concession | None
    steps: tuple[Step, ...]
    needs: tuple[str, ...] = ()
    """What is still missing from the customer."""
    why: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Condition:
    """One thing a rule asks of the facts; an unknown fact never meets it."""

    fact: str
    equals: bool | None = None
    at_least: int | None = None
    at_most: int | None = None


@dataclass(frozen=True, slots=True)
class PlannedStep:
    """A step before the calendar is asked: `by_value` names a date of `Values`, `within` counts business days."""

    who: Who
    action: str
    within: int
    after: int | None = None
    by_value: str | None = None
    reference_value: str | None = None


@dataclass(frozen=True, slots=True)
class VipConcession:
    """The concession of a rule. `cost` names a value of the order, a cost of the shop, or is None for free.

    When it is granted, `steps` stand in place of the rule's own (empty keeps them), and `also` come after them.
    """

    kind: str
    cost: str | None = None
    once: bool = False
    steps: tuple[PlannedStep, ...] = ()
    also: tuple[PlannedStep, ...] = ()


@dataclass(frozen=True, slots=True)
class Rule:
    """One row of the guide. A rule of the category `any` is tried before all others."""

    id: str
    categories: tuple[str, ...]
    conditions: tuple[Condition, ...]
    remedy: str
    steps: tuple[PlannedStep, ...]
    needs: tuple[str, ...] = ()
    vip_concession: VipConcession | None = None


@dataclass(frozen=True, slots=True)
class CategoryEntry:
    """Where a category belongs and whose doing it is."""

    group: str
    responsibility: str


@dataclass(frozen=True, slots=True)
class Caps:
    """Limits of every concession: over one there is none, never a smaller one."""

    share_of_lifetime_value: Decimal
    at_most: Money
    per_order: int


@dataclass(frozen=True, slots=True)
class Terms:
    """The shop's numbers that turn dates into facts."""

    withdrawal_days: int
    return_window_days: int
    guarantee_years: int
    first_choice_days: int
    refund_visible_within: int
    """Business days."""
    authorisation_released_within: int
    customer_answers_within: int
    """Business days."""
    person_answers_within: int
    """Business days."""
    trust_up_to: Money


@dataclass(frozen=True, slots=True)
class Need:
    """Something we may have to ask; a claim of a kind in `met_by`, or the fact `waived_when`, satisfies it."""

    met_by: tuple[str, ...] = ()
    waived_when: str | None = None


@dataclass(frozen=True, slots=True)
class Guide:
    """All that a decision needs besides the problem and the standing."""

    calendar: BusinessCalendar
    currency: str
    minimum_lifetime_value: Money
    caps: Caps
    costs: Mapping[str, Money]
    terms: Terms
    needs: Mapping[str, Need]
    rules: tuple[Rule, ...]
    categories: Mapping[str, CategoryEntry]
    promises: Mapping[str, frozenset[str]]
    """What each remedy, concession and action authorises a reply to offer, by its name."""
