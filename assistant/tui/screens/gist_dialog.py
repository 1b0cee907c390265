"""The field in which the user types what is going on."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Button, Static, TextArea

from assistant.drafting.model import Tone
from assistant.i18n import gettext as _
from assistant.tui.commands.command import bindings
from assistant.tui.commands.dialogs import Cancel
from assistant.tui.draft_messages import GistTyped, StandardWanted
from assistant.tui.draft_words import tone_name
from assistant.tui.literal import dots
from assistant.tui.widgets.marked_text import clean

_TONES: tuple[Tone | None, ...] = (None, *Tone)


class GistDialog(ModalScreen[GistTyped | None]):
    """Answers with a gist, or None when the user thinks better of it.

    Args:
        about: The mail it is about, as one line; "" without one.
        message_key: That mail.
        gist: What was typed before.
        tone: The tone that was chosen before.
    """

    BINDINGS: ClassVar = [
        *bindings((Cancel,)),
        Binding("ctrl+s,f2", "write", show=False, priority=True),
        Binding("f3", "standard", show=False, priority=True),
    ]
    CSS_PATH = ["../dialogs.tcss", "../drafts.tcss"]  # noqa: RUF012 - as Textual wants it
    commands: ClassVar = (Cancel,)
    AUTO_FOCUS = "TextArea"

    def __init__(
        self,
        *,
        about: str = "",
        message_key: int | None = None,
        gist: str = "",
        tone: Tone | None = None,
    ) -> None:
        super().__init__()
        self._about = about
        self._key = message_key
        self._gist = gist
        self._tone = tone
        self.typed = gist

    def compose(self) -> ComposeResult:
        """What it is about, the field, the tone, and two buttons."""
        example = _(
            "Bijvoorbeeld: mw De Vries (moeder van Sam, gr 5) boos dat hij weer buiten moest "
            "eten. Klopt, hadden we anders afgesproken. Ik bel haar vandaag na 15u."
        )
        with Vertical(classes="dialog gist"):
            yield Static(_("Wat speelt er?"), classes="dialog-title", markup=False)
            if self._about:
                yield Static(Content(dots(self._about)), classes="gist-about")
            yield TextArea(clean(self._gist), soft_wrap=True, placeholder=Content(example))
            told = _(
                "Schrijf wat er gebeurde, wat klopt, en wie wat wanneer doet. Ook wat er níet in "
                "mag. Wat je typt of plakt, blijft op deze computer."
            )
            yield Static(told, classes="dialog-foot", markup=False)
            yield Static("", id="trouble", markup=False)
            with Horizontal(classes="dialog-buttons"):
                yield Button(self._tone_label(), id="tone")
                yield Button(Content(_("Schrijf concept (F2)")), variant="primary", id="write")
                yield Button(Content(_("Standaard (F3)")), id="standard")
                yield Button(Content(_("Annuleren")), id="cancel")

    def _tone_label(self) -> Content:
        return Content(_("Toon: {tone}").format(tone=tone_name(self._tone)))

    @on(Button.Pressed, "#tone")
    def next_tone(self) -> None:
        """Choose another tone."""
        self._tone = _TONES[(_TONES.index(self._tone) + 1) % len(_TONES)]
        self.query_one("#tone", Button).label = self._tone_label()

    @on(Button.Pressed, "#write")
    def action_write(self) -> None:
        """Write it."""
        gist = self.query_one(TextArea).text.strip()
        if not gist:
            said = _("Er staat nog niets. Typ in een paar zinnen wat er speelt.")
            self.query_one("#trouble", Static).update(Content(said))
            return
        self.typed = gist
        self.dismiss(GistTyped(gist, self._tone, self._key))

    @on(Button.Pressed, "#standard")
    def action_standard(self) -> None:
        """Take a reply that stands ready instead."""
        self.app.post_message(StandardWanted(self._about, self._key))
        self.action_cancel()

    @on(Button.Pressed, "#cancel")
    def action_cancel(self) -> None:
        """Not now; what was typed is there again the next time."""
        self.typed = self.query_one(TextArea).text
        self.dismiss(None)
