"""An editor in which findings are marked; knows nothing of where they come from."""

from collections.abc import Sequence

from rich.style import Style
from rich.text import Text
from textual.widgets import TextArea

from assistant.drafting.model import Code, Finding
from assistant.tui.literal import dots

_LOUD = Style(underline=True, bold=True)
_SLOT = Style(reverse=True)
_QUIET = Style(underline=True)
_STYLISH = frozenset({Code.HARD_SENTENCE, Code.HARD_WORD, Code.PASSIVE, Code.CLICHE, Code.TONE})


class MarkedText(TextArea):
    """A field for a text, with its findings underlined and its open slots reversed."""

    def __init__(self, text: str = "", *, id: str | None = None) -> None:  # noqa: A002 - Textual's own name
        super().__init__(clean(text), soft_wrap=True, show_line_numbers=False, id=id)
        self._marks: dict[int, list[tuple[int, int, Style]]] = {}

    def mark(self, findings: Sequence[Finding]) -> None:
        """Show findings of the text as it is; dismissed ones are no longer marked."""
        marks: dict[int, list[tuple[int, int, Style]]] = {}
        for finding in findings:
            if finding.is_dismissed:
                continue
            (row, start), (last, end) = self.place(finding.start), self.place(finding.end)
            for line in range(row, last + 1):
                begin = start if line == row else 0
                stop = end if line == last else len(self.document.get_line(line))
                marks.setdefault(line, []).append((begin, stop, _style(finding)))
        self._marks = marks
        self.refresh()

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset into the text."""
        before = self.text[:offset]
        return before.count("\n"), len(before) - (before.rfind("\n") + 1)

    def choose(self, start: int, end: int) -> None:
        """Select a stretch of the text and show it; what is typed comes in its place."""
        self.selection = type(self.selection)(self.place(start), self.place(end))
        self.scroll_cursor_visible(center=True)
        self.focus()

    def get_line(self, line_index: int) -> Text:
        """A line with its marks."""
        text = super().get_line(line_index)
        for start, end, style in self._marks.get(line_index, ()):
            text.stylize(style, start, min(end, len(text)))
        return text


def clean(text: str) -> str:
    """Text without characters that act, its lines kept."""
    return "\n".join(dots(line.replace("\t", " ")) for line in text.splitlines())


def _style(finding: Finding) -> Style:
    if finding.code is Code.OPEN_SLOT:
        return _SLOT
    return _QUIET if finding.code in _STYLISH else _LOUD
