"""Ranking a loose mbox file or Maildir: nothing is kept but the ledger's rows."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import click

from assistant.cli.command import Run
from assistant.cli.output import Progress
from assistant.cli.ranked import Ranked, in_order
from assistant.i18n import gettext as _
from assistant.store.values import Account
from assistant.triage.learn import Learned, Lesson, learned_from, lesson_of
from assistant.triage.model import Ranking, Urgency
from assistant.triage.rank import rank_as_of, rank_at_arrival
from assistant.triage.score import shipped
from connectors.errors import ConnectorError
from connectors.model import FolderRole, MessageMeta

ACCOUNT = "mail-file"
"""The account's id in messages of a file that is no account."""


def rank_file(
    run: Run,
    mail: Path,
    *,
    sent: Path | None,
    me: Sequence[str],
    corrections: Mapping[str, Urgency],
) -> list[Ranked]:
    """Read and rank, most urgent first; every message of the file comes out.

    Args:
        run: What the command is given.
        mail: The mbox file or Maildir.
        sent: The same with sent mail.
        me: The user's addresses, in place of those of the settings.
        corrections: The user's own urgencies by id or Message-ID.

    Raises:
        ConnectorError: A mailbox cannot be read.
        StoreError: The read cannot be written in the ledger, so nothing is read.
    """
    profile = run.dagstart.profile(me)
    inbox = _read(run, mail, FolderRole.INBOX)
    outgoing = _read(run, sent, FolderRole.SENT) if sent is not None else []

    def rank(learned: Learned | None) -> Sequence[Ranking]:
        if run.now is None:
            return rank_at_arrival(inbox, outgoing, profile=profile, learned=learned)
        return rank_as_of(inbox, outgoing, run.now, profile=profile, learned=learned)

    rankings = rank(None)
    if lessons := _lessons(_corrected(inbox, rankings, corrections), corrections):
        rankings = rank(learned_from(lessons, shipped()))
    return in_order(_corrected(inbox, rankings, corrections))


def _lessons(mail: Sequence[Ranked], corrections: Mapping[str, Urgency]) -> list[Lesson]:
    """What the corrected messages themselves teach, not those that follow in their threads."""
    return [
        lesson_of(one.message, one.ranking, wanted)
        for one in mail
        if (wanted := corrections.get(one.id) or corrections.get(one.message.message_id))
    ]


def _read(run: Run, path: Path, role: FolderRole) -> list[MessageMeta]:
    """The messages of a file, read between two rows of the ledger."""
    from assistant.privacy.ledger import Outcome
    from connectors.mailfile import read_messages

    ledger = run.dagstart.ledger()
    kind = "maildir" if path.is_dir() else "mbox"
    account = Account(id=ACCOUNT, kind=kind, name="", created_at=run.moment)
    ledger.read_started(account, role)
    found: list[MessageMeta] = []
    outcome, name = Outcome.FAILED, ""
    progress = Progress()
    try:
        for message in read_messages(path, account_id=ACCOUNT, folder_id=role.value):
            found.append(message)
            if len(found) % 1_000 == 0:
                progress.show(_("{count} berichten gelezen").format(count=len(found)))
        outcome = Outcome.COMPLETE
    except ConnectorError as error:
        name = type(error).__name__
        raise
    finally:
        progress.clear()
        ledger.read_finished(account, role, outcome=outcome, count=len(found), error=name)
    return found


def _corrected(
    inbox: Sequence[MessageMeta],
    rankings: Sequence[Ranking],
    corrections: Mapping[str, Urgency],
) -> list[Ranked]:
    """The rankings with the user's own urgencies, which also hold for later mail of the thread."""
    by_id = {message.remote_id: message for message in inbox}
    by_message_id = {message.message_id: message for message in inbox if message.message_id}
    own: dict[str, list[tuple[MessageMeta, Urgency]]] = {}
    for key, urgency in corrections.items():
        message = by_id.get(key) or by_message_id.get(key)
        if message is None:
            raise click.UsageError(_("--correct: geen bericht met id „{id}”.").format(id=key))
        own.setdefault(message.conversation_id, []).append((message, urgency))
    return [
        Ranked(
            message.remote_id,
            message,
            ranking,
            _own_urgency(message, own.get(message.conversation_id, ())),
        )
        for message, ranking in zip(inbox, rankings, strict=True)
    ]


def _own_urgency(
    message: MessageMeta, corrected: Sequence[tuple[MessageMeta, Urgency]]
) -> Urgency | None:
    """The user's urgency for a message: said of itself, else of the last one before it."""
    earlier = [
        (other is message, other.received_at, urgency)
        for other, urgency in corrected
        if other is message or other.received_at <= message.received_at
    ]
    return max(earlier, key=lambda found: found[:2])[2] if earlier else None
