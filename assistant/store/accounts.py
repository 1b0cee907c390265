"""The accounts' rows."""

from typing import Any

from sqlalchemy import Row, select

from assistant.store import schema
from assistant.store.owned import Part
from assistant.store.values import Account

_account = schema.account


class Accounts(Part):
    """The mailboxes the user added."""

    def add(self, account: Account) -> None:
        """Keep a new account, or a known one with other settings."""
        values = {
            "kind": account.kind,
            "name": account.name,
            "settings": dict(account.settings),
            "paused": account.paused,
            "created_at": account.created_at,
        }
        with self._writing() as owned:
            owned.put(_account, {"id": account.id}, values)

    def all(self) -> list[Account]:
        """The accounts, oldest first."""
        with self._reading() as owned:
            rows = owned.rows(select(_account).order_by(_account.c.created_at, _account.c.id))
            return [_value(row) for row in rows]

    def get(self, account_id: str) -> Account | None:
        """One account, None when there is none with that id."""
        with self._reading() as owned:
            row = owned.rows(select(_account).where(_account.c.id == account_id)).first()
            return None if row is None else _value(row)

    def set_paused(self, account_id: str, *, paused: bool) -> bool:
        """Pause or resume an account; returns whether it exists."""
        with self._writing() as owned:
            return owned.update(_account, {"paused": paused}, _account.c.id == account_id) > 0

    def forget(self, account_id: str) -> bool:
        """Delete an account and all that came from it; the ledger stays.

        Their bytes are in the files until ``Database.wipe_deleted``.

        Returns:
            Whether it existed.
        """
        with self._writing() as owned:
            gone = owned.delete(_account, _account.c.id == account_id) > 0
            owned.mark_mail()
            # What the user said of threads that no message is left of.
            conversations = select(schema.message.c.conversation_id)
            owned.delete(
                schema.thread_correction,
                schema.thread_correction.c.conversation_id.not_in(owned.scope(conversations)),
            )
        return gone


def _value(row: Row[Any]) -> Account:
    return Account(
        id=row.id,
        kind=row.kind,
        name=row.name,
        settings=row.settings,
        paused=row.paused,
        created_at=row.created_at,
    )
