"""The second revision: an old database gets a place for drafts."""

import sqlite3
from pathlib import Path

from assistant.store.engine import open_database
from assistant.store.migrations.versions import r0001, r0002

OLD = Path(__file__).parents[4] / "data" / "store" / "0001.sql"


def test_it_follows_the_first() -> None:
    assert r0002.down_revision == r0001.revision


def test_a_first_database_can_keep_drafts_afterwards(tmp_path: Path) -> None:
    connection = sqlite3.connect(tmp_path / "old.db")
    connection.executescript(OLD.read_text(encoding="utf-8"))
    connection.execute("INSERT INTO alembic_version VALUES ('0001')")
    connection.commit()
    connection.close()
    open_database(tmp_path / "old.db").close()
    connection = sqlite3.connect(tmp_path / "old.db")
    tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
    connection.close()
    assert {"draft", "draft_version", "draft_look"} <= tables
