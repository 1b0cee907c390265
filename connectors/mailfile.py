"""Mailboxes in files: an mbox file or a Maildir for what came in, and one for what was sent.

Nothing but our own reader keeps away from the bodies, so this is metadata only by code. What the
operating system says is mapped to our errors here and nowhere else.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from threading import Event

from connectors import mbox
from connectors.cursors import RoundWish
from connectors.errors import (
    Cancelled,
    FolderGone,
    MissingSource,
    NotAMailbox,
    UnreadableSource,
)
from connectors.maildir import is_maildir
from connectors.maildir_round import maildir_messages, maildir_round
from connectors.message import FolderKey
from connectors.model import Capabilities, Folder, FolderRole, MessageMeta, SyncPage
from connectors.port import PAGE_SIZE
from connectors.scan import starts_as_mbox
from connectors.text import clean_line


class MailFileConnector:
    """Reads an mbox file or a Maildir; implements ``MailboxConnector``."""

    def __init__(self, account_id: str, inbox: Path, sent: Path | None = None) -> None:
        """Prepare; nothing is opened.

        Args:
            account_id: Which account it is for.
            inbox: An mbox file or a Maildir.
            sent: The same for what the user sent, when there is one.
        """
        self._account_id = account_id
        self._paths = {FolderRole.INBOX: inbox} | ({FolderRole.SENT: sent} if sent else {})

    def capabilities(self) -> Capabilities:
        """Our own code keeps to metadata; the files would give everything."""
        return Capabilities(incremental=True, deletions=True, metadata_only_by="code")

    def connect(self, *, cancel: Event) -> None:
        """Look whether each file is there, may be read, and starts as mail does; read no header."""
        for path in self._paths.values():
            if cancel.is_set():
                raise Cancelled(str(path))
            with _mapped_errors(path):
                if not _is_maildir(path) and not starts_as_mbox(path):
                    raise NotAMailbox(str(path))

    def folders(self, *, cancel: Event) -> Sequence[Folder]:
        """Inbox, and Sent when there is a file for it; named after the files."""
        if cancel.is_set():
            raise Cancelled(str(self._paths[FolderRole.INBOX]))
        return tuple(
            Folder(role.value, clean_line(path.name, 100), role)
            for role, path in self._paths.items()
        )

    def sync(
        self,
        folder: Folder,
        cursor: str | None,
        *,
        since: datetime | None = None,
        page_size: int = PAGE_SIZE,
        cancel: Event,
    ) -> Iterator[SyncPage]:
        """What changed in a folder after a cursor; see ``MailboxConnector.sync``.

        A changed mbox of which the part that was read is no longer the same gives a full round of
        itself, without ResyncRequired; only in the middle of a round that is asked for.
        """
        path = self._paths.get(folder.role)
        if path is None or folder.id != folder.role.value:
            raise FolderGone(folder.name)
        with _mapped_errors(path):
            if cancel.is_set():
                raise Cancelled(str(path))
            sync_round = maildir_round if _is_maildir(path) else mbox.mbox_round
            wish = RoundWish(FolderKey(self._account_id, folder.id), since, page_size)
            yield from sync_round(path, cursor, wish, cancel)

    def disconnect(self, *, forget: bool = False) -> None:
        """Nothing stays open and nothing is kept."""


def read_messages(
    path: Path, *, account_id: str, folder_id: str, cancel: Event | None = None
) -> Iterator[MessageMeta]:
    """Every message of an mbox file or a Maildir, without an account or a cursor.

    Args:
        path: The file or directory.
        account_id: What the messages are to say they come from.
        folder_id: The folder likewise.
        cancel: Set by another thread to stop.

    Yields:
        Messages in the order of the file, or of the Maildir's names.

    Raises:
        MissingSource, UnreadableSource, NotAMailbox, Cancelled.
    """
    folder = FolderKey(account_id, folder_id)
    with _mapped_errors(path):
        if _is_maildir(path):
            yield from maildir_messages(path, folder, cancel)
            return
        for mail in mbox.named_mails(path, cancel):
            if not mbox.is_thrown_away(mail.raw):
                yield mail.message(folder)


def _is_maildir(path: Path) -> bool:
    """Whether it is a Maildir, or a file that may be an mbox.

    Raises:
        NotAMailbox: It is neither: another directory, a device, a pipe.
        OSError: It cannot be looked at.
    """
    if "\0" in str(path):
        raise MissingSource(str(path))
    path.stat()
    if path.is_dir():
        if not is_maildir(path):
            raise NotAMailbox(str(path))
        return True
    if not path.is_file():
        raise NotAMailbox(str(path))
    return False


@contextmanager
def _mapped_errors(path: Path) -> Iterator[None]:
    try:
        yield
    except FileNotFoundError as error:
        raise MissingSource(str(path)) from error
    except OSError as error:
        raise UnreadableSource(str(path)) from error
