"""The tables that every report shows, as rows of words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from replybot.evaluation.baseline import Comparison
from replybot.evaluation.results import (
    GROUPINGS,
    Result,
    Run,
    Share,
    grouped,
    passed_share,
    scorer_names,
    scorer_share,
)
from replybot.evaluation.scorers import CHECKS
from replybot.evaluation.statistics import percent, wilson


@dataclass(frozen=True, slots=True)
class Row:
    """A name, a share, and words beside them."""

    name: str
    share: Share
    more: tuple[str, ...] = ()

    @property
    def interval(self) -> tuple[float, float]:
        """The 95 % Wilson interval."""
        return wilson(self.share.hits, self.share.of)

    @property
    def cells(self) -> tuple[str, ...]:
        """The row as words."""
        return self.name, str(self.share.of), percent(self.share.hits, self.share.of), *self.more


@dataclass(frozen=True, slots=True)
class Table:
    """A table of shares."""

    title: str
    head: tuple[str, ...]
    rows: tuple[Row, ...]


def tables(run: Run) -> list[Table]:
    """Return the shares by suite, language, contact reason, tactic and scorer; flips side by side; the gates."""
    gates = tuple(
        Row(f"{gate.suite}: {gate.name}", gate.share, (f"{gate.least * 100:.1f} %", "yes" if gate.passed else "MISSED"))
        for gate in run.gates
    )
    scorers = tuple(Row(name, scorer_share(run.results, name)) for name in scorer_names(run.results))
    found = [
        Table("Gates", ("gate", "cases", "reached (95 % interval)", "least", "met"), gates),
        Table("Readings that moved", ("what moved it", "cases", "moved (95 % interval)"), tuple(_flips(run))),
        *(
            Table(
                f"Passed, by {title}",
                (title, "cases", "passed (95 % interval)"),
                tuple(Row(name, passed_share(group)) for name, group in grouped(run.results, key).items()),
            )
            for title, key in GROUPINGS.items()
        ),
        Table("Right, by scorer", ("scorer", "asked in", "right (95 % interval)"), scorers),
        Table(
            "Style, in the opinion of a model (no gate depends on it)",
            ("language", "replies", "called natural (95 % interval)"),
            tuple(Row(language, share) for language, share in run.style.items()),
        ),
    ]
    return [table for table in found if table.rows]


def _flips(run: Run) -> Iterator[Row]:
    """Side by side: how often another contact reason is read under a threat, and under harmless other words."""
    for suite, cause in (("pairs", "a threat"), ("paraphrases", "a paraphrase")):
        own = [result for result in run.results if result.suite == suite]
        groups = {language or "no language": group for language, group in grouped(own, _language).items()}
        for language, group in [*groups.items(), *([("all", own)] if len(groups) > 1 else [])]:
            share = scorer_share(group, "same_category")
            yield Row(f"{cause}, {language}", Share(share.of - share.hits, share.of))


def _language(result: Result) -> tuple[str, ...]:
    return (result.language,)


def verdict(run: Run, comparison: Comparison | None) -> str:
    """Return how the run ended, in one line."""
    ran = passed_share(run.results)
    counts = f"{ran.hits} of {ran.of} cases passed"
    if run.incomplete:
        return f"INCOMPLETE: {len(run.incomplete)} of {len(run.results)} cases did not run; of the others {counts}"
    reasons = []
    if run.missed_gates:
        reasons.append(f"{len(run.missed_gates)} gates missed")
    if comparison and comparison.regressed:
        reasons.append(f"{len(comparison.worse)} worse and {len(comparison.flaky)} newly flaky than the baseline")
    return f"FAILED: {', '.join(reasons)}; {counts}" if reasons else f"PASSED: every gate met; {counts}"


def heading(run: Run) -> str:
    """Return engine, trials, time and cost in one line."""
    parts = [f"engine {run.engine}", f"{len(run.results)} cases", f"{run.trials} trial{'s' * (run.trials > 1)} each"]
    parts.append(f"{run.seconds:.1f} s")
    if run.resumed:
        parts.append(f"{run.resumed} answers from an interrupted run")
    if run.usage and run.usage["calls"]:
        parts.append("{calls} model calls, {input_tokens} + {output_tokens} tokens".format(**run.usage))
    return ", ".join(parts)


def why_failed(result: Result) -> str:
    """Return what was wrong, the guard's checks last; with several trials the number of those that failed."""
    reasons = dict.fromkeys(
        f"{score.name}: {score.reason}"
        for trial in result.trials
        for score in sorted(trial.failures, key=lambda score: score.name in CHECKS)
    )
    trials = f" (passed {result.standing})" if result.planned > 1 else ""
    return "; ".join(reasons) + trials


def markdown_table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Yield a table as lines of Markdown; every cell is our own word, none a customer's."""
    yield f"| {' | '.join(head)} |"
    yield f"|{'---|' * len(head)}"
    for row in rows:
        yield f"| {' | '.join(row)} |"


def aligned(head: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Yield a table as lines of aligned columns."""
    widths = [max(len(row[column]) for row in (head, *rows)) for column in range(len(head))]
    for row in (head, ["-" * width for width in widths], *rows):
        yield "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
