"""When the demo school's mail falls, on any day of any year."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from connectors.demo_data import moments

days = st.dates(date(2024, 1, 1), date(2035, 12, 31))
WEDNESDAY = date(2026, 11, 25)


def at(year: int, month: int, day: int, hour: int, minute: int) -> datetime:
    return datetime(year, month, day, hour, minute, tzinfo=moments.AMSTERDAM)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("0 06:41", at(2026, 11, 25, 6, 41)),
        ("-3 15:20", at(2026, 11, 20, 15, 20)),
        ("sat 10:15", at(2026, 11, 21, 10, 15)),
        ("sun 20:40", at(2026, 11, 22, 20, 40)),
        ("sun-1 20:40", at(2026, 11, 15, 20, 40)),
    ],
)
def test_a_moment_is_counted_from_today(written, expected):
    assert moments.moment(written, WEDNESDAY) == expected


@pytest.mark.parametrize("today", [date(2026, 11, 27), date(2026, 11, 28), date(2026, 11, 29)])
def test_on_a_weekend_friday_is_the_day_that_counts(today):
    assert moments.moment("0 08:00", today) == at(2026, 11, 27, 8, 0)
    assert moments.moment("-1 08:00", today) == at(2026, 11, 26, 8, 0)


def test_the_weekend_that_has_begun_is_the_last_one():
    assert moments.moment("sat 10:00", date(2026, 11, 28)) == at(2026, 11, 28, 10, 0)
    assert moments.moment("sat 10:00", date(2026, 11, 29)) == at(2026, 11, 28, 10, 0)


def test_an_answer_is_counted_from_what_it_answers():
    friday = at(2026, 11, 20, 16, 0)
    assert moments.moment("+0 17:00", WEDNESDAY, friday) == at(2026, 11, 20, 17, 0)
    assert moments.moment("+1 08:05", WEDNESDAY, friday) == at(2026, 11, 23, 8, 5)


@pytest.mark.parametrize("written", ["+1 08:05", "", "0", "gisteren 10:00", "0 25:00"])
def test_what_is_no_moment_is_an_error(written):
    with pytest.raises(ValueError, match=r"\w"):
        moments.moment(written, WEDNESDAY)


def test_clock_times_are_local_on_both_sides_of_a_change_of_the_clock():
    assert moments.moment("0 07:00", date(2026, 3, 27)) == datetime(2026, 3, 27, 6, tzinfo=UTC)
    assert moments.moment("0 07:00", date(2026, 3, 30)) == datetime(2026, 3, 30, 5, tzinfo=UTC)


@given(days, st.integers(-40, 40))
def test_counting_weekdays_lands_on_weekdays_and_comes_back(today, count):
    day = moments.desk_day(today)
    there = moments.weekdays_from(day, count)
    assert day.weekday() < 5
    assert there.weekday() < 5
    assert moments.weekdays_from(there, -count) == day
    assert abs((there - day).days) >= abs(count)


@given(days, st.integers(-4, 0))
def test_a_weekend_is_in_the_past_or_under_way(today, weeks):
    suffix = str(weeks) if weeks else ""
    saturday = moments.moment(f"sat{suffix} 12:00", today).date()
    assert saturday.weekday() == 5
    assert saturday <= today
    assert moments.moment(f"sun{suffix} 12:00", today).date() == saturday + timedelta(days=1)


def test_blanks_in_a_subject_are_dates_after_the_mail():
    received = at(2026, 11, 20, 16, 0)
    assert moments.filled("tot {dag+1} {datum+1}", received) == "tot maandag 23 november"
    assert moments.filled("{dag} {dag-1}, week {week+1}", received) == "vrijdag donderdag, week 48"
    assert moments.filled("{naam}", received) == "{naam}"
