"""Windows of rows as they were fetched; the oldest go when there are many."""

from collections.abc import Sequence

from assistant.triage.views import MailRow

WINDOW = 200
"""Rows fetched at once."""
KEPT = 40
"""Windows kept; enough to page back without waiting, bounded whatever the mailbox holds."""


class RowCache:
    """The rows of a view, as far as they were fetched."""

    def __init__(self) -> None:
        self._windows: dict[int, Sequence[MailRow]] = {}

    def put(self, offset: int, rows: Sequence[MailRow]) -> None:
        """Keep a window that starts at a multiple of ``WINDOW``."""
        self._windows.pop(offset, None)
        self._windows[offset] = rows
        while len(self._windows) > KEPT:
            del self._windows[next(iter(self._windows))]

    def get(self, row: int) -> MailRow | None:
        """A row, when its window is here."""
        offset = window_of(row)
        window = self._windows.get(offset, ())
        return window[row - offset] if row - offset < len(window) else None

    def has(self, offset: int) -> bool:
        """Whether a window is here."""
        return offset in self._windows


def window_of(row: int) -> int:
    """The offset of the window that holds a row."""
    return row - row % WINDOW
