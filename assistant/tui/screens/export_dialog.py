"""The question where a draft goes, and as what."""

from pathlib import Path
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.message import Message
from textual.screen import ModalScreen
from textual.widgets import Button, Input, Static

from assistant.drafting.errors import ExportExists
from assistant.drafting.export.letter import FORMATS, safe_name
from assistant.i18n import gettext as _
from assistant.tui.background import in_background
from assistant.tui.commands.command import bindings
from assistant.tui.commands.dialogs import Cancel
from assistant.tui.draft_messages import ExportMade, ExportRefused
from assistant.tui.messages import WorkFailed
from assistant.tui.services import Services


class ExportDialog(ModalScreen[str]):
    """Answers with the file that was written; "" when the user thinks better of it.

    Args:
        services: Writes it, and knows where files usually go.
        draft_id: The draft.
        subject: Its subject, which names the file.
        is_marked: Nobody approved it yet, so it will be marked.
    """

    BINDINGS = bindings((Cancel,))
    CSS_PATH = ["../dialogs.tcss", "../drafts.tcss"]  # noqa: RUF012 - as Textual wants it
    commands: ClassVar = (Cancel,)

    def __init__(self, services: Services, draft_id: str, subject: str, *, is_marked: bool) -> None:
        super().__init__()
        self._services = services
        self._draft_id = draft_id
        self._subject = subject
        self._is_marked = is_marked
        self._taken = ""

    def compose(self) -> ComposeResult:
        """The formats, the place, and two buttons."""
        place = self._services.export_folder / (safe_name(self._subject) + FORMATS[0])
        names = (_("Word"), _("Mail"), _("Webpagina"), _("Markdown"))
        with Vertical(classes="dialog"):
            yield Static(_("Meenemen"), classes="dialog-title", markup=False)
            if self._is_marked:
                told = _(
                    "Niemand keurde dit nog goed: in de tekst en de naam komt CONCEPT te staan."
                )
                yield Static(told, markup=False)
            with Horizontal(id="formats"):
                for suffix, name in zip(FORMATS, names, strict=True):
                    yield Button(Content(name), id=f"as-{suffix[1:]}")
            yield Input(str(place), id="path")
            yield Static("", id="trouble", markup=False)
            with Horizontal(classes="dialog-buttons"):
                yield Button(Content(_("Opslaan")), variant="primary", id="save")
                yield Button(Content(_("Annuleren")), id="cancel")

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """A format, save, or never mind."""
        button = event.button.id or ""
        if button == "cancel":
            self.dismiss("")
        elif button == "save":
            self._save()
        else:
            field = self.query_one("#path", Input)
            field.value = str(Path(field.value).with_suffix(f".{button.removeprefix('as-')}"))

    @on(Input.Submitted)
    def _save(self) -> None:
        typed = self.query_one("#path", Input).value.strip()
        path = Path(typed).expanduser() if typed.startswith("~/") else Path(typed)
        services, overwrite = self._services, self._taken == typed
        draft_id = self._draft_id

        def job() -> Message:
            try:
                return ExportMade(
                    str(services.drafts().export(draft_id, path, overwrite=overwrite))
                )
            except ExportExists as error:
                return ExportRefused(error.subject)

        self._taken = typed
        in_background(self, job, group="export", describe=services.describe)

    def on_export_made(self, message: ExportMade) -> None:
        """It is there."""
        self.dismiss(message.path)

    def on_export_refused(self, _message: ExportRefused) -> None:
        """A file is there: the same again replaces it."""
        self._say(
            _("Dat bestand bestaat al. Kies een andere naam, of nog eens Opslaan om te vervangen.")
        )

    def on_work_failed(self, message: WorkFailed) -> None:
        """It cannot be: say why."""
        message.stop()
        self._taken = ""
        self._say(message.sentence)

    def on_input_changed(self) -> None:
        """Another name is asked for anew."""
        self._taken = ""

    def action_cancel(self) -> None:
        """Never mind."""
        self.dismiss("")

    def _say(self, sentence: str) -> None:
        self.query_one("#trouble", Static).update(Content(sentence))
