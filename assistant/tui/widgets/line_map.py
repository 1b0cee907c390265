"""Which line of a grouped list holds what: arithmetic without widgets."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from assistant.triage.views import Group


class LineMap:
    """Headings and rows as lines: each group is its heading, then its rows.

    Args:
        groups: In order; a group without rows is a heading only.
    """

    def __init__(self, groups: Sequence[Group] = ()) -> None:
        self.groups = groups
        self._first_rows = [0, *accumulate(group.count for group in groups)]
        self._headings = [row + place for place, row in enumerate(self._first_rows)]

    @property
    def rows(self) -> int:
        """How many rows there are."""
        return self._first_rows[-1]

    @property
    def lines(self) -> int:
        """How many lines there are."""
        return self.rows + len(self.groups)

    def at(self, line: int) -> Group | int:
        """The heading's group or the row's number on a line that exists."""
        place = bisect_right(self._headings, line, hi=len(self.groups)) - 1
        below = line - self._headings[place]
        return self.groups[place] if not below else self._first_rows[place] + below - 1

    def line_of(self, row: int) -> int:
        """The line on which a row stands."""
        return row + bisect_right(self._first_rows, row, hi=len(self.groups))

    def heading_line_above(self, row: int) -> int:
        """The line of the heading under which a row stands."""
        return self._headings[bisect_right(self._first_rows, row, hi=len(self.groups)) - 1]
