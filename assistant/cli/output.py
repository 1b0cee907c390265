"""What goes to stdout and stderr: JSON lines, text that cannot harm a terminal, progress."""

import json
import sys
from collections.abc import Iterable, Mapping
from unicodedata import category

import click

from connectors.text import UNSEEN, dots

CLEAR_LINE = "\r\x1b[K"


def json_lines(rows: Iterable[Mapping[str, object]]) -> None:
    """Write objects to stdout, one a line, in UTF-8; what is not seen is written as escapes."""
    for row in rows:
        click.echo(escaped(json.dumps(row, ensure_ascii=False)))


def escaped(text: str) -> str:
    """JSON text that reads back the same, with an escape for each character that is not seen."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(_escape(char) if category(char) in UNSEEN else char for char in text)


def _escape(char: str) -> str:
    """A character as JSON writes it in ASCII: above U+FFFF as two (RFC 8259, section 7)."""
    return json.dumps(char)[1:-1]


def line(text: str = "") -> None:
    """Write a line to stdout that may hold text from outside."""
    click.echo(safe(text))


def note(text: str) -> None:
    """Write a line to stderr: a message to the user, not data."""
    click.echo(safe(text), err=True)


def safe(text: str) -> str:
    """One line without control characters, direction marks or anything else that is not seen."""
    return dots(text)


def speak_utf8() -> None:
    """Let stdout and stderr take any text, whatever the terminal's locale says."""
    for stream in (sys.stdout, sys.stderr):
        # A file name's undecodable bytes come out as escapes, which JSON reads back.
        getattr(stream, "reconfigure", _nothing)(encoding="utf-8", errors="backslashreplace")


def _nothing(**_options: str) -> None:
    """For a stream of a test, which takes any text already."""


class Progress:
    """A line on stderr that says how far the work is; silent when stderr is no terminal."""

    def __init__(self) -> None:
        self._shown = False
        self._on_terminal = sys.stderr is not None and sys.stderr.isatty()

    def show(self, text: str) -> None:
        """Replace the line."""
        if self._on_terminal:
            click.echo(CLEAR_LINE + safe(text), nl=False, err=True)
            self._shown = True

    def clear(self) -> None:
        """Take the line away."""
        if self._shown:
            click.echo(CLEAR_LINE, nl=False, err=True)
            self._shown = False
