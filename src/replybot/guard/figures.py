"""Dates, amounts, durations and other numbers of a text, and which of them the brief authorises."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass, fields
from decimal import Decimal
from functools import cache

from replybot.brief import Brief
from replybot.guard.expressions import any_of
from replybot.guard.folding import MARK
from replybot.guard.words import Words, words_of
from replybot.language import Language
from replybot.money import Money
from replybot.problem import ChargeShown

_NUMERIC_DATE = re.compile(
    r"(?<![\w/.-])(?:(?P<iy>\d{4})-(?P<im>\d{1,2})-(?P<id>\d{1,2})"
    r"|(?P<nd>\d{1,2})(?:/(?P<nm>\d{1,2})(?:/(?P<ny>\d{4}|\d\d))?|(?P<s>[.-])(?P<nm2>\d{1,2})(?P=s)(?P<ny2>\d{4}|\d\d)))(?![\w/]|-\d|\.\d)"
)
_NUMBER = re.compile(r"\d{1,3}(?:[ .,']\d{3})+(?!\d)(?:[.,]\d{1,2}(?!\d))?|\d+(?:[.,]\d{1,2}(?![\d]))?")
_SIGNS = {"€": "EUR", "$": "USD", "£": "GBP", "₫": "VND", "đ": "VND", "¥": "JPY"}
_CADENCE = {"follow_up_refund": 3, "follow_up_refund_in_person": 2}
_DIGIT = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Figures:
    """What was found.

    Args:
        open_text: The text with all that is authorised masked; what is left in it must hold no figure.
        dates: Authorised dates that the text names.
        business_days: Numbers of business days that the text names and the brief authorises.
        wrong: Places of dates, amounts and durations that the brief does not hold, with what they are.
    """

    open_text: str
    dates: frozenset[dt.date]
    business_days: frozenset[int]
    wrong: tuple[tuple[int, int, str], ...]


@dataclass(frozen=True, slots=True)
class Authorised:
    """All figures that a reply to one brief may hold."""

    dates: frozenset[dt.date]
    amounts: frozenset[tuple[Decimal, str]]
    business_days: frozenset[int]
    days: frozenset[int]
    years: frozenset[int]
    percent: frozenset[Decimal]
    steps: int


def read_figures(text: str, brief: Brief) -> Figures:
    """Return the figures of *text* (folded), judged by *brief*."""
    reader = _Reader(text, authorised(brief), brief.language)
    if _DIGIT.search(text):
        reader.read_dates()
        reader.read_numbers()
    reader.read_number_words()
    return Figures(reader.text, frozenset(reader.dates), frozenset(reader.business_days), tuple(reader.wrong))


def authorised(brief: Brief) -> Authorised:
    """Return what *brief* lets a reply name; of a holding reply, its date alone."""
    if brief.holding:
        return Authorised(
            frozenset({brief.holding.by, brief.problem.today}),
            frozenset(),
            frozenset(),
            frozenset(),
            frozenset(),
            frozenset(),
            0,
        )
    steps = brief.resolution.steps
    values = [getattr(brief.problem.values, name) for name in _value_names()]
    charges = [
        charge for value in values for charge in (value if isinstance(value, tuple) else (value,))
        if isinstance(charge, ChargeShown)
    ]  # fmt: skip
    dates = {value for value in values if isinstance(value, dt.date)} | {charge.on for charge in charges}
    dates |= {step.by for step in steps} | {brief.problem.today}
    amounts = {value for value in values if isinstance(value, Money)} | {charge.amount for charge in charges}
    if brief.resolution.concession and brief.resolution.concession.kind in {"renewal_refund", "shipping_fee_refund"}:
        amounts |= {value for value in [brief.resolution.concession.value] if value}
    rate = brief.problem.values.tax_rate
    numbers = dict(brief.numbers or {})
    within = {step.within for step in steps if step.within is not None}
    within |= {_CADENCE[step.action] for step in steps if step.action in _CADENCE}
    within |= {2} if brief.resolution.concession and brief.resolution.concession.kind == "named_contact" else set()
    return Authorised(
        frozenset(date for date in dates if date),
        frozenset((Decimal(amount.text), amount.currency) for amount in amounts),
        frozenset(within | {number for name, number in numbers.items() if name.endswith("_within")}),
        frozenset(number for name, number in numbers.items() if name.endswith("_days")),
        frozenset(number for name, number in numbers.items() if name.endswith("_years")),
        frozenset({Decimal(rate.replace(",", "."))}) if rate and re.fullmatch(r"\d+(?:[.,]\d+)?", rate) else frozenset(),
        max(len(steps), 1),
    )


@cache
def _value_names() -> tuple[str, ...]:
    from replybot.problem import Values

    return tuple(field.name for field in fields(Values))


class _Reader:
    """Goes over a text, masks what is authorised and notes what is not."""

    def __init__(self, text: str, allowed: Authorised, language: Language) -> None:
        self.text = text
        self.allowed = allowed
        self.language = language
        self.words = words_of(language)
        self.dates: set[dt.date] = set()
        self.business_days: set[int] = set()
        self.wrong: list[tuple[int, int, str]] = []

    def read_dates(self) -> None:
        """Mask each date of the brief, in figures or with its month's name."""
        for pattern in (_date_pattern(self.words.date, tuple(self.words.months)), _NUMERIC_DATE):
            for match in pattern.finditer(self.text):
                start = self._weekday_start(match.start())
                date = self._authorised_date(match, self.text[start : match.start()])
                if date is None:
                    self.wrong.append((start, match.end(), "a date that the brief does not hold"))
                else:
                    self.dates.add(date)
                self._mask(start, match.end())

    def _weekday_start(self, place: int) -> int:
        match = _weekday_pattern(tuple(self.words.weekdays), self.words.date_prefix).search(
            self.text, max(0, place - 28), place
        )
        return match.start() if match else place

    def _authorised_date(self, match: re.Match[str], weekday: str) -> dt.date | None:
        wanted = next((number for name, number in self.words.weekdays.items() if weekday.startswith(name)), None)
        for day, month, year in _readings(match, self.words):
            for date in self.allowed.dates:
                if (date.day, date.month) == (day, month) and year in {None, date.year, date.year % 100}:
                    return date if wanted in {None, date.weekday()} else None
        return None

    def read_numbers(self) -> None:
        """Mask each amount, duration, share and step number of the brief."""
        for match in _NUMBER.finditer(self.text):
            start, end = match.span()
            after = _after_pattern(self.language).match(self.text, end)
            before = _before_pattern(self.language).search(self.text, max(0, start - 12), start)
            if span := self._authorised_number(match.group(), start, end, before, after):
                self._mask(*span)

    def _authorised_number(
        self, digits: str, start: int, end: int, before: re.Match[str] | None, after: re.Match[str] | None
    ) -> tuple[int, int] | None:
        number = _decimal(digits)
        if after and (unit := after.lastgroup):
            if unit == "currency" or (before and before.lastgroup == "currency"):
                return self._amount(number, start, end, before, after if unit == "currency" else None)
            if self._duration(number, unit):
                return start, after.end()
            return None
        if before and before.lastgroup == "currency":
            return self._amount(number, start, end, before, None)
        if self._is_step_number(number, start, end, before):
            return start, end
        is_bare_amount = "." in str(number) and any(number == amount for amount, _ in self.allowed.amounts)
        return (start, end) if is_bare_amount and self.text[end : end + 1] not in {"%"} else None

    def _amount(
        self, number: Decimal, start: int, end: int, before: re.Match[str] | None, after: re.Match[str] | None
    ) -> tuple[int, int] | None:
        signs = [sign.group(sign.lastgroup).strip() for sign in (before, after) if sign and sign.lastgroup == "currency"]
        currencies = {_SIGNS.get(sign[-1]) or _SIGNS.get(sign[0]) or self.words.currencies.get(sign) for sign in signs}
        if len(currencies) == 1 and (number, currencies.pop()) in self.allowed.amounts:
            return (before.start() if before else start), (after.end() if after else end)
        return None

    def _duration(self, number: Decimal, unit: str) -> bool:
        if unit == "business" and number in self.allowed.business_days:
            self.business_days.add(int(number))
            return True
        return (
            (unit == "days" and number in self.allowed.days)
            or (unit == "years" and number in self.allowed.years)
            or (unit == "percent" and number in self.allowed.percent)
            or (unit == "digits" and number == 4)
        )

    def _is_step_number(self, number: Decimal, start: int, end: int, before: re.Match[str] | None) -> bool:
        if not 1 <= number <= self.allowed.steps + 2:
            return False
        if before and before.lastgroup == "step":
            return number <= self.allowed.steps
        line = self.text[self.text.rfind("\n", 0, start) + 1 : start].strip(" (*-•")
        return not line and self.text[end : end + 2] in {". ", ") ", ".", ")", "- "}

    def read_number_words(self) -> None:
        """Mask each duration of the brief that is written in words."""
        for match in any_of(self.words.next_business_day).finditer(self.text):
            if self._duration(Decimal(1), "business"):
                self._mask(*match.span())
        for match in _words_pattern(self.language).finditer(self.text):
            number = self.words.numbers[re.sub(r"\s+", " ", match.group("number"))]
            unit = next(name for name in ("business", "days", "years") if match.group(name))
            if self._duration(Decimal(number), unit):
                self._mask(*match.span())

    def _mask(self, start: int, end: int) -> None:
        self.text = self.text[:start] + MARK * (end - start) + self.text[end:]


def _readings(match: re.Match[str], words: Words) -> Iterator[tuple[int, int, int | None]]:
    """Yield day, month and year; figures that cannot be day and month are read as month and day."""
    groups = match.groupdict()
    if groups.get("iy"):
        yield int(groups["id"]), int(groups["im"]), int(groups["iy"])
    elif groups.get("nd"):
        day, month = int(groups["nd"]), int(groups["nm"] or groups["nm2"])
        year = groups["ny"] or groups["ny2"]
        yield (day, month) + (int(year) if year else None,) if month <= 12 else (month, day, int(year) if year else None)
    else:
        name = groups.get("m") or groups.get("m2") or ""
        day_text = groups.get("d") or groups.get("d2") or "0"
        year = groups.get("y") or groups.get("y2")
        yield int(day_text), words.months.get(name) or int(name or 0), int(year) if year else None


def _decimal(digits: str) -> Decimal:
    """Return the number: a last group of three digits belongs to the thousands.

    >>> _decimal("1.500.000"), _decimal("59,90"), _decimal("1,234.50")
    (Decimal('1500000'), Decimal('59.90'), Decimal('1234.50'))
    """
    head, separator, tail = digits.rpartition(max(digits, key=lambda c: (c in ".,", digits.rfind(c))))
    if separator in {".", ","} and len(tail) in {1, 2}:
        return Decimal(f"{re.sub('[^0-9]', '', head) or 0}.{tail}")
    return Decimal(re.sub("[^0-9]", "", digits))


@cache
def _date_pattern(date: str, months: tuple[str, ...]) -> re.Pattern[str]:
    names = "|".join(sorted(months, key=len, reverse=True))
    return re.compile(r"(?<![\w.,/-])" + f"(?:{date.replace('{months}', names)})" + r"(?!\w)")


@cache
def _weekday_pattern(weekdays: tuple[str, ...], prefix: str) -> re.Pattern[str]:
    names = "|".join(sorted(weekdays, key=len, reverse=True))
    return re.compile(rf"\b(?:{names})\b[.,]*\s+(?:{prefix})?$".replace("$", r"\Z"))


@cache
def _after_pattern(language: Language) -> re.Pattern[str]:
    words = words_of(language)
    currencies = "|".join(sorted(words.currencies, key=len, reverse=True))
    return re.compile(
        rf"[\s-]{{0,3}}(?:(?P<currency>us\$|\$us|[€$£₫¥]|đ(?!\w)|(?:{currencies})(?!\w))|(?P<percent>{words.percent})"
        rf"|(?:(?P<business>{words.business_days})|(?P<days>{words.days})|(?P<years>{words.years})"
        rf"|(?P<digits>(?:{words.last_digits})))(?!\w))"
    )


@cache
def _before_pattern(language: Language) -> re.Pattern[str]:
    words = words_of(language)
    return re.compile(
        rf"(?P<currency>us\$|[€$£₫¥]|\b(?:eur|usd|gbp|vnd))\s{{0,2}}\Z|\b(?P<step>{words.step})\s+\Z"
        rf"|\b(?P<digits>{words.last_digits})\s+\Z"
    )


@cache
def _words_pattern(language: Language) -> re.Pattern[str]:
    words = words_of(language)
    names = "|".join(re.escape(name) for name in sorted(words.numbers, key=len, reverse=True)).replace(r"\ ", r"\s+")
    return re.compile(
        rf"\b(?P<number>{names})[\s-]+(?:(?P<business>{words.business_days})|(?P<days>{words.days})"
        rf"|(?P<years>{words.years}))(?!\w)"
    )
