"""`dagstart doctor`: every part checked, and how to mend what is wrong."""

import json
from collections.abc import Callable
from pathlib import Path

from cli_support import ME, Done

import assistant.cli.doctor  # noqa: F401 - the module under test, through the command line

Run = Callable[..., Done]
SCHOOL_YEAR = ("--now", "2026-11-24T07:00:00+01:00")


def test_a_fresh_machine_is_well(run: Run) -> None:
    done = run("doctor", *SCHOOL_YEAR)
    assert done.code == 0, done.out
    assert "Let op" not in done.out
    assert "dagstart accounts add" in done.out


def test_it_is_well_in_english_too(run: Run) -> None:
    done = run("doctor", "--lang", "en", *SCHOOL_YEAR)
    assert done.code == 0, done.out


def test_every_part_is_named_for_programs(run: Run) -> None:
    rows = [json.loads(line) for line in run("doctor", "--json", *SCHOOL_YEAR).out.splitlines()]
    assert {row["part"] for row in rows} == {
        *("folders", "settings", "language", "calendar", "database", "ledger", "accounts")
    }
    assert all(row["ok"] is True for row in rows)


def test_each_mailbox_says_what_keeps_us_to_metadata(run: Run) -> None:
    run("accounts", "add", "demo")
    sentence = "alleen kopregels, bewaakt door onze code (niet door de toestemming van de mailbox)"
    for command in ("doctor", "accounts list"):
        assert sentence in run(*command.split(), *SCHOOL_YEAR).out
        rows = run(*command.split(), "--json", *SCHOOL_YEAR).out.splitlines()
        assert [json.loads(row).get("metadata_only_by") for row in rows][-1] == "code"


def test_broken_settings_do_not_hide_the_rest(run: Run, home: Path) -> None:
    (home / "settings").mkdir(parents=True)
    (home / "settings" / "settings.toml").write_text("region = 'oost'\n")
    done = run("doctor", *SCHOOL_YEAR)
    assert done.code == 1
    assert "noord, midden, zuid" in done.out
    assert "de mappen" in done.out


def test_a_name_from_another_version_is_told(run: Run, home: Path) -> None:
    (home / "settings").mkdir(parents=True)
    (home / "settings" / "settings.toml").write_text("mood = 'zonnig'\n")
    done = run("doctor", *SCHOOL_YEAR)
    assert done.code == 1
    assert "mood" in done.out


def test_a_damaged_database_is_told(run: Run, home: Path) -> None:
    (home / "data").mkdir(parents=True)
    (home / "data" / "dagstart.db").write_bytes(b"geen database" * 100)
    done = run("doctor", *SCHOOL_YEAR)
    assert done.code == 1
    assert "geen goede database" in done.out


def test_a_mailbox_that_is_gone_is_told(run: Run, inbox: Path) -> None:
    run("accounts", "add", inbox, "--me", ME)
    inbox.unlink()
    done = run("doctor", *SCHOOL_YEAR)
    assert done.code == 1
    assert str(inbox) in done.out


def test_years_without_known_holidays_are_told(run: Run) -> None:
    done = run("doctor", "--now", "2050-01-03T07:00:00+01:00")
    assert done.code == 1
    assert "schoolvakanties" in done.out
