"""The corpus of hard mails in tests/data/mail, and ways to put them into mail files."""

import os
from collections.abc import Iterable
from pathlib import Path

from connectors.block import RawMail
from connectors.message import FolderKey, build_message
from connectors.model import MessageMeta

FOLDER = Path(__file__).parents[1] / "data" / "mail"
MAILS = {path.stem: path.read_bytes() for path in sorted(FOLDER.glob("*.eml"))}
CANARY = "CANARY-"
SEPARATOR = ":" if os.name == "posix" else ";"
INBOX = FolderKey("a1", "inbox")
FROM_LINE = b"From noor.smeets@example.org Tue Mar  3 08:15:00 2026\n"


def built(header: bytes, *, from_line: bytes = b"", remote_id: str = "r1") -> MessageMeta:
    """The message a header block makes."""
    raw = RawMail(header, from_line, 0, len(header), len(header))
    return build_message(raw, INBOX, remote_id=remote_id)


def as_mbox(mails: Iterable[bytes]) -> bytes:
    """An mbox of raw mails."""
    return b"".join(FROM_LINE + mail.rstrip(b"\n") + b"\n\n" for mail in mails)


def as_maildir(folder: Path, mails: Iterable[bytes]) -> Path:
    """A Maildir of raw mails, named in order."""
    for place in ("cur", "new", "tmp"):
        (folder / place).mkdir(parents=True, exist_ok=True)
    for number, mail in enumerate(mails):
        (folder / "cur" / maildir_name(number)).write_bytes(mail)
    return folder


def maildir_name(number: int, flags: str = "") -> str:
    """A file name as a delivery program makes it, with the info that this system can spell."""
    return f"{1772525700 + number}.M{number:06}P1.school{SEPARATOR}2,{flags}"
