"""The small question until when a message stays hidden."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import ClassVar
from zoneinfo import ZoneInfo

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from assistant.i18n import gettext as _
from assistant.tui import dates
from assistant.tui.commands.command import bindings
from assistant.tui.commands.dialogs import Cancel
from assistant.tui.snooze import typed_moment


class SnoozeDialog(ModalScreen[datetime | None]):
    """Answers with a moment, or None when the user thinks better of it.

    Args:
        choices: Names and moments to offer.
        now: The present moment, aware.
        zone: The time zone the user thinks in.
    """

    BINDINGS = bindings((Cancel,))
    CSS_PATH = "../dialogs.tcss"
    commands: ClassVar = (Cancel,)

    def __init__(
        self,
        choices: Sequence[tuple[str, datetime]],
        *,
        now: Callable[[], datetime],
        zone: ZoneInfo,
    ) -> None:
        super().__init__()
        self._choices = choices
        self._now = now
        self._zone = zone

    def compose(self) -> ComposeResult:
        """The offered moments, and a field for one's own."""
        options = [
            Option(Content(f"{name}  ·  {dates.moment(at, self._zone, now=self._now())}"))
            for name, at in self._choices
        ]
        with Vertical(classes="dialog"):
            yield Static(_("Laat terugkomen"), classes="dialog-title", markup=False)
            yield OptionList(*options, Option(Content(_("Zelf kiezen …"))), markup=False)
            own = Input(placeholder=_("bijvoorbeeld 27-11 8:30"), id="own")
            own.display = False
            yield own
            yield Static("", id="trouble", markup=False)

    def on_mount(self) -> None:
        """The first choice is under the cursor."""
        self.query_one(OptionList).highlighted = 0

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """A moment was chosen, or the user wants to type one."""
        if event.option_index < len(self._choices):
            self.dismiss(self._choices[event.option_index][1])
            return
        own = self.query_one("#own", Input)
        own.display = True
        own.focus()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """A moment was typed."""
        at = typed_moment(event.value, self._now(), self._zone)
        if at is None:
            said = _("Typ een dag die nog komt: 27-11, 27-11 8:30 of 15:00.")
            self.query_one("#trouble", Static).update(Content(said))
            return
        self.dismiss(at)

    def action_cancel(self) -> None:
        """Never mind."""
        self.dismiss(None)
