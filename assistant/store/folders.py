"""The folders' rows, and pages of changes applied to them together with their cursor."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, func, select

from assistant.store import schema
from assistant.store.codec import COLUMNS, message_of, row_of
from assistant.store.lines import rebuild
from assistant.store.owned import Owned, Part, chunks
from assistant.store.storable import storable, storable_page
from assistant.store.values import FolderState, KnownFolder
from connectors.model import Folder, FolderRole, MessageMeta, SyncPage
from connectors.sync import Plan, mentioned, plan

_folder = schema.folder
_message = schema.message


@dataclass(frozen=True, slots=True)
class Applied:
    """What applying a page changed: how many messages were added, changed and deleted."""

    inserted: int
    updated: int
    deleted: int


class Folders(Part):
    """How far each folder has been read, and the messages in it."""

    def put(self, account_id: str, folders: Sequence[Folder]) -> None:
        """Know these folders of an account, and forget those it no longer has."""
        with self._writing() as owned:
            for folder in folders:
                key = {"account_id": account_id, "id": folder.id}
                where = [_folder.c[name] == value for name, value in key.items()]
                values = {"name": storable(folder.name), "role": folder.role.value}
                if owned.update(_folder, values, *where) == 0:
                    fresh = {"round": 0, "is_round_open": False}
                    owned.insert(_folder, [key | values | fresh])
            gone = owned.delete(
                _folder,
                _folder.c.account_id == account_id,
                _folder.c.id.not_in([folder.id for folder in folders]),
            )
            if gone:
                owned.mark_mail()

    def drop(self, account_id: str, folder_id: str) -> None:
        """Forget a folder that is gone, with its messages."""
        with self._writing() as owned:
            owned.delete(_folder, _folder.c.account_id == account_id, _folder.c.id == folder_id)
            owned.mark_mail()

    def all(self) -> list[KnownFolder]:
        """The folders of all accounts that were read."""
        names = (_folder.c[name] for name in ("account_id", "id", "name", "role"))
        with self._reading() as owned:
            rows = owned.rows(select(*names).order_by(_folder.c.account_id, _folder.c.id))
            return [KnownFolder(r.account_id, r.id, r.name, FolderRole(r.role)) for r in rows]

    def state(self, account_id: str, folder_id: str) -> FolderState | None:
        """How far a folder has been read, None when it is not known."""
        statement = select(
            *(_folder.c[name] for name in ("account_id", "id", "cursor", "round")),
            *(_folder.c[name] for name in ("is_round_open", "last_complete_at")),
        ).where(_folder.c.account_id == account_id, _folder.c.id == folder_id)
        with self._reading() as owned:
            row = owned.rows(statement).first()
            return None if row is None else FolderState(*row)

    def last_complete_at(self) -> datetime | None:
        """When any folder was last read to the end."""
        with self._reading() as owned:
            found: datetime | None = owned.scalar(select(func.max(_folder.c.last_complete_at)))
            return found

    def known(self, state: FolderState, remote_ids: Iterable[str]) -> dict[str, MessageMeta]:
        """The stored messages of a folder among these ids."""
        found: dict[str, MessageMeta] = {}
        with self._reading() as owned:
            for ids in chunks(remote_ids):
                rows = owned.rows(
                    select(*COLUMNS).where(*_in_folder(state), _message.c.remote_id.in_(ids))
                )
                found.update((row.remote_id, message_of(row)) for row in rows)
        return found

    def plan(self, state: FolderState, page: SyncPage) -> Plan:
        """What a page changes in a folder; see ``connectors.sync.plan``."""
        page = storable_page(page)
        return plan(page, self.known(state, mentioned(page)))

    def apply(self, state: FolderState, changes: Plan, *, complete_at: datetime | None) -> Applied:
        """Apply a page and its cursor in one transaction.

        Args:
            state: The folder as it is after the page: its new cursor and round.
            changes: From ``plan``.
            complete_at: Now, when this was the last page of a round; else None.

        Raises:
            StoreBusy, StoreFull, StoreBroken, StoreUnreachable: Nothing was changed.
        """
        with self._writing() as owned:
            _insert(owned, changes.inserts, state.round)
            _update(owned, state, changes.updates)
            deleted = 0
            for ids in chunks(changes.seen):
                owned.update(_message, {"round": state.round}, *_among(state, ids))
            for ids in chunks(changes.deletes):
                deleted += owned.delete(_message, *_among(state, ids))
            if changes.sweep:
                deleted += owned.delete(
                    _message, *_in_folder(state), _message.c.round < state.round
                )
            _advance(owned, state, complete_at)
            if changes.inserts or changes.updates or deleted:
                owned.mark_mail()
        return Applied(len(changes.inserts), len(changes.updates), deleted)


def _insert(owned: Owned, messages: Sequence[MessageMeta], round_: int) -> None:
    owned.insert(_message, [row_of(message) | {"round": round_} for message in messages])


def _update(owned: Owned, state: FolderState, messages: Sequence[MessageMeta]) -> None:
    for message in messages:
        owned.update(_message, row_of(message), *_among(state, [message.remote_id]))
    for some in chunks(messages):
        ids = [message.remote_id for message in some]
        keys = owned.rows(select(_message.c.id).where(*_among(state, ids))).scalars()
        rebuild(owned, list(keys))


def _advance(owned: Owned, state: FolderState, complete_at: datetime | None) -> None:
    values: dict[str, object] = {
        "cursor": state.cursor,
        "round": state.round,
        "is_round_open": state.is_round_open,
    }
    if complete_at is not None:
        values["last_complete_at"] = complete_at
    owned.update(
        _folder, values, _folder.c.account_id == state.account_id, _folder.c.id == state.folder_id
    )


def _in_folder(state: FolderState) -> tuple[ColumnElement[bool], ...]:
    return (_message.c.account_id == state.account_id, _message.c.folder_id == state.folder_id)


def _among(state: FolderState, ids: Sequence[str]) -> tuple[ColumnElement[bool], ...]:
    return (*_in_folder(state), _message.c.remote_id.in_(ids))
