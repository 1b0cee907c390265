"""Commands run in this process, and mail to run them on."""

from collections.abc import Sequence
from dataclasses import dataclass
from email.message import EmailMessage
from pathlib import Path

ME = "directie@school.example"


@dataclass(frozen=True, slots=True)
class Done:
    """What a command did."""

    code: int
    out: str
    err: str


def mail(number: int, **headers: str) -> bytes:
    message = EmailMessage()
    told = {
        "From": f"Ouder Nummer{number} <ouder{number}@mail.example>",
        "To": ME,
        "Subject": f"Vraag {number}",
        "Date": f"Mon, 02 Mar 2026 {7 + number % 12:02}:{number % 60:02}:00 +0100",
        "Message-ID": f"<{number}@mail.example>",
    } | {name.replace("_", "-"): value for name, value in headers.items()}
    for name, value in told.items():
        if value:
            message[name] = value
    return bytes(message)


def mbox(file: Path, mails: Sequence[bytes]) -> Path:
    line = b"From someone@mail.example Mon Mar  2 06:00:00 2026\n"
    file.write_bytes(b"".join(line + one + b"\n\n" for one in mails))
    return file
