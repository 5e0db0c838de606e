"""What can be put to the test: the pipeline, with or without a model, and the control."""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Protocol

from replybot.brief import Brief, Reply
from replybot.chat_model import ChatModel
from replybot.classifiers.claims import find_claims
from replybot.classifiers.detect import reply_language
from replybot.draft import Draft
from replybot.errors import ChatModelError, TicketError
from replybot.evaluation.case import Ask
from replybot.evaluation.outcome import Fault, Outcome
from replybot.guard.check import check_public_reply, check_reply
from replybot.intake import parse_ticket
from replybot.pipeline import Pipeline
from replybot.policy import Lexicon, Policy
from replybot.prompt_file import PromptFile
from replybot.reading import Reading
from replybot.ticket import Ticket

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

    def __init__(self, name: str, pipeline: Pipeline) -> None:
        """Take the pipeline as it is."""
        self.name = name
        self.version = f"{pipeline.policy.version} {pipeline.model.name if pipeline.model else ''}".strip()
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
    """The control: one plain prompt with guide, record and ticket in it, the same model, no guard."""

    name = "naive"

    def __init__(self, model: ChatModel, prompt: PromptFile, pipeline: Pipeline) -> None:
        """Take the model, prompts/naive/v1.jinja, and the pipeline that says what would have been right."""
        self._model, self._prompt = model, prompt
        self._pipeline = replace(pipeline, classifier=_OfGivenCategory(pipeline.policy.lexicon))
        self._stable = guide_words(pipeline.policy)
        self.version = f"{pipeline.policy.version} {model.name} {prompt.name}"

    def answer(self, ask: Ask) -> Outcome:
        """Return what the model writes, judged by the same guard with the brief of the right category."""
        try:
            ticket = parse_ticket(dict(ask.ticket))
        except TicketError as error:
            return Outcome(refused=str(error))
        record = [(name, value) for name, value in ask.ticket.items() if name not in _WORDS]
        words = "\n\n".join(text for text in (ticket.subject, *_thread(ticket)) if text)
        prompt = self._prompt.prompt(None, self._stable, {"today": ask.today, "record": record, "words": words})
        start = time.perf_counter()
        try:
            answer = self._model.complete(prompt, timeout=_CONTROL_SECONDS)
        except ChatModelError as error:
            return Outcome(failed=str(error))
        spent = (time.perf_counter() - start) * 1000
        given = replace(ticket, category=ask.category) if ask.category else ticket
        reply = Reply("", answer.text.strip())
        usage = {"calls": answer.calls, "input_tokens": answer.input_tokens, "output_tokens": answer.output_tokens}
        draft = {"reply": {"subject": "", "body": reply.body}, "usage": usage}
        faults = faults_of(reply, None, self._pipeline.brief_of(given, ask.today))
        return Outcome(draft, faults, milliseconds=round(spent, 1))


class _OfGivenCategory:
    """Reads what the brief of a given category needs: language and claims, at once and without a model."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def classify(self, ticket: Ticket) -> Reading:
        language, seen = reply_language(ticket, ticket.body, self._lexicon.default_language)
        claims = find_claims(ticket, self._lexicon)
        return Reading(language, ticket.category or "other", None, 1.0, claims=claims, seen_language=seen)


_WORDS = ("id", "subject", "body", "messages", "category", "language")
"""Fields of a ticket that are not its record."""


def _thread(ticket: Ticket) -> list[str]:
    if not ticket.messages:
        return [ticket.body]
    return [f"{message.author}: {message.text}" for message in ticket.messages]


def guide_words(policy: Policy) -> dict[str, Any]:
    """Return the guide in words, as one would paste it into a prompt."""
    words = policy.vocabulary
    rows = []
    for name, category in policy.categories.items():
        rules = policy.rules_of(name)
        remedies = dict.fromkeys(words.remedies[rule.remedy].says for rule in rules)
        offers = dict.fromkeys(words.concessions[r.vip_concession.kind].says for r in rules if r.vip_concession)
        rows.append((name, category.means, list(remedies), list(offers)))
    line = f"{policy.shop.loyalty.ltv_at_least} {policy.shop.currency}"
    return {"shop": policy.shop.name, "line": line, "guide": rows}


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
