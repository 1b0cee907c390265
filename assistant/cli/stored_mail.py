"""Ranking the mail of the accounts, as the desk keeps it."""

from collections.abc import Mapping

import click

from assistant.cli.command import Run
from assistant.cli.ranked import Ranked
from assistant.errors import NoMailbox
from assistant.i18n import gettext as _
from assistant.triage.model import Urgency
from assistant.triage.views import View

_PAGE = 500


def rank_stored(
    run: Run, *, folder: str | None, corrections: Mapping[str, Urgency]
) -> list[Ranked]:
    """What is open now, most urgent first.

    Args:
        run: What the command is given.
        folder: Only messages of the folder with this id.
        corrections: The user's own urgencies by id, to be kept.

    Raises:
        NoMailbox: There is no account.
        StoreError: The database cannot be used.
    """
    if not run.dagstart.store().accounts.all():
        raise NoMailbox
    desk = run.dagstart.desk()
    for key, urgency in corrections.items():
        if not key.isdecimal() or desk.detail(int(key), run.moment) is None:
            raise click.UsageError(_("--correct: geen bericht met id „{id}”.").format(id=key))
        desk.correct([int(key)], urgency)
    desk.refresh(run.moment)
    found: list[Ranked] = []
    offset = 0
    while rows := desk.rows(View(), run.moment, offset=offset, limit=_PAGE):
        offset += len(rows)
        judged = desk.judged([row.key for row in rows])
        for row in rows:
            if row.key not in judged:
                continue
            message, ranking = judged[row.key]
            if folder in {None, message.folder_id}:
                own = row.urgency if row.is_corrected else None
                found.append(Ranked(str(row.key), message, ranking, own))
    return found
