"""What a round over a mail file starts from: the wishes, and the cursor as a small value."""

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, TypeVar

import msgspec

from connectors.errors import ResyncRequired
from connectors.message import FolderKey


@dataclass(frozen=True, slots=True)
class RoundWish:
    """What a round has to show.

    Attributes:
        folder: The folder it is of.
        since: Leave out what was received before this moment; None for everything.
        page_size: At most this many messages on a page.
    """

    folder: FolderKey
    since: datetime | None
    page_size: int


Natural = Annotated[int, msgspec.Meta(ge=0)]


class MboxCursor(msgspec.Struct, frozen=True, kw_only=True, tag="mbox", omit_defaults=True):
    """How far an mbox file has been read.

    Attributes:
        count: Mails that were passed, from the start of the file.
        prefix: The hash of their header blocks; "" when there were none.
        full: The round that is going on shows every message.
        size: Octets of the file when a round was completed, None within a round.
        mtime: Its modification time then, in nanoseconds.
    """

    count: Natural
    prefix: str = ""
    full: bool = False
    size: int | None = None
    mtime: int | None = None


class MaildirCursor(msgspec.Struct, frozen=True, kw_only=True, tag="maildir", omit_defaults=True):
    """How far a Maildir has been read.

    Attributes:
        shown: Messages a full round has shown, in the order of their ids.
        names: The hash of their ids and flags.
        known: Flags by id once a full round was completed, None within it.
    """

    shown: Natural
    names: str = ""
    known: dict[str, str] | None = None


C = TypeVar("C", MboxCursor, MaildirCursor)


def dump_cursor(cursor: MboxCursor | MaildirCursor) -> str:
    """Write a cursor as text."""
    return msgspec.json.encode(cursor).decode()


def load_cursor(text: str, kind: type[C]) -> C:
    """Read a cursor back.

    Args:
        text: What ``dump_cursor`` wrote.
        kind: The cursor it has to be.

    Raises:
        ResyncRequired: It is none of ours, or was written for another kind of source.
    """
    try:
        return msgspec.json.decode(text, type=kind)
    except (msgspec.DecodeError, UnicodeEncodeError, RecursionError) as error:
        raise ResyncRequired from error
