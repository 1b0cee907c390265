"""``dagstart drafts``: list, read, change, approve and take along what was written."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from assistant.cli import output
from assistant.cli.command import Run, as_json, command, group
from assistant.cli.draft_json import draft_object, row_object, version_object
from assistant.cli.draft_words import STATUS, show_draft, show_row
from assistant.errors import FileUnwritable
from assistant.i18n import gettext as _

if TYPE_CHECKING:
    from assistant.drafting.desk import StoredDrafts

_MOST_BYTES = 1_000_000


def build() -> click.Group:
    """The commands, in the language that is set."""
    return group(
        "drafts", _("De concepten die je schreef."), [_list_command(), *_steps(), *_others()]
    )


def _which() -> click.Argument:
    return click.Argument(["draft"], metavar="ID")


def _list_command() -> click.Command:
    return command(
        "list",
        _list,
        click.Option(["--status"], type=click.Choice([str(status) for status in STATUS])),
        click.Option(["--search"], default="", metavar=_("WOORDEN")),
        as_json(),
        help_text=_("Laat zien welke concepten er zijn."),
    )


def _steps() -> list[click.Command]:
    return [
        command("show", _show, _which(), as_json(), help_text=_("Lees een concept.")),
        command("approve", _approve, _which(), as_json(), help_text=_("Keur een concept goed.")),
        command("discard", _discard, _which(), as_json(), help_text=_("Leg een concept weg.")),
        command("restore", _restore, _which(), as_json(), help_text=_("Haal een concept terug.")),
        command("versions", _versions, _which(), as_json(), help_text=_("Alle versies.")),
    ]


def _others() -> list[click.Command]:
    return [
        command(
            "edit",
            _edit,
            _which(),
            click.Option(
                ["--body"], type=click.Path(path_type=Path), required=True, metavar=_("BESTAND")
            ),
            click.Option(["--subject"], metavar=_("TEKST")),
            as_json(),
            help_text=_("Vervang de tekst door die van een bestand (- voor de invoer)."),
        ),
        command(
            "diff",
            _diff,
            _which(),
            _version("--from", "old"),
            _version("--to", "new"),
            as_json(),
            help_text=_("Wat er veranderde tussen twee versies (standaard de laatste twee)."),
        ),
        command(
            "revert",
            _revert,
            _which(),
            _version("--to", "number", required=True),
            as_json(),
            help_text=_("Zet een oudere versie terug; niets gaat verloren."),
        ),
        _export_command(),
    ]


def _export_command() -> click.Command:
    return command(
        "export",
        _export,
        _which(),
        click.Option(
            ["--to"], type=click.Path(path_type=Path), required=True, metavar=_("BESTAND")
        ),
        click.Option(["--overwrite"], is_flag=True, help=_("Vervang een bestand dat er al staat.")),
        as_json(),
        help_text=_("Neem een concept mee als .docx, .eml, .html of .md."),
    )


def _version(flag: str, name: str, *, required: bool = False) -> click.Option:
    return click.Option(
        [flag, name], type=click.IntRange(min=1), metavar=_("VERSIE"), required=required
    )


def _told(drafts: "StoredDrafts", draft_id: str, *, as_json: bool) -> None:
    draft, findings = drafts.get(draft_id), drafts.findings(draft_id)
    if as_json:
        output.json_lines([draft_object(draft, findings)])
    else:
        show_draft(draft, findings)


def _list(run: Run, *, status: str | None, search: str, as_json: bool) -> None:
    from assistant.drafting.model import Status

    rows = run.dagstart.drafts().rows(text=search, status=Status(status) if status else None)
    if as_json:
        output.json_lines(map(row_object, rows))
        return
    for row in rows:
        show_row(row)
    if not rows:
        output.note(_("Er zijn geen concepten. Schrijf er een met dagstart reply --gist „…”."))


def _show(run: Run, *, draft: str, as_json: bool) -> None:
    drafts = run.dagstart.drafts()
    _told(drafts, drafts.find(draft), as_json=as_json)


def _approve(run: Run, *, draft: str, as_json: bool) -> None:
    drafts = run.dagstart.drafts()
    _told(drafts, drafts.approve(drafts.find(draft)).id, as_json=as_json)


def _discard(run: Run, *, draft: str, as_json: bool) -> None:
    drafts = run.dagstart.drafts()
    _told(drafts, drafts.discard(drafts.find(draft)).id, as_json=as_json)


def _restore(run: Run, *, draft: str, as_json: bool) -> None:
    drafts = run.dagstart.drafts()
    _told(drafts, drafts.restore(drafts.find(draft)).id, as_json=as_json)


def _versions(run: Run, *, draft: str, as_json: bool) -> None:
    drafts = run.dagstart.drafts()
    found = drafts.versions(drafts.find(draft))
    if as_json:
        output.json_lines(map(version_object, found))
        return
    for version in found:
        author = _("schrijver") if version.writer else _("jij")
        output.line(f"{version.number}  {version.made_at:%d-%m-%Y %H:%M}  {author}")


def _edit(run: Run, *, draft: str, body: Path, subject: str | None, as_json: bool) -> None:
    drafts = run.dagstart.drafts()
    found = drafts.get(drafts.find(draft))
    text = sys.stdin.read() if str(body) == "-" else _read(body)
    drafts.save(found.id, subject=found.subject if subject is None else subject, body=text)
    _told(drafts, found.id, as_json=as_json)


def _read(path: Path) -> str:
    try:
        with path.open("rb") as stream:
            content = stream.read(_MOST_BYTES + 1)
        if len(content) > _MOST_BYTES:
            raise click.UsageError(_("{file} is te groot.").format(file=output.safe(str(path))))
        return content.decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        told = _("{file} kan niet als tekst worden gelezen.").format(file=output.safe(str(path)))
        raise click.UsageError(told) from error


def _diff(run: Run, *, draft: str, old: int | None, new: int | None, as_json: bool) -> None:
    from assistant.drafting.diff import diff

    drafts = run.dagstart.drafts()
    found = {version.number: version for version in drafts.versions(drafts.find(draft))}
    new = new or max(found)
    old = old or max(1, new - 1)
    for number in (old, new):
        if number not in found:
            raise click.UsageError(_("Er is geen versie {n}.").format(n=number))
    lines = diff(found[old].body, found[new].body)
    if as_json:
        told = [{"change": line.change, "text": line.text} for line in lines]
        output.json_lines([{"from": old, "to": new, "lines": told}])
        return
    for line in lines:
        output.line({"same": "  ", "gone": "- ", "new": "+ "}[line.change] + line.text)


def _revert(run: Run, *, draft: str, number: int, as_json: bool) -> None:
    drafts = run.dagstart.drafts()
    _told(drafts, drafts.revert(drafts.find(draft), number).id, as_json=as_json)


def _export(run: Run, *, draft: str, to: Path, overwrite: bool, as_json: bool) -> None:
    from assistant.drafting.errors import ExportExists

    drafts = run.dagstart.drafts()
    draft_id = drafts.find(draft)
    try:
        place = drafts.export(draft_id, to, overwrite=overwrite)
    except ExportExists as error:
        if not _may_replace(error.subject):
            raise FileUnwritable(error.subject) from error
        place = drafts.export(draft_id, to, overwrite=True)
    if as_json:
        output.json_lines(
            [{"id": draft_id, "file": str(place), "status": str(drafts.get(draft_id).status)}]
        )
    else:
        output.line(str(place))


def _may_replace(path: str) -> bool:
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        return False
    question = _("{file} bestaat al. Vervangen?").format(file=output.safe(path))
    return bool(click.confirm(question, default=False, err=True))
