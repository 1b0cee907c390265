"""``dagstart privacy``: the ledger of what was read, and erasing a mailbox."""

import json
import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from assistant.cli import output
from assistant.cli.accounts import forget
from assistant.cli.command import Run, as_json, command, group
from assistant.errors import FileUnwritable
from assistant.i18n import gettext as _

if TYPE_CHECKING:
    from assistant.privacy.ledger import Ledger
    from assistant.store.values import LedgerRow


def build() -> click.Group:
    """The commands, in the language that is set."""
    return group(
        "privacy",
        _("Wat Dagstart gelezen heeft, en wissen."),
        [
            command(
                "show",
                _show,
                as_json(),
                help_text=_("Toon het logboek: wanneer, welke mailbox, hoeveel; geen inhoud."),
            ),
            command(
                "export",
                _export,
                click.Argument(["file"], type=click.Path(path_type=Path), metavar=_("BESTAND")),
                help_text=_("Schrijf het logboek naar een nieuw .json- of .csv-bestand."),
            ),
            command(
                "forget",
                forget,
                click.Argument(["account"], metavar=_("NAAM")),
                as_json(),
                help_text=_("Wis een mailbox en alles wat ervan bewaard is; het logboek blijft."),
            ),
        ],
    )


def _show(run: Run, *, as_json: bool) -> int:
    ledger = run.dagstart.ledger()
    rows = ledger.rows()
    if as_json:
        output.json_lines(_object(row) for row in rows)
    else:
        for row in rows:
            output.line(f"{row.number:5}  {row.at[:19]}Z  {_told(row)}")
        if not rows:
            output.line(_("Er is nog niets gelezen."))
    return _say_whether_intact(ledger)


def _export(run: Run, *, file: Path) -> int:
    ledger = run.dagstart.ledger()
    try:
        descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8", newline="") as stream:
            if file.suffix.lower() == ".csv":
                count = ledger.export_csv(stream)
            else:
                rows = ledger.rows()
                stream.write(_document(run, rows, intact=ledger.verify() is None))
                count = len(rows)
    except OSError as error:
        raise FileUnwritable(str(file)) from error
    output.line(_("{count} regels geschreven naar {file}.").format(count=count, file=file))
    return _say_whether_intact(ledger)


def _document(run: Run, rows: Sequence["LedgerRow"], *, intact: bool) -> str:
    document = {
        "exported": run.moment.isoformat(),
        "owner": run.dagstart.settings.owner,
        "intact": intact,
        "rows": [_object(row) for row in rows],
    }
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _say_whether_intact(ledger: "Ledger") -> int:
    broken = ledger.verify()
    if broken is None:
        return 0
    told = _("Let op: het logboek is vanaf regel {number} veranderd of onvolledig.")
    output.note(told.format(number=broken.number))
    return 1


def _object(row: "LedgerRow") -> dict[str, object]:
    return {
        "number": row.number,
        "at": row.at,
        "kind": row.kind,
        "facts": json.loads(row.facts),
        "previous": row.previous,
        "hash": row.hash,
    }


def _told(row: "LedgerRow") -> str:
    facts = json.loads(row.facts)
    where = f"{facts.get('account')} ({facts.get('account_kind')}), {facts.get('folder_role')}"
    if "outcome" not in facts:
        return _("begonnen te lezen: {where}").format(where=where)
    return _("gelezen: {where}; {count} berichten, {outcome}").format(
        where=where,
        count=facts.get("count"),
        outcome={
            "complete": _("volledig"),
            "cancelled": _("gestopt"),
            "failed": _("mislukt"),
        }.get(str(facts.get("outcome")), "?"),
    )
