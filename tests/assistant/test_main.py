"""The front door: what an unexpected error becomes, and how the program meets its surroundings."""

import json
import os
import subprocess
import sys
from pathlib import Path

import no_network
import pytest
from cli_support import ME, mail, mbox

import assistant
from assistant import __main__ as front_door
from assistant import __version__
from assistant.cli import mail_file

CANARY = "CANARY-Sanne-Bakker-7f3a"
SUPPORT = Path(no_network.__file__).parent
ROOT = Path(assistant.__file__).parents[1]


def dagstart(*arguments: object, **environ: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-W", "error", "-m", "assistant", *map(str, arguments)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(SUPPORT), **environ},
        capture_output=True,
        text=True,
        encoding="utf-8",
        stdin=subprocess.DEVNULL,
        check=False,
    )


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    return mbox(tmp_path / "Inbox.mbox", [mail(number) for number in range(3)])


def test_an_unexpected_error_is_one_sentence_and_a_report_without_content(
    home: Path, inbox: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(found: object, *_arguments: object, **_options: object) -> None:
        subject = CANARY
        raise RuntimeError(f"cannot rank {subject}")

    monkeypatch.setattr(mail_file, "rank_at_arrival", broken)
    assert front_door.main(["triage", "--mail", str(inbox), "--me", ME]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert len(said.err.splitlines()) == 1
    (report,) = (home / "logs").glob("crash-*.txt")
    assert str(report) in said.err
    assert "in broken" in report.read_text()
    for file in home.rglob("*"):
        assert not file.is_file() or CANARY.encode() not in file.read_bytes()
    assert CANARY not in said.err


def test_a_user_who_stops_it_gets_no_traceback(
    inbox: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupted(*_arguments: object, **_options: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(mail_file, "rank_at_arrival", interrupted)
    assert front_door.main(["triage", "--mail", str(inbox), "--me", ME]) == 1
    assert capsys.readouterr().err.strip() == "Gestopt."


def test_without_arguments_the_app_is_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    opened = []
    monkeypatch.setattr(front_door, "_open_app", lambda dagstart: opened.append(dagstart) or 0)
    assert front_door.main([]) == 0
    assert front_door.main(["--lang", "en"]) == 0
    assert len(opened) == 2


def test_the_version_is_told() -> None:
    done = dagstart("--version")
    assert (done.returncode, done.stdout) == (0, f"dagstart {__version__}\n")


def test_the_codes_reach_the_shell(inbox: Path, tmp_path: Path) -> None:
    assert dagstart("triage", "--mail", inbox, "--me", ME).returncode == 0
    assert dagstart("triage", "--mail", tmp_path / "weg", "--me", ME).returncode == 1
    assert dagstart("nonsense").returncode == 2


def test_json_is_utf8_whatever_the_terminal_speaks(tmp_path: Path) -> None:
    file = mbox(tmp_path / "a.mbox", [mail(1, Subject="Café ☕ één")])
    done = dagstart(
        *("triage", "--mail", file, "--me", ME, "--json"), LC_ALL="C", PYTHONIOENCODING="ascii"
    )
    assert done.returncode == 0
    assert json.loads(done.stdout)["subject"] == "Café ☕ één"


def test_a_reader_that_goes_away_gets_no_traceback(tmp_path: Path) -> None:
    file = mbox(tmp_path / "a.mbox", [mail(number) for number in range(3_000)])
    child = subprocess.Popen(
        [sys.executable, "-m", "assistant", "triage", "--mail", file, "--me", ME, "--json"],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert child.stdout is not None
    child.stdout.readline()
    child.stdout.close()
    assert child.stderr is not None
    assert child.stderr.read() == b""
    child.stderr.close()
    assert child.wait() in {0, 1}


@pytest.mark.parametrize(
    "commands",
    [
        [("triage", "--mail", "{inbox}", "--me", ME, "--json")],
        [("accounts", "add", "{inbox}", "--me", ME), ("accounts", "list"), ("sync",), ("triage",)],
        [("accounts", "add", "demo"), ("sync", "--json"), ("triage", "--json"), ("doctor",)],
        [("privacy", "show"), ("--help",), ("triage", "--help", "--lang", "en")],
    ],
)
def test_nothing_opens_a_socket(inbox: Path, commands: list[tuple[str, ...]]) -> None:
    """The child processes load the guard, which refuses every connection and every look-up."""
    for command in commands:
        done = dagstart(*(part.format(inbox=inbox) for part in command))
        assert done.returncode == 0, done.stderr
        assert done.stderr == ""


@pytest.mark.parametrize("arguments", [(), ("--lang", "nl")])
def test_without_a_terminal_the_app_says_so_and_does_not_wait(
    home: Path, arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    assert front_door.main(arguments) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert "alleen in een terminal" in said.err
    assert len(said.err.splitlines()) == 1
