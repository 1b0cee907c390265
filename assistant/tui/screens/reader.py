"""*Meelezer*: Dagstart reads along with a text of the user's own; it marks, it changes nothing."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.content import Content
from textual.message import Message
from textual.timer import Timer
from textual.widgets import Static, TextArea

from assistant.i18n import gettext as _
from assistant.tui.background import in_background
from assistant.tui.commands.command import Command, bindings
from assistant.tui.commands.editing import READING
from assistant.tui.draft_messages import TypingKept
from assistant.tui.screens.text_screen import TextScreen

_PAUSE = 0.4


class ReaderScreen(TextScreen):
    """A field to paste a text in, with what to look at; nothing of it is kept."""

    commands: ClassVar[tuple[type[Command], ...]] = READING
    BINDINGS = bindings(READING)
    _typing: Timer | None = None

    def above(self) -> ComposeResult:
        """What to do here."""
        told = _("Plak of typ hieronder je eigen tekst. Er wordt niets van bewaard.")
        yield Static(told, id="reader-told", markup=False)

    def on_mount(self) -> None:
        """Nothing was found yet."""
        self.query_one("#text-line", Static).update(Content(_("Meelezen met een eigen tekst")))
        self.show_findings((), _("Aandacht"))

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Read when the user rests."""
        if self._typing is not None:
            self._typing.stop()
        text, services = event.text_area.text, self.services

        def job() -> Message:
            return TypingKept(text, services.check_text(text, ()))

        def read() -> None:
            in_background(self, job, group="read", describe=services.describe)

        self._typing = self.set_timer(_PAUSE, read)

    def on_typing_kept(self, message: TypingKept) -> None:
        """Show what was found, unless the text is another by now."""
        if message.body == self.editor.text:
            self.show_findings(tuple(message.findings), _("Aandacht"))

    def action_close_draft(self) -> None:
        """Go back."""
        self.dismiss(None)
