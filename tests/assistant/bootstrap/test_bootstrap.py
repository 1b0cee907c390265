"""The wiring: parts appear when they are asked for, once, and follow what the user changes."""

import json
import stat
import sys
from collections.abc import Sequence
from contextlib import suppress
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from threading import Event

import mail_store
import pytest
from cli_support import ME, mail, mbox

from assistant import paths
from assistant.bootstrap import Dagstart
from assistant.mailbox.sync import SyncProgress
from assistant.settings import SettingsBroken
from assistant.store.errors import StoreFull
from assistant.triage.model import Urgency
from assistant.triage.profile import Profile
from assistant.triage.rank import rank_as_of
from assistant.triage.views import View
from connectors.errors import Cancelled, MissingSource, NotAMailbox, Transient
from connectors.memory import MemoryConnector
from connectors.model import MessageMeta

NOW = datetime(2026, 3, 3, 6, 0, tzinfo=UTC)


@pytest.fixture
def dagstart(home: Path) -> Dagstart:
    return Dagstart(paths.find(), clock=lambda: NOW)


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    return mbox(tmp_path / "Inbox.mbox", [mail(number) for number in range(4)])


def settings(dagstart: Dagstart, text: str) -> None:
    paths.private(dagstart.paths.settings)
    dagstart.settings_file.write_text(text, encoding="utf-8")


def test_making_one_makes_nothing(dagstart: Dagstart, home: Path) -> None:
    assert dagstart.last_brief() is None
    dagstart.close()
    assert not home.exists()


def test_from_a_file_to_a_brief(dagstart: Dagstart, inbox: Path) -> None:
    dagstart.add_mail_file(inbox, me=[ME])
    assert dagstart.sync(lambda _progress: None, Event()).new == 4
    brief = dagstart.last_brief()
    assert brief is not None
    assert sum(brief.counts.values()) == 4
    assert brief == dagstart.desk().brief(NOW)
    dagstart.close()


@pytest.mark.parametrize("error", [Cancelled("x"), Transient("x"), StoreFull("x"), KeyError("x")])
def test_what_came_in_before_a_sync_broke_off_is_ranked(
    dagstart: Dagstart, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    account = dagstart.add_demo()
    connector = MemoryConnector(account.id)
    monkeypatch.setattr(dagstart, "connector", lambda _account: connector)
    connector.add(*(mail_store.message(n, account_id=account.id) for n in range(700)))

    def stop(progress: SyncProgress) -> None:
        if progress.done:
            raise error

    with suppress(type(error)):
        report = dagstart.sync(stop, Event())
        assert report.problems == (error,)
    view = View(include_done=True)
    assert len(dagstart.desk().rows(view, mail_store.NOW, offset=0, limit=700)) == 500
    dagstart.close()


def test_a_sync_that_brings_nothing_ranks_nothing(
    dagstart: Dagstart, inbox: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ranked: list[datetime] = []

    def rank(inbox: Sequence[MessageMeta], sent: object, now: datetime, **rest: object) -> object:
        ranked.append(now)
        return rank_as_of(inbox, [], now, profile=Profile())

    dagstart.add_mail_file(inbox, me=[ME])
    monkeypatch.setattr(dagstart.desk(), "_rank", rank)
    for _ in range(3):
        dagstart.sync(lambda _progress: None, Event())
    assert len(ranked) == 1
    keys = [row.key for row in dagstart.desk().rows(View(), NOW, offset=0, limit=9)]
    dagstart.desk().correct(keys[:1], Urgency.NOW)
    dagstart.sync(lambda _progress: None, Event())
    assert len(ranked) == 2
    dagstart.clock = lambda: NOW + timedelta(hours=1)
    dagstart.sync(lambda _progress: None, Event())
    assert len(ranked) == 3
    mbox(inbox, [mail(number) for number in range(5)])
    dagstart.sync(lambda _progress: None, Event())
    assert len(ranked) == 4
    dagstart.close()


def test_a_pretended_moment_wakes_nothing_for_good(dagstart: Dagstart, inbox: Path) -> None:
    dagstart.add_mail_file(inbox, me=[ME])
    dagstart.sync(lambda _progress: None, Event())
    (row, *_) = dagstart.desk().rows(View(), NOW, offset=0, limit=9)
    dagstart.desk().snooze([row.key], NOW + timedelta(days=1))
    dagstart.fix_clock(NOW.replace(year=2030))
    dagstart.sync(lambda _progress: None, Event())
    dagstart.desk().brief(dagstart.clock())
    assert dagstart.last_brief() is not None
    assert len(dagstart.desk().rows(View(), dagstart.clock(), offset=0, limit=9)) == 3
    dagstart.close()


def test_the_ledger_goes_by_the_wall_clock(dagstart: Dagstart, inbox: Path) -> None:
    dagstart.fix_clock(NOW.replace(year=2030))
    dagstart.add_mail_file(inbox, me=[ME])
    dagstart.sync(lambda _progress: None, Event())
    for row in dagstart.ledger().rows():
        assert abs(datetime.fromisoformat(row.at) - datetime.now(UTC)) < timedelta(minutes=5)
        assert json.loads(row.facts)["pretended_now"] == NOW.replace(year=2030).isoformat()
    assert dagstart.ledger().verify() is None
    dagstart.close()


def test_what_is_kept_is_the_users_only(dagstart: Dagstart, inbox: Path, home: Path) -> None:
    dagstart.add_mail_file(inbox, me=[ME])
    dagstart.sync(lambda _progress: None, Event())
    dagstart.close()
    if sys.platform != "win32":
        for path in home.rglob("*"):
            wanted = 0o700 if path.is_dir() else 0o600
            assert stat.S_IMODE(path.stat().st_mode) == wanted, path


def test_parts_are_made_once(dagstart: Dagstart) -> None:
    assert dagstart.store() is dagstart.store()
    assert dagstart.desk() is dagstart.desk()
    dagstart.close()


def test_a_desk_knows_an_address_that_was_added_later(dagstart: Dagstart, inbox: Path) -> None:
    before = dagstart.desk()
    dagstart.add_mail_file(inbox, me=[ME.upper()])
    assert dagstart.settings.addresses == (ME,)
    assert dagstart.desk() is not before
    dagstart.close()


def test_the_demo_schools_leader_is_me_only_while_it_is_there(dagstart: Dagstart) -> None:
    dagstart.fix_clock(datetime(2026, 11, 24, 6, 0, tzinfo=UTC))
    account = dagstart.add_demo()
    dagstart.sync(lambda _progress: None, Event())
    rows = dagstart.desk().rows(View(include_done=True), NOW, offset=0, limit=500)
    assert len(rows) > 100
    assert dagstart.settings.addresses == ()
    dagstart.forget(account.id)
    brief = dagstart.last_brief()
    assert brief is not None
    assert sum(brief.counts.values()) == 0
    dagstart.close()


@pytest.mark.parametrize(("name", "error"), [("weg", MissingSource), (".", NotAMailbox)])
def test_what_holds_no_mail_is_not_added(
    dagstart: Dagstart, tmp_path: Path, name: str, error: type[Exception]
) -> None:
    with pytest.raises(error):
        dagstart.add_mail_file(tmp_path / name, me=[ME])
    assert dagstart.store().accounts.all() == []
    assert dagstart.settings.addresses == ()
    dagstart.close()


def test_triage_is_told_what_the_settings_say(dagstart: Dagstart) -> None:
    settings(
        dagstart,
        """
        addresses = ["noor@beuk.example", "noor@gmail.com"]
        board_domains = ["koepel.example"]
        pupil_domains = ["leerling.beuk.example"]
        lessons_start = "08:15"
        region = "zuid"
        """,
    )
    profile = dagstart.profile()
    assert profile.me == {"noor@beuk.example", "noor@gmail.com"}
    assert profile.own_domains == {"beuk.example"}
    assert profile.board_domains == {"koepel.example"}
    assert profile.pupil_domains == {"leerling.beuk.example"}
    assert (profile.lessons_start, profile.region) == (time(8, 15), "zuid")
    assert dagstart.profile(["X@Els.example"]).own_domains == {"els.example"}


def test_broken_settings_leave_a_language_to_say_so_in(dagstart: Dagstart) -> None:
    settings(dagstart, "language = 'fr'\n")
    assert dagstart.language() == "nl"
    with pytest.raises(SettingsBroken):
        dagstart.store()


def test_another_owner_sees_another_store(dagstart: Dagstart, inbox: Path) -> None:
    dagstart.add_mail_file(inbox, me=[ME])
    dagstart.close()
    other = Dagstart(paths.find(), clock=lambda: NOW)
    other.change_settings(owner="noor")
    assert other.store().accounts.all() == []
    other.close()
