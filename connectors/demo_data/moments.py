"""When the mail of the demo school falls, counted from today, and how its dates are written.

A moment in the data files is one of:

``0 06:41``      today at 06:41, local time; on Saturday and Sunday the Friday before.
``-3 15:20``     three weekdays before that.
``sat 10:15``    the last Saturday that has begun; ``sun`` the day after, ``sat-1`` a week before.
``+1 08:05``     one weekday after the mail it answers; ``+0`` the same day.

In a subject ``{dag+1}`` becomes the weekday one weekday after the mail itself, ``{datum+5}`` the
date, ``{week+1}`` the number of the next week.
"""

import re
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
_DAY = timedelta(days=1)
_FRIDAY, _SATURDAY, _SUNDAY = 4, 5, 6
_WEEKDAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
_MONTHS = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)
_BLANK = re.compile(r"\{(dag|datum|week)([+-]\d+)?\}")


def desk_day(today: date) -> date:
    """The weekday that the data calls 0: today, or the Friday before on a weekend."""
    return today - _DAY * max(0, today.weekday() - _FRIDAY)


def weekdays_from(day: date, count: int) -> date:
    """The weekday a number of weekdays after (or, negative, before) a day."""
    step = _DAY if count > 0 else -_DAY
    for _ in range(abs(count)):
        day += step
        while day.weekday() > _FRIDAY:
            day += step
    return day


def moment(written: str, today: date, answered: datetime | None = None) -> datetime:
    """Work out a moment of the data files.

    Args:
        written: As in this module's docstring.
        today: The local date.
        answered: When the mail it answers was received, for moments that start with ``+``.

    Returns:
        Aware, UTC.

    Raises:
        ValueError: It is written in another way, or answers nothing.
    """
    days, _, clock = written.partition(" ")
    if days.startswith("+"):
        if answered is None:
            raise ValueError(f"answers nothing: {written}")
        day = weekdays_from(answered.astimezone(AMSTERDAM).date(), int(days))
    elif days[:3] in {"sat", "sun"}:
        day = _weekend(days[:3], int(days[3:] or "0"), today)
    else:
        day = weekdays_from(desk_day(today), int(days))
    local = datetime.combine(day, time.fromisoformat(clock), AMSTERDAM)
    return local.astimezone(UTC)


def filled(subject: str, received: datetime) -> str:
    """A subject with its dates written out, as of the day the mail was received."""
    day = received.astimezone(AMSTERDAM).date()
    return _BLANK.sub(lambda found: _written(found[1], int(found[2] or "0"), day), subject)


def _written(what: str, count: int, day: date) -> str:
    if what == "week":
        return str((day + _DAY * 7 * count).isocalendar().week)
    day = weekdays_from(day, count)
    return _WEEKDAYS[day.weekday()] if what == "dag" else f"{day.day} {_MONTHS[day.month - 1]}"


def _weekend(name: str, weeks: int, today: date) -> date:
    saturday = today - _DAY * ((today.weekday() - _SATURDAY) % 7)
    return saturday + _DAY * (7 * weeks + (name == "sun"))
