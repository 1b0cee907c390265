"""The demo school keeps the mailbox contract, as far as its mail can change.

Within a day mail only arrives: nothing is taken away or read in a bundled mailbox, so the tests
that do so are left to what tests/connectors/test_demo.py says of another day.
"""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

import pytest

from connectors import demo
from connectors.model import FolderRole, MessageMeta
from tests.contracts.mailbox_contract import Mailbox, MailboxContract

BEGIN = datetime(2026, 3, 3, 8, 0, tzinfo=UTC)


class DemoMailbox(Mailbox):
    """The demo connector over a few messages of our own; a message arrives every minute."""

    def __init__(self) -> None:
        self._messages: list[MessageMeta] = []
        self.connector = demo.DemoConnector("a1", BEGIN)

    def deliver(self, *names: str) -> None:
        for name in names:
            moment = BEGIN + timedelta(minutes=len(self._messages) + 1)
            self._messages.append(
                MessageMeta(
                    account_id="a1",
                    folder_id="inbox",
                    remote_id=f"id-{name}",
                    subject=name,
                    received_at=moment,
                )
            )
            self.connector = demo.DemoConnector("a1", moment)

    def mails(self, role: FolderRole, account_id: str, now: datetime) -> Sequence[MessageMeta]:
        """In place of the bundled mail."""
        assert (role, account_id) == (FolderRole.INBOX, "a1")
        return [message for message in reversed(self._messages) if message.received_at <= now]


class TestDemo(MailboxContract):
    """A bundled mailbox."""

    test_what_is_taken_away_goes = None
    test_what_is_read_is_read_and_stays_the_same_message = None

    @pytest.fixture
    def mailbox(self, monkeypatch: pytest.MonkeyPatch) -> Mailbox:
        mailbox = DemoMailbox()
        monkeypatch.setattr(demo, "mails", mailbox.mails)
        return mailbox

    @pytest.mark.parametrize("change", ["deliver"])
    def test_a_change_within_a_round_is_never_lost(self, five: Mailbox, change: str) -> None:
        super().test_a_change_within_a_round_is_never_lost(five, change)
