"""The long list: headings and messages, of which only the lines in sight are drawn.

It knows how many rows there are; the rows themselves it asks for by message, window by window.
"""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import ClassVar
from zoneinfo import ZoneInfo

from textual import events
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from assistant.triage.views import Group, Grouping, MailRow
from assistant.tui.commands.command import bindings
from assistant.tui.commands.moving import LEAPS, STEPS
from assistant.tui.widgets import mail_line
from assistant.tui.widgets.line_map import LineMap
from assistant.tui.widgets.row_cache import RowCache, window_of
from assistant.tui.widgets.strips import Frame, strip_of


class MailList(ScrollView, can_focus=True, inherit_bindings=False):
    """A virtual list with a cursor and a choice of rows.

    Args:
        now: The present moment, aware.
        zone: The time zone to show times in.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "mail-list--cursor",
        *(f"mail-list--{name}" for name in mail_line.LOOKS),
    }
    BINDINGS = bindings((*STEPS, *LEAPS), in_order=True)
    ALLOW_SELECT = False
    cursor: reactive[int] = reactive(0)

    class WindowMissed(Message):
        """A window of rows was in sight but not here."""

        def __init__(self, epoch: int, offset: int) -> None:
            super().__init__()
            self.epoch = epoch
            self.offset = offset

    class CursorMoved(Message):
        """The cursor stands on another row, or its row became known."""

        def __init__(self, row: MailRow | None) -> None:
            super().__init__()
            self.row = row

    class RowOpened(Message):
        """The user pressed enter or clicked twice."""

        def __init__(self, row: MailRow) -> None:
            super().__init__()
            self.row = row

    class ChoiceChanged(Message):
        """Other messages are chosen."""

    def __init__(self, *, now: Callable[[], datetime], zone: ZoneInfo) -> None:
        super().__init__()
        self._now = now
        self._zone = zone
        self._map = LineMap()
        self._cache = RowCache()
        self._grouping = Grouping.URGENCY
        self._asked: set[int] = set()
        self._frame: Frame | None = None
        self.epoch = 0
        self.chosen: set[int] = set()

    def show(self, groups: Sequence[Group], grouping: Grouping) -> None:
        """Show other headings; all rows are fetched anew and answers to older questions dropped."""
        self._map = LineMap(groups)
        self._grouping = grouping
        self._cache = RowCache()
        self._asked = set()
        self.epoch += 1
        self._frame = None
        self.virtual_size = Size(self.size.width, self._map.lines)
        self.cursor = self.validate_cursor(self.cursor)
        self.refresh()

    def put_rows(self, epoch: int, offset: int, rows: Sequence[MailRow]) -> None:
        """Take in a window of rows, unless it answers an older question."""
        if epoch != self.epoch:
            return
        self._cache.put(offset, rows)
        self._asked.discard(offset)
        self.refresh()
        if window_of(self.cursor) == offset:
            self.post_message(self.CursorMoved(self.current))

    @property
    def current(self) -> MailRow | None:
        """The row under the cursor, when there is one and it is here."""
        return self._cache.get(self.cursor) if self._map.rows else None

    @property
    def count(self) -> int:
        """How many rows there are."""
        return self._map.rows

    def rows_in_sight(self) -> list[MailRow]:
        """The rows in sight that are here."""
        top = self.scroll_offset.y
        found = [
            self._cache.get(at)
            for line in range(top, min(top + self.size.height, self._map.lines))
            if isinstance(at := self._map.at(line), int)
        ]
        return [row for row in found if row is not None]

    def choose(self, keys: set[int]) -> None:
        """Choose just these messages."""
        if keys != self.chosen:
            self.chosen = keys
            self.refresh()
            self.post_message(self.ChoiceChanged())

    def validate_cursor(self, cursor: int) -> int:
        """Keep the cursor on a row."""
        return max(0, min(cursor, self._map.rows - 1))

    def watch_cursor(self) -> None:
        """Keep the cursor in sight and tell where it is."""
        if self._map.rows:
            line = self._map.line_of(self.cursor)
            heading = self._map.heading_line_above(self.cursor)
            top = heading if line - heading == 1 else line
            region = Region(0, top, 1, line - top + 1)
            self.scroll_to_region(region, animate=False, force=True)
        self.refresh()
        self.post_message(self.CursorMoved(self.current))

    def on_resize(self, event: events.Resize) -> None:
        """The lines are as wide as the list."""
        self._frame = None
        self.virtual_size = Size(event.size.width, self._map.lines)

    def notify_style_update(self) -> None:
        """Other colours: draw everything again."""
        super().notify_style_update()
        self._frame = None

    def render_line(self, y: int) -> Strip:
        """One line of what is in sight."""
        frame = self._framed()
        line = y + self.scroll_offset.y
        if line >= self._map.lines:
            return Strip.blank(frame.width, self.rich_style)
        at = self._map.at(line)
        if isinstance(at, Group):
            parts = mail_line.heading_parts(at, self._grouping, frame)
            return strip_of(parts, frame.width, self.rich_style)
        row = self._cache.get(at)
        if row is None:
            self._ask(window_of(at))
            parts = mail_line.waiting_parts(frame)
        else:
            parts = mail_line.row_parts(row, frame, chosen=row.key in self.chosen)
        under = at == self.cursor
        base = self.get_component_rich_style("mail-list--cursor") if under else self.rich_style
        return strip_of(parts, frame.width, base)

    def _framed(self) -> Frame:
        if self._frame is None:
            looks = {
                name: self.get_component_rich_style(f"mail-list--{name}", partial=True)
                for name in mail_line.LOOKS
            }
            width = self.scrollable_content_region.width
            self._frame = Frame(width, looks, self._now(), self._zone)
        return self._frame

    def _ask(self, offset: int) -> None:
        if offset not in self._asked:
            self._asked.add(offset)
            self.post_message(self.WindowMissed(self.epoch, offset))

    def on_click(self, event: events.Click) -> None:
        """Put the cursor on the row; a second click opens it."""
        line = event.y + self.scroll_offset.y
        if line < self._map.lines and isinstance(at := self._map.at(line), int):
            self.cursor = at
            if event.chain > 1:
                self.action_open_row()

    def action_row_up(self) -> None:
        """One row up."""
        self.cursor -= 1

    def action_row_down(self) -> None:
        """One row down."""
        self.cursor += 1

    def action_screen_up(self) -> None:
        """A screen up."""
        self.cursor -= max(1, self.size.height - 2)

    def action_screen_down(self) -> None:
        """A screen down."""
        self.cursor += max(1, self.size.height - 2)

    def action_first_row(self) -> None:
        """To the first row."""
        self.cursor = 0

    def action_last_row(self) -> None:
        """To the last row."""
        self.cursor = self._map.rows - 1

    def action_open_row(self) -> None:
        """Tell that the row under the cursor was opened."""
        if self.current is not None:
            self.post_message(self.RowOpened(self.current))

    def action_mark(self) -> None:
        """Choose the row under the cursor, or no longer, and go on to the next."""
        if self.current is not None:
            self.choose(self.chosen ^ {self.current.key})
            self.cursor += 1
