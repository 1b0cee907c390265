"""Rounds over a Maildir: which messages came, went or changed since a cursor.

A cursor between two rounds holds every message's id and flags: what differs from the names that
are there now has changed, and only what is new is opened. A cursor within a full round holds how
many messages were shown and the hash of their names.
"""

import hashlib
from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path
from threading import Event

from connectors.block import Window
from connectors.cursors import MaildirCursor, RoundWish, dump_cursor, load_cursor
from connectors.errors import Cancelled, ResyncRequired
from connectors.maildir import HEADER_CHUNK, MaildirEntry, list_maildir, read_entry
from connectors.message import FolderKey, build_message
from connectors.model import MessageMeta, MessagePatch, SyncPage


def maildir_messages(
    path: Path, folder: FolderKey, cancel: Event | None = None
) -> Iterator[MessageMeta]:
    """Every message of a Maildir that is not thrown away, about oldest first.

    Raises:
        Cancelled, OSError.
    """
    reader = _Reader(folder)
    for entry in list_maildir(path):
        if cancel is not None and cancel.is_set():
            raise Cancelled(path.name)
        message = reader.message(entry)
        if message is not None:
            yield message


def maildir_round(
    path: Path, cursor: str | None, wish: RoundWish, cancel: Event
) -> Iterator[SyncPage]:
    """The pages of one round; see ``MailboxConnector.sync``.

    Raises:
        ResyncRequired: What was shown changed since a full round was broken off half-way.
        Cancelled, OSError.
    """
    start = load_cursor(cursor, MaildirCursor) if cursor is not None else MaildirCursor(shown=0)
    entries = list_maildir(path)
    reader = _Reader(wish.folder, wish.since)
    if start.known is not None:
        pages = _changes(entries, start.known, reader, wish.page_size)
    elif _names(entries[: start.shown]) == start.names:
        pages = _full(entries, start.shown, reader, wish.page_size)
    else:
        raise ResyncRequired(path.name)
    for page in pages:
        if cancel.is_set():
            raise Cancelled(path.name)
        yield page


class _Reader:
    """Reads entries into messages, through one window."""

    def __init__(self, folder: FolderKey, since: datetime | None = None) -> None:
        self._folder = folder
        self._since = since
        self._window = Window(HEADER_CHUNK)
        self.vanished: set[str] = set()

    def message(self, entry: MaildirEntry) -> MessageMeta | None:
        """The message; None when it is too old, or was renamed or removed a moment ago."""
        try:
            raw = read_entry(entry, self._window)
        except FileNotFoundError:
            self.vanished.add(entry.remote_id)  # The next round finds what became of it.
            return None
        message = build_message(raw, self._folder, remote_id=entry.remote_id, flags=entry.meaning)
        is_wanted = self._since is None or message.received_at >= self._since
        return message if is_wanted else None

    def messages(self, entries: Sequence[MaildirEntry]) -> tuple[MessageMeta, ...]:
        """The messages there are to show of these entries."""
        return tuple(message for e in entries if (message := self.message(e)) is not None)


def _full(
    entries: Sequence[MaildirEntry], shown: int, reader: _Reader, page_size: int
) -> Iterator[SyncPage]:
    while True:
        upserts = reader.messages(entries[shown : shown + page_size])
        shown = min(shown + page_size, len(entries))
        is_last = shown == len(entries)
        if is_last:
            known = {e.remote_id: e.flags for e in entries if e.remote_id not in reader.vanished}
            cursor = dump_cursor(MaildirCursor(shown=len(known), known=known))
        else:
            cursor = dump_cursor(MaildirCursor(shown=shown, names=_names(entries[:shown])))
        yield SyncPage(
            upserts=upserts,
            cursor=cursor,
            complete=is_last,
            full_round=True,
            total_hint=len(entries),
        )
        if is_last:
            return


def _changes(
    entries: Sequence[MaildirEntry], known: dict[str, str], reader: _Reader, page_size: int
) -> Iterator[SyncPage]:
    current = {entry.remote_id: entry for entry in entries}
    differing = [e for e in entries if known.get(e.remote_id) != e.flags]
    gone = [remote_id for remote_id in known if remote_id not in current]
    while True:
        now, differing = differing[:page_size], differing[page_size:]
        room = page_size - len(now)
        removed, gone = gone[:room], gone[room:]
        patches = [e for e in now if _is_patchable(known.get(e.remote_id), e)]
        upserts = reader.messages([e for e in now if e not in patches])
        known.update({e.remote_id: e.flags for e in now if e.remote_id not in reader.vanished})
        for remote_id in removed:
            del known[remote_id]
        is_last = not differing and not gone
        yield SyncPage(
            upserts=upserts,
            patches=tuple(map(_patch, patches)),
            removed=tuple(removed),
            cursor=dump_cursor(MaildirCursor(shown=len(known), known=known)),
            complete=is_last,
            full_round=False,
        )
        if is_last:
            return


def _is_patchable(before: str | None, entry: MaildirEntry) -> bool:
    """Whether a patch can tell the difference: it has no word for drafts."""
    return before is not None and ("D" in before) == entry.meaning.is_draft


def _patch(entry: MaildirEntry) -> MessagePatch:
    meaning = entry.meaning
    return MessagePatch(
        remote_id=entry.remote_id, is_read=meaning.is_read, is_flagged=meaning.is_flagged
    )


def _names(entries: Sequence[MaildirEntry]) -> str:
    """The hash of the ids and flags, "" for none."""
    digest = hashlib.sha256()
    for entry in entries:
        digest.update(f"{entry.remote_id}\n{entry.flags}\n".encode())
    return digest.hexdigest() if entries else ""
