"""`dagstart accounts` and `dagstart sync`: from nothing to mail in the store, and back."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from cli_support import ME, Done, mail, mbox

import assistant.cli.accounts
import assistant.cli.sync  # noqa: F401 - the modules under test, through the command line

Run = Callable[..., Done]


@pytest.fixture
def account(run: Run, inbox: Path) -> str:
    done = run("accounts", "add", inbox, "--me", ME, "--name", "school", "--json")
    return str(json.loads(done.out)["id"])


def test_a_mail_file_is_added_listed_and_synchronised(run: Run, account: str, inbox: Path) -> None:
    listed = json.loads(run("accounts", "list", "--json").out)
    assert listed["id"] == account
    assert (listed["kind"], listed["inbox"], listed["paused"]) == ("mbox", str(inbox), False)
    assert account in run("accounts", "list").out
    first = json.loads(run("sync", "--json").out)
    assert first == {"new": 6, "changed": 0, "removed": 0, "problems": []}
    again = json.loads(run("sync", "--account", "school", "--json").out)
    assert again["new"] == 0


def test_new_mail_is_the_only_new_thing(run: Run, account: str, inbox: Path) -> None:
    run("sync")
    mbox(inbox, [mail(number) for number in range(8)])
    assert run("sync").out.startswith("2 nieuw")


def test_the_demo_school_is_added_and_ranked(run: Run) -> None:
    now = ("--now", "2026-11-24T07:00:00+01:00")
    assert run("accounts", "add", "demo").code == 0
    assert run("sync", *now).code == 0
    found = [json.loads(line) for line in run("triage", "--json", *now).out.splitlines()]
    assert len(found) > 100
    assert {row["urgency"] for row in found} == {"now", "today", "week", "info"}
    assert all(row["received"] <= "2026-11-24T07:00:00+01:00" for row in found)


def test_own_addresses_are_remembered_beside_what_was_there(
    run: Run, home: Path, inbox: Path
) -> None:
    (home / "settings").mkdir(parents=True)
    file = home / "settings" / "settings.toml"
    file.write_text('# van Noor\naddresses = ["noor@school.example"]\n')
    assert run("accounts", "add", inbox, "--me", "Directie@School.example").code == 0
    assert file.read_text().startswith("# van Noor\n")
    assert 'addresses = ["noor@school.example", "directie@school.example"]' in file.read_text()


def test_that_every_mailbox_is_paused_is_told(run: Run, account: str) -> None:
    run("accounts", "pause", account)
    done = run("sync")
    assert (done.code, len(done.err.splitlines())) == (0, 1)
    assert "--resume" in done.err


def test_a_paused_mailbox_is_passed_over_until_it_resumes(run: Run, account: str) -> None:
    assert run("accounts", "pause", "school").code == 0
    assert "overgeslagen" in run("accounts", "list").out
    assert json.loads(run("sync", "--json").out)["new"] == 0
    assert run("accounts", "pause", "school", "--resume").code == 0
    assert json.loads(run("sync", "--json").out)["new"] == 6


def test_a_mailbox_is_tested(run: Run, account: str, inbox: Path) -> None:
    assert run("accounts", "test", "school").out.startswith("In orde")
    inbox.unlink()
    done = run("accounts", "test", "school")
    assert (done.code, done.out) == (1, "")
    assert str(inbox) in done.err


@pytest.mark.parametrize("command", [("accounts", "remove"), ("privacy", "forget")])
def test_what_is_removed_is_gone_down_to_the_bytes(
    run: Run, home: Path, account: str, command: tuple[str, str]
) -> None:
    run("sync")
    assert b"Nummer3" in (home / "data" / "dagstart.db").read_bytes()
    assert run(*command, "school").code == 0
    assert run("accounts", "list", "--json").out == ""
    for file in home.rglob("*"):
        assert not file.is_file() or b"Nummer3" not in file.read_bytes()
    kinds = run("privacy", "show", "--json").out
    assert "mailbox_read_finished" in kinds


def test_one_broken_mailbox_does_not_stop_the_others(
    run: Run, account: str, tmp_path: Path
) -> None:
    other = mbox(tmp_path / "Other.mbox", [mail(20)])
    assert run("accounts", "add", other).code == 0
    other.unlink()
    done = run("sync", "--json")
    report = json.loads(done.out)
    assert done.code == 0
    assert report["new"] == 6
    assert len(report["problems"]) == 1
    assert str(other) in done.err


def test_when_all_fail_the_command_fails(run: Run, account: str, inbox: Path) -> None:
    inbox.unlink()
    done = run("sync")
    assert done.code == 1
    assert str(inbox) in done.err


@pytest.mark.parametrize("command", [("sync",), ("triage",)])
def test_without_a_mailbox_it_says_how_to_add_one(run: Run, command: tuple[str]) -> None:
    done = run(*command)
    assert (done.code, done.out) == (1, "")
    assert "dagstart accounts add" in done.err


@pytest.mark.parametrize(
    "command", [("accounts", "remove", "x"), ("privacy", "forget", "x"), ("sync", "--account", "x")]
)
def test_an_unknown_mailbox_is_named(run: Run, account: str, command: tuple[str, ...]) -> None:
    done = run(*command)
    assert done.code == 1
    assert "dagstart accounts list" in done.err


def test_adding_needs_to_know_who_i_am(run: Run, inbox: Path) -> None:
    done = run("accounts", "add", inbox)
    assert done.code == 2
    assert "--me" in done.err


def test_a_program_can_follow_what_happened_to_a_mailbox(run: Run, account: str) -> None:
    tested = json.loads(run("accounts", "test", account, "--json").out)
    assert (tested["id"], len(tested["folders"])) == (account, 1)
    assert json.loads(run("accounts", "pause", account, "--json").out)["paused"] is True
    assert json.loads(run("accounts", "remove", account, "--json").out)["id"] == account
    assert run("accounts", "list", "--json").out == ""


def test_nothing_that_corrections_taught_outlives_the_mailbox(
    run: Run, account: str, home: Path
) -> None:
    now = ("--now", "2026-03-03T07:00:00+01:00")
    run("sync", *now)
    first = json.loads(run("triage", "--json", *now).out.splitlines()[0])
    run("triage", "--correct", f"{first['id']}=info", *now)
    run("privacy", "forget", account)
    address = first["from"]["address"].encode()
    assert [file for file in home.rglob("*.db*") if address in file.read_bytes()] == []


def test_of_two_mailboxes_with_one_name_the_id_tells_which(run: Run, tmp_path: Path) -> None:
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        run("accounts", "add", mbox(tmp_path / folder / "In.mbox", [mail(1)]), "--me", ME)
    ids = [json.loads(line)["id"] for line in run("accounts", "list", "--json").out.splitlines()]
    done = run("accounts", "test", "In.mbox")
    assert done.code == 1
    assert "accounts list" in done.err
    assert [run("accounts", "test", one).code for one in ids] == [0, 0]
