"""What a run reached when somebody last said "this is how it is": a small file in git, and the comparison with it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import yaml
from pydantic import BaseModel, ConfigDict, Field

from replybot.evaluation.case import read_case_file
from replybot.evaluation.results import Result, Run, grouped, passed_share
from replybot.yaml_file import read_rows

_HEAD = """\
# Written by `replybot eval --bless`; compared by `replybot eval --baseline`. Every case that is not named here passes.
"""
Standing = Annotated[str, Field(pattern=r"^\d+/\d+$")]


class Baseline(BaseModel):
    """baseline.yaml"""

    model_config = ConfigDict(extra="forbid", frozen=True)

    engine: str
    trials: Annotated[int, Field(ge=1)]
    passed: dict[str, str] = {}
    """For each suite "passed of all": for the reader, and so that a suite that was not run is known."""
    failing: dict[str, Standing] = {}
    """Each case that did not pass all of its trials, with passed trials of all."""


@dataclass(frozen=True)
class Change:
    """One case that stands otherwise than in the baseline."""

    result: Result
    before: str
    """Passed trials of all, then."""

    @property
    def now(self) -> str:
        """Passed trials of all, now."""
        return self.result.standing


@dataclass(frozen=True)
class Comparison:
    """A run beside its baseline. Only `worse` and `flaky` are regressions."""

    worse: tuple[Change, ...]
    """Passed then, fails every trial now; or fails more trials than it did."""
    flaky: tuple[Change, ...]
    """Passed all trials then, passes only some now."""
    better: tuple[Change, ...]
    """Fails less than it did."""
    gone: tuple[str, ...]
    """Named in the baseline; no case of the suites that were run has this id."""

    @property
    def regressed(self) -> bool:
        """Whether anything got worse."""
        return bool(self.worse or self.flaky)


def compare(run: Run, baseline: Baseline, *, whole: bool = True) -> Comparison:
    """Return what changed. Cases that did not run are left out; cases of suites that were not run are not missed.

    A new case that fails counts as worse: bless it, and the baseline's diff shows it to the reviewer.

    Args:
        run: What is compared.
        baseline: What it is compared with.
        whole: Whether the run holds every case of its suites, so that one that is not there is gone.
    """
    worse, flaky, better = [], [], []
    for result in run.results:
        if not result.complete:
            continue
        before = baseline.failing.get(result.id, f"{baseline.trials}/{baseline.trials}")
        then, now = _share(before), _share(result.standing)
        change = Change(result, before)
        if now > then:
            better.append(change)
        elif now < then and then == 1 and now > 0:
            flaky.append(change)
        elif now < then:
            worse.append(change)
    ids = {result.id for result in run.results}
    gone = tuple(id_ for id_ in baseline.failing if whole and id_.split("/")[0] in run.suites and id_ not in ids)
    return Comparison(tuple(worse), tuple(flaky), tuple(better), gone)


def read_baseline(path: Path) -> Baseline:
    """Return a baseline.

    Raises:
        PolicyError: The file is missing or wrong.
    """
    return read_rows(Baseline, read_case_file(path), path.name, as_written=True)


def write_baseline(path: Path, run: Run) -> None:
    """Write what *run* reached; what an earlier baseline says of suites that were not run stays."""
    earlier = read_baseline(path) if path.exists() else Baseline(engine=run.engine, trials=run.trials)
    failing = {id_: standing for id_, standing in earlier.failing.items() if id_.split("/")[0] not in run.suites}
    failing |= {result.id: result.standing for result in run.results if result.complete and not result.passed}
    passed = dict(earlier.passed)
    for suite, results in grouped(run.results, lambda result: (result.suite,)).items():
        share = passed_share(results)
        passed[suite] = f"{share.hits} of {share.of}"
    content = Baseline(engine=run.engine, trials=run.trials, passed=passed, failing=dict(sorted(failing.items())))
    text = yaml.safe_dump(content.model_dump(), sort_keys=False, allow_unicode=True, width=200)
    path.write_text(_HEAD + text, "utf-8")


def _share(standing: str) -> float:
    hits, _, of = standing.partition("/")
    return int(hits) / max(1, int(of))
