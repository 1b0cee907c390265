"""The user's mailboxes: adding, finding, pausing and forgetting them, and connecting to them."""

import secrets
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from assistant.mailbox.errors import AccountUnknown
from assistant.store.mail import MailStore
from assistant.store.values import Account
from connectors.port import MailboxConnector

SYNC = "sync"
"""The name of the work that only one copy may do at a time."""


Connect = Callable[[Account], MailboxConnector]
"""Makes the connector of an account; opens nothing yet."""


def add_mail_file(
    store: MailStore, inbox: Path, *, sent: Path | None = None, name: str = "", now: datetime
) -> Account:
    """Add an mbox file or a Maildir as a mailbox; reads nothing yet.

    The same files added again give the same account.

    Args:
        store: Whose.
        inbox: The file or folder with incoming mail.
        sent: The same for sent mail.
        name: What the user calls it; by default the file's name.
        now: Aware.
    """
    inbox = inbox.expanduser().absolute()
    settings = {"inbox": str(inbox)}
    if sent is not None:
        settings["sent"] = str(sent.expanduser().absolute())
    kind = "maildir" if inbox.is_dir() else "mbox"
    return _add(store, kind, name or inbox.name, settings, now)


def add_demo(store: MailStore, *, name: str, now: datetime) -> Account:
    """Add the demo school; adding it again gives the same account."""
    return _add(store, "demo", name, {}, now)


def find_account(store: MailStore, text: str) -> Account:
    """The account with this id, else with this name.

    Raises:
        AccountUnknown: There is none, or there are several with that name.
    """
    account = store.accounts.get(text)
    if account is not None:
        return account
    named = [account for account in store.accounts.all() if account.name == text]
    if len(named) != 1:
        raise AccountUnknown(text)
    return named[0]


def set_paused(store: MailStore, account_id: str, *, paused: bool) -> None:
    """Leave an account out of synchronisation for now, or take it up again.

    Raises:
        AccountUnknown: There is no such account.
    """
    if not store.accounts.set_paused(account_id, paused=paused):
        raise AccountUnknown(account_id)


def forget_account(
    store: MailStore,
    account_id: str,
    *,
    connect: Connect | None = None,
    also: Callable[[], None] = lambda: None,
) -> None:
    """Delete an account with all that came from it, down to the bytes in the files.

    The mailbox itself is left as it is, and so is the ledger.

    Args:
        store: Whose.
        account_id: The account.
        connect: Makes its connector.
        also: Takes away what is kept of it elsewhere, before the bytes are wiped.

    Raises:
        AccountUnknown: There is no such account.
        AlreadyRunning: It is being synchronised.
        StoreNotWiped: It is deleted, but bytes of it may still be in a file.
    """
    account = store.accounts.get(account_id)
    if account is None:
        raise AccountUnknown(account_id)
    with store.database.exclusively(SYNC):
        (connect or connector_for)(account).disconnect(forget=True)
        store.accounts.forget(account_id)
        also()
        store.database.wipe_deleted()


def connector_for(account: Account) -> MailboxConnector:
    """What reads an account's mailbox.

    Raises:
        AccountUnknown: Of a kind that this version does not know.
    """
    if account.kind in {"mbox", "maildir"}:
        from connectors.mailfile import MailFileConnector

        sent = account.settings.get("sent")
        return MailFileConnector(
            account.id, Path(account.settings["inbox"]), Path(sent) if sent else None
        )
    if account.kind == "demo":
        from connectors.demo import DemoConnector

        return DemoConnector(account.id)
    raise AccountUnknown(account.kind)


def _add(
    store: MailStore, kind: str, name: str, settings: dict[str, str], now: datetime
) -> Account:
    for account in store.accounts.all():
        if account.kind == kind and dict(account.settings) == settings:
            return account
    account = Account(
        id=secrets.token_hex(4), kind=kind, name=name, settings=settings, created_at=now
    )
    store.accounts.add(account)
    return account
