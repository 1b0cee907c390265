"""A Maildir: its messages by name, their headers on request; a body is passed over and never held.

The state of a message is its base name and the flags in its file name (the Maildir format as D. J.
Bernstein describes it, https://cr.yp.to/proto/maildir.html). "tmp" is left alone: what stands
there has not been delivered yet.
"""

import hashlib
import os
import re
from dataclasses import dataclass
from io import FileIO
from pathlib import Path

from connectors.block import HeaderBlock, RawMail, Window
from connectors.signals import Flags

HEADER_CHUNK = 16 * 1024
"""Octets read of a file at a time; most header blocks are smaller."""

# Windows has no ":" in names; ";" and "!" stand in for it.
_NAME = re.compile(r"(.+?)(?:[:;!]2,([A-Za-z]*))?", re.DOTALL)
_PLAIN_ID = re.compile(r"[!-~]{1,255}")


@dataclass(frozen=True, slots=True)
class MaildirEntry:
    """One message of a Maildir, by its name.

    Attributes:
        remote_id: The base name, or its hash when it is no plain ASCII.
        flags: The flags in the name in order, with "n" before them while it is in "new".
        path: The file.
    """

    remote_id: str
    flags: str
    path: Path

    @property
    def meaning(self) -> Flags:
        """What the flags say; in "new" nothing has been seen."""
        return Flags(
            is_read="S" in self.flags,
            is_flagged="F" in self.flags,
            is_draft="D" in self.flags,
            is_deleted="T" in self.flags,
        )


def is_maildir(path: Path) -> bool:
    """Whether a directory is a Maildir: "cur", and "new" or "tmp", since copies lose empty ones."""
    return (path / "cur").is_dir() and ((path / "new").is_dir() or (path / "tmp").is_dir())


def list_maildir(path: Path) -> list[MaildirEntry]:
    """The messages of a Maildir that are not thrown away, by base name, so about oldest first.

    Args:
        path: The Maildir.

    Returns:
        One entry a message; nothing has been opened.

    Raises:
        OSError: The directory cannot be read.
    """
    entries: dict[str, MaildirEntry] = {}
    for place in ("new", "cur"):  # What moves to "cur" meanwhile is then seen there.
        folder = path / place
        if not folder.is_dir():
            continue
        with os.scandir(folder) as found:
            for item in found:
                if not item.name.startswith(".") and item.is_file():
                    entry = _entry(item.name, place, folder)
                    entries[entry.remote_id] = entry
    return [entries[key] for key in sorted(entries) if not entries[key].meaning.is_deleted]


def read_entry(entry: MaildirEntry, window: Window) -> RawMail:
    """The header block of one message.

    Args:
        entry: From ``list_maildir``.
        window: Where its bytes pass by; wiped afterwards.

    Returns:
        The block, and the size and time of the file.

    Raises:
        OSError: The file cannot be read.
    """
    block = HeaderBlock()
    with FileIO(entry.path) as file:
        state = os.fstat(file.fileno())
        place, has_ended = 0, False
        while not has_ended:
            window.load(file, place)
            at = _after_from_line(window) if place == 0 else 0
            at, has_ended = block.read(window, at)
            place = window.base + at
            has_ended = has_ended or window.at_end
            window.wipe()
    size = state.st_size
    return RawMail(block.take(), end=size, size=size, written=state.st_mtime)


def _entry(name: str, place: str, folder: Path) -> MaildirEntry:
    found = _NAME.fullmatch(name)
    base, letters = (found[1], found[2] or "") if found else (name, "")
    if not _PLAIN_ID.fullmatch(base):
        base = "sha256-" + hashlib.sha256(os.fsencode(base)).hexdigest()[:32]
    flags = "n" if place == "new" else "".join(sorted(set(letters)))
    return MaildirEntry(base, flags, folder / name)


def _after_from_line(window: Window) -> int:
    """Some delivery programs leave the From_ line of an mbox in the file."""
    if not window.data.startswith(b"From ", 0, window.filled):
        return 0
    return window.next_line(0) or 0
