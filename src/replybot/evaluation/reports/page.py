"""The report as one HTML file that needs no network: charts, filters, failures side by side."""

from __future__ import annotations

import base64
import difflib
import hashlib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jinja2 import Environment, StrictUndefined
from markupsafe import Markup, escape

from replybot.evaluation.baseline import Comparison
from replybot.evaluation.reports.tables import heading, tables, verdict
from replybot.evaluation.results import Result, Run, Trial
from replybot.evaluation.scorers import CHECKS, Score

MOST_CARDS = 400
"""Failures shown; the rest stands in report.json."""
_MOST_CHARACTERS = 4_000
_FOLDER = Path(__file__).parent
_WORDS = re.compile(r"\s+|\S+")
# characters that are not seen, or that turn the direction of what follows
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb\U000e0000-\U000e0fff]")  # fmt: skip  # noqa: E501


@dataclass(frozen=True, slots=True)
class Side:
    """A text of a failure, ready to show."""

    title: str
    html: Markup


def page(run: Run, comparison: Comparison | None) -> str:
    """Return the report as HTML."""
    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    style, script = ((_FOLDER / name).read_text("utf-8") for name in ("page.css", "page.js"))
    shown = [*run.failures, *run.incomplete]
    return environment.from_string((_FOLDER / "page.html.jinja").read_text("utf-8")).render(
        verdict=verdict(run, comparison),
        good=verdict(run, comparison).startswith("PASSED"),
        heading=heading(run),
        suites=run.suites,
        tables=tables(run),
        comparison=comparison,
        cards=[_card(result) for result in shown[:MOST_CARDS]],
        hidden=max(0, len(shown) - MOST_CARDS),
        choices=_choices(shown[:MOST_CARDS]),
        style=Markup(style),  # noqa: S704 (our own files)
        script=Markup(script),  # noqa: S704
        style_hash=_hash(style),
        script_hash=_hash(script),
    )


def _choices(results: Sequence[Result]) -> dict[str, list[str]]:
    """Return what each filter can be set to."""
    return {
        "suite": _sorted(result.suite for result in results),
        "language": _sorted(result.language for result in results),
        "reason": _sorted(result.category for result in results),
        "tactic": _sorted(tactic for result in results for tactic in result.tactics),
        "scorer": _sorted(score.name for result in results for trial in result.trials for score in trial.failures),
    }


def _sorted(words: Iterable[str]) -> list[str]:
    return sorted(set(words) - {""})


def _card(result: Result) -> dict[str, Any]:
    trial = next((trial for trial in result.trials if trial.failures), None)
    scores = trial.failures if trial else ()
    return {
        "result": result,
        "scores": sorted(scores, key=lambda score: score.name in CHECKS),
        "scorers": " ".join(_sorted(score.name for score in scores)),
        "tactics": " ".join(result.tactics),
        "sides": _sides(trial) if trial else [],
    }


def _sides(trial: Trial) -> list[Side]:
    """Return the texts: calm and pressed side by side with the differing words marked, or with the faults marked."""
    spans = [score.span for score in trial.failures if score.span and score.name != "tactics"]
    if trial.calm_ticket is None:
        ticket_spans = [score.span for score in trial.failures if score.span and score.name == "tactics"]
        asked = [Side("Ticket", _marked(trial.ticket, ticket_spans))] if trial.ticket else []
        return [*asked, Side("Reply", _marked(trial.reply, [] if _of_subject(trial.failures) else spans))]
    calm_ticket, ticket = differing(trial.calm_ticket, trial.ticket)
    calm_reply, reply = differing(trial.calm_reply or "", trial.reply)
    return [
        Side("Calm ticket", calm_ticket),
        Side("Pressed ticket", ticket),
        Side("Reply to the calm ticket", calm_reply),
        Side("Reply to the pressed ticket", reply),
    ]


def _of_subject(failures: Iterable[Score]) -> bool:
    """Whether the reply is shown with its subject on top, so that spans of the body would mark the wrong words."""
    return any(score.name in ("stopped", "let_through") for score in failures)


def differing(one: str, other: str) -> tuple[Markup, Markup]:
    """Return both texts as HTML, the words that differ in <mark>.

    >>> differing("We refund it.", "We will refund it.")[1]
    Markup('We<mark> will</mark> refund it.')
    """
    left, right = _WORDS.findall(_clipped(one)), _WORDS.findall(_clipped(other))
    here, there = Markup(""), Markup("")
    for kind, a, b, c, d in difflib.SequenceMatcher(None, left, right, autojunk=False).get_opcodes():
        here += _shown("".join(left[a:b]), kind != "equal")
        there += _shown("".join(right[c:d]), kind != "equal")
    return here, there


def _marked(text: str, spans: Iterable[tuple[int, int]]) -> Markup:
    """Return a text as HTML with the characters of the spans in <mark>."""
    text, html, at = _clipped(text), Markup(""), 0
    for start, end in sorted(spans):
        if at <= start < end <= len(text):
            html += _shown(text[at:start], False) + _shown(text[start:end], True)
            at = end
    return html + _shown(text[at:], False)


def _shown(text: str, marked: bool) -> Markup:
    if not text:
        return Markup("")
    safe = escape(_UNSEEN.sub(lambda found: f"⟨U+{ord(found[0]):04X}⟩", text))
    return Markup("<mark>{}</mark>").format(safe) if marked else safe


def _clipped(text: str) -> str:
    if len(text) <= _MOST_CHARACTERS:
        return text
    return f"{text[:_MOST_CHARACTERS]} … and {len(text) - _MOST_CHARACTERS} more characters"


def _hash(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
