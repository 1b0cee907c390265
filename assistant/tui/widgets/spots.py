"""Words on a line that can be clicked, without the looks of a link."""

from collections.abc import Iterable
from dataclasses import dataclass

from textual.content import Content


@dataclass(frozen=True, slots=True)
class Spot:
    """Words and the action they stand for.

    Attributes:
        words: As they are drawn.
        action: What a click runs.
    """

    words: Content
    action: str


def action_at(spots: Iterable[Spot], x: int) -> str | None:
    """The action under a column, counted from where the spots begin; None when there is none."""
    for spot in spots:
        if x < spot.words.cell_length:
            return spot.action if x >= 0 else None
        x -= spot.words.cell_length
    return None
