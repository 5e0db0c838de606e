"""The embedded drafter: the shop's own words in templates/<language>/, filled with the brief's values."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import jinja2
from babel import Locale
from babel.dates import format_date
from babel.lists import format_list
from babel.numbers import format_currency

from replybot.brief import Brief, Channel, Reply
from replybot.errors import PolicyError
from replybot.language import Language
from replybot.money import Money
from replybot.problem import ChargeShown, Values
from replybot.resolution import Step

LOCALES: Mapping[Language, str] = {
    Language.EN: "en_GB",
    Language.ES: "es_ES",
    Language.FR: "fr_FR",
    Language.VI: "vi_VN",
}


Mark = Callable[[str, str], str]
"""From a value's name and its written form to what stands in the reply in its place."""

_VALUE_NAMES = (
    *(field.name for field in dataclasses.fields(Values)),
    *("items_text", "items_in_stock_text", "items_awaited_text", "concession_value", "today"),
)


@dataclasses.dataclass(frozen=True, slots=True)
class Parts:
    """A reply before it is put together; empty parts are left out."""

    subject: str
    greeting: str
    message: tuple[str, ...]
    """Its paragraphs: the case itself, and what is given on top."""
    steps_intro: str
    steps: tuple[str, ...]
    follow_up: str
    sign_off: str

    def reply(self) -> Reply:
        """Return the reply, its steps numbered."""
        steps = "\n".join(f"{number}. {step}" for number, step in enumerate(self.steps, 1))
        paragraphs = [self.greeting, *self.message, f"{self.steps_intro}\n{steps}", self.follow_up, self.sign_off]
        return Reply(self.subject, _body(paragraphs))


class TemplateDrafter:
    """Drafts from the templates of one folder; compiled templates are kept.

    Args:
        folder: Holds one folder per language with `<rule>.jinja`, `alert.<name>.jinja`, `public.<group>.jinja`
            and the phrase files parts, when, steps, concessions, needs and subjects (YAML).
    """

    name = "template"

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        # the output is plain text that is pasted, so there is nothing to escape here; pages escape on their own
        self._jinja = jinja2.Environment(
            loader=jinja2.FileSystemLoader(folder),
            undefined=jinja2.StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            autoescape=False,  # noqa: S701
        )
        self._phrase = cache(self._compile_phrase)

    def draft(self, brief: Brief) -> Reply:
        """Return the reply to *brief*.

        Raises:
            PolicyError: A template or phrase is missing or uses an unknown name.
        """
        if brief.holding:
            return self._holding_reply(brief)
        return self.parts(brief).reply()

    def parts(self, brief: Brief, mark: Mark | None = None) -> Parts:
        """Return the reply in its parts.

        Args:
            brief: Has no holding reply.
            mark: What stands in the reply in place of each value; None: the value itself.

        Raises:
            PolicyError: A template or phrase is missing or uses an unknown name.
        """
        context = self._context(brief)
        if mark:
            context |= {name: _marked(name, context[name], mark) for name in _VALUE_NAMES}
        chat = "chat_" if brief.channel is Channel.CHAT else ""
        return Parts(
            subject=self._subject(brief, context),
            greeting=self._greeting(chat, context),
            message=(self._template(f"{brief.resolution.rule}.jinja", context), self._concession(brief, context)),
            steps_intro=self._part("steps_intro", context),
            steps=tuple(
                self._step(number, step, brief, context, mark) for number, step in enumerate(brief.resolution.steps, 1)
            ),
            follow_up="" if chat else self._part("follow_up", context),
            sign_off=self._part(f"{chat}sign_off", context),
        )

    def public_reply(self, brief: Brief, group: str) -> str:
        """Return the short answer for everybody to read, without any personal data."""
        name = f"public.{group if self._exists(brief.language, f'public.{group}.jinja') else 'other'}.jinja"
        words = {"shop_name": brief.shop_name, "language": brief.language}
        return _body([self._template(name, words)])

    def missing(self, language: Language, rules: list[str], alerts: list[str]) -> list[str]:
        """Return the template files that *language* lacks."""
        wanted = [f"{rule}.jinja" for rule in rules] + [f"alert.{alert}.jinja" for alert in alerts]
        wanted += [f"public.{group}.jinja" for group in ("money", "logistics", "other")]
        return [name for name in wanted if not self._exists(language, name)]

    def phrases(self, language: Language, name: str) -> Mapping[str, str]:
        """Return a phrase file: steps, concessions, needs, subjects, parts or when."""
        return _phrases(self._folder / language / f"{name}.yaml")

    def _exists(self, language: Language, name: str) -> bool:
        return (self._folder / language / name).is_file()

    def _holding_reply(self, brief: Brief) -> Reply:
        assert brief.holding
        context = self._context(brief)
        chat = "chat_" if brief.channel is Channel.CHAT else ""
        body = [
            self._greeting(chat, context),
            self._template(f"alert.{brief.holding.alert}.jinja", context),
            self._part(f"{chat}sign_off", context),
        ]
        return Reply(self._say("subjects", "alert", context), _body(body))

    def _greeting(self, chat: str, context: dict[str, Any]) -> str:
        return self._part(f"{chat}greeting" if context["name"] else f"{chat}greeting_without_name", context)

    def _subject(self, brief: Brief, context: dict[str, Any]) -> str:
        if brief.resolution.rule == "any.sender_unverified":
            return self._say("subjects", "sender_unverified", context)
        return self._say("subjects", brief.problem.category, context)

    def _concession(self, brief: Brief, context: dict[str, Any]) -> str:
        if brief.resolution.concession is None:
            return ""
        return self._say("concessions", brief.resolution.concession.kind, context)

    def _step(self, number: int, step: Step, brief: Brief, context: dict[str, Any], mark: Mark | None) -> str:
        needs = [self._say("needs", need, context) for need in brief.resolution.needs]
        more = {
            "when": self._when(step, brief, context),
            "reference": step.reference,
            "needs": _listed(needs, brief.language),
        }
        if mark:
            more["when"] = mark(f"when_{number}", self._when(step, brief, context))
            more["reference"] = mark(f"reference_{number}", step.reference) if step.reference else None
        return self._say("steps", step.action, context | more)

    def _when(self, step: Step, brief: Brief, context: dict[str, Any]) -> str:
        if step.by is not None:
            key = "today" if step.by == brief.problem.today else "by"
            return self._say("when", key, context | {"date": format_day(step.by, brief.language)})
        assert step.within is not None
        assert step.after is not None
        key = "within_one" if step.within == 1 else "within_many"
        return self._say("when", key, context | {"days": step.within, "step": step.after + 1})

    def _context(self, brief: Brief) -> dict[str, Any]:
        values, language = brief.problem.values, brief.language
        words = {f.name: _written(getattr(values, f.name), language) for f in dataclasses.fields(values)}
        words |= {
            "items_text": _listed(values.item_names, language),
            "items_in_stock_text": _listed(values.items_in_stock, language),
            "items_awaited_text": _listed(values.items_awaited, language),
        }
        concession = brief.resolution.concession
        return words | {
            "language": language,
            "facts": brief.problem.facts,
            "category": brief.problem.category,
            "concession": concession.kind if concession else None,
            "concession_value": _written(concession.value, language) if concession else None,
            "needs": list(brief.resolution.needs),
            "claimed": sorted(brief.problem.claimed),
            "chat": brief.channel is Channel.CHAT,
            "channel": brief.channel.value,
            "name": brief.greeting_name,
            "shop_name": brief.shop_name,
            "today": format_day(brief.problem.today, language),
            "numbers": dict(brief.numbers or {}),
            "by": format_day(brief.holding.by, language) if brief.holding else None,
            "emergency_number": brief.holding.emergency_number if brief.holding else None,
        }

    def _part(self, name: str, context: dict[str, Any]) -> str:
        return self._say("parts", name, context)

    def _say(self, file: str, key: str, context: dict[str, Any]) -> str:
        try:
            return self._phrase(context["language"], file, key).render(context).strip()
        except jinja2.TemplateError as error:
            raise PolicyError(f"templates/{context['language']}/{file}.yaml: {key}: {error}") from error

    def _compile_phrase(self, language: Language, file: str, key: str) -> jinja2.Template:
        phrases = self.phrases(language, file)
        if key not in phrases:
            raise PolicyError(f"templates/{language}/{file}.yaml: the phrase '{key}' is missing")
        return self._jinja.from_string(phrases[key])

    def _template(self, name: str, context: dict[str, Any]) -> str:
        path = f"{context['language']}/{name}"
        try:
            return self._jinja.get_template(path).render(context)
        except jinja2.TemplateNotFound as error:
            raise PolicyError(f"templates/{path}: the file is missing") from error
        except jinja2.TemplateError as error:
            raise PolicyError(f"templates/{path}: {error}") from error


def format_day(day: dt.date, language: Language) -> str:
    """Return the date written out: "23 November 2026", "23 de noviembre de 2026".

    Babel lacks two habits: the French say "1er décembre", and in a Vietnamese sentence the year is named as one.

    >>> format_day(dt.date(2026, 12, 1), Language.FR), format_day(dt.date(2026, 12, 1), Language.VI)
    ('1er décembre 2026', '1 tháng 12 năm 2026')
    """
    if language is Language.VI:
        return format_date(day, "d 'tháng' M 'năm' y", locale=_locale(language))
    text = format_date(day, "long", locale=_locale(language))
    return f"1er{text.removeprefix('1')}" if language is Language.FR and day.day == 1 else text


def format_money(money: Money, language: Language) -> str:
    """Return the amount as the language writes it: "€59.90", "59,90 €", "1.500.000 ₫"."""
    return format_currency(money.amount, money.currency, locale=_locale(language))


@cache
def _locale(language: Language) -> Locale:
    return Locale.parse(LOCALES[language])


@cache
def _phrases(path: Path) -> Mapping[str, str]:
    from replybot.yaml_file import read_yaml

    try:
        content = read_yaml(path.read_text("utf-8"), f"{path.parent.name}/{path.name}")
    except FileNotFoundError as error:
        raise PolicyError(f"templates/{path.parent.name}/{path.name}: the file is missing") from error
    if not isinstance(content, dict) or not all(isinstance(text, str) for text in content.values()):
        raise PolicyError(f"templates/{path.parent.name}/{path.name}: write 'name: text' lines only")
    return content


def _written(value: object, language: Language) -> Any:
    """Return a value as the language writes it; None and booleans stay."""
    match value:
        case Money():
            return format_money(value, language)
        case dt.date():
            return format_day(value, language)
        case ChargeShown():
            return {
                "amount": format_money(value.amount, language),
                "on": _written(value.on, language),
                "reference": value.reference,
            }
        case tuple():
            return [_written(entry, language) for entry in value]
        case _:
            return value


def _marked(name: str, value: Any, mark: Mark) -> Any:
    """Return a written value with every text in it marked; None stays, for templates ask for it."""
    match value:
        case str():
            return mark(name, value)
        case list():
            return [_marked(f"{name}_{place}", entry, mark) for place, entry in enumerate(value, 1)]
        case dict():
            return {key: _marked(f"{name}_{key}", entry, mark) for key, entry in value.items()}
        case _:
            return value


def _listed(texts: tuple[str, ...] | list[str], language: Language) -> str | None:
    return format_list(texts, locale=_locale(language)) if texts else None


def _body(paragraphs: list[str]) -> str:
    """Join paragraphs with one empty line between; inside a paragraph, runs of spaces and empty lines are folded."""
    lines = "\n\n".join(paragraph.strip() for paragraph in paragraphs if paragraph.strip()).splitlines()
    kept: list[str] = []
    for line in (" ".join(part for part in line.split(" ") if part) for line in lines):
        if line or (kept and kept[-1]):
            kept.append(line)
    return "\n".join(kept).strip()
