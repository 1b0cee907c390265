"""What a subject itself says can wait: a day or time it names holds the urgency down to that."""

from datetime import UTC, datetime, time, timedelta

from assistant.triage.context import Context
from assistant.triage.model import Reason, SenderRole
from assistant.triage.moments import Moment
from assistant.triage.score import Points

_PRESSING = timedelta(minutes=125)
_UNLIMITED = frozenset({"emergency", "absence", "cover", "shortage", "last_night"})
_EVENING = frozenset({"vanavond", "tonight"})
_AFTERNOON_ENDS = time(16, 0)
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
    moment, today = context.moment, context.at.date()
    if moment is None or moment.day < today:
        return None
    urgent = not context.found.keys().isdisjoint(_UNLIMITED)
    if moment.day == today:
        return points.now if _later_today(context, moment, urgent=urgent) else None
    if urgent:
        return None
    if moment.day <= context.calendar.next_school_day(today):
        return points.now if moment.is_deadline else None
    return points.today


def _later_today(context: Context, moment: Moment, *, urgent: bool) -> bool:
    """Whether there are hours left: a time well ahead, the evening, or a term without a time."""
    if moment.at is not None:
        due = datetime.combine(moment.day, moment.at, context.at.tzinfo)
        return due.astimezone(UTC) - context.at.astimezone(UTC) > _PRESSING
    if context.found.get("today_word") in _EVENING and context.at.time() < _AFTERNOON_ENDS:
        return not urgent
    return moment.is_deadline or "answer_wanted" in context.found
