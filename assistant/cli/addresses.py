"""``--me``: the user's own addresses, without which nobody can say what is theirs to answer."""

from collections.abc import Sequence

import click

from assistant.cli.command import Run
from assistant.i18n import gettext as _


def me_option(help_text: str) -> click.Option:
    """``--me``, which may be given more than once."""
    return click.Option(["--me"], multiple=True, metavar=_("ADRES"), help=help_text)


def check_addresses(run: Run, me: Sequence[str]) -> None:
    """See that there are addresses, given or in the settings, and that they are addresses.

    Raises:
        click.UsageError: There are none, or one is no mail address.
    """
    if not me and not run.dagstart.settings.addresses:
        raise click.UsageError(
            _("Noem met --me je eigen mailadres, of zet het bij addresses in de instellingen.")
        )
    for address in me:
        name, _at, domain = address.partition("@")
        if not name or not domain or set(name + domain) & set(" <>@\t"):
            raise click.UsageError(
                _("--me: „{address}” is geen mailadres.").format(address=address)
            )
