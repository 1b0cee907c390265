"""Terms from the course of the correspondence before this message."""

from collections.abc import Iterator
from datetime import time, timedelta

from assistant.triage.context import Context
from assistant.triage.features.term import Term
from assistant.triage.features.who import is_written
from assistant.triage.model import SenderRole

_SOON = timedelta(days=3)
_LONG = timedelta(days=6)
_INSIDE = frozenset({SenderRole.STAFF, SenderRole.CARE, SenderRole.AUTHORITY})
_LATE = time(21, 0)
_STRANGERS = frozenset({SenderRole.SUPPLIER, SenderRole.SYSTEM, SenderRole.NEWSLETTER})
_OLD_DAYS = 60
_OFFICIAL = frozenset({SenderRole.CARE, SenderRole.AUTHORITY, SenderRole.BOARD, SenderRole.PRESS})


def course(context: Context) -> Iterator[Term]:
    """Who wrote last, how often someone has asked before, and whether it was passed on."""
    subject = context.subject
    yield from _afterwards(context)
    if context.contact.sent:
        yield Term("wrote_with")
    elif context.role in _STRANGERS:
        yield Term("never_wrote_with")
    if not is_written(context):
        return
    if (
        not subject.replies
        and context.recipients.is_to
        and (context.since is None or context.since.answered_at is None)
    ):
        yield Term("open")
    if subject.is_persistent or "chase" in context.found:
        yield Term("says_again", values={"word": context.found.get("chase", "")})
    yield from _turn(context)
    if subject.forwards and not subject.replies and context.role is SenderRole.STAFF:
        yield Term("forwarded")


def _afterwards(context: Context) -> Iterator[Term]:
    """What has happened since it came: only when judged at a later moment."""
    since = context.since
    if since is None:
        return
    if since.answered_at:
        day = since.answered_at.astimezone(context.profile.zone)
        yield Term("answered_since", values={"date": f"{day.day}-{day.month}"})
    elif since.superseded:
        yield Term("superseded")
    if since.age_days > _OLD_DAYS:
        yield Term("too_old", values={"days": str(since.age_days)})
    elif since.age_days and not (context.moment and context.moment.day >= context.at.date()):
        yield Term("age", since.age_days, {"days": str(since.age_days)})


def _off_hours(context: Context) -> Iterator[Term]:
    """Who answers before school, late or on a free day seldom does so to say thanks."""
    at = {"time": f"{context.local:%H:%M}"}
    if context.before_lessons:
        yield Term("answers_early", values=at)
    elif not context.is_school_day or context.local.time() >= _LATE:
        yield Term("answers_off_hours", values=at)


def _turn(context: Context) -> Iterator[Term]:
    message, thread, contact = context.message, context.thread, context.contact
    is_answer = context.subject.replies > 0 or bool(message.in_reply_to)
    if is_answer and thread.to_many and not thread.took_part:
        yield Term("answers_all")
        return
    if is_answer and thread.mine_at is not None and thread.unanswered == 0:
        if context.role in _INSIDE and not context.recipients.is_cc:
            yield from _off_hours(context)
        gap = message.received_at - thread.mine_at
        group = (
            "official"
            if context.role in _OFFICIAL
            else "staff"
            if context.role in {SenderRole.STAFF, SenderRole.PUPIL}
            else "person"
        )
        pace = "soon" if gap <= _SOON else "later" if gap <= _LONG else "late"
        yield Term(f"answers_you_{pace}_{group}", values={"days": str(gap.days)})
        return
    if (
        is_answer
        and context.moment
        and context.moment.is_deadline
        and context.moment.day <= context.at.date()
    ):
        yield Term("deadline_missed", values={"moment": context.moment.text})
    if thread.took_part and thread.unanswered:
        yield Term(
            "chases", min(thread.unanswered, 3), values={"count": str(thread.unanswered + 1)}
        )
        return
    if is_answer and not thread.took_part and thread.mine_at is None:
        yield Term("joins_thread")
    if (
        contact.unanswered
        and contact.unanswered_since
        and context.role in {SenderRole.PARENT, SenderRole.COMMUNITY, SenderRole.UNKNOWN}
    ):
        yield Term("wrote_before", values={"count": str(contact.unanswered + 1)})
