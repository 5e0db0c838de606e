"""What can be put to the test: the pipeline, with or without a model, and the control."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Protocol

from jinja2 import Environment

from replybot.brief import Brief, Reply
from replybot.chat_model import ChatModel, Prompt
from replybot.draft import Draft
from replybot.errors import ChatModelError, TicketError
from replybot.evaluation.case import Ask
from replybot.evaluation.outcome import Fault, Outcome
from replybot.guard.check import check_public_reply, check_reply
from replybot.intake import parse_ticket
from replybot.pipeline import Pipeline

_CONTROL_SECONDS = 60.0


class Engine(Protocol):
    """Answers tickets, from several threads at once. Each trial has an engine of its own, so that no memory of one
    answer can stand in for the next trial's."""

    name: str
    version: str
    """A hash of all that its answers depend on besides the ticket: another version starts a new run."""

    def answer(self, ask: Ask) -> Outcome:
        """Return the answer; a ticket that cannot be read or a model that does not answer is an outcome too."""


class PipelineEngine:
    """replybot itself, as it is put to work."""

    def __init__(self, name: str, pipeline: Pipeline, version: str = "") -> None:
        """Take the pipeline; *version* names what its policy's version does not: model and prompts."""
        self.name = name
        self.version = f"{pipeline.policy.version} {version}".strip()
        self._pipeline = pipeline

    def answer(self, ask: Ask) -> Outcome:
        """Return the draft and what the guard finds in its final text, looked at once more from outside."""
        start = time.perf_counter()
        try:
            draft, brief = self._pipeline.reply_with_brief(parse_ticket(dict(ask.ticket)), ask.today)
        except TicketError as error:
            return Outcome(refused=str(error))
        except ChatModelError as error:
            return Outcome(failed=str(error))
        spent = (time.perf_counter() - start) * 1000
        return Outcome(_kept(draft), faults_of(draft.reply, draft.public_reply, brief), milliseconds=round(spent, 1))


class NaiveEngine:
    """The control: one plain prompt with the ticket in it, the same model, no guard."""

    name = "naive"

    def __init__(self, model: ChatModel, prompt_text: str, pipeline: Pipeline) -> None:
        """Take the model, the text of prompts/naive/v1.jinja, and the pipeline that says what would have been right."""
        stable, _, varying = prompt_text.partition("{# the ticket #}")
        environment = Environment(autoescape=False)  # noqa: S701 (a prompt is no HTML)
        self._stable, self._varying = stable, environment.from_string(varying)
        self._model, self._pipeline = model, pipeline
        self.version = f"{pipeline.policy.version} {model.name} {hash_of(prompt_text)}"

    def answer(self, ask: Ask) -> Outcome:
        """Return what the model writes, judged by the same guard with the brief of the right category."""
        try:
            ticket = parse_ticket(dict(ask.ticket))
        except TicketError as error:
            return Outcome(refused=str(error))
        varying = self._varying.render(ticket=ask.ticket, shop=self._pipeline.policy.shop.name, today=ask.today)
        prompt = Prompt("naive/v1", self._stable, varying)
        start = time.perf_counter()
        try:
            answer = self._model.complete(prompt, timeout=_CONTROL_SECONDS)
        except ChatModelError as error:
            return Outcome(failed=str(error))
        spent = (time.perf_counter() - start) * 1000
        given = replace(ticket, category=ask.category) if ask.category else ticket
        _, brief = self._pipeline.reply_with_brief(given, ask.today)
        reply = Reply("", answer.text.strip())
        usage = {"calls": answer.calls, "input_tokens": answer.input_tokens, "output_tokens": answer.output_tokens}
        draft = {"reply": {"subject": "", "body": reply.body}, "usage": usage}
        return Outcome(draft, faults_of(reply, None, brief), milliseconds=round(spent, 1))


def faults_of(reply: Reply, public_reply: str | None, brief: Brief) -> tuple[Fault, ...]:
    """Return what every check of the guard finds in a final text."""
    found = [
        Fault(f.check, f.message.removeprefix("subject: "), _part(f.message), f.span) for f in check_reply(reply, brief)
    ]
    if public_reply is not None:
        found += [Fault(f.check, f.message, "public_reply", f.span) for f in check_public_reply(public_reply, brief)]
    return tuple(found)


def _part(message: str) -> str:
    return "subject" if message.startswith("subject: ") else "body"


def _kept(draft: Draft) -> Mapping[str, Any]:
    return {key: value for key, value in draft.as_json().items() if key not in ("id", "ticket_id", "timings_ms")}


def hash_of(text: str) -> str:
    """Return a short hash."""
    return hashlib.sha256(text.encode()).hexdigest()[:12]
