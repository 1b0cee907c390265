"""``dagstart doctor``: check every part, and say how to mend it."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from threading import Event

import click

from assistant import i18n, settings
from assistant.cli import output
from assistant.cli.accounts import guard_of, guarded_by
from assistant.cli.command import Run, as_json, command
from assistant.errors import DagstartError
from assistant.i18n import gettext as _
from assistant.paths import private
from assistant.sentences import sentence
from assistant.triage.profile import AMSTERDAM
from connectors.errors import ConnectorError

_LITTLE_ROOM = 200_000_000


@dataclass(frozen=True, slots=True)
class Finding:
    """What the check of one part found.

    Attributes:
        part: The part's name, for programs.
        is_well: Nothing has to be mended.
        text: What is so, or what is wrong and how to mend it.
        guard: Of a mailbox what keeps us to metadata; None of other parts.
    """

    part: str
    is_well: bool
    text: str
    guard: str | None = None

    def as_json(self) -> dict[str, object]:
        """What programs get."""
        told: dict[str, object] = {"part": self.part, "ok": self.is_well, "message": self.text}
        return told if self.guard is None else told | {"metadata_only_by": self.guard}


def build() -> click.Command:
    """The command, in the language that is set."""
    return command(
        "doctor", _doctor, as_json(), help_text=_("Ga alles na en zeg hoe je het herstelt.")
    )


def _doctor(run: Run, *, as_json: bool) -> int:
    findings: list[Finding] = []
    for part, check in _CHECKS.items():
        try:
            findings += [Finding(part, *found) for found in check(run)]
        except (DagstartError, ConnectorError) as error:
            findings.append(Finding(part, False, sentence(error)))  # noqa: FBT003 - a value's field
    if as_json:
        output.json_lines(one.as_json() for one in findings)
    else:
        told = dict.fromkeys((one.is_well, one.text) for one in findings)  # one cause, many parts
        for is_well, text in told:
            said = _("In orde: {text}") if is_well else _("Let op: {text}")
            output.line(said.format(text=text))
    return 0 if all(one.is_well for one in findings) else 1


Found = Iterator[tuple[bool, str] | tuple[bool, str, str | None]]


def _folders(run: Run) -> Found:
    paths = run.dagstart.paths
    folders = dict.fromkeys((paths.data, paths.settings, paths.cache, paths.logs))
    for folder in folders:
        private(folder)
    free = shutil.disk_usage(paths.data).free
    if free < _LITTLE_ROOM:
        yield False, _("Er is nog maar weinig ruimte op de schijf. Maak ruimte.")
    else:
        yield True, _("de mappen: {folders}").format(folders=", ".join(map(str, folders)))


def _settings(run: Run) -> Found:
    file = run.dagstart.settings_file
    settings.load(file)
    unknown = settings.unknown_keys(file)
    if unknown:
        text = _(
            "In {file} staan namen die Dagstart niet kent: {names}. Verbeter ze of haal ze weg."
        )
        yield False, text.format(file=file, names=", ".join(unknown))
    else:
        yield True, _("de instellingen: {file}").format(file=file)


def _language(_run: Run) -> Found:
    text = "Toon de versie."
    spoken = i18n.language()
    if spoken != i18n.LANGUAGES[0] and i18n.gettext(text) == text:
        yield False, _("De vertaling ontbreekt. Installeer Dagstart opnieuw.")
    else:
        yield True, _("de taal: {language}").format(language=spoken)


def _calendar(run: Run) -> Found:
    from assistant.calendar import SchoolCalendar

    region = run.dagstart.settings.region
    if SchoolCalendar(region).knows(run.moment.astimezone(AMSTERDAM).date()):
        yield True, _("de schoolvakanties: regio {region}").format(region=region)
    else:
        yield False, _("De schoolvakanties van nu zijn niet bekend. Werk Dagstart bij.")


def _database(run: Run) -> Found:
    run.dagstart.store()
    yield True, _("de database")


def _ledger(run: Run) -> Found:
    broken = run.dagstart.ledger().verify()
    if broken is None:
        yield True, _("het logboek van wat er gelezen is")
    else:
        told = _(
            "Het logboek is vanaf regel {number} veranderd of onvolledig. Bewaar een "
            "`dagstart privacy export` en geef die aan de functionaris gegevensbescherming."
        )
        yield False, told.format(number=broken.number)


def _accounts(run: Run) -> Found:
    accounts = run.dagstart.store().accounts.all()
    if any(account.kind != "demo" for account in accounts) and not run.dagstart.settings.addresses:
        text = _("Je eigen mailadressen zijn niet bekend. Zet ze bij addresses in {file}.")
        yield False, text.format(file=run.dagstart.settings_file)
    if not accounts:
        yield True, _("nog geen mailbox; voeg er een toe met `dagstart accounts add`")
    for account in accounts:
        try:
            connector = run.dagstart.connector(account)
            connector.connect(cancel=Event())
            connector.disconnect()
        except (DagstartError, ConnectorError) as error:
            yield False, sentence(error)
        else:
            guard = guard_of(run, account)
            text = _("de mailbox {name}").format(name=account.name)
            yield True, ": ".join(filter(None, (text, guarded_by(guard)))), guard


_CHECKS: dict[str, Callable[[Run], Found]] = {
    "folders": _folders,
    "settings": _settings,
    "language": _language,
    "calendar": _calendar,
    "database": _database,
    "ledger": _ledger,
    "accounts": _accounts,
}
