"""Mailboxes into the store: rounds, cursors, faults, cancelling, and what the ledger says of it."""

import json
from dataclasses import replace
from threading import Event

import mail_store
import pytest
from mail_store import NOW

from assistant.mailbox.errors import AccountUnknown
from assistant.mailbox.sync import MailSync, SyncProgress, SyncReport
from assistant.privacy.ledger import Ledger
from assistant.store.errors import AlreadyRunning
from assistant.store.mail import MailStore
from assistant.store.values import Account
from connectors.errors import Cancelled, MissingSource, Transient
from connectors.memory import INBOX, SENT, MemoryConnector
from connectors.model import MessageMeta, MessagePatch

COUNT = 1_200


class Mailbox:
    """A mailbox in memory, its account in a store, and the way between them."""

    def __init__(self, count: int = COUNT) -> None:
        self.store = mail_store.opened()
        self.connector = MemoryConnector("a")
        self.connector.add(*(mail_store.message(n) for n in range(count)))
        self.connector.add(mail_store.message(0, folder_id="SENT"), folder=SENT)
        add_account(self.store, "a")
        self.told: list[SyncProgress] = []

    def sync(self, cancel: Event | None = None, **options: str) -> SyncReport:
        sync = MailSync(self.store, connect=lambda _: self.connector, clock=lambda: NOW)
        return sync(self.told.append, cancel or Event(), **options)

    def stored(self) -> dict[str, MessageMeta]:
        state = self.store.folders.state("a", INBOX.id)
        assert state is not None
        return self.store.folders.known(state, map(str, range(10 * COUNT)))

    def remote(self) -> dict[str, MessageMeta]:
        pages = list(self.connector.sync(INBOX, None, cancel=Event()))
        return {m.remote_id: m for page in pages for m in page.upserts}

    def ledger(self) -> list[tuple[str, dict[str, object]]]:
        ledger = Ledger(self.store.ledger, owner=self.store.owner, clock=lambda: NOW)
        assert ledger.verify() is None
        return [(row.kind, json.loads(row.facts)) for row in ledger.rows()]


def add_account(store: MailStore, account_id: str, *, paused: bool = False) -> None:
    account = Account(id=account_id, kind="demo", name=account_id.upper(), created_at=NOW)
    store.accounts.add(replace(account, paused=paused))


@pytest.fixture
def mailbox() -> Mailbox:
    return Mailbox()


def test_the_first_round_brings_everything(mailbox: Mailbox) -> None:
    assert mailbox.sync() == SyncReport(new=COUNT + 1)
    assert mailbox.stored() == mailbox.remote()
    assert mailbox.store.folders.last_complete_at() == NOW


def test_the_next_round_brings_what_changed(mailbox: Mailbox) -> None:
    mailbox.sync()
    mailbox.connector.add(mail_store.message(5_000))
    mailbox.connector.patch(MessagePatch(remote_id="3", is_read=True))
    mailbox.connector.remove("4")
    assert mailbox.sync() == SyncReport(new=1, changed=1, removed=1)
    assert mailbox.stored() == mailbox.remote()
    assert mailbox.sync() == SyncReport()


def test_a_cursor_that_is_no_longer_valid_starts_a_full_round(mailbox: Mailbox) -> None:
    mailbox.sync()
    mailbox.connector.remove("4", "700")
    mailbox.connector.add(mail_store.message(8, subject="Anders"))
    mailbox.connector.invalidate_cursors()
    assert mailbox.sync() == SyncReport(changed=1, removed=2)
    assert mailbox.stored() == mailbox.remote()


def test_a_fault_halfway_keeps_the_pages_so_far_and_the_next_run_goes_on(mailbox: Mailbox) -> None:
    mailbox.connector.fail(Transient("A"), at_page=1)
    report = mailbox.sync()
    assert [type(problem) for problem in report.problems] == [Transient]
    assert report.new == len(mailbox.stored()) == 500
    mailbox.connector.remove("1100")
    assert mailbox.sync().new == COUNT - 500 + 1 - 1
    assert mailbox.stored() == mailbox.remote()


def test_what_vanished_while_a_full_round_was_broken_off_is_gone_after_the_next(
    mailbox: Mailbox,
) -> None:
    mailbox.sync()
    mailbox.connector.invalidate_cursors()
    mailbox.connector.remove("1", "1100")
    mailbox.connector.fail(Transient("A"), at_page=1)
    mailbox.sync()
    mailbox.sync()
    assert mailbox.stored() == mailbox.remote()


def test_cancelling_keeps_what_was_read(mailbox: Mailbox) -> None:
    cancel = Event()

    def after_one_page(progress: SyncProgress) -> None:
        if progress.done:
            cancel.set()

    sync = MailSync(mailbox.store, connect=lambda _: mailbox.connector)
    with pytest.raises(Cancelled):
        sync(after_one_page, cancel)
    assert len(mailbox.stored()) == 500
    assert mailbox.ledger()[-1][1]["outcome"] == "cancelled"
    mailbox.sync()
    assert mailbox.stored() == mailbox.remote()


def test_progress_counts_up_to_what_the_round_shows(mailbox: Mailbox) -> None:
    mailbox.sync()
    assert mailbox.told[0] == SyncProgress("A", "", 0, None)
    inbox = [p for p in mailbox.told if p.folder == INBOX.name]
    assert [p.done for p in inbox] == [500, 1_000, COUNT]
    assert inbox[0].total == COUNT


def test_a_second_copy_is_turned_away(mailbox: Mailbox) -> None:
    with mailbox.store.database.exclusively("sync"), pytest.raises(AlreadyRunning):
        mailbox.sync()
    assert mailbox.ledger() == []
    assert mailbox.sync().new == COUNT + 1


def test_one_failing_account_does_not_stop_the_others(mailbox: Mailbox) -> None:
    add_account(mailbox.store, "0 broken")
    add_account(mailbox.store, "paused", paused=True)

    def connect(account: Account) -> MemoryConnector:
        assert account.id != "paused"
        if account.id == "a":
            return mailbox.connector
        broken = MemoryConnector(account.id)
        broken.fail(MissingSource("weg.mbox"))
        return broken

    report = MailSync(mailbox.store, connect=connect)(lambda _: None, Event())
    assert [type(problem) for problem in report.problems] == [MissingSource]
    assert report.new == COUNT + 1


def test_one_account_can_be_read_alone_and_must_exist(mailbox: Mailbox) -> None:
    add_account(mailbox.store, "other")
    mailbox.sync(only="a")
    assert {p.account for p in mailbox.told} == {"A"}
    with pytest.raises(AccountUnknown):
        mailbox.sync(only="nobody")


def test_an_account_of_an_unknown_kind_is_a_problem_of_its_own() -> None:
    store = mail_store.opened()
    store.accounts.add(Account(id="x", kind="carrier pigeon", name="x", created_at=NOW))
    report = MailSync(store)(lambda _: None, Event())
    assert [type(problem) for problem in report.problems] == [AccountUnknown]


def test_every_reading_stands_between_two_rows_of_the_ledger(mailbox: Mailbox) -> None:
    mailbox.sync()
    mailbox.connector.fail(MissingSource("/home/jan/geheim.mbox"))
    mailbox.sync()
    place = {"account": "a", "account_kind": "demo", "folder_role": "inbox"}
    rows = mailbox.ledger()
    assert rows[0] == ("mailbox_read_started", place)
    done = {"outcome": "complete", "count": COUNT}
    assert rows[1] == ("mailbox_read_finished", place | done)
    assert [facts["folder_role"] for _, facts in rows[2:4]] == ["sent", "sent"]
    failed = {"outcome": "failed", "count": 0, "error": "MissingSource"}
    assert rows[5] == ("mailbox_read_finished", place | failed)
    assert "jan" not in str(rows)
