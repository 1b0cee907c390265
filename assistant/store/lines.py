"""The lists' own table, derived from message, ranking, note and thread correction."""

from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy import Row, select

from assistant.store import schema
from assistant.store.owned import Owned, chunks

OPEN, SNOOZED, DONE = 0, 1, 2
"""Values of ``line.hidden``."""

_message, _ranking, _note = schema.message, schema.ranking, schema.note
_thread, _line = schema.thread_correction, schema.line


def rebuild(owned: Owned, keys: Collection[int], *, fresh: Collection[int] = ()) -> None:
    """Derive lines anew.

    Args:
        owned: A writing transaction.
        keys: Messages whose line is derived again when there is one.
        fresh: Ranked messages that get a line, whether they had one or not.
    """
    for some in chunks(keys):
        shown = set(owned.rows(select(_line.c.key).where(_line.c.key.in_(some))).scalars())
        _derive(owned, [key for key in some if key in shown])
    for some in chunks(fresh):
        _derive(owned, some)


def _derive(owned: Owned, keys: Sequence[int]) -> None:
    if not keys:
        return
    rows = owned.rows(
        select(
            *(_ranking.c[name] for name in ("key", "urgency", "score", "waiting_since")),
            *(_message.c[name] for name in ("received_at", "conversation_id", "search_text")),
            *(_message.c[name] for name in ("sender_address", "sender_name")),
        )
        .join_from(_message, _ranking, _message.c.id == _ranking.c.key)
        .where(_ranking.c.key.in_(keys))
    ).all()
    notes = {r.key: r for r in owned.rows(select(_note).where(_note.c.key.in_(keys)))}
    conversations = {row.conversation_id for row in rows}
    statement = select(_thread).where(_thread.c.conversation_id.in_(conversations))
    threads = {r.conversation_id: r.urgency for r in owned.rows(statement)}
    owned.delete(_line, _line.c.key.in_(keys))
    owned.insert(_line, [_line_of(row, notes.get(row.key), threads) for row in rows])


def _line_of(row: Row[Any], note: Row[Any] | None, threads: dict[str, int]) -> dict[str, Any]:
    own = None if note is None else note.correction
    correction = threads.get(row.conversation_id) if own is None else own
    return {
        "key": row.key,
        "hidden": _hidden(note),
        "urgency": row.urgency if correction is None else correction,
        "score": row.score,
        "received_at": row.received_at,
        "sender_key": row.sender_address or row.sender_name.casefold(),
        "conversation_id": row.conversation_id,
        "is_corrected": correction is not None,
        "snoozed_until": None if note is None else note.snoozed_until,
        "waiting_since": row.waiting_since,
        "search_text": row.search_text,
    }


def _hidden(note: Row[Any] | None) -> int:
    if note is None:
        return OPEN
    if note.is_done:
        return DONE
    return OPEN if note.snoozed_until is None else SNOOZED
