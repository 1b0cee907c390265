"""Moments as the user reads them: local time, in the user's language."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from assistant.i18n import gettext as _

UNKNOWN = datetime(1970, 1, 1, tzinfo=UTC)
"""What a message without any readable date is given."""


def weekday_short(day: date) -> str:
    """A weekday in two or three letters."""
    return _weekdays()[day.weekday()]


def _weekdays() -> tuple[str, ...]:
    return (_("ma"), _("di"), _("wo"), _("do"), _("vr"), _("za"), _("zo"))


def weekday(day: date) -> str:
    """A weekday in full."""
    names = (
        _("maandag"),
        _("dinsdag"),
        _("woensdag"),
        _("donderdag"),
        _("vrijdag"),
        _("zaterdag"),
        _("zondag"),
    )
    return names[day.weekday()]


def month_short(day: date) -> str:
    """A month in three letters."""
    names = (
        *(_("jan"), _("feb"), _("mrt"), _("apr"), _("mei"), _("jun")),
        *(_("jul"), _("aug"), _("sep"), _("okt"), _("nov"), _("dec")),
    )
    return names[day.month - 1]


def month(day: date) -> str:
    """A month in full."""
    names = (
        *(_("januari"), _("februari"), _("maart"), _("april"), _("mei"), _("juni")),
        *(_("juli"), _("augustus"), _("september"), _("oktober"), _("november"), _("december")),
    )
    return names[day.month - 1]


def long_day(day: date) -> str:
    """A day in full: "dinsdag 24 november 2026"."""
    return _("{weekday} {day} {month} {year}").format(
        weekday=weekday(day), day=day.day, month=month(day), year=day.year
    )


def moment(at: datetime, zone: ZoneInfo, *, now: datetime) -> str:
    """A moment: "di 24 nov 07:12", with the year when it is another than now's."""
    if at <= UNKNOWN:
        return _("datum onbekend")
    local = at.astimezone(zone)
    form = (
        _("{weekday} {day} {month} {time}")
        if local.year == now.astimezone(zone).year
        else _("{weekday} {day} {month} {year} {time}")
    )
    return form.format(
        weekday=weekday_short(local),
        day=local.day,
        month=month_short(local),
        year=local.year,
        time=f"{local:%H:%M}",
    )


def brief_moment(at: datetime, zone: ZoneInfo, *, now: datetime) -> str:
    """A moment in at most ``brief_width``: "07:12", "ma 16:20", "12 okt", "12-10-25"."""
    if at <= UNKNOWN:
        return "–"
    local, today = at.astimezone(zone), now.astimezone(zone).date()
    age = today - local.date()
    if not age:
        return f"{local:%H:%M}"
    if timedelta() < age < timedelta(days=7):
        return f"{weekday_short(local)} {local:%H:%M}"
    if local.year == today.year:
        return _("{day} {month}").format(day=local.day, month=month_short(local))
    return f"{local:%d-%m-%y}"


def brief_width() -> int:
    """The most characters a ``brief_moment`` has in this language."""
    return max(map(len, _weekdays())) + len(" 00:00")


def since(at: datetime, zone: ZoneInfo, *, now: datetime) -> str:
    """A moment in a sentence: today's time, "gisteren 16:20", or the day."""
    local, today = at.astimezone(zone), now.astimezone(zone).date()
    if local.date() == today:
        return f"{local:%H:%M}"
    if local.date() == today - timedelta(days=1):
        return _("gisteren {time}").format(time=f"{local:%H:%M}")
    return moment(at, zone, now=now)


def greeting(now: datetime, zone: ZoneInfo) -> str:
    """What one says at this hour."""
    hour = now.astimezone(zone).hour
    if hour < 12:
        return _("Goedemorgen")
    return _("Goedemiddag") if hour < 18 else _("Goedenavond")
