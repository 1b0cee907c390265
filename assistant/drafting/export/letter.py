"""What is exported, with its mark: everything nobody approved says so in text and name."""

import re
import unicodedata
from dataclasses import dataclass, field
from pathlib import Path

from assistant.drafting.model import Sender
from connectors.text import dots

FORMATS = (".docx", ".eml", ".html", ".md")
"""The endings of file names that are understood."""
MARK = "CONCEPT"
"""The word that marks what nobody approved, in every language, so that a search finds it."""
_MARKS = {
    "nl": f"{MARK} – nog niet nagekeken en goedgekeurd",
    "en": f"{MARK} – draft, not yet checked and approved",
}
_NAME = re.compile(r"[^\w\- ]+")
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)", re.IGNORECASE)
_MOST_NAME = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """A draft as it is taken along.

    Attributes:
        subject: One line.
        body: Markdown.
        language: "nl" or "en".
        is_approved: A person approved it; else it is marked.
        disclosure: The line that says that Dagstart helped; "" when the school turned it off.
        sender: In whose name.
        letterhead: The school's own DOCX to write in; None for a plain one.
    """

    subject: str
    body: str
    language: str
    is_approved: bool
    disclosure: str = ""
    sender: Sender = field(default_factory=Sender)
    letterhead: Path | None = None

    @property
    def mark(self) -> str:
        """The line that marks it; "" for what a person approved."""
        return "" if self.is_approved else _MARKS[self.language]


def clean(text: str) -> str:
    """Text without control characters, its lines kept."""
    return "\n".join(dots(line.rstrip()) for line in text.replace("\t", " ").splitlines())


def plain(letter: Letter) -> str:
    """The letter as the clipboard gets it."""
    parts = [
        f"[{letter.mark}]" if letter.mark else "",
        clean(letter.body).strip(),
        letter.disclosure,
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def marked_name(name: str, *, is_approved: bool) -> str:
    """A file's name, with the mark in front while nobody approved what is in it."""
    if is_approved or name.upper().startswith(MARK):
        return name
    return f"{MARK} {name}"


def safe_name(subject: str) -> str:
    """A file's name made of the letters and digits of a subject, without ending."""
    text = unicodedata.normalize("NFC", dots(subject))
    text = " ".join(_NAME.sub(" ", text.replace("_", " ")).split())[:_MOST_NAME].strip(" -")
    return "brief" if not text or _RESERVED.fullmatch(text) else text
