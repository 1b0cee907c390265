"""A screen with a text and what to look at in it: the frame that drafts and reading along share."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.screen import Screen
from textual.widgets import OptionList, Static
from textual.worker import Worker

from assistant.drafting.model import Code, Finding
from assistant.tui.commands.command import Command
from assistant.tui.commands.everywhere import Help
from assistant.tui.services import Services
from assistant.tui.widgets.finding_list import FindingList
from assistant.tui.widgets.key_bar import KeyBar
from assistant.tui.widgets.marked_text import MarkedText


class TextScreen(Screen[None]):
    """Editor and findings side by side, or one below the other.

    Args:
        services: What the app knows of the world.
    """

    commands: ClassVar[tuple[type[Command], ...]] = ()
    in_lists: ClassVar[tuple[type[Command], ...]] = ()
    CSS_PATH = "../drafts.tcss"
    AUTO_FOCUS = "MarkedText"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (90, "-normal")]  # noqa: RUF012

    def __init__(self, services: Services) -> None:
        super().__init__()
        self.services = services

    def compose(self) -> ComposeResult:
        """The frame."""
        yield Static(id="text-line", markup=False)
        with Horizontal(id="text-parts"):
            with Vertical(id="text-part"):
                yield from self.above()
                yield MarkedText()
            with Vertical(id="finding-part"):
                yield Static(id="finding-title", markup=False)
                yield FindingList()
        yield KeyBar(self.commands, last=Help)

    def above(self) -> ComposeResult:
        """What stands above the editor."""
        yield from ()

    def keep_typing(self) -> Worker[None] | None:
        """Keep what is typed; None when nothing is kept here."""
        return None

    @property
    def editor(self) -> MarkedText:
        """The field."""
        return self.query_one(MarkedText)

    @property
    def finding_list(self) -> FindingList:
        """The findings."""
        return self.query_one(FindingList)

    def show_findings(self, findings: tuple[Finding, ...], title: str) -> None:
        """Mark and list what to look at."""
        self.editor.mark(findings)
        self.finding_list.show(findings)
        self.query_one("#finding-title", Static).update(Content(title))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Go to the place in the text."""
        if event.option_index < len(self.finding_list.findings):
            finding = self.finding_list.findings[event.option_index]
            self.editor.choose(finding.start, finding.end)

    def action_next_finding(self) -> None:
        """Go to the next place to look at."""
        self._go(None)

    def action_next_slot(self) -> None:
        """Go to the next open slot."""
        self._go(Code.OPEN_SLOT)

    def _go(self, code: Code | None) -> None:
        editor = self.editor
        row, column = editor.selection.end
        after = sum(len(editor.document.get_line(line)) + 1 for line in range(row)) + column
        finding = self.finding_list.next_after(after, code=code)
        if finding is not None:
            editor.choose(finding.start, finding.end)
            self.finding_list.highlighted = self.finding_list.findings.index(finding)
