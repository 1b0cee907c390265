"""What a subject itself says can wait: a day or time it names holds the urgency down to that."""

from datetime import UTC, datetime, timedelta

from assistant.triage.context import Context
from assistant.triage.model import Reason, SenderRole
from assistant.triage.score import Points

_PRESSING = timedelta(minutes=125)
_UNLIMITED = frozenset({"emergency", "absence", "cover", "shortage", "last_night"})
LIMIT = "can_wait"
"""The code of the contribution that holds down."""
_HAIR = 0.1


def limit(context: Context, total: float, points: Points) -> Reason | None:
    """A contribution that brings the sum down to what the named moment allows.

    A term for later today cannot be for now, one for next week not for today; what may be an
    emergency or leaves a class alone is never held down.

    Args:
        context: The message.
        total: The sum so far.
        points: Where the urgencies begin.

    Returns:
        The contribution, or None when the sum may stand.
    """
    moment = context.moment
    if moment is None or context.is_reply or context.role is SenderRole.PHISHING:
        return None
    ceiling = _ceiling(context, points)
    if ceiling is None or total < ceiling:
        return None
    return Reason(LIMIT, ceiling - _HAIR - total, {"moment": moment.text})


def _ceiling(context: Context, points: Points) -> float | None:
    moment = context.moment
    if moment is None:
        return None
    today = context.at.date()
    urgent = not context.found.keys().isdisjoint(_UNLIMITED)
    if moment.day == today and moment.at is not None:
        due = datetime.combine(today, moment.at, context.at.tzinfo)
        left = due.astimezone(UTC) - context.at.astimezone(UTC)
        return points.now if left > _PRESSING else None
    if moment.day == today:
        return points.now if moment.is_deadline or "answer_wanted" in context.found else None
    if urgent or moment.day < today:
        return None
    if moment.day <= context.calendar.next_school_day(today):
        return points.now if moment.is_deadline else None
    return points.today
