"""A short list of the brief: as many messages as fit, and how many more there are."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import ClassVar
from zoneinfo import ZoneInfo

from textual import events
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from assistant.triage.views import MailRow
from assistant.tui.commands.command import bindings
from assistant.tui.commands.moving import STEPS
from assistant.tui.widgets import brief_line
from assistant.tui.widgets.strips import Frame, Part, strip_of

Lines = Callable[[MailRow, Frame], list[list[Part]]]


class BriefList(Widget, can_focus=True, inherit_bindings=False):
    """Messages of a few lines each, with a cursor while it has the focus.

    Args:
        lines: Draws a message; always as many lines.
        now: The present moment, aware.
        zone: The time zone to show times in.
        id: The widget's name in the style sheet.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "brief-list--cursor",
        *(f"brief-list--{name}" for name in brief_line.LOOKS),
    }
    BINDINGS = bindings(STEPS, in_order=True)
    ALLOW_SELECT = False
    rows: reactive[Sequence[MailRow]] = reactive(())
    total: reactive[int] = reactive(0)
    cursor: reactive[int] = reactive(0)

    class RowOpened(Message):
        """The user pressed enter or clicked twice."""

        def __init__(self, row: MailRow) -> None:
            super().__init__()
            self.row = row

    def __init__(
        self,
        lines: Lines,
        *,
        now: Callable[[], datetime],
        zone: ZoneInfo,
        id: str,  # noqa: A002 - Textual's own name
    ) -> None:
        super().__init__(id=id)
        self.lines = lines
        self._now = now
        self._zone = zone
        self._drawn: list[tuple[list[Part], int | None]] = []

    @property
    def current(self) -> MailRow | None:
        """The message under the cursor."""
        return self.rows[self.cursor] if self.rows else None

    def validate_cursor(self, cursor: int) -> int:
        """Keep the cursor on a message."""
        return max(0, min(cursor, len(self.rows) - 1))

    def watch_rows(self) -> None:
        """A shorter list may lose the cursor's place."""
        self.cursor = self.validate_cursor(self.cursor)
        self._changed()

    def follow(self, rows: Sequence[MailRow]) -> None:
        """Show other rows; the cursor stays on its message when that is still there."""
        current, keys = self.current, [row.key for row in rows]
        self.rows = rows
        if current is not None and current.key in keys:
            self.cursor = keys.index(current.key)

    def watch_total(self) -> None:
        """How many more there are changed."""
        self._changed()

    def watch_cursor(self) -> None:
        """The cursor may have left what fits."""
        self._changed()

    def on_resize(self) -> None:
        """Another size holds another number of messages."""
        self._changed()

    def notify_style_update(self) -> None:
        """Other colours: draw everything again."""
        super().notify_style_update()
        self._drawn = []

    def _changed(self) -> None:
        self._drawn = []
        self.refresh()
        self.refresh_bindings()

    def draw(self) -> list[tuple[list[Part], int | None]]:
        """The lines that fit, each with the number of the message it belongs to."""
        frame, height = self._frame(), self.size.height
        blocks = [self.lines(row, frame) for row in self.rows]
        tall = len(blocks[0]) if blocks else 1
        rest = self.total - len(blocks)
        gap = 1 if len(blocks) * (tall + 1) - 1 + bool(rest > 0) <= height and tall > 1 else 0
        room = (height + gap) // (tall + gap)
        if len(blocks) > room or rest > 0:
            room = (height - 1 + gap) // (tall + gap)
        first = max(0, min(self.cursor - room + 1, len(blocks) - room))
        last = min(len(blocks), first + room)
        drawn: list[tuple[list[Part], int | None]] = []
        for number in range(first, last):
            drawn += [(line, number) for line in blocks[number]]
            drawn += [([], None)] * gap
        more = max(self.total, len(blocks)) - last
        return drawn if more <= 0 else [*drawn, (brief_line.more_line(more, frame), None)]

    def render_line(self, y: int) -> Strip:
        """One line."""
        if not self._drawn:
            self._drawn = self.draw()
        parts, number = self._drawn[y] if y < len(self._drawn) else ([], None)
        under = self.has_focus and number is not None and number == self.cursor
        base = self.get_component_rich_style("brief-list--cursor") if under else self.rich_style
        return strip_of(parts, self.size.width, base)

    def _frame(self) -> Frame:
        looks = {
            name: self.get_component_rich_style(f"brief-list--{name}", partial=True)
            for name in brief_line.LOOKS
        }
        return Frame(self.size.width, looks, self._now(), self._zone)

    def on_click(self, event: events.Click) -> None:
        """Put the cursor on the message; a second click opens it."""
        number = self._drawn[event.y][1] if event.y < len(self._drawn) else None
        if number is not None:
            self.cursor = number
            if event.chain > 1:
                self.action_open_row()

    def action_row_up(self) -> None:
        """One message up."""
        self.cursor -= 1

    def action_row_down(self) -> None:
        """One message down."""
        self.cursor += 1

    def action_first_row(self) -> None:
        """To the first message."""
        self.cursor = 0

    def action_last_row(self) -> None:
        """To the last message."""
        self.cursor = len(self.rows) - 1

    def action_open_row(self) -> None:
        """Tell that the message under the cursor was opened."""
        if self.current is not None:
            self.post_message(self.RowOpened(self.current))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """An empty list can be moved through by nobody."""
        return bool(self.rows)
