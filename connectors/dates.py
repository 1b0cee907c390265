"""From the dates in a mail to moments in UTC; what cannot be read is None, never an error."""

import re
from datetime import UTC, datetime, timedelta, timezone
from email.utils import parsedate_to_datetime

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
"""Stands for "unknown" where a moment is compulsory."""

FIRST_MAIL = datetime(1990, 1, 1, tzinfo=UTC)
"""A moment before this is what a clock or a program says that does not know."""

WRONG_CLOCK = timedelta(days=2)
"""A mail cannot be sent this much later than it was delivered: then the sender's clock is wrong."""

_MONTHS = {
    "Jan": 1, "Feb": 2, "Mar": 3, "Apr": 4, "May": 5, "Jun": 6,
    "Jul": 7, "Aug": 8, "Sep": 9, "Oct": 10, "Nov": 11, "Dec": 12,
}  # fmt: skip
_USUAL = re.compile(
    r"(?:[A-Z][a-z]{2}, )?(\d{1,2}) ([A-Z][a-z]{2}) (\d{4}) (\d\d):(\d\d):(\d\d) ([+-])(\d\d)(\d\d)"
    r"(?: \([A-Za-z ]{1,40}\))?"
)
_FROM_LINE = re.compile(
    r"\b([A-Z][a-z]{2}) +(\d{1,2}) +(\d\d?):(\d\d)(?::(\d\d))? +"
    r"(?:(?:[A-Z]{1,5}|([+-])(\d\d)(\d\d)) +)?(\d{4})\b"
)


def parse_date(value: str) -> datetime | None:
    """Read a Date header (RFC 5322 section 3.3, and the older forms the standard library knows).

    Args:
        value: The unfolded header value.

    Returns:
        The moment in UTC (a date without a zone counts as UTC), None when it makes no sense.
    """
    usual = _USUAL.fullmatch(value)
    try:
        if usual and usual[2] in _MONTHS:
            return _usual_moment(usual)
        moment = parsedate_to_datetime(value[:200])
        aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
        return _sensible(aware.astimezone(UTC))
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def parse_from_line(line: str) -> datetime | None:
    """Read the date in an mbox From_ line, which is UTC by RFC 4155.

    Args:
        line: "From address Mon Mar  2 04:52:07 2026", with a zone before the year or without.

    Returns:
        The moment in UTC, None when there is none.
    """
    found = _FROM_LINE.search(line)
    if not found or found[1] not in _MONTHS:
        return None
    try:
        moment = datetime(
            int(found[9]), _MONTHS[found[1]], int(found[2]),
            int(found[3]), int(found[4]), int(found[5] or 0), tzinfo=UTC,
        )  # fmt: skip
        offset = timedelta(hours=int(found[7] or 0), minutes=int(found[8] or 0))
        return _sensible(moment + offset if found[6] == "-" else moment - offset)
    except (ValueError, OverflowError):
        return None


def received_at(
    received: str, sent: datetime | None, from_line: str, written: datetime | None = None
) -> datetime:
    """When a mail reached the mailbox, by the best witness there is.

    Our own server's Received header (the topmost; its date stands after the last semicolon) names
    its zone and can be trusted. Without one it is the Date header. The From_ line has no zone, and
    programs write local time or the moment of export into it, so it only speaks when nothing else
    does, or when the others lie further in the future than any queue explains. A mail's own file
    was written when it came or later; it bounds the others, and speaks when none of them does. An
    mbox is no such file: it was written when its last mail came.

    Args:
        received: The topmost Received header's value, or "".
        sent: The Date header, when readable.
        from_line: The mbox From_ line, or "".
        written: When the file that holds this mail alone was last written.

    Returns:
        Aware, UTC; the epoch when nobody knows, or only what knows no better.
    """
    arrived = parse_date(received.rpartition(";")[2].strip()) if ";" in received else None
    delivered = _plausible(parse_from_line(from_line)) if from_line else None
    written = _plausible(written)
    witnesses = [w for w in (arrived, sent, delivered) if w and w >= FIRST_MAIL]
    for latest in filter(None, (delivered, written)):
        witnesses = [w for w in witnesses if w <= latest + WRONG_CLOCK] or witnesses
    return next(iter(witnesses), written or EPOCH)


def from_seconds(seconds: float) -> datetime | None:
    """The moment this many seconds after the epoch; None when no clock of ours can say that."""
    try:
        return _sensible(EPOCH + timedelta(seconds=seconds))
    except (ValueError, OverflowError):
        return None


def _usual_moment(found: re.Match[str]) -> datetime | None:
    offset = timedelta(hours=int(found[8]), minutes=int(found[9]))
    zone = timezone(offset if found[7] == "+" else -offset)
    moment = datetime(
        int(found[3]), _MONTHS[found[2]], int(found[1]),
        int(found[4]), int(found[5]), int(found[6]), tzinfo=zone,
    )  # fmt: skip
    return _sensible(moment.astimezone(UTC))


def _plausible(moment: datetime | None) -> datetime | None:
    return moment if moment and moment >= FIRST_MAIL else None


def _sensible(moment: datetime) -> datetime | None:
    return moment if moment >= EPOCH and moment.year < 2100 else None
