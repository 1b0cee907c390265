"""One owner's rows: the only door through which the tables are read and written.

Every statement of the store goes through here, and each table in it is filtered on the owner; a
shared database then shows nobody another's mail.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, TypeVar
from uuid import uuid4

from sqlalchemy import (
    Alias,
    ColumnElement,
    Connection,
    CursorResult,
    FromClause,
    Join,
    Select,
    Subquery,
    Table,
    delete,
    insert,
    update,
)

from assistant.store import schema
from assistant.store.engine import Database

T = TypeVar("T")
AnySelect = Select[*tuple[Any, ...]]
AnyRows = CursorResult[*tuple[Any, ...]]
MAIL = "mail_version"
"""The setting that holds another text after each change of the mail."""
CHUNK = 500
"""Keys in one IN list; databases bound how many parameters a statement has."""


class Owned:
    """A transaction in which only one owner's rows exist."""

    def __init__(self, connection: Connection, owner: str) -> None:
        """Look at a transaction through an owner's eyes."""
        self._connection = connection
        self._owner = owner

    def scope(self, statement: AnySelect) -> AnySelect:
        """A select, or a subselect, on the owner's rows only."""
        for source in _tables(statement.get_final_froms()):
            statement = statement.where(source.c.owner == self._owner)
        return statement

    def rows(self, statement: AnySelect) -> AnyRows:
        """Run a select on the owner's rows."""
        return self._connection.execute(self.scope(statement))

    def scalar(self, statement: AnySelect) -> Any:
        """The first column of the first row, None when there is none."""
        return self._connection.scalar(self.scope(statement))

    def insert(self, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
        """Add rows, as the owner's."""
        if rows:
            self._connection.execute(insert(table), [{**row, "owner": self._owner} for row in rows])

    def update(self, table: Table, values: Mapping[str, Any], *where: ColumnElement[bool]) -> int:
        """Change the owner's rows that fit; returns how many."""
        statement = update(table).where(table.c.owner == self._owner, *where).values(values)
        return self._connection.execute(statement).rowcount

    def delete(self, table: Table, *where: ColumnElement[bool]) -> int:
        """Delete the owner's rows that fit; returns how many."""
        statement = delete(table).where(table.c.owner == self._owner, *where)
        return self._connection.execute(statement).rowcount

    def mark_mail(self) -> None:
        """Let others see that there is other mail than before."""
        self.put(schema.setting, {"name": MAIL}, {"value": uuid4().hex})

    def put(self, table: Table, key: Mapping[str, Any], values: Mapping[str, Any]) -> None:
        """Change the owner's row with a key, or add it."""
        where = [table.c[name] == value for name, value in key.items()]
        if self.update(table, values, *where) == 0:
            self.insert(table, [{**key, **values}])


class Part:
    """A part of the store: whose rows, in which database."""

    def __init__(self, database: Database, owner: str) -> None:
        """Open a part.

        Args:
            database: Open.
            owner: Whose rows.
        """
        self._database = database
        self._owner = owner

    @contextmanager
    def _reading(self) -> Iterator[Owned]:
        with self._database.read() as connection:
            yield Owned(connection, self._owner)

    @contextmanager
    def _writing(self) -> Iterator[Owned]:
        """A transaction after which others see that something changed."""
        with self._database.write() as connection:
            owned = Owned(connection, self._owner)
            yield owned
            owned.put(schema.setting, {"name": "version"}, {"value": uuid4().hex})


def chunks(items: Iterable[T]) -> Iterator[list[T]]:
    """The items in lists of at most ``CHUNK``."""
    everything = list(items)
    for start in range(0, len(everything), CHUNK):
        yield everything[start : start + CHUNK]


def _tables(sources: Iterable[FromClause]) -> Iterator[FromClause]:
    for source in sources:
        if isinstance(source, Join):
            if source.isouter or source.full:
                # The filter would drop its unmatched rows; two selects say the same.
                raise TypeError("outer joins cannot be scoped to an owner")
            yield from _tables((source.left, source.right))
        elif isinstance(source, Table) or (
            isinstance(source, Alias) and isinstance(source.element, Table)
        ):
            yield source
        elif not isinstance(source, Subquery):
            raise TypeError(f"cannot scope {type(source).__name__} to an owner")
