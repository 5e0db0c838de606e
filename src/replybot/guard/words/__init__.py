"""What the checks look for in each language; a language is loaded when its first reply is checked.

Expressions are written for people: see `replybot.guard.expressions`. English, Spanish and French are compared
without accents, Vietnamese with them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module

from replybot.language import Language

HOLDS = frozenset({"hold_release", "retry_payment", "find_payment", "explain_charges", "compare_charges"})
INVOICES = frozenset({"correct_tax", "correct_invoice", "issue_invoice", "issue_or_correct_invoice"})


@dataclass(frozen=True, slots=True)
class Family:
    """The words of one kind of remedy.

    Args:
        words: Expressions that speak of it.
        kinds: The promises (policy/vocabulary.yaml) any of which authorises it; none: it is never allowed.
        unless: Expressions which, in the same sentence and close by, show that something else is meant.
        unless_for: The remedies under which `unless` counts; empty: all.
        negatable: Whether "no" before it takes it back; False where the expression itself holds the "no".
    """

    words: str
    kinds: frozenset[str] = frozenset()
    unless: str = ""
    unless_for: frozenset[str] = frozenset()
    negatable: bool = True


@dataclass(frozen=True, slots=True)
class Words:
    """Everything the checks know of one language."""

    apologies: str
    other_apologies: str
    """Apologies beside those of DESIGN, promise 2: a reply may not hold one as well, and none counts as its apology."""
    families: Mapping[str, Family]
    negations: str
    not_negations: str
    """Expressions with a "no" that takes nothing back: "not only", "no later than"."""
    refusals: str
    """Verbs that turn a "no" around: "we will not refuse"."""
    turns: str
    """Words after which a negation is over: "but", "instead"."""
    denied: str
    """Expressions after a remedy that deny it: "is not possible"."""
    granted: str
    """Expressions that say a remedy is under way: "on its way", "approved"."""
    conditions: str
    """Words that make a statement depend on a choice or an outcome."""
    regardless: str
    """Words that undo a condition: "either way"."""
    definite: str
    """Regular expression of what stands before a remedy that was spoken of already: "the"."""
    wishes: str
    """Words that report what the customer asked for."""
    promises: str
    """Words by which we commit ourselves or the customer gets something."""
    delivery_fee: str
    without_waiting: str
    concessions: Mapping[str, str]
    """Kind to the expressions by which a reply says that it is granted."""
    only_granted: Mapping[str, str]
    """Kind to the expressions that no reply without this concession may use."""
    threats: str
    disputes: str
    not_threats: str
    press: str
    """What the press contact's reply may say."""
    reviews: str
    tone: str
    internal: str
    not_internal: str
    placeholders: str
    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    date_prefix: str
    """Regular expression between a weekday and a date."""
    date: str
    """Regular expression with groups d, m and perhaps y, beginning with the day; "{months}" stands for the names."""
    unit_words: frozenset[str]
    """The words with which a duration's unit can begin."""
    business_days: str
    days: str
    years: str
    currencies: Mapping[str, str]
    """Currency word to ISO code."""
    percent: str
    step: str
    last_digits: str
    numbers: Mapping[str, int]
    large_numbers: str
    next_business_day: str
    times: str
    """Times that no record gives: months, weekdays, "next week", "a few days"."""
    today: str
    tomorrow: str
    money_and_shares: str
    links: str
    actors: str
    function_words: frozenset[str]
    key_words: frozenset[str]
    """Words that give the language away even when alone; looked for in replies of other languages."""
    acts: tuple[tuple[str, str], ...] = ()
    """What stands before an act, as a plain regular expression that ends where the act begins ("we will "), and the
    expressions that may begin there ("write to you")."""
    openers: frozenset[str] = frozenset()
    """The words with which a sentence of a reply may begin."""
    names: frozenset[str] = frozenset()
    """Words that may have a capital inside a sentence."""
    month_comes_first: bool = False
    """Whether "November 23" is written as well."""


@cache
def words_of(language: Language) -> Words:
    """Return the words of *language*."""
    words = import_module(f"replybot.guard.words.{language.value}").WORDS
    assert isinstance(words, Words)
    return words
