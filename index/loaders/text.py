"""Plain text and Markdown, in UTF-8 or as Windows writes it."""

import re
from pathlib import Path

from index.model import Document, Part

_HEADING = re.compile(r"^#{1,6}\s+(.*)$")
_MOST_CHARACTERS = 2_000_000


def load(path: Path) -> Document:
    """The paragraphs of a text file; blank lines part them.

    Raises:
        ValueError: It is no text.
    """
    content = path.read_bytes()
    if b"\0" in content[:4096]:
        raise ValueError
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("cp1252", errors="replace")
    warnings = ("cut_off",) if len(text) > _MOST_CHARACTERS else ()
    parts: list[Part] = []
    for block in re.split(r"\n\s*\n", text[:_MOST_CHARACTERS].replace("\r\n", "\n")):
        lines = block.strip("\n").split("\n")
        heading = _HEADING.match(lines[0])
        if heading:
            parts.append(Part(heading[1].strip(), is_heading=True))
            lines = lines[1:]
        body = "\n".join(lines).strip()
        if body:
            parts.append(Part(body))
    return Document(tuple(parts), warnings)
