"""What SQLite's query planner is told about the tables: how they look when they are full.

Without statistics it takes "the rows of an owner" for a few, and reads a hundred thousand of them
to find sixty by their keys. Measuring (ANALYZE) a database that is still empty would say the same,
so the figures are given: plans are then good at any size and never change by themselves. Other
databases measure by themselves.
"""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Column, ColumnElement, Connection, Table, UnaryExpression, UniqueConstraint

from assistant.store.schema import metadata

_ROWS = 100_000
_SHARE = {
    "owner": 1,
    "hidden": 3,
    "urgency": 4,
    "score": 5_000,
    "received_at": 90_000,
    "sender_key": 3_000,
    "conversation_id": 40_000,
    "fingerprint": 95_000,
    "waiting_since": 2_000,
    "snoozed_until": 50,
    "key": _ROWS,
    "remote_id": _ROWS,
    "account_id": 2,
    "folder_id": 2,
    "search_text": 95_000,
}
"""About how many different values a column has; what is not named has a few."""


def inform(connection: Connection) -> None:
    """Give SQLite the figures of a full store; a no-op on other databases."""
    if connection.dialect.name != "sqlite":
        return
    connection.exec_driver_sql("ANALYZE sqlite_schema")
    connection.exec_driver_sql("DELETE FROM sqlite_stat1")
    for table in metadata.sorted_tables:
        for name, columns in _indexes(table):
            connection.exec_driver_sql(
                "INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES (?, ?, ?)",
                (table.name, name, _figures(columns)),
            )
    # Read again, by this connection too.
    connection.exec_driver_sql("ANALYZE sqlite_schema")


def _indexes(table: Table) -> list[tuple[str, list[str]]]:
    found = [(str(index.name), _names(index.expressions)) for index in table.indexes]
    unique = [c for c in table.constraints if isinstance(c, UniqueConstraint)]
    # SQLite names the index of a constraint itself, in the order they stand in the table.
    found += [
        (f"sqlite_autoindex_{table.name}_{number}", [column.name for column in constraint.columns])
        for number, constraint in enumerate(unique, 1)
    ]
    return found


def _names(expressions: Iterable[str | ColumnElement[Any]]) -> list[str]:
    """The columns' names, those that are sorted downwards included."""
    return [
        str(part.element.name) if isinstance(part, UnaryExpression) else str(part.name)
        for part in expressions
        if isinstance(part, UnaryExpression | Column)
    ]


def _figures(columns: list[str]) -> str:
    """All rows, then how many share the first column, the first two, and so on."""
    figures, different = [_ROWS], 1
    for column in columns:
        different = min(_ROWS, different * _SHARE.get(column, 3))
        figures.append(max(1, _ROWS // different))
    return " ".join(map(str, figures))
