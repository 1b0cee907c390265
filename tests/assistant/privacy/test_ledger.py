"""The ledger shows tampering and holds no content."""

import csv
import io
from dataclasses import fields
from datetime import UTC, datetime, timedelta

import mail_store
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from sqlalchemy import delete, update

from assistant.privacy.ledger import Break, Ledger, Outcome, canonical
from assistant.store.mail import MailStore
from assistant.store.schema import ledger as table
from assistant.store.schema import ledger_head as head
from assistant.store.values import Account, LedgerRow
from connectors.model import FolderRole

ACCOUNT = Account(
    id="1f2e3d4c",
    kind="mbox",
    name="KANARIE",
    settings={"inbox": "/home/kanarie/KANARIE.mbox"},
    created_at=mail_store.NOW,
)
NAMES = [field.name for field in fields(LedgerRow)]


def filled(rows: int = 6, owner: str = "local") -> tuple[MailStore, Ledger]:
    store = mail_store.opened(owner=owner)
    moments = (mail_store.NOW + timedelta(minutes=n) for n in range(10**6))
    ledger = Ledger(store.ledger, owner=owner, clock=lambda: next(moments))
    for number in range(rows):
        if number % 2:
            ledger.read_finished(ACCOUNT, FolderRole.INBOX, outcome=Outcome.COMPLETE, count=number)
        else:
            ledger.read_started(ACCOUNT, FolderRole.INBOX)
    return store, ledger


def run(store: MailStore, *statements: object) -> None:
    with store.database.write() as connection:
        for statement in statements:
            connection.execute(statement)  # type: ignore[call-overload]


@pytest.mark.parametrize("rows", [0, 1, 6])
def test_an_honest_ledger_is_whole(rows: int) -> None:
    _, ledger = filled(rows)
    assert ledger.verify() is None
    assert [row.number for row in ledger.rows()] == list(range(1, rows + 1))


@given(st.integers(1, 6), st.sampled_from(NAMES), st.text("abc\x01 {}", max_size=5))
@settings(max_examples=40, deadline=None)
def test_a_changed_field_is_found(number: int, name: str, value: str) -> None:
    assume((number, name, value) != (1, "previous", ""))  # what already stands there
    store, ledger = filled()
    changed: object = len(value) + 7 if name == "number" else value
    run(store, update(table).where(table.c.number == number).values({name: changed}))
    found = ledger.verify()
    assert found is not None
    # A changed number leaves a hole where the row was.
    assert found.number == number


@pytest.mark.parametrize("number", range(1, 7))
def test_a_missing_row_is_found(number: int) -> None:
    store, ledger = filled()
    run(store, delete(table).where(table.c.number == number))
    assert ledger.verify() == Break(number, "missing")


@given(st.permutations(range(1, 7)).filter(lambda order: order != [1, 2, 3, 4, 5, 6]))
@settings(max_examples=30, deadline=None)
def test_rows_in_another_order_are_found(order: list[int]) -> None:
    store, ledger = filled()
    away = [update(table).where(table.c.number == n).values(number=n + 100) for n in order]
    back = [
        update(table).where(table.c.number == old + 100).values(number=new)
        for new, old in enumerate(order, 1)
    ]
    run(store, *away, *back)
    first = next(new for new, old in enumerate(order, 1) if new != old)
    assert ledger.verify() == Break(first, "changed")


def test_a_forged_row_at_the_end_is_found() -> None:
    store, ledger = filled()
    last = ledger.rows()[-1]
    values = {name: getattr(last, name) for name in NAMES} | {"number": 7, "owner": "local"}
    run(store, table.insert().values(values))
    assert ledger.verify() == Break(7, "changed")


def test_all_rows_gone_is_found() -> None:
    store, ledger = filled()
    run(store, delete(table))
    assert ledger.verify() == Break(1, "missing")
    run(store, delete(head))
    assert ledger.verify() is None


def test_another_owners_rows_do_not_fit() -> None:
    store, _ = filled()
    run(store, update(table).values(owner="other"), update(head).values(owner="other"))
    other = MailStore(store.database, "other")
    ledger = Ledger(other.ledger, owner="other", clock=lambda: mail_store.NOW)
    assert ledger.verify() == Break(1, "changed")


def test_a_row_tells_what_kind_of_mailbox_and_how_many_but_no_name_or_path() -> None:
    _, ledger = filled(1)
    row = ledger.read_finished(
        ACCOUNT, FolderRole.SENT, outcome=Outcome.FAILED, count=3, error="MissingSource"
    )
    assert row.facts == canonical(
        {
            "account": "1f2e3d4c",
            "account_kind": "mbox",
            "count": 3,
            "error": "MissingSource",
            "folder_role": "sent",
            "outcome": "failed",
        }
    )
    assert all("kanarie" not in str(row).casefold() for row in ledger.rows())
    assert datetime.fromisoformat(row.at).tzinfo == UTC


def test_the_export_opens_in_a_spreadsheet_and_runs_nothing() -> None:
    store, ledger = filled(2)
    run(store, update(table).where(table.c.number == 2).values(kind="=1+1", facts='{"a": "@x"}'))
    stream = io.StringIO(newline="")
    assert ledger.export_csv(stream) == 2
    rows = list(csv.DictReader(io.StringIO(stream.getvalue())))
    assert rows[0]["kind"] == "mailbox_read_started"
    assert rows[0]["folder_role"] == "inbox"
    assert rows[0]["hash"] == ledger.rows()[0].hash
    assert (rows[1]["kind"], rows[1]["a"]) == ("'=1+1", "'@x")
    assert not any(cell[:1] in "=+-@\t\r" for row in rows for cell in row.values() if cell)
