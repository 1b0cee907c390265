"""kill -9 at any moment loses nothing: the end is that of an undisturbed run."""

import os
import random
import subprocess
import sys
import time
from pathlib import Path

import mail_store
from sqlalchemy import select

from assistant.privacy.ledger import Ledger
from assistant.store import schema

ROOT = Path(__file__).parents[3]
SCRIPT = Path(__file__).with_name("sync_until_killed.py")
MESSAGES = 3_000
KILLS = 20


def start(database: Path) -> subprocess.Popen[bytes]:
    environment = {**os.environ, "PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'tests' / 'support'}"}
    return subprocess.Popen(
        [sys.executable, str(SCRIPT), str(database), str(MESSAGES)],
        env=environment,
        stdout=subprocess.PIPE,
    )


def contents(database: Path) -> dict[str, list[tuple[object, ...]]]:
    store = mail_store.opened(database)
    columns = [c for c in schema.message.columns if c.name != "id"]
    with store.database.read() as connection:
        messages = select(*columns).order_by(schema.message.c.folder_id, schema.message.c.remote_id)
        found = {
            "messages": [tuple(row) for row in connection.execute(messages)],
            "folders": [tuple(row) for row in connection.execute(select(schema.folder))],
        }
    store.database.close()
    return found


def test_killed_at_any_moment_it_ends_as_if_undisturbed(tmp_path: Path) -> None:
    undisturbed, killed = tmp_path / "undisturbed.db", tmp_path / "killed.db"
    process = start(undisturbed)
    assert process.stdout is not None
    process.stdout.readline()
    started = time.perf_counter()
    process.communicate()
    whole = time.perf_counter() - started
    assert process.returncode == 0
    moments = random.Random(7)
    interrupted = 0
    for _ in range(KILLS):
        process = start(killed)
        assert process.stdout is not None
        process.stdout.readline()
        time.sleep(moments.uniform(0, whole / 6))
        process.kill()
        process.communicate()
        interrupted += process.returncode != 0
        check(killed)
    assert interrupted >= KILLS // 2
    process = start(killed)
    process.communicate()
    assert process.returncode == 0
    assert contents(killed) == contents(undisturbed)
    assert len(contents(killed)["messages"]) == MESSAGES + MESSAGES // 10


def check(database: Path) -> None:
    """What is there is whole: SQLite's own check, the ledger's chain, and no lock left behind."""
    store = mail_store.opened(database)
    with store.database.read() as connection:
        assert connection.exec_driver_sql("PRAGMA integrity_check").scalar() == "ok"
        assert connection.exec_driver_sql("PRAGMA foreign_key_check").all() == []
    ledger = Ledger(store.ledger, owner=store.owner)
    assert ledger.verify() is None
    with store.database.exclusively("sync"):
        pass
    store.database.close()
