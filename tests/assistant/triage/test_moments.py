"""Days, times and deadlines in a subject are resolved from the day it was written."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.triage.moments import find

WRITTEN = datetime(2026, 9, 8, 9, 0, tzinfo=ZoneInfo("Europe/Amsterdam"))  # a Tuesday


@pytest.mark.parametrize(
    ("subject", "day", "at", "is_deadline"),
    [
        ("Verlof 21 september", date(2026, 9, 21), None, False),
        ("Formatie: reactie uiterlijk 11-9", date(2026, 9, 11), None, True),
        ("Stukken vóór vrijdag 11 september 12.00 uur", date(2026, 9, 11), time(12), True),
        ("gymzaal donderdag", date(2026, 9, 10), None, False),
        ("ruilen do 10/9?", date(2026, 9, 10), None, False),
        ("vanmiddag", date(2026, 9, 8), None, False),
        ("morgenochtend", date(2026, 9, 9), None, False),
        ("overmorgen toets", date(2026, 9, 10), None, False),
        ("Vragen, deadline 16.30 uur", date(2026, 9, 8), time(16, 30), True),
        ("Sneeuw woensdag: laat vóór 16.00 weten of je opengaat", date(2026, 9, 8), time(16), True),
        ("MDO 13.00", date(2026, 9, 8), time(13), False),
        ("aanvraag t/m 3 februari", date(2027, 2, 3), None, True),
        ("meeting by 15 October", date(2026, 10, 15), None, True),
    ],
)
def test_moments(subject: str, day: date, at: time | None, is_deadline: bool) -> None:
    moment = find(subject, WRITTEN)
    assert moment is not None
    assert (moment.day, moment.at, moment.is_deadline) == (day, at, is_deadline)


@pytest.mark.parametrize(
    "subject",
    [
        "",
        "do it",
        "zo gaat het niet",
        "versie 2.1.3",
        "31-31-2026",
        "99 maart",
        "kamer 2.11 <> 0.14",
    ],
)
def test_no_moment(subject: str) -> None:
    moment = find(subject, WRITTEN)
    assert moment is None or moment.day == WRITTEN.date()


@given(st.text(max_size=120), st.datetimes(timezones=st.just(WRITTEN.tzinfo)))
def test_any_subject_on_any_day(subject: str, written: datetime) -> None:
    find(subject, written)


@given(st.integers(-120, 230))
def test_a_date_without_a_year_is_the_nearest_one(days: int) -> None:
    day = WRITTEN.date() + timedelta(days=days)
    moment = find(f"bijeenkomst {day.day}-{day.month}", WRITTEN)
    assert moment is not None
    assert moment.day == day
