"""Every mailbox connector keeps the mailbox contract."""

import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path

import mail_corpus
import pytest

from connectors.mailfile import MailFileConnector
from connectors.memory import MemoryConnector
from connectors.model import MessageMeta, MessagePatch
from tests.contracts.mailbox_contract import Mailbox, MailboxContract

BEGIN = datetime(2026, 3, 3, 8, 0, tzinfo=UTC)


def raw_mail(name: str, number: int) -> bytes:
    """A mail with a body that must never be read."""
    arrived = f"{BEGIN + timedelta(minutes=number):%a, %d %b %Y %H:%M:%S +0000}"
    head = f"From: Bo Vos <bo@example.org>\nSubject: {name}\nDate: {arrived}\n"
    return f"{head}\nCANARY-{name} tekst\n\nFrom CANARY\n".encode()


class MemoryMailbox(Mailbox):
    """In memory."""

    def __init__(self) -> None:
        self.connector: MemoryConnector = MemoryConnector("a1")
        self._count = 0

    def deliver(self, *names: str) -> None:
        for name in names:
            self._count += 1
            self.connector.add(
                MessageMeta(
                    account_id="",
                    folder_id="",
                    remote_id=f"id-{name}",
                    subject=name,
                    received_at=BEGIN + timedelta(minutes=self._count),
                )
            )

    def take_away(self, name: str) -> None:
        self.connector.remove(f"id-{name}")

    def mark_read(self, name: str) -> None:
        self.connector.patch(MessagePatch(remote_id=f"id-{name}", is_read=True))


class MboxMailbox(Mailbox):
    """An mbox file that is appended to, and rewritten when something else changes."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / "Inbox.mbox"
        self._path.write_bytes(b"")
        self._mails: dict[str, bytes] = {}
        self.connector = MailFileConnector("a1", self._path)

    def deliver(self, *names: str) -> None:
        for name in names:
            self._mails[name] = raw_mail(name, len(self._mails))
            with self._path.open("ab") as file:
                file.write(mail_corpus.as_mbox([self._mails[name]]))

    def take_away(self, name: str) -> None:
        del self._mails[name]
        self._rewrite()

    def mark_read(self, name: str) -> None:
        self._mails[name] = b"Status: RO\n" + self._mails[name]
        self._rewrite()

    def _rewrite(self) -> None:
        self._path.write_bytes(mail_corpus.as_mbox(self._mails.values()))


class MaildirMailbox(Mailbox):
    """A Maildir whose files are renamed when their flags change."""

    def __init__(self, folder: Path) -> None:
        self._path = mail_corpus.as_maildir(folder / "Maildir", [])
        self._numbers: dict[str, int] = {}
        self.connector = MailFileConnector("a1", self._path)

    def deliver(self, *names: str) -> None:
        for name in names:
            number = self._numbers[name] = len(self._numbers)
            self._file(name).write_bytes(raw_mail(name, number))

    def take_away(self, name: str) -> None:
        self._file(name).unlink()

    def mark_read(self, name: str) -> None:
        shutil.move(self._file(name), self._file(name, "S"))

    def _file(self, name: str, flags: str = "") -> Path:
        return self._path / "cur" / mail_corpus.maildir_name(self._numbers[name], flags)


class TestMemory(MailboxContract):
    """The plainest one."""

    @pytest.fixture
    def mailbox(self) -> Mailbox:
        return MemoryMailbox()


class TestMbox(MailboxContract):
    """A file."""

    @pytest.fixture
    def mailbox(self, tmp_path: Path) -> Mailbox:
        return MboxMailbox(tmp_path)


class TestMaildir(MailboxContract):
    """A directory."""

    @pytest.fixture
    def mailbox(self, tmp_path: Path) -> Mailbox:
        return MaildirMailbox(tmp_path)
