"""The report for programs: JSON with everything, JUnit XML for a CI server."""

from __future__ import annotations

import dataclasses
import re
from typing import Any
from xml.etree import ElementTree

from replybot.evaluation.baseline import Comparison
from replybot.evaluation.reports.tables import tables, verdict, why_failed
from replybot.evaluation.results import Result, Run, grouped

_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def report_json(run: Run, comparison: Comparison | None) -> dict[str, Any]:
    """Return the whole run: verdict, tables, gates, comparison and every case with its scores and texts."""
    return {
        "verdict": verdict(run, comparison),
        "engine": run.engine,
        "version": run.version,
        "trials": run.trials,
        "seconds": run.seconds,
        "usage": run.usage,
        "gates": [
            {
                "suite": gate.suite,
                "name": gate.name,
                "least": str(gate.least),
                "reached": str(round(gate.share.value, 4)),
                "cases": gate.share.of,
                "passed": gate.passed,
            }
            for gate in run.gates
        ],
        "tables": [
            {
                "title": table.title,
                "rows": [
                    {"name": row.name, "hits": row.share.hits, "of": row.share.of, "interval": row.interval}
                    for row in table.rows
                ],
            }
            for table in tables(run)
        ],
        "comparison": None if comparison is None else _comparison(comparison),
        "cases": [_case(result) for result in run.results],
    }


def _comparison(comparison: Comparison) -> dict[str, Any]:
    found: dict[str, Any] = {
        name: [{"id": c.result.id, "before": c.before, "now": c.now} for c in getattr(comparison, name)]
        for name in ("worse", "flaky", "better")
    }
    return found | {"gone": list(comparison.gone)}


def _case(result: Result) -> dict[str, Any]:
    plain = dataclasses.asdict(result)
    return plain | {"complete": result.complete, "passed": result.passed, "standing": result.standing}


def junit(run: Run) -> str:
    """Return JUnit XML: a test suite for each suite and language, a test for each case, skipped if it did not run."""
    root = ElementTree.Element("testsuites", name=f"replybot eval, engine {run.engine}", time=str(run.seconds))
    groups = grouped(run.results, lambda result: (f"{result.suite}.{result.language}",))
    for name, results in groups.items():
        failures = sum(result.complete and not result.passed for result in results)
        skipped = sum(not result.complete for result in results)
        suite = ElementTree.SubElement(
            root, "testsuite", name=name, tests=str(len(results)), failures=str(failures), skipped=str(skipped)
        )
        for result in results:
            _test(suite, name, result)
    ElementTree.indent(root)
    return ElementTree.tostring(root, encoding="unicode", xml_declaration=True)


def _test(suite: ElementTree.Element, name: str, result: Result) -> None:
    test = ElementTree.SubElement(suite, "testcase", classname=name, name=result.id)
    if not result.complete:
        ElementTree.SubElement(test, "skipped", message=_xml(result.failed or "did not run"))
    elif not result.passed:
        failure = ElementTree.SubElement(test, "failure", message=_xml(why_failed(result)))
        failure.text = _xml(
            "\n\n".join(
                f"ticket:\n{trial.ticket}\n\nreply:\n{trial.reply}" for trial in result.trials if trial.failures
            )
        )


def _xml(text: str) -> str:
    """Return *text* without characters that XML does not allow."""
    return _NOT_XML.sub("\N{REPLACEMENT CHARACTER}", text)
