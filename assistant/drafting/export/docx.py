"""A letter as DOCX, in the school's own letterhead when there is one."""

import io
import zipfile
from pathlib import Path
from typing import Any

from assistant.drafting.errors import LetterheadBroken
from assistant.drafting.export.blocks import Block, blocks
from assistant.drafting.export.letter import Letter, clean

_MOST_BYTES = 20_000_000
_MOST_UNPACKED = 100_000_000
_MOST_PARTS = 2_000
_LANGUAGES = {"nl": "nl-NL", "en": "en-GB"}


def docx(letter: Letter) -> bytes:
    """A DOCX file.

    Raises:
        LetterheadBroken: The letterhead is no DOCX, or far too big.
    """
    document = _document(letter.letterhead)
    if letter.mark:
        _marked(document, letter.mark)
    for block in blocks(letter.body):
        _add(document, block)
    if letter.disclosure:
        run = document.add_paragraph().add_run(letter.disclosure)
        run.italic = True
    properties = document.core_properties
    properties.title = clean(letter.subject)
    properties.author = properties.last_modified_by = letter.sender.school
    properties.comments = ""
    properties.language = _LANGUAGES[letter.language]
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def _document(letterhead: Path | None) -> Any:
    from docx import Document
    from docx.opc.exceptions import OpcError
    from docx.shared import Cm, Pt

    if letterhead is None:
        document = Document()
        style = document.styles["Normal"]
        style.font.name, style.font.size = "Calibri", Pt(11)
        section = document.sections[0]
        section.page_width, section.page_height = Cm(21), Cm(29.7)
        section.left_margin = section.right_margin = Cm(2.5)
        return document
    try:  # lxml's errors of syntax are SyntaxErrors
        _look_at(letterhead)
        return Document(str(letterhead))
    except (OSError, ValueError, KeyError, zipfile.BadZipFile, OpcError, SyntaxError) as error:
        raise LetterheadBroken(str(letterhead)) from error


def _look_at(path: Path) -> None:
    """Refuse what would unpack to far more than a letterhead is, before it is unpacked."""
    if path.stat().st_size > _MOST_BYTES:
        raise ValueError
    with zipfile.ZipFile(path) as archive:
        parts = archive.infolist()
    if len(parts) > _MOST_PARTS or sum(part.file_size for part in parts) > _MOST_UNPACKED:
        raise ValueError


def _marked(document: Any, mark: str) -> None:
    from docx.shared import RGBColor

    for paragraph in (document.sections[0].header.add_paragraph(), document.add_paragraph()):
        run = paragraph.add_run(mark)
        run.bold = True
        run.font.color.rgb = RGBColor(0xA0, 0x20, 0x20)


def _add(document: Any, block: Block) -> None:
    from docx.enum.text import WD_COLOR_INDEX

    names = {"item": "List Bullet", "number": "List Number"}
    known = {style.name for style in document.styles}
    style = names.get(block.kind, f"Heading {min(block.level, 9)}" if block.level else "Normal")
    paragraph = document.add_paragraph(style=style if style in known else None)
    if style not in known and block.kind == "item":
        paragraph.add_run("• ")
    for run in block.runs:
        if run.text == "\n":
            paragraph.add_run().add_break()
            continue
        written = paragraph.add_run(run.text)
        written.bold, written.italic = run.is_bold or None, run.is_italic or None
        if run.is_slot:
            written.font.highlight_color = WD_COLOR_INDEX.YELLOW
