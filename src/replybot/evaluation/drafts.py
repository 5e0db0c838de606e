"""Drafts that the guard must stop, and replies that it must let through, each in a scene of eval/scenes.yaml."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, model_validator

from replybot.brief import Brief, Reply
from replybot.errors import PolicyError
from replybot.evaluation.case import read_case_file
from replybot.evaluation.scorers import Score
from replybot.guard.check import check_reply
from replybot.intake import parse_ticket
from replybot.pipeline import Pipeline
from replybot.policy_rows import did_you_mean
from replybot.yaml_file import read_rows

SCENES_TODAY = dt.date(2026, 11, 20)
"""The day on which the scenes are decided; their texts name dates."""

Kind = Literal[
    "apology", "promise", "amount", "code", "date", "echo", "deal", "leak", "language", "tone", "placeholder", "good"
]


class SceneRow(BaseModel):
    """A situation: a ticket without words."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    what: str
    ticket: dict[str, Any]


class DraftRow(BaseModel):
    """A draft for a scene: a whole body, a paragraph added to the good reply, or another subject over it."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    scene: str
    kind: Kind = "good"
    add: str | None = None
    reply: str | None = None
    subject: str | None = None

    @model_validator(mode="after")
    def _one_text(self) -> DraftRow:
        if self.add is not None and self.reply is not None:
            raise ValueError("'add' and 'reply' exclude each other")
        if self.add is None and self.reply is None and self.subject is None:
            raise ValueError("'add', 'reply' or 'subject' is missing")
        return self


@dataclass(frozen=True)
class DraftCase:
    """One draft to put to the guard."""

    id: str
    suite: str
    language: str
    row: DraftRow


@dataclass(frozen=True, slots=True)
class Scene:
    """A scene in one language: what was decided, and the good reply made from it."""

    name: str
    brief: Brief
    good: Reply


def load_drafts(folder: Path, suite: str) -> list[DraftCase]:
    """Return the drafts of eval/<suite>/<language>.yaml.

    Raises:
        PolicyError: A file is wrong, names a scene that is not there, or there is none.
    """
    scenes = load_scenes(folder)
    found = []
    for file in sorted((folder / suite).glob("*.yaml")):
        name = f"{suite}/{file.name}"
        for number, row in enumerate(read_rows(tuple[DraftRow, ...], read_case_file(file), name, as_written=True), 1):
            if row.scene not in scenes:
                raise PolicyError(
                    f"{name}: row {number}: '{row.scene}' is not a scene{did_you_mean(row.scene, scenes)}"
                )
            found.append(DraftCase(f"{suite}/{file.stem}/{number}-{row.scene}-{row.kind}", suite, file.stem, row))
    if not found:
        raise PolicyError(f"{folder / suite}: there is no .yaml file with drafts")
    return found


def load_scenes(folder: Path) -> Mapping[str, SceneRow]:
    """Return scenes.yaml.

    Raises:
        PolicyError: It is missing or wrong.
    """
    text = read_case_file(folder / "scenes.yaml")
    return read_rows(dict[str, SceneRow], text, "scenes.yaml", as_written=True)


def stage(folder: Path, pipeline: Pipeline, languages: Iterable[str]) -> dict[tuple[str, str], Scene]:
    """Return every scene in every language, decided by *pipeline*'s guide and written by its drafter."""
    staged = {}
    scenes = load_scenes(folder)
    for language in languages:
        for name, row in scenes.items():
            ticket = parse_ticket({"body": "-", "language": language, **row.ticket})
            draft, brief = pipeline.reply_with_brief(ticket, SCENES_TODAY)
            staged[name, language] = Scene(name, brief, draft.reply)
    return staged


def reply_of(row: DraftRow, scene: Scene) -> Reply:
    """Return the reply that a draft stands for."""
    body = scene.good.body if row.reply is None else row.reply
    if row.add is not None:
        *paragraphs, last, closing = body.split("\n\n")
        body = "\n\n".join([*paragraphs, row.add, last, closing])
    return Reply(scene.good.subject if row.subject is None else row.subject, body)


def judge(case: DraftCase, scene: Scene) -> tuple[Reply, Score]:
    """Return the reply and whether the guard did what it must."""
    reply = reply_of(case.row, scene)
    findings = check_reply(reply, scene.brief)
    said = "; ".join(f"{found.check}: {found.message}" for found in findings)
    if case.suite.endswith("good_drafts"):
        span = findings[0].span if findings and findings[0].span != (0, 0) else None
        return reply, Score("let_through", not findings, said or "nothing found", said, span)
    return reply, Score("stopped", bool(findings), said or "nothing found", "" if findings else "the guard let it pass")
