"""Dates, times and deadlines in a subject, relative to the moment it was written."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cache

from assistant.triage.lexicon import load
from assistant.triage.lexicon.matcher import fold

_DIGIT = re.compile(r"\d")
_NUMERIC = re.compile(r"(?<![\d./-])(\d{1,2})[-/](\d{1,2})(?:[-/](\d{4}|\d{2}))?(?![\d/-])")
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
    text = fold(subject)
    if not _may_name_a_moment().search(text):
        return None
    found = sorted([*_dates(text, written.date()), *_relative(text, written.date())])
    at, at_text = _time(text)
    start = text.find(at_text)
    stands_alone = not any(start - 6 <= at_day + len(words) <= start for at_day, _, words in found)
    still_to_come = at is not None and stands_alone and at > written.time()
    if still_to_come and _deadline("right_before", r"\s+(?:om\s+)?$").search(text[:start]):
        return Moment(written.date(), at, is_deadline=True, text=at_text)
    if not found:
        if at is None:
            return None
        return Moment(written.date(), at, bool(_deadline("before").search(text)), at_text)
    for position, day, words in found:
        if _deadline("before").search(text[max(0, position - 30) : position]):
            return Moment(day, at, is_deadline=True, text=words)
    _, day, words = found[0]
    return Moment(day, at, is_deadline=False, text=words)


def _dates(text: str, today: date) -> list[tuple[int, date, str]]:
    found = _numbered(text, today) if _DIGIT.search(text) else []
    if not found:
        for match in _day_names().finditer(text):
            name = match[1]
            if name in _numbers("short_days") and not _looks_like_a_day(text, match):
                continue
            number = _numbers("days").get(name, _numbers("short_days").get(name, 0))
            found.append(
                (match.start(), today + timedelta(days=(number - today.weekday()) % 7), match[0])
            )
    return found


def _numbered(text: str, today: date) -> list[tuple[int, date, str]]:
    months = _numbers("months")
    named = [(m, int(m[1]), months[m[2]], m[3]) for m in _dated().finditer(text)]
    plain = [(m, int(m[1]), int(m[2]), m[3]) for m in _NUMERIC.finditer(text)]
    return [
        (match.start(), found, match[0])
        for match, day, month, year in (*named, *plain)
        if (found := _date(day, month, year, today))
    ]


def _looks_like_a_day(text: str, match: re.Match[str]) -> bool:
    """Short day names are also ordinary words: only beside a number or at the end."""
    after = text[match.end() : match.end() + 3].strip()
    return not after or after[0].isdigit()


def _relative(text: str, today: date) -> list[tuple[int, date, str]]:
    return [
        (m.start(), today + timedelta(days=_numbers("relative")[m[0]]), m[0])
        for m in _relatives().finditer(text)
    ]


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
