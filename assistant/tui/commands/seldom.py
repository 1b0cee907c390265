"""What the user seldom does: no key of its own, found in the palette."""

from typing import ClassVar

from assistant import i18n
from assistant.i18n import gettext as _
from assistant.tui import words
from assistant.tui.commands.command import Command


class NextLanguage(Command):
    """Speak another language."""

    key: ClassVar[str] = ""
    action: ClassVar[str] = "app.next_language"

    @staticmethod
    def title() -> str:
        """In a word or two; the language in its own words, for who cannot read this one."""
        name = words.language_name(words.language_after(i18n.language()))
        return _("Taal: {language}").format(language=name)

    @staticmethod
    def help() -> str:
        """In a sentence."""
        return _("Verander de taal van Dagstart.")


class ForgetLessons(Command):
    """Forget what was learned."""

    key: ClassVar[str] = ""
    action: ClassVar[str] = "app.forget_lessons"

    @staticmethod
    def title() -> str:
        """In a word or two."""
        return _("Vergeet wat er geleerd is")

    @staticmethod
    def help() -> str:
        """In a sentence."""
        return _("Orden weer zoals op de eerste dag; wat je zelf koos, blijft staan.")


SELDOM: tuple[type[Command], ...] = (NextLanguage, ForgetLessons)
"""In the order of the help."""
