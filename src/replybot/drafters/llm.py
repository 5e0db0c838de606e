"""The drafter by model: it says the shop's own sentences in other words, around slots, and never sees a value.

Greeting, subject, numbering, closing, holding replies and public replies stay with the templates.
"""

from __future__ import annotations

import re
import threading
from collections import Counter, OrderedDict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Annotated, Any, TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from replybot.brief import Brief, Reply
from replybot.chat_model import ChatModel, Prompt
from replybot.drafters.slots import Slots, slots_in
from replybot.drafters.templates import Parts, TemplateDrafter
from replybot.errors import ModelAnswerUnusable
from replybot.language import Language
from replybot.prompt_file import PromptFile

DRAFT, REDRAFT = "draft/v1", "redraft/v1"
MOST_TOKENS = 700
_TIMEOUT = 600.0
"""Seconds; in truth the ticket's own time is over before."""
_MOST_CHARACTERS = 2_400
"""Of the message; a longer one is a flood, and nothing of it is used."""
_MOST_KEPT = 1_024
_NAMES = {Language.EN: "English", Language.ES: "Spanish", Language.FR: "French", Language.VI: "Vietnamese"}
_SENTENCE_END = re.compile(r"(?<=[.!?…])[\"'»”)]*[ \t\r\n]+|\n+")
MESSAGE = 0
"""The place of a sentence of the message; a step's place is its number."""


class _Draft(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)
    message: Annotated[str, Field(min_length=1, max_length=_MOST_CHARACTERS)]
    steps: list[Annotated[str, Field(min_length=1, max_length=600)]]


class _Redraft(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)
    sentences: list[Annotated[str, Field(max_length=600)]]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with its place: MESSAGE, or the number of a step (which is kept whole)."""

    place: int
    text: str
    """With slots."""
    gap: str = " "
    """What stands after it in the message."""


Wording = tuple[Sentence, ...]
"""What the model wrote: the message's sentences, then the steps, all with slots."""


@dataclass(frozen=True, slots=True)
class Failed:
    """A sentence that may not stay, by its index in the wording (None: one is missing), and the checks that say so."""

    index: int | None
    place: int
    checks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One reply to be written: what the model is shown, and what only we know."""

    prompt: Prompt
    language: str
    source: Parts
    """The shop's own sentences with slots."""
    frame: Parts
    """What stands around the model's words, filled."""
    slots: Slots


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The shop's words for the model's ears."""

    categories: Mapping[str, str]
    remedies: Mapping[str, str]
    concessions: Mapping[str, str]
    style: str | None = None


class LLMDrafter:
    """Writes wordings. Whether they may go out is not decided here.

    Wordings that were accepted are kept by the prompt's text, which holds no value of anyone: two customers with the
    same problem cost one call.
    """

    name = "llm"

    def __init__(self, templates: TemplateDrafter, draft: PromptFile, redraft: PromptFile, words: Vocabulary) -> None:
        self._templates = templates
        self._draft = draft
        self._redraft = redraft
        self._words = words
        self._kept: OrderedDict[tuple[str, str], Wording] = OrderedDict()
        self._lock = threading.Lock()

    @property
    def prompts(self) -> str:
        """The names of its prompts."""
        return f"{self._draft.name}, {self._redraft.name}"

    def sheet(self, brief: Brief) -> Sheet:
        """Return what is needed to have *brief* written.

        Raises:
            PolicyError: A template or a prompt is missing or wrong.
        """
        slots = Slots()
        source = self._templates.parts(brief, slots.mark)
        source = replace(
            source,
            message=tuple(slots.without_digits(part.strip()) for part in source.message if part.strip()),
            steps=tuple(slots.without_digits(step) for step in source.steps),
        )
        language, concession = _NAMES[brief.language], brief.resolution.concession
        on_top = self._words.concessions[concession.kind] if concession else ""
        words = {
            "language": language,
            "channel": brief.channel.value,
            "problem": slots.without_digits(self._words.categories[brief.problem.category]),
            "remedy": slots.without_digits(self._words.remedies[brief.resolution.remedy]),
            "concession": slots.without_digits(on_top),
            "style": self._words.style or "",
            "message": "\n\n".join(source.message),
            "steps": source.steps,
        }
        prompt = self._draft.prompt(_strict("message", steps=True), {}, words)
        return Sheet(prompt, language, source, _frame(source, slots), slots)

    def write(self, sheet: Sheet, model: ChatModel) -> Wording:
        """Return the model's wording, or the one that was accepted for the same prompt before.

        Raises:
            ChatModelError: There is none.
        """
        if kept := self._remembered(sheet, model):
            return kept
        draft = _parsed(_Draft, model.complete(sheet.prompt, timeout=_TIMEOUT).text, model.name)
        if len(draft.steps) != len(sheet.source.steps):
            wanted = len(sheet.source.steps)
            raise ModelAnswerUnusable(
                f"model '{model.name}' wrote {len(draft.steps)} steps; the resolution has {wanted}"
            )
        steps = (Sentence(number, one_line(step)) for number, step in enumerate(draft.steps, 1))
        return (*_sentences(draft.message), *steps)

    def rewrite(self, sheet: Sheet, wording: Wording, failed: Sequence[Failed], model: ChatModel) -> Wording:
        """Return the wording with the failed sentences written again; only they and the brief are sent.

        Raises:
            ChatModelError: The model has no answer to that.
        """
        prompt = self.redraft_prompt(sheet, wording, failed)
        texts = _parsed(_Redraft, model.complete(prompt, timeout=_TIMEOUT).text, model.name).sentences
        if len(texts) != len(failed):
            raise ModelAnswerUnusable(
                f"model '{model.name}' wrote {len(texts)} sentences where {len(failed)} were asked"
            )
        written = list(wording)
        added = []
        for sentence, text in zip(failed, map(one_line, texts), strict=True):
            if sentence.index is None:
                added.append(Sentence(MESSAGE, text))
            else:
                written[sentence.index] = replace(wording[sentence.index], text=text)
        message = [entry for entry in written if entry.place == MESSAGE]
        steps = [entry for entry in written if entry.place != MESSAGE]
        if not all(step.text for step in steps):
            raise ModelAnswerUnusable(f"model '{model.name}' left a step out")
        return tuple(entry for entry in (*message, *added, *steps) if entry.text)

    def redraft_prompt(self, sheet: Sheet, wording: Wording, failed: Sequence[Failed]) -> Prompt:
        """Return the prompt of the second try."""
        shown = [
            {
                "place": "message" if entry.place == MESSAGE else f"step {entry.place}",
                "text": "" if entry.index is None else wording[entry.index].text,
                "checks": entry.checks,
            }
            for entry in failed
        ]
        words = {
            "language": sheet.language,
            "message": "\n\n".join(sheet.source.message),
            "steps": sheet.source.steps,
            "failed": shown,
        }
        return self._redraft.prompt(_strict(sentences=True), {}, words)

    def remember(self, sheet: Sheet, wording: Wording, model: ChatModel) -> None:
        """Keep a wording that was accepted."""
        with self._lock:
            self._kept[_key(sheet, model)] = wording
            while len(self._kept) > _MOST_KEPT:
                self._kept.popitem(last=False)

    def _remembered(self, sheet: Sheet, model: ChatModel) -> Wording | None:
        with self._lock:
            key = _key(sheet, model)
            if key in self._kept:
                self._kept.move_to_end(key)
            return self._kept.get(key)


def one_line(text: str) -> str:
    """Return the text with single spaces; a space that does not break, which French needs, stays."""
    return re.sub(r"[ \t\r\n]+", " ", text).strip()


def reply_of(sheet: Sheet, wording: Wording) -> Reply:
    """Return the reply with the values in their slots."""
    message = "".join(entry.text + entry.gap for entry in wording if entry.place == MESSAGE)
    steps = tuple(sheet.slots.filled(entry.text) for entry in wording if entry.place != MESSAGE)
    return replace(sheet.frame, message=(sheet.slots.filled(message.strip()),), steps=steps).reply()


def misused_slots(sheet: Sheet, wording: Wording) -> list[Failed]:
    """Return the sentences that break the rules of the slots.

    No digit and no other brace; every slot of the shop's message stands in the model's, every slot of a step in that
    step, and none more often: an amount that may be named as charged must not turn up as refunded.
    """
    failed = []
    allowed = Counter(slots_in(" ".join(sheet.source.message)))
    for index, entry in enumerate(wording):
        said = Counter(slots_in(entry.text))
        if entry.place == MESSAGE:
            wrong = bool(said - allowed)
            allowed -= said
        else:
            wrong = said != Counter(slots_in(sheet.source.steps[entry.place - 1]))
        if wrong or sheet.slots.is_wrong(entry.text):
            failed.append(Failed(index, entry.place, ("slots",)))
    said_at_all = {slot for entry in wording if entry.place == MESSAGE for slot in slots_in(entry.text)}
    if set(slots_in(" ".join(sheet.source.message))) - said_at_all:
        failed.append(Failed(None, MESSAGE, ("slots",)))
    return failed


_Answer = TypeVar("_Answer", bound=BaseModel)


def _parsed(kind: type[_Answer], text: str, model: str) -> _Answer:
    try:
        return kind.model_validate_json(text)
    except ValidationError as error:
        too_long = any(entry["type"] == "string_too_long" for entry in error.errors())
        problem = "wrote far too much" if too_long else "did not write a reply in the form it was asked for"
        raise ModelAnswerUnusable(f"model '{model}' {problem}") from error


def _frame(source: Parts, slots: Slots) -> Parts:
    """Return subject, greeting and closing with their values. The greeting holds a name and no slot."""
    return replace(
        source,
        subject=slots.filled(source.subject),
        steps_intro=slots.filled(source.steps_intro),
        follow_up=slots.filled(source.follow_up),
        sign_off=slots.filled(source.sign_off),
    )


def _sentences(message: str) -> tuple[Sentence, ...]:
    found, last = [], 0
    for end in _SENTENCE_END.finditer(message):
        gap = "\n\n" if "\n" in end.group() else " "
        closing = end.group().rstrip()
        found.append(Sentence(MESSAGE, message[last : end.start()].strip() + closing, gap))
        last = end.end()
    found.append(Sentence(MESSAGE, message[last:].strip()))
    return tuple(entry for entry in found if entry.text)


def _key(sheet: Sheet, model: ChatModel) -> tuple[str, str]:
    return model.name, f"{sheet.prompt.name}\n{sheet.prompt.stable}\n{sheet.prompt.varying}"


def _strict(*texts: str, **lists: bool) -> dict[str, Any]:
    """Return the schema of an object with these texts and lists of texts."""
    properties: dict[str, Any] = {name: {"type": "string"} for name in texts}
    properties |= {name: {"type": "array", "items": {"type": "string"}} for name in lists}
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }
