"""What the user can do on every screen."""

from typing import ClassVar

from assistant.i18n import gettext as _
from assistant.tui.commands.command import Command


class ShowToday(Command):
    """Go to the brief."""

    key: ClassVar[str] = "1"
    action: ClassVar[str] = "app.show_room('today')"
    in_footer: ClassVar[bool] = True
    is_first: ClassVar[bool] = True

    @staticmethod
    def title() -> str:
        """In a word or two."""
        return _("Vandaag")

    @staticmethod
    def help() -> str:
        """In a sentence."""
        return _("Ga naar de ochtendbrief.")


class ShowMailbox(Command):
    """Go to all mail."""

    key: ClassVar[str] = "2"
    action: ClassVar[str] = "app.show_room('mailbox')"
    in_footer: ClassVar[bool] = True
    is_first: ClassVar[bool] = True

    @staticmethod
    def title() -> str:
        """In a word or two."""
        return _("Postvak")

    @staticmethod
    def help() -> str:
        """In a sentence."""
        return _("Ga naar alle mail in vier groepen.")


class ShowDrafts(Command):
    """Go to the drafts."""

    key: ClassVar[str] = "3"
    action: ClassVar[str] = "app.show_room('drafts')"
    in_footer: ClassVar[bool] = True
    is_first: ClassVar[bool] = True

    @staticmethod
    def title() -> str:
        """In a word or two."""
        return _("Concepten")

    @staticmethod
    def help() -> str:
        """In a sentence."""
        return _("Ga naar de brieven die je schrijft.")


class Synchronise(Command):
    """Read the mailboxes."""

    key: ClassVar[str] = "s"
    action: ClassVar[str] = "app.synchronise"
    in_footer: ClassVar[bool] = True

    @staticmethod
    def title() -> str:
        """In a word or two."""
        return _("Ophalen")

    @staticmethod
    def help() -> str:
        """In a sentence."""
        return _("Haal nieuwe mail op: alleen wie, wanneer en onderwerp, nooit de inhoud.")


class StopSynchronising(Command):
    """Stop reading the mailboxes."""

    key: ClassVar[str] = "x"
    action: ClassVar[str] = "app.stop_synchronising"
    in_footer: ClassVar[bool] = True

    @staticmethod
    def title() -> str:
        """In a word or two."""
        return _("Stoppen")

    @staticmethod
    def help() -> str:
        """In a sentence."""
        return _("Stop met ophalen; wat al binnen is, blijft.")


class Undo(Command):
    """Take the last change back."""

    key: ClassVar[str] = "u"
    action: ClassVar[str] = "app.undo"
    in_footer: ClassVar[bool] = True

    @staticmethod
    def title() -> str:
        """In a word or two."""
        return _("Ongedaan")

    @staticmethod
    def help() -> str:
        """In a sentence."""
        return _("Maak de laatste wijziging ongedaan, en dan die daarvoor.")


class AddMailbox(Command):
    """Add a mail file."""

    key: ClassVar[str] = "m"
    action: ClassVar[str] = "app.add_mail_file"

    @staticmethod
    def title() -> str:
        """In a word or two."""
        return _("Postvak toevoegen")

    @staticmethod
    def help() -> str:
        """In a sentence."""
        return _("Voeg een mbox-bestand of Maildir toe.")


class NextTheme(Command):
    """Change the colours."""

    key: ClassVar[str] = "k"
    action: ClassVar[str] = "app.next_theme"

    @staticmethod
    def title() -> str:
        """In a word or two."""
        return _("Kleuren")

    @staticmethod
    def help() -> str:
        """In a sentence."""
        return _("Wissel tussen donker, licht en hoog contrast.")


class Palette(Command):
    """Search all commands."""

    key: ClassVar[str] = "ctrl+p"
    action: ClassVar[str] = "app.command_palette"
    in_palette: ClassVar[bool] = False

    @staticmethod
    def title() -> str:
        """In a word or two."""
        return _("Opdrachten")

    @staticmethod
    def help() -> str:
        """In a sentence."""
        return _("Zoek in alle opdrachten.")


class Help(Command):
    """Show the keys."""

    key: ClassVar[str] = "question_mark,f1"
    action: ClassVar[str] = "app.show_help"
    in_footer: ClassVar[bool] = True

    @staticmethod
    def title() -> str:
        """In a word or two."""
        return _("Hulp")

    @staticmethod
    def help() -> str:
        """In a sentence."""
        return _("Laat alle toetsen zien.")


class Quit(Command):
    """Leave the app."""

    key: ClassVar[str] = "q,ctrl+q"
    action: ClassVar[str] = "app.quit"
    in_footer: ClassVar[bool] = True

    @staticmethod
    def title() -> str:
        """In a word or two."""
        return _("Sluiten")

    @staticmethod
    def help() -> str:
        """In a sentence."""
        return _("Sluit Dagstart af.")


EVERYWHERE: tuple[type[Command], ...] = (
    ShowToday,
    ShowMailbox,
    ShowDrafts,
    Undo,
    StopSynchronising,
    Synchronise,
    AddMailbox,
    NextTheme,
    Palette,
    Help,
    Quit,
)
"""In the order of the footer and the help."""
