"""``dagstart triage``: rank mail, from the store or from a file or folder."""

from pathlib import Path

import click

from assistant.cli import output, ranked
from assistant.cli.addresses import check_addresses, me_option
from assistant.cli.command import Run, as_json, command
from assistant.i18n import gettext as _
from assistant.triage.model import Urgency


def build() -> click.Command:
    """The command, in the language that is set."""
    place = click.Path(path_type=Path)
    return command(
        "triage",
        _triage,
        click.Option(
            ["--mail"],
            type=place,
            metavar=_("BESTAND_OF_MAP"),
            help=_("Een mbox-bestand of Maildir; de bewaarde mailboxen blijven erbuiten."),
        ),
        click.Option(
            ["--sent"],
            type=place,
            metavar=_("BESTAND_OF_MAP"),
            help=_("Hetzelfde met je verzonden mail; alleen bij --mail."),
        ),
        me_option(_("Een van je eigen mailadressen; mag vaker (standaard: de instellingen).")),
        click.Option(["--folder"], metavar=_("MAP"), help=_("Alleen deze map van de mailbox.")),
        click.Option(
            ["--correct"],
            multiple=True,
            metavar="ID=now|today|week|info",
            help=_("Deel een bericht en wat er nog in dat gesprek komt zelf in; mag vaker."),
        ),
        click.Option(
            ["--forget-lessons"],
            is_flag=True,
            help=_("Vergeet eerst wat je verbeteringen hebben geleerd; de verbeteringen blijven."),
        ),
        as_json(),
        help_text=_("Zet mail op volgorde van urgentie, met de redenen."),
    )


def _triage(  # noqa: PLR0913 - an argument for each option, as click hands them over
    run: Run,
    *,
    mail: Path | None,
    sent: Path | None,
    me: tuple[str, ...],
    folder: str | None,
    correct: tuple[str, ...],
    forget_lessons: bool,
    as_json: bool,
) -> None:
    from assistant.cli.mail_file import rank_file
    from assistant.cli.stored_mail import rank_stored

    corrections = dict(_correction(text) for text in correct)
    if mail is not None:
        if forget_lessons:
            raise click.UsageError(_("--forget-lessons gaat over de bewaarde mail, zonder --mail."))
        check_addresses(run, me)
        inbox = mail / folder if folder else mail
        found = rank_file(run, inbox, sent=sent, me=me, corrections=corrections)
    elif sent is not None or me:
        raise click.UsageError(_("--sent en --me horen bij --mail; noem ook het mailbestand."))
    else:
        if forget_lessons:
            _forget_lessons(run)
        found = rank_stored(run, folder=folder, corrections=corrections)
    if as_json:
        output.json_lines(ranked.as_json(rank, one) for rank, one in enumerate(found, 1))
        return
    if mail is not None and run.now is None:
        output.note(
            _("Elke mail is beoordeeld zoals het was toen die binnenkwam; --now kiest één moment.")
        )
    ranked.write_text(found)


def _forget_lessons(run: Run) -> None:
    if run.now is None:
        run.dagstart.forget_lessons()
    else:
        run.dagstart.teacher().reset()  # at another moment nothing is ranked for good


def _correction(text: str) -> tuple[str, Urgency]:
    """A message's id and the user's urgency; an id may hold an = itself."""
    key, _equals, urgency = text.rpartition("=")
    if not key or urgency not in set(Urgency):
        raise click.UsageError(
            _("--correct: „{text}” is geen ID=now, ID=today, ID=week of ID=info.").format(text=text)
        )
    return key, Urgency(urgency)
