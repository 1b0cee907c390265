"""The database: the only module that makes an engine and opens transactions."""

import sqlite3
from collections.abc import Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager, nullcontext
from pathlib import Path
from threading import RLock, local
from time import monotonic, sleep
from typing import Any

from sqlalchemy import URL, Connection, Engine, StaticPool, create_engine, event, make_url

from assistant.paths import make_private_folder
from assistant.store.errors import AlreadyRunning, StoreBusy, StoreNotWiped
from assistant.store.faults import translated
from assistant.store.files import make_private_file
from assistant.store.lock import exclusive
from assistant.store.versions import prepare

BUSY_SECONDS = 5.0
_BETWEEN_TRIES = 0.05
_CACHE_KIB = 32 * 1024


class Database:
    """A database that is open, of the current version, and safe to use from any thread."""

    def __init__(self, engine: Engine, path: Path | None, busy_seconds: float) -> None:
        """Wrap an engine; use ``open_database``.

        Args:
            engine: Configured.
            path: The file, None when the database is in memory or on a server.
            busy_seconds: How long to wait for another program, in seconds.
        """
        self.path = path
        self._busy_seconds = busy_seconds
        self._engine = engine
        self._writing = engine.execution_options(begin="BEGIN IMMEDIATE")
        self._bare = engine.execution_options(begin=None)
        # A database in memory is one connection, so one transaction at a time.
        self._turn: AbstractContextManager[Any] = (
            RLock() if isinstance(engine.pool, StaticPool) else nullcontext()
        )
        self._works: set[str] = set()
        self._rehearsal = local()

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A transaction that sees one state of the database."""
        if connection := self._rehearsed():
            yield connection
            return
        with translated(self.path), self._turn, self._engine.connect() as connection:
            yield connection

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """A transaction that happens as a whole or not at all; writers take turns.

        Raises:
            StoreBusy, StoreFull, StoreBroken, StoreUnreachable.
        """
        if connection := self._rehearsed():
            yield connection
            return
        with translated(self.path), self._turn, self._writing.begin() as connection:
            yield connection

    @contextmanager
    def rehearse(self) -> Iterator[None]:
        """Let this thread's transactions see what they change, and keep none of it.

        Raises:
            StoreBusy, StoreFull, StoreBroken, StoreUnreachable.
        """
        with translated(self.path), self._turn, self._writing.connect() as connection:
            self._rehearsal.connection = connection
            try:
                yield
            finally:
                self._rehearsal.connection = None
                connection.rollback()

    @property
    def is_rehearsing(self) -> bool:
        """Whether nothing that this thread changes now is kept."""
        return self._rehearsed() is not None

    def _rehearsed(self) -> Connection | None:
        found: Connection | None = getattr(self._rehearsal, "connection", None)
        return found

    @contextmanager
    def exclusively(self, work: str) -> Iterator[None]:
        """Do a work that only one copy of Dagstart may do at a time, such as "sync".

        Raises:
            AlreadyRunning: Another one is doing it.
        """
        if self.path is not None:
            with translated(self.path):
                lock = exclusive(self.path.with_name(f"{self.path.name}.{work}.lock"))
                lock.__enter__()
            try:
                yield
            finally:
                lock.__exit__(None, None, None)
            return
        if work in self._works:
            raise AlreadyRunning(work)
        self._works.add(work)
        try:
            yield
        finally:
            self._works.discard(work)

    def wipe_deleted(self) -> None:
        """Leave no byte of deleted rows in the files: rebuild the database, empty the log.

        Raises:
            StoreNotWiped: Another program kept the log in use for longer than we wait.
        """
        if self._engine.dialect.name != "sqlite":
            return
        try:
            with translated(self.path), self._turn, self._bare.connect() as connection:
                connection.exec_driver_sql("VACUUM")
                _empty_log(connection, monotonic() + self._busy_seconds)
        except StoreBusy as error:
            raise StoreNotWiped(str(self.path or "")) from error

    def close(self) -> None:
        """Close all connections."""
        self._engine.dispose()


def open_database(where: Path | str, *, busy_seconds: float = BUSY_SECONDS) -> Database:
    """Open a database, made or brought up to date when needed.

    Args:
        where: A file, or a database URL such as "sqlite://" for one in memory.
        busy_seconds: How long to wait for another program's transaction, in seconds.

    Raises:
        StoreTooNew, StoreBusy, StoreFull, StoreBroken, StoreUnreachable.
    """
    url = URL.create("sqlite", database=str(where)) if isinstance(where, Path) else make_url(where)
    path = _file_of(url)
    with translated(path):
        if path is not None:
            make_private_folder(path.parent)
            make_private_file(path)
    database = Database(_engine(url, path, busy_seconds), path, busy_seconds)
    with ExitStack() as undo:
        undo.callback(database.close)
        prepare(database.read, database.write, str(path or url.database or ""))
        undo.pop_all()
    return database


def _file_of(url: URL) -> Path | None:
    if url.get_backend_name() != "sqlite" or url.database in {None, "", ":memory:"}:
        return None
    return Path(str(url.database)).absolute()


def _engine(url: URL, path: Path | None, busy_seconds: float) -> Engine:
    if url.get_backend_name() != "sqlite":
        return create_engine(url)
    arguments = {"timeout": busy_seconds, "check_same_thread": False}
    if path is None:
        engine = create_engine(url, connect_args=arguments, poolclass=StaticPool)
    else:
        engine = create_engine(url, connect_args=arguments)
    event.listen(engine, "connect", _configure)
    event.listen(engine, "begin", _begin)
    return engine


def _configure(connection: sqlite3.Connection, _record: object) -> None:
    # Our own BEGIN below: the driver's does not cover DDL and cannot take the write lock at once.
    connection.isolation_level = None
    for pragma in (
        "journal_mode=WAL",
        # Commits are few (a page, a key press), so each may reach the disk: a ledger row that
        # says "reading starts" then holds even when the power fails during the reading.
        "synchronous=FULL",
        "foreign_keys=ON",
        "secure_delete=ON",
        "temp_store=MEMORY",
        f"cache_size=-{_CACHE_KIB}",
    ):
        connection.execute(f"PRAGMA {pragma}")


def _empty_log(connection: Connection, until: float) -> None:
    """Move the log into the database; a reader of an older state keeps that from being done."""
    while connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)").one()[0]:
        if monotonic() > until:
            raise StoreBusy
        sleep(_BETWEEN_TRIES)


def _begin(connection: Connection) -> None:
    statement = connection.get_execution_options().get("begin", "BEGIN")
    if statement is not None:
        connection.exec_driver_sql(statement)
