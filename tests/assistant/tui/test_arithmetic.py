"""The parts without widgets: lines of a list, windows of rows, moments, undo."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.triage.model import Urgency
from assistant.triage.profile import AMSTERDAM
from assistant.triage.views import Change, Group
from assistant.tui import dates
from assistant.tui.services import weekday_from
from assistant.tui.snooze import snooze_choices, typed_moment
from assistant.tui.undo import KEPT, UndoStack
from assistant.tui.widgets import row_cache
from assistant.tui.widgets.line_map import LineMap
from assistant.tui.widgets.row_cache import WINDOW, RowCache, window_of
from tests.assistant.tui.sample import NOW, desk

COUNTS = st.lists(st.integers(0, 30), max_size=20)


@given(COUNTS)
def test_every_line_is_a_heading_or_a_row_and_back(counts: list[int]) -> None:
    groups = [Group(str(number), "", count) for number, count in enumerate(counts)]
    lines = LineMap(groups)
    expected: list[Group | int] = []
    row = 0
    for group in groups:
        expected.append(group)
        expected += range(row, row + group.count)
        row += group.count
    assert [lines.at(line) for line in range(lines.lines)] == expected
    assert lines.rows == row
    for number in range(row):
        assert lines.at(lines.line_of(number)) == number
        above = lines.at(lines.heading_line_above(number))
        assert isinstance(above, Group)


def test_the_cache_forgets_the_oldest_windows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(row_cache, "KEPT", 2)
    cache, rows = RowCache(), desk().brief(NOW).soon
    for offset in (0, WINDOW, 2 * WINDOW):
        cache.put(offset, rows)
    assert not cache.has(0)
    assert cache.get(WINDOW + 1) == rows[1]
    assert cache.get(WINDOW + len(rows)) is None
    assert window_of(2 * WINDOW - 1) == WINDOW


def test_moments_are_local_and_dutch() -> None:
    def brief(at: datetime) -> str:
        return dates.brief_moment(at, AMSTERDAM, now=NOW)

    assert brief(NOW) == "07:12"
    assert brief(NOW - timedelta(days=1)) == "ma 07:12"
    assert brief(NOW - timedelta(days=30)) == "25 okt"
    assert brief(NOW - timedelta(days=400)) == "20-10-25"
    assert brief(datetime(1970, 1, 1, tzinfo=UTC)) == "–"
    assert dates.moment(NOW, AMSTERDAM, now=NOW) == "di 24 nov 07:12"
    summer = datetime(2025, 7, 1, 22, 30, tzinfo=UTC)
    assert dates.moment(summer, AMSTERDAM, now=NOW) == "wo 2 jul 2025 00:30"
    assert dates.greeting(NOW + timedelta(hours=6), AMSTERDAM) == "Goedemiddag"
    assert dates.greeting(NOW + timedelta(hours=12), AMSTERDAM) == "Goedenavond"


@given(st.integers(-20_000, 30_000))
def test_a_brief_moment_fits_its_column(days: int) -> None:
    at = NOW - timedelta(days=days)
    assert len(dates.brief_moment(at, AMSTERDAM, now=NOW)) <= 8


def test_snooze_offers_what_lies_ahead() -> None:
    evening = NOW.replace(hour=18)
    names = [name for name, _at in snooze_choices(evening, AMSTERDAM, weekday_from)]
    assert names == ["Morgen", "Volgende schoolmaandag"]

    def after_christmas(day: date) -> date:
        return max(day, date(2027, 1, 4))

    friday = datetime(2026, 12, 18, 12, tzinfo=UTC)
    *_others, (_name, monday) = snooze_choices(friday, AMSTERDAM, after_christmas)
    assert monday.date() == date(2027, 1, 4)
    assert (monday.hour, monday.tzinfo) == (7, AMSTERDAM)


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("27-11", "2026-11-27T07:00+01:00"),
        ("27/11 8.30", "2026-11-27T08:30+01:00"),
        ("1-7-2027 9:00", "2027-07-01T09:00+02:00"),
        ("3-1", "2027-01-03T07:00+01:00"),
        ("15:00", "2026-11-24T15:00+01:00"),
        ("6:00", None),
        ("24-11-2025", None),
        ("31-2", None),
        ("straks", None),
        ("", None),
    ],
)
def test_a_typed_moment(text: str, moment: str | None) -> None:
    expected = None if moment is None else datetime.fromisoformat(moment)
    assert typed_moment(text, NOW, AMSTERDAM) == expected


@given(st.text())
def test_whatever_is_typed_gives_a_later_moment_or_none(text: str) -> None:
    moment = typed_moment(text, NOW, AMSTERDAM)
    assert moment is None or moment > NOW


def test_undo_goes_back_one_by_one_and_is_bounded() -> None:
    stack = UndoStack()
    assert stack.pop() == ()
    for number in range(KEPT + 5):
        stack.push([Change(number, "correct", None, Urgency.NOW)])
    assert [stack.pop()[0].key for _ in range(KEPT)] == list(range(KEPT + 4, 4, -1))
    assert not stack
