"""A term of the score before it is weighed."""

from collections.abc import Mapping
from typing import NamedTuple

from assistant.triage.model import NO_VALUES


class Term(NamedTuple):
    """Something that holds for a message; a tuple, since a mailbox has a hundred thousand of them.

    Attributes:
        code: What holds; the weights and the sentence are found by it.
        size: How much; 1.0 for a plain yes.
        values: What fills the blanks of the sentence.
    """

    code: str
    size: float = 1.0
    values: Mapping[str, str] = NO_VALUES
