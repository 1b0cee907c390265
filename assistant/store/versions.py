"""The version of a database: made new, brought up to date, or refused when it is too new."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

from sqlalchemy import Column, Connection, MetaData, String, Table, inspect, select

from assistant.store.errors import StoreBroken, StoreTooNew
from assistant.store.planner import inform
from assistant.store.schema import metadata

REVISIONS = ("0001", "0002")
"""Every revision in ``migrations/versions``, oldest first."""

_MIGRATIONS = Path(__file__).with_name("migrations")
# As Alembic makes it, so that it finds it.
_version = Table("alembic_version", MetaData(), Column("version_num", String(32), primary_key=True))
Transaction = Callable[[], AbstractContextManager[Connection]]


def prepare(read: Transaction, write: Transaction, subject: str) -> None:
    """Make sure the tables are there and current; Alembic is only imported when they are old.

    Args:
        read: Opens a reading transaction.
        write: Opens a writing transaction.
        subject: The database's path, for errors.

    Raises:
        StoreTooNew: A newer version wrote it.
        StoreBroken: The file holds other tables than ours.
    """
    with read() as connection:
        if _revision(connection, subject) == REVISIONS[-1]:
            return
    with write() as connection:
        # Looked at again: another copy may have done it while we waited for our turn.
        revision = _revision(connection, subject)
        if revision is None:
            metadata.create_all(connection)
            _version.create(connection)
            inform(connection)
            connection.execute(_version.insert().values(version_num=REVISIONS[-1]))
        elif revision != REVISIONS[-1]:
            upgrade(connection)


def upgrade(connection: Connection) -> None:
    """Run the migrations that a database still misses, in the transaction that is open."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
    inform(connection)


def _revision(connection: Connection, subject: str) -> str | None:
    names = set(inspect(connection).get_table_names())
    if not names:
        return None
    if _version.name not in names:
        raise StoreBroken(subject)
    revision = connection.scalar(select(_version.c.version_num))
    if revision not in REVISIONS:
        raise StoreTooNew(subject)
    return str(revision)
