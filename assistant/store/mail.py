"""One owner's mail and all that belongs to it, in parts."""

from assistant.store.accounts import Accounts
from assistant.store.drafts import Drafts
from assistant.store.engine import Database
from assistant.store.folders import Folders
from assistant.store.ledger_rows import LedgerRows
from assistant.store.notes import Notes
from assistant.store.rankings import Rankings
from assistant.store.settings import Learned, Settings
from assistant.store.windows import Windows

LOCAL_OWNER = "local"
"""The owner on a machine with one user."""


class MailStore:
    """Everything kept for one owner; safe to use from any thread, each call one transaction.

    Attributes:
        database: Shared with other owners.
        owner: Whose.
        accounts: The mailboxes.
        drafts: The texts people edit.
        folders: How far they have been read, and their messages.
        rankings: What triage thinks.
        notes: What the user did.
        windows: What the lists show.
        settings: What the app remembers.
        learned: What triage has learned.
        ledger: The ledger's rows.
    """

    def __init__(self, database: Database, owner: str = LOCAL_OWNER) -> None:
        """Look at a database as an owner."""
        self.database = database
        self.owner = owner
        self.accounts = Accounts(database, owner)
        self.drafts = Drafts(database, owner)
        self.folders = Folders(database, owner)
        self.rankings = Rankings(database, owner)
        self.notes = Notes(database, owner)
        self.windows = Windows(database, owner)
        self.settings = Settings(database, owner)
        self.learned = Learned(database, owner)
        self.ledger = LedgerRows(database, owner)
