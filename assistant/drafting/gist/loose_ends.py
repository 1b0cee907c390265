"""Sentences that hang on one that did not make it into the letter."""

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.drafting.gist.model import Part, Use

_HANGS = re.compile(
    r"(?:Die|Deze|Hij|Zij|Ze|Hen|Daardoor|Daarom|He|She|They|Those|These|Therefore)\b"
)
_TOLD = frozenset({Use.FACT, Use.STEP, Use.ADMISSION})


def without_loose_ends(parts: Sequence[Part]) -> tuple[Part, ...]:
    """The parts, of which one with "die" or "hij" behind a slot is a slot as well.

    The reader would take the word for what stands before the slot.

    Args:
        parts: In the order of the gist.
    """
    found: list[Part] = []
    for part in parts:
        is_behind_gap = bool(found) and found[-1].use in {Use.UNCLEAR, Use.INSIDE}
        if is_behind_gap and part.use in _TOLD and _HANGS.match(part.text):
            found.append(replace(part, use=Use.UNCLEAR, text=part.typed))
        else:
            found.append(part)
    return tuple(found)
