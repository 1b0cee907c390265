"""The transparent sum: terms times points, the thresholds, and the answer that is wanted."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from assistant.triage.context import Context
from assistant.triage.features import Term
from assistant.triage.lexicon import load
from assistant.triage.model import Reason, SenderRole, Urgency
from connectors.model import Automation

_SPREAD = 1.6
_NO_REPLY = frozenset(
    {SenderRole.SUPPLIER, SenderRole.SYSTEM, SenderRole.NEWSLETTER, SenderRole.PHISHING}
)


@dataclass(frozen=True, slots=True)
class Points:
    """The points of each term and where the urgencies begin.

    Attributes:
        of: Points by term code.
        now, today, week: The least sum for each urgency.
    """

    of: Mapping[str, float]
    now: float
    today: float
    week: float

    def moved(self, deltas: Mapping[str, float]) -> "Points":
        """The same thresholds with some points changed."""
        return (
            replace(
                self, of={code: weight + deltas.get(code, 0.0) for code, weight in self.of.items()}
            )
            if deltas
            else self
        )


@cache
def shipped() -> Points:
    """The points that ship with the program."""
    table = load.weights()
    at = table["thresholds"]
    return Points(of=table["points"], now=at["now"], today=at["today"], week=at["week"])


def weigh(terms: Sequence[Term], points: Points) -> list[Reason]:
    """Each term as a contribution in points; a term without points is left out."""
    return [
        Reason(t.code, w * t.size, t.values, t.size)
        for t in terms
        if (w := points.of.get(t.code, 0.0))
    ]


def urgency_of(total: float, points: Points) -> Urgency:
    """The urgency that a sum means; rounded, so that the order of adding does not matter."""
    total = round(total, 6)
    if total >= points.now:
        return Urgency.NOW
    if total >= points.today:
        return Urgency.TODAY
    return Urgency.WEEK if total >= points.week else Urgency.INFO


def level(total: float, points: Points) -> float:
    """A sum of points as a score between 0 and 1, 0.5 where today begins (logistic function)."""
    bounded = max(-30.0, min(30.0, total - points.today))
    return 1.0 / (1.0 + math.exp(-bounded / _SPREAD))


def needs_reply(context: Context, urgency: Urgency) -> bool:
    """Whether the sender waits for an answer, which is more than that something has to be done."""
    message, found = context.message, context.found
    if urgency is Urgency.INFO or context.role in _NO_REPLY:
        return False
    if message.automation is not Automation.NONE or message.is_bulk:
        return context.role is SenderRole.CARE and "system" in context.sender.signature.by_local
    if "system" in context.sender.signature.by_local:
        return False
    if context.role is SenderRole.BOARD and not (
        context.recipients.is_only or found.keys() & {"answer_wanted", "question", "talk"}
    ):
        return False
    if context.role in {SenderRole.BOARD, SenderRole.AUTHORITY} and context.recipients.via_list:
        return bool(found.keys() & {"answer_wanted", "question", "talk"})
    return not (context.recipients.is_cc and context.role is SenderRole.STAFF)
