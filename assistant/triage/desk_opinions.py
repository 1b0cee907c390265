"""Rankings as opinions to keep, with since when a message waits for an answer."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from assistant.store.values import Keyed, Opinion, StoredReason
from assistant.triage.desk_values import opinion_of
from assistant.triage.model import Ranking
from assistant.triage.profile import AMSTERDAM
from connectors.dates import EPOCH
from connectors.model import MessageMeta

OLDER = Opinion(
    key=0,
    urgency=3,
    score=0.0,
    needs_reply=False,
    sender_role="unknown",
    reasons=(StoredReason("older", 0.0, {}),),
)
"""What is thought of mail that is too old to rank."""
BEYOND = replace(OLDER, reasons=(StoredReason("beyond", 0.0, {}),))
"""What is thought of mail that was too much to rank at once."""


def dated(message: MessageMeta, now: datetime) -> MessageMeta:
    """The message, with a moment to rank it by when its own is unknown.

    That is the last noon: recent, so that it is not taken for old, and an hour that means nothing.

    Args:
        message: From an inbox.
        now: Aware.
    """
    if message.received_at != EPOCH:
        return message
    here = now.astimezone(AMSTERDAM)
    noon = here.replace(hour=12, minute=0, second=0, microsecond=0)
    return replace(message, received_at=noon if noon <= here else noon - timedelta(days=1))


def opinions_of(
    inbox: Sequence[Keyed], rankings: Sequence[Ranking], sent: Sequence[MessageMeta]
) -> list[Opinion]:
    """An opinion for each inbox message.

    Args:
        inbox: What was ranked.
        rankings: In the same order.
        sent: The user's own mail, which answers.
    """
    answers = _Answers(sent)
    return [
        opinion_of(
            keyed.key,
            ranking,
            keyed.message.received_at if answers.are_awaited(keyed.message, ranking) else None,
        )
        for keyed, ranking in zip(inbox, rankings, strict=True)
    ]


class _Answers:
    """What the user has answered."""

    def __init__(self, sent: Sequence[MessageMeta]) -> None:
        self._messages = {message.in_reply_to for message in sent if message.in_reply_to}
        self._threads: dict[str, datetime] = {}
        for message in sent:
            latest = self._threads.get(message.conversation_id, message.received_at)
            self._threads[message.conversation_id] = max(latest, message.received_at)

    def are_awaited(self, message: MessageMeta, ranking: Ranking) -> bool:
        """Whether the sender waits, since a moment that is known."""
        is_dated = message.received_at != EPOCH
        return ranking.needs_reply and is_dated and not self.has(message)

    def has(self, message: MessageMeta) -> bool:
        """Whether the user answered it, or wrote later in its thread."""
        if message.message_id and message.message_id in self._messages:
            return True
        latest = self._threads.get(message.conversation_id)
        return latest is not None and latest > message.received_at
