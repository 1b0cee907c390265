"""Every body of a mailbox holds a canary; it turns up nowhere: not kept, not shown, not held."""

import base64
import gc
import secrets
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path
from threading import Event

import pytest
from terminal import ROOT, Terminal

from assistant import paths
from assistant.bootstrap import Dagstart
from assistant.triage.views import View

MAILS = 40
BODY_STARTS = ("\n\n", "\n \n ", "\n\t\r\n\t", "\r\r")
"""After the last field: an empty line, a line of white space only, no line feed at all."""


@pytest.fixture
def needle() -> str:
    """It begins with what would be commands if the search did not get them."""
    return f"12qd{secrets.token_hex(10)}"


@pytest.fixture
def mailbox(tmp_path: Path, needle: str) -> Path:
    """An mbox whose bodies and attachments, and their names, hold the needle in several guises."""
    file = tmp_path / "Inbox.mbox"
    file.write_bytes(b"".join(_mails(needle)))
    return file


def _mails(needle: str) -> Iterator[bytes]:
    coded = base64.b64encode(f"xx{needle}".encode()).decode()
    start = datetime.now(UTC) - timedelta(days=3)
    for number in range(MAILS):
        sent = start + timedelta(hours=number)
        body_start = BODY_STARTS[number % len(BODY_STARTS)]
        fields = (
            f"From: Ouder Nummer{number} <ouder{number}@example.org>",
            "To: directie@school.example",
            f"Date: {format_datetime(sent)}",
            f"Message-ID: <{number}@example.org>",
            'Content-Type: multipart/mixed; boundary="grens"',
            f"Subject: Vraag {number} over vanmorgen",
        )
        yield (
            f"From ouder{number}@example.org {sent:%a %b %e %H:%M:%S %Y}\n"
            f"{body_start[0].join(fields)}{body_start}"
            f"preamble {needle}\n--grens\nContent-Type: text/plain\n\n"
            f"{needle} tekst {needle[::-1]}\n"
            f"From: {needle}@example.org\nSubject: {needle}\n"
            "--grens\nContent-Type: text/html\nContent-Transfer-Encoding: base64\n"
            f'Content-Disposition: attachment; filename="{needle}.pdf"\n\n{coded}\n--grens--\n\n'
        ).encode()


def _guises(needle: str) -> list[bytes]:
    shifted = [base64.b64encode(b"x" * pad + needle.encode()) for pad in range(3)]
    return [
        needle.encode(),
        needle[::-1].encode(),
        needle.encode("utf-16-le"),
        *(coded[4:-4] for coded in shifted),
    ]


def _files_with(needle: str, folder: Path) -> list[Path]:
    guises = _guises(needle)
    files = [path for path in folder.rglob("*") if path.is_file()]
    return [path for path in files if any(guise in path.read_bytes() for guise in guises)]


def _objects_with(needle: str) -> list[str]:
    """The texts and bytes that some object of this process refers to and that hold the needle."""
    guises = _guises(needle)
    gc.collect()
    return [
        f"{type(held).__name__} in {type(holder).__name__}"
        for holder in gc.get_objects()
        if holder is not guises
        for held in gc.get_referents(holder)
        if held is not needle and _holds(held, needle, guises)
    ]


def _holds(value: object, needle: str, guises: list[bytes]) -> bool:
    if isinstance(value, str):
        return needle in value or needle[::-1] in value
    return isinstance(value, bytes | bytearray) and any(guise in value for guise in guises)


def _dagstart(home: Path, *arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "assistant", *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    return done.stdout + done.stderr


def test_nothing_that_is_kept_or_shown_holds_a_body(home: Path, mailbox: Path, needle: str) -> None:
    me = "directie@school.example"
    told = _dagstart(home, "triage", "--mail", str(mailbox), "--me", me, "--json")
    assert told.count("Vraag") == MAILS
    told += _dagstart(home, "accounts", "add", str(mailbox), "--me", me)
    told += _dagstart(home, "sync")
    told += _dagstart(home, "privacy", "show")
    with Terminal(home=home) as terminal:
        terminal.wait_for("Nu en vandaag")
        terminal.press("2")
        terminal.wait_for("op urgentie", "Vraag")
        terminal.press("\x1b[B\x1b[B\r")
        terminal.press("/")
        terminal.wait_for("zoek in onderwerp")
        terminal.press(needle[:8])  # a part, so that the whole is never typed
        terminal.wait_for(f"gezocht: “{needle[:8]}”", "Niets gevonden")
        terminal.press("\x1b")
        terminal.wait_for(f"{MAILS} berichten", "Vraag")
        shown = bytes(terminal.output)
        terminal.press("q")
        assert terminal.wait_for_exit() == 0
    assert [guise for guise in _guises(needle) if guise in shown + told.encode()] == []
    assert [path.name for path in home.rglob("*.db")], "the store is there to be searched"
    assert _files_with(needle, home) == []
    assert _files_with(needle, mailbox.parent) == [mailbox], "the search does find it where it is"


def test_no_object_holds_a_body(home: Path, mailbox: Path, needle: str) -> None:
    dagstart = Dagstart(paths.find({paths.HOME_VARIABLE: str(home)}))
    dagstart.add_mail_file(mailbox, me=("directie@school.example",))
    assert dagstart.sync(lambda _: None, Event()).new == MAILS
    now, desk = datetime.now(UTC), dagstart.desk()
    rows = desk.rows(View(), now, offset=0, limit=MAILS)
    seen = [desk.brief(now), rows, [desk.detail(row.key, now) for row in rows]]
    assert len(rows) == MAILS
    assert _objects_with(needle) == []
    seen.append([f"geplant {needle}"])
    assert _objects_with(needle) == ["str in list"], "the search does find a planted one"
    dagstart.close()
