"""The schema of policy/: what each file may say, with the unit, a date and a source."""

from __future__ import annotations

import datetime as dt
import difflib
import re
from collections.abc import Iterable
from decimal import Decimal
from typing import Annotated, Literal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, field_validator

from replybot.language import Language
from replybot.problem import Facts, Values
from replybot.record import Amount, CurrencyCode
from replybot.resolution import Who

FACTS = tuple(Facts.__dataclass_fields__)
VALUES = tuple(Values.__dataclass_fields__)
PROMISES = frozenset(
    (
        "cancellation collection exchange express free_shipping label new_invoice part_shipment payment_trace"
        " redirect refund repair replacement reshipment trace voucher"
    ).split()
)


def known_name(value: str, allowed: Iterable[str], kind: str) -> str:
    """Return *value* if it is allowed.

    Raises:
        ValueError: It is not; the message says which name is nearest.
    """
    allowed = tuple(allowed)
    if value in allowed:
        return value
    raise ValueError(f"'{value}' is not {kind}{did_you_mean(value, allowed)}")


def did_you_mean(value: str, allowed: Iterable[str]) -> str:
    """Return the end of an error message: the nearest right name, else all of them."""
    allowed = tuple(allowed)
    near = difflib.get_close_matches(value, allowed, n=1)
    return f"; did you mean '{near[0]}'?" if near else f"; known are {', '.join(allowed)}"


def _pattern(value: str) -> str:
    try:
        re.compile(value)
    except re.error as error:
        raise ValueError(f"'{value}' is not a regular expression: {error}") from error
    return value


PatternText = Annotated[str, Field(max_length=300), AfterValidator(_pattern)]
Days = Annotated[int, Field(ge=0, le=3650)]


class _Row(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class _Sourced(_Row):
    since: dt.date
    reference: str


class LoyaltyRow(_Row):
    """When a customer qualifies, and how much a concession may cost."""

    ltv_at_least: Amount
    concession_at_most: Amount
    concession_share_of_ltv: Annotated[Decimal, Field(ge=0, le=1)]
    concessions_per_order: Annotated[int, Field(ge=0)]


class TimesRow(_Row):
    """The shop's periods."""

    withdrawal_days: Days
    return_window_days: Days
    guarantee_years: Annotated[int, Field(ge=0, le=30)]
    first_choice_days: Days
    refund_visible_within: Days
    authorisation_released_within: Days
    customer_answers_within: Annotated[int, Field(ge=1, le=60)]
    person_answers_within: Annotated[int, Field(ge=1, le=60)]


class PatternsRow(_Row):
    """Regular expressions of what counts as a claim."""

    order_number: PatternText
    order_number_anywhere: PatternText = ""
    tracking_number: PatternText
    charge_reference: PatternText


class ShopRow(_Row):
    """shop.yaml"""

    name: Annotated[str, Field(min_length=1, max_length=60)]
    country: Annotated[str, Field(pattern="^[A-Z]{2}$")]
    region: str | None = None
    closed_on: tuple[dt.date, ...] = ()
    time_zone: str
    currency: CurrencyCode
    default_language: Language
    order_email: str
    loyalty: LoyaltyRow
    costs: dict[str, Amount]
    times: TimesRow
    trust_up_to: Amount
    patterns: PatternsRow
    emergency_number: Annotated[str, Field(pattern=r"^[0-9 ]{2,15}$")]
    style: Annotated[str, Field(max_length=300)] | None = None
    """How a model should sound; the templates have their own words."""

    @field_validator("time_zone")
    @classmethod
    def _zone_exists(cls, value: str) -> str:
        try:
            ZoneInfo(value)
        except (ZoneInfoNotFoundError, ValueError) as error:
            raise ValueError(f"'{value}' is not a time zone; write one like Europe/Madrid") from error
        return value


class CategoryRow(_Sourced):
    """One row of categories.yaml"""

    group: str
    responsibility: Literal["ours", "bank", "outside", "customer", "dispute", "none"]
    means: str


class WordRow(_Row):
    """A remedy, concession or action of vocabulary.yaml"""

    says: str
    promises: tuple[str, ...]

    @field_validator("promises")
    @classmethod
    def _kinds(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(known_name(promise, sorted(PROMISES), "a kind of promise") for promise in value)


class NeedRow(_Row):
    """A need of vocabulary.yaml"""

    says: str
    met_by: tuple[Literal["order_number", "tracking_number", "charge_reference", "photo"], ...]
    waived_when: str | None = None

    @field_validator("waived_when")
    @classmethod
    def _fact(cls, value: str | None) -> str | None:
        return None if value is None else known_name(value, FACTS, "a fact")


class VocabularyRow(_Row):
    """vocabulary.yaml"""

    remedies: dict[str, WordRow]
    concessions: dict[str, WordRow]
    actions: dict[str, WordRow]
    needs: dict[str, NeedRow]


class Bounds(_Row):
    """A condition on a number: `{at_least: 3}`, `{at_most: 30}` or both."""

    at_least: int | None = None
    at_most: int | None = None


class StepRow(_Row):
    """A step of a rule; `within` in business days, `by` and `reference` name a value of the record."""

    who: Who
    action: str
    within: Annotated[int, Field(ge=0, le=120)]
    after: Annotated[int, Field(ge=0)] | None = None
    by: str | None = None
    reference: Literal["tracking", "refund", "dispute", "authorisation", "charge"] | None = None

    @field_validator("by")
    @classmethod
    def _value(cls, value: str | None) -> str | None:
        return None if value is None else known_name(value, VALUES, "a date of the record")


class ConcessionRow(_Row):
    """The VIP concession of a rule."""

    kind: str
    cost: str | None = None
    once: bool = False
    steps: tuple[StepRow, ...] = ()
    also: tuple[StepRow, ...] = ()


class RuleRow(_Sourced):
    """A rule of rules/<group>.yaml"""

    id: Annotated[str, Field(pattern=r"^[a-z0-9_]+\.[a-z0-9_]+$")]
    category: str | tuple[str, ...]
    when: dict[str, bool | Bounds] = {}
    remedy: str
    needs: tuple[str, ...] = ()
    steps: Annotated[tuple[StepRow, ...], Field(min_length=1, max_length=8)]
    vip_concession: ConcessionRow | None = None

    @field_validator("when")
    @classmethod
    def _facts(cls, value: dict[str, bool | Bounds]) -> dict[str, bool | Bounds]:
        for fact in value:
            known_name(fact, FACTS, "a fact")
        return value

    @property
    def categories(self) -> tuple[str, ...]:
        """The categories it serves, as a tuple."""
        return (self.category,) if isinstance(self.category, str) else self.category


class TacticRow(_Sourced):
    """A row of tactics.yaml"""

    severity: Literal["low", "medium", "high"]
    duty: str


class AlertRow(_Sourced):
    """A row of alerts.yaml; `within` business days until the team answers."""

    within: Annotated[int, Field(ge=0, le=30)]
    duty: str
