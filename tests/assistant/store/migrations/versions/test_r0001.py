"""The first revision, and the way from each revision to the newest."""

import re
import sqlite3
from pathlib import Path

import pytest
from alembic.config import Config
from alembic.script import ScriptDirectory

from assistant.store.engine import open_database
from assistant.store.migrations.versions import r0001
from assistant.store.versions import REVISIONS

OLD = Path(__file__).parents[4] / "data" / "store"


def schema(path: Path) -> dict[str, str]:
    with sqlite3.connect(path) as connection:
        rows = connection.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL")
        found = {name: re.sub(r"\s+", " ", sql) for name, sql in rows}
    connection.close()
    return {name: sql for name, sql in found.items() if not name.startswith("sqlite_")}


def old_database(path: Path, revision: str) -> None:
    connection = sqlite3.connect(path)
    connection.executescript((OLD / f"{revision}.sql").read_text(encoding="utf-8"))
    connection.execute("INSERT INTO alembic_version VALUES (?)", (revision,))
    connection.commit()
    connection.close()


def test_it_is_the_first() -> None:
    assert (r0001.revision, r0001.down_revision) == (REVISIONS[0], None)


def test_the_revisions_we_know_are_those_that_are_there() -> None:
    config = Config()
    config.set_main_option("script_location", str(Path(r0001.__file__).parents[1]))
    scripts = ScriptDirectory.from_config(config)
    assert tuple(script.revision for script in scripts.walk_revisions())[::-1] == REVISIONS


@pytest.mark.parametrize("revision", REVISIONS)
def test_an_old_database_becomes_like_a_new_one(tmp_path: Path, revision: str) -> None:
    """Fails when schema.py changes without a migration."""
    old_database(tmp_path / "old.db", revision)
    open_database(tmp_path / "old.db").close()
    open_database(tmp_path / "new.db").close()
    assert schema(tmp_path / "old.db") == schema(tmp_path / "new.db")
