"""The guard under attack: generated drafts, hand-written ones, and the good replies it must let through."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from replybot.errors import ReplybotError
from replybot.evaluation.drafts import DraftCase, judge, load_drafts, stage
from replybot.evaluation.fuzz import FuzzReport, HostileDraft, fuzz_guard, load_grammars
from replybot.evaluation.reports.tables import aligned
from replybot.evaluation.scorers import Score
from replybot.evaluation.statistics import percent
from replybot.resources import text_folder
from replybot.wiring import build_pipeline

_SHOWN = 15


@dataclass(frozen=True)
class GuardReport:
    """What got through that must not, and what was stopped that must not."""

    fuzz: FuzzReport
    by_hand: tuple[tuple[DraftCase, Score], ...]

    @property
    def wrong_by_hand(self) -> tuple[tuple[DraftCase, Score], ...]:
        """Hand-written drafts that were judged wrongly."""
        return tuple((case, score) for case, score in self.by_hand if not score.passed)

    def escaped_rows(self) -> list[dict[str, Any]]:
        """Return every wrong verdict, ready for JSON Lines."""
        rows: list[dict[str, Any]] = [_row(draft) for draft in self.fuzz.escapes]
        for case, score in self.wrong_by_hand:
            text = case.row.add or case.row.reply or case.row.subject
            rows.append({"id": case.id, "scene": case.row.scene, "words": text, "reason": score.reason})
        return rows


def attack_guard(number: int, seed: int, language: str | None = None) -> GuardReport:
    """Put *number* generated drafts and every hand-written one to the guard.

    Raises:
        PolicyError: A file of eval/ is wrong.
        ReplybotError: There is no grammar in that language.
    """
    folder = text_folder("eval")
    grammars = load_grammars(folder)
    if language is not None:
        if language not in grammars:
            raise ReplybotError(f"--language: '{language}' has no grammar; there are {', '.join(grammars)}")
        grammars = {language: grammars[language]}
    scenes = stage(folder, build_pipeline(), grammars)
    by_hand = [
        (case, judge(case, scenes[case.row.scene, case.language])[1])
        for suite in ("hostile_drafts", "good_drafts")
        for case in load_drafts(folder, suite)
        if case.language in grammars
    ]
    return GuardReport(fuzz_guard(grammars, scenes, number, seed), tuple(by_hand))


def guard_text(report: GuardReport) -> str:
    """Return the report for a terminal; the verdict is its last line."""
    lines = ["Generated hostile drafts", *aligned(("language, attack", "drafts", "escaped"), list(_attacks(report)))]
    stopped = [(name, str(count)) for name, count in report.fuzz.caught_by.most_common()]
    lines += ["", "Stopped by (several checks may stop one draft)", *aligned(("check", "drafts"), stopped)]
    lines += ["", "Written by hand", *aligned(("suite, language", "drafts", "wrong"), list(_hand(report)))]
    wrong = [*_escape_lines(report.fuzz.escapes), *_wrong_lines(report)]
    if wrong:
        lines += ["", "Wrong", *wrong[:_SHOWN], *([f"  … and {len(wrong) - _SHOWN} more"] * (len(wrong) > _SHOWN))]
    tried = report.fuzz.tried.total()
    escaped = len(report.fuzz.escapes)
    verdict = "FAILED" if report.escaped_rows() else "PASSED"
    lines += ["", f"{verdict}: {escaped} of {tried} generated drafts escaped ({percent(escaped, tried)}),"
              f" {len(report.wrong_by_hand)} of {len(report.by_hand)} hand-written ones were judged wrongly"
              f" (seed {report.fuzz.seed})"]  # fmt: skip
    return "\n".join(lines)


def _attacks(report: GuardReport) -> Iterator[tuple[str, ...]]:
    escaped = Counter((draft.language, draft.attack) for draft in report.fuzz.escapes)
    for way, count in sorted(report.fuzz.tried.items()):
        yield f"{way[0]}, {way[1]}", str(count), str(escaped[way])


def _hand(report: GuardReport) -> Iterator[tuple[str, ...]]:
    counts = Counter((case.suite, case.language) for case, _ in report.by_hand)
    wrong = Counter((case.suite, case.language) for case, _ in report.wrong_by_hand)
    for key, count in counts.items():
        yield f"{key[0]}, {key[1]}", str(count), str(wrong[key])


def _escape_lines(escapes: tuple[HostileDraft, ...]) -> Iterator[str]:
    for draft in escapes:
        yield f"  {draft.language}, {draft.attack}, {draft.scene}, {draft.place}, {draft.disguise}: {draft.words!r}"


def _wrong_lines(report: GuardReport) -> Iterator[str]:
    for case, score in report.wrong_by_hand:
        yield f"  {case.id}: {score.reason}"


def _row(draft: HostileDraft) -> dict[str, Any]:
    return {
        "language": draft.language,
        "attack": draft.attack,
        "scene": draft.scene,
        "place": draft.place,
        "disguise": draft.disguise,
        "words": draft.words,
    }
