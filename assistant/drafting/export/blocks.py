"""The Markdown of drafts as blocks of runs; links, images and HTML stay text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from assistant.drafting.export.letter import clean

if TYPE_CHECKING:
    from markdown_it.token import Token

SLOT = re.compile(r"(\[(?:invullen|fill in):[^\]\n]*\])")
"""An open slot."""
Kind = Literal["paragraph", "heading", "item", "number"]


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text.

    Attributes:
        text: What it says; a line feed is a line break.
        is_bold: In bold.
        is_italic: In italics.
        is_slot: An open slot.
    """

    text: str
    is_bold: bool = False
    is_italic: bool = False
    is_slot: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph.

    Attributes:
        kind: What sort.
        runs: What it says.
        level: Of a heading, from 1.
    """

    kind: Kind
    runs: tuple[Run, ...]
    level: int = 0


def blocks(body: str) -> tuple[Block, ...]:
    """The blocks of a text.

    Args:
        body: Markdown (CommonMark) without HTML, links and images, which are taken literally.
    """
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark", {"html": False, "breaks": True})
    parser.disable(
        [
            "link",
            "image",
            "autolink",
            "html_block",
            "html_inline",
            "reference",
            "code",
            "fence",
            "entity",
        ]
    )
    return tuple(_blocks(parser.parse(clean(body))))


def _blocks(tokens: "list[Token]") -> Iterator[Block]:
    kind: Kind = "paragraph"
    level = 0
    lists: list[Kind] = []
    for token in tokens:
        if token.type in {"bullet_list_open", "ordered_list_open"}:
            lists.append("item" if token.type.startswith("bullet") else "number")
        elif token.type in {"bullet_list_close", "ordered_list_close"}:
            lists.pop()
        elif token.type == "heading_open":
            kind, level = "heading", int(token.tag[1:])
        elif token.type == "inline":
            yield Block(
                lists[-1] if lists and kind != "heading" else kind, tuple(_runs(token)), level
            )
            kind, level = "paragraph", 0


def _runs(inline: "Token") -> Iterator[Run]:
    bold = italic = 0
    for token in inline.children or ():
        match token.type:
            case "strong_open":
                bold += 1
            case "strong_close":
                bold -= 1
            case "em_open":
                italic += 1
            case "em_close":
                italic -= 1
            case "softbreak" | "hardbreak":
                yield Run("\n")
            case _:
                for part in filter(None, SLOT.split(token.content)):
                    is_slot = bool(SLOT.fullmatch(part))
                    yield Run(part, is_bold=bold > 0, is_italic=italic > 0, is_slot=is_slot)
