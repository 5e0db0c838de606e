"""eval/suites.yaml: what is run, and what it must reach."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from replybot.errors import PolicyError
from replybot.evaluation.case import Case, load_suite, read_case_file
from replybot.evaluation.drafts import DraftCase, load_drafts
from replybot.policy_rows import did_you_mean
from replybot.yaml_file import read_rows

DRAFT_SUITES = ("hostile_drafts", "good_drafts", "unseen_hostile_drafts", "unseen_good_drafts")
"""Suites that put a text to the guard; all others put a ticket to the engine."""

Share = Annotated[Decimal, Field(ge=0, le=1)]


class SuiteRow(BaseModel):
    """A suite: one line about it, and its gates."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    what: str
    gates: dict[str, Share] = {}


class SuitesRow(BaseModel):
    """suites.yaml"""

    model_config = ConfigDict(extra="forbid", frozen=True)

    today: dt.date
    suites: dict[str, SuiteRow]


@dataclass(frozen=True)
class Plan:
    """Everything that one run is about, in its order."""

    suites: Mapping[str, SuiteRow]
    cases: tuple[Case, ...]
    drafts: tuple[DraftCase, ...]

    def __len__(self) -> int:
        return len(self.cases) + len(self.drafts)


def load_plan(folder: Path, names: tuple[str, ...], wanted: str, own_cases: Path | None = None) -> Plan:
    """Return what to run.

    Args:
        folder: eval/, with suites.yaml in it.
        names: The suites, all if empty.
        wanted: Only cases whose id contains this; "" for all.
        own_cases: A folder with a shop's own cases, run as the suite "own" instead of the shipped ones.

    Raises:
        PolicyError: A suite is not there, a file is wrong, or nothing is left to run.
    """
    suites = load_suites(folder)
    if own_cases is not None:
        rows: Mapping[str, SuiteRow] = {"own": SuiteRow(what=f"the cases of {own_cases}")}
        cases = load_suite(own_cases, "own", suites.today)
        drafts: list[DraftCase] = []
    else:
        for name in names:
            if name not in suites.suites:
                raise PolicyError(f"'{name}' is not a suite of suites.yaml{did_you_mean(name, suites.suites)}")
        rows = {name: row for name, row in suites.suites.items() if not names or name in names}
        cases = [
            case for name in rows if name not in DRAFT_SUITES for case in load_suite(folder / name, name, suites.today)
        ]
        drafts = [draft for name in rows if name in DRAFT_SUITES for draft in load_drafts(folder, name)]
    plan = Plan(
        rows,
        tuple(case for case in cases if wanted in case.id),
        tuple(draft for draft in drafts if wanted in draft.id),
    )
    if not len(plan):
        raise PolicyError(f"no case's id contains '{wanted}'; an id is like cases/en/refund_status/bank-has-it")
    return plan


def load_suites(folder: Path) -> SuitesRow:
    """Return suites.yaml.

    Raises:
        PolicyError: It is missing or wrong.
    """
    return read_rows(SuitesRow, read_case_file(folder / "suites.yaml"), "suites.yaml")
