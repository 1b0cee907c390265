"""Text from outside as plain characters: no markup, nothing the terminal would obey.

Mail is cleaned when it is read; this is the second lock, on the way to the screen.
"""

from functools import lru_cache

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from textual.color import Color
from textual.content import Content
from textual.filter import LineFilter

from connectors.text import dots as text_dots


@lru_cache(8192)
def dots(text: str) -> str:
    """The text with a dot for each control, format, surrogate, private or unassigned character."""
    return text_dots(text)


def literal(text: str) -> Content:
    """The text as content that is shown as it is."""
    return Content(dots(text))


def fit(text: str, width: int) -> str:
    """The text in exactly ``width`` cells: padded, or cut with an ellipsis."""
    text = dots(text)
    if width <= 0:
        return ""
    if cell_len(text) <= width:
        return set_cell_size(text, width)
    return set_cell_size(text, width - 1).rstrip() + "…" + " " * _lost(text, width - 1)


def shorten(text: str, width: int) -> str:
    """The text in at most ``width`` cells."""
    return fit(text, width).rstrip() if width > 0 else ""


def _lost(text: str, width: int) -> int:
    cut = set_cell_size(text, width)
    return width - cell_len(cut.rstrip())


class NoControl(LineFilter):
    """The one gate every drawn line passes: no text segment holds a character that acts."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:  # noqa: ARG002 - the base's
        """The segments with dots for what does not print; Textual's own control segments stay."""
        return [
            segment
            if segment.control or (segment.text.isascii() and segment.text.isprintable())
            else Segment(dots(segment.text), segment.style, segment.control)
            for segment in segments
        ]
