"""The one place where the program's parts are wired together; each is made when it is first used.

Knows no screen and no command: the front ends are handed a ``Dagstart`` and take from it.
"""

from collections.abc import Callable, Sequence
from contextlib import nullcontext
from datetime import datetime
from functools import cached_property
from pathlib import Path
from threading import Event, RLock
from typing import TYPE_CHECKING

from assistant import settings as settings_file
from assistant.bootstrap.drafting import DraftingParts
from assistant.clock import utc_now
from assistant.paths import Paths, private
from assistant.profiles import profile_of
from assistant.settings import Settings, SettingsBroken, SettingsUnreadable
from assistant.triage import snapshot
from assistant.triage.profile import Profile
from assistant.triage.views import Brief

if TYPE_CHECKING:
    from assistant.mailbox.sync import SyncProgress, SyncReport
    from assistant.privacy.ledger import Ledger
    from assistant.store.mail import MailStore
    from assistant.store.values import Account
    from assistant.triage.desk import StoredDesk
    from assistant.triage.teacher import Teacher
    from connectors.port import MailboxConnector

DATABASE_NAME = "dagstart.db"
"""The database's name in the data folder."""
BRIEF_NAME = "brief.json"
"""The last brief's name in the cache folder."""


class Dagstart(DraftingParts):
    """The program's parts for one user on this computer; usable from any thread.

    Making one costs nothing; a part that fails to come up raises where it is asked for.

    Attributes:
        paths: The folders.
        clock: The present moment, aware.
    """

    def __init__(self, paths: Paths, *, clock: Callable[[], datetime] = utc_now) -> None:
        """Remember where things are.

        Args:
            paths: The folders.
            clock: The present moment, aware.
        """
        self.paths = paths
        self.clock = clock
        self._fixed: datetime | None = None
        self._lock = RLock()
        self._store: MailStore | None = None
        self._desk: tuple[Profile, StoredDesk] | None = None

    @property
    def settings_file(self) -> Path:
        """The settings file; it need not exist."""
        return self.paths.settings / settings_file.FILE_NAME

    @cached_property
    def settings(self) -> Settings:
        """What the user told us.

        Raises:
            SettingsUnreadable, SettingsBroken.
        """
        return settings_file.load(self.settings_file)

    @property
    def told(self) -> Settings:
        """The settings."""
        return self.settings

    def language(self) -> str:
        """The language of the settings, the default one when they cannot be used."""
        try:
            return self.settings.language
        except (SettingsBroken, SettingsUnreadable):
            return settings_file.DEFAULTS.language

    def fix_clock(self, moment: datetime) -> None:
        """Let it be one moment (aware) from now on, for the demo school as well."""
        self.clock = lambda: moment
        self._fixed = moment

    def connector(self, account: "Account") -> "MailboxConnector":
        """What reads an account's mailbox; opens nothing yet.

        Raises:
            AccountUnknown: Of a kind that this version does not know.
        """
        from assistant.mailbox.accounts import connector_for

        if account.kind == "demo":
            from connectors.demo import DemoConnector

            return DemoConnector(account.id, self._fixed)
        return connector_for(account)

    def change_settings(self, **values: str | Sequence[str]) -> Settings:
        """Write some settings; they hold from now on.

        Raises:
            FolderUnusable, SettingsUnreadable, SettingsBroken.
        """
        private(self.paths.settings)
        changed = settings_file.change(self.settings_file, values)
        self.__dict__["settings"] = changed
        return changed

    def profile(self, me: Sequence[str] = ()) -> Profile:
        """What triage is told of the user and the school.

        Args:
            me: The user's addresses, in place of those of the settings.

        Raises:
            SettingsUnreadable, SettingsBroken.
        """
        return profile_of(self.settings, me)

    def store(self) -> "MailStore":
        """The user's rows in the database, opened by whoever needs them first.

        Raises: FolderUnusable, StoreError, SettingsUnreadable, SettingsBroken.
        """
        with self._lock:
            if self._store is None:
                from assistant.store.engine import open_database
                from assistant.store.mail import MailStore

                database = open_database(private(self.paths.data) / DATABASE_NAME)
                self._store = MailStore(database, self.settings.owner)
            return self._store

    def ledger(self) -> "Ledger":
        """The record of what was read, by the clock on the wall; raises what ``store`` does."""
        from assistant.privacy.ledger import Ledger

        store = self.store()
        return Ledger(store.ledger, owner=store.owner, pretended=self._fixed)

    def teacher(self) -> "Teacher":
        """What the user's corrections teach; raises what ``store`` does."""
        from assistant.triage.teacher import Teacher

        return Teacher(self.store().learned)

    def desk(self) -> "StoredDesk":
        """The ranked mail, until the user's addresses change; raises what ``store`` does."""
        with self._lock:
            profile = self._stored_profile()
            if self._desk is None or self._desk[0] != profile:
                from assistant.triage.desk import StoredDesk

                teacher = self.teacher()
                desk = StoredDesk(
                    self.store(),
                    profile=profile,
                    learned=teacher.learned,
                    on_correction=teacher.correct,
                )
                desk.may_wake = lambda: self._fixed is None
                self._desk = profile, desk
            return self._desk[1]

    def _stored_profile(self) -> Profile:
        """The profile with, beside the user's, the addresses of the demo school's leader."""
        told = self.settings.addresses
        if any(account.kind == "demo" for account in self.store().accounts.all()):
            from connectors.demo import DEMO_ADDRESSES

            return self.profile((*told, *DEMO_ADDRESSES))
        return self.profile()

    def last_brief(self) -> Brief | None:
        """The brief of the last time, read without the database; None when there is none."""
        return snapshot.read(self.paths.cache / BRIEF_NAME)

    def save_brief(self, brief: Brief) -> None:
        """Keep a brief for the next start.

        Raises:
            FolderUnusable: The cache folder cannot be made.
            OSError: It could not be written.
        """
        snapshot.write(private(self.paths.cache) / BRIEF_NAME, brief)

    def sync(
        self,
        progress: "Callable[[SyncProgress], None]",
        cancel: Event,
        *,
        only: str | None = None,
    ) -> "SyncReport":
        """Read what changed in the mailboxes and rank it.

        Args:
            progress: Called after each page, from this thread.
            cancel: Set by another thread to stop.
            only: The id of the one account to read; None for all that are not paused.

        Raises:
            AlreadyRunning, Cancelled, StoreError.
        """
        from assistant.mailbox.sync import MailSync

        read = MailSync(
            self.store(),
            connect=self.connector,
            clock=self.clock,
            ledger=self.ledger(),
            after=self._rank_again,
        )
        return read(progress, cancel, only=only)

    def _rank_again(self) -> None:
        desk, now = self.desk(), self.clock()
        desk.keep_up(now)
        # Looking at another moment than the present wakes nothing for good.
        with self.store().database.rehearse() if self._fixed else nullcontext():
            brief = desk.brief(now)
        self.save_brief(brief)

    def add_demo(self) -> "Account":
        """Add the demo school as an account.

        Raises:
            As for ``store``.
        """
        from assistant.mailbox import accounts
        from connectors.demo import DEMO_SCHOOL

        return accounts.add_demo(self.store(), name=DEMO_SCHOOL, now=self.clock())

    def add_mail_file(
        self, path: Path, *, sent: Path | None = None, me: Sequence[str] = (), name: str = ""
    ) -> "Account":
        """Add an mbox file or Maildir as an account, and the user's addresses to the settings.

        Args:
            path: The mbox file or Maildir with incoming mail.
            sent: The same with sent mail.
            me: The user's own addresses.
            name: What the user calls it; "" for the file's name.

        Raises:
            ConnectorError: It is not there or holds no mail.
            FolderUnusable, StoreError, SettingsUnreadable, SettingsBroken.
        """
        from assistant.mailbox import accounts
        from connectors.mailfile import MailFileConnector

        connector = MailFileConnector("", path, sent)
        connector.connect(cancel=Event())
        connector.disconnect()
        told = self.settings.addresses
        addresses = dict.fromkeys((*told, *(address.lower() for address in me)))
        if set(addresses) - set(told):
            self.change_settings(addresses=tuple(addresses))
        return accounts.add_mail_file(self.store(), path, sent=sent, name=name, now=self.clock())

    def forget(self, account_id: str) -> None:
        """Erase a mailbox and everything kept of it; the ledger stays.

        Raises:
            AccountUnknown, AlreadyRunning, StoreError.
        """
        from assistant.mailbox import accounts

        def also() -> None:
            self.teacher().forget(account_id)
            self.store().drafts.forget_messages()
            snapshot.remove(self.paths.cache / BRIEF_NAME)
            self._rank_again()

        accounts.forget_account(self.store(), account_id, connect=self.connector, also=also)

    def forget_lessons(self) -> None:
        """Let the ranking forget what corrections taught it; the corrections themselves stay."""
        self.teacher().reset()
        self._rank_again()

    def close(self) -> None:
        """Close what was opened."""
        with self._lock:
            if self._store is not None:
                self._store.database.close()
            self._store = self._desk = None
