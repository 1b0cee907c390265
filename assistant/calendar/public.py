"""The public holidays on which Dutch schools are closed, by calendar year.

The years of ``public_holidays.toml`` are read from it; only for other years is the ``holidays``
library imported, which costs more than a tenth of a second.
"""

import tomllib
from collections.abc import Mapping
from datetime import date, timedelta
from functools import cache, lru_cache
from pathlib import Path

_FILE = Path(__file__).with_name("public_holidays.toml")
_NAMES = {
    "New Year's Day": "nieuwjaarsdag",
    "Good Friday": "Goede Vrijdag",
    "Easter Sunday": "eerste paasdag",
    "Easter Monday": "tweede paasdag",
    "King's Day": "Koningsdag",
    "Queen's Day": "Koninginnedag",
    "Liberation Day": "Bevrijdingsdag",
    "Ascension Day": "Hemelvaartsdag",
    "Pentecost": "eerste pinksterdag",
    "Pentecost Monday": "tweede pinksterdag",
    "Christmas Day": "eerste kerstdag",
    "Second Day of Christmas": "tweede kerstdag",
}
_ASCENSION = "Ascension Day"


@lru_cache(maxsize=64)
def public_holidays(year: int) -> Mapping[date, str]:
    """The days in a calendar year on which schools are closed for a public holiday.

    Args:
        year: A calendar year, 1 to 9999.

    Returns:
        The Dutch name of each day; empty for years the library does not cover (before 1966,
        after 2100).
    """
    return _listed().get(year) or computed(year)


def computed(year: int) -> dict[date, str]:
    """The same, always from the library: what the file is checked against.

    Good Friday and Liberation Day are days on which employers may be open, the latter save every
    fifth year; schools are closed on both. The Friday after Ascension Day is no public holiday
    at all, but next to no school is open.
    """
    from holidays import country_holidays

    found: dict[date, str] = {}
    days = country_holidays("NL", years=year, categories=("public", "optional"), language="en_US")
    for day, name in sorted(days.items()):
        found[day] = _NAMES.get(name, name)
        if name == _ASCENSION:
            found[day + timedelta(days=1)] = "de dag na Hemelvaartsdag"
    return found


@cache
def _listed() -> Mapping[int, Mapping[date, str]]:
    listed: dict[int, dict[date, str]] = {}
    for name, days in tomllib.loads(_FILE.read_text("utf-8"))["days"].items():
        for day in days:
            listed.setdefault(day.year, {})[day] = name
    return listed
