"""How the user moves through a list."""

from typing import ClassVar

from assistant.i18n import gettext as _
from assistant.tui.commands.command import Command


class RowUp(Command):
    """The line above."""

    key: ClassVar[str] = "up"
    action: ClassVar[str] = "row_up"
    in_palette: ClassVar[bool] = False

    @staticmethod
    def title() -> str:
        """In a word or two."""
        return _("Omhoog")

    @staticmethod
    def help() -> str:
        """In a sentence."""
        return _("Naar de regel erboven.")


class RowDown(Command):
    """The line below."""

    key: ClassVar[str] = "down"
    action: ClassVar[str] = "row_down"
    in_palette: ClassVar[bool] = False

    @staticmethod
    def title() -> str:
        """In a word or two."""
        return _("Omlaag")

    @staticmethod
    def help() -> str:
        """In a sentence."""
        return _("Naar de regel eronder.")


class FirstRow(Command):
    """The first line."""

    key: ClassVar[str] = "home"
    action: ClassVar[str] = "first_row"
    in_palette: ClassVar[bool] = False

    @staticmethod
    def title() -> str:
        """In a word or two."""
        return _("Begin")

    @staticmethod
    def help() -> str:
        """In a sentence."""
        return _("Naar het eerste bericht.")


class LastRow(Command):
    """The last line."""

    key: ClassVar[str] = "end"
    action: ClassVar[str] = "last_row"
    in_palette: ClassVar[bool] = False

    @staticmethod
    def title() -> str:
        """In a word or two."""
        return _("Einde")

    @staticmethod
    def help() -> str:
        """In a sentence."""
        return _("Naar het laatste bericht.")


class OpenRow(Command):
    """Open the line."""

    key: ClassVar[str] = "enter"
    action: ClassVar[str] = "open_row"
    in_palette: ClassVar[bool] = False
    in_footer: ClassVar[bool] = True

    @staticmethod
    def title() -> str:
        """In a word or two."""
        return _("Openen")

    @staticmethod
    def help() -> str:
        """In a sentence."""
        return _("Open het bericht.")


class ScreenUp(Command):
    """A screen up."""

    key: ClassVar[str] = "pageup"
    action: ClassVar[str] = "screen_up"
    in_palette: ClassVar[bool] = False

    @staticmethod
    def title() -> str:
        """In a word or two."""
        return _("Scherm omhoog")

    @staticmethod
    def help() -> str:
        """In a sentence."""
        return _("Een scherm omhoog.")


class ScreenDown(Command):
    """A screen down."""

    key: ClassVar[str] = "pagedown"
    action: ClassVar[str] = "screen_down"
    in_palette: ClassVar[bool] = False

    @staticmethod
    def title() -> str:
        """In a word or two."""
        return _("Scherm omlaag")

    @staticmethod
    def help() -> str:
        """In a sentence."""
        return _("Een scherm omlaag.")


class Mark(Command):
    """Select the line."""

    key: ClassVar[str] = "space"
    action: ClassVar[str] = "mark"
    in_palette: ClassVar[bool] = False

    @staticmethod
    def title() -> str:
        """In a word or two."""
        return _("Kiezen")

    @staticmethod
    def help() -> str:
        """In a sentence."""
        return _("Kies dit bericht erbij, om er meer tegelijk te wijzigen.")


STEPS: tuple[type[Command], ...] = (RowUp, RowDown, FirstRow, LastRow, OpenRow)
"""In every list."""

LEAPS: tuple[type[Command], ...] = (ScreenUp, ScreenDown, Mark)
"""In the long list only."""
