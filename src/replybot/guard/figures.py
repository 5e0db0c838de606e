"""Dates, amounts, durations and other numbers of a text, and which of them the brief authorises."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from decimal import Decimal
from functools import cache

from replybot.brief import Brief
from replybot.guard.folding import MARK
from replybot.guard.words import Words, words_of
from replybot.language import Language
from replybot.problem import Values

_NUMERIC_DATE = re.compile(
    r"(?:(?P<iy>\d{4})-(?P<im>\d{1,2})-(?P<id>\d{1,2})"
    r"|(?P<nd>\d{1,2})(?:/(?P<nm>\d{1,2})(?:/(?P<ny>\d{4}|\d\d))?|(?P<s>[.-])(?P<nm2>\d{1,2})(?P=s)(?P<ny2>\d{4}|\d\d)))"
    r"(?![\w/]|-\d|\.\d)"
)
_NUMBER = re.compile(r"\d{1,3}(?:[ .,']\d{3})+(?!\d)(?:[.,]\d{1,2}(?!\d))?|\d+(?:[.,]\d{1,2}(?![\d]))?")
_DIGITS = re.compile(r"\d+")
_SIGNS = {"€": "EUR", "$": "USD", "£": "GBP", "₫": "VND", "đ": "VND", "¥": "JPY"}
_CADENCE = {"follow_up_refund": 3, "follow_up_refund_in_person": 2}
_MOST_BRIEFS_KEPT = 64
_LAST_DIGITS_OF_A_CARD = 4


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


def read_figures(text: str, words: Iterable[tuple[str, int]], brief: Brief) -> Figures:
    """Return the figures of *text* (folded; *words* are its words with their places), judged by *brief*."""
    reader = _Reader(text, authorised(brief), brief.language)
    reader.read_digits()
    reader.read_number_words(words)
    return Figures(reader.text, frozenset(reader.dates), frozenset(reader.business_days), tuple(reader.wrong))


_kept: dict[int, tuple[Brief, Authorised]] = {}


def authorised(brief: Brief) -> Authorised:
    """Return what *brief* lets a reply name; what was worked out for a brief is kept for its next text."""
    if (kept := _kept.get(id(brief))) and kept[0] is brief:
        return kept[1]
    if len(_kept) >= _MOST_BRIEFS_KEPT:
        _kept.clear()
    found = _holding_day(brief) if brief.holding else _all_of(brief)
    _kept[id(brief)] = brief, found
    return found


def _holding_day(brief: Brief) -> Authorised:
    nothing: frozenset[int] = frozenset()
    days = {brief.problem.today} | ({brief.holding.by} if brief.holding else set())
    return Authorised(frozenset(days), frozenset(), nothing, nothing, nothing, frozenset(), 0)


def _all_of(brief: Brief) -> Authorised:
    steps, values = brief.resolution.steps, brief.problem.values
    charges = [*values.charges, *([values.authorised] if values.authorised else ())]
    dates = {value for name in _DATES if _concerns(name, brief) and (value := getattr(values, name))}
    dates |= {charge.on for charge in charges}
    dates |= {step.by for step in steps} | {brief.problem.today}
    amounts = {value for name in _AMOUNTS if (value := getattr(values, name))} | {charge.amount for charge in charges}
    if (concession := brief.resolution.concession) and concession.value and concession.kind in _NAMES_ITS_VALUE:
        amounts.add(concession.value)
    numbers = {name: number for name, number in (brief.numbers or {}).items() if _concerns(name, brief)}
    within = {step.within for step in steps if step.within is not None}
    within |= {_CADENCE[step.action] for step in steps if step.action in _CADENCE}
    within |= {2} if concession and concession.kind == "named_contact" else set()
    rate = values.tax_rate or ""
    return Authorised(
        frozenset(date for date in dates if date),
        frozenset((Decimal(amount.text), amount.currency) for amount in amounts),
        frozenset(within | {number for name, number in numbers.items() if name.endswith("_within")}),
        frozenset(number for name, number in numbers.items() if name.endswith("_days")),
        frozenset(number for name, number in numbers.items() if name.endswith("_years")),
        frozenset({Decimal(rate.replace(",", "."))} if re.fullmatch(r"\d+(?:[.,]\d+)?", rate) else ()),
        max(len(steps), 1),
    )


def _concerns(name: str, brief: Brief) -> bool:
    """Return whether a period of the shop or a date of the record belongs into a reply about this problem."""
    wanted = _ONLY_ABOUT.get(name)
    return wanted is None or brief.problem.category in wanted or brief.resolution.remedy in wanted


_RETURNS = frozenset({"return_request", "cancel_or_change_order"})
_ONLY_ABOUT: Mapping[str, frozenset[str]] = {
    "withdrawal_days": _RETURNS,
    "return_window_days": frozenset({"return_request"}),
    "first_choice_days": frozenset({"damaged_or_defective", "wrong_or_missing_item"}),
    "guarantee_years": frozenset({"damaged_or_defective", "return_request"}),
    "refund_visible_within": frozenset({"refund_status", "duplicate_charge"}),
    "authorisation_released_within": frozenset(),
    "customer_answers_within": frozenset(),
    "withdrawal_until": frozenset({"withdrawal_return", "return_instead", "explain_returns"}),
    "return_until": frozenset({"window_return", "explain_return_window", "explain_returns"}),
    "expected_on": frozenset({"order_status"}),
}
"""Contact reasons and remedies in whose replies a period or a date may be named; one that is missing here: in all.
What a step needs of them stands in the step."""
_DATES = tuple(field.name for field in fields(Values) if "dt.date" in str(field.type))
_AMOUNTS = tuple(field.name for field in fields(Values) if str(field.type).startswith("Money"))
_NAMES_ITS_VALUE = frozenset({"renewal_refund", "shipping_fee_refund"})


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

    def read_digits(self) -> None:
        """Mask each date, amount, duration, share and step number of the brief; note the dates that are not in it."""
        for digits in _DIGITS.finditer(self.text):
            start = digits.start()
            if self.text[start] == MARK or (
                self.text[start - 1 : start] in {".", ",", "/", "-"}
                and start > 0
                and (self.text[start - 2 : start - 1].isdigit())
            ):
                continue
            if not self._read_date(start):
                self._read_number(start)

    def _read_date(self, start: int) -> bool:
        match = _NUMERIC_DATE.match(self.text, start) or _date_pattern(self.language).match(self.text, start)
        month = None
        if match is None and self.words.month_comes_first:
            month = _month_pattern(self.language).search(self.text, max(0, start - 12), start)
            match = _day_pattern().match(self.text, start) if month else None
        if match is None:
            return False
        start = month.start() if month else start
        start = self._weekday_start(start)
        date = self._authorised_date(match, month.group(1) if month else "", self.text[start : match.start()])
        if date is None:
            self.wrong.append((start, match.end(), "a date that the brief does not hold"))
        else:
            self.dates.add(date)
        self._mask(start, match.end())
        return True

    def _weekday_start(self, place: int) -> int:
        match = _weekday_pattern(self.language).search(self.text, max(0, place - 28), place)
        return match.start() if match else place

    def _authorised_date(self, match: re.Match[str], month_name: str, weekday: str) -> dt.date | None:
        wanted = next((number for name, number in self.words.weekdays.items() if weekday.startswith(name)), None)
        day, month, year = _reading(match, self.words, month_name)
        for date in self.allowed.dates:
            if (date.day, date.month) == (day, month) and year in {None, date.year, date.year % 100}:
                return date if wanted in {None, date.weekday()} else None
        return None

    def _read_number(self, start: int) -> None:
        match = _NUMBER.match(self.text, start)
        if match is None or self.text[start - 1 : start].isalpha():
            return
        after = _after_pattern(self.language).match(self.text, match.end())
        before = _before_pattern(self.language).search(self.text, max(0, start - 12), start)
        if span := self._authorised_number(match.group(), start, match.end(), before, after):
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
        if before and before.lastgroup == "digits" and number == _LAST_DIGITS_OF_A_CARD:
            return start, end
        if self._is_step_number(number, start, end, before):
            return start, end
        is_bare_amount = "." in str(number) and any(number == amount for amount, _ in self.allowed.amounts)
        return (start, end) if is_bare_amount and self.text[end : end + 1] not in {"%"} else None

    def _amount(
        self, number: Decimal, start: int, end: int, before: re.Match[str] | None, after: re.Match[str] | None
    ) -> tuple[int, int] | None:
        signs = [
            sign.group(sign.lastgroup).strip() for sign in (before, after) if sign and sign.lastgroup == "currency"
        ]
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
            or (unit == "digits" and number == _LAST_DIGITS_OF_A_CARD)
        )

    def _is_step_number(self, number: Decimal, start: int, end: int, before: re.Match[str] | None) -> bool:
        if not 1 <= number <= self.allowed.steps + 2:
            return False
        if before and before.lastgroup == "step":
            return number <= self.allowed.steps
        line = self.text[self.text.rfind("\n", 0, start) + 1 : start].strip(" (*-•")
        return not line and self.text[end : end + 2] in {". ", ") ", ".", ")", "- "}

    def read_number_words(self, words: Iterable[tuple[str, int]]) -> None:
        """Mask each duration of the brief that is written in words: "one business day", "the next business day"."""
        unit_words = self.words.unit_words
        for word, place in words:
            unit = _unit_pattern(self.language).match(self.text, place) if word in unit_words else None
            if unit is None:
                continue
            name = unit.lastgroup or ""
            if name == "business" and self._is_next_day(unit):
                continue
            before = _number_word_pattern(self.language).search(self.text, max(0, unit.start() - 24), unit.start())
            if before and self._duration(Decimal(self.words.numbers[" ".join(before.group(1).split())]), name):
                self._mask(before.start(), unit.end())

    def _is_next_day(self, unit: re.Match[str]) -> bool:
        around = max(0, unit.start() - 24), unit.end() + 20
        match = re.compile(self.words.next_business_day).search(self.text, *around)
        if match is None or not self._duration(Decimal(1), "business"):
            return False
        self._mask(*match.span())
        return True

    def _mask(self, start: int, end: int) -> None:
        self.text = self.text[:start] + MARK * (end - start) + self.text[end:]


def _reading(match: re.Match[str], words: Words, month_name: str) -> tuple[int, int, int | None]:
    """Return day, month and year; figures that cannot be day and month are read as month and day."""
    groups = match.groupdict()
    if groups.get("iy"):
        return int(groups["id"]), int(groups["im"]), int(groups["iy"])
    if groups.get("nd"):
        day, month = int(groups["nd"]), int(groups["nm"] or groups["nm2"])
        year = groups["ny"] or groups["ny2"]
        return (day, month, int(year) if year else None) if month <= 12 else (month, day, int(year) if year else None)
    return int(groups["d"]), words.months[month_name or groups["m"]], int(groups["y"]) if groups["y"] else None


def _decimal(digits: str) -> Decimal:
    """Return the number: a last group of three digits belongs to the thousands.

    >>> _decimal("1.500.000"), _decimal("59,90"), _decimal("1,234.50")
    (Decimal('1500000'), Decimal('59.90'), Decimal('1234.50'))
    """
    head, separator, tail = digits.rpartition(max(digits, key=lambda c: (c in ".,", digits.rfind(c))))
    if separator in {".", ","} and len(tail) in {1, 2}:
        return Decimal(f"{re.sub('[^0-9]', '', head) or 0}.{tail}")
    return Decimal(re.sub("[^0-9]", "", digits))


def _names(names: Iterable[str]) -> str:
    return "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True)).replace(r"\ ", r"\s+")


@cache
def _date_pattern(language: Language) -> re.Pattern[str]:
    words = words_of(language)
    return re.compile(words.date.replace("{months}", _names(words.months)) + r"(?!\w)")


@cache
def _month_pattern(language: Language) -> re.Pattern[str]:
    return re.compile(rf"\b({_names(words_of(language).months)})\.?\s+(?:the\s+)?\Z")


@cache
def _day_pattern() -> re.Pattern[str]:
    return re.compile(r"(?P<d>\d{1,2})(?:st|nd|rd|th)?(?!\d|[.,:]\d)(?:,?\s+(?P<y>\d{4})(?!\d))?")


@cache
def _weekday_pattern(language: Language) -> re.Pattern[str]:
    words = words_of(language)
    return re.compile(rf"\b(?:{_names(words.weekdays)})\b[.,]*\s+(?:{words.date_prefix})?\Z")


@cache
def _after_pattern(language: Language) -> re.Pattern[str]:
    words = words_of(language)
    return re.compile(
        rf"\s{{0,2}}(?:(?P<currency>us\$|\$us|[€$£₫¥]|đ(?!\w)|(?:{_names(words.currencies)})(?!\w))|(?P<percent>{words.percent}))"
        rf"|[\s-]{{1,2}}(?:(?P<business>{words.business_days})|(?P<days>{words.days})|(?P<years>{words.years})"
        rf"|(?P<digits>{words.last_digits}))(?!\w)"
    )


@cache
def _before_pattern(language: Language) -> re.Pattern[str]:
    words = words_of(language)
    return re.compile(
        rf"(?P<currency>us\$|[€$£₫¥]|\b(?:eur|usd|gbp|vnd))\s{{0,2}}\Z|\b(?P<step>{words.step})\s+\Z"
        rf"|\b(?P<digits>{words.last_digits})\s+\Z"
    )


@cache
def _unit_pattern(language: Language) -> re.Pattern[str]:
    words = words_of(language)
    return re.compile(rf"(?:(?P<business>{words.business_days})|(?P<days>{words.days})|(?P<years>{words.years}))(?!\w)")


@cache
def _number_word_pattern(language: Language) -> re.Pattern[str]:
    return re.compile(rf"\b({_names(words_of(language).numbers)})[\s-]+\Z")
