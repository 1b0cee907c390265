"""What a command is: a key, an action, and the words for it, in one class."""

from collections.abc import Iterable
from typing import ClassVar

from textual.binding import Binding, BindingType

from assistant.i18n import gettext as _

_KEY_WORDS = {
    "up": "↑",
    "down": "↓",
    "question_mark": "?",
    "slash": "/",
    "full_stop": ".",
    "comma": ",",
}


class Command:
    """One thing the user can do.

    Bindings, footer, help and palette are all made from these attributes; nothing about a key is
    written anywhere else.

    Attributes:
        key: Textual's names of the keys, the one to show first, separated by commas; "" for none.
        action: The action the key runs; found on the screen, else on the app.
        in_footer: Whether the footer shows it when it can be done.
        in_palette: Whether the command palette offers it.
        is_first: Whether the app itself acts on the key before the widget with the focus is told,
            so that keys typed in the same breath already find what the action did.
        footer_keys: In the footer this command stands for a family of keys, such as "n v w i".
    """

    key: ClassVar[str]
    action: ClassVar[str]
    in_footer: ClassVar[bool] = False
    in_palette: ClassVar[bool] = True
    is_first: ClassVar[bool] = False
    footer_keys: ClassVar[str] = ""

    @staticmethod
    def title() -> str:
        """What it does, in a word or two, for the footer and the palette."""
        raise NotImplementedError

    @staticmethod
    def help() -> str:
        """What it does, in a sentence, for the help screen."""
        raise NotImplementedError

    @classmethod
    def footer_title(cls) -> str:
        """What the footer says: the title, or the name of the family."""
        return cls.title()

    @classmethod
    def key_text(cls) -> str:
        """The first key as it stands on a keyboard."""
        return key_name(cls.key.split(",")[0])


def key_name(key: str) -> str:
    """A key as it stands on a keyboard, from Textual's name for it."""
    names = {"space": _("spatie"), "escape": "esc", "pageup": "pgup", "pagedown": "pgdn"}
    return {**_KEY_WORDS, **names}.get(key, key.replace("ctrl+", "^"))


def bindings(commands: Iterable[type[Command]], *, in_order: bool = False) -> list[BindingType]:
    """The commands as Textual's bindings, without words: those are made when they are shown.

    Args:
        commands: What can be done.
        in_order: The app acts on all of these keys itself, and so in the order they were typed in.
            A key that goes by way of the widget with the focus is overtaken by one that does not,
            and may then find the focus elsewhere.
    """
    return [
        Binding(key, command.action, "", show=False, priority=in_order or command.is_first)
        for command in commands
        for key in command.key.split(",")
        if key
    ]


def action_name(command: type[Command]) -> str:
    """The action without its arguments."""
    return command.action.partition("(")[0].rpartition(".")[2]
