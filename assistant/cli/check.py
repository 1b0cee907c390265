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
    bad = next(((path, why) for path, (_t, why) in zip(source, sources, strict=True) if why), None)
    if problem or bad:
        where, why = (file, problem) if problem else bad or (file, "")
        if as_json:
            output.json_lines([{"document": str(file), "findings": [], "error": why}])
        output.note(f"{output.safe(str(where))}: {why}")
        return 1
    grounds = Grounds("", tuple(content for content, _why in sources)) if sources else None
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
    """The text of a file, and why it cannot be read, which is "" when it can."""
    try:
        if str(path) == "-":
            return sys.stdin.read(_MOST_BYTES), ""
        with path.open("rb") as stream:
            content = stream.read(_MOST_BYTES + 1)
    except OSError:
        return "", _("Dit bestand kan niet worden gelezen.")
    if len(content) > _MOST_BYTES:
        return "", _("Dit bestand is te groot om mee te lezen.")
    try:
        return content.decode("utf-8-sig"), ""
    except UnicodeDecodeError:
        return "", _("Dit is geen tekstbestand. Bewaar het als tekst en probeer het opnieuw.")
