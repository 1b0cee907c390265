"""A letter in each of the formats."""

from assistant.drafting.errors import ExportUnwritable
from assistant.drafting.export.letter import Letter, clean


def render(letter: Letter, suffix: str) -> bytes:
    """A letter as the bytes of a file.

    Args:
        letter: What is taken along.
        suffix: One of ``FORMATS``.

    Raises:
        ExportUnwritable: Another format.
        LetterheadBroken: The school's letterhead cannot be used.
    """
    match suffix.lower():
        case ".docx":
            from assistant.drafting.export.docx import docx

            return docx(letter)
        case ".eml":
            from assistant.drafting.export.mail import mail

            return mail(letter)
        case ".html":
            from assistant.drafting.export.web import web

            return web(letter).encode()
        case ".md":
            return markdown(letter).encode()
    raise ExportUnwritable(suffix)


def markdown(letter: Letter) -> str:
    """A letter as Markdown: the mark, the subject, the body, the line that says who helped."""
    parts = [
        f"> **{letter.mark}**" if letter.mark else "",
        f"# {clean(letter.subject)}",
        clean(letter.body).strip().replace("<", "\\<"),
        f"*{letter.disclosure}*" if letter.disclosure else "",
    ]
    return "\n\n".join(part for part in parts if part) + "\n"
