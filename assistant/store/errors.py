"""What can go wrong with the store.

StoreError
 ├─ StoreTooNew         the database was written by a newer version of Dagstart
 ├─ StoreBusy           another program holds the database
 ├─ StoreFull           the disk (or the quota) is full; nothing was changed
 ├─ StoreBroken         the file is no database, not ours, or damaged
 ├─ StoreUnreachable    the file may not or cannot be opened or written
 ├─ StoreNotWiped       rows were deleted, but their bytes may still be in a file
 └─ AlreadyRunning      another copy of Dagstart is doing this work

The subject of each is the file's path.
"""

from assistant.errors import DagstartError


class StoreError(DagstartError):
    """The base of everything the store raises."""


class StoreTooNew(StoreError):
    """A newer version of Dagstart wrote this database; it is left untouched."""


class StoreBusy(StoreError):
    """Another program kept the database locked for longer than we wait."""


class StoreFull(StoreError):
    """There is no room to write; the transaction was undone as a whole."""


class StoreBroken(StoreError):
    """The file is no database, another program's database, or damaged."""


class StoreUnreachable(StoreError):
    """The file or its folder may not or cannot be opened or written."""


class StoreNotWiped(StoreError):
    """Deleted rows' bytes are still in the log, which another program keeps open."""


class AlreadyRunning(StoreError):
    """Another copy of Dagstart holds the lock for this work."""
