"""Windows over the lines: every place, from either end, and on an index whatever the size."""

import mail_store
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from mail_store import NOW
from sqlalchemy import event

from assistant.store import lines, planner
from assistant.store.mail import MailStore
from assistant.store.notes import Wish
from assistant.store.rankings import reasons_of
from assistant.store.values import Opinion, StoredReason

OLDER = Opinion(key=0, urgency=3, score=0.0, needs_reply=False, sender_role="unknown", reasons=())


def ranked(count: int = 97) -> MailStore:
    store = mail_store.opened()
    mail_store.fill(store, (mail_store.message(n) for n in range(count)))
    rankable = store.rankings.rankable(since=NOW.replace(year=2000), limit=10**6)
    opinions = [
        Opinion(
            key=keyed.key,
            urgency=keyed.key % 4,
            score=keyed.key % 7 / 10,
            needs_reply=True,
            sender_role="parent",
            reasons=(StoredReason("parent", 1.0, {}),),
            waiting_since=NOW,
        )
        for keyed in rankable.inbox
    ]
    store.rankings.save(opinions, rankable=rankable, older=OLDER, beyond=OLDER, now=NOW)
    return store


STORE = ranked()
WHOLE = STORE.windows.window(offset=0, limit=1_000)


@given(st.integers(0, 120), st.integers(0, 120), st.sampled_from(["", "groep 3", "vraag"]))
@settings(deadline=None)
def test_a_window_is_a_slice_of_the_whole(offset: int, limit: int, text: str) -> None:
    whole = STORE.windows.window(text, offset=0, limit=1_000)
    total = sum(STORE.windows.counts(text).values())
    assert len(whole) == total
    window = STORE.windows.window(text, offset=offset, limit=limit, total=total)
    assert window == whole[offset : offset + limit]


@pytest.mark.parametrize("text", ["", "groep 3", "vraag"])
def test_a_position_is_the_place_in_the_whole(text: str) -> None:
    whole = STORE.windows.window(text, offset=0, limit=1_000)
    places = {key: place for place, key in enumerate(whole)}
    for key in range(1, 110):
        assert STORE.windows.position(key, text) == places.get(key)


def test_lines_come_in_the_order_asked_for_without_those_that_are_gone() -> None:
    assert [line.key for line in STORE.windows.lines([5, 10**9, 2])] == [5, 2]
    assert reasons_of([["parent", 1.0, {}]]) == (StoredReason("parent", 1.0, {}),)


def test_lines_fall_by_urgency_score_and_age() -> None:
    shown = STORE.windows.lines(WHOLE)
    order = [(line.urgency, -line.score, -line.received_at.timestamp()) for line in shown]
    assert order == sorted(order)


def test_what_is_hidden_is_in_the_whole_order_only() -> None:
    store = ranked(9)
    store.notes.apply([Wish(1, "done", True), Wish(2, "snooze", NOW)])
    assert {line.key for line in store.windows.lines([1, 2]) if line.is_done} == {1}
    assert len(store.windows.order("urgency").keys) == 7
    assert len(store.windows.order("urgency", include_hidden=True).keys) == 9
    assert (lines.OPEN, lines.SNOOZED, lines.DONE) == (0, 1, 2)


def test_each_statement_of_a_list_finds_its_rows_on_an_index() -> None:
    store = ranked(50)
    plans: list[str] = []

    def explain(connection, cursor, statement, parameters, context, many) -> None:
        if statement.startswith(("SELECT", "UPDATE", "DELETE")) and not many:
            bare = connection.connection.dbapi_connection.cursor()
            rows = bare.execute(f"EXPLAIN QUERY PLAN {statement}", parameters).fetchall()
            plans.extend(f"{row[3]}: {statement}" for row in rows)

    event.listen(store.database._engine, "before_cursor_execute", explain)
    store.windows.counts("groep")
    store.windows.lines(store.windows.window("groep", offset=30, limit=9, total=50))
    assert store.windows.position(5, "groep") is not None
    store.windows.soon(9)
    store.windows.waiting(9)
    store.windows.arrived(NOW)
    store.windows.thread("<1@example>")
    store.notes.apply([Wish(1, "correct", 0)])
    assert len(plans) > 15
    assert [plan for plan in plans if plan.startswith(("SCAN", "SEARCH line USING AUTO"))] == []
    by_key = [plan for plan in plans if '"key" IN' in plan or "message.id IN (?" in plan]
    assert by_key
    assert [plan for plan in by_key if "INTEGER PRIMARY KEY" not in plan] == []


def test_the_planner_is_told_about_every_index() -> None:
    with STORE.database.read() as connection:
        told = dict(connection.exec_driver_sql("SELECT idx, stat FROM sqlite_stat1").all())  # type: ignore[arg-type]
        ours = connection.exec_driver_sql(
            "SELECT name FROM sqlite_master WHERE type = 'index' "
            "AND tbl_name IN ('line', 'message')"
        )
        assert set(ours.scalars()) == set(told)
    assert told["ix_line_order"].split()[:3] == ["100000", "100000", "33333"]
    with STORE.database.write() as connection:
        planner.inform(connection)


@pytest.mark.parametrize("offset", [0, 96, 97, 10**9])
def test_past_the_end_there_is_nothing(offset: int) -> None:
    assert len(STORE.windows.window(offset=offset, limit=5, total=97)) == max(
        0, min(5, 97 - offset)
    )
