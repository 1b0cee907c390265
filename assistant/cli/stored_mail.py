"""Ranking the mail of the accounts, as the desk keeps it."""

from collections.abc import Collection, Mapping

import click

from assistant.cli.command import Run
from assistant.cli.ranked import Ranked
from assistant.errors import NoMailbox
from assistant.i18n import gettext as _
from assistant.store.mail import MailStore
from assistant.triage.model import Urgency
from assistant.triage.views import View

_PAGE = 500
_DIGITS = 18
Place = tuple[str, str]
"""An account's id and a folder's."""


def rank_stored(
    run: Run, *, folder: str | None, corrections: Mapping[str, Urgency]
) -> list[Ranked]:
    """What is open now, most urgent first.

    Args:
        run: What the command is given.
        folder: Only messages of folders of this name, role or id, in any case.
        corrections: The user's own urgencies by id, to be kept.

    Raises:
        NoMailbox: There is no account.
        StoreError: The database cannot be used.
    """
    if not run.dagstart.store().accounts.all():
        raise NoMailbox
    store = run.dagstart.store()
    places = _places(store, folder)
    for key, urgency in corrections.items():
        if not _is_key(key) or store.windows.message(int(key)) is None:
            raise click.UsageError(_("--correct: geen bericht met id „{id}”.").format(id=key))
        run.dagstart.desk().correct([int(key)], urgency)
    if run.now is None:
        return _ranked(run, places)
    # Another moment than the present may wake nothing and rank nothing for good.
    with store.database.rehearse():
        return _ranked(run, places)


def _ranked(run: Run, places: Collection[Place] | None) -> list[Ranked]:
    desk = run.dagstart.desk()
    desk.keep_up(run.moment)
    found: list[Ranked] = []
    offset = 0
    while rows := desk.rows(View(), run.moment, offset=offset, limit=_PAGE):
        offset += len(rows)
        judged = desk.judged([row.key for row in rows])
        for row in rows:
            if row.key not in judged:
                continue
            message, ranking = judged[row.key]
            if places is None or (message.account_id, message.folder_id) in places:
                own = row.urgency if row.is_corrected else None
                found.append(Ranked(str(row.key), message, ranking, own))
    return found


def _is_key(text: str) -> bool:
    """Whether it is a number that a message may have."""
    return text.isascii() and text.isdecimal() and len(text) <= _DIGITS


def _places(store: MailStore, folder: str | None) -> set[Place] | None:
    """The folders that are meant, None for all."""
    if folder is None:
        return None
    known = store.folders.all()
    meant = folder.casefold()
    found = {
        (one.account_id, one.id)
        for one in known
        if meant in {one.name.casefold(), one.role.value, one.id.casefold()}
    }
    if not found:
        names = ", ".join(dict.fromkeys(f"{one.name} ({one.role.value})" for one in known))
        text = _("--folder: geen map „{folder}”. Er zijn: {names}.")
        raise click.UsageError(text.format(folder=folder, names=names or "-"))
    return found
