"""What the screens and commands are shown of the mail; values only, no widgets and no SQL."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from assistant.triage.model import Ranking, Reason, SenderRole, Urgency
from connectors.model import Address, MessageMeta


class Grouping(StrEnum):
    """How *Postvak* orders the mail."""

    URGENCY = "urgency"
    SENDER = "sender"
    THREAD = "thread"


@dataclass(frozen=True, slots=True)
class View:
    """What *Postvak* shows.

    Attributes:
        grouping: The headings the rows stand under.
        text: Words that must all occur in subject, sender's name or sender's address; "" for all.
        include_done: Also what is done or snoozed.
    """

    grouping: Grouping = Grouping.URGENCY
    text: str = ""
    include_done: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """A heading of a view.

    Attributes:
        key: The urgency, the sender's address, or the conversation's id.
        title: The sender's name or the subject; "" for urgencies, whose names are translated.
        count: Rows below it.
    """

    key: str
    title: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MailRow:
    """A message as a line in a list.

    Attributes:
        key: The store's id of the message.
        urgency: The group it is in; the user's own correction when there is one.
        score: 0.0 to 1.0.
        sender_role: Who writes.
        sender: From.
        subject: Cleaned; may be empty.
        received_at: Aware, UTC.
        needs_reply: The sender waits for an answer.
        is_read: As the mailbox says.
        is_done: The user is done with it.
        is_corrected: The urgency is the user's own.
        snoozed_until: Aware, UTC; None when not snoozed.
        has_attachments: As far as is known.
        thread_size: Messages in the conversation, this one included.
        reason: The most telling reason, who writes only when there is no other.
        waiting_days: Whole days since it arrived without an answer of mine; None when answered
            or when no answer is expected.
    """

    key: int
    urgency: Urgency
    score: float
    sender_role: SenderRole
    sender: Address
    subject: str
    received_at: datetime
    needs_reply: bool
    is_read: bool = False
    is_done: bool = False
    is_corrected: bool = False
    snoozed_until: datetime | None = None
    has_attachments: bool = False
    thread_size: int = 1
    reason: Reason | None = None
    waiting_days: int | None = None


@dataclass(frozen=True, slots=True)
class MailDetail:
    """All that is known of one message.

    Attributes:
        row: The same message as a line.
        message: Its metadata.
        ranking: What triage says, before any correction.
        thread: The conversation, oldest first, this message included.
    """

    row: MailRow
    message: MessageMeta
    ranking: Ranking
    thread: tuple[MailRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """The morning at a glance.

    Attributes:
        made_at: Aware, UTC: when it was computed.
        counts: Open messages in each of the four groups.
        soon: The open now and today messages, most urgent first, at most 12.
        waiting: Those who wait longest for an answer, longest first, at most 5.
        arrived: Messages that came in since then.
        last_visit: When the user last saw the brief, or the moment that was asked for; None the
            first time.
        last_sync: When a mailbox was last read to the end; None when never.
        accounts: How many mailboxes there are.
        day_note: The name of the holiday or "" on a school day; "weekend" on Saturday and Sunday.
    """

    made_at: datetime
    counts: Mapping[Urgency, int]
    soon: tuple[MailRow, ...] = ()
    waiting: tuple[MailRow, ...] = ()
    arrived: int = 0
    last_visit: datetime | None = None
    last_sync: datetime | None = None
    accounts: int = 0
    day_note: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    """What one action of the user did, enough to take it back.

    Attributes:
        key: The message.
        what: "correct", "done" or "snooze".
        before: The value before: an Urgency or None, a bool, a datetime or None.
        after: The value after, of the same type.
        subject: The message's subject, to name it when undoing.
    """

    key: int
    what: str
    before: Urgency | bool | datetime | None
    after: Urgency | bool | datetime | None
    subject: str = ""
