"""Lines put together from words and styles, exactly as wide as asked."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

Part = tuple[str, Style]
"""Words without control characters, and how they look."""


@dataclass(frozen=True, slots=True)
class Frame:
    """What all lines of a list have in common.

    Attributes:
        width: In cells.
        looks: The list's styles by name.
        now: The present moment, aware.
        zone: The time zone to show times in.
    """

    width: int
    looks: Mapping[str, Style]
    now: datetime
    zone: ZoneInfo


def strip_of(parts: Iterable[Part], width: int, base: Style) -> Strip:
    """One line.

    Args:
        parts: From left to right; each style lies over the base.
        width: In cells; what is too much is cut, what is too little is filled.
        base: The line's own style.
    """
    segments = [Segment(words, base + style) for words, style in parts if words]
    return Strip(segments).adjust_cell_length(width, base)
