"""Run by test_kill: synchronises a generated mailbox, a page at a time, until it is done or killed.

Usage: sync_until_killed.py DATABASE MESSAGES
"""

import sys
from pathlib import Path
from threading import Event

import mail_store

from assistant.mailbox.sync import MailSync
from assistant.store.values import Account
from connectors import memory
from connectors.port import MailboxConnector


def mailbox(messages: int) -> memory.MemoryConnector:
    """The same messages each time."""
    connector = memory.MemoryConnector("a")
    connector.add(*(mail_store.message(n) for n in range(messages)))
    connector.add(*(mail_store.message(n) for n in range(0, messages, 10)), folder=memory.SENT)
    return connector


class SmallPages:
    """The mailbox in pages of fifty, so that a kill has many places to fall."""

    def __init__(self, connector: memory.MemoryConnector) -> None:
        self._connector = connector

    def __getattr__(self, name: str) -> object:
        return getattr(self._connector, name)

    def sync(self, folder: object, cursor: object, **rest: object) -> object:
        return self._connector.sync(folder, cursor, **{**rest, "page_size": 50})


def main(path: str, messages: str) -> None:
    store = mail_store.opened(Path(path))
    if not store.accounts.all():
        store.accounts.add(Account(id="a", kind="demo", name="a", created_at=mail_store.NOW))
    connector: MailboxConnector = SmallPages(mailbox(int(messages)))
    sync = MailSync(store, connect=lambda _: connector, clock=lambda: mail_store.NOW)
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    sync(lambda _: None, Event())


if __name__ == "__main__":
    main(*sys.argv[1:])
