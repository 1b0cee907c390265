"""What goes in and out of the store, besides the connectors' values."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import NamedTuple

from connectors.model import Address, FolderRole, MessageMeta


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """A mailbox the user added.

    Attributes:
        id: Ours; also in each message's ``account_id`` and in the ledger.
        kind: "mbox", "maildir" or "demo".
        name: What the user calls it.
        settings: What its connector is made with: "inbox" and "sent" paths.
        paused: Not synchronised for now.
        created_at: Aware, UTC.
    """

    id: str
    kind: str
    name: str
    settings: Mapping[str, str] = field(default_factory=dict)
    paused: bool = False
    created_at: datetime


@dataclass(frozen=True, slots=True)
class FolderState:
    """How far a folder has been read.

    Attributes:
        account_id: The account.
        folder_id: The folder in it.
        cursor: After the last page that was applied; None before the first.
        round: The number of the full round that is going on or was the last.
        is_round_open: A full round has begun and not ended.
        last_complete_at: When a round was last finished; None when never.
    """

    account_id: str
    folder_id: str
    cursor: str | None
    round: int
    is_round_open: bool
    last_complete_at: datetime | None


class KnownFolder(NamedTuple):
    """A folder of an account, with what the user calls it and its role."""

    account_id: str
    id: str
    name: str
    role: FolderRole


class StoredReason(NamedTuple):
    """A reason of a ranking: its code, weight and values, whether it is shown, and its size."""

    code: str
    weight: float
    values: Mapping[str, str]
    is_shown: bool = True
    size: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Opinion:
    """What triage thinks of one message, before any correction.

    Attributes:
        key: The message.
        urgency: 0 (now) to 3 (information).
        score: 0.0 to 1.0.
        needs_reply: The sender waits for an answer.
        sender_role: Who writes.
        reasons: The shown ones first, most telling first.
        waiting_since: Since when it waits for an answer of mine; None when it does not.
    """

    key: int
    urgency: int
    score: float
    needs_reply: bool
    sender_role: str
    reasons: tuple[StoredReason, ...]
    waiting_since: datetime | None = None


class Keyed(NamedTuple):
    """A stored message with its key and its folder's role."""

    key: int
    role: FolderRole
    message: MessageMeta


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A message as the lists show it, in the store's terms.

    Attributes:
        key: The message.
        urgency: 0 to 3; the user's own when corrected.
        score: 0.0 to 1.0.
        sender_role: Who writes.
        sender: From.
        subject: Cleaned.
        received_at: Aware, UTC.
        needs_reply: The sender waits for an answer.
        is_read: As the mailbox says.
        is_done: The user is done with it.
        is_corrected: The urgency is the user's own.
        snoozed_until: Aware, UTC; None when not snoozed.
        waiting_since: Aware, UTC; None when it does not wait.
        has_attachments: As far as is known.
        thread_size: Messages in the conversation.
        reasons: The most telling ones, at most three; none when it was not ranked.
    """

    key: int
    urgency: int
    score: float
    sender_role: str
    sender: Address
    subject: str
    received_at: datetime
    needs_reply: bool
    is_read: bool
    is_done: bool
    is_corrected: bool
    snoozed_until: datetime | None
    waiting_since: datetime | None
    has_attachments: bool
    thread_size: int
    reasons: tuple[StoredReason, ...]


class Run(NamedTuple):
    """Lines that stand together under one heading.

    Attributes:
        group: The key of the heading.
        start: Where the first one stands in the order.
        size: How many there are.
        received: When the first one was received, microseconds since 1970.
    """

    group: str
    start: int
    size: int
    received: int


class Ordered(NamedTuple):
    """The keys of lines in order, and the runs they fall into, which cover them all."""

    keys: Sequence[int]
    runs: Sequence[Run]


class Noted(NamedTuple):
    """What the user did to a message, as it stands.

    Attributes:
        key: The message.
        subject: Its subject.
        is_done: Set aside.
        snoozed_until: Hidden until then.
        correction: The user's own urgency, for the message or its thread; None when there is none.
    """

    key: int
    subject: str
    is_done: bool
    snoozed_until: datetime | None
    correction: int | None


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """A row of the ledger as it is kept.

    Attributes:
        number: 1 and up, without gaps, for each owner.
        at: ISO 8601, UTC.
        kind: What happened.
        facts: Canonical JSON.
        previous: The hash of the row before it.
        hash: Over all the above.
    """

    number: int
    at: str
    kind: str
    facts: str
    previous: str
    hash: str
