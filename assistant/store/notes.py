"""What the user does to messages: done, snoozed, corrected; never to the mailbox."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any, Literal, NamedTuple

from sqlalchemy import Row, select

from assistant.store import schema
from assistant.store.lines import rebuild
from assistant.store.owned import Owned, Part, chunks
from assistant.store.values import Noted

_message, _note, _thread = schema.message, schema.note, schema.thread_correction

What = Literal["done", "snooze", "correct"]
_UNTOUCHED: dict[str, Any] = {"is_done": False, "snoozed_until": None, "correction": None}
_COLUMNS: dict[What, str] = {
    "done": "is_done",
    "snooze": "snoozed_until",
    "correct": "correction",
}


class Wish(NamedTuple):
    """What the user wants of one message.

    Attributes:
        key: The message.
        what: "done", "snooze" or "correct".
        value: A bool, a moment or None, an urgency (0 to 3) or None.
    """

    key: int
    what: What
    value: bool | datetime | int | None


class Notes(Part):
    """What the user did to messages."""

    def apply(self, wishes: Sequence[Wish]) -> list[Noted]:
        """Do what the user wants, in order, as a whole.

        A correction also goes for the thread, later mail included; None takes both back.

        Returns:
            How each message stood before any of it, in the order of the wishes; messages that
            are gone are left out.
        """
        with self._writing() as owned:
            before = _states(owned, {wish.key for wish in wishes})
            done = [wish for wish in wishes if wish.key in before]
            touched = {wish.key for wish in done}
            threads: set[str] = set()
            for wish in done:
                owned.put(_note, {"key": wish.key}, _values(owned, wish))
                if wish.what == "correct":
                    conversation = before[wish.key].conversation_id
                    _correct_thread(owned, conversation, wish.value)
                    threads.add(conversation)
            rebuild(owned, touched | _messages_of(owned, threads))
        return [before[wish.key].noted for wish in done]

    def wake(self, now: datetime) -> int:
        """Show again what was snoozed until now or earlier; returns how many."""
        due = select(schema.line.c.key).where(schema.line.c.snoozed_until <= now)
        with self._reading() as owned:
            keys = list(owned.rows(due).scalars())
        if keys:
            self.apply([Wish(key, "snooze", None) for key in keys])
        return len(keys)


class _State(NamedTuple):
    conversation_id: str
    noted: Noted


def _states(owned: Owned, keys: Iterable[int]) -> dict[int, _State]:
    states: dict[int, _State] = {}
    for some in chunks(keys):
        messages = owned.rows(
            select(_message.c.id, _message.c.subject, _message.c.conversation_id).where(
                _message.c.id.in_(some)
            )
        ).all()
        notes = {row.key: row for row in owned.rows(select(_note).where(_note.c.key.in_(some)))}
        conversations = {row.conversation_id for row in messages}
        wanted = select(_thread).where(_thread.c.conversation_id.in_(conversations))
        threads = {row.conversation_id: row.urgency for row in owned.rows(wanted)}
        for row in messages:
            noted = _noted(row, notes.get(row.id), threads.get(row.conversation_id))
            states[row.id] = _State(row.conversation_id, noted)
    return states


def _noted(row: Row[Any], note: Row[Any] | None, thread: int | None) -> Noted:
    if note is None:
        return Noted(row.id, row.subject, False, None, thread)  # noqa: FBT003 - a named tuple
    correction = thread if note.correction is None else note.correction
    return Noted(row.id, row.subject, note.is_done, note.snoozed_until, correction)


def _values(owned: Owned, wish: Wish) -> dict[str, Any]:
    """The column to change; all of them when the message has no note yet."""
    values = {_COLUMNS[wish.what]: wish.value}
    exists = owned.scalar(select(_note.c.key).where(_note.c.key == wish.key))
    return values if exists is not None else _UNTOUCHED | values


def _correct_thread(owned: Owned, conversation: str, urgency: object) -> None:
    if urgency is None:
        owned.delete(_thread, _thread.c.conversation_id == conversation)
    else:
        owned.put(_thread, {"conversation_id": conversation}, {"urgency": urgency})


def _messages_of(owned: Owned, conversations: Iterable[str]) -> set[int]:
    keys: set[int] = set()
    for some in chunks(conversations):
        in_them = select(_message.c.id).where(_message.c.conversation_id.in_(some))
        keys |= set(owned.rows(in_them).scalars())
    return keys
