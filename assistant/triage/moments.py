"""Dates, times and deadlines in a subject, relative to the moment it was written."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cache, lru_cache

from assistant.triage.lexicon import load
from assistant.triage.lexicon.matcher import fold

_ANY_DAY = date(2024, 1, 1)
"""In a leap year, so that every day there is can be written."""
_DIGIT = re.compile(r"\d")
_GREETING = re.compile(r"\b(?:tot|goede|goeie)\s+$")
_NUMERIC = re.compile(
    r"(?<!groep )(?<!groepen )(?<!klas )(?<!gr )(?<!leerjaar )(?<![\d./-])"
    r"(\d{1,2})[-/](\d{1,2})(?:[-/](\d{4}|\d{2}))?(?![\d/-])"
)
_TIME = re.compile(
    r"\b(?:om\s+)?(\d{1,2})(?:[.:](\d{2}))?\s*(?:uur|u\b|hrs?\b)|\b(\d{1,2})[:.]([0-5][05])\b(?![.,\d])"
)


@dataclass(frozen=True, slots=True)
class Moment:
    """A day, perhaps with a time, that a subject names.

    Attributes:
        day: The date meant.
        at: The local time meant, or None.
        is_deadline: Something has to be done by then.
        text: The words that say so, folded.
    """

    day: date
    at: time | None
    is_deadline: bool
    text: str


def find(subject: str, written: datetime) -> Moment | None:
    """The moment a subject names: the one that a deadline word precedes, else the first.

    Args:
        subject: The subject without reply marks.
        written: When it was sent, local time.
    """
    said = _read(fold(subject))
    if said is None:
        return None
    today, at = written.date(), said.at
    beside = said.beside.resolve(today) if said.beside else today
    if (
        at is not None
        and said.is_due_by_time
        and beside is not None
        and (beside, at) > (today, written.time())
    ):
        return Moment(beside, at, is_deadline=True, text=said.at_text)
    days = [(day, one) for one in said.days if (day := one.resolve(today))]
    if not days:
        return None if at is None else Moment(today, at, said.has_deadline, said.at_text)
    day, one = next((found for found in days if found[1].is_deadline), days[0])
    return Moment(day, at, one.is_deadline, one.text)


@dataclass(frozen=True, slots=True)
class _Day:
    """A day as it is written: a date, a weekday, or a number of days ahead."""

    position: int
    text: str
    is_deadline: bool
    written: tuple[int, int, str | None] | None = None
    weekday: int | None = None
    ahead: int | None = None

    def resolve(self, today: date) -> date | None:
        if self.written is not None:
            return _date(*self.written, today)
        if self.weekday is not None:
            return today + timedelta(days=(self.weekday - today.weekday()) % 7)
        return today + timedelta(days=self.ahead or 0)


@dataclass(frozen=True, slots=True)
class _Said:
    """What a subject says of days and times, whenever it was written."""

    days: tuple[_Day, ...]
    at: time | None
    at_text: str
    beside: _Day | None
    is_due_by_time: bool
    has_deadline: bool


@lru_cache(maxsize=20_000)
def _read(text: str) -> _Said | None:
    if not _may_name_a_moment().search(text):
        return None
    days = sorted([*_days(text), *_relative(text)], key=lambda one: one.position)
    at, at_text = _time(text)
    start = text.find(at_text)
    beside = next((d for d in days if start - 7 <= d.position + len(d.text) <= start), None)
    due = _deadline("right_before", r"\s+(?:om\s+)?$").search(text[:start]) is not None
    return _Said(tuple(days), at, at_text, beside, due, bool(_deadline("before").search(text)))


def _days(text: str) -> list[_Day]:
    dated = _numbered(text) if _DIGIT.search(text) else []
    if dated:
        return dated
    return [
        _Day(match.start(), match[0], _is_due(text, match), weekday=number)
        for match in _day_names().finditer(text)
        if (number := _weekday(text, match)) is not None
    ]


def _weekday(text: str, match: re.Match[str]) -> int | None:
    """Monday is 0. Short names are also ordinary words: only beside a number or at the end."""
    name = match[1]
    if name in _numbers("days"):
        return _numbers("days")[name]
    after = text[match.end() : match.end() + 3].strip()
    return _numbers("short_days")[name] if not after or after[0].isdigit() else None


def _numbered(text: str) -> list[_Day]:
    months = _numbers("months")
    named = [(m, (int(m[1]), months[m[2]], m[3])) for m in _dated().finditer(text)]
    plain = [(m, (int(m[1]), int(m[2]), m[3])) for m in _NUMERIC.finditer(text)]
    return [
        _Day(match.start(), match[0], _is_due(text, match), written=written)
        for match, written in (*named, *plain)
        if _date(*written, _ANY_DAY)
    ]


def _relative(text: str) -> list[_Day]:
    ahead = _numbers("relative")
    return [
        _Day(match.start(), match[0], _is_due(text, match), ahead=ahead[match[0]])
        for match in _relatives().finditer(text)
        if not _GREETING.search(text[: match.start()])
    ]


def _is_due(text: str, match: re.Match[str]) -> bool:
    start = match.start()
    return _deadline("before").search(text[max(0, start - 30) : start]) is not None


def _date(day: int, month: int, year: str | None, today: date) -> date | None:
    try:
        if year:
            return date(int(year) + (2000 if len(year) == 2 else 0), month, day)
        candidate = date(today.year, month, day)
    except ValueError:
        return None
    if candidate < today - timedelta(days=125):
        return _date(day, month, str(today.year + 1), today)
    if candidate > today + timedelta(days=240):
        return _date(day, month, str(today.year - 1), today)
    return candidate


def _time(text: str) -> tuple[time | None, str]:
    for match in _TIME.finditer(text):
        hour, minute = (match[1], match[2]) if match[1] else (match[3], match[4])
        if int(hour) < 24 and int(minute or 0) < 60:
            return time(int(hour), int(minute or 0)), match[0]
    return None, ""


@cache
def _numbers(table: str) -> Mapping[str, int]:
    return {word: int(number) for number, words in load.moments(table).items() for word in words}


@cache
def _dated() -> re.Pattern[str]:
    months = load.any_of(_numbers("months"))
    return re.compile(rf"\b(\d{{1,2}})(?:e|ste|th|st|nd|rd)?\s+({months})\b\.?(?:\s+(\d{{4}}))?")


@cache
def _day_names() -> re.Pattern[str]:
    days = load.any_of((*_numbers("days"), *_numbers("short_days")))
    return re.compile(rf"\b({days})(?:ochtend|morgen|middag|avond)?\b")


@cache
def _relatives() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{load.any_of(_numbers('relative'))})\b")


@cache
def _deadline(kind: str, then: str = r"\b") -> re.Pattern[str]:
    return re.compile(rf"\b(?:{load.any_of(load.moments('deadline')[kind])}){then}")


@cache
def _may_name_a_moment() -> re.Pattern[str]:
    """A digit, or the name of a day: most subjects hold neither and need no closer look."""
    words = (*_numbers("days"), *_numbers("short_days"), *_numbers("relative"))
    return re.compile(rf"\d|\b(?:{load.any_of(words)})")
