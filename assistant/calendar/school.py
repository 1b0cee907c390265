"""Which days are school days in a region of the Netherlands."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache, lru_cache

from assistant.calendar.data import REGIONS, school_holidays
from assistant.calendar.public import public_holidays

_DAY = timedelta(days=1)
_SATURDAY = 5
_AUGUST = 8


@dataclass(frozen=True, slots=True)
class SchoolCalendar:
    """The school days of a region.

    In years whose school holidays are unknown, each weekday that is no public holiday counts as a
    school day; ``knows`` tells. Study days and other days a school picks itself are not known.

    Attributes:
        region: "noord", "midden" or "zuid".

    Raises:
        ValueError: The region is none of the three.
    """

    region: str = "midden"

    def __post_init__(self) -> None:
        if self.region not in REGIONS:
            raise ValueError(f"no holiday region: {self.region!r}")

    def is_school_day(self, day: date) -> bool:
        """Whether there is school on a day (local date, never a datetime)."""
        return day.weekday() < _SATURDAY and day not in _days_off(self.region, day.year)

    def holiday_on(self, day: date) -> str | None:
        """The Dutch name of the holiday on a day; None on other days, weekends included.

        Where a public holiday falls in a school holiday, the public holiday is named.
        """
        return _days_off(self.region, day.year).get(day)

    def next_school_day(self, day: date) -> date:
        """The first school day after a day; the last day of the calendar when there is none."""
        while day < date.max:
            day += _DAY
            if self.is_school_day(day):
                break
        return day

    def previous_school_day(self, day: date) -> date:
        """The last school day before a day; the first day of the calendar when there is none."""
        while day > date.min:
            day -= _DAY
            if self.is_school_day(day):
                break
        return day

    def school_year(self, day: date) -> str:
        """The school year of a day, such as "2026-2027".

        It runs from 1 August to 31 July (article 1 of the Wet op het primair onderwijs),
        whenever the summer holiday is.
        """
        first = day.year if day.month >= _AUGUST else day.year - 1
        return f"{first}-{first + 1}"

    def knows(self, day: date) -> bool:
        """Whether the school holidays around a day are known."""
        first, last = _known(self.region)
        return first <= day <= last


@lru_cache(maxsize=64)
def _days_off(region: str, year: int) -> Mapping[date, str]:
    days = {
        day: holiday.name
        for holiday in school_holidays(region)
        if holiday.first.year <= year <= holiday.last.year
        for day in _each(holiday.first, holiday.last)
    }
    return days | dict(public_holidays(year))


@cache
def _known(region: str) -> tuple[date, date]:
    holidays = school_holidays(region)
    return holidays[0].first, holidays[-1].last


def _each(first: date, last: date) -> list[date]:
    return [first + _DAY * n for n in range((last - first).days + 1)]
