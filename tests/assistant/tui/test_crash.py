"""An unexpected error in the app: no variables on the screen, one sentence, a report."""

import sys
from pathlib import Path
from typing import Any

import pytest
from textual.app import App

from assistant import __main__ as front_door
from assistant.tui.app import DagstartApp

CANARY = "CANARY-Sanne-Bakker-7f3a"


def in_a_handler(app: DagstartApp, _message: object) -> None:
    subject = CANARY
    raise RuntimeError(f"cannot show {subject}")


def in_a_worker(app: DagstartApp, _message: object) -> None:
    app.run_worker(lambda: in_a_handler(app, None), thread=True)


@pytest.mark.parametrize("broken", [in_a_handler, in_a_worker])
def test_a_crash_of_the_app_shows_and_keeps_no_content(
    broken: Any, home: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(DagstartApp, "on_brief_made", broken)
    for stream in (sys.stdin, sys.stdout):
        monkeypatch.setattr(stream, "isatty", lambda: True)
    monkeypatch.setattr(DagstartApp, "run", lambda app: App.run(app, headless=True))
    assert front_door.main([]) == 1
    shown = capfd.readouterr()
    assert CANARY not in shown.out + shown.err
    assert len(shown.err.splitlines()) == 1
    (report,) = (home / "logs").glob("crash-*.txt")
    assert "in in_a_handler" in report.read_text(encoding="utf-8")
    for file in home.rglob("*"):
        assert not file.is_file() or CANARY.encode() not in file.read_bytes()
