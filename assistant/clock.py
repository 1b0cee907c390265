"""The clock on the wall, which no option turns."""

from datetime import UTC, datetime


def utc_now() -> datetime:
    """The present moment, aware, UTC."""
    return datetime.now(UTC)
