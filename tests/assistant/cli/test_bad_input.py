"""Whatever is wrong outside: one clear sentence, exit 1 (or 2 for wrong usage), no traceback."""

import errno
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from cli_support import ME, Done, mail, mbox

import connectors.mailfile
import connectors.scan
from assistant.store.engine import open_database

Run = Callable[..., Done]


def one_sentence(done: Done, *words: str) -> None:
    assert done.code == 1, done
    assert done.out == ""
    assert len(done.err.splitlines()) == 1, done.err
    assert done.err.strip().endswith(".")
    assert "Traceback" not in done.err
    for word in words:
        assert word in done.err


def triage(run: Run, file: Path) -> Done:
    return run("triage", "--mail", file, "--me", ME, "--json")


def test_a_file_that_is_not_there(run: Run, tmp_path: Path) -> None:
    one_sentence(triage(run, tmp_path / "weg.mbox"), "weg.mbox", "is er niet")


def test_sent_mail_that_is_not_there(run: Run, inbox: Path, tmp_path: Path) -> None:
    done = run("triage", "--mail", inbox, "--sent", tmp_path / "weg.mbox", "--me", ME, "--json")
    one_sentence(done, "weg.mbox", "is er niet")


def test_a_folder_that_is_no_maildir(run: Run, tmp_path: Path) -> None:
    one_sentence(triage(run, tmp_path), str(tmp_path), "Maildir")
    one_sentence(run("accounts", "add", tmp_path, "--me", ME), "Maildir")


def test_a_file_that_holds_no_mail(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "brief.docx"
    file.write_bytes(b"PK\x03\x04" + bytes(range(256)) * 20)
    one_sentence(triage(run, file), "brief.docx")


def test_a_file_that_may_not_be_read(
    run: Run, inbox: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Simulated, because an administrator may read everything."""

    def refuse(path: str) -> None:
        raise PermissionError(errno.EACCES, "Permission denied", path)

    monkeypatch.setattr(connectors.scan, "FileIO", refuse)
    one_sentence(triage(run, inbox), str(inbox), "kan niet worden gelezen")


def test_a_file_that_stops_in_the_middle_gives_what_is_there(run: Run, tmp_path: Path) -> None:
    file = mbox(tmp_path / "a.mbox", [mail(1), mail(2), mail(3)])
    content = file.read_bytes()
    file.write_bytes(content[: content.rindex(b"Subject: Vraag 3") + 4])
    done = triage(run, file)
    assert done.code == 0
    assert len(done.out.splitlines()) == 3


def test_an_empty_file_is_an_empty_list(run: Run, tmp_path: Path) -> None:
    (tmp_path / "leeg.mbox").touch()
    done = triage(run, tmp_path / "leeg.mbox")
    assert (done.code, done.out) == (0, "")
    assert run("triage", "--mail", tmp_path / "leeg.mbox", "--me", ME).out == "Er is geen mail.\n"


def test_a_database_of_a_newer_version_is_left_alone(run: Run, home: Path, inbox: Path) -> None:
    file = home / "data" / "dagstart.db"
    open_database(file).close()
    with sqlite3.connect(file) as database:
        database.execute("UPDATE alembic_version SET version_num = '9999_later'")
    database.close()
    before = file.read_bytes()
    for command in (("sync",), ("triage",), ("accounts", "list"), ("privacy", "show")):
        one_sentence(run(*command), "nieuwere versie")
    one_sentence(triage(run, inbox), "nieuwere versie")
    assert file.read_bytes() == before


def test_a_second_copy_that_synchronises(run: Run, home: Path, inbox: Path) -> None:
    assert run("accounts", "add", inbox, "--me", ME).code == 0
    other = open_database(home / "data" / "dagstart.db")
    with other.exclusively("sync"):
        one_sentence(run("sync"), "ander venster")
    other.close()
    assert run("sync").code == 0


def test_a_full_disk(
    run: Run, inbox: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def no_room(*_arguments: object, **_options: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "mkdir", no_room)
    one_sentence(triage(run, inbox), "De schijf is vol")


def test_broken_settings(run: Run, home: Path, inbox: Path) -> None:
    (home / "settings").mkdir(parents=True)
    (home / "settings" / "settings.toml").write_text("language = nl\n")
    for command in (("sync",), ("triage",), ("accounts", "list")):
        one_sentence(run(*command), "Regel 1", "settings.toml")
    one_sentence(triage(run, inbox), "Regel 1")


def test_a_home_that_cannot_be_made(
    run: Run, tmp_path: Path, inbox: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "bezet").touch()
    monkeypatch.setenv("DAGSTART_HOME", str(tmp_path / "bezet"))
    one_sentence(triage(run, inbox), "DAGSTART_HOME")


def test_a_mailbox_that_goes_away_while_it_is_read(
    run: Run, inbox: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The ledger says how far it came and that it failed."""
    whole = connectors.mailfile.read_messages

    def breaks(*arguments: object, **options: object) -> object:
        for number, message in enumerate(whole(*arguments, **options)):
            if number == 3:
                raise connectors.mailfile.UnreadableSource(str(inbox))
            yield message

    monkeypatch.setattr(connectors.mailfile, "read_messages", breaks)
    one_sentence(triage(run, inbox), "kan niet worden gelezen")
    shown = run("privacy", "show").out
    assert "3 berichten, mislukt" in shown


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        (("triage", "--mail", "a.mbox"), "--me"),
        (("triage", "--mail", "a.mbox", "--me", "noor"), "noor"),
        (("accounts", "add", "a.mbox", "--me", "noor"), "noor"),
        (("triage", "--sent", "a.mbox"), "--mail"),
        (("triage", "--correct", "12"), "--correct"),
        (("triage", "--correct", "12=straks"), "--correct"),
        (("triage", "--now", "straks"), "straks"),
        (("--lang", "fr", "triage"), "fr"),
        (("triage", "--nonsense"), "--nonsense"),
        (("nonsense",), "nonsense"),
        (("accounts", "add"), "BESTAND_OF_MAP"),
        (("accounts",), "\n  add "),
    ],
)
def test_wrong_usage_is_2_and_says_what(run: Run, arguments: tuple[str, ...], word: str) -> None:
    done = run(*arguments)
    assert (done.code, done.out) == (2, "")
    assert word in done.err
    assert "Traceback" not in done.err


def test_a_correction_of_a_message_that_is_not_there(run: Run, inbox: Path) -> None:
    done = run("triage", "--mail", inbox, "--me", ME, "--correct", "weg=now")
    assert done.code == 2
    assert "weg" in done.err
