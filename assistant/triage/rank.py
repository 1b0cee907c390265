"""Rank messages: at their arrival, or as of one moment."""

import gc
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime

from assistant.calendar import SchoolCalendar
from assistant.triage import context as contexts
from assistant.triage import features, learn, reasons, score
from assistant.triage.context import Context
from assistant.triage.history import History
from assistant.triage.learn import Learned
from assistant.triage.limits import limit
from assistant.triage.model import Ranking, Reason
from assistant.triage.profile import Profile
from assistant.triage.score import Points
from connectors.model import MessageMeta


def rank_at_arrival(
    inbox: Sequence[MessageMeta],
    sent: Sequence[MessageMeta],
    *,
    profile: Profile,
    learned: Learned | None = None,
) -> list[Ranking]:
    """Rank each message with what was known when it arrived.

    Args:
        inbox: What to rank, in any order.
        sent: The user's own mail.
        profile: Who the user is.
        learned: What earlier corrections taught.

    Returns:
        A ranking for each message of ``inbox``, in the same order.
    """
    judge = _Judge(learned or Learned())
    history = History(profile)
    with _without_collecting():
        ranked = {
            index: judge.rank(context)
            for index, context in _in_order(inbox, sent, profile, history)
        }
    return [ranked[index] for index in range(len(inbox))]


def rank_as_of(
    inbox: Sequence[MessageMeta],
    sent: Sequence[MessageMeta],
    now: datetime,
    *,
    profile: Profile,
    learned: Learned | None = None,
) -> list[Ranking]:
    """Rank each message with what is known at ``now``: answered since, days waited, date passed.

    Args:
        inbox: What to rank, in any order; mail from after ``now`` is ranked as it arrives.
        sent: The user's own mail.
        now: The moment, aware.
        profile: Who the user is.
        learned: What earlier corrections taught.

    Returns:
        A ranking for each message of ``inbox``, in the same order.
    """
    judge = _Judge(learned or Learned())
    history = History(profile)
    past = [index for index, message in enumerate(inbox) if message.received_at <= now]
    future = [index for index, message in enumerate(inbox) if message.received_at > now]
    ranked: dict[int, Ranking] = {}
    known = [m for m in sent if m.received_at <= now]
    to_come = [m for m in sent if m.received_at > now]
    with _without_collecting():
        arrived = list(_in_order([inbox[i] for i in past], known, profile, history))
        for index, context in arrived:
            later = contexts.later(context, now, history.thread(context.message))
            ranked[past[index]] = judge.rank(later)
        for index, context in _in_order([inbox[i] for i in future], to_come, profile, history):
            ranked[future[index]] = judge.rank(context)
    return [ranked[index] for index in range(len(inbox))]


@contextmanager
def _without_collecting() -> Iterator[None]:
    """Let the cycle collector rest: ranking makes no cycles, and collecting costs a fifth of it."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _in_order(
    inbox: Sequence[MessageMeta], sent: Sequence[MessageMeta], profile: Profile, history: History
) -> Iterator[tuple[int, Context]]:
    """The context of each inbox message in the order of arrival, sent mail taken in between."""
    calendar = SchoolCalendar(profile.region)
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
    for message in outgoing[done:]:
        history.observe_sent(message)


class _Judge:
    """Weighs contexts with the points as they stand."""

    def __init__(self, learned: Learned) -> None:
        self._learned = learned
        self._points: Points = learn.reweigh(score.shipped(), learned)

    def rank(self, context: Context) -> Ranking:
        weighed = self._weigh(context)
        total = sum(contribution.weight for contribution in weighed)
        if held := limit(context, total, self._points):
            weighed.append(held)
            total += held.weight
        urgency = score.urgency_of(total, self._points)
        shown, others = reasons.choose(weighed, urgency)
        return Ranking(
            urgency=urgency,
            score=score.level(total, self._points),
            needs_reply=score.needs_reply(context, urgency),
            sender_role=context.role,
            reasons=shown,
            others=others,
        )

    def _weigh(self, context: Context) -> list[Reason]:
        terms, who = features.terms(context), context.message.sender
        if context.role in reasons.NEVER_LIFTED:
            return score.weigh(terms, score.shipped())
        weighed = score.weigh(terms, self._points)
        text = context.message.subject
        weighed.extend(learn.shifts(self._learned, address=who.address, name=who.name, text=text))
        return weighed
