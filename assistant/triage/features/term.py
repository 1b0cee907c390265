"""A term of the score before it is weighed."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Term:
    """Something that holds for a message.

    Attributes:
        code: What holds; the weights and the sentence are found by it.
        size: How much; 1.0 for a plain yes.
        values: What fills the blanks of the sentence.
    """

    code: str
    size: float = 1.0
    values: Mapping[str, str] = field(default_factory=dict)
