"""A desk in memory: for tests, for pictures in the documentation, as the port's plainest form."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from assistant.triage.model import Ranking, Urgency
from assistant.triage.views import Brief, Change, Group, Grouping, MailDetail, MailRow, View
from connectors.model import MessageMeta

Value = Urgency | bool | datetime | None
SOON_LIMIT = 12
WAITING_LIMIT = 5


@dataclass(frozen=True, slots=True)
class _Item:
    """A message with its ranking and what the user did to it."""

    key: int
    message: MessageMeta
    ranking: Ranking
    correction: Urgency | None = None
    done: bool = False
    snoozed_until: datetime | None = None

    @property
    def urgency(self) -> Urgency:
        return self.ranking.urgency if self.correction is None else self.correction

    def is_open(self, now: datetime) -> bool:
        return not self.done and (self.snoozed_until is None or self.snoozed_until <= now)


class FakeDesk:
    """An in-memory ``assistant.triage.port.Desk``.

    Args:
        mail: Messages with their rankings; their keys are 1, 2, 3 … in this order.
        answered: Conversations the user has answered, by id.
        accounts: How many mailboxes there are.
        last_sync: When a mailbox was last read to the end.
        last_visit: When the user last saw the brief.

    Attributes:
        day_note: The note of every day; "" for a school day.
    """

    def __init__(
        self,
        mail: Iterable[tuple[MessageMeta, Ranking]] = (),
        *,
        answered: frozenset[str] = frozenset(),
        accounts: int = 1,
        last_sync: datetime | None = None,
        last_visit: datetime | None = None,
    ) -> None:
        self._items = {
            key: _Item(key, message, ranking) for key, (message, ranking) in enumerate(mail, 1)
        }
        self._threads: dict[str, list[int]] = {}
        for key, item in self._items.items():
            self._threads.setdefault(item.message.conversation_id, []).append(key)
        self._answered = answered
        self.accounts = accounts
        self.last_sync = last_sync
        self.last_visit = last_visit
        self.day_note = ""
        self._kept: tuple[View, datetime, list[MailRow]] | None = None

    def brief(self, now: datetime, *, since: datetime | None = None) -> Brief:
        """The morning at a glance, as of ``now``."""
        rows = [self._row(i, now) for i in self._items.values() if i.is_open(now)]
        rows.sort(key=_by_urgency)
        waiting = sorted(
            (row for row in rows if row.waiting_days is not None),
            key=lambda row: (row.received_at, row.key),
        )
        since = since or self.last_visit
        return Brief(
            made_at=now,
            counts={u: sum(row.urgency is u for row in rows) for u in Urgency},
            soon=tuple(r for r in rows if r.urgency in (Urgency.NOW, Urgency.TODAY))[:SOON_LIMIT],
            waiting=tuple(waiting[:WAITING_LIMIT]),
            arrived=0 if since is None else sum(row.received_at > since for row in rows),
            last_visit=since,
            last_sync=self.last_sync,
            accounts=self.accounts,
            day_note=self.day_note,
        )

    def visited(self, now: datetime) -> None:
        """Remember that the user saw the brief."""
        self.last_visit = now

    def groups(self, view: View, now: datetime) -> Sequence[Group]:
        """The headings of a view in order."""
        counts: dict[str, Group] = {}
        if view.grouping is Grouping.URGENCY:
            counts = {urgency.value: Group(urgency.value, "", 0) for urgency in Urgency}
        for row in self._ordered(view, now):
            key, title = self._heading(row, view.grouping)
            group = counts.setdefault(key, Group(key, title, 0))
            counts[key] = replace(group, count=group.count + 1)
        return tuple(counts.values())

    def rows(self, view: View, now: datetime, *, offset: int, limit: int) -> Sequence[MailRow]:
        """The lines of a view, counted through all groups."""
        return tuple(self._ordered(view, now)[offset : offset + limit])

    def position(self, key: int, view: View, now: datetime) -> int | None:
        """The offset at which ``rows`` has this message."""
        keys = [row.key for row in self._ordered(view, now)]
        return keys.index(key) if key in keys else None

    def detail(self, key: int, now: datetime) -> MailDetail | None:
        """One message; None when it is gone."""
        item = self._items.get(key)
        if item is None:
            return None
        thread = [
            self._row(self._items[k], now) for k in self._threads[item.message.conversation_id]
        ]
        thread.sort(key=lambda row: (row.received_at, row.key))
        return MailDetail(self._row(item, now), item.message, item.ranking, tuple(thread))

    def correct(self, keys: Sequence[int], urgency: Urgency | None) -> Sequence[Change]:
        """Give messages the user's own urgency; None takes it back."""
        return self._change(keys, "correct", urgency)

    def mark_done(self, keys: Sequence[int], done: bool) -> Sequence[Change]:  # noqa: FBT001 - the port's
        """Set messages aside, or bring them back."""
        return self._change(keys, "done", done)

    def snooze(self, keys: Sequence[int], until: datetime | None) -> Sequence[Change]:
        """Hide messages until a moment; None wakes them."""
        return self._change(keys, "snooze", until)

    def revert(self, changes: Sequence[Change]) -> None:
        """Take changes back, last one first."""
        self._kept = None
        for change in reversed(changes):
            if change.key in self._items:
                self._items[change.key] = _with(self._items[change.key], change.what, change.before)

    def refresh(self, now: datetime) -> int:  # noqa: ARG002 - the port's
        """Nothing to rank again: the rankings were given."""
        return 0

    def _change(self, keys: Sequence[int], what: str, after: Value) -> Sequence[Change]:
        self._kept = None
        changes = []
        for key in keys:
            item = self._items.get(key)
            if item is None:
                continue
            before = _value(item, what)
            if before != after:
                self._items[key] = _with(item, what, after)
                changes.append(Change(key, what, before, after, item.message.subject))
        return tuple(changes)

    def _ordered(self, view: View, now: datetime) -> list[MailRow]:
        """The rows of a view: groups by their most urgent row, rows most urgent first."""
        if self._kept is not None and self._kept[:2] == (view, now):
            return self._kept[2]
        words = view.text.casefold().split()
        rows = [
            self._row(item, now)
            for item in self._items.values()
            if (view.include_done or item.is_open(now)) and _matches(item.message, words)
        ]
        rows.sort(key=_by_urgency)
        first: dict[str, int] = {}
        for place, row in enumerate(rows):
            first.setdefault(self._heading(row, view.grouping)[0], place)
        rows.sort(key=lambda row: first[self._heading(row, view.grouping)[0]])
        self._kept = (view, now, rows)
        return rows

    def _heading(self, row: MailRow, grouping: Grouping) -> tuple[str, str]:
        if grouping is Grouping.URGENCY:
            return row.urgency.value, ""
        if grouping is Grouping.SENDER:
            return row.sender.address, row.sender.name or row.sender.address
        return self._items[row.key].message.conversation_id, row.subject

    def _row(self, item: _Item, now: datetime) -> MailRow:
        message, ranking = item.message, item.ranking
        answered = message.conversation_id in self._answered
        waits = ranking.needs_reply and not answered
        return MailRow(
            key=item.key,
            urgency=item.urgency,
            score=ranking.score,
            sender_role=ranking.sender_role,
            sender=message.sender,
            subject=message.subject,
            received_at=message.received_at,
            needs_reply=ranking.needs_reply,
            is_read=message.is_read,
            is_done=item.done,
            is_corrected=item.correction is not None,
            snoozed_until=item.snoozed_until,
            has_attachments=message.has_attachments,
            thread_size=len(self._threads[message.conversation_id]),
            reason=ranking.reasons[0] if ranking.reasons else None,
            waiting_days=max(0, (now - message.received_at).days) if waits else None,
        )


def _by_urgency(row: MailRow) -> tuple[int, float, float, int]:
    return row.urgency.rank, -row.score, -row.received_at.timestamp(), row.key


def _matches(message: MessageMeta, words: Sequence[str]) -> bool:
    sender = message.sender
    hay = f"{message.subject}\n{sender.name}\n{sender.address}".casefold()
    return all(word in hay for word in words)


def _value(item: _Item, what: str) -> Value:
    values: dict[str, Value] = {
        "correct": item.correction,
        "done": item.done,
        "snooze": item.snoozed_until,
    }
    return values[what]


def _with(item: _Item, what: str, value: Value) -> _Item:
    if what == "correct":
        return replace(item, correction=value if isinstance(value, Urgency) else None)
    if what == "done":
        return replace(item, done=bool(value))
    return replace(item, snoozed_until=value if isinstance(value, datetime) else None)
