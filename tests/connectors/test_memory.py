"""The mailbox in memory can be told to fail, which others' tests lean on."""

from datetime import UTC, datetime
from threading import Event

import pytest

from connectors.errors import ResyncRequired, Transient
from connectors.memory import INBOX, MemoryConnector
from connectors.model import MessageMeta, SyncPage


def filled(count: int) -> MemoryConnector:
    connector = MemoryConnector("a1")
    connector.add(
        *(
            MessageMeta(
                account_id="", folder_id="", remote_id=f"{n}", received_at=datetime.now(UTC)
            )
            for n in range(count)
        )
    )
    return connector


def test_an_error_comes_once_in_the_place_of_a_page() -> None:
    connector = filled(5)
    connector.fail(Transient("net"), at_page=1)
    seen: list[SyncPage] = []
    with pytest.raises(Transient):
        seen.extend(connector.sync(INBOX, None, page_size=2, cancel=Event()))
    pages = connector.sync(INBOX, None, page_size=2, cancel=Event())
    assert [m.remote_id for page in pages for m in page.upserts] == ["0", "1", "2", "3", "4"]


def test_cursors_can_be_made_invalid() -> None:
    connector = filled(1)
    (page,) = connector.sync(INBOX, None, cancel=Event())
    connector.invalidate_cursors()
    with pytest.raises(ResyncRequired):
        list(connector.sync(INBOX, page.cursor, cancel=Event()))


def test_forgetting_empties_it() -> None:
    connector = filled(1)
    connector.disconnect(forget=True)
    (page,) = connector.sync(INBOX, None, cancel=Event())
    assert page.upserts == ()
