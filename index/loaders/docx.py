"""DOCX: paragraphs and tables in their order; hidden text is left out and told."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from index.model import Document, Part

_MOST_PARTS = 50_000
_TINY = 2.0
_WHITE = "FFFFFF"


def load(path: Path) -> Document:
    """The paragraphs and table rows of a DOCX file."""
    import docx as library

    document = library.Document(str(path))
    hidden: list[bool] = []
    parts = []
    for part in _parts(document, hidden):
        if part.text.strip():
            parts.append(part)
        if len(parts) >= _MOST_PARTS:
            return Document(tuple(parts), ("cut_off",))
    return Document(tuple(parts), ("hidden_text",) if any(hidden) else ())


def _parts(document: Any, hidden: list[bool]) -> Iterator[Part]:
    from docx.table import Table

    for block in document.iter_inner_content():
        if isinstance(block, Table):
            for row in block.rows:
                cells = dict.fromkeys(" ".join(cell.text.split()) for cell in row.cells)
                yield Part(" | ".join(cell for cell in cells if cell))
            continue
        text = "".join(run.text for run in block.runs if not _is_hidden(run, hidden))
        style = (block.style.name or "") if block.style is not None else ""
        yield Part(text or "", is_heading=style.startswith(("Heading", "Kop", "Title")))


def _is_hidden(run: Any, hidden: list[bool]) -> bool:
    font = run.font
    colour = font.color.rgb if font.color is not None and font.color.type is not None else None
    is_tiny = font.size is not None and font.size.pt <= _TINY
    is_hidden = bool(font.hidden) or is_tiny or str(colour) == _WHITE
    hidden.append(is_hidden and bool(run.text.strip()))
    return is_hidden
