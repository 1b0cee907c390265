"""What the user can do in a dialogue."""

from typing import ClassVar

from assistant.i18n import gettext as _
from assistant.tui.commands.command import Command


class Cancel(Command):
    """Close without doing anything."""

    key: ClassVar[str] = "escape"
    action: ClassVar[str] = "cancel"
    in_palette: ClassVar[bool] = False

    @staticmethod
    def title() -> str:
        """In a word or two."""
        return _("Annuleren")

    @staticmethod
    def help() -> str:
        """In a sentence."""
        return _("Sluit zonder iets te doen.")
