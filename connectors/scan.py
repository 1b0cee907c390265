"""The headers of an mbox file (RFC 4155), as a stream; a body is passed over and never held.

The file is read without buffering into one window of bytes that is wiped before anything is handed
out, so whoever receives a header block finds no byte of a body in any object. Where a decision
needs more than the window shows, the scanner remembers a place in the file, not what stood there.

A mail starts at a From_ line at the start of the file, after an empty line, or where header fields
break off. A body that holds such a line, unescaped and after an empty line, forges a mail: in the
format it cannot be told from one. Only a Content-Length tells, where a server writes it: when it
leads exactly to a From_ line or to the end of the file, all before that is body. One that leads
elsewhere, or stands beside another, is not believed; without one the limit remains.
"""

import os
import re
from collections.abc import Iterator
from io import FileIO
from threading import Event

from connectors.block import LOOK_AHEAD, HeaderBlock, RawMail, Window
from connectors.errors import Cancelled, NotAMailbox
from connectors.from_lines import LEAD, BodyEnds, content_length, empty_line, is_from_line

CHUNK = 256 * 1024
"""Octets in the window."""

_OPENING = LEAD + len(b"From ")
_BLANK = re.compile(rb"\r?\n")
_PREAMBLE = re.compile(rb"(?:\xef\xbb\xbf)?[\r\n]{0,1000}")


def starts_as_mbox(path: str | os.PathLike[str]) -> bool:
    """Whether a file may be an mbox by its first five bytes; nothing further is read.

    Args:
        path: The file.

    Returns:
        Also True for an empty file and for one that starts with an empty line or a byte order mark.

    Raises:
        OSError: The file cannot be read.
    """
    with FileIO(os.fspath(path)) as file:
        first = file.read(len(b"From ")) or b""
    return first in {b"", b"From "} or first.startswith((b"\n", b"\r", b"\xef\xbb\xbf"))


def scan_mbox(
    path: str | os.PathLike[str], *, chunk: int = CHUNK, cancel: Event | None = None
) -> Iterator[RawMail]:
    """The headers of every mail in an mbox file, in file order.

    Args:
        path: The file.
        chunk: Octets read at a time, at least 4,096.
        cancel: Set by another thread to stop.

    Yields:
        One value a mail; none for an empty file.

    Raises:
        NotAMailbox: The file does not start with a From_ line.
        Cancelled: As asked.
        OSError: The file cannot be read.
    """
    window = Window(chunk)
    with FileIO(os.fspath(path)) as file:
        scanner = _Scanner(window, BodyEnds(file))
        while not (scanner.is_done or scanner.is_foreign):
            if cancel is not None and cancel.is_set():
                raise Cancelled(os.fspath(path))
            window.load(file, scanner.place)
            scanner.feed()
            window.wipe()
            yield from scanner.found
        if scanner.is_foreign:
            raise NotAMailbox(os.fspath(path))


class _Scanner:
    """Where the scan is: a place in the file and the mail whose end is not yet known.

    Attributes:
        place: Where the next window has to start.
        found: The mails that ended in this window.
        is_done: The file has been read to its end.
        is_foreign: The file is no mbox.
    """

    def __init__(self, window: Window, body_ends: BodyEnds) -> None:
        self.place = 0
        self.found: list[RawMail] = []
        self.is_done = False
        self.is_foreign = False
        self._window = window
        self._body_ends = body_ends
        self._step = self._read_preamble
        self._block = HeaderBlock()
        self._from_line = b""
        self._offset = 0
        self._start = 0

    def feed(self) -> None:
        """Read the window, which shows the file from ``place`` on."""
        self.found = []
        at: int | None = 0
        while at is not None:
            at = self._step(at)
        if self.is_done and self._from_line:
            self._end_of_file()

    def _read_preamble(self, at: int) -> int | None:
        window = self._window
        preamble = _PREAMBLE.match(window.data, at, window.filled)
        at = preamble.end() if preamble else at
        if window.at_end and at == window.filled:
            self.is_done = True
            return None
        if not is_from_line(window, at):
            self.is_foreign = True
            return None
        return self._begin(at)

    def _begin(self, at: int) -> int:
        """Start the mail whose From_ line stands here."""
        window = self._window
        newline = window.data.find(b"\n", at, window.filled)
        after = window.filled if newline < 0 else newline + 1
        self._from_line = bytes(window.data[at:after]).rstrip()
        self._offset, self._start = window.base + at, window.base + after
        self._step = self._read_header
        return after

    def _read_header(self, at: int) -> int | None:
        window = self._window
        at, has_ended = self._block.read(window, at)
        if has_ended and window.data.startswith(b"From ", at, window.filled):
            if not window.at_end and window.filled - at < LOOK_AHEAD:
                self._pause(at)
                return None
            if is_from_line(window, at):  # The mail before it was cut off inside its headers.
                self._finish(at, at)
                return self._begin(at)
        if not has_ended:
            self._pause(at)
            return None
        self._step = self._read_body
        end = self._said_end(at)
        if end is not None:
            return self._go_to(end - LEAD)
        # The empty line is looked at again, with the line end before it: a From_ line may follow.
        return self._go_to(window.base + at - 2)

    def _said_end(self, at: int) -> int | None:
        """Where the mail whose header ended here ends by its Content-Length, when that is true."""
        length = content_length(self._block.kept)
        blank = _BLANK.match(self._window.data, at, self._window.filled)
        if length is None or not blank:
            return None
        return self._body_ends.after(self._window.base + blank.end() + length)

    def _go_to(self, place: int) -> int | None:
        """Read on at a place in the file: in this window, or in one that starts there."""
        window = self._window
        if window.base <= place < window.base + window.filled:
            return place - window.base
        self.place = place
        return None

    def _read_body(self, at: int) -> int | None:
        window, data = self._window, self._window.data
        found = data.find(b"\nFrom ", at, window.filled)
        while found >= 0:
            empty = empty_line(data, found)
            if empty is not None:
                if not window.at_end and window.filled - found < LOOK_AHEAD + 1:
                    self._pause(found - 2)
                    return None
                if is_from_line(window, found + 1):
                    self._finish(empty, found + 1)
                    return self._begin(found + 1)
            found = data.find(b"\nFrom ", found + 1, window.filled)
        self._pause(window.filled - _OPENING)
        return None

    def _pause(self, at: int) -> None:
        """Ask for the window that starts here, if there is more."""
        self.is_done = self._window.at_end
        self.place = self._window.base + at

    def _finish(self, body_end: int, end: int) -> None:
        base = self._window.base
        size = max(0, base + body_end - self._start)
        self.found.append(
            RawMail(self._block.take(), self._from_line, self._offset, base + end, size)
        )

    def _end_of_file(self) -> None:
        """Finish the last mail; an empty line at the end belongs to the format, not to the mail."""
        data, end = self._window.data, self._window.filled
        empty = empty_line(data, end - 1) if data[end - 1 : end] == b"\n" else None
        self._finish(end if empty is None else empty, end)
