"""The standard replies, found by typing."""

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Button, Input, OptionList, Static
from textual.widgets.option_list import Option

from assistant.drafting.standard import search
from assistant.drafting.standard_reply import StandardReply
from assistant.i18n import gettext as _
from assistant.tui.commands.command import bindings
from assistant.tui.commands.dialogs import Cancel
from assistant.tui.draft_messages import StandardChosen
from assistant.tui.literal import dots
from assistant.tui.widgets.marked_text import clean


class StandardDialog(ModalScreen[StandardChosen | None]):
    """Answers with a standard reply and what to do with it, or None.

    Args:
        replies: The school's own, then those of the program.
        about: The mail it is about, as one line; "" without one.
        message_key: That mail.
    """

    BINDINGS: ClassVar = [
        *bindings((Cancel,)),
        Binding("f2", "use", show=False, priority=True),
        Binding("f4", "adapt", show=False, priority=True),
        Binding("down", "move(1)", show=False),
        Binding("up", "move(-1)", show=False),
    ]
    CSS_PATH = ["../dialogs.tcss", "../drafts.tcss"]  # noqa: RUF012 - as Textual wants it
    commands: ClassVar = (Cancel,)
    AUTO_FOCUS = "Input"

    def __init__(
        self,
        replies: Sequence[StandardReply],
        *,
        about: str = "",
        message_key: int | None = None,
    ) -> None:
        super().__init__()
        self._all = replies
        self._found: Sequence[StandardReply] = ()
        self._about = about
        self._key = message_key

    def compose(self) -> ComposeResult:
        """The field, what it finds, the text of one, and the buttons."""
        with Vertical(classes="dialog standard"):
            yield Static(_("Standaardantwoord"), classes="dialog-title", markup=False)
            if self._about:
                yield Static(Content(dots(self._about)), classes="gist-about")
            yield Input(placeholder=_("typ waar de vraag over gaat: verlof, ziek, gym …"))
            with Horizontal():
                yield OptionList(markup=False)
                with VerticalScroll(can_focus=False):
                    yield Static(id="passage", markup=False)
            with Horizontal(classes="dialog-buttons"):
                yield Button(Content(_("Gebruiken (F2)")), variant="primary", id="use")
                yield Button(Content(_("Aanpassen (F4)")), id="adapt")
                yield Button(Content(_("Annuleren")), id="cancel")
            told = _(
                "● van jullie, ○ voorbeeld: pas het aan, dan is het van jullie. Een document vol "
                "antwoorden neem je over met dagstart standard import."
            )
            yield Static(told, classes="dialog-foot", markup=False)

    def on_mount(self) -> None:
        """All, before anything is typed."""
        self._find("")

    def on_input_changed(self, event: Input.Changed) -> None:
        """Find while typing."""
        self._find(event.value)

    def _find(self, text: str) -> None:
        self._found = search(text, self._all)
        found = self.query_one(OptionList)
        found.clear_options()
        found.add_options([Option(self._line(reply)) for reply in self._found])
        if self._found:
            found.highlighted = 0
        else:
            told = _("Niets gevonden. Met toets n in Concepten schrijf je zelf een antwoord.")
            self.query_one("#passage", Static).update(Content(told))

    def _line(self, reply: StandardReply) -> Content:
        sign = "●" if reply.is_own else "○"
        return Content(f"{sign} {dots(reply.title)}")

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Show its text."""
        passage = Content(clean(self._found[event.option_index].body))
        self.query_one("#passage", Static).update(passage)

    def action_move(self, step: int) -> None:
        """Walk the list while typing."""
        found = self.query_one(OptionList)
        if self._found:
            at = (found.highlighted or 0) + step
            found.highlighted = max(0, min(at, len(self._found) - 1))

    @on(Input.Submitted)
    @on(OptionList.OptionSelected)
    @on(Button.Pressed, "#use")
    def action_use(self) -> None:
        """Make a draft of it."""
        self._choose(is_adapted=False)

    @on(Button.Pressed, "#adapt")
    def action_adapt(self) -> None:
        """Edit the school's own, or make one's own of an example."""
        self._choose(is_adapted=True)

    def _choose(self, *, is_adapted: bool) -> None:
        at = self.query_one(OptionList).highlighted
        if at is not None and at < len(self._found):
            self.dismiss(StandardChosen(self._found[at], self._key, is_adapted=is_adapted))

    @on(Button.Pressed, "#cancel")
    def action_cancel(self) -> None:
        """None."""
        self.dismiss(None)
