"""The report on a terminal, and its Markdown summary for a pull request."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from replybot.evaluation.baseline import Change, Comparison
from replybot.evaluation.reports.tables import aligned, heading, markdown_table, tables, verdict, why_failed
from replybot.evaluation.results import Run

_MOST_FAILURES = 12
_IN_SUMMARY = ("Passed, by suite and language", "Readings that moved", "Gates")


def console(run: Run, comparison: Comparison | None) -> str:
    """Return the report for a terminal; the verdict is its last line."""
    lines = [heading(run)]
    for table in tables(run):
        lines += ["", table.title, *aligned(table.head, [row.cells for row in table.rows])]
    if run.failures:
        lines += ["", "Failures", *(f"  {result.id}: {why_failed(result)}" for result in run.failures[:_MOST_FAILURES])]
        if len(run.failures) > _MOST_FAILURES:
            lines.append(f"  … and {len(run.failures) - _MOST_FAILURES} more in the report")
    if run.incomplete:
        reasons = dict.fromkeys(result.failed for result in run.incomplete if result.failed)
        lines += ["", *(f"did not run: {reason}" for reason in list(reasons)[:5])]
    if comparison:
        lines += ["", *_changes(comparison)]
    return "\n".join([*lines, "", verdict(run, comparison)])


def _changes(comparison: Comparison) -> Iterator[str]:
    yield "Beside the baseline"
    for title, changes in _titled(comparison):
        yield f"  {title}: {len(changes)}"
        yield from (f"    {change.result.id}: {change.before} -> {change.now}" for change in changes[:_MOST_FAILURES])
    if comparison.gone:
        yield f"  no longer there: {', '.join(comparison.gone[:_MOST_FAILURES])}"


def _titled(comparison: Comparison) -> tuple[tuple[str, Sequence[Change]], ...]:
    return ("worse", comparison.worse), ("newly flaky", comparison.flaky), ("better", comparison.better)


def markdown(run: Run, comparison: Comparison | None) -> str:
    """Return a summary to paste into a pull request."""
    lines = [f"### replybot eval: {verdict(run, comparison)}", "", heading(run), ""]
    for table in tables(run):
        if table.title in _IN_SUMMARY:
            lines += [f"**{table.title}**", "", *markdown_table(table.head, [row.cells for row in table.rows]), ""]
    if comparison:
        for title, changes in _titled(comparison):
            lines += [f"**{title}: {len(changes)}**", ""]
            lines += [f"- `{change.result.id}` {change.before} → {change.now}" for change in changes[:50]]
            lines += [""] if changes else []
    return "\n".join(lines)
