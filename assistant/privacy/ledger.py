"""The ledger: what was read, without a word of what it said, in a chain that shows tampering.

Each row holds the hash of the row before it and a hash over all its own fields, so whoever changes,
removes or moves a row without rewriting all that follow is found by ``Ledger.verify``. Rewriting
the whole chain is not prevented: the export, kept elsewhere, holds the hashes to compare with.
"""

import csv
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from hashlib import sha256
from typing import TextIO

from assistant.clock import utc_now
from assistant.store.ledger_rows import LedgerRows
from assistant.store.values import Account, LedgerRow
from connectors.model import FolderRole

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


class Kind(StrEnum):
    """What happened."""

    MAILBOX_READ_STARTED = "mailbox_read_started"
    MAILBOX_READ_FINISHED = "mailbox_read_finished"


class Outcome(StrEnum):
    """How a reading ended."""

    COMPLETE = "complete"
    CANCELLED = "cancelled"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Break:
    """Where the chain is broken.

    Attributes:
        number: The row that is not what it was, or the first that is missing.
        why: "missing", "changed" or "moved".
    """

    number: int
    why: str


class Ledger:
    """One owner's ledger."""

    def __init__(
        self,
        rows: LedgerRows,
        *,
        owner: str,
        clock: Callable[[], datetime] = utc_now,
        pretended: datetime | None = None,
    ) -> None:
        """Keep a ledger in the store.

        Args:
            rows: The store's part.
            owner: Whose; part of what is hashed.
            clock: The present moment, aware, whatever the rest of the program takes for now.
            pretended: What the rest takes for now when it is told to (aware); noted in each row.
        """
        self._rows = rows
        self._owner = owner
        self._clock = clock
        self._noted = {} if pretended is None else {"pretended_now": pretended.isoformat()}

    def read_started(self, account: Account, role: FolderRole) -> LedgerRow:
        """Record, before it happens, that a folder of a mailbox is going to be read."""
        return self._append(Kind.MAILBOX_READ_STARTED, _mailbox(account, role))

    def read_finished(
        self, account: Account, role: FolderRole, *, outcome: Outcome, count: int, error: str = ""
    ) -> LedgerRow:
        """Record how a reading ended.

        Args:
            account: The mailbox.
            role: The folder's.
            outcome: How it ended.
            count: Messages whose metadata was shown.
            error: The class of the error that ended it, never its text.
        """
        facts = _mailbox(account, role) | {"outcome": outcome.value, "count": count}
        if error:
            facts["error"] = error
        return self._append(Kind.MAILBOX_READ_FINISHED, facts)

    def rows(self) -> Sequence[LedgerRow]:
        """All rows, oldest first."""
        return self._rows.chain().rows

    def verify(self) -> Break | None:
        """The first row that is not as it was written; None when all are."""
        chain = self._rows.chain()
        previous = ""
        for number, row in enumerate(chain.rows, 1):
            if row.number != number:
                return Break(number, "missing" if row.number > number else "moved")
            if row.hash != _hash(self._owner, row):
                return Break(number, "changed")
            if row.previous != previous:
                return Break(number, "moved")
            previous = row.hash
        end = len(chain.rows)
        if chain.number > end:
            return Break(end + 1, "missing")
        return None if (chain.number, chain.hash) == (end, previous) else Break(end, "changed")

    def export_csv(self, stream: TextIO) -> int:
        """Write all rows for a spreadsheet; returns how many.

        Args:
            stream: Opened with ``newline=""``.
        """
        chain = self._rows.chain()
        names = sorted({name for row in chain.rows for name in _facts(row)})
        writer = csv.writer(stream)
        writer.writerow(["number", "at", "kind", *names, "facts", "previous", "hash"])
        for row in chain.rows:
            facts = _facts(row)
            cells = [row.at, row.kind, *(facts.get(name, "") for name in names)]
            cells += [row.facts, row.previous, row.hash]
            writer.writerow([row.number, *(_harmless(cell) for cell in cells)])
        return len(chain.rows)

    def _append(self, kind: Kind, facts: dict[str, str | int]) -> LedgerRow:
        told = canonical(facts | self._noted)
        at = self._clock().astimezone(UTC).isoformat(timespec="microseconds")

        def make(number: int, previous: str) -> LedgerRow:
            row = LedgerRow(number, at, kind.value, told, previous, "")
            return LedgerRow(number, at, kind.value, told, previous, _hash(self._owner, row))

        return self._rows.append(make)


def canonical(value: object) -> str:
    """JSON in the one form that is hashed: sorted keys, no spaces, ASCII."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=True)


def _hash(owner: str, row: LedgerRow) -> str:
    fields = [owner, row.number, row.at, row.kind, row.facts, row.previous]
    return sha256(canonical(fields).encode("ascii")).hexdigest()


def _mailbox(account: Account, role: FolderRole) -> dict[str, str | int]:
    # Neither name nor path: both can name a person.
    return {"account": account.id, "account_kind": account.kind, "folder_role": role.value}


def _facts(row: LedgerRow) -> dict[str, object]:
    try:
        facts = json.loads(row.facts)
    except ValueError:
        return {}
    return facts if isinstance(facts, dict) else {}


def _harmless(cell: object) -> object:
    """A cell that no spreadsheet takes for a formula."""
    if isinstance(cell, str) and cell.startswith(_FORMULA):
        return f"'{cell}"
    return cell if isinstance(cell, str | int | float) else str(cell)
