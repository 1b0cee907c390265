"""Passages that the school locked: whether they still stand in a text as they were agreed."""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from assistant.drafting.export.blocks import SLOT

_ALIKE = 0.4
_PARAGRAPH = re.compile(r"\S[^\n]*(?:\n[^\S\n]*\S[^\n]*)*")
_COMPARED = 400


def changed_passages(text: str, locked: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """Where a locked passage was changed or taken out.

    White space may differ, and an open slot may be filled; all other characters must be the same.

    Args:
        text: The draft.
        locked: The passages as they were agreed; each paragraph of them is looked for by itself.

    Yields:
        Start and end of what stands there now (the last paragraph where nothing is like it), and
        the passage as it should be.
    """
    spans = [match.span() for match in _PARAGRAPH.finditer(text)]
    now = {span: _flat(text[slice(*span)]) for span in spans}
    for passage in (_flat(one) for text in locked for one in _PARAGRAPH.findall(text)):
        if not spans or not re.search(r"\w", SLOT.sub("", passage)):
            continue
        if not any(_stands_in(paragraph, passage) for paragraph in now.values()):
            alike, nearest = max((_alike(one, passage), span) for span, one in now.items())
            yield *(nearest if alike >= _ALIKE else spans[-1]), passage


def _stands_in(paragraph: str, passage: str) -> bool:
    at = 0
    for stretch in SLOT.split(passage)[::2]:
        found = paragraph.find(stretch, at)
        if found < 0:
            return False
        at = found + len(stretch)
    return True


def _flat(text: str) -> str:
    return " ".join(text.split())


def _alike(one: str, other: str) -> float:
    return SequenceMatcher(None, one[:_COMPARED], other[:_COMPARED], autojunk=False).ratio()
