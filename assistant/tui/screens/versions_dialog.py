"""The versions of a draft, and what changed in each."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from assistant.drafting.diff import Line
from assistant.drafting.model import Version
from assistant.i18n import gettext as _
from assistant.tui import dates
from assistant.tui.commands.command import bindings
from assistant.tui.commands.dialogs import Cancel
from assistant.tui.literal import dots
from assistant.tui.services import Services

_SIGNS = {"same": "  ", "gone": "− ", "new": "+ "}


class VersionsDialog(ModalScreen[int]):
    """Answers with the number of a version to put back; 0 for none.

    Args:
        services: The clock and the time zone.
        versions: The newest first, each with what changed since the one before.
    """

    BINDINGS = bindings((Cancel,))
    CSS_PATH = ["../dialogs.tcss", "../drafts.tcss"]  # noqa: RUF012 - as Textual wants it
    commands: ClassVar = (Cancel,)

    def __init__(
        self, services: Services, versions: Sequence[tuple[Version, Sequence[Line]]]
    ) -> None:
        super().__init__()
        self._services = services
        self._versions = versions

    def compose(self) -> ComposeResult:
        """The list, and what changed."""
        with Vertical(classes="dialog versions"):
            yield Static(_("Versies"), classes="dialog-title", markup=False)
            with Horizontal():
                yield OptionList(
                    *(Option(self._line(v)) for v, _diff in self._versions), markup=False
                )
                with VerticalScroll():
                    yield Static(id="changes", markup=False)
            told = _("+ is nieuw, − is weg. Enter zet de versie terug; esc sluit.")
            yield Static(told, classes="dialog-foot", markup=False)

    def on_mount(self) -> None:
        """The newest one first."""
        self.query_one(OptionList).highlighted = 0

    def _line(self, version: Version) -> Content:
        services = self._services
        when = dates.moment(version.made_at, services.zone, now=services.now())
        author = _("schrijver") if version.writer else _("jij")
        return Content(f"{version.number}  {when}  {author}")

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Show what changed in it."""
        _version, lines = self._versions[event.option_index]
        text = "\n".join(_SIGNS[line.change] + dots(line.text) for line in lines)
        self.query_one("#changes", Static).update(Content(text))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Put it back."""
        self.dismiss(self._versions[event.option_index][0].number)

    def action_cancel(self) -> None:
        """None."""
        self.dismiss(0)
