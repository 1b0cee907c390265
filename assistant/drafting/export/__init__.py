"""Taking a draft along: as DOCX, unsent mail, web page, Markdown or plain text; never sent."""

from assistant.drafting.export.letter import FORMATS, Letter, marked_name, plain, safe_name
from assistant.drafting.export.render import render
from assistant.drafting.export.write import write

__all__ = ["FORMATS", "Letter", "marked_name", "plain", "render", "safe_name", "write"]
