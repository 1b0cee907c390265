"""A document as text, with the place of each part."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Part:
    """A paragraph or table row.

    Attributes:
        text: Its characters.
        is_heading: It heads what follows.
        page: From 1; None where the format has none.
    """

    text: str
    is_heading: bool = False
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A document that was read.

    Attributes:
        parts: In the document's order.
        warnings: What was left out and why: "hidden_text", "cut_off".
    """

    parts: tuple[Part, ...]
    warnings: tuple[str, ...] = ()
