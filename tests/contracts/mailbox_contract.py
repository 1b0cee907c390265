"""What every mailbox connector must do; a subclass says how its mailbox is filled."""

import pickle
from collections.abc import Sequence
from contextlib import suppress
from threading import Event

import pytest

from connectors.errors import Cancelled, FolderGone, ResyncRequired
from connectors.model import Folder, FolderRole, MessageMeta, MessagePatch, SyncPage
from connectors.port import MailboxConnector
from connectors.sync import patched


class Mailbox:
    """What a test holds of a mailbox: the connector, and a hand to change the mailbox with."""

    connector: MailboxConnector

    def deliver(self, *names: str) -> None:
        """New messages arrive in the Inbox; each name is to be the subject."""
        raise NotImplementedError

    def take_away(self, name: str) -> None:
        """The user removes a message."""
        raise NotImplementedError

    def mark_read(self, name: str) -> None:
        """The user reads a message."""
        raise NotImplementedError

    @property
    def inbox(self) -> Folder:
        """The connector's Inbox."""
        return self.connector.folders(cancel=Event())[0]

    def pages(self, cursor: str | None = None, page_size: int = 2) -> list[SyncPage]:
        """One round."""
        return list(self.connector.sync(self.inbox, cursor, page_size=page_size, cancel=Event()))


class Applied:
    """What someone who applies pages knows: the messages and the cursor."""

    def __init__(self) -> None:
        self.messages: dict[str, MessageMeta] = {}
        self.cursor: str | None = None
        self._shown: set[str] = set()

    @property
    def subjects(self) -> list[str]:
        return sorted(message.subject for message in self.messages.values())

    def apply(self, pages: Sequence[SyncPage]) -> None:
        for page in pages:
            for message in page.upserts:
                self.messages[message.remote_id] = message
                self._shown.add(message.remote_id)
            for patch in page.patches:
                self._patch(patch)
            for remote_id in page.removed:
                self.messages.pop(remote_id, None)
            if page.complete:
                if page.full_round:
                    for remote_id in set(self.messages) - self._shown:
                        del self.messages[remote_id]
                self._shown = set()
            self.cursor = page.cursor

    def _patch(self, patch: MessagePatch) -> None:
        if patch.remote_id in self.messages:
            known = self.messages[patch.remote_id]
            self.messages[patch.remote_id] = patched(known, patch)


FIVE = ("een", "twee", "drie", "vier", "vijf")


class MailboxContract:
    """Every test gets a fresh ``mailbox`` fixture, empty but there."""

    @pytest.fixture
    def five(self, mailbox: Mailbox) -> Mailbox:
        mailbox.deliver(*FIVE)
        mailbox.connector.connect(cancel=Event())
        return mailbox

    def test_folders_start_with_the_inbox(self, five: Mailbox) -> None:
        folders = five.connector.folders(cancel=Event())
        assert folders[0].role is FolderRole.INBOX
        assert len({folder.id for folder in folders}) == len(folders)

    def test_it_says_how_bodies_are_kept_out(self, five: Mailbox) -> None:
        assert five.connector.capabilities().metadata_only_by in {"code", "permission"}

    def test_an_empty_folder_is_one_complete_page(self, mailbox: Mailbox) -> None:
        (page,) = mailbox.pages()
        assert page.complete
        assert page.full_round
        assert page.upserts == ()

    @pytest.mark.parametrize("page_size", [1, 2, 5, 500])
    def test_a_full_round_shows_every_message_once(self, five: Mailbox, page_size: int) -> None:
        pages = five.pages(page_size=page_size)
        shown = [message for page in pages for message in page.upserts]
        assert sorted(message.subject for message in shown) == sorted(FIVE)
        assert len({message.remote_id for message in shown}) == len(FIVE)
        assert all(len(page.upserts) <= page_size for page in pages)
        assert [page.complete for page in pages] == [False] * (len(pages) - 1) + [True]
        assert all(page.full_round for page in pages)
        assert {message.folder_id for message in shown} == {five.inbox.id}

    def test_ids_are_the_same_in_every_round(self, five: Mailbox) -> None:
        assert [page.upserts for page in five.pages()] == [page.upserts for page in five.pages()]

    @pytest.mark.parametrize("applied_pages", [1, 2])
    def test_a_round_goes_on_after_any_page(self, five: Mailbox, applied_pages: int) -> None:
        applied = Applied()
        applied.apply(five.pages()[:applied_pages])
        rest = five.pages(applied.cursor)
        assert not {m.remote_id for page in rest for m in page.upserts} & set(applied.messages)
        applied.apply(rest)
        assert applied.subjects == sorted(FIVE)

    def test_nothing_changed_shows_nothing(self, five: Mailbox) -> None:
        applied = Applied()
        applied.apply(five.pages())
        pages = five.pages(applied.cursor)
        assert [(p.upserts, p.patches, p.removed) for p in pages] == [((), (), ())]
        assert pages[-1].complete
        applied.apply(pages)
        assert applied.subjects == sorted(FIVE)

    def test_what_arrives_is_all_that_is_shown(self, five: Mailbox) -> None:
        applied = Applied()
        applied.apply(five.pages())
        five.deliver("zes", "zeven", "acht")
        pages = five.pages(applied.cursor)
        assert sorted(m.subject for page in pages for m in page.upserts) == ["acht", "zes", "zeven"]
        assert not any(page.full_round for page in pages)
        applied.apply(pages[:1])
        applied.apply(five.pages(applied.cursor))
        assert applied.subjects == sorted([*FIVE, "zes", "zeven", "acht"])

    def test_what_is_taken_away_goes(self, five: Mailbox) -> None:
        applied = Applied()
        applied.apply(five.pages())
        five.take_away("drie")
        five.deliver("zes")
        applied.apply(five.pages(applied.cursor))
        assert applied.subjects == sorted({*FIVE, "zes"} - {"drie"})

    def test_what_is_read_is_read_and_stays_the_same_message(self, five: Mailbox) -> None:
        applied = Applied()
        applied.apply(five.pages())
        before = {m.subject: m.remote_id for m in applied.messages.values()}
        five.mark_read("twee")
        applied.apply(five.pages(applied.cursor))
        assert {m.subject: m.remote_id for m in applied.messages.values()} == before
        assert [m.subject for m in applied.messages.values() if m.is_read] == ["twee"]

    @pytest.mark.parametrize("change", ["deliver", "take_away", "mark_read"])
    def test_a_change_within_a_round_is_never_lost(self, five: Mailbox, change: str) -> None:
        """Going on with a stale cursor either works or asks for a new round."""
        applied = Applied()
        applied.apply(five.pages()[:1])
        getattr(five, change)("een" if change != "deliver" else "zes")
        try:
            applied.apply(five.pages(applied.cursor))
        except ResyncRequired:
            applied = Applied()
            applied.apply(five.pages())
        applied.apply(five.pages(applied.cursor))
        expected = Applied()
        expected.apply(five.pages())
        assert applied.messages == expected.messages

    def test_a_cursor_of_no_use_asks_for_a_new_round(self, five: Mailbox) -> None:
        for cursor in ("", "null", "{}", '{"type":"ander"}', "geen json", "[" * 100_000):
            with pytest.raises(ResyncRequired):
                five.pages(cursor)

    def test_since_leaves_out_what_is_older(self, five: Mailbox) -> None:
        arrived = sorted(m.received_at for page in five.pages() for m in page.upserts)
        pages = five.connector.sync(five.inbox, None, since=arrived[2], cancel=Event())
        shown = [message.received_at for page in pages for message in page.upserts]
        assert sorted(shown) == [moment for moment in arrived if moment >= arrived[2]]

    def test_cancelling_stops_at_the_next_page(self, five: Mailbox) -> None:
        cancel = Event()
        pages = five.connector.sync(five.inbox, None, page_size=1, cancel=cancel)
        next(pages)
        cancel.set()
        with pytest.raises(Cancelled):
            next(pages)

    def test_nothing_starts_when_cancelled_before(self, five: Mailbox) -> None:
        cancel = Event()
        cancel.set()
        with pytest.raises(Cancelled):
            list(five.connector.sync(five.inbox, None, cancel=cancel))
        with pytest.raises(Cancelled):
            five.connector.folders(cancel=cancel)
        with suppress(Cancelled):
            five.connector.connect(cancel=cancel)

    def test_an_unknown_folder_is_gone(self, five: Mailbox) -> None:
        with pytest.raises(FolderGone):
            list(five.connector.sync(Folder("x", "Elders"), None, cancel=Event()))

    def test_no_body_is_in_what_is_shown(self, five: Mailbox) -> None:
        assert b"CANARY" not in pickle.dumps(five.pages())

    def test_disconnecting_twice_does_no_harm(self, five: Mailbox) -> None:
        five.connector.disconnect()
        five.connector.disconnect(forget=True)
