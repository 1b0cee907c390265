"""``dagstart sync``: bring the store in line with the mailboxes."""

from threading import Event
from typing import TYPE_CHECKING

import click

from assistant.cli import output
from assistant.cli.command import Run, as_json, command
from assistant.errors import NoMailbox
from assistant.i18n import gettext as _
from assistant.sentences import sentence

if TYPE_CHECKING:
    from assistant.mailbox.sync import SyncProgress


def build() -> click.Command:
    """The command, in the language that is set."""
    return command(
        "sync",
        _sync,
        click.Option(
            ["--account"], metavar=_("NAAM"), help=_("Alleen deze mailbox, met zijn naam of id.")
        ),
        as_json(),
        help_text=_("Haal op wat er in de mailboxen is veranderd, en zet het op volgorde."),
    )


def _sync(run: Run, *, account: str | None, as_json: bool) -> int:
    from assistant.mailbox.accounts import find_account

    store = run.dagstart.store()
    if not store.accounts.all():
        raise NoMailbox
    only = None if account is None else find_account(store, account).id
    shown = output.Progress()

    def show(progress: "SyncProgress") -> None:
        of = "" if progress.total is None else f"/{progress.total}"
        shown.show(f"{progress.account} {progress.folder} {progress.done}{of}")

    try:
        report = run.dagstart.sync(show, Event(), only=only)
    finally:
        shown.clear()
    problems = [sentence(problem) for problem in report.problems]
    if as_json:
        output.json_lines(
            [
                {
                    "new": report.new,
                    "changed": report.changed,
                    "removed": report.removed,
                    "problems": problems,
                }
            ]
        )
    else:
        told = _("{new} nieuw, {changed} gewijzigd, {removed} weg.")
        output.line(told.format(new=report.new, changed=report.changed, removed=report.removed))
    for problem in problems:
        output.note(problem)
    tried = 1 if only else sum(not one.paused for one in store.accounts.all())
    if not tried:
        output.note(
            _("Elke mailbox wordt overgeslagen. `dagstart accounts pause NAAM --resume` helpt.")
        )
    return 1 if problems and len(problems) >= tried else 0
