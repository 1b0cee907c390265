"""The pane beside the list: what is known of one message, and why it is where it is."""

from collections.abc import Callable
from datetime import datetime
from typing import ClassVar
from zoneinfo import ZoneInfo

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.reactive import reactive
from textual.style import Style
from textual.widget import Widget

from assistant.triage.model import Urgency
from assistant.triage.views import MailDetail
from assistant.tui.widgets.detail_text import detail_text


class DetailText(Widget):
    """The text itself.

    Args:
        now: The present moment, aware.
        zone: The time zone to show times in.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        f"detail--{name}"
        for name in ("subject", "sender", "label", "faint", "up", "down", *Urgency)
    }
    detail: reactive[MailDetail | None] = reactive(None, layout=True)

    def __init__(self, *, now: Callable[[], datetime], zone: ZoneInfo) -> None:
        super().__init__()
        self._now = now
        self._zone = zone

    def render(self) -> Content:
        """All of it; nothing without a message."""
        if self.detail is None:
            return Content()
        return detail_text(
            self.detail, self._look, now=self._now(), zone=self._zone, width=self._width()
        )

    def _width(self) -> int:
        parent = self.parent
        return parent.scrollable_content_region.width if isinstance(parent, Widget) else 0

    def _look(self, name: str) -> Style:
        return self.get_visual_style(f"detail--{name}", partial=True)


class DetailPane(VerticalScroll, can_focus=False, inherit_bindings=False):
    """Scrolls the text when it is longer than the pane; the wheel does, the cursor stays put.

    Args:
        now: The present moment, aware.
        zone: The time zone to show times in.
    """

    detail: reactive[MailDetail | None] = reactive(None)

    def __init__(self, *, now: Callable[[], datetime], zone: ZoneInfo) -> None:
        super().__init__()
        self._text = DetailText(now=now, zone=zone)

    def compose(self) -> ComposeResult:
        """The text is all there is in it."""
        yield self._text

    def watch_detail(self, detail: MailDetail | None) -> None:
        """Another message: from its top."""
        self._text.detail = detail
        self.scroll_home(animate=False)
