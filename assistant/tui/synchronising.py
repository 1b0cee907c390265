"""Read the mailboxes in a worker, and tell how it goes."""

from collections.abc import Callable
from threading import Event
from time import monotonic

from textual.message import Message

from assistant.errors import DagstartError
from assistant.i18n import gettext as _
from assistant.i18n import ngettext
from assistant.tui.messages import SyncEnded, SyncProgressed
from assistant.tui.services import Services, SyncProgress, SyncReport
from connectors.errors import Cancelled, ConnectorError

TELL_EVERY = 0.1
"""Seconds between two messages about progress; more often nobody can read."""


def synchronise(services: Services, tell: Callable[[Message], object], cancel: Event) -> SyncEnded:
    """Read all mailboxes; blocking.

    Args:
        services: Reads, and ranks what is new.
        tell: Takes ``SyncProgressed``; called from this thread.
        cancel: Set by another thread to stop.

    Returns:
        How it ended; what goes wrong is in it as a sentence.
    """
    told = -TELL_EVERY

    def progress(value: SyncProgress) -> None:
        nonlocal told
        if monotonic() - told >= TELL_EVERY:
            told = monotonic()
            tell(SyncProgressed(value))

    try:
        report = services.sync(progress, cancel)
    except Cancelled:
        return SyncEnded(None, _("Gestopt; wat al binnen was, is bewaard."), failed=False)
    except (DagstartError, ConnectorError) as error:
        return SyncEnded(None, services.describe(error), failed=True)
    if report.problems:
        return SyncEnded(report, services.describe(report.problems[0]), failed=True)
    return SyncEnded(report, summary(report), failed=False)


def summary(report: SyncReport) -> str:
    """What a synchronisation did, in a few words."""
    if not (report.new or report.changed or report.removed):
        return _("Niets nieuws.")
    parts = [ngettext("{count} nieuw", "{count} nieuw", report.new).format(count=report.new)]
    if report.changed:
        parts.append(_("{count} gewijzigd").format(count=report.changed))
    if report.removed:
        parts.append(_("{count} verdwenen").format(count=report.removed))
    return ", ".join(parts) + "."
