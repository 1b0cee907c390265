"""``dagstart check``: a second reader on a text of the user's own."""

import sys
from pathlib import Path

import click

from assistant.cli import output
from assistant.cli.command import Run, as_json, command
from assistant.cli.draft_json import finding_object
from assistant.cli.draft_words import show_finding
from assistant.i18n import gettext as _

_MOST_BYTES = 1_000_000


def build() -> click.Command:
    """The command, in the language that is set."""
    return command(
        "check",
        _check,
        click.Argument(["file"], type=click.Path(path_type=Path), metavar=_("BESTAND")),
        click.Option(
            ["--source"],
            multiple=True,
            type=click.Path(path_type=Path),
            metavar=_("BESTAND"),
            help=_("Een bron waarin de feiten moeten staan; mag vaker."),
        ),
        as_json(),
        help_text=_("Lees mee met een tekst van jezelf: toon, taal, beloften en feiten."),
    )


def _check(run: Run, *, file: Path, source: tuple[Path, ...], as_json: bool) -> int | None:
    from assistant.drafting.check import Grounds, check
    from assistant.drafting.gist.language import language_of

    text, problem = _read(file)
    sources = [_read(path) for path in source]
    told = problem or next((problem for _content, problem in sources if problem), "")
    if told:
        if as_json:
            output.json_lines([{"document": str(file), "findings": [], "error": told}])
        output.note(told)
        return 1
    grounds = Grounds("", tuple(content for content, _problem in sources)) if sources else None
    language = language_of(text) or "nl"
    found = check(text, grounds, language=language, sender=run.dagstart.house().sender)
    if as_json:
        output.json_lines(
            [
                {
                    "document": str(file),
                    "language": language,
                    "findings": list(map(finding_object, found)),
                }
            ]
        )
        return None
    for finding in found:
        show_finding(finding, text)
    output.note(
        _("Niets gevonden.")
        if not found
        else _("{n} keer iets om naar te kijken.").format(n=len(found))
    )
    return None


def _read(path: Path) -> tuple[str, str]:
    """The text of a file, and a sentence why it cannot be read, which is "" when it can."""
    if path.suffix.lower() == ".docx":
        return _read_document(path)
    try:
        if str(path) == "-":
            return sys.stdin.read(_MOST_BYTES), ""
        with path.open("rb") as stream:
            content = stream.read(_MOST_BYTES + 1)
        if len(content) <= _MOST_BYTES:
            return content.decode("utf-8-sig"), ""
        why = _("Dit bestand is te groot om mee te lezen.")
    except OSError:
        why = _("Dit bestand kan niet worden gelezen.")
    except UnicodeDecodeError:
        why = _("Dit is geen tekstbestand. Bewaar het als tekst of .docx en probeer het opnieuw.")
    return "", f"{output.safe(str(path))}: {why}"


def _read_document(path: Path) -> tuple[str, str]:
    from assistant.sentences import sentence
    from index.errors import DocumentError
    from index.sandbox import load

    try:
        return "\n\n".join(part.text for part in load(path).parts), ""
    except DocumentError as error:
        return "", sentence(error)
