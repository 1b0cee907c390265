"""Terms from the hour and day of arrival and from days and times that the subject names."""

from collections.abc import Iterator
from datetime import UTC, datetime, time, timedelta

from assistant.triage.context import Context
from assistant.triage.features.term import Term
from assistant.triage.features.who import PEOPLE, is_written
from assistant.triage.model import SenderRole
from connectors.model import Automation

_LATE = time(22, 0)
_NIGHT_ENDS = time(6, 0)
_QUIETING = frozenset({"festive", "fyi", "solved"})
_MORNING = ("today_word", "now_word", "absence")
_PRESSING = timedelta(minutes=95)
_AT_ONCE = timedelta(minutes=125)


def when(context: Context) -> Iterator[Term]:
    """When it came, and what the subject says of when it matters."""
    if is_written(context):
        yield from _hour(context)
    if context.role in PEOPLE and not context.message.is_bulk:
        if not context.is_reply:
            yield from _words(context)
            yield from _named_moment(context)
    elif context.role is SenderRole.SYSTEM:
        yield from _system_deadline(context)
    elif not context.message.is_bulk and "bargain" not in context.found:
        yield from _trade(context)


def _system_deadline(context: Context) -> Iterator[Term]:
    """A system that waits for the user's own approval before a day."""
    asked = (
        not context.subject.kind and context.recipients.is_only and "answer_wanted" in context.found
    )
    if context.moment and asked and context.message.automation is Automation.GENERATED:
        today = context.moment.day == context.at.date()
        code = "system_deadline_today" if today else "system_deadline"
        yield Term(code, values={"moment": context.moment.text})


def _hour(context: Context) -> Iterator[Term]:
    if (
        not context.is_fresh
        or context.recipients.is_cc
        or context.recipients.to_team
        or context.recipients.via_list
    ):
        return
    at = {"time": f"{context.local.hour:02}:{context.local.minute:02}"}
    if context.role is SenderRole.STAFF:
        if context.before_lessons:
            yield Term("staff_before_lessons", values=at)
        elif context.eve_of_school_day and context.local.time() >= time(18, 0):
            yield Term("staff_evening", values=at)
    elif context.role in {SenderRole.PARENT, SenderRole.UNKNOWN, SenderRole.PUPIL}:
        if context.local.time() >= _LATE or context.local.time() < _NIGHT_ENDS:
            yield Term("parent_at_night", values=at)
        elif context.before_lessons:
            yield Term("parent_before_lessons", values=at)
    elif context.role is SenderRole.COMMUNITY and (
        not context.is_school_day or context.before_lessons or context.local.time() >= time(20, 0)
    ):
        yield Term("community_off_hours", values=at)


def _trade(context: Context) -> Iterator[Term]:
    """A supplier who writes before lessons about today, or sets a date to decide by."""
    word = next((context.found[k] for k in _MORNING if k in context.found), "")
    moment = context.moment
    if context.is_reply:
        return
    if context.before_lessons and context.is_fresh and context.recipients.is_to:
        starts = moment is not None and moment.at is not None and moment.day == context.at.date()
        if word or starts:
            said = word or (moment.text if moment else "")
            yield Term("supplier_this_morning", values={"word": said})
            return
    if moment and moment.is_deadline:
        today = moment.day == context.at.date()
        code = "supplier_deadline_today" if today else "supplier_deadline"
        yield Term(code, values={"moment": moment.text})


def _words(context: Context) -> Iterator[Term]:
    found = context.found
    quiet = context.recipients.to_team or not found.keys().isdisjoint(_QUIETING)
    if quiet:
        return
    if not context.is_fresh:
        if found.keys() & {"now_word", "today_word", "tomorrow_word"}:
            yield Term(
                "date_past",
                values={
                    "moment": found.get("today_word")
                    or found.get("now_word")
                    or found["tomorrow_word"]
                },
            )
        return
    if "answer_wanted" in found and "today_word" in found:
        yield Term("asked_today", values={"word": found["answer_wanted"]})
    if "now_word" in found:
        yield Term("says_now", values={"word": found["now_word"]})
    elif "today_word" in found:
        yield Term("says_today", values={"word": found["today_word"]})
    elif "tomorrow_word" in found:
        code = (
            "says_tomorrow_eve"
            if context.eve_of_school_day and context.local.time() >= time(17, 0)
            else "says_tomorrow"
        )
        yield Term(code, values={"word": found["tomorrow_word"]})


def _named_moment(context: Context) -> Iterator[Term]:
    moment = context.moment
    if moment is None or (
        context.found.keys() & {"today_word", "tomorrow_word"} and not moment.is_deadline
    ):
        return
    days = (moment.day - context.at.date()).days
    values = {"moment": moment.text}
    kind = "deadline" if moment.is_deadline or "deadline_word" in context.found else "date"
    if moment.at and days == 0 and context.recipients.is_to:
        due = datetime.combine(moment.day, moment.at, context.at.tzinfo)
        left = due.astimezone(UTC) - context.at.astimezone(UTC)
        if timedelta(0) <= left <= (_AT_ONCE if context.role is SenderRole.STAFF else _PRESSING):
            yield Term(f"{kind}_at_once", values=values)
            return
        if left < timedelta(0):
            days = -1
    if days < 0:
        yield Term("date_past", values=values)
    elif days == 0:
        yield Term(f"{kind}_today", values=values)
    elif moment.day <= context.calendar.next_school_day(context.at.date()):
        yield Term(f"{kind}_next_day", values=values)
    elif days <= 10:
        yield Term(f"{kind}_week", values=values)
        if context.recipients.via_list:
            yield Term("list_with_date", values=values)
    else:
        yield Term(f"{kind}_later", values=values)
