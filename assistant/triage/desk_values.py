"""The store's values as triage's, and back."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from assistant.store.notes import What
from assistant.store.values import Line, Noted, Opinion, StoredReason
from assistant.triage.model import Ranking, Reason, SenderRole, Urgency
from assistant.triage.views import Change, MailRow

Value = Urgency | bool | datetime | None
"""What a change changes."""
_URGENCIES = tuple(Urgency)


def row_of(line: Line, now: datetime) -> MailRow:
    """A line as the screens know it.

    Args:
        line: From the store.
        now: Aware; waiting is counted until then.
    """
    waits = line.waiting_since
    return MailRow(
        key=line.key,
        urgency=_URGENCIES[line.urgency],
        score=line.score,
        sender_role=_role(line.sender_role),
        sender=line.sender,
        subject=line.subject,
        received_at=line.received_at,
        needs_reply=line.needs_reply,
        is_read=line.is_read,
        is_done=line.is_done,
        is_corrected=line.is_corrected,
        snoozed_until=line.snoozed_until,
        has_attachments=line.has_attachments,
        thread_size=line.thread_size,
        reason=_most_telling(line.reasons),
        waiting_days=None if waits is None else max(0, (now - waits).days),
    )


def ranking_of(opinion: Opinion | None) -> Ranking:
    """What triage thought; information without reasons for what is not ranked: sent mail."""
    if opinion is None:
        return Ranking(Urgency.INFO, 0.0, False, SenderRole.UNKNOWN, ())  # noqa: FBT003
    return Ranking(
        urgency=_URGENCIES[opinion.urgency],
        score=opinion.score,
        needs_reply=opinion.needs_reply,
        sender_role=_role(opinion.sender_role),
        reasons=tuple(_reason(reason) for reason in opinion.reasons if reason.is_shown),
        others=tuple(_reason(reason) for reason in opinion.reasons if not reason.is_shown),
    )


def opinion_of(key: int, ranking: Ranking, waiting_since: datetime | None) -> Opinion:
    """A ranking as the store keeps it."""
    return Opinion(
        key=key,
        urgency=ranking.urgency.rank,
        score=ranking.score,
        needs_reply=ranking.needs_reply,
        sender_role=ranking.sender_role.value,
        reasons=(*_stored(ranking.reasons, shown=True), *_stored(ranking.others, shown=False)),
        waiting_since=waiting_since,
    )


def change_of(noted: Noted, what: What, after: Value) -> Change:
    """What an action did to a message that stood as noted."""
    before: Value
    if what == "correct":
        before = None if noted.correction is None else _URGENCIES[noted.correction]
    else:
        before = noted.is_done if what == "done" else noted.snoozed_until
    return Change(noted.key, what, before, after, noted.subject)


def stored(value: Value) -> int | bool | datetime | None:
    """A value of a change as the store keeps it."""
    return value.rank if isinstance(value, Urgency) else value


def _stored(reasons: Sequence[Reason], *, shown: bool) -> Iterator[StoredReason]:
    return (StoredReason(r.code, r.weight, dict(r.values), shown, r.size) for r in reasons)


def _most_telling(reasons: Sequence[StoredReason]) -> Reason | None:
    """The first that says more than who writes: lines show that already."""
    shown = [reason for reason in reasons if reason.is_shown]
    telling = (reason for reason in shown if not reason.code.startswith("role_"))
    first = next(telling, shown[0] if shown else None)
    return None if first is None else _reason(first)


def _reason(reason: StoredReason) -> Reason:
    return Reason(reason.code, reason.weight, reason.values, reason.size)


def _role(text: str) -> SenderRole:
    """The role; a word from another version means unknown."""
    try:
        return SenderRole(text)
    except ValueError:
        return SenderRole.UNKNOWN
