"""The question which mail file to read, and who the user is in it."""

from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.message import Message
from textual.screen import ModalScreen
from textual.widgets import Button, Input, Label, Static

from assistant.i18n import gettext as _
from assistant.tui.background import in_background
from assistant.tui.commands.command import bindings
from assistant.tui.commands.dialogs import Cancel
from assistant.tui.messages import AccountAdded, WorkFailed
from assistant.tui.services import Services


class MailFileDialog(ModalScreen[AccountAdded | None]):
    """Answers that a mailbox was added, or None when the user thinks better of it.

    Args:
        services: Adds the mailbox and knows the sentence for what goes wrong.
    """

    BINDINGS = bindings((Cancel,))
    CSS_PATH = "../dialogs.tcss"
    commands: ClassVar = (Cancel,)

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services

    def compose(self) -> ComposeResult:
        """Three fields and a button."""
        with Vertical(classes="dialog"):
            yield Static(_("Mailbestand toevoegen"), classes="dialog-title", markup=False)
            yield Label(_("Ontvangen mail (mbox-bestand of Maildir-map)"), markup=False)
            yield Input(placeholder=_("/pad/naar/postvak.mbox"), id="path")
            yield Label(_("Verzonden mail, als die er is"), markup=False)
            yield Input(placeholder=_("mag leeg blijven"), id="sent")
            yield Label(_("Je eigen mailadressen"), markup=False)
            yield Input(placeholder=_("directie@school.nl, jij@school.nl"), id="me")
            yield Static("", id="trouble", markup=False)
            with Horizontal(classes="dialog-buttons"):
                yield Button(Content(_("Toevoegen")), variant="primary", id="add")
                yield Button(Content(_("Annuleren")), id="cancel")

    def on_input_submitted(self) -> None:
        """Enter goes on to the next field, and from the last one adds."""
        if self.focused is not None and self.focused.id == "me":
            self._add()
        else:
            self.focus_next()

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Add, or never mind."""
        if event.button.id == "add":
            self._add()
        else:
            self.dismiss(None)

    def action_cancel(self) -> None:
        """Never mind."""
        self.dismiss(None)

    def on_account_added(self, message: AccountAdded) -> None:
        """It worked."""
        message.stop()
        self.dismiss(message)

    def on_work_failed(self, message: WorkFailed) -> None:
        """It did not: say why and let the user mend it."""
        message.stop()
        self._say(message.sentence)

    def _add(self) -> None:
        path, sent, me = (self.query_one(f"#{name}", Input).value.strip() for name in _FIELDS)
        addresses = [address for address in me.replace(",", " ").split() if address]
        if not path:
            self._say(_("Vul in waar de ontvangen mail staat."))
        elif not addresses or not all("@" in address for address in addresses):
            self._say(_("Vul je eigen mailadres in; meer adressen met een komma ertussen."))
        else:
            self._say("")
            self._add_in_background(path, sent, addresses)

    def _add_in_background(self, path: str, sent: str, addresses: list[str]) -> None:
        services = self._services

        def job() -> Message:
            services.add_mail_file(_path(path), sent=_path(sent) if sent else None, me=addresses)
            return AccountAdded()

        in_background(self, job, group="account", describe=services.describe)

    def _say(self, sentence: str) -> None:
        self.query_one("#trouble", Static).update(Content(sentence))


_FIELDS = ("path", "sent", "me")


def _path(text: str) -> Path:
    path = Path(text.strip("'\""))
    try:
        return path.expanduser()
    except RuntimeError:  # there is no such user: let the reader say the path does not exist
        return path
