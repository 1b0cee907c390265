"""Terms from the words of the subject; each counts for those roles from whom it means something."""

from collections.abc import Iterator, Mapping
from datetime import time

from assistant.triage.context import Context
from assistant.triage.features.term import Term
from assistant.triage.features.who import PEOPLE, is_written
from assistant.triage.model import SenderRole
from connectors.model import Importance, MeetingKind

_FAMILY = frozenset({SenderRole.PARENT, SenderRole.PUPIL, SenderRole.UNKNOWN, SenderRole.COMMUNITY})
_OUTSIDE = PEOPLE - {SenderRole.STAFF}
_WANTS = frozenset(
    {
        "question",
        "answer_wanted",
        "talk",
        "urgent",
        "worry",
        "complaint",
        "emergency",
        "protection",
        "incident",
        "chase",
    }
)
QUOTED = 0.5
"""What a subject's words still say in an answer: they were chosen earlier, often by another."""
_INSIDE = frozenset({SenderRole.STAFF, SenderRole.PARENT, SenderRole.PUPIL})
_QUIET = (time(7, 0), time(21, 30))
_SETTLED = frozenset({"fyi", "solved"})
_TRIVIAL = frozenset({"thanks", "festive", "petty", "fyi", "solved"})
_TOPICS: Mapping[str, frozenset[SenderRole]] = {
    "emergency": PEOPLE | {SenderRole.SYSTEM, SenderRole.SUPPLIER},
    "protection": PEOPLE,
    "custody": PEOPLE - {SenderRole.STAFF, SenderRole.BOARD},
    "incident": PEOPLE - {SenderRole.COMMUNITY},
    "call_now": PEOPLE,
    "confides": frozenset({SenderRole.PUPIL, SenderRole.UNKNOWN}),
    "injury": PEOPLE,
    "disease": PEOPLE,
    "grief": PEOPLE,
    "complaint": _FAMILY | {SenderRole.STAFF, SenderRole.BOARD},
    "worry": PEOPLE,
    "legal": PEOPLE,
    "to_board": PEOPLE,
    "solved": PEOPLE | {SenderRole.SUPPLIER, SenderRole.SYSTEM},
    "data_breach": PEOPLE | {SenderRole.SYSTEM},
    "someone_waits": frozenset({SenderRole.STAFF}),
    "shortage": frozenset({SenderRole.STAFF, SenderRole.BOARD, SenderRole.COMMUNITY}),
    "last_night": PEOPLE,
    "private": PEOPLE,
    "talk": PEOPLE,
    "press_word": frozenset({SenderRole.BOARD, SenderRole.STAFF, SenderRole.COMMUNITY}),
    "inspection": PEOPLE - {SenderRole.PARENT, SenderRole.COMMUNITY},
    "safety_result": frozenset({SenderRole.STAFF, SenderRole.SUPPLIER, SenderRole.SYSTEM}),
    "hr_health": PEOPLE,
    "leaving": frozenset({SenderRole.STAFF, SenderRole.BOARD}),
    "answer_wanted": PEOPLE,
    "question": PEOPLE,
    "urgent": PEOPLE,
    "enrolment": _OUTSIDE,
    "leave": PEOPLE,
    "results": PEOPLE,
    "care_work": PEOPLE,
    "money": PEOPLE | {SenderRole.SUPPLIER},
    "papers": PEOPLE,
    "thanks": PEOPLE,
    "festive": frozenset({SenderRole.STAFF, SenderRole.BOARD}),
    "petty": PEOPLE,
    "fyi": PEOPLE | {SenderRole.SUPPLIER},
    "sales": frozenset({SenderRole.SUPPLIER, SenderRole.COMMUNITY, SenderRole.BOARD}),
}


def what(context: Context) -> Iterator[Term]:
    """What the subject is about, how it is put, and what kind of message it is."""
    topics = list(_topics(context))
    yield from topics
    if not topics and not context.moment and not context.subject.asks:
        yield Term("no_signal")
    elif not context.found.keys() & _WANTS and not context.moment and not context.subject.asks:
        yield Term("nothing_asked")
    if "urgent" in context.found and context.role not in PEOPLE:
        yield Term("urgent_ignored", values={"word": context.found["urgent"]})
    yield from _absence(context)
    yield from _place(context)
    yield from _building(context)
    yield from _manner(context)
    yield from _kind(context)


def _topics(context: Context) -> Iterator[Term]:
    found, role = context.found, context.role
    size = QUOTED if context.is_reply else 1.0
    for category, word in found.items():
        if role not in _TOPICS.get(category, ()):
            continue
        if category == "urgent" and ("thanks" in found or "festive" in found):
            continue
        if category == "petty" and "place" in found and role is SenderRole.STAFF:
            continue
        yield Term(f"subject_{category}", 1.0 if category == "solved" else size, {"word": word})
    if role is SenderRole.SUPPLIER and not context.message.is_bulk:
        yield from _trade(context)
    if role is SenderRole.SYSTEM and "emergency" in found and "solved" not in found:
        yield Term("alarm", values={"word": found["emergency"]})
    if role is SenderRole.BOARD and "talk" in found and context.recipients.is_only:
        yield Term("board_calls", values={"word": found["talk"]})


def _trade(context: Context) -> Iterator[Term]:
    """What a supplier can rightly want: a bill paid, an offer answered, a colleague's file read."""
    if "money" in context.found and "chase" in context.found:
        yield Term("unpaid_bill", values={"word": context.found["money"]})
    elif "proposal" in context.found and "bargain" not in context.found:
        yield Term("proposal", values={"word": context.found["proposal"]})
    if "hr_health" in context.found:
        yield Term("staff_health_report", values={"word": context.found["hr_health"]})


def _absence(context: Context) -> Iterator[Term]:
    """Staff who are ill: urgent when cover is the reader's worry and lessons are near."""
    found, to = context.found, context.recipients
    pool = (
        context.role is not SenderRole.STAFF and "cover_office" in context.sender.signature.by_name
    )
    if pool and context.recipients.is_to and (context.is_reply or "today_word" in found):
        yield Term("cover_refused")
    if (
        context.is_reply
        or context.role is not SenderRole.STAFF
        or not found.keys() & {"absence", "cover"}
        or found.keys() & _SETTLED
        or not context.is_fresh
    ):
        return
    values = {"word": found.get("absence") or found["cover"]}
    if to.is_cc or to.to_team or to.via_list or to.to_office:
        yield Term("absence_arranged", values=values)
    elif context.before_lessons or context.eve_of_school_day:
        yield Term("absence_before_lessons", values=values)
    else:
        yield Term("absence", values=values)


def _place(context: Context) -> Iterator[Term]:
    """A place in the school, an exam or a trip: said early or late, it is seldom small."""
    found, direct = context.found, context.recipients.is_to and not context.recipients.to_team
    if not direct or context.is_reply or found.keys() & _SETTLED or context.role not in _INSIDE:
        return
    early = context.before_lessons
    if "place" in found and context.subject.is_terse and context.role is SenderRole.STAFF:
        code = "place_before_lessons" if early else "place"
        yield Term(code, values={"word": found["place"]})
    if "exam" in found and early:
        yield Term("exam_before_lessons", values={"word": found["exam"]})
    if "trip" in found and context.is_fresh and not _QUIET[0] <= context.local.time() < _QUIET[1]:
        yield Term("trip_at_night", values={"word": found["trip"]})


def _building(context: Context) -> Iterator[Term]:
    if (
        "building" not in context.found
        or context.found.keys() & _SETTLED
        or context.is_reply
        or not context.recipients.is_to
    ):
        return
    values = {"word": context.found["building"]}
    if context.role in {SenderRole.STAFF, SenderRole.COMMUNITY, SenderRole.PARENT} and (
        context.before_lessons or context.eve_of_school_day
    ):
        yield Term("building_before_lessons", values=values)
    elif context.role in PEOPLE:
        yield Term("building", values=values)


def _manner(context: Context) -> Iterator[Term]:
    if not is_written(context):
        return
    light = bool(context.found.keys() & _TRIVIAL)
    if not light:
        yield from _wording(context)
        yield from _marks(context)
    if context.subject.asks and not context.recipients.to_team:
        yield Term("asks")
    if context.subject.shouts:
        yield Term("shouts")
    if context.message.importance is Importance.LOW:
        yield Term("importance_low")
    if context.message.is_flagged:
        yield Term("flagged")


def _wording(context: Context) -> Iterator[Term]:
    subject, to = context.subject, context.recipients
    if not to.is_cc and not to.to_team and not subject.replies:
        if subject.is_bare:
            yield from _bare(context)
        if subject.is_terse and to.is_to:
            yield from _terse(context)
    if subject.replies and context.message.importance is Importance.HIGH:
        yield Term("answers_with_importance")
    if (
        subject.given_name
        and context.names_a_pupil
        and context.role in {*_FAMILY, SenderRole.STAFF}
    ):
        yield Term("pupil_named", values={"word": subject.given_name})


def _marks(context: Context) -> Iterator[Term]:
    if context.subject.exclaims:
        yield Term("exclaims", min(context.subject.exclaims, 3) / 3)
    if context.message.importance is Importance.HIGH:
        yield Term("importance_high")


def _terse(context: Context) -> Iterator[Term]:
    """One or two words: who explains can wait; more so before school or on a free day."""
    values = {"subject": context.subject.base or "–"}
    yield Term(f"terse_{context.role}", values=values)
    if context.role in _FAMILY and context.before_lessons:
        yield Term("terse_before_lessons", values=values)
    elif context.role in {*_FAMILY, SenderRole.STAFF} and not context.is_school_day:
        yield Term("terse_free_day", values=values)
    elif context.role is SenderRole.PARENT and context.eve_of_school_day:
        yield Term("terse_evening", values=values)


def _bare(context: Context) -> Iterator[Term]:
    """A subject that says nothing, from someone who matters, is more often urgent than not."""
    values = {"subject": context.subject.base or "–"}
    if context.role is SenderRole.STAFF and (context.before_lessons or context.eve_of_school_day):
        yield Term("bare_before_lessons", values=values)
    elif context.role is SenderRole.STAFF and context.subject.given_name:
        yield Term("bare_name_staff", values=values)
    elif context.role in {SenderRole.PARENT, SenderRole.UNKNOWN, SenderRole.PUPIL}:
        yield Term("bare_name" if context.subject.given_name else "bare_outside", values=values)
    else:
        yield Term("bare", values=values)


def _kind(context: Context) -> Iterator[Term]:
    kind, meeting = context.subject.kind, context.message.meeting
    if meeting in {MeetingKind.ACCEPTED, MeetingKind.TENTATIVE} or kind == "accepted":
        yield Term("meeting_accepted")
    elif meeting is MeetingKind.DECLINED or kind == "declined":
        yield Term("meeting_declined")
    elif meeting is MeetingKind.CANCELLED or kind == "cancelled":
        yield Term("meeting_changed")
    elif kind == "updated":
        today = context.moment is not None and context.moment.day == context.at.date()
        yield Term(
            "meeting_moved_today" if today and context.recipients.is_to else "meeting_changed"
        )
    elif meeting is MeetingKind.REQUEST or kind == "invitation":
        yield Term("meeting_request")
    elif kind == "undeliverable":
        yield Term("undeliverable_mass" if context.thread.to_many else "undeliverable")
        if context.moment and context.moment.day <= context.calendar.next_school_day(
            context.at.date()
        ):
            yield Term("undeliverable_soon", values={"moment": context.moment.text})
    elif kind == "read_receipt":
        yield Term("receipt")
