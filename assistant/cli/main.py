"""The command line: which commands there are, and how its errors come out."""

import gettext
import os
from collections.abc import Callable, Sequence

import click

from assistant import __version__, i18n
from assistant.bootstrap import Dagstart
from assistant.cli import (
    accounts,
    check,
    doctor,
    drafts,
    output,
    privacy,
    reply,
    standard,
    sync,
    triage,
)
from assistant.cli.command import Run, common
from assistant.i18n import gettext as _

DONE, FAILED, MISUSED = 0, 1, 2
_CLICK_DOMAIN = "click"


def run(arguments: Sequence[str], dagstart: Dagstart, open_app: Callable[[], int]) -> int:
    """Do what the command line says.

    Args:
        arguments: Without the program's name.
        dagstart: The program's parts.
        open_app: Opens the app, for when no command is given.

    Returns:
        The exit code: 0 done, 1 could not be done, 2 wrong usage.
    """
    output.speak_utf8()
    _speak(_asked_language(arguments) or dagstart.language())
    try:
        given = command_line().main(
            list(arguments), "dagstart", standalone_mode=False, obj=Run(dagstart, open_app)
        )
    except click.exceptions.NoArgsIsHelpError as error:
        for line in error.format_message().splitlines():
            output.note(line)
        return MISUSED
    except click.UsageError as error:
        if error.ctx is not None:
            output.note(error.ctx.get_usage())
        output.note(_("Fout: {problem}").format(problem=error.format_message()))
        return MISUSED
    except (click.Abort, KeyboardInterrupt):
        output.note(_("Gestopt."))
        return FAILED
    return given if isinstance(given, int) else DONE


def command_line() -> click.Group:
    """All commands, with their help in the language that is set."""
    return click.Group(
        "dagstart",
        callback=_without_command,
        invoke_without_command=True,
        options_metavar=_("[OPTIES]"),
        subcommand_metavar=_("[OPDRACHT]"),
        params=[
            click.Option(
                ["--version"],
                is_flag=True,
                is_eager=True,
                expose_value=False,
                callback=_show_version,
                help=_("Toon de versie."),
            ),
            *common(),
        ],
        help=_(
            "Welke mail je nu nodig heeft, en waarom. Zonder opdracht opent de app in de terminal."
        ),
        commands=[
            triage.build(),
            reply.build(),
            drafts.build(),
            check.build(),
            standard.build(),
            sync.build(),
            accounts.build(),
            privacy.build(),
            doctor.build(),
        ],
    )


@click.pass_context
def _without_command(ctx: click.Context) -> int:
    return DONE if ctx.invoked_subcommand else ctx.obj.open_app()


def _show_version(ctx: click.Context, _param: click.Parameter, asked: bool) -> None:  # noqa: FBT001 - click calls it
    if asked:
        click.echo(f"dagstart {__version__}")
        ctx.exit()


def _speak(language: str) -> None:
    """Let our texts follow the user, and those of click, which asks the standard library."""
    i18n.use(language)
    os.environ["LANGUAGE"] = i18n.language()
    gettext.bindtextdomain(_CLICK_DOMAIN, i18n.LOCALE)
    gettext.textdomain(_CLICK_DOMAIN)


def _asked_language(arguments: Sequence[str]) -> str:
    """What ``--lang`` says, before anything is parsed; "" without it."""
    for position, argument in enumerate(arguments):
        if argument == "--lang":
            return "".join(arguments[position + 1 : position + 2])
        if argument.startswith("--lang="):
            return argument.partition("=")[2]
    return ""
