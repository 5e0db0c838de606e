"""Ticket in, draft out: classify, decide, draft, check. Every way out ends in a sendable reply."""

from __future__ import annotations

import datetime as dt
import hashlib
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Protocol

from replybot.brief import Brief, Channel, Holding, Reply
from replybot.chat_model import ChatModel
from replybot.draft import CheckResult, Draft, Engine, Escalation, TacticNote, Usage
from replybot.errors import ChatModelError, PolicyError, TicketError
from replybot.guard.check import ALL_CHECKS, Finding, check_public_reply, check_reply
from replybot.guide.facts import Case, problem_of, shown, standing_of
from replybot.guide.resolve import promises_of, resolve
from replybot.language import Language
from replybot.note import NoteInput, earlier_promises, write_note
from replybot.policy import Policy
from replybot.policy_rows import did_you_mean
from replybot.problem import Problem, Standing, Values
from replybot.reading import Reading
from replybot.resolution import Resolution
from replybot.tactic import Tactic
from replybot.ticket import Message, Ticket, contacted_before

if TYPE_CHECKING:
    from replybot.chat_models.meter import Metered
    from replybot.drafters.llm import LLMDrafter

_SOME_DAY = dt.date(2026, 1, 5)
PUBLIC_CHANNELS = (Channel.REVIEW, Channel.SOCIAL)


class Classifier(Protocol):
    """Reads a ticket. The only stage that a hostile text can move."""

    def classify(self, ticket: Ticket) -> Reading:
        """Return what the ticket says.

        Raises:
            ReaderError: The reader cannot work here.
        """


class Drafter(Protocol):
    """Writes a reply from a brief, and the short answer for everybody to read."""

    name: str

    def draft(self, brief: Brief) -> Reply:
        """Return the reply."""

    def public_reply(self, brief: Brief, group: str) -> str:
        """Return the public answer."""


@dataclass(frozen=True, slots=True)
class ModelParts:
    """What a pipeline has on top when there is a model."""

    open: Callable[[], Metered]
    """Returns the model for one ticket, with that ticket's time and meter."""
    reader: Callable[[ChatModel], Classifier] | None
    """Makes the reader that asks the model; None: the embedded one reads."""
    drafter: LLMDrafter | None
    """Writes by model; None: the templates do."""
    name: str
    """Model and prompts: part of what a draft depends on."""


@dataclass(frozen=True, slots=True)
class _Reply:
    """A reply with the story of how it came about."""

    reply: Reply
    drafter: str
    repairs: int = 0
    mended: str | None = None
    fallback: str | None = None


@dataclass(slots=True)
class _Timer:
    """Milliseconds spent in each stage."""

    spent: dict[str, float] = field(default_factory=dict)

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        start = time.perf_counter()
        yield
        self.spent[name] = round(self.spent.get(name, 0.0) + (time.perf_counter() - start) * 1000, 3)


@dataclass(frozen=True)
class Pipeline:
    """Everything one ticket needs; built in wiring.py, called by the command line and the tests."""

    policy: Policy
    classifier: Classifier
    drafter: Drafter
    model: ModelParts | None = None

    def warm(self) -> None:
        """Load and compile what the first ticket of each language would wait for; the model is not asked.

        Before threads share a pipeline: those that start at once would each do all of it.
        """
        embedded = replace(self, model=None)
        for language in Language:
            question = "Where is my order?"
            embedded.reply_to(Ticket(question, language=language, messages=(Message("customer", question),)), _SOME_DAY)

    def classify(self, ticket: Ticket) -> Reading:
        """Return the reading; a category given with the ticket is never moved by its words.

        Raises:
            TicketError: The given category is not one of the policy's.
        """
        return self._classify(ticket, self.model.open() if self.model else None)

    def reply_to(self, ticket: Ticket, today: dt.date) -> Draft:
        """Return the draft of a reply to *ticket*, as of *today* in the shop's time zone.

        Raises:
            TicketError: The given category is not one of the policy's.
            ReaderError: The reader cannot work here and no category was given.
            PolicyError: A template or prompt is missing or broken.
        """
        return self.reply_with_brief(ticket, today)[0]

    def reply_with_brief(self, ticket: Ticket, today: dt.date) -> tuple[Draft, Brief]:
        """Return the draft and the brief it was written from, for those who check the final text themselves.

        Raises:
            As `reply_to`.
        """
        timer = _Timer()
        model = self.model.open() if self.model else None
        with timer.stage("classify"):
            reading = self._classify(ticket, model)
        with timer.stage("resolve"):
            problem, standing, resolution, notices = self._decide(ticket, reading, today)
        brief = self._brief(ticket, reading, problem, resolution)
        with timer.stage("draft"):
            written = self._write(brief, model)
        with timer.stage("guard"):
            findings = check_reply(written.reply, brief)
        if findings:
            brief, written, findings = self._without_record_values(brief, written, findings)
        public = self._public_reply(ticket, reading, brief)
        usage = model.usage if model else Usage()
        draft = self._assemble(
            ticket, reading, problem, standing, brief, written, public, findings, notices, usage, timer
        )
        return draft, brief

    def brief_of(self, ticket: Ticket, today: dt.date) -> Brief:
        """Return what a drafter would get for *ticket*."""
        reading = self.classify(ticket)
        problem, _, resolution, _ = self._decide(ticket, reading, today)
        return self._brief(ticket, reading, problem, resolution)

    def _classify(self, ticket: Ticket, model: ChatModel | None) -> Reading:
        if ticket.category is not None and ticket.category not in self.policy.categories:
            hint = did_you_mean(ticket.category, self.policy.categories)
            raise TicketError(f"category: '{ticket.category}' is not a category of this policy{hint}")
        asks = self.model and self.model.reader
        reading = (asks(model) if asks and model else self.classifier).classify(ticket)
        if ticket.category is None:
            return reading
        return replace(reading, category=ticket.category, runner_up=None, confidence=1.0, guesses=(), reader="given")

    def _write(self, brief: Brief, model: ChatModel | None) -> _Reply:
        """Let the model write where it may, and the templates where it may not or does not."""
        by_model = self.model and self.model.drafter
        if by_model and model and not brief.holding:
            from replybot.drafting import write_by_model  # only a pipeline with a model pays for loading it

            try:
                done = write_by_model(by_model, brief, model)
            except ChatModelError as error:
                return _Reply(
                    self.drafter.draft(brief), self.drafter.name, fallback=f"{error}; the templates wrote the reply"
                )
            return _Reply(done.reply, by_model.name, done.repairs, done.mended())
        return _Reply(self.drafter.draft(brief), self.drafter.name)

    def _decide(
        self, ticket: Ticket, reading: Reading, today: dt.date
    ) -> tuple[Problem, Standing, Resolution, tuple[str, ...]]:
        """The blind part: from here on nothing of the ticket's words is passed but the claims."""
        guide = self.policy.guide
        case = Case(
            category=reading.category,
            runner_up=reading.runner_up,
            today=today,
            claims=reading.claims,
            sender=ticket.sender,
            contacted_before=contacted_before(ticket),
        )
        problem, notices = problem_of(ticket.record, case, guide)
        customer = ticket.record.customer
        if customer and customer.name and shown(customer.name) is None:
            notices += ("the customer's name is not safe to show and was left out",)
        standing = standing_of(ticket.record, guide)
        return problem, standing, resolve(problem, standing, guide), notices

    def _brief(self, ticket: Ticket, reading: Reading, problem: Problem, resolution: Resolution) -> Brief:
        shop, customer = self.policy.shop, ticket.record.customer
        name = shown(customer.name) if customer and problem.facts.sender_matches is not False else None
        return Brief(
            language=reading.language,
            channel=ticket.channel,
            shop_name=shop.name,
            greeting_name=name,
            problem=problem,
            resolution=resolution,
            promises=promises_of(resolution, self.policy.guide),
            holding=self._holding(reading, problem.today),
            numbers=shop.times.model_dump(),
        )

    def _holding(self, reading: Reading, today: dt.date) -> Holding | None:
        if reading.alert is None:
            return None
        alert = reading.alert.alert.value
        by = self.policy.guide.calendar.add(today, self.policy.alerts[alert].within)
        return Holding(alert, by, self.policy.shop.emergency_number if alert == "self_harm" else None)

    def _without_record_values(
        self, brief: Brief, written: _Reply, findings: tuple[Finding, ...]
    ) -> tuple[Brief, _Reply, tuple[Finding, ...]]:
        """A value of the record may have upset a template: draft once more without any, keep the better one."""
        bare = replace(brief, greeting_name=None, problem=replace(brief.problem, values=Values()))
        care = _also(written, "the guard found something; read the draft with care")
        try:
            second = self.drafter.draft(bare)
        except PolicyError:
            return brief, care, findings
        left = check_reply(second, bare)
        if len(left) < len(findings):
            upset = _also(written, "drafted without names and numbers of the record, which upset the guard")
            return bare, replace(upset, reply=second, drafter=self.drafter.name), left
        return brief, care, findings

    def _public_reply(self, ticket: Ticket, reading: Reading, brief: Brief) -> str | None:
        hostage = any(seen.tactic is Tactic.REVIEW_HOSTAGE for seen in reading.tactics)
        if ticket.channel not in PUBLIC_CHANNELS and not hostage:
            return None
        return self.drafter.public_reply(brief, self.policy.categories[brief.problem.category].group)

    def _assemble(
        self,
        ticket: Ticket,
        reading: Reading,
        problem: Problem,
        standing: Standing,
        brief: Brief,
        written: _Reply,
        public: str | None,
        findings: tuple[Finding, ...],
        notices: tuple[str, ...],
        usage: Usage,
        timer: _Timer,
    ) -> Draft:
        category = self.policy.categories[problem.category]
        tactics = tuple(
            TacticNote(seen.tactic.value, seen.quote, row.severity, row.duty)
            for seen in reading.tactics
            if (row := self.policy.tactics.get(seen.tactic.value))
        )
        alert = reading.alert
        escalate = None
        if alert:
            escalate = Escalation(alert.alert.value, alert.quote, self.policy.alerts[alert.alert.value].duty)
        promises = earlier_promises(ticket, brief)
        if public is not None:
            findings += check_public_reply(public, brief)
        note_input = NoteInput(
            ticket,
            reading,
            problem,
            brief.resolution,
            tactics,
            escalate,
            promises,
            notices,
            findings,
            written.fallback,
            written.mended,
        )
        return Draft(
            id=_draft_id(ticket, self.policy.version, problem.today, self.model.name if self.model else None),
            ticket_id=ticket.id,
            language=reading.language.value,
            category=problem.category,
            runner_up=reading.runner_up,
            confidence=round(reading.confidence, 4),
            group=category.group,
            responsibility=category.responsibility,
            tactics=tactics,
            claims=reading.claims,
            escalate=escalate,
            resolution=brief.resolution,
            reply=written.reply,
            public_reply=public,
            note=write_note(note_input),
            tags=self._tags(reading, problem, standing, category.group, bool(promises)),
            checks=_checks(findings),
            engine=Engine(reading.reader, written.drafter, written.repairs, _fallback(reading, written)),
            usage=usage,
            timings_ms=timer.spent,
        )

    def _tags(
        self, reading: Reading, problem: Problem, standing: Standing, group: str, promised: bool
    ) -> tuple[str, ...]:
        line = self.policy.guide.minimum_lifetime_value
        value = standing.lifetime_value
        tags = {
            "vip": value is not None and value >= line,
            group: True,
            "second_contact": problem.facts.contacted_before is True,
            "earlier_promise": promised,
            "sender_unverified": problem.facts.sender_matches is False,
            "unsure": bool(reading.guesses),
        }
        if reading.alert:
            tags[f"alert:{reading.alert.alert.value}"] = True
        tags |= {f"tactic:{seen.tactic.value}": True for seen in reading.tactics}
        return tuple(tag for tag, wanted in tags.items() if wanted)


def _checks(findings: tuple[Finding, ...]) -> tuple[CheckResult, ...]:
    """Return one result for each check of the guard, in the guard's order."""
    return tuple(
        CheckResult(check.name, not messages, messages)
        for check in ALL_CHECKS
        for messages in [tuple(found.message for found in findings if found.check == check.name)]
    )


def _also(written: _Reply, what: str) -> _Reply:
    return replace(written, fallback=f"{written.fallback}; {what}" if written.fallback else what)


def _fallback(reading: Reading, written: _Reply) -> str | None:
    """Return every reason why a part of the draft is not the model's, or not as it should be; None: there is none."""
    return "; ".join([*reading.notices, *([written.fallback] if written.fallback else [])]) or None


def _draft_id(ticket: Ticket, policy_version: str, today: dt.date, model: str | None) -> str:
    """Return a hash of all that the draft depends on: a rerun gives the same."""
    parts = (ticket, policy_version, today) if model is None else (ticket, policy_version, today, model)
    return hashlib.sha256(repr(parts).encode()).hexdigest()[:16]
