import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from replybot.calendar import BusinessCalendar

SPAIN = BusinessCalendar("ES")
days = st.dates(dt.date(2024, 1, 1), dt.date(2028, 12, 31))


@pytest.mark.parametrize(
    ("day", "business_days", "expected"),
    [
        ("2026-11-20", 1, "2026-11-23"),  # over a weekend
        ("2026-12-24", 1, "2026-12-28"),  # over Christmas and a weekend
        ("2026-11-21", 0, "2026-11-23"),  # a Saturday is no working day
        ("2026-11-20", 0, "2026-11-20"),
        ("2026-12-31", 1, "2027-01-04"),  # over the turn of the year
    ],
)
def test_weekends_and_public_holidays_do_not_count(day: str, business_days: int, expected: str) -> None:
    assert SPAIN.add(dt.date.fromisoformat(day), business_days) == dt.date.fromisoformat(expected)


def test_a_day_the_shop_is_closed_does_not_count() -> None:
    closed = BusinessCalendar("ES", closed_on=frozenset({dt.date(2026, 11, 23)}))
    assert closed.add(dt.date(2026, 11, 20), 1) == dt.date(2026, 11, 24)


def test_a_region_has_its_own_holidays() -> None:
    madrid = BusinessCalendar("ES", "MD")
    assert madrid.add(dt.date(2025, 5, 1), 1) > BusinessCalendar("ES").add(dt.date(2025, 5, 1), 1)


@given(days, st.integers(1, 40))
def test_counting_back_what_was_added_gives_the_same_number(day: dt.date, business_days: int) -> None:
    assert SPAIN.between(day, SPAIN.add(day, business_days)) == business_days


@given(days, days)
def test_a_period_that_ends_before_it_begins_has_no_working_day(start: dt.date, end: dt.date) -> None:
    assert SPAIN.between(max(start, end), min(start, end)) == 0
