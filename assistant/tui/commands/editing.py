"""What the user can do while a draft is open; no letters, because one is typing."""

from typing import ClassVar

from assistant.i18n import gettext as _
from assistant.tui.commands.command import Command


class CloseDraft(Command):
    """Keep the text and go back."""

    key: ClassVar[str] = "escape"
    action: ClassVar[str] = "close_draft"
    in_footer: ClassVar[bool] = True

    @staticmethod
    def title() -> str:
        """In a word or two."""
        return _("Terug")

    @staticmethod
    def help() -> str:
        """In a sentence."""
        return _("Bewaar de tekst en ga terug.")


class KeepVersion(Command):
    """Keep the text as a version."""

    key: ClassVar[str] = "ctrl+s"
    action: ClassVar[str] = "keep_version"
    in_footer: ClassVar[bool] = True

    @staticmethod
    def title() -> str:
        """In a word or two."""
        return _("Bewaren")

    @staticmethod
    def help() -> str:
        """In a sentence."""
        return _("Bewaar de tekst als nieuwe versie; wat je typt wordt ook vanzelf bewaard.")


class Approve(Command):
    """Approve the draft."""

    key: ClassVar[str] = "f2"
    action: ClassVar[str] = "approve"
    in_footer: ClassVar[bool] = True

    @staticmethod
    def title() -> str:
        """In a word or two."""
        return _("Goedkeuren")

    @staticmethod
    def help() -> str:
        """In a sentence."""
        return _("Keur de tekst goed zoals hij er staat.")


class TakeAlong(Command):
    """Export the draft."""

    key: ClassVar[str] = "f3"
    action: ClassVar[str] = "take_along"
    in_footer: ClassVar[bool] = True

    @staticmethod
    def title() -> str:
        """In a word or two."""
        return _("Meenemen")

    @staticmethod
    def help() -> str:
        """In a sentence."""
        return _("Neem de tekst mee als Word-bestand, ongezonden mail, webpagina of Markdown.")


class CopyText(Command):
    """Copy the draft."""

    key: ClassVar[str] = "f4"
    action: ClassVar[str] = "copy_text"
    in_footer: ClassVar[bool] = True

    @staticmethod
    def title() -> str:
        """In a word or two."""
        return _("Kopiëren")

    @staticmethod
    def help() -> str:
        """In a sentence."""
        return _("Zet de tekst op het klembord.")


class Rewrite(Command):
    """Write anew."""

    key: ClassVar[str] = "f5"
    action: ClassVar[str] = "rewrite"
    in_footer: ClassVar[bool] = True

    @staticmethod
    def title() -> str:
        """In a word or two."""
        return _("Opnieuw")

    @staticmethod
    def help() -> str:
        """In a sentence."""
        return _(
            "Schrijf opnieuw met een andere notitie of toon; de oude tekst blijft bij de versies."
        )


class ShowVersions(Command):
    """Show the versions."""

    key: ClassVar[str] = "f6"
    action: ClassVar[str] = "show_versions"
    in_footer: ClassVar[bool] = True
    is_first: ClassVar[bool] = True

    @staticmethod
    def title() -> str:
        """In a word or two."""
        return _("Versies")

    @staticmethod
    def help() -> str:
        """In a sentence."""
        return _("Zie alle versies en wat er veranderde, en zet er een terug.")


class NextSlot(Command):
    """Go to the next slot."""

    key: ClassVar[str] = "ctrl+t"
    action: ClassVar[str] = "next_slot"
    in_footer: ClassVar[bool] = True

    @staticmethod
    def title() -> str:
        """In a word or two."""
        return _("Invulplek")

    @staticmethod
    def help() -> str:
        """In a sentence."""
        return _("Ga naar de volgende invulplek; wat je typt, komt ervoor in de plaats.")


class NextFinding(Command):
    """Go to the next finding."""

    key: ClassVar[str] = "f8"
    action: ClassVar[str] = "next_finding"
    in_footer: ClassVar[bool] = True

    @staticmethod
    def title() -> str:
        """In a word or two."""
        return _("Aandacht")

    @staticmethod
    def help() -> str:
        """In a sentence."""
        return _("Ga naar het volgende punt om naar te kijken.")


class FindingIsRight(Command):
    """Say that a finding is right."""

    key: ClassVar[str] = "f9"
    action: ClassVar[str] = "finding_is_right"
    in_footer: ClassVar[bool] = True

    @staticmethod
    def title() -> str:
        """In a word or two."""
        return _("Klopt zo")

    @staticmethod
    def help() -> str:
        """In a sentence."""
        return _("Zeg dat dit punt klopt; dat blijft vermeld.")


class ForTeam(Command):
    """Make a variant for the team."""

    key: ClassVar[str] = "ctrl+o"
    action: ClassVar[str] = "variant('team')"

    @staticmethod
    def title() -> str:
        """In a word or two."""
        return _("Voor het team")

    @staticmethod
    def help() -> str:
        """In a sentence."""
        return _("Maak van dit bericht een concept voor het team.")


class ForPupils(Command):
    """Make a variant for the pupils."""

    key: ClassVar[str] = "ctrl+l"
    action: ClassVar[str] = "variant('pupils')"

    @staticmethod
    def title() -> str:
        """In a word or two."""
        return _("Voor leerlingen")

    @staticmethod
    def help() -> str:
        """In a sentence."""
        return _("Maak van dit bericht een concept voor de leerlingen.")


class SetDraftAside(Command):
    """Set the draft aside."""

    key: ClassVar[str] = "ctrl+r"
    action: ClassVar[str] = "set_aside"

    @staticmethod
    def title() -> str:
        """In a word or two."""
        return _("Wegleggen")

    @staticmethod
    def help() -> str:
        """In a sentence."""
        return _("Leg dit concept weg, of haal het terug.")


EDITING: tuple[type[Command], ...] = (
    CloseDraft,
    KeepVersion,
    Approve,
    TakeAlong,
    CopyText,
    NextSlot,
    NextFinding,
    FindingIsRight,
    Rewrite,
    ShowVersions,
    ForTeam,
    ForPupils,
    SetDraftAside,
)
READING: tuple[type[Command], ...] = (CloseDraft, NextFinding)
"""What can be done with a text of one's own that Dagstart reads along with."""
