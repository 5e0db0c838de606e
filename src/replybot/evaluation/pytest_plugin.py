"""`pytest --replybot DIR`: the case files of a folder as tests, each named by file and case.

Registered as a pytest plugin by the package; without the option it does nothing.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from _pytest._code.code import TerminalRepr

    from replybot.evaluation.case import Case
    from replybot.evaluation.engines import Engine


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add --replybot and what goes with it."""
    group = parser.getgroup("replybot")
    group.addoption("--replybot", metavar="DIR", help="run the replybot cases in this folder, and nothing else")
    group.addoption("--replybot-policy", metavar="DIR", help="a shop's own folder, made by `replybot init`")
    group.addoption("--replybot-today", metavar="DATE", default="2026-11-20", help="decide cases as of this date")


def pytest_configure(config: pytest.Config) -> None:
    """Collect the cases instead of the project's own tests."""
    if folder := config.getoption("--replybot"):
        if not Path(folder).is_dir():
            raise pytest.UsageError(f"--replybot: '{folder}' is not a folder")
        config.args = [folder]


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    """Take every .yaml file below the folder."""
    folder = parent.config.getoption("--replybot")
    if not folder or file_path.suffix != ".yaml" or not file_path.is_relative_to(Path(folder).resolve()):
        return None
    collector: pytest.Collector = CaseFile.from_parent(parent, path=file_path)
    return collector


class CaseFile(pytest.File):
    """One case file."""

    def collect(self) -> Iterator[pytest.Item]:
        """Yield its cases."""
        from replybot.errors import ReplybotError
        from replybot.evaluation.case import load_file

        folder = Path(self.config.getoption("--replybot")).resolve()
        today = dt.date.fromisoformat(self.config.getoption("--replybot-today"))
        try:
            cases = load_file(self.path, folder, folder.name, today)
        except ReplybotError as error:
            raise self.CollectError(str(error)) from error
        for case in cases:
            yield CaseItem.from_parent(self, name=case.id.rpartition("/")[2], case=case)


class CaseFailed(Exception):
    """A case did not pass; the text says why."""


class CaseItem(pytest.Item):
    """One case as a test."""

    def __init__(self, *, case: Case, **more: Any) -> None:
        """Take the case beside what pytest hands over."""
        super().__init__(**more)
        self.case = case

    def runtest(self) -> None:
        """Ask the embedded engine, and fail with every reason."""
        from replybot.evaluation.scorers import score

        engine = _engine(self.config.getoption("--replybot-policy"))
        *before, own = (engine.answer(ask) for ask in self.case.asks)
        wrong = [found for found in score(self.case, own, before[0] if before else None) if not found.passed]
        if wrong:
            reasons = "\n".join(f"  {found.name}: {found.reason}" for found in wrong)
            raise CaseFailed(f"{reasons}\n\nticket:\n{self.case.ask.body[:2000]}\n\nreply:\n{own.reply}")

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> str | TerminalRepr:
        """Return the reasons alone; of any other error the usual report."""
        if isinstance(excinfo.value, CaseFailed):
            return f"{self.case.id}\n{excinfo.value}"
        return super().repr_failure(excinfo, style)

    def reportinfo(self) -> tuple[Path, None, str]:
        """Name the case in the report."""
        return self.path, None, self.case.id


@cache
def _engine(policy: str | None) -> Engine:
    from replybot.evaluation.engines import PipelineEngine
    from replybot.wiring import build_pipeline

    return PipelineEngine("embedded", build_pipeline(Path(policy) if policy else None))
