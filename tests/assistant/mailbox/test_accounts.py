"""Adding, finding, pausing and forgetting mailboxes; and no body ever reaches the store's files."""

from pathlib import Path
from threading import Event

import mail_store
import pytest
from mail_store import NOW

from assistant.mailbox.accounts import (
    AccountUnknown,
    add_demo,
    add_mail_file,
    connector_for,
    find_account,
    forget_account,
    set_paused,
)
from assistant.mailbox.sync import MailSync, SyncReport
from assistant.store.errors import AlreadyRunning
from assistant.store.mail import MailStore
from assistant.triage.desk import StoredDesk
from assistant.triage.model import Urgency
from assistant.triage.profile import Profile
from connectors.demo import DemoConnector
from connectors.mailfile import MailFileConnector

CANARY = "kanariepiet"
SUBJECT = "Onderwerpzondergelijke"
MAIL = """From ouder@mail.example Mon Nov 23 07:12:00 2026
From: Jip de Vries <ouder{n}@mail.example>
To: directeur@school.example
Subject: {subject} {n}
Message-ID: <{n}@mail.example>
Date: Mon, 23 Nov 2026 07:12:00 +0100
Content-Type: multipart/mixed; boundary="b"; name="{canary}.pdf"

--b
Content-Disposition: attachment; filename="{canary}.pdf"

Beste directeur, {canary} {canary}
--b--

"""


def mbox(path: Path, mails: int = 40) -> Path:
    text = "".join(MAIL.format(n=n, subject=SUBJECT, canary=CANARY) for n in range(mails))
    path.write_text(text, encoding="utf-8")
    return path


def on_disk(folder: Path, word: str) -> list[str]:
    """The names of the store's files that hold a word."""
    return [p.name for p in folder.iterdir() if word.encode() in p.read_bytes()]


@pytest.fixture
def store(tmp_path: Path) -> MailStore:
    return mail_store.opened(tmp_path / "data" / "mail.db")


def test_no_body_reaches_the_stores_files_and_forgetting_leaves_no_subject(
    store: MailStore, tmp_path: Path
) -> None:
    account = add_mail_file(store, mbox(tmp_path / "in.mbox"), now=NOW)
    assert MailSync(store)(lambda _: None, Event()).new == 40
    desk = StoredDesk(store, profile=Profile())
    desk.refresh(NOW)
    (key, *_) = store.windows.window(offset=0, limit=1)
    desk.correct([key], Urgency.NOW)
    assert on_disk(tmp_path / "data", SUBJECT) != []
    assert on_disk(tmp_path / "data", CANARY) == []
    forget_account(store, account.id)
    assert on_disk(tmp_path / "data", SUBJECT) == []
    assert on_disk(tmp_path / "data", SUBJECT.casefold()) == []
    assert on_disk(tmp_path / "data", "ouder7@mail.example") == []
    assert store.accounts.all() == []
    assert len(store.ledger.chain().rows) == 2


def test_the_same_files_give_the_same_account(store: MailStore, tmp_path: Path) -> None:
    path = mbox(tmp_path / "in.mbox", 1)
    first = add_mail_file(store, path, now=NOW)
    assert add_mail_file(store, path, now=NOW) == first
    assert (first.kind, first.name) == ("mbox", "in.mbox")
    other = add_mail_file(store, path, sent=path, now=NOW)
    assert other.id != first.id
    assert len(store.accounts.all()) == 2


def test_a_folder_is_a_maildir(store: MailStore, tmp_path: Path) -> None:
    for name in ("cur", "new", "tmp"):
        (tmp_path / "Maildir" / name).mkdir(parents=True)
    account = add_mail_file(store, tmp_path / "Maildir", now=NOW)
    assert account.kind == "maildir"
    assert isinstance(connector_for(account), MailFileConnector)
    assert MailSync(store)(lambda _: None, Event()) == SyncReport()


def test_accounts_are_found_by_id_or_by_a_name_of_one(store: MailStore) -> None:
    account = add_demo(store, name="Demo", now=NOW)
    assert add_demo(store, name="Demo", now=NOW) == account
    assert find_account(store, account.id) == find_account(store, "Demo") == account
    assert isinstance(connector_for(account), DemoConnector)
    add_mail_file(store, Path("x"), name="Demo", now=NOW)
    with pytest.raises(AccountUnknown):
        find_account(store, "Demo")


def test_a_paused_account_is_left_out(store: MailStore, tmp_path: Path) -> None:
    account = add_mail_file(store, mbox(tmp_path / "in.mbox", 3), now=NOW)
    set_paused(store, account.id, paused=True)
    assert MailSync(store)(lambda _: None, Event()).new == 0
    set_paused(store, account.id, paused=False)
    assert MailSync(store)(lambda _: None, Event()).new == 3
    with pytest.raises(AccountUnknown):
        set_paused(store, "nobody", paused=True)


def test_what_is_being_read_cannot_be_forgotten(store: MailStore) -> None:
    account = add_demo(store, name="Demo", now=NOW)
    with store.database.exclusively("sync"), pytest.raises(AlreadyRunning):
        forget_account(store, account.id)
    with pytest.raises(AccountUnknown):
        forget_account(store, "nobody")


def test_the_demo_school_comes_in(store: MailStore) -> None:
    add_demo(store, name="Demo", now=NOW)
    sync = MailSync(store, connect=lambda a: DemoConnector(a.id, NOW), clock=lambda: NOW)
    assert sync(lambda _: None, Event()).new > 100
