"""Writing an export: as a whole or not at all, and never over a file without being told to."""

import os
import secrets
from pathlib import Path

from assistant.drafting.errors import ExportExists, ExportUnwritable


def write(path: Path, content: bytes, *, overwrite: bool = False) -> None:
    """Write a file beside its place and move it there.

    Args:
        path: The file.
        content: All of it.
        overwrite: Replace a file that is there.

    Raises:
        ExportExists: A file is there already.
        ExportUnwritable: It cannot be written there.
    """
    beside = path.with_name(f".{secrets.token_hex(8)}.part")
    try:
        descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        try:
            with os.fdopen(descriptor, "wb") as stream:
                stream.write(content)
                stream.flush()
                os.fsync(stream.fileno())
            _place(beside, path, overwrite=overwrite)
        finally:
            beside.unlink(missing_ok=True)
    except FileExistsError as error:
        raise ExportExists(str(path)) from error
    except (OSError, ValueError) as error:
        raise ExportUnwritable(str(path)) from error


def _place(beside: Path, path: Path, *, overwrite: bool) -> None:
    if overwrite:
        beside.replace(path)
        return
    try:
        # A link fails when the name is taken, so nobody can come between the look and the move.
        os.link(beside, path)
    except FileExistsError:
        raise
    except OSError:
        # No links here (FAT, some network drives): claim the name first.
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
        beside.replace(path)
