"""What the user can do with one or more messages; nothing of it reaches the mailbox."""

from typing import ClassVar

from assistant.i18n import gettext as _
from assistant.tui.commands.command import Command


class MarkDone(Command):
    """Set aside."""

    key: ClassVar[str] = "d"
    action: ClassVar[str] = "mark_done"
    in_footer: ClassVar[bool] = True

    @staticmethod
    def title() -> str:
        """In a word or two."""
        return _("Klaar")

    @staticmethod
    def help() -> str:
        """In a sentence."""
        return _("Leg weg als afgehandeld; bij een afgehandeld bericht: haal terug.")


class Snooze(Command):
    """Hide until a moment."""

    key: ClassVar[str] = "z"
    action: ClassVar[str] = "snooze"
    in_footer: ClassVar[bool] = True

    @staticmethod
    def title() -> str:
        """In a word or two."""
        return _("Later")

    @staticmethod
    def help() -> str:
        """In a sentence."""
        return _("Verberg tot een moment dat je kiest.")


class CallNow(Command):
    """Correct to now."""

    key: ClassVar[str] = "n"
    action: ClassVar[str] = "correct('now')"
    in_footer: ClassVar[bool] = True
    footer_keys: ClassVar[str] = "n v w i"

    @classmethod
    def footer_title(cls) -> str:
        """The four corrections as one."""
        return _("Urgentie")

    @staticmethod
    def title() -> str:
        """In a word or two."""
        return _("Is nu")

    @staticmethod
    def help() -> str:
        """In a sentence."""
        return _("Dit hoort bij nu; Dagstart leert ervan.")


class CallToday(Command):
    """Correct to today."""

    key: ClassVar[str] = "v"
    action: ClassVar[str] = "correct('today')"

    @staticmethod
    def title() -> str:
        """In a word or two."""
        return _("Is vandaag")

    @staticmethod
    def help() -> str:
        """In a sentence."""
        return _("Dit hoort bij vandaag.")


class CallWeek(Command):
    """Correct to this week."""

    key: ClassVar[str] = "w"
    action: ClassVar[str] = "correct('week')"

    @staticmethod
    def title() -> str:
        """In a word or two."""
        return _("Is deze week")

    @staticmethod
    def help() -> str:
        """In a sentence."""
        return _("Dit hoort bij deze week.")


class CallInfo(Command):
    """Correct to information."""

    key: ClassVar[str] = "i"
    action: ClassVar[str] = "correct('info')"

    @staticmethod
    def title() -> str:
        """In a word or two."""
        return _("Is ter info")

    @staticmethod
    def help() -> str:
        """In a sentence."""
        return _("Dit is ter info.")


class TakeBack(Command):
    """Take the correction back."""

    key: ClassVar[str] = "t"
    action: ClassVar[str] = "take_back"

    @staticmethod
    def title() -> str:
        """In a word or two."""
        return _("Keuze terug")

    @staticmethod
    def help() -> str:
        """In a sentence."""
        return _("Neem je eigen keuze terug; die van Dagstart geldt weer.")


class OpenInWebmail(Command):
    """Open in webmail."""

    key: ClassVar[str] = "o"
    action: ClassVar[str] = "open_in_webmail"
    in_footer: ClassVar[bool] = True

    @staticmethod
    def title() -> str:
        """In a word or two."""
        return _("Webmail")

    @staticmethod
    def help() -> str:
        """In a sentence."""
        return _("Open in de webmail, als het adres van het bericht bekend is.")


class CopyAddress(Command):
    """Copy the address."""

    key: ClassVar[str] = "c"
    action: ClassVar[str] = "copy_address"

    @staticmethod
    def title() -> str:
        """In a word or two."""
        return _("Adres")

    @staticmethod
    def help() -> str:
        """In a sentence."""
        return _("Kopieer het adres van de afzender.")


class WriteReply(Command):
    """Write a reply."""

    key: ClassVar[str] = "b"
    action: ClassVar[str] = "write_reply"
    in_footer: ClassVar[bool] = True

    @staticmethod
    def title() -> str:
        """In a word or two."""
        return _("Antwoord")

    @staticmethod
    def help() -> str:
        """In a sentence."""
        return _(
            "Schrijf een conceptantwoord: jij typt wat er speelt, Dagstart maakt er een brief van."
        )


MAIL: tuple[type[Command], ...] = (
    MarkDone,
    Snooze,
    WriteReply,
    CallNow,
    CallToday,
    CallWeek,
    CallInfo,
    TakeBack,
    OpenInWebmail,
    CopyAddress,
)
"""In the order of the footer and the help."""
