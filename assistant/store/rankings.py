"""Which messages are to be ranked, and what triage thought of each."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import Row, or_, select

from assistant.store import schema
from assistant.store.codec import COLUMNS, message_of
from assistant.store.lines import rebuild
from assistant.store.owned import AnySelect, Owned, Part, chunks
from assistant.store.values import Keyed, Opinion, StoredReason
from connectors.model import FolderRole

_message, _folder = schema.message, schema.folder
_ranking, _line = schema.ranking, schema.line
_LEAST_URGENT = 3


@dataclass(frozen=True, slots=True)
class Rankable:
    """What there is to rank, as of one state of the store.

    Attributes:
        inbox: Recent mail of others in the inboxes, one of each copy, newest first.
        sent: Recent mail of mine, newest first.
        cutoff: Mail received before this moment is not among them.
        last_key: The newest message the store held.
    """

    inbox: tuple[Keyed, ...]
    sent: tuple[Keyed, ...]
    cutoff: datetime
    last_key: int


class Rankings(Part):
    """What triage needs and what it said."""

    def rankable(self, *, me: Collection[str], since: datetime, limit: int) -> Rankable:
        """The recent mail.

        Args:
            me: The user's own addresses, lower case.
            since: Leave out what was received before this moment.
            limit: At most this many inbox messages, and as many sent ones.
        """
        recent = _message.c.received_at >= since
        with self._reading() as owned:
            inbox = _keyed(owned, _eligible(owned, me).where(recent), limit)
            mine = or_(_folder.c.role == FolderRole.SENT.value, _message.c.sender_address.in_(me))
            sent = _keyed(owned, _with_folder().where(mine, recent, ~_message.c.is_draft), limit)
            newest = select(_message.c.id).order_by(_message.c.id.desc()).limit(1)
            last_key = owned.scalar(newest) or 0
        cutoff = inbox[-1].message.received_at if len(inbox) == limit else since
        return Rankable(inbox, sent, max(since, cutoff), last_key)

    def save(
        self,
        opinions: Sequence[Opinion],
        *,
        rankable: Rankable,
        me: Collection[str],
        older: Opinion,
        now: datetime,
    ) -> int:
        """Keep what triage thinks, and bring the lists in line with it.

        Args:
            opinions: Of the messages in ``rankable.inbox``.
            rankable: What was ranked.
            me: The user's own addresses.
            older: What to think of everything older; its key is not used.
            now: Aware.

        Returns:
            How many messages are thought of otherwise than before.
        """
        with self._writing() as owned:
            ranked = {opinion.key for opinion in opinions}
            _clear(owned, ranked, rankable, me)
            changed = _changed(owned, opinions)
            changed += [replace(older, key=key) for key in _outdated(owned, rankable, me) - ranked]
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


def _eligible(owned: Owned, me: Collection[str]) -> AnySelect:
    """Mail of others in an inbox, the first of its copies."""
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
        _message.c.sender_address.not_in(me),
        ~earlier.exists(),
    )


def _keyed(owned: Owned, statement: AnySelect, limit: int) -> tuple[Keyed, ...]:
    newest = statement.order_by(_message.c.received_at.desc(), _message.c.id.desc()).limit(limit)
    return tuple(Keyed(row.id, FolderRole(row.role), message_of(row)) for row in owned.rows(newest))


def _clear(owned: Owned, shown: set[int], rankable: Rankable, me: Collection[str]) -> None:
    """Take away the lines of what is not to be shown (any more): mine, drafts, second copies."""
    recent = select(_line.c.key).where(
        _line.c.hidden.in_((0, 1, 2)),
        _line.c.received_at >= rankable.cutoff,
        _line.c.key <= rankable.last_key,
    )
    stale = set(owned.rows(recent).scalars()) - shown
    for some in chunks(stale):
        owned.delete(_line, _line.c.key.in_(some))
    for some in chunks(me):
        owned.delete(_line, _line.c.hidden.in_((0, 1, 2)), _line.c.sender_key.in_(some))


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


def _outdated(owned: Owned, rankable: Rankable, me: Collection[str]) -> set[int]:
    """What is too old to rank and was never ranked, or still counts as urgent."""
    there = owned.scope(select(_ranking.c.key).where(_ranking.c.key == _message.c.id))
    never = _eligible(owned, me).where(
        _message.c.id <= rankable.last_key, ~there.correlate(_message).exists()
    )
    keys = set(owned.rows(never.with_only_columns(_message.c.id)).scalars())
    urgent = (
        select(_ranking.c.key)
        .join_from(_ranking, _message, _message.c.id == _ranking.c.key)
        .where(_ranking.c.urgency < _LEAST_URGENT, _message.c.received_at < rankable.cutoff)
    )
    return keys | set(owned.rows(urgent).scalars())


def _keep(owned: Owned, opinions: Sequence[Opinion], now: datetime) -> None:
    for some in chunks(opinions):
        owned.delete(_ranking, _ranking.c.key.in_([opinion.key for opinion in some]))
        owned.insert(_ranking, [_row(opinion, now) for opinion in some])


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
        "reasons": [[r.code, r.weight, dict(r.values), r.is_shown] for r in opinion.reasons],
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
