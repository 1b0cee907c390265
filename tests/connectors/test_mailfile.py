"""Mail files beyond the contract: flags, ids, broken-off rounds, and what is wrong with a path."""

import os
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from io import FileIO
from pathlib import Path
from threading import Event

import mail_corpus
import pytest

import connectors.maildir
import connectors.scan
from connectors.errors import (
    Cancelled,
    MissingSource,
    NotAMailbox,
    ResyncRequired,
    UnreadableSource,
)
from connectors.mailfile import MailFileConnector, read_messages
from connectors.model import FolderRole, MessageMeta, SyncPage

MAIL = b"From: Bo <bo@example.org>\nSubject: %s\nMessage-ID: <%s@example.org>\n\nCANARY\n"


def mails(*names: str) -> list[bytes]:
    return [MAIL % (name.encode(), name.encode()) for name in names]


def mbox(folder: Path, content: list[bytes]) -> Path:
    path = folder / "Inbox.mbox"
    path.write_bytes(mail_corpus.as_mbox(content))
    return path


def messages(path: Path) -> dict[str, MessageMeta]:
    return {m.subject: m for m in read_messages(path, account_id="a1", folder_id="inbox")}


def pages(path: Path, cursor: str | None = None) -> list[SyncPage]:
    connector = MailFileConnector("a1", path)
    (inbox,) = connector.folders(cancel=Event())
    return list(connector.sync(inbox, cursor, page_size=2, cancel=Event()))


def test_inbox_and_sent_are_two_folders(tmp_path: Path) -> None:
    inbox, sent = mbox(tmp_path, mails("in")), tmp_path / "Sent"
    mail_corpus.as_maildir(sent, mails("uit"))
    connector = MailFileConnector("a1", inbox, sent)
    connector.connect(cancel=Event())
    folders = connector.folders(cancel=Event())
    assert [(f.name, f.role) for f in folders] == [
        ("Inbox.mbox", FolderRole.INBOX),
        ("Sent", FolderRole.SENT),
    ]
    shown = [next(connector.sync(f, None, cancel=Event())).upserts for f in folders]
    assert [[m.subject for m in upserts] for upserts in shown] == [["in"], ["uit"]]


def test_connecting_reads_no_header(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[bytes] = []

    class Watched(FileIO):
        def read(self, size: int = -1, /) -> bytes:
            read.append(super().read(size) or b"")
            return read[-1]

        def readinto(self, buffer: object, /) -> int:
            raise AssertionError(buffer)

    monkeypatch.setattr(connectors.scan, "FileIO", Watched)
    monkeypatch.setattr(connectors.maildir, "FileIO", Watched)
    sent = mail_corpus.as_maildir(tmp_path / "Sent", mails("uit"))
    MailFileConnector("a1", mbox(tmp_path, mails("in")), sent).connect(cancel=Event())
    assert read == [b"From "]


def test_what_an_mbox_may_start_with(tmp_path: Path) -> None:
    path = tmp_path / "Inbox.mbox"
    for start in (b"", b"\n", b"\r\n", b"\xef\xbb\xbf"):
        path.write_bytes(start)
        connect(path)
        path.write_bytes(start + mail_corpus.as_mbox(mails("een")))
        connect(path)
        assert set(messages(path)) == {"een"}


def test_a_mail_without_a_date_is_as_old_as_its_file_in_a_maildir(tmp_path: Path) -> None:
    maildir = mail_corpus.as_maildir(tmp_path / "M", mails("een"))
    (path,) = (maildir / "cur").iterdir()
    os.utime(path, (1_772_525_700, 1_772_525_700))
    assert messages(maildir)["een"].received_at == datetime(2026, 3, 3, 8, 15, tzinfo=UTC)


def connect(path: Path) -> None:
    MailFileConnector("a1", path).connect(cancel=Event())


@pytest.mark.parametrize("read", [connect, pages, messages])
def test_what_is_wrong_with_a_path(tmp_path: Path, read: Callable[[Path], object]) -> None:
    text = tmp_path / "brief.txt"
    text.write_text("Beste ouders,\n")
    (tmp_path / "map").mkdir()
    wrong = {
        tmp_path / "nergens.mbox": MissingSource,
        tmp_path / "map\0": MissingSource,
        tmp_path / ("x" * 5_000): UnreadableSource,
        tmp_path / "map": NotAMailbox,
        text: NotAMailbox,
        Path(os.devnull): NotAMailbox,
    }
    for path, error in wrong.items():
        with pytest.raises(error) as caught:
            read(path)
        assert caught.value.subject == str(path)


def test_a_file_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = mbox(tmp_path, mails("een"))

    def refuse(self: Path, **_: object) -> os.stat_result:
        raise PermissionError(13, "Permission denied", str(self))

    monkeypatch.setattr(Path, "stat", refuse)
    with pytest.raises(UnreadableSource):
        messages(path)


def test_reading_stops_when_cancelled(tmp_path: Path) -> None:
    cancel = Event()
    cancel.set()
    for path in (
        mbox(tmp_path, mails("een")),
        mail_corpus.as_maildir(tmp_path / "M", mails("een")),
    ):
        with pytest.raises(Cancelled):
            list(read_messages(path, account_id="a1", folder_id="inbox", cancel=cancel))


def test_copies_of_one_mail_are_two_messages_with_ids_that_stay(tmp_path: Path) -> None:
    (first,) = pages(mbox(tmp_path, mails("een", "een")))
    (again,) = pages(mbox(tmp_path, mails("nul", "een", "een", "drie")[1:]))[:1]
    assert len({m.remote_id for m in first.upserts}) == 2
    assert [m.remote_id for m in again.upserts] == [m.remote_id for m in first.upserts]


def test_a_copy_that_is_appended_keeps_clear_of_the_first(tmp_path: Path) -> None:
    (page,) = pages(mbox(tmp_path, mails("een")))
    (grown,) = pages(mbox(tmp_path, mails("een", "een")), page.cursor)
    assert grown.upserts[0].remote_id != page.upserts[0].remote_id


def test_the_programs_own_fields_do_not_make_another_mail(tmp_path: Path) -> None:
    plain = messages(mbox(tmp_path, mails("een")))["een"]
    marked = b"X-Mozilla-Status: 0001\nStatus: RO\nX-Keywords: $a\n b\n" + mails("een")[0]
    read = messages(mbox(tmp_path, [marked.replace(b"\n", b"\r\n")]))["een"]
    assert read.is_read
    assert replace(read, is_read=False, categories=(), size=plain.size) == plain


def test_what_was_thrown_away_but_not_compacted_is_left_out(tmp_path: Path) -> None:
    gone = [b"X-Mozilla-Status: 0009\n" + mails("een")[0], b"X-Status: D\n" + mails("twee")[0]]
    assert set(messages(mbox(tmp_path, [*gone, *mails("drie")]))) == {"drie"}


def test_a_flag_written_in_place_is_noticed(tmp_path: Path) -> None:
    unread = b"X-Mozilla-Status: 0000\n" + mails("een")[0]
    path = mbox(tmp_path, [unread])
    (page,) = pages(path)
    mbox(tmp_path, [unread.replace(b"0000", b"0001")])
    os.utime(path, ns=(0, 0))
    (changed,) = pages(path, page.cursor)
    assert changed.full_round
    assert [m.is_read for m in changed.upserts] == [True]


def test_a_file_that_changes_within_a_round_asks_for_another(tmp_path: Path) -> None:
    first, *_ = pages(mbox(tmp_path, mails("een", "twee", "drie")))
    with pytest.raises(ResyncRequired):
        pages(mbox(tmp_path, mails("twee", "drie", "vier")), first.cursor)


def test_a_mail_that_is_still_being_written_is_read_again(tmp_path: Path) -> None:
    path = mbox(tmp_path, mails("een"))
    whole = path.read_bytes() + mail_corpus.as_mbox(mails("twee"))
    path.write_bytes(whole[:-70])
    (half,) = pages(path)
    path.write_bytes(whole)
    (full,) = pages(path, half.cursor)
    assert full.full_round
    assert {m.subject for m in full.upserts} == {"een", "twee"}


def test_maildir_flags_in_the_spellings_of_each_system(tmp_path: Path) -> None:
    maildir = mail_corpus.as_maildir(tmp_path / "M", [])
    names = {"ongelezen": "1.a", "gelezen": "2.b;2,S", "vlag": "3.c!2,FRS", "concept": "4.d;2,D"}
    for subject, name in {**names, "weg": "5.e;2,ST"}.items():
        (maildir / "cur" / name).write_bytes(mails(subject)[0])
    (maildir / "new" / "6.f").write_bytes(mails("nieuw")[0])
    (maildir / "tmp" / "7.g").write_bytes(mails("half")[0])
    (maildir / "cur" / ".verborgen").write_bytes(mails("verborgen")[0])
    (maildir / "cur" / "map").mkdir()
    found = messages(maildir)
    assert {s: (m.remote_id, m.is_read, m.is_flagged, m.is_draft) for s, m in found.items()} == {
        "ongelezen": ("1.a", False, False, False),
        "gelezen": ("2.b", True, False, False),
        "vlag": ("3.c", True, True, False),
        "concept": ("4.d", False, False, True),
        "nieuw": ("6.f", False, False, False),
    }


def test_a_file_name_is_data(tmp_path: Path) -> None:
    maildir = mail_corpus.as_maildir(tmp_path / "M", [])
    (maildir / "cur" / "1.\x1b[2J naïef").write_bytes(mails("een")[0])
    assert messages(maildir)["een"].remote_id.startswith("sha256-")


def test_a_flag_in_a_maildir_comes_as_a_patch_and_nothing_is_opened(tmp_path: Path) -> None:
    maildir = mail_corpus.as_maildir(tmp_path / "M", mails("een"))
    (page,) = pages(maildir)
    (path,) = (maildir / "cur").iterdir()
    path.rename(path.with_name(mail_corpus.maildir_name(0, "FS")))
    path.with_name(mail_corpus.maildir_name(0, "FS")).write_bytes(b"Subject: anders\n\n")
    (change,) = pages(maildir, page.cursor)
    assert change.upserts == ()
    assert [(p.is_read, p.is_flagged) for p in change.patches] == [(True, True)]


def test_a_file_that_vanishes_while_the_maildir_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    maildir = mail_corpus.as_maildir(tmp_path / "M", mails("een", "twee", "drie"))
    gone = maildir / "cur" / mail_corpus.maildir_name(2)
    connector = MailFileConnector("a1", maildir)
    rounds = connector.sync(connector.folders(cancel=Event())[0], None, page_size=2, cancel=Event())
    first = next(rounds)
    gone.rename(gone.with_name(mail_corpus.maildir_name(2, "S")))
    last = next(rounds)
    assert [m.subject for m in first.upserts] == ["een", "twee"]
    assert last.upserts == ()
    (after,) = pages(maildir, last.cursor)
    assert [(m.subject, m.is_read) for m in after.upserts] == [("drie", True)]


def test_the_from_line_of_an_mbox_in_a_maildir_is_passed_over(tmp_path: Path) -> None:
    mail = mail_corpus.FROM_LINE + mails("een")[0]
    bare = mail.replace(b"\n", b"\r") + b"\nSubject: CANARY\n"
    assert set(messages(mail_corpus.as_maildir(tmp_path / "M", [mail, b""]))) == {"een", ""}
    assert set(messages(mail_corpus.as_maildir(tmp_path / "N", [bare]))) == {"een"}


def test_a_header_longer_than_the_window_of_a_maildir(tmp_path: Path) -> None:
    mail = b"X-Long: " + b"y" * 20_000 + b"\nX-More: " + b"z" * 100 + b"\n" + mails("een")[0]
    assert set(messages(mail_corpus.as_maildir(tmp_path / "M", [mail]))) == {"een"}
