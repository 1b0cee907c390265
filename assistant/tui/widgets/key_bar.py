"""The bottom line: the keys that work here and now."""

from collections.abc import Sequence
from typing import ClassVar

from textual.content import Content
from textual.screen import Screen
from textual.style import Style
from textual.widget import Widget

from assistant.tui.commands.command import Command


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
        room = self.size.width - _width(self._last)
        fitting = []
        for command in self._commands:
            if not command.in_footer or command.action not in active:
                continue
            room -= _width(command)
            if room < 0:
                break
            fitting.append(command)
        return [*fitting, self._last]

    def render(self) -> Content:
        """The line."""
        shown = [self._key(command) for command in self.shown()]
        used = sum(part.cell_length for part in shown)
        gap = " " * max(0, self.size.width - used)
        return Content.assemble(*shown[:-1], gap, shown[-1])

    def _key(self, command: type[Command]) -> Content:
        click = Style.from_meta({"@click": _action(command)})
        key, title = (self.get_visual_style(f"key-bar--{part}") for part in ("key", "title"))
        return Content.assemble(
            Content.styled(f" {command.key_text()} ", key + click),
            Content.styled(f"{command.title()} ", title + click),
        )


def _action(command: type[Command]) -> str:
    return command.action if "." in command.action else f"screen.{command.action}"


def _width(command: type[Command]) -> int:
    return len(command.key_text()) + len(command.title()) + 3
