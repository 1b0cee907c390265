"""Header blocks as bytes: where they end, read through one window that is wiped; no mail is parsed.

A header block ends at its empty line, or at the first line that is no header field (as in the
standard library's email.feedparser), since there the body starts. A line of only white space ends
it as well, although RFC 5322 allows it in a folded field: what stands after it may be the body. A
line ends at CR LF, LF or a bare CR.
"""

import re
from dataclasses import dataclass
from io import FileIO

MAX_HEADER = 256 * 1024
"""Octets of one mail's header block that are kept; the rest is passed over."""

LOOK_AHEAD = 1024
"""Octets that suffice to tell what a line is."""

# Each line begins and ends in one way only, so time stays linear in what is read. A folded line has
# its first visible character within LOOK_AHEAD. A CR at the end of a window tells nothing yet.
_START = rb"(?:[!-9;-~]{1,200}[ \t]{0,9}:|[ \t][ \t\v\f]{0,1000}(?=[^ \t\v\f\r\n])|>From )"
_END = rb"(?:\r?\n|\r(?=[^\n]))"
_FIELD_LINES = re.compile(rb"(?:" + _START + rb"[^\r\n]*" + _END + rb")*")
_LF_FIELD_LINES = re.compile(rb"(?:" + _START + rb"[^\n]*\n)*")
_FIELD_START = re.compile(_START)
_LINE_END = re.compile(_END)


@dataclass(frozen=True, slots=True)
class RawMail:
    """One mail's headers as they stand in a file.

    Attributes:
        header: The header block without the empty line.
        from_line: The From_ line of an mbox without its line end; empty elsewhere.
        offset: Where the From_ line starts in the file.
        end: Where the next mail starts, or the file ends.
        size: Octets of header and body, None when unknown.
        written: Seconds since the epoch at which a file that holds this mail alone was last
            written; None elsewhere.
    """

    header: bytes
    from_line: bytes = b""
    offset: int = 0
    end: int = 0
    size: int | None = None
    written: float | None = None


class Window:
    """The only place where bytes of a mail file pass by.

    Attributes:
        data: The bytes, of which the first ``filled`` are the file's.
        filled: How many there are.
        base: The place in the file of the first.
        at_end: Nothing stands in the file after them.
    """

    def __init__(self, octets: int) -> None:
        if octets < 4 * LOOK_AHEAD:
            message = "the window must hold a From_ line and what follows it"
            raise ValueError(message)
        self.data = bytearray(octets)
        self.filled = 0
        self.base = 0
        self.at_end = False
        self._blank = bytes(octets)

    def load(self, file: FileIO, place: int) -> None:
        """Show the file from a place on; a read may give less than asked, so until it is full."""
        file.seek(place)
        self.base, self.filled, self.at_end = place, 0, False
        with memoryview(self.data) as view:
            while self.filled < len(view):
                count = file.readinto(view[self.filled :])
                if not count:
                    self.at_end = True
                    break
                self.filled += count

    def wipe(self) -> None:
        """Forget the bytes; whatever is handed out next, no body stands in memory."""
        self.data[: self.filled] = self._blank[: self.filled]

    def next_line(self, at: int) -> int | None:
        """Where the line after this one starts; None when this line's end is not shown."""
        found = _LINE_END.search(self.data, at, self.filled)
        return found.end() if found else None


class HeaderBlock:
    """Collects one mail's header block from windows that follow on each other."""

    def __init__(self) -> None:
        self._kept = bytearray()
        self._in_line = False

    @property
    def kept(self) -> bytearray:
        """The block so far, not to be held."""
        return self._kept

    def take(self) -> bytes:
        """The block so far; then empty for the next mail."""
        block = bytes(self._kept)
        self._kept.clear()
        self._in_line = False
        return block

    def read(self, window: Window, at: int) -> tuple[int, bool]:
        """Read on at a place in the window.

        Returns:
            Where reading stopped, and whether the block has ended there; if not, the next window
            has to start there.
        """
        if self._in_line:
            next_line = window.next_line(at)
            if next_line is None:
                return self._keep_half_line(window, at), window.at_end
            at, self._in_line = self._keep(window, at, next_line), False
        at = self._keep(window, at, _after_fields(window, at))
        if window.next_line(at) is not None or (window.at_end and at == window.filled):
            return at, True
        if window.filled - at < LOOK_AHEAD and not window.at_end:
            return at, False
        if not _FIELD_START.match(window.data, at, window.filled):
            return at, True
        self._in_line = True
        return self._keep_half_line(window, at), window.at_end

    def _keep_half_line(self, window: Window, start: int) -> int:
        """Keep what there is, but for a CR of which the next window tells whether a LF follows."""
        is_open = not window.at_end and window.data[window.filled - 1] == ord("\r")
        return self._keep(window, start, window.filled - is_open)

    def _keep(self, window: Window, start: int, end: int) -> int:
        room = MAX_HEADER - len(self._kept)
        self._kept += window.data[start : min(end, start + room)]
        return end


def _after_fields(window: Window, at: int) -> int:
    """Where the whole field lines from here end; without a CR that is told twice as fast."""
    data, filled = window.data, window.filled
    fields = _LF_FIELD_LINES.match(data, at, filled)
    end = fields.end() if fields else at
    next_line_feed = data.find(b"\n", end, filled)
    if data.find(b"\r", at, filled if next_line_feed < 0 else next_line_feed) < 0:
        return end
    fields = _FIELD_LINES.match(data, at, filled)
    return fields.end() if fields else at
