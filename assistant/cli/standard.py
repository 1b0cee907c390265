"""``dagstart standard``: replies that stand ready for frequent questions."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from assistant.cli import output
from assistant.cli.command import Run, as_json, command, group
from assistant.cli.draft_json import draft_object
from assistant.cli.draft_words import show_draft
from assistant.i18n import gettext as _
from assistant.i18n import language as spoken

if TYPE_CHECKING:
    from assistant.drafting.desk import StoredDrafts
    from assistant.drafting.standard_reply import StandardReply


def build() -> click.Group:
    """The commands, in the language that is set."""
    told = _("Standaardantwoorden op vragen die vaak komen.")
    return group("standard", told, [*_using(), *_keeping()])


def _using() -> list[click.Command]:
    return [
        command(
            "search",
            _search,
            click.Argument(["text"], nargs=-1, metavar=_("WOORDEN")),
            as_json(),
            help_text=_("Zoek een standaardantwoord; zonder woorden: alle."),
        ),
        command(
            "fill",
            _fill,
            click.Argument(["reply"], metavar="ID"),
            click.Option(["--set", "values"], multiple=True, metavar=_("PLEK=TEKST")),
            as_json(),
            help_text=_("Maak er een concept van, met ingevulde plekken."),
        ),
    ]


def _keeping() -> list[click.Command]:
    path = click.Path(path_type=Path)
    return [
        command(
            "add",
            _add,
            click.Option(["--title"], required=True, metavar=_("TEKST")),
            click.Option(["--body"], required=True, type=path, metavar=_("BESTAND")),
            as_json(),
            help_text=_("Bewaar een eigen standaardantwoord; wijzigen gaat met drafts edit."),
        ),
        command(
            "import",
            _import,
            click.Argument(["files"], nargs=-1, required=True, type=path, metavar=_("BESTAND…")),
            as_json(),
            help_text=_("Neem antwoorden over uit .docx, .txt of .md: een kop, dan de tekst."),
        ),
    ]


def _search(run: Run, *, text: tuple[str, ...], as_json: bool) -> None:
    from assistant.drafting.standard import search

    found = search(" ".join(text), run.dagstart.drafts().standard(spoken()))
    if as_json:
        output.json_lines(map(_object, found))
        return
    for reply in found:
        output.line(f"{reply.id:<12} {reply.title}" + ("" if reply.is_own else _(" (voorbeeld)")))


def _object(reply: "StandardReply") -> dict[str, object]:
    return {
        "id": reply.id,
        "title": reply.title,
        "body": reply.body,
        "language": reply.language,
        "slots": list(reply.slots),
        "own": reply.is_own,
    }


def _fill(run: Run, *, reply: str, values: tuple[str, ...], as_json: bool) -> None:
    drafts = run.dagstart.drafts()
    found = _one(drafts.standard(spoken()), reply)
    told = {}
    for value in values:
        name, sign, text = value.partition("=")
        if not sign:
            raise click.UsageError(_("Schrijf --set als PLEK=TEKST."))
        told[name] = text
    draft = drafts.fill_standard(found, told)
    findings = drafts.findings(draft.id)
    if as_json:
        output.json_lines([draft_object(draft, findings)])
    else:
        show_draft(draft, findings)


def _one(replies: "Sequence[StandardReply]", beginning: str) -> "StandardReply":
    exact = [one for one in replies if one.id == beginning]
    found = exact or [one for one in replies if one.id.startswith(beginning)]
    if len(found) != 1:
        told = _("Er is geen standaardantwoord „{id}”.").format(id=output.safe(beginning))
        raise click.UsageError(told)
    return found[0]


def _add(run: Run, *, title: str, body: Path, as_json: bool) -> None:
    from index.sandbox import load

    text = "\n\n".join(part.text for part in load(body).parts)
    _keep(run.dagstart.drafts(), [(title, text + "\n")], as_json=as_json)


def _import(run: Run, *, files: tuple[Path, ...], as_json: bool) -> int | None:
    from assistant.drafting.standard import replies_in
    from assistant.sentences import sentence
    from index.errors import DocumentError
    from index.sandbox import load

    drafts, done = run.dagstart.drafts(), 0
    for file in files:
        try:
            found = replies_in(load(file))
        except DocumentError as error:
            if as_json:
                output.json_lines([{"document": str(file), "error": sentence(error)}])
            output.note(sentence(error))
            continue
        _keep(drafts, found, as_json=as_json)
        done += bool(found)
        if not found:
            told = _("{file}: geen kop met een antwoord eronder gevonden.")
            output.note(told.format(file=output.safe(str(file))))
    return None if done else 1


def _keep(drafts: "StoredDrafts", found: list[tuple[str, str]], *, as_json: bool) -> None:
    for title, body in found:
        draft = drafts.keep_standard(title, body, language=spoken())
        if as_json:
            output.json_lines([{"id": draft.id, "title": title}])
        else:
            output.line(_("Bewaard: {title} ({id})").format(title=title, id=draft.id))
