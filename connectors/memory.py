"""A mailbox in memory: the port's plainest implementation, for tests and for trying things out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from threading import Event

import msgspec

from connectors.errors import Cancelled, ConnectorError, FolderGone, ResyncRequired
from connectors.model import Capabilities, Folder, FolderRole, MessageMeta, MessagePatch, SyncPage
from connectors.port import PAGE_SIZE

INBOX = Folder("inbox", "Inbox", FolderRole.INBOX)
SENT = Folder("sent", "Sent", FolderRole.SENT)


class _Cursor(msgspec.Struct, frozen=True):
    """How far a folder was read.

    Attributes:
        epoch: Counts how often cursors were made invalid.
        place: The next change in the log; within a full round the next arrival.
        until: Where a full round stops and changes go on; 0 outside one.
        is_full: It stands within a full round.
    """

    epoch: int
    place: int
    until: int = 0
    is_full: bool = False

    def written(self) -> str:
        """As text."""
        return msgspec.json.encode(self).decode()


@dataclass(slots=True)
class _Contents:
    """A folder: what is in it, and everything that ever happened to it.

    Attributes:
        messages: By remote_id, in order of arrival, with the moment in ``log`` they came.
        log: The remote_id of each change, oldest first.
        patches: Patches by their place in the log; other changes show the whole message.
    """

    messages: dict[str, tuple[int, MessageMeta]] = field(default_factory=dict)
    log: list[str] = field(default_factory=list)
    patches: dict[int, MessagePatch] = field(default_factory=dict)


class MemoryConnector:
    """Holds its folders in memory; implements ``MailboxConnector``."""

    def __init__(self, account_id: str = "memory") -> None:
        """An account with an empty Inbox and Sent.

        Args:
            account_id: Put into every message that is added.
        """
        self.account_id = account_id
        self.is_connected = False
        self._folders = {INBOX: _Contents(), SENT: _Contents()}
        self._epoch = 0
        self._fault: tuple[ConnectorError, int] | None = None

    def add(self, *messages: MessageMeta, folder: Folder = INBOX) -> None:
        """Deliver messages; one with a known remote_id takes the old one's place."""
        contents = self._folders[folder]
        for message in messages:
            owned = replace(message, account_id=self.account_id, folder_id=folder.id)
            came = contents.messages.get(owned.remote_id, (len(contents.log), owned))[0]
            contents.messages[owned.remote_id] = (came, owned)
            contents.log.append(owned.remote_id)

    def patch(self, patch: MessagePatch, *, folder: Folder = INBOX) -> None:
        """Change some fields of a message, and report only those."""
        contents = self._folders[folder]
        came, message = contents.messages[patch.remote_id]
        told = {
            name: value
            for name in ("is_read", "is_flagged", "importance", "categories", "etag")
            if (value := getattr(patch, name)) is not None
        }
        contents.messages[patch.remote_id] = (came, replace(message, **told))
        contents.patches[len(contents.log)] = patch
        contents.log.append(patch.remote_id)

    def remove(self, *remote_ids: str, folder: Folder = INBOX) -> None:
        """Take messages away."""
        contents = self._folders[folder]
        for remote_id in remote_ids:
            del contents.messages[remote_id]
            contents.log.append(remote_id)

    def invalidate_cursors(self) -> None:
        """Make every cursor so far raise ResyncRequired."""
        self._epoch += 1

    def fail(self, error: ConnectorError, *, at_page: int = 0) -> None:
        """Raise an error once, in the place of a page of the next round.

        Args:
            error: What to raise.
            at_page: Which page, from 0; beyond the last it stays for a later round.
        """
        self._fault = (error, at_page)

    def capabilities(self) -> Capabilities:
        """There is nothing but metadata here."""
        return Capabilities(incremental=True, deletions=True, metadata_only_by="code")

    def connect(self, *, cancel: Event) -> None:
        """Open it."""
        _stop_if(cancel)
        self.is_connected = True

    def folders(self, *, cancel: Event) -> Sequence[Folder]:
        """Inbox and Sent."""
        _stop_if(cancel)
        return tuple(self._folders)

    def sync(
        self,
        folder: Folder,
        cursor: str | None,
        *,
        since: datetime | None = None,
        page_size: int = PAGE_SIZE,
        cancel: Event,
    ) -> Iterator[SyncPage]:
        """What changed in a folder after a cursor; see ``MailboxConnector.sync``."""
        if folder not in self._folders:
            raise FolderGone(folder.name)
        contents = self._folders[folder]
        start = self._start(cursor, contents)
        if start.is_full:
            pages = _full(contents, start, page_size)
        else:
            pages = _changes(contents, start, page_size)
        for number, page in enumerate(pages):
            _stop_if(cancel)
            self._fail_at(number)
            yield replace(
                page,
                upserts=tuple(m for m in page.upserts if since is None or m.received_at >= since),
            )

    def disconnect(self, *, forget: bool = False) -> None:
        """Close it; with ``forget`` also empty it."""
        self.is_connected = False
        if forget:
            self._folders = {folder: _Contents() for folder in self._folders}
            self.invalidate_cursors()

    def _start(self, cursor: str | None, contents: _Contents) -> _Cursor:
        if cursor is None:
            return _Cursor(self._epoch, 0, len(contents.log), is_full=True)
        try:
            start = msgspec.json.decode(cursor, type=_Cursor)
        except msgspec.DecodeError as error:
            raise ResyncRequired from error
        if start.epoch != self._epoch:
            raise ResyncRequired
        return start

    def _fail_at(self, page: int) -> None:
        if self._fault and self._fault[1] == page:
            error, self._fault = self._fault[0], None
            raise error


def _stop_if(cancel: Event) -> None:
    if cancel.is_set():
        raise Cancelled


def _full(contents: _Contents, start: _Cursor, page_size: int) -> Iterator[SyncPage]:
    waiting = [
        (came, message)
        for came, message in contents.messages.values()
        if start.place <= came < start.until
    ]
    total = len(waiting)
    while True:
        page, waiting = waiting[:page_size], waiting[page_size:]
        if waiting:
            cursor = _Cursor(start.epoch, waiting[0][0], start.until, is_full=True)
        else:
            cursor = _Cursor(start.epoch, start.until)
        yield SyncPage(
            upserts=tuple(message for _, message in page),
            cursor=cursor.written(),
            complete=not waiting,
            full_round=True,
            total_hint=total,
        )
        if not waiting:
            return


def _changes(contents: _Contents, start: _Cursor, page_size: int) -> Iterator[SyncPage]:
    place, end = start.place, len(contents.log)
    while True:
        span = range(place, min(place + page_size, end))
        place = span.stop
        whole = {contents.log[n] for n in span if n not in contents.patches}
        patches = [contents.patches[n] for n in span if n in contents.patches]
        yield SyncPage(
            upserts=tuple(
                contents.messages[i][1] for i in sorted(whole & contents.messages.keys())
            ),
            patches=tuple(p for p in patches if p.remote_id not in whole),
            removed=tuple(sorted(whole - contents.messages.keys())),
            cursor=_Cursor(start.epoch, place).written(),
            complete=place == end,
            full_round=False,
        )
        if place == end:
            return
