"""``dagstart accounts``: which mailboxes there are, and adding and removing them."""

from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

import click

from assistant.cli import output
from assistant.cli.addresses import check_addresses, me_option
from assistant.cli.command import Run, as_json, command, group
from assistant.errors import DagstartError
from assistant.i18n import gettext as _

if TYPE_CHECKING:
    from assistant.store.values import Account

DEMO = "demo"


def build() -> click.Group:
    """The commands, in the language that is set."""
    which = click.Argument(["account"], metavar=_("NAAM"))
    return group(
        "accounts",
        _("De mailboxen die Dagstart leest."),
        [
            command("list", _list, as_json(), help_text=_("Laat zien welke mailboxen er zijn.")),
            _add_command(),
            command(
                "test", _test, which, as_json(), help_text=_("Ga na of een mailbox te lezen is.")
            ),
            command(
                "pause",
                _pause,
                which,
                click.Option(["--resume"], is_flag=True, help=_("Neem de mailbox juist weer mee.")),
                as_json(),
                help_text=_("Sla een mailbox voorlopig over."),
            ),
            command(
                "remove",
                forget,
                which,
                as_json(),
                help_text=_(
                    "Wis een mailbox en alles wat ervan bewaard is; de mail zelf blijft staan."
                ),
            ),
        ],
    )


def _add_command() -> click.Command:
    place = click.Path(path_type=Path)
    return command(
        "add",
        _add,
        click.Argument(["mail"], type=place, metavar=_("BESTAND_OF_MAP")),
        click.Option(
            ["--sent"],
            type=place,
            metavar=_("BESTAND_OF_MAP"),
            help=_("Hetzelfde met je verzonden mail."),
        ),
        me_option(_("Een van je eigen mailadressen; mag vaker. Komt bij de instellingen.")),
        click.Option(["--name"], default="", metavar=_("NAAM"), help=_("Hoe je de mailbox noemt.")),
        as_json(),
        help_text=_("Voeg een mbox-bestand of Maildir toe, of met „demo” de verzonnen demoschool."),
    )


def _list(run: Run, *, as_json: bool) -> None:
    accounts = run.dagstart.store().accounts.all()
    if as_json:
        output.json_lines(
            _object(one) | {"metadata_only_by": guard_of(run, one)} for one in accounts
        )
        return
    if not accounts:
        output.line(_("Er is nog geen mailbox."))
    for account in accounts:
        state = _(" (overgeslagen)") if account.paused else ""
        place = account.settings.get("inbox", _("verzonnen demoschool"))
        output.line(f"{account.id}  {account.name}{state}: {place}")
        if told := guarded_by(guard_of(run, account)):
            output.line(f"          {told}")


def _add(  # noqa: PLR0913 - an argument for each option, as click hands them over
    run: Run, *, mail: Path, sent: Path | None, me: tuple[str, ...], name: str, as_json: bool
) -> None:
    if str(mail) == DEMO:
        account = run.dagstart.add_demo()
    else:
        check_addresses(run, me)
        account = run.dagstart.add_mail_file(mail, sent=sent, me=me, name=name)
    if as_json:
        output.json_lines([_object(account)])
    else:
        output.line(
            _("Toegevoegd: {name}. Lees de mail in met `dagstart sync`.").format(name=account.name)
        )


def _test(run: Run, *, account: str, as_json: bool) -> None:
    from assistant.mailbox.accounts import find_account

    found = find_account(run.dagstart.store(), account)
    connector = run.dagstart.connector(found)
    connector.connect(cancel=Event())
    try:
        names = [folder.name for folder in connector.folders(cancel=Event())]
    finally:
        connector.disconnect()
    if as_json:
        output.json_lines([{**_object(found), "folders": names}])
        return
    output.line(_("In orde: {name} ({folders}).").format(name=found.name, folders=", ".join(names)))


def guard_of(run: Run, account: "Account") -> str | None:
    """What keeps us to metadata in a mailbox: "permission" or "code"; None when it is unknown."""
    try:
        return run.dagstart.connector(account).capabilities().metadata_only_by
    except DagstartError:
        return None


def guarded_by(guard: str | None) -> str:
    """The same in the user's language, "" when it is unknown."""
    return {
        "permission": _("alleen kopregels: meer staat de toestemming van de mailbox niet toe"),
        "code": _(
            "alleen kopregels, bewaakt door onze code (niet door de toestemming van de mailbox)"
        ),
    }.get(guard or "", "")


def _pause(run: Run, *, account: str, resume: bool, as_json: bool) -> None:
    from assistant.mailbox.accounts import find_account, set_paused

    store = run.dagstart.store()
    found = find_account(store, account)
    set_paused(store, found.id, paused=not resume)
    if as_json:
        output.json_lines([_object(find_account(store, found.id))])
        return
    told = _("{name} doet weer mee.") if resume else _("{name} wordt voorlopig overgeslagen.")
    output.line(told.format(name=found.name))


def forget(run: Run, *, account: str, as_json: bool) -> None:
    """Erase a mailbox and everything kept of it."""
    from assistant.mailbox.accounts import find_account

    found = find_account(run.dagstart.store(), account)
    run.dagstart.forget(found.id)
    if as_json:
        output.json_lines([_object(found)])
        return
    output.line(_("{name} is gewist, met alles wat ervan bewaard was.").format(name=found.name))


def _object(account: "Account") -> dict[str, object]:
    return {
        "id": account.id,
        "kind": account.kind,
        "name": account.name,
        "inbox": account.settings.get("inbox"),
        "sent": account.settings.get("sent"),
        "paused": account.paused,
        "created": account.created_at.isoformat(),
    }
