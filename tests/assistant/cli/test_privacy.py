"""`dagstart privacy`: what was read, for the user and for the privacy officer, without content."""

import csv
import json
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from cli_support import ME, Done

import assistant.cli.privacy  # noqa: F401 - the module under test, through the command line

Run = Callable[..., Done]


@pytest.fixture(autouse=True)
def _read(run: Run, inbox: Path) -> None:
    assert run("triage", "--mail", inbox, "--me", ME).code == 0


def test_it_shows_when_and_how_much_and_no_content(run: Run) -> None:
    shown = run("privacy", "show").out + run("privacy", "show", "--json").out
    assert "6 berichten" in shown
    for content in ("Ouder", "mail.example", "school.example", "Vraag", "Inbox"):
        assert content not in shown


def test_it_is_exported_as_json(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "logboek.json"
    assert run("privacy", "export", file).code == 0
    told = json.loads(file.read_text(encoding="utf-8"))
    assert told["intact"] is True
    assert [row["number"] for row in told["rows"]] == [1, 2]
    assert told["rows"][1]["facts"]["count"] == 6


def test_it_is_exported_for_a_spreadsheet(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "logboek.csv"
    assert run("privacy", "export", file).code == 0
    with file.open(newline="", encoding="utf-8") as stream:
        rows = list(csv.DictReader(stream))
    assert [row["number"] for row in rows] == ["1", "2"]


def test_a_file_that_is_there_is_left_alone(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "brief.json"
    file.write_text("van mij")
    done = run("privacy", "export", file)
    assert (done.code, done.out) == (1, "")
    assert str(file) in done.err
    assert file.read_text() == "van mij"


def test_tampering_is_told(run: Run, home: Path, tmp_path: Path) -> None:
    with sqlite3.connect(home / "data" / "dagstart.db") as database:
        database.execute("UPDATE ledger SET facts = replace(facts, '6', '5') WHERE number = 2")
    database.close()
    for command in (("privacy", "show"), ("privacy", "export", tmp_path / "a.json"), ("doctor",)):
        done = run(*command)
        assert done.code == 1
        assert "regel 2" in done.out + done.err
