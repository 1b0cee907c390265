"""Opening, failing and cleaning up: locked, full, broken, unreachable."""

import os
import sqlite3
import stat
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from pathlib import Path

import mail_store
import pytest

from assistant.store.engine import Database, open_database
from assistant.store.errors import (
    AlreadyRunning,
    StoreBroken,
    StoreBusy,
    StoreFull,
    StoreNotWiped,
    StoreUnreachable,
)
from assistant.store.mail import MailStore
from assistant.store.values import FolderState


@contextmanager
def held(path: Path) -> Iterator[None]:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        yield
        connection.execute("ROLLBACK")


def test_what_is_no_database_is_said_to_be_broken(tmp_path: Path) -> None:
    path = tmp_path / "mail.db"
    path.write_text("Beste ouders,\n" * 400, encoding="utf-8")
    with pytest.raises(StoreBroken) as caught:
        open_database(path)
    assert caught.value.subject == str(path)


def test_a_folder_in_the_way_is_unreachable(tmp_path: Path) -> None:
    with pytest.raises(StoreUnreachable):
        open_database(tmp_path)
    (tmp_path / "file").touch()
    with pytest.raises(StoreUnreachable):
        open_database(tmp_path / "file" / "mail.db")


def test_another_writer_makes_it_busy_and_nothing_is_changed(tmp_path: Path) -> None:
    path = tmp_path / "mail.db"
    store = MailStore(open_database(path, busy_seconds=0.05))
    with held(path), pytest.raises(StoreBusy):
        store.settings.put("theme", "dark")
    assert store.settings.get("theme") is None
    store.settings.put("theme", "dark")
    assert store.settings.get("theme") == "dark"


def test_a_reader_does_not_wait_for_a_writer(tmp_path: Path) -> None:
    path = tmp_path / "mail.db"
    store = MailStore(open_database(path, busy_seconds=0.05))
    store.settings.put("theme", "dark")
    with held(path):
        assert store.settings.get("theme") == "dark"


def test_a_full_disk_is_said_and_nothing_is_lost(tmp_path: Path) -> None:
    store = mail_store.opened(tmp_path / "mail.db")
    mail_store.fill(store, (mail_store.message(n) for n in range(50)))
    state = store.folders.state("a", "INBOX")
    assert state is not None
    after = FolderState("a", "INBOX", "after", 1, False, None)
    more = [mail_store.message(n) for n in range(50, 5_000)]
    with full_disk(store.database), pytest.raises(StoreFull):
        mail_store.put(store, after, more)
    assert store.folders.state("a", "INBOX") == state
    assert len(store.folders.known(state, map(str, range(5_000)))) == 50
    mail_store.put(store, after, more)
    assert len(store.folders.known(state, map(str, range(5_000)))) == 5_000


@contextmanager
def full_disk(database: Database) -> Iterator[None]:
    """No page may be added; the pool hands out one connection as long as one thread works."""
    with database.read() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        connection.exec_driver_sql(f"PRAGMA max_page_count={pages + 3}")
    yield
    with database.read() as connection:
        connection.exec_driver_sql("PRAGMA max_page_count=1000000")


def test_only_the_user_may_look(tmp_path: Path) -> None:
    path = tmp_path / "new" / "mail.db"
    store = mail_store.opened(path)
    store.settings.put("theme", "dark")
    if os.name != "nt":
        modes = {p.name: stat.S_IMODE(p.stat().st_mode) for p in path.parent.iterdir()}
        assert set(modes.values()) == {0o600}
        assert {"mail.db", "mail.db-wal", "mail.db-shm"} <= modes.keys()
        assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_what_protects_the_data_is_switched_on(tmp_path: Path) -> None:
    database = open_database(tmp_path / "mail.db")
    wanted = {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "secure_delete": 1}
    with database.read() as connection:
        found = {p: connection.exec_driver_sql(f"PRAGMA {p}").scalar() for p in wanted}
    assert found == wanted


@pytest.mark.parametrize("where", ["file", "memory"])
def test_one_copy_at_a_time(tmp_path: Path, where: str) -> None:
    database = open_database(tmp_path / "mail.db" if where == "file" else "sqlite://")
    with database.exclusively("sync"):
        with pytest.raises(AlreadyRunning), database.exclusively("sync"):
            pass
        with database.exclusively("other"):
            pass
    with database.exclusively("sync"):
        pass


@pytest.mark.parametrize("where", ["file", "memory"])
def test_threads_do_not_get_in_each_others_way(tmp_path: Path, where: str) -> None:
    store = mail_store.opened(tmp_path / "mail.db" if where == "file" else "sqlite://")

    def work(name: str) -> list[object]:
        seen: list[object] = []
        for number in range(20):
            store.settings.put(name, number)
            seen.append(store.settings.get(name))
        return seen

    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(work, "abcd")) == [list(range(20))] * 4


def test_wiping_waits_for_a_reader_and_says_when_bytes_remain(tmp_path: Path) -> None:
    path = tmp_path / "mail.db"
    store = MailStore(open_database(path, busy_seconds=0.1))
    store.settings.put("secret", "kanarie-in-de-mijn")
    reader = sqlite3.connect(path, isolation_level=None)
    reader.execute("BEGIN")
    reader.execute("SELECT * FROM setting").fetchall()
    store.settings.put("secret", None)
    with pytest.raises(StoreNotWiped):
        store.database.wipe_deleted()
    with ThreadPoolExecutor(1) as pool:
        wiping = pool.submit(MailStore(open_database(path)).database.wipe_deleted)
        reader.execute("COMMIT")
        wiping.result()
    reader.close()
    assert not any(b"kanarie-in-de-mijn" in file.read_bytes() for file in tmp_path.iterdir())


@pytest.mark.parametrize("where", ["file", "memory"])
def test_a_rehearsal_shows_its_changes_and_keeps_none(tmp_path: Path, where: str) -> None:
    store = mail_store.opened(tmp_path / "mail.db" if where == "file" else "sqlite://")
    store.settings.put("theme", "dark")
    with store.database.rehearse():
        store.settings.put("theme", "light")
        assert store.settings.get("theme") == "light"
    assert store.settings.get("theme") == "dark"
    store.settings.put("theme", "light")
    assert store.settings.get("theme") == "light"
