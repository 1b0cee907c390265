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
}


class Command:
    """One thing the user can do.

    Bindings, footer, help and palette are all made from these attributes; nothing about a key is
    written anywhere else.

    Attributes:
        key: Textual's names of the keys, the one to show first, separated by commas.
        action: The action the key runs; found on the screen, else on the app.
        in_footer: Whether the footer shows it when it can be done.
        in_palette: Whether the command palette offers it.
        footer_keys: In the footer this command stands for a family of keys, such as "n v w i".
    """

    key: ClassVar[str]
    action: ClassVar[str]
    in_footer: ClassVar[bool] = False
    in_palette: ClassVar[bool] = True
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


def bindings(commands: Iterable[type[Command]]) -> list[BindingType]:
    """The commands as Textual's bindings, without words: those are made when they are shown."""
    return [
        Binding(key, command.action, "", show=False)
        for command in commands
        for key in command.key.split(",")
    ]


def action_name(command: type[Command]) -> str:
    """The action without its arguments."""
    return command.action.partition("(")[0].rpartition(".")[2]
