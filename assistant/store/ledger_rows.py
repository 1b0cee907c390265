"""The ledger's rows, as they are kept; their meaning and chaining are known elsewhere."""

from collections.abc import Callable
from typing import NamedTuple

from sqlalchemy import select

from assistant.store import schema
from assistant.store.owned import Part
from assistant.store.values import LedgerRow

_ledger, _head = schema.ledger, schema.ledger_head
_FIELDS = tuple(_ledger.c[n] for n in ("number", "at", "kind", "facts", "previous", "hash"))


class Chain(NamedTuple):
    """The rows of an owner, oldest first, and the number and hash of the last that was added."""

    rows: tuple[LedgerRow, ...]
    number: int
    hash: str


class LedgerRows(Part):
    """One owner's chain of rows."""

    def append(self, make: Callable[[int, str], LedgerRow]) -> LedgerRow:
        """Add a row at the end; writers take turns, so that the chain never forks.

        Args:
            make: Gets the new row's number and the hash of the last one ("" for the first).
        """
        with self._writing() as owned:
            last = owned.rows(select(_head.c.number, _head.c.hash).with_for_update()).first()
            number, previous = (last.number, last.hash) if last else (0, "")
            row = make(number + 1, previous)
            values = {column.name: getattr(row, column.name) for column in _FIELDS}
            owned.insert(_ledger, [values])
            owned.put(_head, {}, {"number": row.number, "hash": row.hash})
        return row

    def chain(self) -> Chain:
        """All rows and where the chain should end, as of one moment."""
        with self._reading() as owned:
            end = owned.rows(select(_head.c.number, _head.c.hash)).first()
            rows = owned.rows(select(*_FIELDS).order_by(_ledger.c.number))
            number, last = (0, "") if end is None else (end.number, end.hash)
            return Chain(tuple(LedgerRow(*row) for row in rows), number, last)
