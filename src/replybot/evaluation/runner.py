"""Puts every ticket of a plan to an engine, several at a time, and scores the answers in the plan's order."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, field

from replybot.evaluation.case import Ask, Case
from replybot.evaluation.drafts import DraftCase, Scene, judge
from replybot.evaluation.engines import Engine
from replybot.evaluation.journal import Journal, Key
from replybot.evaluation.outcome import Outcome
from replybot.evaluation.results import Gate, Result, Run, Trial, share_of
from replybot.evaluation.scorers import score
from replybot.evaluation.suites import Plan

EngineOf = Callable[[int], Engine]
"""From the number of a trial to its engine."""

Progress = Callable[[int, int, int], None]
"""Called with tickets answered, tickets planned, and failed cases so far."""


@dataclass
class Runner:
    """One run of a plan."""

    plan: Plan
    engine_of: EngineOf
    journal: Journal
    trials: int = 1
    concurrency: int = 4
    fail_fast: bool = False
    progress: Progress = lambda done, planned, failures: None
    _failures: int = field(default=0, init=False)
    _errors: dict[Key, str] = field(default_factory=dict, init=False)
    """Why tickets were not answered; not logged, so that the next run asks again."""
    _scored: dict[str, Result] = field(default_factory=dict, init=False)

    def run(self, scenes: Mapping[tuple[str, str], Scene]) -> Run:
        """Answer what is not answered yet, then score everything that is.

        An interruption by the keyboard stops the asking, not the scoring: what ran is reported, the rest is incomplete.
        """
        start = time.perf_counter()
        drafts = [_judged(draft, scenes[draft.row.scene, draft.language]) for draft in self.plan.drafts]
        self._failures = sum(not result.passed for result in drafts)
        asks = {(ask.key, trial): ask for case in self.plan.cases for trial in self._numbers for ask in case.asks}
        if not (self.fail_fast and self._failures):
            self._ask(asks)
        results = (*(self._scored.get(case.id) or self._result(case) for case in self.plan.cases), *drafts)
        engine = self.engine_of(1)
        return Run(
            engine=engine.name,
            version=engine.version,
            trials=self.trials,
            results=results,
            suites={name: row.what for name, row in self.plan.suites.items()},
            gates=tuple(self._gates(results)),
            seconds=round(time.perf_counter() - start, 1),
            resumed=self.journal.resumed,
            usage=_usage(self.journal.answers[key] for key in asks if key in self.journal.answers),
        )

    def _ask(self, asks: Mapping[Key, Ask]) -> None:
        """Answer every open ticket; a case is scored as soon as its last ticket is answered."""
        progress = _Waiting(self.plan.cases, self._numbers)
        for key in asks:
            if key in self.journal.answers:
                self._score(progress.answered(key))
        open_keys = [key for key in asks if key not in self.journal.answers]
        done = len(asks) - len(open_keys)
        running: set[Future[Key]] = set()

        def collect() -> None:
            nonlocal done
            finished, _ = wait(running, return_when=FIRST_COMPLETED)
            running.difference_update(finished)
            for future in finished:
                done += future.result() in self.journal.answers
                self._score(progress.answered(future.result()))
            self.progress(done, len(asks), self._failures)

        with ThreadPoolExecutor(self.concurrency) as pool:
            try:
                for key in open_keys:
                    if self.fail_fast and self._failures:
                        break
                    running.add(pool.submit(self._answer, key, asks[key]))
                    if len(running) >= self.concurrency * 2:
                        collect()
                while running:
                    collect()
            except KeyboardInterrupt:
                pool.shutdown(wait=True, cancel_futures=True)

    def _answer(self, key: Key, ask: Ask) -> Key:
        outcome = self.engine_of(key[1]).answer(ask)
        if outcome.failed is None:
            self.journal.add(key, outcome)
        else:
            self._errors[key] = outcome.failed
        return key

    def _score(self, ready: Iterable[Case]) -> None:
        for case in ready:
            result = self._scored[case.id] = self._result(case)
            self._failures += result.complete and not result.passed

    @property
    def _numbers(self) -> range:
        return range(1, self.trials + 1)

    def _result(self, case: Case) -> Result:
        trials = tuple(trial for number in self._numbers if (trial := self._trial(case, number)))
        keys = ((ask.key, number) for number in self._numbers for ask in case.asks)
        return Result(
            id=case.id,
            suite=case.suite,
            language=case.language,
            category=case.ask.category or "",
            what=case.what,
            tactics=case.tactics,
            trials=trials,
            planned=self.trials,
            failed=next((self._errors[key] for key in keys if key in self._errors), ""),
        )

    def _trial(self, case: Case, number: int) -> Trial | None:
        outcomes = [self.journal.answers.get((ask.key, number)) for ask in case.asks]
        if None in outcomes:
            return None
        *before, own = (outcome for outcome in outcomes if outcome is not None)
        calm = before[0] if before else None
        return Trial(
            scores=score(case, own, calm),
            ticket=case.ask.body,
            reply=own.reply or own.refused or "",
            calm_ticket=case.calm.body if case.calm else None,
            calm_reply=calm.reply if calm else None,
        )

    def _gates(self, results: Sequence[Result]) -> list[Gate]:
        found = []
        for suite, row in self.plan.suites.items():
            own = [result for result in results if result.suite == suite]
            found += [Gate(suite, name, least, share_of(own, name)) for name, least in row.gates.items()]
        return found


class _Waiting:
    """Which cases still wait for which tickets."""

    def __init__(self, cases: Iterable[Case], trials: Iterable[int]) -> None:
        trials = tuple(trials)
        self._missing: dict[str, set[Key]] = {}
        self._cases: dict[Key, list[Case]] = {}
        for case in cases:
            self._missing[case.id] = keys = {(ask.key, trial) for ask in case.asks for trial in trials}
            for key in keys:
                self._cases.setdefault(key, []).append(case)

    def answered(self, key: Key) -> Iterator[Case]:
        """Yield the cases for which this was the last open ticket."""
        for case in self._cases.get(key, ()):
            missing = self._missing[case.id]
            missing.discard(key)
            if not missing:
                yield case


def _judged(case: DraftCase, scene: Scene) -> Result:
    reply, verdict = judge(case, scene)
    trial = Trial((verdict,), ticket="", reply=f"{reply.subject}\n\n{reply.body}")
    what = f"{case.row.kind}, scene {case.row.scene}"
    category = scene.brief.problem.category
    return Result(case.id, case.suite, case.language, category, what, (), (trial,), planned=1)


def _usage(outcomes: Iterable[Outcome]) -> dict[str, int]:
    total = {"calls": 0, "input_tokens": 0, "output_tokens": 0}
    for outcome in outcomes:
        usage = (outcome.draft or {}).get("usage", {})
        for name in total:
            total[name] += int(usage.get(name, 0))
    return total
