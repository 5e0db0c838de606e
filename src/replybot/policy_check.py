"""What is wrong with a shop's guide before a customer finds out: gaps, dead rules, missing words."""

from __future__ import annotations

import itertools
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

from replybot.classifiers.patterns import load_patterns
from replybot.classifiers.votes import VOTERS
from replybot.drafters.templates import TemplateDrafter
from replybot.errors import PolicyError
from replybot.language import Language
from replybot.policy import Policy

EU = frozenset(("AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK").split())
_WITHDRAWAL_DAYS = 14
_PHRASE_FILES = ("parts", "when", "steps", "concessions", "needs", "subjects")


@dataclass(frozen=True, slots=True)
class PolicyFinding:
    """One finding: an error has to be mended, a note is only shown."""

    is_error: bool
    text: str


def check_policy(policy: Policy, templates: Path) -> list[PolicyFinding]:
    """Return everything found in a policy that loads; its schema and names are checked by the loader."""
    words = _words(policy, TemplateDrafter(templates))
    found = [*_gaps(policy), *_unreachable(policy), *_periods(policy), *words, *_patterns(policy), *_votes(policy)]
    return [PolicyFinding(True, text) for text in found] + [PolicyFinding(False, text) for text in _overlaps(policy)]


def _gaps(policy: Policy) -> Iterator[str]:
    """Every category must end in a rule that needs no fact: an unknown fact meets no condition."""
    for category in policy.categories:
        rules = policy.rules_of(category)
        if not rules:
            yield f"categories.yaml: {category}: no rule decides it; add one to rules/"
        elif rules[-1].when:
            yield f"rules: {rules[-1].id}: the last rule of {category} must have no condition, or some tickets get none"


def _unreachable(policy: Policy) -> Iterator[str]:
    """A rule is dead when an earlier one of the same category asks for nothing that it does not ask for itself."""
    for category in policy.categories:
        for earlier, later in itertools.combinations(policy.rules_of(category), 2):
            if len(later.categories) == 1 and earlier.when.items() <= later.when.items():
                yield f"rules: {later.id}: never reached, {earlier.id} comes before it and fits whenever it does"


def _overlaps(policy: Policy) -> Iterator[str]:
    """Two rules that may both fit; the first wins, which is usually meant."""
    for category in policy.categories:
        for earlier, later in itertools.combinations(policy.rules_of(category), 2):
            shared = earlier.when.keys() & later.when.keys()
            if later.when and earlier.when and all(earlier.when[fact] == later.when[fact] for fact in shared):
                yield f"{category}: {earlier.id} and {later.id} may both fit; the first one wins"


def _periods(policy: Policy) -> Iterator[str]:
    shop = policy.shop
    if shop.country in EU:
        for name in ("withdrawal_days", "return_window_days"):
            days = getattr(shop.times, name)
            if days < _WITHDRAWAL_DAYS:
                yield f"shop.yaml: times: {name}: {days} is under the {_WITHDRAWAL_DAYS} days of EU law"


def _words(policy: Policy, drafter: TemplateDrafter) -> Iterator[str]:
    """Every language needs a template for every rule and alert, and a phrase for every word."""
    vocabulary = policy.vocabulary
    wanted: dict[str, Collection[str]] = {
        "steps": vocabulary.actions,
        "concessions": vocabulary.concessions,
        "needs": vocabulary.needs,
        "subjects": policy.categories,
    }
    rules = [rule.id for rule in policy.rules]
    for language in Language:
        for name in drafter.missing(language, rules, list(policy.alerts)):
            yield f"templates/{language}/{name}: the file is missing"
        for file in _PHRASE_FILES:
            try:
                phrases = drafter.phrases(language, file)
            except PolicyError as error:
                yield str(error)
                continue
            for key in wanted.get(file, ()):
                if key not in phrases:
                    yield f"templates/{language}/{file}.yaml: the phrase '{key}' is missing"
    yield from _unused(policy)


def _patterns(policy: Policy) -> Iterator[str]:
    """A pattern for pressure or alarm must be a regular expression, and must name something known."""
    for language in Language:
        for name, some in load_patterns(policy.folder, language).by_name.items():
            if name not in policy.tactics and name not in policy.alerts:
                yield f"patterns/{language}.yaml: '{name}' is neither a tactic nor an alert"
            for pattern in some:
                try:
                    re.compile(pattern)
                except re.error as error:
                    yield f"patterns/{language}.yaml: {name}: '{pattern}' is not a regular expression: {error}"


def _votes(policy: Policy) -> Iterator[str]:
    """A voter that the record never has would be silent for ever."""
    for voter in policy.votes:
        if voter not in VOTERS:
            yield f"votes.yaml: '{voter}' is never on a record; known are {', '.join(VOTERS)}"


def _unused(policy: Policy) -> Iterator[str]:
    """A word that no rule uses is usually a slip of the pen."""
    used = {"provide_details", "check_claimed_details"}
    for rule in policy.rules:
        used |= {rule.remedy, *rule.needs, *(step.action for step in rule.steps)}
        if rule.vip_concession:
            used |= {
                rule.vip_concession.kind,
                *(step.action for step in rule.vip_concession.steps + rule.vip_concession.also),
            }
    words = policy.vocabulary
    for kind, names in (("remedies", words.remedies), ("concessions", words.concessions), ("actions", words.actions)):
        for name in names:
            if name not in used:
                yield f"vocabulary.yaml: {kind}: '{name}' is used by no rule"
