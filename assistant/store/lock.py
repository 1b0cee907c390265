"""A lock that the operating system lets go when the process ends, however it ends."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from assistant.store.errors import AlreadyRunning

if sys.platform == "win32":
    import msvcrt

    def _try_lock(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _try_lock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextmanager
def exclusive(path: Path) -> Iterator[None]:
    """Hold a lock file; it stays behind empty, which means nothing.

    Args:
        path: The lock file, in a folder that exists.

    Raises:
        AlreadyRunning: Another process or thread holds it.
        OSError: The file cannot be opened.
    """
    handle = os.open(path, os.O_CREAT | os.O_RDWR, 0o600)
    try:
        try:
            _try_lock(handle)
        except OSError as error:
            raise AlreadyRunning(str(path)) from error
        yield
    finally:
        os.close(handle)
