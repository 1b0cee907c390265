"""The demo connector: rounds, pages and cursors."""

import json
from datetime import datetime
from threading import Event

import pytest

from connectors.demo import DEMO_ADDRESSES, DEMO_SCHOOL, DemoConnector
from connectors.demo_data.moments import AMSTERDAM
from connectors.errors import Cancelled, FolderGone, ResyncRequired
from connectors.model import Folder, FolderRole

MORNING = datetime(2026, 11, 24, 7, 0, tzinfo=AMSTERDAM)
NOON = MORNING.replace(hour=12)
TOMORROW = MORNING.replace(day=25)
GO = Event()


def folder(role=FolderRole.INBOX):
    return next(f for f in DemoConnector("demo").folders(cancel=GO) if f.role is role)


def pages(now, cursor=None, **options):
    return list(DemoConnector("demo", now).sync(folder(), cursor, cancel=GO, **options))


def shown(round_of_pages):
    return [message.remote_id for page in round_of_pages for message in page.upserts]


def test_a_full_round_in_pages_shows_everything_once():
    whole, paged = pages(MORNING), pages(MORNING, page_size=20)
    assert [page.complete for page in paged] == [False] * (len(paged) - 1) + [True]
    assert all(page.full_round and page.total_hint == len(shown(whole)) for page in paged)
    assert all(len(page.upserts) <= 20 for page in paged)
    assert shown(paged) == shown(whole)
    assert len(set(shown(whole))) == len(shown(whole))


def test_a_round_goes_on_where_it_was_interrupted_even_later_that_day():
    paged = pages(MORNING, page_size=20)
    rest = pages(NOON, paged[1].cursor, page_size=20)
    assert shown(paged[:2]) + shown(rest) == shown(paged)
    assert rest[-1].full_round


def test_an_incremental_round_shows_what_came_in_since():
    first = pages(MORNING)
    later = pages(NOON, first[-1].cursor)
    assert not later[-1].full_round
    assert set(shown(first)).isdisjoint(shown(later))
    assert set(shown(first)) | set(shown(later)) == set(shown(pages(NOON)))
    assert shown(pages(NOON, later[-1].cursor)) == []


def test_a_clock_that_goes_back_shows_nothing_new():
    cursor = pages(NOON)[-1].cursor
    assert shown(pages(MORNING, cursor)) == []
    assert shown(pages(NOON, pages(MORNING, cursor)[-1].cursor)) == []


def test_on_another_day_a_full_round_is_asked_for():
    with pytest.raises(ResyncRequired):
        pages(TOMORROW, pages(MORNING)[-1].cursor)


@pytest.mark.parametrize(
    "cursor",
    [
        "",
        "x",
        "null",
        "7",
        "{}",
        json.dumps({"since": None, "until": "gisteren", "shown": 0, "complete": True}),
        json.dumps({"since": 3, "until": MORNING.isoformat(), "shown": 0, "complete": True}),
    ],
)
def test_a_cursor_that_is_not_ours_is_of_no_use(cursor):
    with pytest.raises(ResyncRequired):
        pages(MORNING, cursor)


def test_since_leaves_older_messages_out():
    recent = MORNING.replace(day=23)
    round_of_pages = pages(MORNING, since=recent)
    messages = [message for page in round_of_pages for message in page.upserts]
    assert 0 < len(messages) < len(shown(pages(MORNING)))
    assert min(message.received_at for message in messages) >= recent


def test_a_folder_it_does_not_have_is_gone():
    with pytest.raises(FolderGone):
        list(DemoConnector("demo").sync(Folder("archief", "Archief"), None, cancel=GO))


def test_cancelling_stops_between_pages():
    cancel = Event()
    round_of_pages = DemoConnector("demo", MORNING).sync(
        folder(), None, page_size=20, cancel=cancel
    )
    next(round_of_pages)
    cancel.set()
    with pytest.raises(Cancelled):
        next(round_of_pages)


def test_without_a_moment_it_is_laid_out_around_now():
    connector = DemoConnector("demo")
    connector.connect(cancel=GO)
    newest = next(connector.sync(folder(), None, cancel=GO)).upserts[0]
    assert (datetime.now(AMSTERDAM) - newest.received_at).total_seconds() < 86_400
    connector.disconnect(forget=True)


def test_the_leader_writes_what_was_sent_and_gets_what_came_in():
    sent = next(DemoConnector("demo", MORNING).sync(folder(FolderRole.SENT), None, cancel=GO))
    assert {message.sender.address for message in sent.upserts} == {DEMO_ADDRESSES[0]}
    received = pages(MORNING)[0].upserts
    mine = sum(bool({a.address for a in m.to} & set(DEMO_ADDRESSES)) for m in received)
    assert mine > len(received) * 0.85
    assert DEMO_SCHOOL.endswith("De Lichtboei")
