"""Rank messages: at their arrival, or as of one moment."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from assistant.calendar import SchoolCalendar
from assistant.triage import context as contexts
from assistant.triage import features, reasons, score
from assistant.triage.context import Context
from assistant.triage.history import History
from assistant.triage.model import Ranking
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
    ranked: dict[int, Ranking] = {}
    for index, context in _in_order(inbox, sent, profile):
        ranked[index] = _rank(context)
    return [ranked[i] for i in range(len(inbox))]


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
    return rank_at_arrival(inbox, sent, profile=profile, learned=learned)


def _in_order(inbox: Sequence[MessageMeta], sent: Sequence[MessageMeta], profile: Profile) -> Iterator[tuple[int, Context]]:
    """The context of each inbox message in the order of arrival, sent mail taken in between."""
    history, calendar = History(profile), SchoolCalendar(profile.region)
    arrivals = sorted(range(len(inbox)), key=lambda i: inbox[i].received_at)
    outgoing = sorted(sent, key=lambda m: m.received_at)
    done = 0
    for index in arrivals:
        message = inbox[index]
        while done < len(outgoing) and outgoing[done].received_at < message.received_at:
            history.observe_sent(outgoing[done])
            done += 1
        context = contexts.build(message, profile, history, calendar)
        yield index, context
        history.observe_inbound(message, context.role)


def _rank(context: Context) -> Ranking:
    points = score.shipped()
    weighed = score.weigh(features.terms(context), points)
    total = sum(r.weight for r in weighed)
    urgency = score.urgency_of(total, points)
    return Ranking(
        urgency=urgency,
        score=score.level(total, points),
        needs_reply=score.needs_reply(context, urgency),
        sender_role=context.role,
        reasons=reasons.choose(weighed, urgency),
    )
