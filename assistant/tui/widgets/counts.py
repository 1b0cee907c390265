"""How many open messages each urgency has: four tiles in a row."""

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from assistant.triage.model import Urgency
from assistant.tui import words
from assistant.tui.messages import GroupOpened


class CountTile(Widget):
    """One urgency: its sign, its count and its name; a click shows the group.

    Args:
        urgency: Which one.
    """

    ALLOW_SELECT = False
    count: reactive[int | None] = reactive(None)

    def __init__(self, urgency: Urgency) -> None:
        super().__init__(id=f"count-{urgency.value}", classes="count-tile")
        self.urgency = urgency

    def render(self) -> Content:
        """The line."""
        count = "…" if self.count is None else str(self.count)
        return Content(f"{words.SIGNS[self.urgency]} {count} {words.urgency_name(self.urgency)}")

    def on_click(self) -> None:
        """Tell that the user wants to see this group."""
        self.post_message(GroupOpened(self.urgency))
