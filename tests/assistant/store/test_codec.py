"""Messages survive the store unchanged, whatever is in them."""

import mail_store
import mail_values
import pytest
from hypothesis import given, settings
from sqlalchemy import Integer

from assistant.store.codec import fingerprint, fold, row_of
from assistant.store.columns import Moment
from assistant.store.schema import message as table
from assistant.store.storable import storable, storable_message
from assistant.store.values import FolderState
from connectors.model import Address, MessageMeta, SyncPage
from connectors.sync import Plan

STORE = mail_store.opened()
STATE = FolderState("a", "INBOX", None, 1, False, None)
mail_store.fill(STORE, [mail_store.message(0)])


@given(mail_values.messages)
@settings(max_examples=60, deadline=None)
def test_what_goes_in_comes_out(message: MessageMeta) -> None:
    mail_store.put(STORE, STATE, [message])
    assert STORE.folders.known(STATE, [message.remote_id]) == {message.remote_id: message}


def test_every_field_of_a_message_has_its_column() -> None:
    ours = {"id", "owner", "round"}
    assert set(row_of(mail_store.message(1))) == {c.name for c in table.columns} - ours


@pytest.mark.parametrize("hostile", ["\0", "\ud800", "a\0b\udfffc"])
def test_what_no_database_takes_is_written_out(hostile: str) -> None:
    message = mail_store.message(
        9, subject=hostile, remote_id=hostile, sender=Address(hostile, hostile), size=2**70
    )
    mail_store.put(STORE, STATE, [message])
    page = SyncPage(upserts=(message,), cursor="", complete=True, full_round=False)
    assert STORE.folders.plan(STATE, page) == Plan()
    (found,) = STORE.folders.known(STATE, [storable(hostile)]).values()
    assert found == storable_message(message)
    assert (found.subject, found.size) == (ascii(hostile)[1:-1], 2**63 - 1)


def test_searching_knows_no_case_and_no_accents() -> None:
    assert fold("CAFÉ Ægir STRASSE") == fold("cafe\u0301 ÆGIR straße")


def test_a_borrowed_message_id_is_no_copy() -> None:
    real = mail_store.message(1)
    copy = mail_store.message(1, account_id="b", remote_id="other", received_at=mail_store.NOW)
    forged = mail_store.message(1, sender=Address("", "vreemd@elders.example"))
    assert fingerprint(copy) == fingerprint(real) != fingerprint(forged)
    assert fingerprint(mail_store.message(1, message_id="")) != fingerprint(
        mail_store.message(2, message_id="")
    )


def test_moments_sort_as_integers() -> None:
    assert isinstance(Moment().impl, Integer)
