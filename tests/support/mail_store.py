"""A store to test with: in memory or in a file, filled with messages through the real way in."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

from assistant.store.engine import open_database
from assistant.store.mail import LOCAL_OWNER, MailStore
from assistant.store.values import Account, FolderState
from connectors.model import Address, Folder, FolderRole, MessageMeta, SyncPage

NOW = datetime(2026, 11, 24, 6, 0, tzinfo=UTC)
ME = "directeur@school.example"


def opened(where: Path | str = "sqlite://", owner: str = LOCAL_OWNER) -> MailStore:
    """A store that is open."""
    return MailStore(open_database(where), owner)


def message(number: int, **fields: object) -> MessageMeta:
    """An invented message; the higher its number the older it is."""
    values: dict[str, object] = {
        "account_id": "a",
        "folder_id": "INBOX",
        "remote_id": str(number),
        "message_id": f"<{number}@example>",
        "conversation_id": f"<{number // 3}@example>",
        "subject": f"Vraag {number} over groep {number % 8 + 1}",
        "sender": Address(f"Ouder {number % 50}", f"ouder{number % 50}@mail.example"),
        "to": (Address("", ME),),
        "received_at": NOW - timedelta(minutes=7 * number + 1),
        "sent_at": NOW - timedelta(minutes=7 * number + 2),
    }
    return MessageMeta(**{**values, **fields})  # type: ignore[arg-type]


def fill(store: MailStore, messages: Iterable[MessageMeta], *, now: datetime = NOW) -> None:
    """Put messages into the folders they name; "SENT" is the sent mail."""
    by_place: dict[tuple[str, str], list[MessageMeta]] = {}
    for one in messages:
        by_place.setdefault((one.account_id, one.folder_id), []).append(one)
    for account_id in dict.fromkeys(account for account, _ in by_place):
        store.accounts.add(Account(id=account_id, kind="demo", name=account_id, created_at=now))
        folders = [folder for account, folder in by_place if account == account_id]
        store.folders.put(account_id, [Folder(f, f, _role(f)) for f in folders])
    for (account_id, folder_id), some in by_place.items():
        state = FolderState(account_id, folder_id, "{}", 1, False, None)
        put(store, state, some, now=now)


def put(
    store: MailStore, state: FolderState, messages: Sequence[MessageMeta], *, now: datetime = NOW
) -> None:
    """Apply one complete page."""
    page = SyncPage(upserts=tuple(messages), cursor="{}", complete=True, full_round=False)
    store.folders.apply(state, store.folders.plan(state, page), complete_at=now)


def _role(folder_id: str) -> FolderRole:
    return FolderRole.SENT if folder_id == "SENT" else FolderRole.INBOX
