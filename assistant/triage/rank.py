"""Rank messages: at their arrival, or as of one moment."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from assistant.triage.model import Ranking, SenderRole, Urgency
from assistant.triage.profile import Profile
from connectors.model import MessageMeta


def rank_at_arrival(
    inbox: Sequence[MessageMeta],
    sent: Sequence[MessageMeta],
    *,
    profile: Profile,
    learned: object | None = None,
) -> list[Ranking]:
    """Rank each message with what was known when it arrived.

    Returns:
        A ranking for each message of ``inbox``, in the same order.
    """
    return [_unranked() for _ in inbox]


def rank_as_of(
    inbox: Sequence[MessageMeta],
    sent: Sequence[MessageMeta],
    now: datetime,
    *,
    profile: Profile,
    learned: object | None = None,
) -> list[Ranking]:
    """Rank each message with what is known at ``now``: answered since, waited for days, date passed.

    Returns:
        A ranking for each message of ``inbox``, in the same order.
    """
    return [_unranked() for _ in inbox]


def _unranked() -> Ranking:
    return Ranking(Urgency.INFO, 0.0, False, SenderRole.UNKNOWN, ())
