"""Dates, times and deadlines in a subject, relative to the moment it was written."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from assistant.triage.lexicon.matcher import fold

_MONTHS: Mapping[str, int] = {
    name: number
    for number, names in enumerate(
        ("januari jan january", "februari feb february", "maart mrt march", "april apr", "mei may", "juni jun june", "juli jul july", "augustus aug august", "september sep sept", "oktober okt october oct", "november nov", "december dec"),
        start=1,
    )
    for name in names.split()
}
_DAYS: Mapping[str, int] = {
    name: number
    for number, names in enumerate(
        ("maandag ma monday", "dinsdag di tuesday", "woensdag wo wednesday", "donderdag do thursday", "vrijdag vr vrij friday", "zaterdag za saturday", "zondag zo sunday")
    )
    for name in names.split()
}
_SHORT_DAYS = frozenset({"ma", "di", "wo", "do", "vr", "vrij", "za", "zo"})
_DATE = re.compile(rf"\b(\d{{1,2}})(?:e|ste|th|st|nd|rd)?\s+({'|'.join(sorted(_MONTHS, key=len, reverse=True))})\b\.?(?:\s+(\d{{4}}))?")
_NUMERIC = re.compile(r"(?<![\d./-])(\d{1,2})[-/](\d{1,2})(?:[-/](\d{4}|\d{2}))?(?![\d/-])")
_DAY = re.compile(rf"\b({'|'.join(sorted(_DAYS, key=len, reverse=True))})(?:ochtend|morgen|middag|avond)?\b")
_TIME = re.compile(r"\b(?:om\s+)?(\d{1,2})(?:[.:](\d{2}))?\s*(?:uur|u\b|hrs?\b)|\b(\d{1,2})[:.]([0-5][05])\b(?![.,\d])")
_DEADLINE = re.compile(r"\b(?:voor|uiterlijk|deadline|t/m|tot|before|by|due|sluit|sluiting|inleveren|aanleveren|reactie|reageren|akkoord)\b")
_DEADLINE_RIGHT_BEFORE = re.compile(r"\b(?:voor|uiterlijk|deadline|before|by|tot)\s+(?:om\s+)?$")
_RELATIVE: tuple[tuple[re.Pattern[str], int], ...] = (
    (re.compile(r"\b(?:vandaag|vanochtend|vanmorgen|vanmiddag|vanavond|heden|hedenmiddag|straks|zo meteen|zometeen|today|this (?:morning|afternoon)|tonight|nu nodig)\b"), 0),
    (re.compile(r"\bovermorgen\b"), 2),
    (re.compile(r"\b(?:morgen(?:ochtend|middag|vroeg|avond)?|tomorrow)\b"), 1),
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
    """The moment a subject names; with several, the one that a deadline word precedes, else the first.

    Args:
        subject: The subject without reply marks.
        written: When it was sent, local time.
    """
    text = fold(subject)
    found = [*_dates(text, written.date()), *_relative(text, written.date())]
    at, at_text = _time(text)
    if at and not any(words in text[text.find(at_text) - 25 : text.find(at_text)] for _, _, words in found):
        before = text[: text.find(at_text)]
        if _DEADLINE_RIGHT_BEFORE.search(before) and at > written.time():
            return Moment(written.date(), at, True, at_text)
    if not found:
        if at is None:
            return None
        return Moment(written.date(), at, bool(_DEADLINE.search(text)), at_text)
    found.sort(key=lambda item: item[0])
    for start, day, words in found:
        before = _DEADLINE.search(text[max(0, start - 30) : start])
        if before:
            return Moment(day, at, True, words)
    _, day, words = found[0]
    return Moment(day, at, False, words)


def _dates(text: str, today: date) -> list[tuple[int, date, str]]:
    found = []
    for match in _DATE.finditer(text):
        day = _date(int(match[1]), _MONTHS[match[2]], match[3], today)
        if day:
            found.append((match.start(), day, match[0]))
    for match in _NUMERIC.finditer(text):
        day = _date(int(match[1]), int(match[2]), match[3], today)
        if day:
            found.append((match.start(), day, match[0]))
    if not found:
        for match in _DAY.finditer(text):
            if match[1] in _SHORT_DAYS and not _looks_like_a_day(text, match):
                continue
            ahead = (_DAYS[match[1]] - today.weekday()) % 7
            found.append((match.start(), today + timedelta(days=ahead), match[0]))
    return found


def _looks_like_a_day(text: str, match: re.Match[str]) -> bool:
    """Short day names are also ordinary words ("do it", "zo"): only beside a number or at the end."""
    after = text[match.end() : match.end() + 3].strip()
    return not after or after[0].isdigit()


def _relative(text: str, today: date) -> list[tuple[int, date, str]]:
    return [(m.start(), today + timedelta(days=days), m[0]) for pattern, days in _RELATIVE if (m := pattern.search(text))]


def _date(day: int, month: int, year: str | None, today: date) -> date | None:
    try:
        if year:
            return date(int(year) + (2000 if len(year) == 2 else 0), month, day)
        candidate = date(today.year, month, day)
    except ValueError:
        return None
    if candidate < today - timedelta(days=180):
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
