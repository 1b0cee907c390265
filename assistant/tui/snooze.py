"""The moments a message can be hidden until: arithmetic on the calendar, no screen."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from assistant.i18n import gettext as _

MORNING = time(7)
AFTERNOON = time(15)
LONGEST_BREAK_WEEKS = 8


def snooze_choices(
    now: datetime, zone: ZoneInfo, school_day_from: Callable[[date], date]
) -> list[tuple[str, datetime]]:
    """What to offer: later today while that makes sense, tomorrow, the next school Monday.

    Args:
        now: The present moment, aware.
        zone: The school's time zone.
        school_day_from: The first school day on or after a day.

    Returns:
        Names and moments, soonest first.
    """
    today = now.astimezone(zone).date()
    tomorrow = today + timedelta(days=1)
    choices = [
        (_("Later vandaag"), datetime.combine(today, AFTERNOON, zone)),
        (_("Morgen"), datetime.combine(tomorrow, MORNING, zone)),
        (_("Volgende schoolmaandag"), _school_monday(today, zone, school_day_from)),
    ]
    soonest = now + timedelta(minutes=30)
    return [(name, at) for name, at in choices if at > soonest]


def _school_monday(
    today: date, zone: ZoneInfo, school_day_from: Callable[[date], date]
) -> datetime:
    monday = today + timedelta(days=7 - today.weekday())
    for _week in range(LONGEST_BREAK_WEEKS):
        if school_day_from(monday) == monday:
            break
        monday += timedelta(days=7)
    return datetime.combine(monday, MORNING, zone)


def typed_moment(text: str, now: datetime, zone: ZoneInfo) -> datetime | None:
    """A moment as the user types it: "27-11", "27-11 8:30", "27-11-2026 08.30", "8:30".

    Args:
        text: What was typed.
        now: The present moment, aware; a day that has passed this year means next year.
        zone: The time zone the user thinks in.

    Returns:
        The moment, after ``now``; None when it cannot be read or has passed.
    """
    local = now.astimezone(zone)
    for form in ("%d-%m-%Y %H:%M", "%d-%m-%Y", "%d-%m %H:%M", "%d-%m", "%H:%M"):
        found = _read(text.strip().replace(".", ":").replace("/", "-"), form, local)
        if found is not None:
            return found if found > now else None
    return None


def _read(text: str, form: str, local: datetime) -> datetime | None:
    prefix, layout = ("", form) if "%Y" in form else (f"{local.year} ", f"%Y {form}")
    if form == "%H:%M":
        prefix, layout = f"{local:%d-%m-%Y} ", f"%d-%m-%Y {form}"
    try:
        found = datetime.strptime(prefix + text, layout).replace(tzinfo=local.tzinfo)
        if "%H" not in form:
            found = datetime.combine(found.date(), MORNING, local.tzinfo)
        passed = "%Y" not in form and "%d" in form and found.date() < local.date()
        return found.replace(year=found.year + 1) if passed else found
    except ValueError:
        return None
