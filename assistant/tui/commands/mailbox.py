"""What the user can do in *Postvak* besides changing messages."""

from typing import ClassVar

from assistant.i18n import gettext as _
from assistant.tui.commands.command import Command


class Filter(Command):
    """Search."""

    key: ClassVar[str] = "slash"
    action: ClassVar[str] = "filter"
    in_footer: ClassVar[bool] = True
    is_first: ClassVar[bool] = True

    @staticmethod
    def title() -> str:
        """In a word or two."""
        return _("Zoeken")

    @staticmethod
    def help() -> str:
        """In a sentence."""
        return _("Zoek terwijl je typt, in onderwerp en afzender; esc sluit.")


class NextGrouping(Command):
    """Order differently."""

    key: ClassVar[str] = "g"
    action: ClassVar[str] = "next_grouping"
    in_footer: ClassVar[bool] = True

    @staticmethod
    def title() -> str:
        """In a word or two."""
        return _("Ordenen")

    @staticmethod
    def help() -> str:
        """In a sentence."""
        return _("Wissel tussen op urgentie, op afzender en op gesprek.")


class ToggleDone(Command):
    """Show or hide what is done."""

    key: ClassVar[str] = "h"
    action: ClassVar[str] = "toggle_done"

    @staticmethod
    def title() -> str:
        """In a word or two."""
        return _("Ook afgehandeld")

    @staticmethod
    def help() -> str:
        """In a sentence."""
        return _("Toon of verberg wat klaar is of later terugkomt.")


class ToggleDetail(Command):
    """Show or hide the details."""

    key: ClassVar[str] = "p"
    action: ClassVar[str] = "toggle_detail"

    @staticmethod
    def title() -> str:
        """In a word or two."""
        return _("Details")

    @staticmethod
    def help() -> str:
        """In a sentence."""
        return _("Toon of verberg de gegevens en redenen van het bericht.")


class DetailDown(Command):
    """The details further down."""

    key: ClassVar[str] = "full_stop,shift+down"
    action: ClassVar[str] = "scroll_detail(1)"
    in_palette: ClassVar[bool] = False

    @staticmethod
    def title() -> str:
        """In a word or two."""
        return _("Details omlaag")

    @staticmethod
    def help() -> str:
        """In a sentence."""
        return _("Lees verder in de details.")


class DetailUp(Command):
    """The details back up."""

    key: ClassVar[str] = "comma,shift+up"
    action: ClassVar[str] = "scroll_detail(-1)"
    in_palette: ClassVar[bool] = False

    @staticmethod
    def title() -> str:
        """In a word or two."""
        return _("Details omhoog")

    @staticmethod
    def help() -> str:
        """In a sentence."""
        return _("Lees terug in de details.")


class SelectVisible(Command):
    """Select all visible."""

    key: ClassVar[str] = "a"
    action: ClassVar[str] = "select_visible"

    @staticmethod
    def title() -> str:
        """In a word or two."""
        return _("Alles in beeld")

    @staticmethod
    def help() -> str:
        """In a sentence."""
        return _("Kies alle berichten die in beeld zijn.")


class Leave(Command):
    """Back a step."""

    key: ClassVar[str] = "escape"
    action: ClassVar[str] = "leave"
    in_footer: ClassVar[bool] = True
    in_palette: ClassVar[bool] = False

    @staticmethod
    def title() -> str:
        """In a word or two."""
        return _("Terug")

    @staticmethod
    def help() -> str:
        """In a sentence."""
        return _("Sluit het zoeken, of laat de keuze los.")


MAILBOX: tuple[type[Command], ...] = (
    Filter,
    NextGrouping,
    ToggleDone,
    ToggleDetail,
    DetailDown,
    DetailUp,
    SelectVisible,
    Leave,
)
"""In the order of the footer and the help."""
