"""What all full screens have in common: the title bar above and the keys below."""

from collections.abc import Iterable
from typing import ClassVar

from textual.app import ComposeResult
from textual.reactive import reactive
from textual.screen import Screen
from textual.widget import Widget

from assistant.triage.model import Urgency
from assistant.triage.views import MailRow
from assistant.tui.commands.command import Command
from assistant.tui.commands.everywhere import EVERYWHERE, Help, ShowDrafts, ShowMailbox, ShowToday
from assistant.tui.services import Services
from assistant.tui.standing import Standing
from assistant.tui.widgets.key_bar import KeyBar
from assistant.tui.widgets.title_bar import TitleBar

ROOMS: tuple[type[Command], ...] = (ShowToday, ShowMailbox, ShowDrafts)


class Room(Screen[None]):
    """A full screen of the app.

    Args:
        services: What the app knows of the world.
        standing: How things stand when the room is first entered.
        classes: The breakpoints' names for the present size, so that nothing is styled twice.

    Attributes:
        commands: What can be done here and not everywhere, most useful first.
        in_lists: How to move through the lists of this room.
        entrance: The command that shows this room.
        standing: How things stand; the app keeps it up to date.
    """

    commands: ClassVar[tuple[type[Command], ...]] = ()
    in_lists: ClassVar[tuple[type[Command], ...]] = ()
    entrance: ClassVar[type[Command]]
    standing: reactive[Standing] = reactive(Standing(), init=False)
    _is_between = False

    def __init__(self, services: Services, standing: Standing, *, classes: str = "") -> None:
        super().__init__(classes=classes)
        self.services = services
        self.set_reactive(Room.standing, standing)

    def compose(self) -> ComposeResult:
        """The frame around what is the room's own."""
        services = self.services
        yield TitleBar(
            rooms=ROOMS, current=self.entrance, now=services.now, zone=services.zone
        ).data_bind(Room.standing)
        yield from self.body()
        here = [c for c in EVERYWHERE if c not in ROOMS]
        others = [room for room in ROOMS if room is not self.entrance]
        yield KeyBar([*self.commands, *here, *others], last=Help)

    def body(self) -> Iterable[Widget]:
        """What stands between title and keys."""
        raise NotImplementedError

    def mail_changed(self, *, follow: bool) -> None:
        """The mail or what the user did to it changed: show it as it is now.

        Args:
            follow: It changed by itself, so the cursor stays on its message wherever that goes.
        """

    async def say_anew(self) -> None:
        """Say everything again: the language changed."""
        self._is_between = True
        await self.recompose()
        self._is_between = False
        self.begin()

    @property
    def is_ready(self) -> bool:
        """Its widgets are there; not so before it is mounted and while it is said anew."""
        return self.is_mounted and not self._is_between

    def begin(self) -> None:
        """Fill what was composed."""

    def open_message(self, row: MailRow) -> None:
        """Put the cursor on a message; a room that shows no list of all mail stays as it is."""

    def search(self) -> None:
        """Begin a new search among all mail, likewise; at once, so that the next key is in it."""

    def open_group(self, urgency: Urgency) -> None:
        """Put the cursor on the first message of a group, likewise."""
