"""New, current, old, newer and foreign databases."""

import sqlite3
import subprocess
import sys
from pathlib import Path

import mail_store
import pytest

from assistant.store import versions
from assistant.store.engine import open_database
from assistant.store.errors import StoreBroken, StoreTooNew


def set_revision(path: Path, revision: str) -> None:
    connection = sqlite3.connect(path)
    connection.execute("UPDATE alembic_version SET version_num = ?", (revision,))
    connection.commit()
    connection.close()


def test_a_newer_database_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "mail.db"
    open_database(path).close()
    set_revision(path, "9999")
    before = path.read_bytes()
    with pytest.raises(StoreTooNew) as caught:
        open_database(path)
    assert caught.value.subject == str(path)
    assert path.read_bytes() == before


def test_another_programs_database_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE recipe (name TEXT)")
    connection.commit()
    connection.close()
    with pytest.raises(StoreBroken):
        open_database(path)


def test_opening_what_is_current_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "mail.db"
    mail_store.fill(mail_store.opened(path), [mail_store.message(1)])
    again = mail_store.opened(path)
    assert again.windows.message(1) is not None


def test_a_current_database_opens_without_the_migration_library(tmp_path: Path) -> None:
    open_database(tmp_path / "mail.db").close()
    code = (
        "import sys\nfrom pathlib import Path\n"
        "from assistant.store.engine import open_database\n"
        "open_database(Path(sys.argv[1])).close()\n"
        "assert 'alembic' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code, str(tmp_path / "mail.db")], check=True)


def test_an_upgrade_runs_the_migrations_that_are_missing(tmp_path: Path) -> None:
    database = open_database(tmp_path / "mail.db")
    with database.write() as connection:
        connection.exec_driver_sql("DELETE FROM alembic_version")
        for table in ("draft_look", "draft_version", "draft"):
            connection.exec_driver_sql(f"DROP TABLE {table}")
        versions.upgrade(connection)
        found = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()
    assert found == versions.REVISIONS[-1]
    database.close()
