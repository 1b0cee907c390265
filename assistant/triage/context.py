"""One message with all that is known around it: what the features are read from."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from assistant.calendar import SchoolCalendar
from assistant.triage import moments, sender, signature, subject
from assistant.triage.history import Before, Contact, History, Thread
from assistant.triage.lexicon.matcher import fold, tokens
from assistant.triage.model import SenderRole
from assistant.triage.moments import Moment
from assistant.triage.profile import Profile
from assistant.triage.sender import Sender
from assistant.triage.subject import Subject
from connectors.model import Address, MessageMeta

_MORNING_STARTS = time(4, 30)
_UNDER_WAY = timedelta(minutes=15)
_EVENING_STARTS = time(17, 0)


@dataclass(frozen=True, slots=True)
class Recipients:
    """How the user is addressed.

    Attributes:
        is_only: The only recipient is the user, by any of their addresses.
        is_to: The user stands in To.
        is_cc: The user stands in Cc only.
        via_list: The user stands in neither: a list or a blind copy.
        to_team: To a team address of the school.
        to_office: Also to whoever arranges cover or runs the office.
        others: Other recipients.
        escalated: An outsider copies in the board.
    """

    is_only: bool
    is_to: bool
    is_cc: bool
    via_list: bool
    to_team: bool
    to_office: bool
    others: int
    escalated: bool


@dataclass(frozen=True, slots=True)
class Since:
    """What happened after a message arrived.

    Attributes:
        answered_at: When the user wrote in the conversation after it, or None.
        superseded: The same sender has written again in the conversation.
        age_days: Whole days since it arrived.
    """

    answered_at: datetime | None
    superseded: bool
    age_days: int


@dataclass(frozen=True, slots=True)
class Context:
    """A message with its surroundings at one moment.

    Attributes:
        message: The metadata.
        subject: Its subject, taken apart.
        sender: Who writes.
        recipients: How the user is addressed.
        moment: The day or time the subject names, or None.
        local: When it arrived, in the school's time.
        is_school_day: It arrived on a school day.
        before_lessons: It arrived in the morning of a school day, before the first lesson.
        eve_of_school_day: It arrived in the evening or on a free day, before a school day.
        thread: The conversation before it.
        contact: The correspondent before it.
        profile: The user and the school.
        calendar: School days.
        names_a_pupil: The given name in the subject is not the user's or the sender's own.
        is_private_colleague: A colleague's name, on a personal mailbox the user never wrote to.
        at: The moment of judging, in the school's time; the arrival unless said otherwise.
        since: What happened after the arrival; None when judged at arrival.
    """

    message: MessageMeta
    subject: Subject
    sender: Sender
    recipients: Recipients
    moment: Moment | None
    local: datetime
    is_school_day: bool
    before_lessons: bool
    eve_of_school_day: bool
    thread: Before
    contact: Contact
    profile: Profile
    calendar: SchoolCalendar
    names_a_pupil: bool
    is_private_colleague: bool
    at: datetime
    since: Since | None = None

    @property
    def found(self) -> Mapping[str, str]:
        """The lexicon categories of the subject."""
        return self.subject.found

    @property
    def is_fresh(self) -> bool:
        """The day it speaks of as today has not ended."""
        return self.since is None or self.at.date() == self.local.date() or self.eve_of_school_day

    @property
    def is_reply(self) -> bool:
        """The subject carries a reply mark: its words are older than this message."""
        return self.subject.replies > 0

    @property
    def role(self) -> SenderRole:
        """The role of the sender."""
        return self.sender.role


def later(context: Context, now: datetime, thread: Thread) -> Context:
    """The same message judged at a later moment.

    Args:
        context: The message as it arrived.
        now: The moment, aware.
        thread: Its conversation as it is now.
    """
    arrived, at = context.message.received_at, now.astimezone(context.profile.zone)
    mine = thread.mine_at
    inbound = thread.last_by.get(context.message.sender.address)
    fresh = at.date() == context.local.date() or (
        context.eve_of_school_day
        and at.date() <= context.calendar.next_school_day(context.local.date())
    )
    return replace(
        context,
        at=at,
        before_lessons=context.before_lessons and fresh,
        eve_of_school_day=context.eve_of_school_day and fresh,
        since=Since(
            mine if mine and mine > arrived else None,
            bool(inbound and inbound > arrived),
            max(0, (now - arrived).days),
        ),
    )


def build(
    message: MessageMeta, profile: Profile, history: History, calendar: SchoolCalendar
) -> Context:
    """Gather what is known of a message from itself and from earlier mail."""
    history.organisations.meet_board(message)
    parsed = subject.parse(message.subject)
    who = sender.identify(message, parsed, profile, history)
    local = message.received_at.astimezone(profile.zone)
    school_day = calendar.is_school_day(local.date())
    thread, contact = history.thread(message), history.contact(message.sender.address)
    evening = local.time() >= _EVENING_STARTS or not school_day
    return Context(
        message=message,
        subject=parsed,
        sender=who,
        recipients=_recipients(message, who, profile, history),
        moment=moments.find(parsed.base, local),
        local=local,
        is_school_day=school_day,
        before_lessons=school_day and _MORNING_STARTS <= local.time() < _first_lesson(profile),
        eve_of_school_day=evening and calendar.is_school_day(local.date() + timedelta(days=1)),
        thread=thread.before(message.sender.address),
        contact=contact.copy(),
        profile=profile,
        calendar=calendar,
        names_a_pupil=_is_of_another(parsed.given_name, message, history),
        is_private_colleague=who.role is SenderRole.UNKNOWN
        and who.signature.is_personal
        and bool(history.organisations.insider_domains(message.sender.name)),
        at=local,
    )


def _first_lesson(profile: Profile) -> time:
    """The first lesson is under way: until then a morning can still go wrong."""
    start = profile.lessons_start
    return (datetime.combine(date.min, start) + _UNDER_WAY).time()


_OUTSIDERS = frozenset({SenderRole.PARENT, SenderRole.COMMUNITY, SenderRole.UNKNOWN})
_COVER = frozenset({"cover_office", "office"})


def _recipients(
    message: MessageMeta, who: Sender, profile: Profile, history: History
) -> Recipients:
    me = profile.me
    if not any(a.address in me for a in message.to):
        # It reached the user through a mailbox of the school, such as info@ or directie@.
        me |= {a.address for a in message.to if _is_function(a, profile)}
    to_others = [a for a in message.to if a.address not in me]
    cc_others = [a for a in message.cc if a.address not in me]
    own_lists = {a for a in message.to if a.address in me and _in(a, "whole_team")}
    to_me = len(to_others) + len(own_lists) < len(message.to)
    cc_me = len(cc_others) < len(message.cc)
    colleagues = [a for a in (*to_others, *cc_others) if a.domain in profile.own_domains]
    groups = [signature.read(a.address, a.name) for a in colleagues]
    to_team = bool(own_lists) or any(_in(a, "team_lists") for a in colleagues if a in to_others)
    return Recipients(
        is_only=to_me and not to_others and not cc_others,
        is_to=to_me,
        is_cc=cc_me
        and not to_me
        and not any(history.organisations.is_leaders_list(a) for a in message.to),
        via_list=not to_me
        and (not cc_me or any(history.organisations.is_leaders_list(a) for a in message.to)),
        to_team=to_team,
        to_office=any(_COVER & read.by_local or "cover_office" in read.by_name for read in groups),
        others=len(to_others) + len(cc_others),
        escalated=who.role in _OUTSIDERS
        and any(a.domain in history.organisations.board_domains for a in (*to_others, *cc_others)),
    )


def _is_function(address: Address, profile: Profile) -> bool:
    return address.domain in profile.own_domains and _in(address, "leader")


def _in(address: Address, group: str) -> bool:
    return group in signature.read(address.address, address.name).by_local


def _is_of_another(name: str, message: MessageMeta, history: History) -> bool:
    if not name:
        return False
    own = set().union(*history.my_names, tokens(message.sender.name), *map(_name_words, message.to))
    return fold(name) not in own


def _name_words(address: Address) -> list[str]:
    return tokens(address.name)
