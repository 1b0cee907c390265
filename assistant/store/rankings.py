"""Which messages are to be ranked, and what triage thought of each."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import Row, Select, or_, select

from assistant.store import schema
from assistant.store.codec import COLUMNS, message_of
from assistant.store.lines import rebuild
from assistant.store.owned import AnySelect, Owned, Part, chunks
from assistant.store.values import Keyed, Opinion, StoredReason
from connectors.dates import EPOCH
from connectors.model import FolderRole

_message, _folder = schema.message, schema.folder
_ranking, _line = schema.ranking, schema.line
_LEAST_URGENT = 3
_NEVER = datetime.max.replace(tzinfo=UTC)
_UNDATED = _message.c.received_at == EPOCH


@dataclass(frozen=True, slots=True)
class Rankable:
    """What there is to rank, as of one state of the store.

    Attributes:
        inbox: Recent mail in the inboxes, one of each copy: undated first, then newest first.
        sent: Recent mail in the folders of sent mail, newest first.
        since: Dated mail from before this moment is too old to be among them.
        cutoff: Dated mail from before this moment is not among them, too old or too much.
        last_key: The newest message the store held.
    """

    inbox: tuple[Keyed, ...]
    sent: tuple[Keyed, ...]
    since: datetime
    cutoff: datetime
    last_key: int


class Rankings(Part):
    """What triage needs and what it said."""

    def rankable(self, *, since: datetime, limit: int, until: datetime | None = None) -> Rankable:
        """The recent mail, and what has no date, which may be recent.

        Mine is what lies in a folder of sent mail: anybody can put the user's address in From.

        Args:
            since: Leave out what was received before this moment.
            until: When nothing came in since, ``since`` moves back by the silence until this
                moment: a mailbox that ended long ago is still judged, not only called old.
            limit: At most this many inbox messages, and as many sent ones.
        """
        with self._reading() as owned:
            eligible = _eligible(owned)
            if until is not None:
                since -= _silence(owned, eligible, since, until)
            recent = _message.c.received_at >= since
            undated = _keyed(owned, eligible.where(_UNDATED), limit)
            dated = _keyed(owned, eligible.where(recent, ~_UNDATED), limit - len(undated))
            mine = _with_folder().where(_folder.c.role == FolderRole.SENT.value)
            sent = _keyed(owned, mine.where(recent, ~_message.c.is_draft), limit)
            newest = select(_message.c.id).order_by(_message.c.id.desc()).limit(1)
            last_key = owned.scalar(newest) or 0
        inbox = (*undated, *dated)
        full = len(inbox) == limit
        cutoff = since if not full else dated[-1].message.received_at if dated else _NEVER
        return Rankable(inbox, sent, since, cutoff, last_key)

    def save(
        self,
        opinions: Sequence[Opinion],
        *,
        rankable: Rankable,
        older: Opinion,
        beyond: Opinion,
        now: datetime,
    ) -> int:
        """Keep what triage thinks, and bring the lists in line with it.

        Args:
            opinions: Of the messages in ``rankable.inbox``.
            rankable: What was ranked.
            older: What to think of everything too old; its key is not used.
            beyond: The same of what was too much to rank at once.
            now: Aware.

        Returns:
            How many messages are thought of otherwise than before.
        """
        with self._writing() as owned:
            ranked = {opinion.key for opinion in opinions}
            _clear(owned, ranked, rankable)
            changed = _changed(owned, opinions)
            changed += [
                replace(older if is_old else beyond, key=key)
                for key, is_old in _unranked(owned, rankable).items()
                if key not in ranked
            ]
            _keep(owned, changed, now)
            lineless = _lineless(owned, ranked)
            rebuild(owned, (), fresh={opinion.key for opinion in changed} | lineless)
        return len(changed)

    def opinion(self, key: int) -> Opinion | None:
        """What triage thinks of one message; None when it was not ranked."""
        return next(iter(self.opinions([key])), None)

    def opinions(self, keys: Sequence[int]) -> list[Opinion]:
        """What triage thinks of these messages, in no order; those not ranked are left out."""
        with self._reading() as owned:
            return [
                _opinion(row)
                for some in chunks(keys)
                for row in owned.rows(select(_ranking).where(_ranking.c.key.in_(some)))
            ]


def reasons_of(stored: Sequence[Sequence[Any]]) -> tuple[StoredReason, ...]:
    """The reasons of a ranking row."""
    return tuple(StoredReason(*reason) for reason in stored)


def _with_folder() -> AnySelect:
    return select(_message.c.id, _folder.c.role, *COLUMNS).join_from(
        _message,
        _folder,
        (_folder.c.owner == _message.c.owner)
        & (_folder.c.account_id == _message.c.account_id)
        & (_folder.c.id == _message.c.folder_id),
    )


def _eligible(owned: Owned) -> AnySelect:
    """Mail in an inbox, the first of its copies."""
    copy, place = _message.alias(), _folder.alias()
    earlier = owned.scope(
        select(copy.c.id)
        .join_from(
            copy,
            place,
            (place.c.account_id == copy.c.account_id) & (place.c.id == copy.c.folder_id),
        )
        .where(
            place.c.role == FolderRole.INBOX.value,
            ~copy.c.is_draft,
            copy.c.fingerprint == _message.c.fingerprint,
            copy.c.id < _message.c.id,
        )
        .correlate(_message)
    )
    return _with_folder().where(
        _folder.c.role == FolderRole.INBOX.value,
        ~_message.c.is_draft,
        ~earlier.exists(),
    )


def _keyed(owned: Owned, statement: AnySelect, limit: int) -> tuple[Keyed, ...]:
    newest = statement.order_by(_message.c.received_at.desc(), _message.c.id.desc()).limit(limit)
    return tuple(Keyed(row.id, FolderRole(row.role), message_of(row)) for row in owned.rows(newest))


def _clear(owned: Owned, shown: set[int], rankable: Rankable) -> None:
    """Take away the lines of what is not to be shown (any more): drafts, second copies."""
    recent = select(_line.c.key).where(
        _line.c.hidden.in_((0, 1, 2)),
        or_(_line.c.received_at >= rankable.cutoff, _line.c.received_at == EPOCH),
        _line.c.key <= rankable.last_key,
    )
    for some in chunks(set(owned.rows(recent).scalars()) - shown):
        there = _eligible(owned).where(_message.c.id.in_(some))
        stays = owned.rows(there.with_only_columns(_message.c.id)).scalars()
        owned.delete(_line, _line.c.key.in_(set(some).difference(stays)))


def _changed(owned: Owned, opinions: Sequence[Opinion]) -> list[Opinion]:
    """Those that differ from what is stored, of messages that still exist."""
    changed: list[Opinion] = []
    for some in chunks(opinions):
        keys = [opinion.key for opinion in some]
        there = set(owned.rows(select(_message.c.id).where(_message.c.id.in_(keys))).scalars())
        rows = owned.rows(select(_ranking).where(_ranking.c.key.in_(keys)))
        before = {row.key: _opinion(row) for row in rows}
        changed += [o for o in some if o.key in there and before.get(o.key) != o]
    return changed


def _unranked(owned: Owned, rankable: Rankable) -> dict[int, bool]:
    """What is not ranked this time and never was, or still counts as urgent: whether it is old."""
    is_old = ((_message.c.received_at < rankable.since) & ~_UNDATED).label("is_old")
    is_left = (_message.c.received_at <= rankable.cutoff) & (_ranking.c.urgency < _LEAST_URGENT)
    settled = owned.scope(
        select(_ranking.c.key).where(_ranking.c.key == _message.c.id, ~is_left).correlate(_message)
    )
    found = _eligible(owned).where(_message.c.id <= rankable.last_key, ~settled.exists())
    rows = owned.rows(found.with_only_columns(_message.c.id, is_old))
    return {row.id: bool(row.is_old) for row in rows}


def _keep(owned: Owned, opinions: Sequence[Opinion], now: datetime) -> None:
    for some in chunks(opinions):
        owned.delete(_ranking, _ranking.c.key.in_([opinion.key for opinion in some]))
        owned.insert(_ranking, [_row(opinion, now) for opinion in some])


def _silence(owned: Owned, eligible: Select[Any], since: datetime, until: datetime) -> timedelta:
    """How long a mailbox has been silent that got nothing since a moment; else none."""
    newest = _keyed(owned, eligible.where(~_UNDATED), 1)
    if not newest or newest[0].message.received_at >= since:
        return timedelta(0)
    return until - newest[0].message.received_at


def _lineless(owned: Owned, keys: Collection[int]) -> set[int]:
    missing: set[int] = set()
    for some in chunks(keys):
        there = owned.rows(select(_line.c.key).where(_line.c.key.in_(some))).scalars()
        missing |= set(some) - set(there)
    return missing


def _row(opinion: Opinion, now: datetime) -> dict[str, Any]:
    return {
        "key": opinion.key,
        "urgency": opinion.urgency,
        "score": opinion.score,
        "needs_reply": opinion.needs_reply,
        "sender_role": opinion.sender_role,
        "reasons": [
            [r.code, r.weight, dict(r.values), r.is_shown, r.size] for r in opinion.reasons
        ],
        "waiting_since": opinion.waiting_since,
        "ranked_at": now,
    }


def _opinion(row: Row[Any]) -> Opinion:
    return Opinion(
        key=row.key,
        urgency=row.urgency,
        score=row.score,
        needs_reply=row.needs_reply,
        sender_role=row.sender_role,
        reasons=reasons_of(row.reasons),
        waiting_since=row.waiting_since,
    )
