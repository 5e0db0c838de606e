"""The shop's policy folder: its loader, and what the other stages receive of it.

The guide receives only its `Guide`, the reader only its `Lexicon`, the note only the duties.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from pathlib import Path

from replybot.calendar import BusinessCalendar
from replybot.errors import PolicyError
from replybot.language import Language
from replybot.money import Money
from replybot.policy_rows import (
    AlertRow,
    CategoryRow,
    RuleRow,
    ShopRow,
    StepRow,
    TacticRow,
    VocabularyRow,
    known_name,
)
from replybot.resolution import Caps, CategoryEntry, Condition, Guide, Need, PlannedStep, Rule, Terms, VipConcession
from replybot.yaml_file import read_rows


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What the reader receives: names and patterns, no rules."""

    categories: tuple[str, ...]
    order_number: str
    order_number_anywhere: str
    """What is an order number wherever it stands; "" for none."""
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
            order_number_anywhere=patterns.order_number_anywhere,
            tracking_number=patterns.tracking_number,
            charge_reference=patterns.charge_reference,
            default_language=self.shop.default_language,
            alerts=tuple(self.alerts),
            votes=self.votes,
        )

    def rules_of(self, category: str) -> list[RuleRow]:
        """Return the rules of *category* in the order in which they are tried."""
        return [rule for rule in self.rules if category in rule.categories]

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
        shop=read_rows(ShopRow, files["shop.yaml"], "shop.yaml"),
        categories=read_rows(dict[str, CategoryRow], files["categories.yaml"], "categories.yaml"),
        vocabulary=read_rows(VocabularyRow, files["vocabulary.yaml"], "vocabulary.yaml"),
        rules=tuple(
            row
            for name in sorted(files)
            if name.startswith("rules/")
            for row in read_rows(tuple[RuleRow, ...], files[name], name)
        ),
        tactics=read_rows(dict[str, TacticRow], files["tactics.yaml"], "tactics.yaml"),
        alerts=read_rows(dict[str, AlertRow], files["alerts.yaml"], "alerts.yaml"),
        votes=read_rows(dict[str, dict[str, float]], files["votes.yaml"], "votes.yaml"),
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
        steps=_steps(row.steps),
        needs=row.needs,
        vip_concession=None
        if offer is None
        else VipConcession(offer.kind, offer.cost, offer.once, _steps(offer.steps), _steps(offer.also)),
    )


def _steps(rows: tuple[StepRow, ...]) -> tuple[PlannedStep, ...]:
    return tuple(PlannedStep(r.who, r.action, r.within, r.after, r.by, r.reference) for r in rows)


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
            wanted += [(s.action, words.actions, "an action of vocabulary.yaml") for s in (*offer.steps, *offer.also)]
            wanted += [(offer.cost, costs, "a cost")] if offer.cost else []
        for name, allowed, kind in wanted:
            try:
                known_name(name, allowed, kind)
            except ValueError as error:
                problems.append(f"rules: {rule.id}: {error}")
        for steps in (rule.steps, *((offer.steps, (*rule.steps, *offer.also)) if offer else ())):
            late = [i for i, step in enumerate(steps) if step.after is not None and step.after >= i]
            problems += [f"rules: {rule.id}: step {i} waits for a step that does not come before it" for i in late]
        if rule.id in seen:
            problems.append(f"rules: {rule.id}: the id stands twice")
        seen.add(rule.id)
    for voter, votes in policy.votes.items():
        for category in votes:
            try:
                known_name(category, policy.categories, "a category")
            except ValueError as error:
                problems.append(f"votes.yaml: {voter}: {error}")
    if "other" not in policy.categories:
        problems.append("categories.yaml: the category 'other' is missing; unsure readings need it")
    if problems:
        raise PolicyError("\n".join(problems))
