"""Files only their owner may read, as far as the system can."""

import os
from contextlib import suppress
from pathlib import Path


def make_private_file(path: Path) -> None:
    """Make an empty file that only the user may read (0600), or narrow an existing one to that.

    SQLite gives its -wal and -shm files the rights of the database file.

    Raises:
        OSError: It cannot be made.
    """
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    except FileExistsError:
        # Another user's file, or a file system without rights: the best we can do is try.
        with suppress(OSError):
            if path.stat().st_mode & 0o077:
                path.chmod(0o600)
