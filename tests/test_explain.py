"""What a decision stood on, and what would have changed it."""

from __future__ import annotations

import dataclasses
import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from replybot.guide.explain import explain
from replybot.guide.resolve import matching_rule
from replybot.policy import load_policy
from replybot.problem import Facts, Problem
from replybot.resources import text_folder

GUIDE = load_policy(text_folder("policy")).guide
TODAY = dt.date(2026, 11, 20)


def test_a_parcel_reported_delivered_would_be_another_case_if_it_were_not() -> None:
    found = explain(Problem("delivered_not_received", TODAY, Facts(delivered=True)), GUIDE)
    assert ("delivered", "yes") in {(used.fact, used.value) for used in found.facts}
    changed = {(other.differs.fact, other.differs.needs): other.rule for other in found.would_change}
    assert changed["delivered", "no"] != "delivered_not_received.trace"
    assert changed["sender_matches", "no"] == "any.sender_unverified"


def test_what_every_category_asks_comes_after_what_this_one_asks() -> None:
    facts = [used.fact for used in explain(Problem("refund_status", TODAY), GUIDE).facts]
    assert facts.index("refund_issued") < facts.index("sender_matches")


def test_an_unknown_fact_is_called_unknown() -> None:
    assert {used.value for used in explain(Problem("refund_status", TODAY), GUIDE).facts} == {"unknown"}


def _any_facts() -> st.SearchStrategy[Facts]:
    kinds = {
        field.name: st.none() | (st.integers(0, 60) if "int" in str(field.type) else st.booleans())
        for field in dataclasses.fields(Facts)
    }
    return st.builds(Facts, **kinds)


def _value(needs: str) -> bool | int:
    if needs in ("yes", "no"):
        return needs == "yes"
    number = int("".join(char for char in needs if char.isdigit()))
    return number - 1 if needs.startswith("under") else number + 1 if needs.startswith("over") else number


@pytest.mark.parametrize("category", sorted(GUIDE.categories))
@given(facts=_any_facts())
def test_changing_the_named_fact_really_leads_to_the_named_rule(category: str, facts: Facts) -> None:
    problem = Problem(category, TODAY, facts)
    chosen = matching_rule(problem, GUIDE).id
    for other in explain(problem, GUIDE).would_change:
        changed: dict[str, Any] = {other.differs.fact: _value(other.differs.needs)}
        after = dataclasses.replace(problem, facts=dataclasses.replace(facts, **changed))
        assert matching_rule(after, GUIDE).id == other.rule != chosen
