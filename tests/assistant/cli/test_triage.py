"""`dagstart triage`: its output's contract, corrections, and every message in comes out."""

import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from cli_support import ME, Done, mail, mbox
from sqlalchemy import select

import assistant.cli.mail_file
import assistant.cli.ranked
import assistant.cli.stored_mail
import assistant.cli.triage  # noqa: F401 - the modules under test, through the command line
from assistant import paths
from assistant.bootstrap import Dagstart
from assistant.store.schema import metadata
from assistant.triage.model import SenderRole, Urgency

Run = Callable[..., Done]

KEYS: dict[str, type | tuple[type, ...]] = {
    "rank": int,
    "id": str,
    "message_id": (str, type(None)),
    "urgency": str,
    "score": float,
    "needs_reply": bool,
    "sender_role": str,
    "reasons": list,
    "subject": str,
    "from": dict,
    "received": (str, type(None)),
}


def rows(done: Done) -> list[dict[str, Any]]:
    assert done.code == 0, done.err
    return [json.loads(line) for line in done.out.splitlines()]


def ranked(run: Run, file: Path, *more: object) -> list[dict[str, Any]]:
    return rows(run("triage", "--mail", file, "--me", ME, "--json", *more))


def test_a_line_holds_what_the_contract_says(run: Run, inbox: Path) -> None:
    for position, row in enumerate(ranked(run, inbox), 1):
        assert {key: type(row[key]) for key in KEYS if not isinstance(row[key], KEYS[key])} == {}
        assert row["rank"] == position
        assert row["urgency"] in set(Urgency)
        assert row["sender_role"] in set(SenderRole)
        assert 0.0 <= row["score"] <= 1.0
        assert row["from"].keys() == {"name", "address"}
        for reason in row["reasons"]:
            assert {key: type(value) for key, value in reason.items()} == {
                "code": str,
                "weight": float,
                "text": str,
            }


@pytest.mark.parametrize(
    ("day", "received"),
    [("02 Mar", "2026-03-02T06:00:00+01:00"), ("01 Jun", "2026-06-01T07:00:00+02:00")],
)
def test_times_are_dutch_in_winter_and_summer(
    run: Run, tmp_path: Path, day: str, received: str
) -> None:
    number, month = day.split()
    line = f"From a@b.example Mon {month} {int(number):2} 05:00:00 2026\n".encode()
    file = tmp_path / "a.mbox"
    file.write_bytes(line + mail(1, Date=f"Mon, {day} 2026 05:00:00 +0000"))
    assert [row["received"] for row in ranked(run, file)] == [received]


def test_most_urgent_comes_first(run: Run, tmp_path: Path) -> None:
    subjects = ["Nieuwsbrief maart", "Brand in de school", "Kind vermist, bel nu", "Vraag"]
    mails = [mail(number, Subject=subject) for number, subject in enumerate(subjects)]
    order = [
        (Urgency(row["urgency"]).rank, -row["score"])
        for row in ranked(run, mbox(tmp_path / "a.mbox", mails))
    ]
    assert order == sorted(order)


def test_every_message_comes_out_also_doubles_and_those_without_an_id(
    run: Run, tmp_path: Path
) -> None:
    mails = [mail(1), mail(1), mail(2, Message_ID=""), mail(3, Message_ID=""), mail(4, Date="")]
    found = ranked(run, mbox(tmp_path / "a.mbox", mails))
    assert len(found) == len({row["id"] for row in found}) == 5
    assert sum(row["message_id"] is None for row in found) == 2


def test_a_maildir_is_read_too(run: Run, tmp_path: Path) -> None:
    for folder in ("cur", "new", "tmp"):
        (tmp_path / "Maildir" / folder).mkdir(parents=True)
    (tmp_path / "Maildir" / "new" / "1.a.host").write_bytes(mail(1))
    (tmp_path / "Maildir" / "cur" / "2.b.host:2,S").write_bytes(mail(2))
    assert len(ranked(run, tmp_path / "Maildir")) == 2


def test_sent_mail_is_known_but_not_ranked(run: Run, inbox: Path, tmp_path: Path) -> None:
    answer = mail(9, From=ME, To="ouder1@mail.example", In_Reply_To="<1@mail.example>")
    sent = mbox(tmp_path / "Sent.mbox", [answer])
    assert len(ranked(run, inbox, "--sent", sent)) == 6
    later = ranked(run, inbox, "--sent", sent, "--now", "2026-03-09T07:00:00+01:00")
    assert len(later) == 6


@pytest.mark.parametrize("key", ["id", "message_id"])
def test_a_correction_holds_for_the_message_and_later_mail_of_its_thread(
    run: Run, tmp_path: Path, key: str
) -> None:
    thread = [
        mail(1, Subject="Studiemiddag"),
        mail(2, Subject="Re: Studiemiddag", References="<1@mail.example>"),
        mail(3, Subject="Re: Studiemiddag", References="<1@mail.example>"),
        mail(4, Subject="Iets anders"),
    ]
    file = mbox(tmp_path / "a.mbox", thread)
    before = {row["message_id"]: row for row in ranked(run, file)}
    chosen = before["<2@mail.example>"]
    wanted = "now" if chosen["urgency"] != "now" else "week"
    after = {
        row["message_id"]: row for row in ranked(run, file, "--correct", f"{chosen[key]}={wanted}")
    }
    assert after["<2@mail.example>"]["urgency"] == wanted
    assert after["<3@mail.example>"]["urgency"] == wanted
    for other in ("<1@mail.example>", "<4@mail.example>"):
        assert not after[other]["corrected"]


def test_a_correction_teaches_the_ranking_of_the_senders_other_mail(
    run: Run, tmp_path: Path
) -> None:
    file = mbox(
        tmp_path / "a.mbox",
        [mail(n, Subject=f"Iets {n}", From="ouder@mail.example") for n in (1, 2)],
    )
    before = {row["id"]: row for row in ranked(run, file)}
    first, second = before
    if before[first]["message_id"] != "<1@mail.example>":
        first, second = second, first
    after = {row["id"]: row for row in ranked(run, file, "--correct", f"{first}=now")}
    assert after[second]["score"] > before[second]["score"]


def test_text_is_grouped_and_says_why(run: Run, inbox: Path) -> None:
    done = run("triage", "--mail", inbox, "--me", ME)
    assert done.code == 0
    assert "toen die binnenkwam" in done.err
    assert "bericht" in done.out
    assert all(f"Vraag {number}" in done.out for number in range(6))


def test_english_is_spoken_when_asked_for(run: Run, inbox: Path) -> None:
    done = run("triage", "--mail", inbox, "--me", ME, "--lang", "en")
    assert "bericht" not in done.out
    assert run("--lang", "en", "triage", "--mail", inbox, "--me", ME).out == done.out


def test_a_hostile_subject_cannot_steer_the_terminal(run: Run, tmp_path: Path) -> None:
    raw = mail(1, Subject="X").replace(
        b"Subject: X", b"Subject: =?utf-8?q?=1B]52;c;ZXZpbA=3D=3D=07=E2=80=AE=1B[2Jklaar?="
    )
    done = run("triage", "--mail", mbox(tmp_path / "a.mbox", [raw]), "--me", ME)
    assert "klaar" in done.out
    assert not set(done.out) & {"\x1b", "\x07", "\u202e"}


def test_a_read_stands_in_the_ledger(run: Run, inbox: Path) -> None:
    ranked(run, inbox)
    kinds = [row["kind"] for row in rows(run("privacy", "show", "--json"))]
    assert kinds == ["mailbox_read_started", "mailbox_read_finished"]


def test_the_addresses_come_from_the_settings_when_not_given(
    run: Run, home: Path, inbox: Path
) -> None:
    (home / "settings").mkdir(parents=True)
    (home / "settings" / "settings.toml").write_text(f'addresses = ["{ME}"]\n')
    assert len(rows(run("triage", "--mail", inbox, "--json"))) == 6


def test_the_stored_mail_is_ranked_and_a_correction_kept(run: Run, inbox: Path) -> None:
    now = ("--now", "2026-03-03T07:00:00+01:00")
    assert run("accounts", "add", inbox, "--me", ME).code == 0
    assert run("sync", *now).code == 0
    before = rows(run("triage", "--json", *now))
    assert len(before) == 6
    chosen = before[-1]
    wanted = "now" if chosen["urgency"] != "now" else "week"
    run("triage", "--json", "--correct", f"{chosen['id']}={wanted}", *now)
    after = {row["id"]: row for row in rows(run("triage", "--json", *now))}
    assert after[chosen["id"]]["urgency"] == wanted
    assert after[chosen["id"]]["corrected"] is True
    for folder in ("inbox", "INBOX", "inbox.MBOX"):
        assert len(rows(run("triage", "--json", "--folder", folder, *now))) == 6
    unknown = run("triage", "--json", "--folder", "nowhere", *now)
    assert unknown.code == 2
    assert "Inbox.mbox (inbox)" in unknown.err
    for key in ("9" * 18, "9" * 30, "²", "-1"):
        assert run("triage", "--correct", f"{key}=now").code == 2


def test_looking_at_another_moment_changes_nothing(run: Run, home: Path, inbox: Path) -> None:
    run("accounts", "add", inbox, "--me", ME)
    run("sync")
    dagstart = Dagstart(paths.find())
    keys = [int(row["id"]) for row in rows(run("triage", "--json"))]
    dagstart.desk().snooze(keys[:1], datetime.now(UTC) + timedelta(days=3))
    before = tables(dagstart)
    assert len(rows(run("triage", "--json"))) == 5
    assert len(rows(run("triage", "--json", "--now", "2030-03-03T07:00:00+01:00"))) == 6
    assert tables(dagstart) == before
    run("sync", "--now", "2030-03-03T07:00:00+01:00")
    assert len(rows(run("triage", "--json"))) == 5
    dagstart.close()


def tables(dagstart: Dagstart) -> list[object]:
    with dagstart.store().database.read() as connection:
        names = [table for table in metadata.sorted_tables if table.name != "setting"]
        return [[tuple(row) for row in connection.execute(select(table))] for table in names]


@pytest.mark.parametrize("moment", ["0001-01-01", "1969-12-31T23:59", "2101-01-01", "9999-12-31"])
def test_a_moment_far_away_is_refused(run: Run, moment: str) -> None:
    assert run("triage", "--now", moment).code == 2


def test_json_holds_no_character_that_is_not_seen(run: Run, tmp_path: Path) -> None:
    name = "Zo\u202en\u200bm\u2028\u2029\x9b\U000e0041é.mbox"
    file = mbox(tmp_path / name, [mail(1)])
    run("accounts", "add", file, "--me", ME)
    said = run("accounts", "list", "--json").out.rstrip("\n")
    assert json.loads(said)["name"] == name
    assert said.isprintable()
    assert "é" in said
    assert run("accounts", "list").out.replace("\n", "").isprintable()


def test_what_corrections_taught_is_forgotten_and_the_corrections_stay(
    run: Run, tmp_path: Path
) -> None:
    now = ("--now", "2026-03-03T07:00:00+01:00")
    mails = [mail(n, Subject=f"Iets {n}", From="ouder@mail.example") for n in (1, 2)]
    run("accounts", "add", mbox(tmp_path / "a.mbox", mails), "--me", ME)
    run("sync", *now)
    untaught = {row["id"]: row for row in rows(run("triage", "--json", *now))}
    own, other = untaught
    taught = {
        row["id"]: row for row in rows(run("triage", "--json", "--correct", f"{own}=now", *now))
    }
    assert taught[other]["score"] > untaught[other]["score"]
    forgotten = {row["id"]: row for row in rows(run("triage", "--json", "--forget-lessons", *now))}
    assert forgotten[other]["score"] == untaught[other]["score"]
    assert forgotten[own]["urgency"] == "now"


def test_lessons_are_those_of_the_stored_mail(run: Run, inbox: Path) -> None:
    assert run("triage", "--mail", inbox, "--me", ME, "--forget-lessons").code == 2
