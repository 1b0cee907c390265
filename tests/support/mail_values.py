"""Hypothesis strategies for the connectors' values."""

from datetime import UTC, datetime

from hypothesis import strategies as st

from connectors.model import (
    Address,
    Authentication,
    Automation,
    Importance,
    MeetingKind,
    MessageMeta,
    MessagePatch,
    Verdict,
)

texts = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=20)
moments = st.datetimes(
    datetime.fromisoformat("0001-01-01"),
    datetime.fromisoformat("9999-12-31"),
    timezones=st.just(UTC),
)
addresses = st.builds(Address, texts, texts)
several = st.lists(addresses, max_size=3).map(tuple)
verdicts = st.sampled_from(Verdict)
ids = st.sampled_from([f"r{number}" for number in range(8)])

messages = st.builds(
    MessageMeta,
    account_id=st.just("a"),
    folder_id=st.just("INBOX"),
    remote_id=ids,
    message_id=texts,
    conversation_id=texts,
    in_reply_to=texts,
    references=st.lists(texts, max_size=3).map(tuple),
    subject=texts,
    sender=addresses,
    on_behalf_of=st.none() | addresses,
    reply_to=several,
    to=several,
    cc=several,
    received_at=moments,
    sent_at=st.none() | moments,
    is_read=st.booleans(),
    is_flagged=st.booleans(),
    is_draft=st.booleans(),
    importance=st.sampled_from(Importance),
    has_attachments=st.booleans(),
    attachments_exact=st.booleans(),
    automation=st.sampled_from(Automation),
    is_bulk=st.booleans(),
    list_id=texts,
    meeting=st.sampled_from(MeetingKind),
    authentication=st.builds(Authentication, verdicts, verdicts, verdicts),
    categories=st.lists(texts, max_size=2).map(tuple),
    size=st.none() | st.integers(0, 2**63 - 1),
    web_link=texts,
    etag=texts,
)
patches = st.builds(
    MessagePatch,
    remote_id=ids,
    is_read=st.none() | st.booleans(),
    is_flagged=st.none() | st.booleans(),
    importance=st.none() | st.sampled_from(Importance),
    categories=st.none() | st.lists(texts, max_size=2).map(tuple),
    etag=st.none() | texts,
)
