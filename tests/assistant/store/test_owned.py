"""Nobody sees or changes another owner's rows, by whatever door."""

import ast
import inspect
from collections.abc import Callable
from pathlib import Path
from typing import Any

import mail_store
import pytest
from mail_store import NOW
from sqlalchemy import event, join, select

from assistant.store import schema
from assistant.store.accounts import Accounts
from assistant.store.drafts import Drafts, StoredVersion
from assistant.store.folders import Folders
from assistant.store.ledger_rows import LedgerRows
from assistant.store.mail import MailStore
from assistant.store.notes import Notes, Wish
from assistant.store.owned import Owned, Part
from assistant.store.rankings import Rankable, Rankings
from assistant.store.settings import Learned, Settings
from assistant.store.values import Account, FolderState, LedgerRow, Opinion, StoredReason
from assistant.store.windows import Windows
from connectors.model import SyncPage
from connectors.sync import Plan

STATE = FolderState("a", "INBOX", "theirs", 7, False, None)
OPINION = Opinion(
    key=1,
    urgency=0,
    score=1.0,
    needs_reply=True,
    sender_role="parent",
    reasons=(StoredReason("secret", 1.0, {}),),
    waiting_since=NOW,
)
MESSAGE = mail_store.message(0)
NAMES = "kind status status_before language tone audience template gist family"
DRAFT = dict.fromkeys(NAMES.split(), "theirs") | {
    "sources": [],
    "message_key": None,
    "created_at": NOW,
    "changed_at": NOW,
}
VERSION = StoredVersion(1, "writer", None, "theirs", "theirs", NOW)
EMPTY = Rankable((), (), NOW, NOW, 10**9)


def found_rankable(part: Rankings) -> list[object]:
    found = part.rankable(since=NOW.replace(year=2000), limit=9)
    return [*found.inbox, *found.sent, *([found.last_key] if found.last_key else [])]


CALLS: dict[tuple[type[Part], str], Callable[[Any], object]] = {
    (Accounts, "add"): lambda p: p.add(Account(id="b", kind="demo", name="b", created_at=NOW)),
    (Accounts, "all"): lambda p: [a for a in p.all() if a.id != "b"],
    (Accounts, "get"): lambda p: p.get("a"),
    (Accounts, "set_paused"): lambda p: p.set_paused("a", paused=True),
    (Accounts, "forget"): lambda p: p.forget("a"),
    (Folders, "put"): lambda p: p.put("a", []),
    (Folders, "drop"): lambda p: p.drop("a", "INBOX"),
    (Folders, "all"): lambda p: p.all(),
    (Folders, "state"): lambda p: p.state("a", "INBOX"),
    (Folders, "last_complete_at"): lambda p: p.last_complete_at(),
    (Folders, "known"): lambda p: p.known(STATE, ["0"]),
    (Folders, "plan"): lambda p: (
        p.plan(STATE, SyncPage(removed=("0",), cursor="", complete=True, full_round=False)).deletes
    ),
    (Folders, "apply"): lambda p: (
        p.apply(
            STATE, Plan(updates=(MESSAGE,), deletes=("0",), sweep=True), complete_at=NOW
        ).deleted
    ),
    (Rankings, "rankable"): found_rankable,
    (Rankings, "save"): lambda p: p.save(
        [OPINION], rankable=EMPTY, older=OPINION, beyond=OPINION, now=NOW
    ),
    (Rankings, "opinion"): lambda p: p.opinion(1),
    (Rankings, "opinions"): lambda p: p.opinions([1]),
    (Notes, "apply"): lambda p: p.apply([Wish(1, "done", True), Wish(1, "correct", 3)]),
    (Notes, "wake"): lambda p: p.wake(NOW.replace(year=2100)),
    (Windows, "version"): lambda p: None,
    (Windows, "mail_version"): lambda p: p.mail_version() != "None",
    (Windows, "counts"): lambda p: p.counts(),
    (Windows, "window"): lambda p: p.window(offset=0, limit=9),
    (Windows, "position"): lambda p: p.position(1) is not None,
    (Windows, "soon"): lambda p: p.soon(9),
    (Windows, "waiting"): lambda p: p.waiting(9),
    (Windows, "arrived"): lambda p: p.arrived(NOW.replace(year=2000)),
    (Windows, "order"): lambda p: p.order("sender", include_hidden=True).runs,
    (Windows, "titles"): lambda p: p.titles("thread", [1]),
    (Windows, "lines"): lambda p: p.lines([1]),
    (Windows, "message"): lambda p: p.message(1),
    (Windows, "messages"): lambda p: p.messages([1]),
    (Windows, "thread"): lambda p: p.thread(MESSAGE.conversation_id),
    (Settings, "get"): lambda p: p.get("theirs"),
    (Settings, "put"): lambda p: p.put("theirs", None),
    (Settings, "change"): lambda p: p.change("theirs", lambda value: value),
    (Drafts, "add"): lambda p: p.add("mine", DRAFT, VERSION),
    (Drafts, "get"): lambda p: p.get("theirs"),
    (Drafts, "ids"): lambda p: p.ids("theirs"),
    (Drafts, "all"): lambda p: [one for one in p.all() if one.id != "mine"],
    (Drafts, "change"): lambda p: p.change("theirs", {"gist": "mine"}, expected=1),
    (Drafts, "versions"): lambda p: p.versions("theirs"),
    (Drafts, "looked"): lambda p: p.looked("theirs"),
    (Drafts, "look"): lambda p: p.look("theirs", "code", "text", None),
    (Drafts, "forget_messages"): lambda p: p.forget_messages(),
    (Learned, "change"): lambda p: p.change("theirs", lambda value: value),
    (Learned, "get"): lambda p: p.get("theirs"),
    (Learned, "put"): lambda p: p.put("theirs", "mine"),
    (LedgerRows, "append"): lambda p: p.append(ledger_row) and None,
    (LedgerRows, "chain"): lambda p: [r for r in p.chain().rows if r.kind == "theirs"],
}
"""Each public method, called to reach for the other owner's rows; finding nothing is falsy."""


def ledger_row(number: int, previous: str, kind: str = "mine") -> LedgerRow:
    return LedgerRow(number, "", kind, "{}", previous, f"hash{number}")


@pytest.fixture
def theirs() -> MailStore:
    store = mail_store.opened(owner="them")
    mail_store.fill(store, [MESSAGE, mail_store.message(1, folder_id="SENT")])
    store.rankings.save([OPINION], rankable=EMPTY, older=OPINION, beyond=OPINION, now=NOW)
    store.notes.apply([Wish(1, "correct", 0), Wish(1, "snooze", NOW)])
    store.drafts.add("theirs", DRAFT | {"message_key": 1}, VERSION)
    store.drafts.look("theirs", "code", "text", NOW)
    store.settings.put("theirs", 1)
    store.learned.put("theirs", 1)
    store.ledger.append(lambda n, p: ledger_row(n, p, "theirs"))
    return store


def rows_of(store: MailStore) -> dict[str, list[tuple[Any, ...]]]:
    with store.database.read() as connection:
        return {
            t.name: [tuple(r) for r in connection.execute(select(t).where(t.c.owner == "them"))]
            for t in schema.metadata.sorted_tables
        }


def test_every_public_method_is_called() -> None:
    parts = (Accounts, Drafts, Folders, Rankings, Notes, Windows, Settings, Learned, LedgerRows)
    public = {
        (part, name)
        for part in parts
        for name, _ in inspect.getmembers(part, inspect.isfunction)
        if not name.startswith("_")
    }
    assert public == set(CALLS)
    found = {type(value) for value in vars(mail_store.opened()).values() if isinstance(value, Part)}
    assert found == set(parts)


@pytest.mark.parametrize(("part", "name"), CALLS, ids=lambda x: getattr(x, "__name__", x))
def test_two_owners_never_meet(theirs: MailStore, part: type[Part], name: str) -> None:
    before = rows_of(theirs)
    assert all(before.values())
    mine = part(theirs.database, "me")
    assert not CALLS[part, name](mine)
    assert rows_of(theirs) == before


def test_every_statement_names_the_owner_of_each_table(theirs: MailStore) -> None:
    statements: list[str] = []
    event.listen(
        theirs.database._engine,
        "before_cursor_execute",
        lambda c, cursor, statement, *rest: statements.append(statement),
    )
    for (part, name), call in CALLS.items():
        if name != "forget":
            call(part(theirs.database, "them"))
    reads = [s for s in statements if not s.startswith(("BEGIN", "INSERT"))]
    assert len(reads) > 20
    assert [s for s in reads if s.count(".owner = ?") < 1] == []


def test_an_outer_join_cannot_be_scoped(theirs: MailStore) -> None:
    outer = join(
        schema.message, schema.line, schema.line.c.key == schema.message.c.id, isouter=True
    )
    with theirs.database.read() as connection, pytest.raises(TypeError):
        Owned(connection, "me").rows(select(schema.message.c.id).select_from(outer))


def test_only_the_door_touches_a_connection() -> None:
    """Every other module of the store works through ``Owned``."""
    folder = Path(inspect.getfile(Part)).parent
    may = {"owned.py", "engine.py", "versions.py", "planner.py"}
    for module in sorted(folder.glob("*.py")):
        names = {
            n.attr for n in ast.walk(ast.parse(module.read_text())) if isinstance(n, ast.Attribute)
        }
        assert module.name in may or not names & {"execute", "exec_driver_sql", "scalars_all"}
