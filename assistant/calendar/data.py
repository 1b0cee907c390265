"""The school holidays that are known, read from ``school_holidays.toml``."""

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

REGIONS = ("noord", "midden", "zuid")
_FILE = Path(__file__).with_name("school_holidays.toml")


@dataclass(frozen=True, slots=True, kw_only=True)
class SchoolHoliday:
    """One school holiday in one region.

    Attributes:
        name: What it is called in Dutch, as in running text.
        school_year: The school year it belongs to, such as "2026-2027".
        first: The first day, always a Saturday in the published data.
        last: The last day, included.
        fixed: True when the government prescribes the dates, False when it only advises them.
        source: Where the dates were published.
    """

    name: str
    school_year: str
    first: date
    last: date
    fixed: bool
    source: str


@cache
def school_holidays(region: str) -> tuple[SchoolHoliday, ...]:
    """The known school holidays of a region, oldest first.

    Args:
        region: One of ``REGIONS``.
    """
    years = tomllib.loads(_FILE.read_text("utf-8"))["years"]
    return tuple(
        SchoolHoliday(
            name=holiday["name"],
            school_year=year["school_year"],
            first=holiday[region]["first"],
            last=holiday[region]["last"],
            fixed=holiday["fixed"],
            source=year["source"],
        )
        for year in years
        for holiday in year["holidays"]
    )
