"""The port that every mailbox is read through.

Glossary, in the words of RFC 3501 and Microsoft Graph:

account      one mailbox the user added; its id is given to the connector when it is made.
folder       a place in the account that holds messages; Inbox and Sent are read by default.
remote id    the source's id of a message, stable within its folder.
cursor       how far a folder has been read: opaque text that only the connector understands. It is
             half a secret and never logged.
round        the pages from one call of ``sync``. A full round shows every message of the folder; an
             incremental round shows what changed since the cursor.
page         a bounded number of changes with the cursor to go on from after them. Who applies it
             stores its cursor in the same transaction, so that a crash costs at most one page.
cancel       an event another thread sets; the connector looks at it between pages and raises
             ``Cancelled``.
"""

from collections.abc import Iterator, Sequence
from datetime import datetime
from threading import Event
from typing import Protocol

from connectors.model import Capabilities, Folder, SyncPage

PAGE_SIZE = 500
"""Messages on a page, unless asked otherwise."""


class MailboxConnector(Protocol):
    """Reads the metadata of one account; can neither send nor change anything."""

    def capabilities(self) -> Capabilities:
        """What this connector can do and what its credential allows."""
        ...

    def connect(self, *, cancel: Event) -> None:
        """Open the mailbox.

        Raises:
            AuthRequired, ScopeTooWide, Unavailable, NotAMailbox, Cancelled.
        """
        ...

    def folders(self, *, cancel: Event) -> Sequence[Folder]:
        """The folders of the account, Inbox first."""
        ...

    def sync(
        self,
        folder: Folder,
        cursor: str | None,
        *,
        since: datetime | None = None,
        page_size: int = PAGE_SIZE,
        cancel: Event,
    ) -> Iterator[SyncPage]:
        """What changed in a folder after a cursor.

        Args:
            folder: One of ``folders()``.
            cursor: From the last page that was applied; None starts a full round.
            since: Leave out messages received before this moment, where the source can.
            page_size: At most this many messages on a page.
            cancel: Set by another thread to stop.

        Yields:
            Pages in order; at least one, the last one ``complete``.

        Raises:
            ResyncRequired: The cursor is of no use; call again with None.
            FolderGone, Unavailable, ProtocolError, PrivacyViolation, Cancelled.
        """
        ...

    def disconnect(self, *, forget: bool = False) -> None:
        """Close the mailbox; with ``forget`` also throw away credentials and caches."""
        ...
