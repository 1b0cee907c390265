"""What all commands share: the options each of them has and what each is given."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

import click

from assistant import i18n
from assistant.bootstrap import Dagstart
from assistant.i18n import gettext as _
from assistant.triage.profile import AMSTERDAM


@dataclass(frozen=True, slots=True)
class Run:
    """What a command is given, as ``ctx.obj``.

    Attributes:
        dagstart: The program's parts.
        open_app: Opens the app; returns the exit code.
        now: The moment ``--now`` fixed, aware; None without it.
    """

    dagstart: Dagstart
    open_app: Callable[[], int]
    now: datetime | None = None

    @property
    def moment(self) -> datetime:
        """The present moment, aware."""
        return self.dagstart.clock()


_FIRST_YEAR, _LAST_YEAR = 1970, 2100


class Moment(click.ParamType[datetime]):
    """An ISO 8601 moment; without an offset it is Dutch time."""

    name = "iso"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> datetime:
        """The moment, aware."""
        try:
            moment = datetime.fromisoformat(str(value))
        except ValueError:
            text = _("„{value}” is geen tijdstip zoals 2026-09-07T07:00:00+02:00.")
            self.fail(text.format(value=value), param, ctx)
        if not _FIRST_YEAR <= moment.year <= _LAST_YEAR:
            text = _("„{value}” ligt niet tussen {first} en {last}.")
            told = text.format(value=value, first=_FIRST_YEAR, last=_LAST_YEAR)
            self.fail(told, param, ctx)
        return moment if moment.tzinfo else moment.replace(tzinfo=AMSTERDAM)


def command(
    name: str, callback: Callable[..., int | None], *params: click.Parameter, help_text: str
) -> click.Command:
    """A command with the options that all have.

    Args:
        name: What the user types.
        callback: Gets the ``Run`` first, then the parameters by name; returns the exit code or
            None.
        params: The command's own parameters.
        help_text: What it does, in the user's language.
    """
    return click.Command(
        name,
        callback=click.pass_obj(callback),
        params=[*params, *common()],
        help=help_text,
        short_help=help_text,  # without it click cuts the sentence off
        options_metavar=_("[OPTIES]"),
    )


def group(name: str, help_text: str, commands: Sequence[click.Command]) -> click.Group:
    """A command that only has commands below it."""
    return click.Group(
        name,
        commands=commands,
        params=common(),
        help=help_text,
        short_help=help_text,
        options_metavar=_("[OPTIES]"),
        subcommand_metavar=_("OPDRACHT"),
    )


def common() -> list[click.Parameter]:
    """``--lang`` and ``--now``, which may stand before or behind a command's name."""
    return [
        click.Option(
            ["--lang"],
            type=click.Choice(i18n.LANGUAGES),
            expose_value=False,  # read before anything else, so that help and errors follow it
            help=_("Taal van de teksten (standaard: de instelling, anders nl)."),
        ),
        click.Option(
            ["--now"],
            type=Moment(),
            metavar=_("TIJDSTIP"),
            expose_value=False,
            callback=_fix_now,
            help=_("Doe alsof het dit tijdstip is (ISO 8601)."),
        ),
    ]


def as_json() -> click.Option:
    """``--json``."""
    return click.Option(
        ["--json", "as_json"],
        is_flag=True,
        help=_("Schrijf JSON in plaats van tekst: één object, of één object per regel."),
    )


def _fix_now(ctx: click.Context, _param: click.Parameter, value: datetime | None) -> None:
    if value is not None:
        ctx.obj = replace(ctx.obj, now=value)
        ctx.obj.dagstart.fix_clock(value)
