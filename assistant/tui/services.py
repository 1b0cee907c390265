"""What the app is given by whoever starts it: values and callables, no wiring of its own.

Everything here may be filled structurally: the protocols have read-only attributes, so the core's
own values fit without knowing this module.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from threading import Event
from typing import Protocol
from zoneinfo import ZoneInfo

from assistant.drafting.errors import DraftUnknown
from assistant.drafting.model import Finding
from assistant.drafting.port import DraftDesk
from assistant.triage.port import Desk
from assistant.triage.profile import AMSTERDAM
from assistant.triage.views import Brief


class SyncProgress(Protocol):
    """How far a synchronisation is; told at least once a page."""

    @property
    def account(self) -> str:
        """What the user calls the mailbox that is being read."""
        ...

    @property
    def folder(self) -> str:
        """What the user calls the folder that is being read; "" before the first."""
        ...

    @property
    def done(self) -> int:
        """Messages seen so far in this folder."""
        ...

    @property
    def total(self) -> int | None:
        """About how many there will be; None when unknown."""
        ...


class SyncReport(Protocol):
    """What a synchronisation did, over all accounts."""

    @property
    def new(self) -> int:
        """Messages that were not known before."""
        ...

    @property
    def changed(self) -> int:
        """Known messages that changed."""
        ...

    @property
    def removed(self) -> int:
        """Messages that are gone from their mailbox."""
        ...

    @property
    def problems(self) -> Sequence[BaseException]:
        """What went wrong, an error for each account that failed while others went on."""
        ...


class Sync(Protocol):
    """Read all mailboxes and rank; blocking, so only called in a worker thread."""

    def __call__(self, progress: Callable[[SyncProgress], None], cancel: Event, /) -> SyncReport:
        """Read what changed, and rank what that changes.

        Args:
            progress: Called now and then from the same thread.
            cancel: Set by another thread to stop.

        Raises:
            Cancelled: The user stopped it; what was read so far is kept.
            DagstartError, ConnectorError: It could not be done at all.
        """
        ...


class AddMailFile(Protocol):
    """Add an mbox file or Maildir as an account; blocking, does not read the mail yet."""

    def __call__(self, path: Path, /, *, sent: Path | None, me: Sequence[str]) -> None:
        """Add it.

        Args:
            path: The mbox file or Maildir with incoming mail.
            sent: The same for sent mail, when there is one.
            me: The user's own addresses.

        Raises:
            DagstartError, ConnectorError: It is not there or holds no mail.
        """
        ...


def weekday_from(day: date) -> date:
    """The first day from ``day`` on that is no Saturday or Sunday; knows no holidays."""
    while day.weekday() >= 5:
        day += timedelta(days=1)
    return day


def no_drafts() -> DraftDesk:
    """There is no place for drafts."""
    raise DraftUnknown


def no_findings(_text: str, _sources: tuple[str, ...], /) -> Sequence[Finding]:
    """Nobody reads along."""
    return ()


def forget(_value: object) -> None:
    """Keep nothing: what a setting is saved with when there is no place to save it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Services:
    """All that the app knows of the world.

    Attributes:
        desk: The ranked mail. The first call may be slow (it may open the database), so it is
            only called in worker threads; later calls return the same desk.
        snapshot: The brief of the last time, for the first paint; None when there is none.
        now: The present moment, aware.
        sync: Reads all mailboxes.
        add_demo: Adds the demo school as an account; blocking.
        add_mail_file: Adds an mbox file or Maildir as an account; blocking.
        open_url: Shows a page in the browser; only ever called with an https link.
        describe: One sentence in the user's language for an error.
        save_brief: Keeps a brief as the next start's snapshot; blocking.
        zone: The time zone times are shown in.
        school_day_from: The first school day on or after a day.
        theme: The name of the theme to start with; "" or an unknown one means the default.
        save_theme: Remembers the theme that the user chose.
        save_language: Remembers the language that the user chose.
        forget_lessons: Forgets what the corrections taught and ranks again; blocking.
        drafts: The drafts; like the desk, only called in worker threads.
        check_text: What a person must look at in a text of their own; blocking.
        export_folder: Where exports are proposed to go.
    """

    desk: Callable[[], Desk]
    snapshot: Brief | None
    now: Callable[[], datetime]
    sync: Sync
    add_demo: Callable[[], None]
    add_mail_file: AddMailFile
    open_url: Callable[[str], None]
    describe: Callable[[BaseException], str]
    save_brief: Callable[[Brief], None] = forget
    zone: ZoneInfo = AMSTERDAM
    school_day_from: Callable[[date], date] = weekday_from
    theme: str = ""
    save_theme: Callable[[str], None] = forget
    save_language: Callable[[str], None] = forget
    forget_lessons: Callable[[], None] = lambda: None
    drafts: Callable[[], DraftDesk] = no_drafts
    check_text: Callable[[str, tuple[str, ...]], Sequence[Finding]] = no_findings
    export_folder: Path = Path()
