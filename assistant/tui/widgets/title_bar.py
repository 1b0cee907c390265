"""The top line: which room this is, and how the mailboxes stand."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import ClassVar
from zoneinfo import ZoneInfo

from rich.cells import cell_len
from textual import events
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from assistant.i18n import gettext as _
from assistant.tui import dates
from assistant.tui.commands.command import Command
from assistant.tui.commands.everywhere import StopSynchronising
from assistant.tui.literal import shorten
from assistant.tui.standing import Standing
from assistant.tui.widgets.spots import Spot, action_at

NAME = "Dagstart"


class TitleBar(Widget):
    """One line: the name, the rooms, and the last or present synchronisation.

    Args:
        rooms: The commands that show a room.
        current: The command of the room this bar stands in.
        now: The present moment, aware.
        zone: The time zone to show times in.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "title-bar--name",
        "title-bar--room",
        "title-bar--current",
        "title-bar--busy",
        "title-bar--trouble",
        "title-bar--calm",
    }
    ALLOW_SELECT = False
    standing: reactive[Standing] = reactive(Standing())

    def __init__(
        self,
        *,
        rooms: Sequence[type[Command]],
        current: type[Command],
        now: Callable[[], datetime],
        zone: ZoneInfo,
    ) -> None:
        super().__init__()
        self._rooms = rooms
        self._current = current
        self._now = now
        self._zone = zone
        self._spots: list[Spot] = []

    def render(self) -> Content:
        """The line."""
        self._spots = [self._tab(room) for room in self._rooms]
        left = Content.assemble(
            Content.styled(f" {NAME}  ", self.get_visual_style("title-bar--name")),
            *(spot.words for spot in self._spots),
        )
        space = self.size.width - left.cell_length - 2
        words, style = self._status()
        words = shorten(words, space)
        gap = " " * max(1, space - cell_len(words) + 1)
        return Content.assemble(
            left, gap, Content.styled(words, self.get_visual_style(f"title-bar--{style}"))
        )

    async def on_click(self, event: events.Click) -> None:
        """Go to the room under the pointer."""
        action = action_at(self._spots, event.x - len(NAME) - 3)
        if action is not None:
            await self.run_action(action)

    def _tab(self, room: type[Command]) -> Spot:
        current = room is self._current
        look = self.get_visual_style("title-bar--current" if current else "title-bar--room")
        words = Content.styled(f" {room.key_text()} {room.title()} ", look)
        return Spot(words, room.action)

    def _status(self) -> tuple[str, str]:
        standing = self.standing
        if standing.is_syncing:
            return _progress(standing), "busy"
        if standing.trouble:
            return "! " + standing.trouble, "trouble"
        if not standing.is_fresh:
            return _("bezig met openen …"), "busy"
        synced = standing.brief.last_sync if standing.brief is not None else None
        if synced is None:
            return _("nog niet opgehaald"), "calm"
        when = dates.since(synced, self._zone, now=self._now())
        return "✓ " + _("opgehaald {when}").format(when=when), "calm"


def _progress(standing: Standing) -> str:
    if standing.is_stopping:
        return "↻ " + _("stoppen …")
    stop = _("{key} = stoppen").format(key=StopSynchronising.key_text())
    told = standing.progress
    if told is None:
        return "↻ " + _("ophalen …") + f" · {stop}"
    where = " · ".join(part for part in (told.account, told.folder) if part)
    count = str(told.done) if not told.total else f"{told.done}/{max(told.total, told.done)}"
    return f"↻ {count} {where} · {stop}"
