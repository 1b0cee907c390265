"""What a text may stand on: the gist, sources, and what is known of the sender."""

import re
from dataclasses import dataclass
from functools import cached_property

from assistant.dutch.facts import FactKind, values
from assistant.dutch.shorthand import written_out

WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
"""A word in any script."""


@dataclass(frozen=True)
class Grounds:
    """What a text may stand on.

    Attributes:
        gist: What the user typed; "" when there is none.
        sources: Texts it may also stand on.
        known: Names and words that need no ground: the sender's name, role, school.
        locked: Passages that must stand in the text as they are.
    """

    gist: str
    sources: tuple[str, ...] = ()
    known: tuple[str, ...] = ()
    locked: tuple[str, ...] = ()

    @cached_property
    def texts(self) -> tuple[str, ...]:
        """All texts, the gist both as typed and written out."""
        return (self.gist, written_out(self.gist), *self.sources, *self.known)

    @cached_property
    def facts(self) -> frozenset[tuple[FactKind, str]]:
        """Every fact that stands in a text."""
        found = {fact for text in self.texts for fact in values(text)}
        more = set()
        for kind, value in found:
            if kind is FactKind.DATE and re.fullmatch(r"\d+-\d+", value):
                more.add((FactKind.DATE, f"m{value.partition('-')[2]}"))
            if kind is FactKind.TIME:
                more |= {
                    (FactKind.COUNT, str(int(value) // 60)),
                    (FactKind.COUNT, str(int(value) // 60 + 12)),
                }
        return frozenset(found | more)

    @cached_property
    def words(self) -> frozenset[str]:
        """Every word that stands in a text, in lower case, genitives without their ending."""
        return frozenset(bare(word) for text in self.texts for word in WORD.findall(text))

    @cached_property
    def flat(self) -> str:
        """All texts in one line, for literal comparison."""
        return " ".join(" ".join(self.texts).casefold().split())


def bare(word: str) -> str:
    """A word in lower case, without the ending of a genitive."""
    low = word.casefold().replace("’", "'")
    return re.sub(r"'s?$", "", low)
