"""All keys of the room one stands in, made from its commands."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from assistant.i18n import gettext as _
from assistant.tui.commands.command import Command, bindings
from assistant.tui.commands.dialogs import Cancel
from assistant.tui.commands.everywhere import Palette
from assistant.tui.commands.seldom import SELDOM


class CloseHelp(Cancel):
    """Close the help with the key that opened it, too."""

    key: ClassVar[str] = "escape,question_mark,q,enter"


class HelpScreen(ModalScreen[None]):
    """A list of keys with a sentence each.

    Args:
        sections: Titles and the commands below them.
    """

    BINDINGS = bindings((CloseHelp,))
    CSS_PATH = "../dialogs.tcss"

    def __init__(self, sections: Sequence[tuple[str, Sequence[type[Command]]]]) -> None:
        super().__init__()
        self.sections = sections

    def compose(self) -> ComposeResult:
        """The keys, then what the signs in the list mean."""
        with Vertical(classes="dialog help"):
            yield Static(_("Toetsen"), classes="dialog-title", markup=False)
            with VerticalScroll():
                for title, commands in self.sections:
                    yield Static(title, classes="help-title", markup=False)
                    yield Static(Content("\n".join(_line(c) for c in commands)))
                yield Static(
                    _("Alleen in de opdrachten ({key})").format(key=Palette.key_text()),
                    classes="help-title",
                    markup=False,
                )
                yield Static(Content("\n".join(f"{c.title()}: {c.help()}" for c in SELDOM)))
                yield Static(_("Tekens in de lijst"), classes="help-title", markup=False)
                yield Static(Content("\n".join(_signs())))
            yield Static(_("esc sluit dit venster"), classes="dialog-foot", markup=False)

    def action_cancel(self) -> None:
        """Close."""
        self.dismiss(None)


def _line(command: type[Command]) -> str:
    return f"{command.key_text():>7}  {command.help()}"


def _signs() -> list[str]:
    signs = {
        "■ ▲ ● ○": _("nu, vandaag, deze week, ter info"),
        "?": _("de afzender wacht op antwoord"),
        "+": _("waarschijnlijk met bijlage"),
        "✎": _("de urgentie heb je zelf gekozen"),
        "✓ z": _("afgehandeld, komt later terug"),
        "›": _("gekozen"),
    }
    return [f"{sign:>7}  {meaning}" for sign, meaning in signs.items()]
