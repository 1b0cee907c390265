"""A question before something that cannot be taken back."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Button, Static

from assistant.i18n import gettext as _
from assistant.tui.commands.command import bindings
from assistant.tui.commands.dialogs import Cancel


class ConfirmDialog(ModalScreen[bool]):
    """Answers whether the user is sure.

    Args:
        question: What is asked.
        told: What will happen.
        yes: What the button that does it says.
    """

    BINDINGS = bindings((Cancel,))
    CSS_PATH = "../dialogs.tcss"
    AUTO_FOCUS = "#no"
    commands: ClassVar = (Cancel,)

    def __init__(self, question: str, told: str, *, yes: str) -> None:
        super().__init__()
        self._question = question
        self._told = told
        self._yes = yes

    def compose(self) -> ComposeResult:
        """The question, what it means, and two buttons; the safe one has the focus."""
        with Vertical(classes="dialog"):
            yield Static(Content(self._question), classes="dialog-title")
            yield Static(Content(self._told))
            with Horizontal(classes="dialog-buttons"):
                yield Button(Content(self._yes), variant="error", id="yes")
                yield Button(Content(_("Annuleren")), id="no")

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """The answer."""
        self.dismiss(event.button.id == "yes")

    def action_cancel(self) -> None:
        """Not sure."""
        self.dismiss(False)  # noqa: FBT003 - the answer
