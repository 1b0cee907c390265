"""The values of triage: urgencies, roles, reasons and rankings."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class Urgency(StrEnum):
    """When a message needs the leader; the order of the members is from most to least urgent."""

    NOW = "now"
    TODAY = "today"
    WEEK = "week"
    INFO = "info"

    @property
    def rank(self) -> int:
        """0 for the most urgent, 3 for information."""
        return list(Urgency).index(self)


class SenderRole(StrEnum):
    """Who writes, seen from the school."""

    PARENT = "parent"
    PUPIL = "pupil"
    STAFF = "staff"
    BOARD = "board"
    AUTHORITY = "authority"
    CARE = "care"
    SUPPLIER = "supplier"
    NEWSLETTER = "newsletter"
    SYSTEM = "system"
    COMMUNITY = "community"
    PRESS = "press"
    UNKNOWN = "unknown"
    PHISHING = "phishing"


NO_VALUES: Mapping[str, str] = {}
"""What fills a sentence without blanks."""


class Reason(NamedTuple):
    """One scored contribution to an urgency; a tuple, since a mailbox has so many of them.

    Attributes:
        code: What contributed; the sentence is found by it.
        weight: Its share of the sum, in points; positive lifts.
        values: What fills the sentence's blanks (a name, a time, a word of the subject), as text.
        size: How much of it there is; the weight is this times the points of one.
    """

    code: str
    weight: float
    values: Mapping[str, str] = NO_VALUES
    size: float = 1.0


@dataclass(frozen=True, slots=True)
class Ranking:
    """What triage says of one message.

    Attributes:
        urgency: One of the four groups.
        score: 0.0 to 1.0, rising with urgency; ranks within and across groups.
        needs_reply: Whether the sender waits for an answer from the leader.
        sender_role: Who writes.
        reasons: Two or three, most telling first; all are terms of the score.
        others: The other terms; with the reasons they sum to the points behind the score.
    """

    urgency: Urgency
    score: float
    needs_reply: bool
    sender_role: SenderRole
    reasons: tuple[Reason, ...]
    others: tuple[Reason, ...] = ()

    @property
    def contributions(self) -> tuple[Reason, ...]:
        """All terms of the sum, the shown ones first."""
        return (*self.reasons, *self.others)
