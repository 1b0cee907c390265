"""SQLAlchemy's and SQLite's errors, translated once into our own."""

import errno
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from assistant.store.errors import (
    StoreBroken,
    StoreBusy,
    StoreError,
    StoreFull,
    StoreUnreachable,
)

# Primary result codes (https://www.sqlite.org/rescode.html); extended ones have them below.
_FAULTS: dict[int, type[StoreError]] = {
    sqlite3.SQLITE_BUSY: StoreBusy,
    sqlite3.SQLITE_LOCKED: StoreBusy,
    sqlite3.SQLITE_FULL: StoreFull,
    sqlite3.SQLITE_NOTADB: StoreBroken,
    sqlite3.SQLITE_CORRUPT: StoreBroken,
    sqlite3.SQLITE_CANTOPEN: StoreUnreachable,
    sqlite3.SQLITE_READONLY: StoreUnreachable,
    sqlite3.SQLITE_PERM: StoreUnreachable,
    sqlite3.SQLITE_AUTH: StoreUnreachable,
    sqlite3.SQLITE_IOERR: StoreUnreachable,
}
_LITTLE_ROOM = 256 * 1024


@contextmanager
def translated(path: Path | None) -> Iterator[None]:
    """Run a block in which the database's errors become ours; mistakes in our SQL stay as they are.

    Args:
        path: The database file, None when it is in memory.
    """
    try:
        yield
    except DBAPIError as error:
        fault = _fault(error.orig, path)
        if fault is None:
            raise
        raise fault from error
    except (sqlite3.Error, OSError) as error:
        fault = _fault(error, path)
        if fault is None:
            raise
        raise fault from error


def _fault(error: BaseException | None, path: Path | None) -> StoreError | None:
    subject = str(path or "")
    if isinstance(error, OSError):
        full = error.errno in {errno.ENOSPC, errno.EDQUOT}
        return StoreFull(subject) if full else StoreUnreachable(subject)
    # The code is missing on errors that Python's own wrapper raises.
    code = getattr(error, "sqlite_errorcode", None)
    if not isinstance(code, int):
        return None
    kind = _FAULTS.get(code & 0xFF)
    if kind is StoreUnreachable and _is_full(path):
        kind = StoreFull
    return None if kind is None else kind(subject)


def _is_full(path: Path | None) -> bool:
    try:
        return path is not None and shutil.disk_usage(path.parent).free < _LITTLE_ROOM
    except OSError:
        return False
