"""The From_ lines between the mails of an mbox: what one is, and where a Content-Length says it is.

The line must look like "From address Mon Mar  2 04:52:07 2026" (the pattern of Python's old
UnixMailbox, with a zone where programs put one) and what follows must look like a header, since
bodies hold lines that start with "From " too.
"""

import os
import re
from io import FileIO

from connectors.block import LOOK_AHEAD, Window

LEAD = len(b"\n\r\n")
"""Octets before a From_ line that show whether the line before it is empty."""

_FROM_LINE = re.compile(
    rb"From (?:[^\r\n]{1,500}? )? {0,8}[A-Z][a-z]{2} {1,8}[A-Z][a-z]{2} {1,8}\d{1,2} {1,8}"
    rb"\d{1,2}:\d\d(?::\d\d)?(?: {1,8}[A-Za-z0-9+-]{1,10}){0,2} {1,8}\d{4}(?: [^\r\n]{0,50})?"
    rb"(?:\r?\n(?=[!-9;-~]{1,200}[ \t]{0,9}:|>From |\r?\n|\r?\Z)|\Z)"
)
_CONTENT_LENGTH = re.compile(
    rb"^content-length[ \t]{0,9}:[ \t]{0,9}(\d{1,15}|[^\n]*)", re.IGNORECASE | re.MULTILINE
)
_LINE_ENDS = re.compile(rb"(?:\r?\n){0,2}")


def is_from_line(window: Window, at: int) -> bool:
    """Whether a From_ line stands here, before what looks like a header."""
    return _FROM_LINE.match(window.data, at, min(window.filled, at + LOOK_AHEAD)) is not None


def empty_line(data: bytearray, newline: int) -> int | None:
    """Where the empty line that this newline ends starts; None when the line is not empty."""
    if newline >= 1 and data[newline - 1] == ord("\n"):
        return newline
    if newline >= 2 and data[newline - 2 : newline] == b"\n\r":
        return newline - 1
    return None


def content_length(header: bytes | bytearray) -> int | None:
    """What the only Content-Length of a header block says; None without one, or with more."""
    if b"content-length" not in header.lower():
        return None
    found = _CONTENT_LENGTH.findall(header)
    return int(found[0]) if len(found) == 1 and found[0].isdigit() else None


class BodyEnds:
    """Looks where a body ends, through a small window of its own that is wiped."""

    def __init__(self, file: FileIO) -> None:
        self._file = file
        self._window = Window(4 * LOOK_AHEAD)

    def after(self, place: int) -> int | None:
        """Where the mail ends whose body is said to end here.

        Args:
            place: In the file.

        Returns:
            The place of the From_ line, or of the end of the file, when no more than the line ends
            between mails lie before it; else None.
        """
        if place > os.fstat(self._file.fileno()).st_size:
            return None
        window = self._window
        start = max(0, place - LEAD)
        window.load(self._file, start)
        found = self._end(place - start)
        window.wipe()
        return None if found is None else start + found

    def _end(self, at: int) -> int | None:
        data, filled = self._window.data, self._window.filled
        line_ends = _LINE_ENDS.match(data, at, filled) if at <= filled else None
        if not line_ends:
            return None
        end = line_ends.end()
        if self._window.at_end and end == filled:
            return end
        is_after_empty_line = data[end - 1] == ord("\n") and empty_line(data, end - 1) is not None
        return end if is_after_empty_line and is_from_line(self._window, end) else None
