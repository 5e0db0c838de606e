"""What came of a run: each case's trials, and the shares that are reported."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from replybot.evaluation.scorers import CHECKS, Score


@dataclass(frozen=True, slots=True)
class Trial:
    """One trial of one case."""

    scores: tuple[Score, ...]
    ticket: str
    """The words that were asked."""
    reply: str
    calm_ticket: str | None = None
    calm_reply: str | None = None

    @property
    def passed(self) -> bool:
        """Whether everything asked of it was right."""
        return all(score.passed for score in self.scores)

    @property
    def failures(self) -> tuple[Score, ...]:
        """What was not right."""
        return tuple(score for score in self.scores if not score.passed)


@dataclass(frozen=True, slots=True)
class Result:
    """A case with all of its trials; without trials it did not run."""

    id: str
    suite: str
    language: str
    category: str
    what: str
    tactics: tuple[str, ...]
    trials: tuple[Trial, ...]
    planned: int
    failed: str = ""
    """Why it did not run, when the engine said so."""

    @property
    def complete(self) -> bool:
        """Whether every planned trial has run."""
        return len(self.trials) == self.planned

    @property
    def hits(self) -> int:
        """How many trials passed."""
        return sum(trial.passed for trial in self.trials)

    @property
    def passed(self) -> bool:
        """pass^k: whether all of its trials passed."""
        return self.complete and self.hits == self.planned

    @property
    def standing(self) -> str:
        """Passed trials of planned ones: "3/3"."""
        return f"{self.hits}/{self.planned}"


@dataclass(frozen=True, slots=True)
class Share:
    """How many of how many."""

    hits: int
    of: int

    @property
    def value(self) -> Decimal:
        """From 0 to 1; 1 when nothing was asked."""
        return Decimal(self.hits) / self.of if self.of else Decimal(1)


@dataclass(frozen=True, slots=True)
class Gate:
    """What a suite must reach, and what it reached."""

    suite: str
    name: str
    least: Decimal
    share: Share

    @property
    def passed(self) -> bool:
        """Meeting it exactly is enough."""
        return self.share.value >= self.least


@dataclass(frozen=True)
class Run:
    """A whole run."""

    engine: str
    version: str
    trials: int
    results: tuple[Result, ...]
    suites: Mapping[str, str]
    """Each suite with its one line."""
    gates: tuple[Gate, ...]
    seconds: float
    resumed: int = 0
    usage: Mapping[str, int] | None = None
    style: Mapping[str, Share] = field(default_factory=dict)
    """By language: replies that a model calls natural, where one was asked. An opinion; no gate depends on it."""

    @property
    def incomplete(self) -> tuple[Result, ...]:
        """Cases that did not run, or not all of their trials."""
        return tuple(result for result in self.results if not result.complete)

    @property
    def failures(self) -> tuple[Result, ...]:
        """Cases that ran and did not pass."""
        return tuple(result for result in self.results if result.complete and not result.passed)

    @property
    def missed_gates(self) -> tuple[Gate, ...]:
        """Gates that were not reached."""
        return tuple(gate for gate in self.gates if not gate.passed)


def passed_share(results: Iterable[Result]) -> Share:
    """Return the share of cases that passed all of their trials, of those that ran."""
    ran = [result for result in results if result.complete]
    return Share(sum(result.passed for result in ran), len(ran))


def scorer_share(results: Iterable[Result], name: str) -> Share:
    """Return the share of cases in which one scorer was content in every trial, of those in which it was asked.

    Args:
        results: The cases.
        name: A scorer's name, or "checks" for every check of the guard together.
    """
    names = set(CHECKS) if name == "checks" else {name}
    asked = [
        all(score.passed for trial in result.trials for score in trial.scores if score.name in names)
        for result in results
        if result.complete and any(score.name in names for trial in result.trials for score in trial.scores)
    ]
    return Share(sum(asked), len(asked))


def share_of(results: Iterable[Result], name: str) -> Share:
    """Return the share that a gate's name stands for."""
    return passed_share(results) if name == "passed" else scorer_share(results, name)


def scorer_names(results: Iterable[Result]) -> tuple[str, ...]:
    """Return the scorers that were asked, the guard's checks last."""
    names = dict.fromkeys(score.name for result in results for trial in result.trials for score in trial.scores)
    return tuple(sorted(names, key=lambda name: name in CHECKS))


def grouped(results: Sequence[Result], key: Callable[[Result], Iterable[str]]) -> dict[str, list[Result]]:
    """Return the results by every word that *key* gives for them, in order of first appearance."""
    groups: dict[str, list[Result]] = {}
    for result in results:
        for word in key(result):
            groups.setdefault(word, []).append(result)
    return groups


GROUPINGS: Mapping[str, Callable[[Result], Iterable[str]]] = {
    "suite": lambda result: (result.suite,),
    "suite and language": lambda result: (f"{result.suite}, {result.language or 'no language'}",),
    "contact reason": lambda result: (result.category,) if result.category else (),
    "tactic": lambda result: result.tactics,
}
"""By what the shares are shown."""
