"""Business days with the shop's public holidays (the `holidays` library knows them)."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from holidays import HolidayBase


@dataclass(frozen=True)
class BusinessCalendar:
    """The working days of one country, or of one region of it.

    Args:
        country: ISO 3166-1 alpha-2.
        region: ISO 3166-2 subdivision without the country ("MD"), or None.
        closed_on: Days on which the shop is closed besides weekends and public holidays.
    """

    country: str
    region: str | None = None
    closed_on: frozenset[dt.date] = frozenset()

    @cached_property
    def _holidays(self) -> HolidayBase:
        import holidays

        days = holidays.country_holidays(self.country, subdiv=self.region)
        for day in self.closed_on:
            days[day] = "closed"
        return days

    def add(self, day: dt.date, business_days: int) -> dt.date:
        """Return the date *business_days* working days after *day*; 0 gives *day* or the next working day.

        >>> BusinessCalendar("ES").add(dt.date(2026, 11, 20), 1)      # a Friday
        datetime.date(2026, 11, 23)
        """
        if business_days == 0:
            return self._holidays.get_nth_working_day(day - dt.timedelta(days=1), 1)
        return self._holidays.get_nth_working_day(day, business_days)

    def between(self, start: dt.date, end: dt.date) -> int:
        """Return how many working days lie after *start*, up to and including *end*; 0 when end is not later."""
        if end <= start:
            return 0
        return self._holidays.get_working_days_count(start + dt.timedelta(days=1), end)
