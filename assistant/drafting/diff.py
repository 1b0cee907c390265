"""What changed between two texts, line by line."""

from difflib import SequenceMatcher
from typing import Literal, NamedTuple


class Line(NamedTuple):
    """A line of a comparison.

    Attributes:
        change: "same", "gone" or "new".
        text: The line.
    """

    change: Literal["same", "gone", "new"]
    text: str


def diff(old: str, new: str) -> tuple[Line, ...]:
    """The lines of both texts in one order: what is gone stands before what came for it."""
    before, behind = old.splitlines(), new.splitlines()
    found: list[Line] = []
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, before, behind, autojunk=False).get_opcodes():
        if tag == "equal":
            found += [Line("same", text) for text in before[i1:i2]]
            continue
        found += [Line("gone", text) for text in before[i1:i2]]
        found += [Line("new", text) for text in behind[j1:j2]]
    return tuple(found)
