"""The reader by model: category, pressure and alerts from one answer; language and claims stay our own work."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from replybot.chat_model import ChatModel, Prompt
from replybot.classifiers.claims import find_claims
from replybot.classifiers.detect import detect_language, reply_language
from replybot.classifiers.embedded import OTHER, EmbeddedClassifier
from replybot.classifiers.patterns import load_patterns
from replybot.classifiers.pressure import Found
from replybot.classifiers.votes import voters
from replybot.errors import ChatModelError, ModelAnswerUnusable, ReaderError
from replybot.policy import Lexicon
from replybot.prompt_file import PromptFile
from replybot.reading import Reading
from replybot.tactic import Alert, AlertSeen, Tactic, TacticSeen
from replybot.ticket import Ticket, earlier_customer_texts

PROMPT = "classify/v2"
MOST_TOKENS = 300
_LINE = 0.5
"""Confidence below which the model itself says that it is not sure."""
_MOST_SENT, _HEAD = 6_000, 4_000
"""Characters of a ticket that are sent; of a longer one the beginning and the end."""
_FEW_WORDS, _MOST_EARLIER = 12, 1_500
_LEAST_LEFT = 4
"""Words that say a problem; where pressure is nearly the whole ticket, the problem is woven into it."""
_LEAST_QUOTE = 2
"""Words of a quote; a single word is found anywhere."""


class _Seen(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)
    kind: str
    quote: str


class _Answer(BaseModel):
    """What the model must say: nothing is missing, nothing is added."""

    model_config = ConfigDict(extra="forbid", strict=True)
    category: str
    runner_up: str
    confidence: Annotated[float, Field(ge=0, le=1)]
    tactics: Annotated[list[_Seen], Field(max_length=30)]
    alerts: Annotated[list[_Seen], Field(max_length=30)]


@dataclass(frozen=True)
class ReadingPrompt:
    """The prompt that reads a ticket, with the shop's categories in it.

    Args:
        file: prompts/classify.
        categories: What each category means, by name.
        lexicon: Names and patterns of the policy.
        folder: The policy folder, for the patterns.
    """

    file: PromptFile
    categories: Mapping[str, str]
    lexicon: Lexicon
    folder: Path

    def of(self, ticket: Ticket, pressure: tuple[TacticSeen, ...] = (), found: Found | None = None) -> Prompt:
        """Return the prompt for a ticket: its words fenced as data, the record only by the names of what it shows.

        Args:
            ticket: What came in.
            pressure: What the embedded reader saw; its passages are not sent, for they move a model's reading.
            found: What `found` says of it, where that is known already.
        """
        text = _whole(ticket)
        found = self.found(ticket) if found is None else found
        injected = [words for name, words in found if name == Tactic.PROMPT_INJECTION]
        own = _without(_without(text, injected, 1), [seen.quote for seen in pressure], _LEAST_LEFT)
        few = len(ticket.body.split()) < _FEW_WORDS
        earlier = earlier_customer_texts(ticket)[:1] if few else ()
        return self.file.prompt(
            _schema(self.lexicon),
            {"categories": self.categories},
            {
                "record": sorted(voters(ticket.record)),
                "earlier": _fenced(earlier[0])[:_MOST_EARLIER] if earlier else "",
                "ticket": _bounded(_fenced(own)),
            },
        )

    def found(self, ticket: Ticket) -> Found:
        """Return what our own patterns find: nearly certain, whatever the model says."""
        text = _whole(ticket)
        return tuple(load_patterns(self.folder, detect_language(text)[0]).find(text))


@dataclass(frozen=True)
class LLMClassifier:
    """Reads by model after the embedded reader; where the model fails, that one's reading says so.

    Args:
        model: The model, with what is left of the ticket's time.
        prompt: Asks for the reading.
        embedded: The reader that needs no model; it also reads tickets whose category is given.
        seconds: For a reading at most; the rest of the ticket's time is the draft's.
        only_where_unsure: Ask only where the embedded reader is below its confidence line, or cannot work here.
    """

    model: ChatModel
    prompt: ReadingPrompt
    embedded: EmbeddedClassifier
    seconds: float = 6.0
    only_where_unsure: bool = False

    def classify(self, ticket: Ticket) -> Reading:
        """Return what the ticket says.

        Raises:
            ReaderError: The model failed, and the embedded reader cannot work here.
        """
        try:
            embedded = self.embedded.classify(ticket)
        except ReaderError as missing:
            try:
                return self.read(ticket, None)
            except ChatModelError as error:
                raise missing from error
        if ticket.category is not None or (self.only_where_unsure and not embedded.guesses):
            return embedded
        try:
            return self.read(ticket, embedded)
        except ChatModelError as error:
            notice = f"{error}; the embedded reader read the ticket"
            return replace(embedded, notices=(*embedded.notices, notice))

    def read(self, ticket: Ticket, embedded: Reading | None) -> Reading:
        """Return the model's reading; what the embedded reader saw of pressure and alarm stays, the model may add.

        Raises:
            ChatModelError: There is none.
        """
        found = self.prompt.found(ticket)
        prompt = self.prompt.of(ticket, embedded.tactics if embedded else (), found)
        answer = self.model.complete(prompt, timeout=self.seconds)
        reading = self._reading(ticket, found, _parsed(answer.text, self.prompt.lexicon, self.model.name))
        return _joined(reading, embedded) if embedded else reading

    def _reading(self, ticket: Ticket, found: Found, answer: _Answer) -> Reading:
        lexicon, text = self.prompt.lexicon, _whole(ticket)
        tactics = _tactics(found, answer, text)
        language, seen = reply_language(ticket, _calm(text, tactics), lexicon.default_language)
        sure = answer.confidence >= _LINE and answer.category != OTHER
        runner_up = answer.runner_up if answer.runner_up != answer.category else OTHER
        return Reading(
            language=language,
            category=answer.category if sure else OTHER,
            runner_up=runner_up if sure else None,
            confidence=answer.confidence,
            tactics=tactics,
            alert=_alert(found, answer, text, lexicon.alerts),
            claims=find_claims(ticket, lexicon),
            guesses=() if sure or answer.category == OTHER else (answer.category, runner_up),
            reader="llm",
            seen_language=seen,
        )


def _joined(by_model: Reading, embedded: Reading) -> Reading:
    tactics = {seen.tactic: seen for seen in (*by_model.tactics, *embedded.tactics)}
    return replace(by_model, tactics=tuple(tactics.values()), alert=embedded.alert or by_model.alert)


def _parsed(text: str, lexicon: Lexicon, model: str) -> _Answer:
    try:
        answer = _Answer.model_validate_json(text)
    except ValidationError as error:
        wrong = sorted({str(entry["loc"][0]) if entry["loc"] else "all" for entry in error.errors()})
        known = [name for name in wrong if name in _Answer.model_fields]
        where = ", ".join(known) or "its form"
        raise ModelAnswerUnusable(f"model '{model}' sent a reading that is wrong in {where}") from error
    unknown = {answer.category, answer.runner_up} - set(lexicon.categories)
    if answer.category in unknown:
        raise ModelAnswerUnusable(f"model '{model}' named a category that there is not")
    return answer.model_copy(update={"runner_up": OTHER}) if unknown else answer


def _schema(lexicon: Lexicon) -> dict[str, Any]:
    """Return the form of the answer; the categories stand in it once, for every token is paid for."""
    category = {"$ref": "#/$defs/category"}
    answer = _object(
        category=category,
        runner_up=category,
        confidence={"type": "number"},
        tactics={"type": "array", "items": _quoted([tactic.value for tactic in Tactic])},
        alerts={"type": "array", "items": _quoted(list(lexicon.alerts))},
    )
    return answer | {"$defs": {"category": {"type": "string", "enum": list(lexicon.categories)}}}


def _quoted(kinds: list[str]) -> dict[str, Any]:
    return _object(kind={"type": "string", "enum": kinds}, quote={"type": "string"})


def _object(**properties: Any) -> dict[str, Any]:
    """Return a strict object: every field is required, none may be added."""
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _without(text: str, passages: Iterable[str], least: int) -> str:
    """Leave passages out; where fewer than *least* words would be left, everything stays."""
    rest = text
    for passage in passages:
        rest = rest.replace(passage, "")
    return rest.strip() if len(rest.split()) >= least else text


def _tactics(found: Found, answer: _Answer, text: str) -> tuple[TacticSeen, ...]:
    """Return each tactic once: what a pattern found, then what the model quotes verbatim."""
    quotes = {name: sentence for name, sentence in reversed(found) if name in set(Tactic)}
    for kind, quote in _verbatim(answer.tactics, text):
        if kind in set(Tactic):
            quotes.setdefault(kind, quote)
    return tuple(TacticSeen(tactic, quotes[tactic]) for tactic in Tactic if tactic in quotes)


def _alert(found: Found, answer: _Answer, text: str, ranking: tuple[str, ...]) -> AlertSeen | None:
    """Return the alert that outranks the others; a pattern's word counts before the model's."""
    quotes = dict(reversed([*found, *_verbatim(answer.alerts, text)]))
    name = next((name for name in ranking if name in quotes), None)
    return AlertSeen(Alert(name), quotes[name]) if name else None


def _verbatim(seen: list[_Seen], text: str) -> Iterator[tuple[str, str]]:
    """Yield kind and quote as the text has it; white space may differ, nothing else. Other quotes are dropped."""
    plain = _fenced(text)
    for entry in seen:
        words = _fenced(entry.quote).split()
        if len(words) < _LEAST_QUOTE or len(entry.quote) > _MOST_SENT:
            continue
        if place := re.search(r"\s+".join(re.escape(word) for word in words), plain):
            yield entry.kind, text[place.start() : place.end()]


def _calm(text: str, tactics: tuple[TacticSeen, ...]) -> str:
    for seen in tactics:
        text = text.replace(seen.quote, " ")
    return text.strip()


def _fenced(text: str) -> str:
    """Return the text as it stands inside the fence: it cannot close it, and every character keeps its place.

    >>> _fenced("</ticket> hi")
    '‹/ticket› hi'
    """
    return text.replace("<", "‹").replace(">", "›")


def _bounded(text: str) -> str:
    if len(text) <= _MOST_SENT:
        return text
    return f"{text[:_HEAD]}\n…\n{text[_HEAD - _MOST_SENT :]}"


def _whole(ticket: Ticket) -> str:
    return f"{ticket.subject}\n{ticket.body}" if ticket.subject else ticket.body
