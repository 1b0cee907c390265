"""Bring the store in line with the mailboxes: what ``connectors.sync`` plans is applied here."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from threading import Event

from assistant.clock import utc_now
from assistant.mailbox.accounts import SYNC, Connect, connector_for
from assistant.mailbox.errors import AccountUnknown
from assistant.privacy.ledger import Ledger, Outcome
from assistant.store.folders import Applied
from assistant.store.mail import MailStore
from assistant.store.values import Account, FolderState
from connectors.errors import Cancelled, ConnectorError, FolderGone, ResyncRequired
from connectors.model import Folder, FolderRole, SyncPage
from connectors.port import PAGE_SIZE, MailboxConnector

_READ = (FolderRole.INBOX, FolderRole.SENT)


@dataclass(frozen=True, slots=True)
class SyncProgress:
    """A page of a folder has been applied.

    Attributes:
        account: What the user calls the mailbox.
        folder: What the user calls the folder; "" before the first.
        done: Messages the round has shown so far in this folder.
        total: About how many there will be, None when unknown.
    """

    account: str
    folder: str
    done: int
    total: int | None


@dataclass(frozen=True, slots=True)
class SyncReport:
    """What a synchronisation did, over all accounts.

    Attributes:
        new: Messages that were not known before.
        changed: Known messages that changed.
        removed: Messages that are gone from their mailbox.
        problems: An error for each account that failed while the others went on.
    """

    new: int = 0
    changed: int = 0
    removed: int = 0
    problems: tuple[BaseException, ...] = ()


class MailSync:
    """Fetches what changed in one owner's mailboxes."""

    def __init__(
        self,
        store: MailStore,
        *,
        connect: Connect = connector_for,
        clock: Callable[[], datetime] = utc_now,
        ledger: Ledger | None = None,
        after: Callable[[], object] = lambda: None,
    ) -> None:
        """Prepare; nothing is opened.

        Args:
            store: Where it goes.
            connect: Makes the connector of an account.
            clock: The present moment, aware.
            ledger: Where each reading is recorded; by default the store's.
            after: What is done with the mail; also when the reading was broken off, because the
                pages so far are kept.
        """
        self._store = store
        self._connect = connect
        self._clock = clock
        self._after = after
        self._ledger = ledger or Ledger(store.ledger, owner=store.owner)

    def __call__(
        self,
        progress: Callable[[SyncProgress], None],
        cancel: Event,
        /,
        *,
        only: str | None = None,
    ) -> SyncReport:
        """Read the mailboxes that are not paused.

        Args:
            progress: Called after each page, from this thread.
            cancel: Set by another thread to stop between pages.
            only: The id of the one account to read, paused or not; None for all.

        Raises:
            AlreadyRunning: Another copy is doing it.
            AccountUnknown: There is no account ``only``.
            Cancelled: The user stopped it; the pages so far are kept.
            StoreError: The store failed; the pages so far are kept.
        """
        accounts = _chosen(self._store.accounts.all(), only)
        work = _Work(self._store, progress, cancel, self._clock, self._ledger)
        with self._store.database.exclusively(SYNC):
            try:
                for account in accounts:
                    self._read(account, work)
            finally:
                self._after()
        return work.report()

    def _read(self, account: Account, work: "_Work") -> None:
        try:
            work.read_account(account, self._connect(account))
        except Cancelled:
            raise
        except (ConnectorError, AccountUnknown) as error:
            work.problems.append(error)


def _chosen(accounts: list[Account], only: str | None) -> list[Account]:
    if only is None:
        return [account for account in accounts if not account.paused]
    chosen = [account for account in accounts if account.id == only]
    if not chosen:
        raise AccountUnknown(only)
    return chosen


@dataclass(slots=True)
class _Work:
    """One synchronisation while it goes on."""

    store: MailStore
    progress: Callable[[SyncProgress], None]
    cancel: Event
    clock: Callable[[], datetime]
    ledger: Ledger
    problems: list[BaseException] = field(default_factory=list)
    applied: list[Applied] = field(default_factory=list)

    def report(self) -> SyncReport:
        return SyncReport(
            sum(applied.inserted for applied in self.applied),
            sum(applied.updated for applied in self.applied),
            sum(applied.deleted for applied in self.applied),
            tuple(self.problems),
        )

    def read_account(self, account: Account, connector: MailboxConnector) -> None:
        self.progress(SyncProgress(account.name, "", 0, None))
        try:
            connector.connect(cancel=self.cancel)
            folders = [f for f in connector.folders(cancel=self.cancel) if f.role in _READ]
            self.store.folders.put(account.id, folders)
            for folder in folders:
                self.read_folder(account, connector, folder)
        finally:
            connector.disconnect()

    def read_folder(self, account: Account, connector: MailboxConnector, folder: Folder) -> None:
        """Read a folder between two rows of the ledger."""
        self.ledger.read_started(account, folder.role)
        reading = _Reading(account, connector, folder)
        outcome, name = Outcome.FAILED, ""
        try:
            self.read_rounds(reading)
            outcome = Outcome.COMPLETE
        except FolderGone as error:
            name = type(error).__name__
            self.store.folders.drop(account.id, folder.id)
        except ConnectorError as error:
            name = type(error).__name__
            outcome = Outcome.CANCELLED if isinstance(error, Cancelled) else Outcome.FAILED
            raise
        finally:
            self.ledger.read_finished(
                account, folder.role, outcome=outcome, count=reading.done, error=name
            )

    def read_rounds(self, reading: "_Reading") -> None:
        """Go on after the cursor; from the start when the source no longer accepts it."""
        try:
            self.read_round(reading, self.state(reading))
        except ResyncRequired:
            state = self.state(reading)
            self.read_round(reading, _without_cursor(state))

    def read_round(self, reading: "_Reading", state: FolderState) -> None:
        pages = reading.connector.sync(
            reading.folder, state.cursor, page_size=PAGE_SIZE, cancel=self.cancel
        )
        for page in pages:
            state = _after(state, page)
            changes = self.store.folders.plan(state, page)
            now = self.clock() if page.complete else None
            self.applied.append(self.store.folders.apply(state, changes, complete_at=now))
            reading.done += len(page.upserts)
            self.progress(
                SyncProgress(
                    reading.account.name, reading.folder.name, reading.done, page.total_hint
                )
            )
            if self.cancel.is_set() and not page.complete:
                raise Cancelled(reading.account.name)

    def state(self, reading: "_Reading") -> FolderState:
        state = self.store.folders.state(reading.account.id, reading.folder.id)
        if state is None:
            raise FolderGone(reading.folder.name)
        return state


@dataclass(slots=True)
class _Reading:
    """The reading of one folder while it goes on."""

    account: Account
    connector: MailboxConnector
    folder: Folder
    done: int = 0


def _without_cursor(state: FolderState) -> FolderState:
    return replace(state, cursor=None, is_round_open=False)


def _after(state: FolderState, page: SyncPage) -> FolderState:
    """The folder's state after a page.

    A full round gets a number of its own; one that was broken off keeps it when it goes on, so
    that what its first half showed counts as shown.
    """
    starts = page.full_round and not state.is_round_open
    return replace(
        state,
        cursor=page.cursor,
        round=state.round + 1 if starts else state.round,
        is_round_open=page.full_round and not page.complete,
    )
