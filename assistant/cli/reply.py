"""``dagstart reply``: a draft answer to a parent, from what the user types."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from assistant.cli import output
from assistant.cli.command import Run, as_json, command
from assistant.cli.draft_json import draft_object
from assistant.cli.draft_words import show_draft
from assistant.errors import DagstartError
from assistant.i18n import LANGUAGES
from assistant.i18n import gettext as _

if TYPE_CHECKING:
    from assistant.drafting.desk import StoredDrafts
    from assistant.drafting.model import Draft

_MOST_BYTES = 20_000_000
_MOST_DIGITS = 19


def build() -> click.Command:
    """The command, in the language that is set."""
    made = command(
        "reply",
        _reply,
        click.Option(
            ["--gist"],
            metavar=_("TEKST"),
            help=_("Wat er speelt, in je eigen woorden; - leest het van de invoer."),
        ),
        click.Option(
            ["--jsonl"],
            type=click.Path(path_type=Path),
            metavar=_("BESTAND"),
            help=_('Veel tegelijk: regels als {"id": 1, "gist": "…"}.'),
        ),
        click.Option(["--message"], metavar="ID", help=_("De mail waarop je antwoordt.")),
        click.Option(
            ["--tone"],
            type=click.Choice(["warm", "zakelijk", "kort"]),
            help=_("De toon (standaard: wat bij het bericht past)."),
        ),
        click.Option(
            ["--writer"],
            type=click.Choice(["embedded", "model"]),
            default="embedded",
            help=_("Wie schrijft: de ingebouwde schrijver of een taalmodel."),
        ),
        as_json(),
        help_text=_("Schrijf een conceptantwoord aan een ouder."),
    )
    for param in made.params:
        if param.name == "lang":  # here it is the language of the letter as well
            param.expose_value = True
    return made


def _reply(  # noqa: PLR0913 - an argument for each option, as click hands them over
    run: Run,
    *,
    gist: str | None,
    jsonl: Path | None,
    message: str | None,
    tone: str | None,
    writer: str,
    as_json: bool,
    lang: str | None,
) -> int | None:
    if (gist is None) == (jsonl is None):
        raise click.UsageError(_("Geef --gist of --jsonl."))
    if writer == "model":
        output.note(_("Taalmodellen komen later; de ingebouwde schrijver neemt het over."))
    drafts = run.dagstart.drafts()
    language = lang if lang in LANGUAGES else None
    if jsonl is not None:
        return _many(drafts, jsonl, tone=tone, language=language)
    typed = sys.stdin.read() if gist == "-" else gist or ""
    key = _message_key(run, message) if message else None
    draft = _write(drafts, typed, tone=tone, language=language, key=key)
    findings = drafts.findings(draft.id)
    if as_json:
        output.json_lines([draft_object(draft, findings)])
    else:
        show_draft(draft, findings)
    return None


def _write(
    drafts: "StoredDrafts", gist: str, *, tone: str | None, language: str | None, key: int | None
) -> "Draft":
    from assistant.drafting.model import Tone

    return drafts.write(gist, tone=Tone(tone) if tone else None, language=language, message_key=key)


def _message_key(run: Run, message: str) -> int:
    key = int(message) if message.isdecimal() and len(message) < _MOST_DIGITS else -1
    if run.dagstart.store().windows.message(key) is None:
        raise click.UsageError(_("Er is geen mail met id {id}.").format(id=output.safe(message)))
    return key


def _many(
    drafts: "StoredDrafts", file: Path, *, tone: str | None, language: str | None
) -> int | None:
    from assistant.sentences import sentence

    done = 0
    for item_id, gist, problem in _items(file):
        line: dict[str, object] = {"id": item_id}
        if problem:
            output.json_lines([line | {"error": problem}])
            continue
        try:
            draft = _write(drafts, gist, tone=tone, language=language, key=None)
            told = draft_object(draft, drafts.findings(draft.id))
            output.json_lines([told | {"draft_id": draft.id} | line])
            done += 1
        except DagstartError as error:
            output.json_lines([line | {"error": sentence(error)}])
    return None if done else 1


def _items(file: Path) -> Iterator[tuple[object, str, str]]:
    try:
        with file.open("rb") as stream:
            content = stream.read(_MOST_BYTES + 1)
    except OSError as error:
        raise click.UsageError(
            _("{file} kan niet worden gelezen.").format(file=output.safe(str(file)))
        ) from error
    for raw in content[:_MOST_BYTES].splitlines():
        if not raw.strip():
            continue
        try:
            item = json.loads(raw)
        except ValueError:
            yield None, "", _("Deze regel is geen JSON.")
            continue
        if not isinstance(item, dict) or not isinstance(item.get("gist"), str):
            found = item.get("id") if isinstance(item, dict) else None
            yield found, "", _('Deze regel heeft geen "gist" met tekst.')
            continue
        yield item.get("id"), item["gist"], ""
