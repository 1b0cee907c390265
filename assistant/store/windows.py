"""What the lists show: counts, windows and orders over the lines, all on indexes."""

from array import array
from collections.abc import Sequence
from datetime import datetime
from itertools import groupby
from typing import Any, Literal

from sqlalchemy import BigInteger, ColumnElement, and_, func, or_, select, type_coerce

from assistant.store import schema
from assistant.store.codec import COLUMNS, fold, message_of
from assistant.store.lines import DONE, OPEN, SNOOZED
from assistant.store.owned import MAIL, AnySelect, Owned, Part, chunks
from assistant.store.rankings import reasons_of
from assistant.store.values import Keyed, Line, Ordered, Run
from connectors.model import Address, FolderRole

_message, _ranking, _line, _folder = schema.message, schema.ranking, schema.line, schema.folder
_THREAD_LIMIT = 200
_TOLD = 3

By = Literal["urgency", "sender", "thread"]
_GROUP: dict[By, ColumnElement[Any]] = {
    "urgency": _line.c.urgency,
    "sender": _line.c.sender_key,
    "thread": _line.c.conversation_id,
}
_BY_URGENCY = (_line.c.urgency, _line.c.score.desc(), _line.c.received_at.desc(), _line.c.key)
_FROM_THE_END = (_line.c.urgency.desc(), _line.c.score, _line.c.received_at, _line.c.key.desc())
_PLACED = tuple(_line.c[n] for n in ("key", "hidden", "urgency", "is_corrected", "snoozed_until"))
_OPEN = _line.c.hidden == OPEN


class Windows(Part):
    """The lines, counted and in order."""

    def version(self) -> str:
        """Another text after each change by any process."""
        return self._setting("version")

    def mail_version(self) -> str:
        """Another text after each change of the mail by any process."""
        return self._setting(MAIL)

    def _setting(self, name: str) -> str:
        setting = schema.setting
        with self._reading() as owned:
            return str(owned.scalar(select(setting.c.value).where(setting.c.name == name)))

    def counts(self, text: str = "") -> dict[int, int]:
        """How many open lines with these words each urgency has; those without are left out."""
        statement = select(_line.c.urgency, func.count()).where(_OPEN, *_having(text))
        statement = statement.group_by(_line.c.urgency)
        with self._reading() as owned:
            return {row[0]: row[1] for row in owned.rows(statement)}

    def window(
        self, text: str = "", *, offset: int, limit: int, total: int | None = None
    ) -> list[int]:
        """The keys of open lines with these words, by urgency, score and age.

        Args:
            text: Words that must all occur.
            offset: Lines to pass by.
            limit: At most this many.
            total: How many lines there are; when it is told, what lies past the middle is reached
                from the end.
        """
        lines = select(_line.c.key).where(_OPEN, *_having(text))
        if total is None or offset <= total // 2:
            return self._keys(lines.order_by(*_BY_URGENCY).offset(offset).limit(limit))
        limit = min(limit, total - offset)
        if limit <= 0:
            return []
        backwards = lines.order_by(*_FROM_THE_END).offset(total - offset - limit)
        return self._keys(backwards.limit(limit))[::-1]

    def position(self, key: int, text: str = "") -> int | None:
        """How many lines stand above this one in the order of ``window``.

        Args:
            key: Of an open line.
            text: Words that must all occur.

        Returns:
            None when it is not among them.
        """
        line, wanted = _line.c, (_OPEN, *_having(text))
        found = select(line.urgency, line.score, line.received_at).where(line.key == key, *wanted)
        with self._reading() as owned:
            row = owned.rows(found).first()
            if row is None:
                return None
            later = or_(
                line.received_at > row.received_at,
                and_(line.received_at == row.received_at, line.key < key),
            )
            higher = or_(line.score > row.score, and_(line.score == row.score, later))
            above = or_(line.urgency < row.urgency, and_(line.urgency == row.urgency, higher))
            counted = select(func.count()).select_from(_line).where(*wanted, above)
            return int(owned.scalar(counted) or 0)

    def soon(self, limit: int) -> list[int]:
        """The keys of the open now and today lines, most urgent first."""
        ordered = select(_line.c.key).where(_OPEN, _line.c.urgency <= 1).order_by(*_BY_URGENCY)
        return self._keys(ordered.limit(limit))

    def waiting(self, limit: int) -> list[int]:
        """The keys of the open lines that wait longest for an answer, longest first."""
        waits = select(_line.c.key).where(_OPEN, _line.c.waiting_since.is_not(None))
        return self._keys(waits.order_by(_line.c.waiting_since, _line.c.key).limit(limit))

    def arrived(self, since: datetime) -> int:
        """How many open lines were received after a moment."""
        statement = select(func.count()).select_from(_line)
        with self._reading() as owned:
            return int(owned.scalar(statement.where(_OPEN, _line.c.received_at > since)) or 0)

    def order(self, by: By, *, text: str = "", include_hidden: bool = False) -> Ordered:
        """All lines that fit; the runs of senders and threads are not yet in order.

        Args:
            by: What they are grouped by.
            text: Words that must all occur in subject, sender's name or address.
            include_hidden: Also done and snoozed ones.
        """
        group = _GROUP[by]
        hidden = (OPEN, SNOOZED, DONE) if include_hidden else (OPEN,)
        received = type_coerce(_line.c.received_at, BigInteger)
        statement = select(_line.c.key, group, received).where(_line.c.hidden.in_(hidden))
        statement = statement.where(*_having(text))
        within = (
            _BY_URGENCY if by == "urgency" else (group, _line.c.received_at.desc(), _line.c.key)
        )
        with self._reading() as owned:
            rows = owned.rows(statement.order_by(*within)).all()
        # Column by column: a hundred thousand lines are read at one stroke of a key.
        keys, groups, received_at = zip(*rows, strict=True) if rows else ((), (), ())
        return Ordered(array("q", keys), _runs(groups, received_at))

    def titles(self, by: By, keys: Sequence[int]) -> dict[int, str]:
        """What the groups of these messages are called."""
        found: dict[int, str] = {}
        names = (_message.c.sender_name, _message.c.sender_address, _message.c.subject)
        with self._reading() as owned:
            for some in chunks(keys):
                for key, name, address, subject in owned.rows(
                    select(_message.c.id, *names).where(_message.c.id.in_(some))
                ):
                    found[key] = subject if by == "thread" else name or address
        return found

    def lines(self, keys: Sequence[int]) -> list[Line]:
        """The lines of these messages, in this order; those that are gone are left out."""
        found: dict[int, Line] = {}
        with self._reading() as owned:
            for some in chunks(keys):
                found.update((line.key, line) for line in _lines(owned, some))
        return [found[key] for key in keys if key in found]

    def message(self, key: int) -> Keyed | None:
        """One message, None when it is gone."""
        return next(iter(self.messages([key])), None)

    def messages(self, keys: Sequence[int]) -> list[Keyed]:
        """These messages, in no order; those that are gone are left out."""
        statement = select(_message.c.id, _folder.c.role, *COLUMNS).join_from(
            _message,
            _folder,
            (_folder.c.account_id == _message.c.account_id)
            & (_folder.c.id == _message.c.folder_id),
        )
        with self._reading() as owned:
            return [
                Keyed(row.id, FolderRole(row.role), message_of(row))
                for some in chunks(keys)
                for row in owned.rows(statement.where(_message.c.id.in_(some)))
            ]

    def thread(self, conversation_id: str) -> list[int]:
        """The keys of a conversation, one of each copy, oldest first, 200 at most."""
        one = (
            select(func.min(_message.c.id))
            .where(_message.c.conversation_id == conversation_id, ~_message.c.is_draft)
            .group_by(_message.c.fingerprint)
        )
        with self._reading() as owned:
            newest = select(_message.c.id).where(_message.c.id.in_(owned.scope(one)))
            newest = newest.order_by(_message.c.received_at.desc(), _message.c.id.desc())
            return list(owned.rows(newest.limit(_THREAD_LIMIT)).scalars())[::-1]

    def _keys(self, statement: AnySelect) -> list[int]:
        with self._reading() as owned:
            return list(owned.rows(statement).scalars())


def _having(text: str) -> list[ColumnElement[bool]]:
    words = fold(text).split()
    return [_line.c.search_text.contains(word, autoescape=True) for word in words]


def _runs(groups: Sequence[Any], received: Sequence[int]) -> list[Run]:
    runs: list[Run] = []
    start = 0
    for group, members in groupby(groups):
        count = len(list(members))
        runs.append(Run(str(group), start, count, received[start]))
        start += count
    return runs


def _lines(owned: Owned, keys: Sequence[int]) -> list[Line]:
    messages = owned.rows(
        select(
            *(_message.c[n] for n in ("id", "conversation_id", "sender_name", "sender_address")),
            *(_message.c[n] for n in ("subject", "received_at", "is_read", "has_attachments")),
        ).where(_message.c.id.in_(keys))
    ).all()
    rankings = {r.key: r for r in owned.rows(select(_ranking).where(_ranking.c.key.in_(keys)))}
    placed = {r.key: r for r in owned.rows(select(*_PLACED).where(_line.c.key.in_(keys)))}
    sizes = _thread_sizes(owned, {row.conversation_id for row in messages})
    return [
        _line_of(row, rankings.get(row.id), placed.get(row.id), sizes[row.conversation_id])
        for row in messages
    ]


def _line_of(row: Any, ranking: Any, placed: Any, thread_size: int) -> Line:
    return Line(
        key=row.id,
        urgency=placed.urgency if placed else ranking.urgency if ranking else 3,
        score=ranking.score if ranking else 0.0,
        sender_role=ranking.sender_role if ranking else "unknown",
        sender=Address(row.sender_name, row.sender_address),
        subject=row.subject,
        received_at=row.received_at,
        needs_reply=bool(ranking and ranking.needs_reply),
        is_read=row.is_read,
        is_done=bool(placed and placed.hidden == DONE),
        is_corrected=bool(placed and placed.is_corrected),
        snoozed_until=placed.snoozed_until if placed else None,
        waiting_since=ranking.waiting_since if ranking else None,
        has_attachments=row.has_attachments,
        thread_size=thread_size,
        reasons=reasons_of(ranking.reasons[:_TOLD]) if ranking else (),
    )


def _thread_sizes(owned: Owned, conversations: set[str]) -> dict[str, int]:
    statement = (
        select(_message.c.conversation_id, func.count(_message.c.fingerprint.distinct()))
        .where(_message.c.conversation_id.in_(conversations), ~_message.c.is_draft)
        .group_by(_message.c.conversation_id)
    )
    return dict.fromkeys(conversations, 1) | {row[0]: row[1] for row in owned.rows(statement)}
