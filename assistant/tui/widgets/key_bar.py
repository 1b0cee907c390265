"""The bottom line: the keys that work here and now."""

from collections.abc import Sequence
from typing import ClassVar

from textual import events
from textual.content import Content
from textual.keys import key_to_character
from textual.screen import Screen
from textual.widget import Widget

from assistant.tui.commands.command import Command, key_name
from assistant.tui.widgets.spots import Spot, action_at


class KeyBar(Widget):
    """One line of keys, as many as fit; made from the bindings that are active.

    Args:
        commands: What may be shown, most useful first.
        last: The command that always has a place, at the end.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {"key-bar--key", "key-bar--title"}
    ALLOW_SELECT = False

    def __init__(self, commands: Sequence[type[Command]], *, last: type[Command]) -> None:
        super().__init__()
        self._commands = [command for command in commands if command is not last]
        self._last = last
        self._spots: list[Spot] = []

    def on_mount(self) -> None:
        """Draw again whenever what can be done changes."""
        self.screen.bindings_updated_signal.subscribe(self, self._bindings_changed)

    def _bindings_changed(self, screen: Screen[object]) -> None:
        if screen is self.screen:
            self.refresh()

    def shown(self) -> list[type[Command]]:
        """The commands on the line, in order."""
        active = {
            binding.binding.action
            for binding in self.screen.active_bindings.values()
            if binding.enabled
        }
        room = self.size.width - self._width(self._last)
        fitting = []
        for command in self._commands:
            if not command.in_footer or command.action not in active:
                continue
            if not self._keys(command):
                continue
            room -= self._width(command)
            if room < 0:
                break
            fitting.append(command)
        return [*fitting, self._last]

    def render(self) -> Content:
        """The line."""
        *spots, last = [self._key(command) for command in self.shown()]
        used = sum(spot.words.cell_length for spot in spots) + last.words.cell_length
        gap = Spot(Content(" " * max(0, self.size.width - used)), "")
        self._spots = [*spots, gap, last]
        return Content.assemble(*(spot.words for spot in self._spots))

    async def on_click(self, event: events.Click) -> None:
        """Do what the key under the pointer does."""
        action = action_at(self._spots, event.x)
        if action:
            await self.run_action(action)

    def _key(self, command: type[Command]) -> Spot:
        key, title = (self.get_visual_style(f"key-bar--{part}") for part in ("key", "title"))
        words = Content.assemble(
            Content.styled(f" {self._keys(command)} ", key),
            Content.styled(f"{command.footer_title()} ", title),
        )
        return Spot(words, "" if command.footer_keys else _action(command))

    def _keys(self, command: type[Command]) -> str:
        """The first of its keys that is no letter for the field one types in; "" for none."""
        keys = command.key.split(",")
        free = [key for key in keys if not self._is_typed(key)]
        if not free:
            return ""
        return command.footer_keys or key_name(free[0])

    def _is_typed(self, key: str) -> bool:
        focused = self.screen.focused
        return focused is not None and focused.check_consume_key(key, key_to_character(key))

    def _width(self, command: type[Command]) -> int:
        return len(self._keys(command)) + len(command.footer_title()) + 3


def _action(command: type[Command]) -> str:
    return command.action if "." in command.action else f"screen.{command.action}"
