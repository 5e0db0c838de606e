"""The shop's policy folder: schema, loader, and what the other stages receive of it.

The guide receives only its `Guide`, the reader only its `Lexicon`, the note only the duties.
"""

from __future__ import annotations

import datetime as dt
import difflib
import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from pathlib import Path
from typing import Annotated, Any, Literal, TypeVar
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import yaml
from pydantic import AfterValidator, BaseModel, ConfigDict, Field, TypeAdapter, ValidationError, field_validator

from replybot.calendar import BusinessCalendar
from replybot.errors import PolicyError
from replybot.language import Language
from replybot.money import Money
from replybot.problem import Facts, Values
from replybot.record import Amount, CurrencyCode
from replybot.resolution import (
    Caps,
    CategoryEntry,
    Condition,
    Guide,
    Need,
    PlannedStep,
    Rule,
    Terms,
    VipConcession,
    Who,
)

FACTS = tuple(Facts.__dataclass_fields__)
VALUES = tuple(Values.__dataclass_fields__)
REFERENCES = ("tracking", "refund", "dispute", "authorisation", "charge")
PROMISES = frozenset(
    (
        "cancellation collection exchange express free_shipping label new_invoice part_shipment payment_trace"
        " redirect refund repair replacement reshipment trace voucher"
    ).split()
)


def _known(value: str, allowed: Iterable[str], kind: str) -> str:
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
        return tuple(_known(promise, sorted(PROMISES), "a kind of promise") for promise in value)


class NeedRow(_Row):
    """A need of vocabulary.yaml"""

    says: str
    met_by: tuple[Literal["order_number", "tracking_number", "charge_reference", "photo"], ...]
    waived_when: str | None = None

    @field_validator("waived_when")
    @classmethod
    def _fact(cls, value: str | None) -> str | None:
        return None if value is None else _known(value, FACTS, "a fact")


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
        return None if value is None else _known(value, VALUES, "a date of the record")


class ConcessionRow(_Row):
    """The VIP concession of a rule."""

    kind: str
    cost: str | None = None
    once: bool = False
    steps: tuple[StepRow, ...] = ()


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
            _known(fact, FACTS, "a fact")
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


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What the reader receives: names and patterns, no rules."""

    categories: tuple[str, ...]
    order_number: str
    tracking_number: str
    charge_reference: str
    default_language: Language
    alerts: tuple[str, ...]
    """In the order in which they outrank each other."""
    votes: Mapping[str, Mapping[str, float]] = field(default_factory=dict, hash=False)
    """What the record makes likelier: voter, then category, then by how much (log-odds)."""


@dataclass(frozen=True)
class Policy:
    """A loaded policy folder. Rows are as written; `guide` and `lexicon` are what the stages receive."""

    folder: Path
    version: str
    """A hash of the files that decide and read."""
    shop: ShopRow
    categories: Mapping[str, CategoryRow]
    vocabulary: VocabularyRow
    rules: tuple[RuleRow, ...]
    tactics: Mapping[str, TacticRow]
    alerts: Mapping[str, AlertRow]
    votes: Mapping[str, Mapping[str, float]]

    @cached_property
    def guide(self) -> Guide:
        """The rules and numbers as the guide's function takes them."""
        shop = self.shop
        words = {**self.vocabulary.remedies, **self.vocabulary.concessions, **self.vocabulary.actions}
        return Guide(
            calendar=BusinessCalendar(shop.country, shop.region, frozenset(shop.closed_on)),
            currency=shop.currency,
            minimum_lifetime_value=self._money(shop.loyalty.ltv_at_least),
            caps=Caps(
                shop.loyalty.concession_share_of_ltv,
                self._money(shop.loyalty.concession_at_most),
                shop.loyalty.concessions_per_order,
            ),
            costs={name: self._money(amount) for name, amount in shop.costs.items()},
            terms=Terms(**shop.times.model_dump(), trust_up_to=self._money(shop.trust_up_to)),
            needs={name: Need(row.met_by, row.waived_when) for name, row in self.vocabulary.needs.items()},
            rules=tuple(_rule(row) for row in self.rules),
            categories={name: CategoryEntry(r.group, r.responsibility) for name, r in self.categories.items()},
            promises={name: frozenset(row.promises) for name, row in words.items()},
        )

    @cached_property
    def lexicon(self) -> Lexicon:
        """The names and patterns that the reader needs."""
        patterns = self.shop.patterns
        return Lexicon(
            categories=tuple(self.categories),
            order_number=patterns.order_number,
            tracking_number=patterns.tracking_number,
            charge_reference=patterns.charge_reference,
            default_language=self.shop.default_language,
            alerts=tuple(self.alerts),
            votes=self.votes,
        )

    def _money(self, amount: Decimal) -> Money:
        return Money(amount, self.shop.currency)


def load_policy(folder: Path) -> Policy:
    """Return the policy of *folder*.

    Raises:
        PolicyError: A file is missing or wrong; the message names file, place, what was found and what would be right.
    """
    files = _read_files(folder)
    policy = Policy(
        folder=folder,
        version=_version(folder, files),
        shop=_parse(ShopRow, files, "shop.yaml"),
        categories=_parse(dict[str, CategoryRow], files, "categories.yaml"),
        vocabulary=_parse(VocabularyRow, files, "vocabulary.yaml"),
        rules=tuple(
            row
            for name in sorted(files)
            if name.startswith("rules/")
            for row in _parse(tuple[RuleRow, ...], files, name)
        ),
        tactics=_parse(dict[str, TacticRow], files, "tactics.yaml"),
        alerts=_parse(dict[str, AlertRow], files, "alerts.yaml"),
        votes=_parse(dict[str, dict[str, float]], files, "votes.yaml"),
    )
    _check_names(policy)
    return policy


def _version(folder: Path, files: Mapping[str, str]) -> str:
    """Return a hash of all that decides or reads: a resumed batch must not mix two readers."""
    found = hashlib.sha256("\0".join(f"{name}\0{text}" for name, text in sorted(files.items())).encode())
    for path in (folder / "reader.npz", *sorted((folder / "patterns").glob("*.yaml"))):
        found.update(path.read_bytes() if path.is_file() else b"")
    return found.hexdigest()[:12]


_FILES = ("shop.yaml", "categories.yaml", "vocabulary.yaml", "tactics.yaml", "alerts.yaml", "votes.yaml")
_MOST_BYTES = 2_000_000


def _read_files(folder: Path) -> dict[str, str]:
    if not folder.is_dir():
        raise PolicyError(f"{folder}: there is no such policy folder; `replybot init DIR` makes one")
    paths = [folder / name for name in _FILES] + sorted((folder / "rules").glob("*.yaml"))
    files = {}
    for path in paths:
        name = path.relative_to(folder).as_posix()
        try:
            if path.stat().st_size > _MOST_BYTES:
                raise PolicyError(f"{name}: larger than {_MOST_BYTES} bytes")
            files[name] = path.read_text("utf-8")
        except FileNotFoundError as error:
            raise PolicyError(f"{name}: the file is missing from {folder}") from error
        except UnicodeDecodeError as error:
            raise PolicyError(f"{name}: not UTF-8 at byte {error.start}") from error
    if not any(name.startswith("rules/") for name in files):
        raise PolicyError(f"rules/: no rule file in {folder}")
    return files


class _UniqueKeys(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """Refuses a key written twice in one mapping; YAML itself would keep the last one silently."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        seen = set()
        for key, _ in node.value:
            if key.value in seen:
                raise yaml.constructor.ConstructorError(
                    None, None, f"the key '{key.value}' stands twice", key.start_mark
                )
            seen.add(key.value)
        return super().construct_mapping(node, deep)  # type: ignore[no-any-return]


def read_yaml(text: str, name: str) -> Any:
    """Return the content of a YAML file.

    Raises:
        PolicyError: It is not YAML, or a key stands twice.
    """
    try:
        return yaml.load(text, Loader=_UniqueKeys)  # noqa: S506 (a safe loader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        where = f"line {mark.line + 1}: " if mark else ""
        raise PolicyError(f"{name}: {where}{getattr(error, 'problem', error)}") from error


_T = TypeVar("_T")


def _parse(kind: type[_T], files: Mapping[str, str], name: str) -> _T:
    content = read_yaml(files[name], name)
    try:
        return TypeAdapter(kind).validate_python(content)
    except ValidationError as error:
        raise PolicyError("\n".join(_explained(entry, content, name) for entry in error.errors())) from error


def _explained(entry: Any, content: Any, name: str) -> str:
    """Return one pydantic error as "file: row: place: what was found; what would be right"."""
    place = [str(part) for part in entry["loc"] if not str(part).endswith("Row")]
    if isinstance(content, list) and entry["loc"] and isinstance(entry["loc"][0], int):
        row = content[entry["loc"][0]]
        place[0] = str(row.get("id", f"row {entry['loc'][0] + 1}")) if isinstance(row, dict) else place[0]
    message = entry["msg"].removeprefix("Value error, ")
    if entry["type"] == "extra_forbidden":
        message = f"'{place.pop()}' is not a field here"
    elif entry["type"] == "missing":
        message = f"'{place.pop()}' is missing"
    elif not message.startswith("'"):
        message = f"{message[0].lower()}{message[1:]}, found {entry['input']!r}"
    return ": ".join((name, *place, message))


def _rule(row: RuleRow) -> Rule:
    offer = row.vip_concession
    return Rule(
        id=row.id,
        categories=row.categories,
        conditions=tuple(
            Condition(fact, equals=want)
            if isinstance(want, bool)
            else Condition(fact, None, want.at_least, want.at_most)
            for fact, want in row.when.items()
        ),
        remedy=row.remedy,
        steps=tuple(_step(step) for step in row.steps),
        needs=row.needs,
        vip_concession=None
        if offer is None
        else VipConcession(offer.kind, offer.cost, offer.once, tuple(_step(step) for step in offer.steps)),
    )


def _step(row: StepRow) -> PlannedStep:
    return PlannedStep(row.who, row.action, row.within, row.after, row.by, row.reference)


def _check_names(policy: Policy) -> None:
    """Refuse names that no file defines: a rule must not fail in front of a customer."""
    problems: list[str] = []
    words = policy.vocabulary
    costs = [*policy.shop.costs, "order_total", "shipping_fee", "renewal_amount"]
    seen: set[str] = set()
    for rule in policy.rules:
        offer = rule.vip_concession
        wanted = [
            *((category, [*policy.categories, "any"], "a category") for category in rule.categories),
            (rule.remedy, words.remedies, "a remedy of vocabulary.yaml"),
            *((need, words.needs, "a need of vocabulary.yaml") for need in rule.needs),
            *((s.action, words.actions, "an action of vocabulary.yaml") for s in rule.steps),
        ]
        if offer:
            wanted.append((offer.kind, words.concessions, "a concession of vocabulary.yaml"))
            wanted += [(s.action, words.actions, "an action of vocabulary.yaml") for s in offer.steps]
            wanted += [(offer.cost, costs, "a cost")] if offer.cost else []
        for name, allowed, kind in wanted:
            try:
                _known(name, allowed, kind)
            except ValueError as error:
                problems.append(f"rules: {rule.id}: {error}")
        for steps in (rule.steps, offer.steps if offer else ()):
            late = [i for i, step in enumerate(steps) if step.after is not None and step.after >= i]
            problems += [f"rules: {rule.id}: step {i} waits for a step that does not come before it" for i in late]
        if rule.id in seen:
            problems.append(f"rules: {rule.id}: the id stands twice")
        seen.add(rule.id)
    for voter, votes in policy.votes.items():
        for category in votes:
            try:
                _known(category, policy.categories, "a category")
            except ValueError as error:
                problems.append(f"votes.yaml: {voter}: {error}")
    if "other" not in policy.categories:
        problems.append("categories.yaml: the category 'other' is missing; unsure readings need it")
    if problems:
        raise PolicyError("\n".join(problems))
