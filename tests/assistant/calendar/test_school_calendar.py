"""School days, holidays and school years, by region."""

import subprocess
import sys
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.calendar.data import REGIONS, school_holidays
from assistant.calendar.public import computed, public_holidays
from assistant.calendar.school import SchoolCalendar

MIDDEN = SchoolCalendar("midden")
calendars = st.sampled_from([SchoolCalendar(region) for region in REGIONS])
near = st.dates(date(2023, 1, 1), date(2032, 12, 31))


@pytest.mark.parametrize(
    ("first", "last", "name"),
    [
        (date(2026, 10, 17), date(2026, 10, 25), "herfstvakantie"),
        (date(2026, 12, 19), date(2027, 1, 3), "kerstvakantie"),
        (date(2027, 2, 20), date(2027, 2, 28), "voorjaarsvakantie"),
        (date(2027, 4, 24), date(2027, 5, 2), "meivakantie"),
        (date(2027, 7, 17), date(2027, 8, 29), "zomervakantie"),
    ],
)
def test_the_holidays_of_midden_2026_2027_are_as_published(first, last, name):
    assert MIDDEN.holiday_on(first) == MIDDEN.holiday_on(last) == name
    assert MIDDEN.holiday_on(first - timedelta(days=1)) is None
    assert MIDDEN.holiday_on(last + timedelta(days=1)) is None
    assert MIDDEN.previous_school_day(last) == first - timedelta(days=1)
    assert MIDDEN.next_school_day(first) == last + timedelta(days=1)


def test_the_regions_differ_where_the_ministry_spreads_them():
    day = date(2026, 10, 13)
    assert [SchoolCalendar(r).is_school_day(day) for r in REGIONS] == [False, True, True]


def test_an_unknown_region_is_refused():
    with pytest.raises(ValueError, match="oost"):
        SchoolCalendar("oost")


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (date(2026, 4, 3), "Goede Vrijdag"),
        (date(2026, 4, 6), "tweede paasdag"),
        (date(2027, 4, 27), "Koningsdag"),
        (date(2026, 5, 5), "Bevrijdingsdag"),
        (date(2026, 5, 14), "Hemelvaartsdag"),
        (date(2026, 5, 15), "de dag na Hemelvaartsdag"),
        (date(2026, 5, 25), "tweede pinksterdag"),
        (date(2026, 12, 25), "eerste kerstdag"),
        (date(2027, 1, 1), "nieuwjaarsdag"),
    ],
)
def test_public_holidays_have_their_dutch_name_and_no_school(day, name):
    assert MIDDEN.holiday_on(day) == name
    assert not MIDDEN.is_school_day(day)


@pytest.mark.parametrize("year", range(2024, 2031))
def test_the_listed_public_holidays_are_those_of_the_library(year):
    assert dict(public_holidays(year)) == computed(year)


@pytest.mark.parametrize("region", REGIONS)
def test_published_holidays_run_from_saturday_to_sunday_without_overlap(region):
    holidays = school_holidays(region)
    weeks = {
        "herfstvakantie": 1,
        "kerstvakantie": 2,
        "voorjaarsvakantie": 1,
        "meivakantie": 1,
        "zomervakantie": 6,
    }
    for holiday in holidays:
        assert holiday.first.weekday() == 5
        assert (holiday.last - holiday.first).days == 7 * weeks[holiday.name] + 1
        assert holiday.fixed == (holiday.name not in {"herfstvakantie", "voorjaarsvakantie"})
        assert holiday.source
        assert SchoolCalendar(region).school_year(holiday.first) == holiday.school_year
    for earlier, later in pairwise(holidays):
        assert earlier.last < later.first


@pytest.mark.parametrize("region", REGIONS)
def test_no_school_year_between_the_first_and_the_last_is_missing(region):
    """``knows`` relies on it."""
    by_year: dict[str, list[str]] = {}
    for holiday in school_holidays(region):
        by_year.setdefault(holiday.school_year, []).append(holiday.name)
    assert list(by_year) == [f"{y}-{y + 1}" for y in range(2023, 2030)]
    assert by_year.pop("2023-2024") == ["zomervakantie"]
    assert {len(names) for names in by_year.values()} == {5}


@given(calendars, near)
def test_there_is_never_school_on_a_weekend_or_a_holiday(calendar, day):
    assert calendar.is_school_day(day) == (day.weekday() < 5 and calendar.holiday_on(day) is None)


@given(calendars, near)
def test_next_and_previous_school_day_are_strict_and_leave_none_out(calendar, day):
    after, before = calendar.next_school_day(day), calendar.previous_school_day(day)
    assert before < day < after
    assert calendar.is_school_day(after)
    assert calendar.is_school_day(before)
    between = (before + timedelta(days=n) for n in range(1, (after - before).days))
    assert [d for d in between if calendar.is_school_day(d)] in ([], [day])


@given(calendars, st.dates())
def test_any_date_gets_an_answer(calendar, day):
    assert calendar.is_school_day(day) in (True, False)
    assert calendar.previous_school_day(day) <= day <= calendar.next_school_day(day)
    assert len(calendar.school_year(day).split("-")) == 2


@pytest.mark.parametrize("day", [date.min, date.max])
def test_the_ends_of_the_calendar_are_no_error(day):
    assert MIDDEN.next_school_day(day) >= day >= MIDDEN.previous_school_day(day)


def test_the_school_year_turns_on_the_first_of_august():
    assert MIDDEN.school_year(date(2026, 7, 31)) == "2025-2026"
    assert MIDDEN.school_year(date(2026, 8, 1)) == "2026-2027"


def test_outside_the_known_years_weekdays_count_save_public_holidays():
    day = date(2035, 7, 23)
    assert not MIDDEN.knows(day)
    assert MIDDEN.is_school_day(day)
    assert not MIDDEN.is_school_day(date(2035, 5, 14))
    assert MIDDEN.holiday_on(date(2035, 5, 14)) == "tweede pinksterdag"


def test_it_knows_from_the_summer_of_2024_to_that_of_2030():
    assert not MIDDEN.knows(date(2024, 7, 12))
    assert MIDDEN.knows(date(2024, 7, 13))
    assert MIDDEN.knows(date(2030, 8, 25))
    assert not MIDDEN.knows(date(2030, 8, 26))


def test_known_years_do_not_import_the_holidays_library():
    code = (
        "import sys, datetime; from assistant.calendar import SchoolCalendar as C;"
        "C('zuid').next_school_day(datetime.date(2026, 12, 18));"
        "sys.exit('holidays' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
