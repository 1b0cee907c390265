"""What the user can do in the list of drafts."""

from typing import ClassVar

from assistant.i18n import gettext as _
from assistant.tui.commands.command import Command


class OpenDraft(Command):
    """Open the draft under the cursor."""

    key: ClassVar[str] = "enter"
    action: ClassVar[str] = "open_draft"
    in_footer: ClassVar[bool] = True

    @staticmethod
    def title() -> str:
        """In a word or two."""
        return _("Openen")

    @staticmethod
    def help() -> str:
        """In a sentence."""
        return _("Open het concept.")


class NewDraft(Command):
    """Write a new draft."""

    key: ClassVar[str] = "n"
    action: ClassVar[str] = "new_draft"
    in_footer: ClassVar[bool] = True

    @staticmethod
    def title() -> str:
        """In a word or two."""
        return _("Nieuw")

    @staticmethod
    def help() -> str:
        """In a sentence."""
        return _("Schrijf een antwoord zonder dat er een mail bij hoort.")


class Standard(Command):
    """Take a standard reply."""

    key: ClassVar[str] = "a"
    action: ClassVar[str] = "take_standard"
    in_footer: ClassVar[bool] = True

    @staticmethod
    def title() -> str:
        """In a word or two."""
        return _("Standaard")

    @staticmethod
    def help() -> str:
        """In a sentence."""
        return _("Neem een antwoord dat klaarstaat voor een vraag die vaak komt.")


class ReadAlong(Command):
    """Check a text of one's own."""

    key: ClassVar[str] = "m"
    action: ClassVar[str] = "read_along"
    in_footer: ClassVar[bool] = True

    @staticmethod
    def title() -> str:
        """In a word or two."""
        return _("Meelezen")

    @staticmethod
    def help() -> str:
        """In a sentence."""
        return _("Laat Dagstart meelezen met een tekst van jezelf.")


class SetAside(Command):
    """Set a draft aside, or bring it back."""

    key: ClassVar[str] = "d"
    action: ClassVar[str] = "set_aside"
    in_footer: ClassVar[bool] = True

    @staticmethod
    def title() -> str:
        """In a word or two."""
        return _("Wegleggen")

    @staticmethod
    def help() -> str:
        """In a sentence."""
        return _("Leg het concept weg; bij een weggelegd concept: haal het terug.")


class NextStatus(Command):
    """Show drafts of another status."""

    key: ClassVar[str] = "f"
    action: ClassVar[str] = "next_status"
    in_footer: ClassVar[bool] = True

    @staticmethod
    def title() -> str:
        """In a word or two."""
        return _("Welke")

    @staticmethod
    def help() -> str:
        """In a sentence."""
        return _("Toon alle open concepten, alleen die met één status, of de weggelegde.")


class FindDraft(Command):
    """Search the drafts."""

    key: ClassVar[str] = "slash"
    action: ClassVar[str] = "find_draft"
    in_footer: ClassVar[bool] = True
    is_first: ClassVar[bool] = True

    @staticmethod
    def title() -> str:
        """In a word or two."""
        return _("Zoeken")

    @staticmethod
    def help() -> str:
        """In a sentence."""
        return _("Zoek in onderwerp, notitie en tekst van de concepten.")


class LeaveSearch(Command):
    """Leave the search."""

    key: ClassVar[str] = "escape"
    action: ClassVar[str] = "leave_search"
    in_footer: ClassVar[bool] = True

    @staticmethod
    def title() -> str:
        """In a word or two."""
        return _("Terug")

    @staticmethod
    def help() -> str:
        """In a sentence."""
        return _("Sluit het zoeken en toon alles weer.")


DRAFTS: tuple[type[Command], ...] = (
    OpenDraft,
    NewDraft,
    Standard,
    ReadAlong,
    SetAside,
    NextStatus,
    FindDraft,
    LeaveSearch,
)
