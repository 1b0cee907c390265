"""The ledger's rows, as they are kept; their meaning and chaining are known elsewhere."""

from collections.abc import Callable, Iterator

from sqlalchemy import select

from assistant.store import schema
from assistant.store.owned import Part
from assistant.store.values import LedgerRow

_ledger, _head = schema.ledger, schema.ledger_head
_FIELDS = tuple(_ledger.c[n] for n in ("number", "at", "kind", "facts", "previous", "hash"))
_PAGE = 1_000


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

    def head(self) -> tuple[int, str]:
        """The number and hash of the last row that was added; (0, "") when there is none."""
        with self._reading() as owned:
            row = owned.rows(select(_head.c.number, _head.c.hash)).first()
            return (0, "") if row is None else (row.number, row.hash)

    def all(self) -> Iterator[LedgerRow]:
        """The rows, oldest first, in bounded memory."""
        after = -1
        while True:
            with self._reading() as owned:
                statement = select(*_FIELDS).where(_ledger.c.number > after)
                rows = owned.rows(statement.order_by(_ledger.c.number).limit(_PAGE)).all()
            yield from (LedgerRow(*row) for row in rows)
            if len(rows) < _PAGE:
                return
            after = rows[-1].number
