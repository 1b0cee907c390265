"""Rounds over an mbox file: which mails are new since a cursor.

An mbox has no ids. A mail's remote_id is the hash of its header block, without the fields in which
mail programs keep their own administration (Status and its kin), and with a number when an
identical block came before. A cursor holds how many mails were read and the hash of all their
blocks: while that prefix is unchanged, what stands after it is new. When it has changed (mail was
removed, or a flag was set) the round becomes a full one. So a changed file is always scanned
from the start, a fraction of a second per 100 MB, and no change goes unnoticed.
"""

import hashlib
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from threading import Event

from connectors.block import RawMail
from connectors.cursors import MboxCursor, RoundWish, dump_cursor, load_cursor
from connectors.errors import Cancelled, ResyncRequired
from connectors.headers import header_fields
from connectors.message import FolderKey, build_message
from connectors.model import MessageMeta, SyncPage
from connectors.scan import scan_mbox
from connectors.signals import mbox_flags

_FRESH = MboxCursor(count=0, full=True)
_FLAG_FIELDS = frozenset({"status", "x-status", "x-mozilla-status"})
_ADMINISTRATION = re.compile(
    rb"^(?:x-)?(?:status|keywords|uid|imap|imapbase|mozilla-status2?|mozilla-keys|content-length|lines"
    rb"|gmail-labels|evolution)[ \t]*:[^\n]*\n?(?:[ \t][^\n]*\n?)*",
    re.IGNORECASE | re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class NamedMail:
    """A mail of an mbox with the id we gave it.

    Attributes:
        raw: Its headers as they stand in the file.
        remote_id: Its id, stable while its headers are.
    """

    raw: RawMail
    remote_id: str

    def message(self, folder: FolderKey) -> MessageMeta:
        """Its metadata."""
        return build_message(self.raw, folder, remote_id=self.remote_id)


def named_mails(path: Path, cancel: Event | None = None) -> Iterator[NamedMail]:
    """Every mail of an mbox with its id, thrown-away ones too.

    Raises:
        NotAMailbox, Cancelled, OSError.
    """
    seen: Counter[bytes] = Counter()
    for raw in scan_mbox(path, cancel=cancel):
        identity = _ADMINISTRATION.sub(b"", raw.header.replace(b"\r\n", b"\n")) or raw.from_line
        digest = hashlib.sha256(identity).digest()[:16]
        number = seen[digest]
        seen[digest] += 1
        yield NamedMail(raw, digest.hex() + (f"-{number}" if number else ""))


def is_thrown_away(raw: RawMail) -> bool:
    """Whether it only waits for the mailbox to be compacted."""
    if b"tatus" not in raw.header and b"TATUS" not in raw.header:
        return False
    return mbox_flags(header_fields(raw.header, _FLAG_FIELDS)[0]).is_deleted


def mbox_round(
    path: Path, cursor: str | None, wish: RoundWish, cancel: Event
) -> Iterator[SyncPage]:
    """The pages of one round; see ``MailboxConnector.sync``.

    Raises:
        ResyncRequired: The file changed since a round was broken off half-way.
        NotAMailbox, Cancelled, OSError.
    """
    state = path.stat()
    start = load_cursor(cursor, MboxCursor) if cursor is not None else _FRESH
    if cursor is not None and (start.size, start.mtime) == (state.st_size, state.st_mtime_ns):
        yield SyncPage(cursor=cursor, complete=True, full_round=False)
        return
    mails = named_mails(path, cancel)
    reading = _Reading(is_full=start.full)
    reading.skip(mails, start.count)
    if reading.prefix() != start.prefix:
        if start.size is None:
            raise ResyncRequired(path.name)
        mails, reading = named_mails(path, cancel), _Reading(is_full=True)
    for mail in mails:
        if len(reading.batch) == wish.page_size:
            yield reading.page(state.st_size)
            if cancel.is_set():
                raise Cancelled(path.name)
        reading.add(mail, wish)
    yield reading.last_page(state.st_size, state.st_mtime_ns)


class _Reading:
    """How far a round is.

    Attributes:
        batch: The messages of the page that is being filled.
    """

    def __init__(self, *, is_full: bool) -> None:
        self.batch: list[MessageMeta] = []
        self._is_full = is_full
        self._count = 0
        self._place = 0
        self._hash = hashlib.sha256()

    def skip(self, mails: Iterator[NamedMail], count: int) -> None:
        """Pass over what an earlier page has shown."""
        for mail in islice(mails, count):
            self._pass(mail.raw)

    def add(self, mail: NamedMail, wish: RoundWish) -> None:
        """Take the next mail, unless it is thrown away or too old."""
        self._pass(mail.raw)
        if is_thrown_away(mail.raw):
            return
        message = mail.message(wish.folder)
        if wish.since is None or message.received_at >= wish.since:
            self.batch.append(message)

    def prefix(self) -> str:
        """The hash of everything that was passed, "" for nothing."""
        return self._hash.hexdigest() if self._count else ""

    def page(self, octets: int) -> SyncPage:
        """A full page; more follow."""
        cursor = MboxCursor(count=self._count, prefix=self.prefix(), full=self._is_full)
        hint = max(self._count, round(self._count * octets / max(1, self._place)))
        return self._page(cursor, hint=hint)

    def last_page(self, size: int, mtime: int) -> SyncPage:
        """The last page; its cursor knows what the whole file looked like."""
        cursor = MboxCursor(count=self._count, prefix=self.prefix(), size=size, mtime=mtime)
        return self._page(cursor, complete=True, hint=self._count)

    def _pass(self, raw: RawMail) -> None:
        self._hash.update(b"%d %d\n" % (len(raw.from_line), len(raw.header)))
        self._hash.update(raw.from_line)
        self._hash.update(raw.header)
        self._count += 1
        self._place = raw.end

    def _page(self, cursor: MboxCursor, *, hint: int, complete: bool = False) -> SyncPage:
        upserts, self.batch = tuple(self.batch), []
        return SyncPage(
            upserts=upserts,
            cursor=dump_cursor(cursor),
            complete=complete,
            full_round=self._is_full,
            total_hint=hint if self._is_full else None,
        )
