"""The log and the crash reports hold no content, whatever went wrong."""

import logging
import stat
import sys
import threading
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from assistant import diagnostics

CANARY = "CANARY-Sanne-Bakker-7f3a"
ours = logging.getLogger("assistant.test")
theirs = logging.getLogger("sqlalchemy.engine")


@pytest.fixture
def logs(tmp_path: Path) -> Iterator[Path]:
    handler = diagnostics.start(tmp_path / "logs", level=logging.DEBUG)
    yield tmp_path / "logs"
    diagnostics.stop(handler)


def written(logs: Path) -> str:
    return (logs / diagnostics.LOG_NAME).read_text(encoding="utf-8")


def find(subject: str) -> None:
    raise KeyError(subject)


def crash(canary: str) -> None:
    subject = canary
    try:
        find(subject)
    except KeyError as error:
        raise ValueError(f"cannot rank {subject}") from error


def caught(canary: str = CANARY) -> ValueError:
    with pytest.raises(ValueError, match="cannot rank") as raised:
        crash(canary)
    raised.value.add_note(canary)
    return raised.value


def test_nothing_is_made_before_there_is_something_to_say(logs: Path) -> None:
    assert not logs.exists()


def test_a_logged_error_shows_where_and_never_what(logs: Path) -> None:
    ours.error("ranking failed", exc_info=caught())
    text = written(logs)
    assert CANARY not in text
    assert "ranking failed" in text
    assert "builtins.KeyError" in text
    assert "builtins.ValueError" in text
    assert "test_diagnostics.py" in text
    assert "in crash" in text


def test_numbers_stay_and_words_do_not(logs: Path) -> None:
    ours.warning("read %d messages of %s in %.1f s", 31, CANARY, 0.25)
    text = written(logs)
    assert "read 31 messages of … in 0.2 s" in text
    assert CANARY not in text


@pytest.mark.parametrize(
    "secret",
    ["ouder@example.org", "<3F2.9@mail.example>", "https://x.example/?t=1", "eyJ0" + "aB3_" * 12],
)
def test_even_a_line_written_carelessly_is_cleaned(logs: Path, secret: str) -> None:
    ours.warning(f"cannot reach {secret}")
    assert secret not in written(logs)


@pytest.mark.parametrize("arguments", [{"subject": CANARY}, (CANARY,), (CANARY, CANARY)])
def test_arguments_that_do_not_fit_the_text_leave_nothing(arguments: Any) -> None:
    record = logging.LogRecord("assistant.x", logging.INFO, __file__, 1, "%d rows", None, None)
    record.args = arguments
    line = diagnostics.ContentFree().format(record)
    assert "%d rows" in line
    assert CANARY not in line


def test_of_other_libraries_only_the_place_is_kept(logs: Path) -> None:
    theirs.warning("INSERT INTO message VALUES (%s)", CANARY)
    theirs.error(CANARY)
    with warnings.catch_warnings():
        warnings.simplefilter("always")
        warnings.warn_explicit(f"odd header {CANARY}", UserWarning, "mail.py", 3)
    lines = written(logs).splitlines()
    assert [line.split()[1:3] for line in lines] == [
        ["WARNING", "sqlalchemy.engine"],
        ["ERROR", "sqlalchemy.engine"],
        ["WARNING", "py.warnings"],
    ]
    assert CANARY not in written(logs)
    assert "INSERT" not in written(logs)


def test_a_thread_that_fails_prints_nothing(logs: Path, capsys: pytest.CaptureFixture[str]) -> None:
    thread = threading.Thread(target=crash, args=(CANARY,))
    thread.start()
    thread.join()
    assert capsys.readouterr().err == ""
    assert "a thread failed" in written(logs)
    assert CANARY not in written(logs)


def test_a_crash_report_says_where_and_never_what(tmp_path: Path) -> None:
    group = ExceptionGroup(CANARY, [caught(), OSError(2, CANARY, CANARY)])
    report = diagnostics.report_crash(group, tmp_path / "logs")
    assert report is not None
    text = report.read_text(encoding="utf-8")
    assert CANARY not in text
    assert sys.platform == "win32" or stat.S_IMODE(report.stat().st_mode) == 0o600
    for name in ("ExceptionGroup", "ValueError", "KeyError", "FileNotFoundError", "in crash"):
        assert name in text
    assert str(Path.home()) not in text


def test_an_error_that_causes_itself_ends(tmp_path: Path) -> None:
    one, other = ValueError(), KeyError()
    one.__cause__, other.__cause__ = other, one
    assert len(list(diagnostics.code_lines(one))) == 2


def test_without_room_for_a_report_there_is_none(tmp_path: Path) -> None:
    (tmp_path / "logs").write_text("")
    assert diagnostics.report_crash(ValueError(), tmp_path / "logs") is None


def test_without_room_for_a_log_the_work_goes_on(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "logs").write_text("")
    handler = diagnostics.start(tmp_path / "logs")
    ours.error(CANARY)
    diagnostics.stop(handler)
    assert capsys.readouterr().err == ""


def test_a_log_never_grows_past_its_size(logs: Path) -> None:
    for _number in range(1_500):
        ours.info("read a page and put it in the database with its cursor, " * 20)
    assert len(list(logs.iterdir())) <= 3
    assert all(file.stat().st_size <= 500_000 for file in logs.iterdir())
