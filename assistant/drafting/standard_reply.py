"""One reply that stands ready for a frequent question."""

import re
from dataclasses import dataclass

STANDARD = "standard"
"""The kind of the drafts that hold the school's own standard replies."""
_SLOT = re.compile(r"\[(?:invullen|fill in):\s*([^\]\n]*)\]")


@dataclass(frozen=True, slots=True, kw_only=True)
class StandardReply:
    """A reply that stands ready.

    Attributes:
        id: Of the school's own: the draft it is kept in. Of one that came with the program: its
            template's name.
        title: What it is about.
        body: Markdown, with open slots.
        language: "nl" or "en".
        tags: Other words to find it by.
        is_own: The school's own.
        is_locked: A draft made from it must keep its words; only its slots are filled.
    """

    id: str
    title: str
    body: str
    language: str
    tags: tuple[str, ...] = ()
    is_own: bool = True
    is_locked: bool = True

    @property
    def slots(self) -> tuple[str, ...]:
        """What its open slots ask, each once, in order."""
        return tuple(dict.fromkeys(_SLOT.findall(self.body)))
