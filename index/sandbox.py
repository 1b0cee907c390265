"""Reading a document in a child process that is stopped when it takes too much."""

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

from index.errors import (
    DocumentBroken,
    DocumentTooBig,
    DocumentTooSlow,
    DocumentUnreadable,
    DocumentUnsupported,
)
from index.model import Document, Part

FORMATS = (".docx", ".txt", ".md")
"""The endings of file names that are read."""
MOST_BYTES = 50 * 2**20
MOST_ANSWER = 8 * 2**20
SECONDS = 25.0
_MOST_MEMBERS = 5_000
_MOST_UNPACKED = 200 * 2**20
_MOST_MEMBER = 100 * 2**20
_CHILD = Path(__file__).with_name("child.py")


def load(path: Path, *, seconds: float = SECONDS) -> Document:
    """The text of a document; whatever it is, this ends in bounded time.

    Args:
        path: The document.
        seconds: How long it may take.

    Raises:
        DocumentUnreadable, DocumentUnsupported, DocumentTooBig, DocumentBroken, DocumentTooSlow.
    """
    suffix = path.suffix.lower()
    if suffix not in FORMATS:
        raise DocumentUnsupported(str(path))
    try:
        size = path.stat().st_size if path.is_file() else None
    except OSError as error:
        raise DocumentUnreadable(str(path)) from error
    if size is None:
        raise DocumentUnreadable(str(path))
    if size > MOST_BYTES:
        raise DocumentTooBig(str(path))
    if suffix == ".docx":
        _look_into(path)
    return _read(path, suffix, seconds)


def _look_into(path: Path) -> None:
    """What a DOCX would unpack to, told by itself: a lie fails when it is unpacked."""
    try:
        with zipfile.ZipFile(path) as archive:
            members = archive.infolist()
    except (OSError, zipfile.BadZipFile, ValueError) as error:
        raise DocumentBroken(str(path)) from error
    if any(
        member.flag_bits & 1 or member.filename.endswith("vbaProject.bin") for member in members
    ):
        raise DocumentBroken(str(path))
    sizes = [member.file_size for member in members]
    if (
        len(sizes) > _MOST_MEMBERS
        or sum(sizes) > _MOST_UNPACKED
        or max(sizes, default=0) > _MOST_MEMBER
    ):
        raise DocumentTooBig(str(path))


def _read(path: Path, suffix: str, seconds: float) -> Document:
    command = [sys.executable, "-I", "-B", str(_CHILD), suffix, str(path.resolve())]
    kept = ("SYSTEMROOT", "TEMP", "TMP")
    environment = {name: os.environ[name] for name in kept if name in os.environ}
    try:
        done = subprocess.run(  # noqa: S603 - our own child; the path is an argument, no shell
            command,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            env=environment,
            timeout=seconds,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise DocumentTooSlow(str(path)) from error
    except OSError as error:
        raise DocumentUnreadable(str(path)) from error
    if done.returncode < 0 or b"MemoryError" in done.stderr:
        raise DocumentTooSlow(str(path))
    if done.returncode or len(done.stdout) > MOST_ANSWER:
        raise DocumentBroken(str(path))
    try:
        told = json.loads(done.stdout)
        return Document(tuple(Part(*part) for part in told["parts"]), tuple(told["warnings"]))
    except (ValueError, KeyError, TypeError) as error:  # a document that took over the child
        raise DocumentBroken(str(path)) from error
