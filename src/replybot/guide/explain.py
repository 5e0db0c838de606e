"""Why this rule, and what would have led to another one: the decision made again with one fact changed at a time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from replybot.guide.resolve import ANY, fact_in_words, matching_rule
from replybot.problem import Problem
from replybot.resolution import Condition, Guide, Rule


@dataclass(frozen=True, slots=True)
class FactUsed:
    """A fact that the guide asked for; `value` is "yes", "no", a number, or "unknown"."""

    fact: str
    value: str


@dataclass(frozen=True, slots=True)
class Difference:
    """A fact as it is, and as the other rule needs it."""

    fact: str
    is_now: str
    needs: str


@dataclass(frozen=True, slots=True)
class OtherRule:
    """A rule that one changed fact would have led to."""

    rule: str
    remedy: str
    differs: Difference


@dataclass(frozen=True, slots=True)
class Explanation:
    """What the decision stood on."""

    facts: tuple[FactUsed, ...]
    would_change: tuple[OtherRule, ...]

    def as_json(self) -> dict[str, list[dict[str, object]]]:
        """Return it as the HTTP service sends it."""
        return {
            "facts": [{"fact": used.fact, "value": used.value} for used in self.facts],
            "would_change": [
                {
                    "rule": other.rule,
                    "remedy": other.remedy,
                    "differs": [{"fact": found.fact, "is": found.is_now, "needs": found.needs}],
                }
                for other in self.would_change
                for found in (other.differs,)
            ],
        }


def explain(problem: Problem, guide: Guide) -> Explanation:
    """Return the facts that the guide asked for until a rule fitted, and what each of them could have changed.

    Facts of the category's own rules come first, those of the rules for every category (another sender)
    after them.

    Raises:
        LookupError: No rule of the category fits.
    """
    chosen = matching_rule(problem, guide)
    asked: dict[str, None] = {}
    for rule in _rules_in_order(problem.category, guide):
        asked |= dict.fromkeys(condition.fact for condition in rule.conditions)
        if rule is chosen:
            break
    own_first = sorted(asked, key=lambda fact: fact in _facts_of(ANY, guide))
    return Explanation(
        facts=tuple(FactUsed(fact, _now(problem, fact)) for fact in own_first),
        would_change=tuple(found for fact in own_first for found in _changes(problem, guide, chosen, fact)),
    )


def _changes(problem: Problem, guide: Guide, chosen: Rule, fact: str) -> Iterator[OtherRule]:
    seen = {chosen.id}
    for needs, value in _other_values(problem, guide, fact):
        changed: dict[str, Any] = {fact: value}
        rule = matching_rule(replace(problem, facts=replace(problem.facts, **changed)), guide)
        if rule.id not in seen:
            seen.add(rule.id)
            yield OtherRule(rule.id, rule.remedy, Difference(fact, _now(problem, fact), needs))


def _other_values(problem: Problem, guide: Guide, fact: str) -> Iterator[tuple[str, bool | int]]:
    """Yield values of *fact* on the other side of each line that a rule draws, with words for them."""
    for rule in _rules_in_order(problem.category, guide):
        for condition in rule.conditions:
            if condition.fact == fact:
                yield from _sides(condition)


def _sides(condition: Condition) -> Iterator[tuple[str, bool | int]]:
    if condition.equals is not None:
        yield from ((fact_in_words(value), value) for value in (condition.equals, not condition.equals))
    if condition.at_least is not None:
        yield f"{condition.at_least} or more", condition.at_least
        yield f"under {condition.at_least}", condition.at_least - 1
    if condition.at_most is not None:
        yield f"{condition.at_most} or less", condition.at_most
        yield f"over {condition.at_most}", condition.at_most + 1


def _rules_in_order(category: str, guide: Guide) -> Iterator[Rule]:
    for wanted in (ANY, category):
        yield from (rule for rule in guide.rules if wanted in rule.categories)


def _facts_of(category: str, guide: Guide) -> set[str]:
    return {condition.fact for rule in guide.rules if category in rule.categories for condition in rule.conditions}


def _now(problem: Problem, fact: str) -> str:
    value = getattr(problem.facts, fact)
    return "unknown" if value is None else fact_in_words(value)
