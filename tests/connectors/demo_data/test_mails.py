"""The demo school's mail holds together at any moment it is shown."""

import tomllib
from collections import Counter
from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import connectors.demo_data
from connectors.demo_data.mails import mails
from connectors.demo_data.moments import AMSTERDAM
from connectors.model import FolderRole, MeetingKind, MessageMeta, Verdict

HERE = Path(connectors.demo_data.__file__).parent
OWN = "ikclichtboei-demo.nl"


def on(day: date, clock: time = time(7, 0)) -> datetime:
    return datetime.combine(day, clock, AMSTERDAM)


def everything(now: datetime) -> list[MessageMeta]:
    inbox, sent = both(now)
    return inbox + sent


def both(now: datetime) -> tuple[list[MessageMeta], list[MessageMeta]]:
    return list(mails(FolderRole.INBOX, "demo", now)), list(mails(FolderRole.SENT, "demo", now))


nows = st.datetimes(datetime(2024, 1, 1), datetime(2035, 12, 31)).map(  # noqa: DTZ001 - made aware
    lambda moment: moment.replace(tzinfo=AMSTERDAM)
)
awkward = [
    on(date(2026, 11, 28)),
    on(date(2026, 11, 29), time(23, 59)),
    on(date(2027, 1, 1)),
    on(date(2027, 3, 28), time(3, 0)),
    on(date(2026, 10, 25), time(2, 30)),
    on(date(2028, 2, 29), time(0, 0)),
    on(date(2026, 11, 23), time(5, 0)),
]


def at_any_moment(test):
    test = settings(max_examples=40, deadline=None)(given(nows)(test))
    for now in awkward:
        test = example(now)(test)
    return test


@at_any_moment
def test_there_is_a_full_mailbox_and_nothing_of_tomorrow(now):
    inbox, sent = both(now)
    assert 120 <= len(inbox) <= 170
    assert 40 <= len(sent) <= 50
    assert all(message.received_at <= now for message in inbox + sent)
    assert now - inbox[0].received_at < timedelta(days=1)


@at_any_moment
def test_no_message_is_there_twice(now):
    inbox, sent = both(now)
    whole = inbox + sent
    for ids in ([m.remote_id for m in whole], [m.message_id for m in whole]):
        assert [value for value, n in Counter(ids).items() if n > 1] == []
    seen = Counter((m.sender, m.subject) for m in inbox if not m.in_reply_to)
    assert [value for value, n in seen.items() if n > 1] == []


@at_any_moment
def test_every_answer_follows_what_it_answers(now):
    whole = {message.message_id: message for message in everything(now)}
    for message in whole.values():
        if message.in_reply_to:
            parent = whole[message.in_reply_to]
            assert parent.received_at < message.received_at
            assert parent.conversation_id == message.conversation_id
            assert message.references == (*parent.references, parent.message_id)
        else:
            assert message.conversation_id == message.message_id
            assert message.references == ()


@at_any_moment
def test_subjects_are_written_out_and_short_enough_to_read(now):
    for message in everything(now):
        assert 0 < len(message.subject) <= 90
        assert "{" not in message.subject
        assert message.subject == message.subject.strip()


@at_any_moment
def test_newest_first_and_read_up_to_the_evening_before(now):
    inbox, sent = both(now)
    assert inbox == sorted(inbox, key=lambda m: m.received_at, reverse=True)
    assert all(message.is_read for message in sent)
    assert 0 < sum(not message.is_read for message in inbox) < 60


def test_the_same_day_gives_the_same_ids_and_only_adds():
    morning, afternoon = both(on(date(2026, 11, 24)))[0], both(on(date(2026, 11, 24), time(17)))[0]
    assert set(morning) < set(afternoon)
    ids = {message.remote_id for message in morning}
    assert ids.isdisjoint(m.remote_id for m in both(on(date(2026, 11, 25)))[0])


def test_the_morning_holds_what_a_school_morning_holds():
    inbox, sent = both(on(date(2026, 11, 24), time(17)))
    people = {message.sender.name for message in inbox}
    assert {"Dewi Latuheru", "Leerlingenraad De Lichtboei", "Claire Whitcombe"} <= people
    assert any(message.subject == "Jip" for message in inbox)
    assert any(message.authentication.dmarc is Verdict.FAIL for message in inbox)
    assert {m.meeting for m in inbox} >= {MeetingKind.REQUEST, MeetingKind.CANCELLED}
    assert any(message.is_flagged for message in inbox)
    assert any(message.has_attachments for message in inbox)
    assert sum(message.is_bulk for message in inbox) >= 12
    answered = {message.in_reply_to for message in sent}
    assert sum(message.message_id in answered for message in inbox) >= 25


def test_nobody_can_be_reached_by_mistake():
    """Reserved domains, the demo's own, or a local part that the provider does not allow."""
    people = tomllib.loads((HERE / "people.toml").read_text("utf-8"))
    for person in people.values():
        local, _, domain = person["address"].rpartition("@")
        assert person["name"]
        assert person["address"] == person["address"].lower()
        if domain == "gmail.com":
            assert set(local) & {"_", "-"}, person
        elif domain == "icloud.com":
            assert "-" in local, person
            assert len(local) > 20, person
        else:
            assert domain.endswith((".example", "-demo.nl")), person


def test_everybody_who_is_listed_has_mail():
    people = set(tomllib.loads((HERE / "people.toml").read_text("utf-8")))
    used = {"me"}
    for name in ("inbox.toml", "sent.toml"):
        for entry in tomllib.loads((HERE / name).read_text("utf-8"))["mail"]:
            used.update(*(entry.get(key, "").split() for key in ("from", "to", "cc", "reply_to")))
    assert people == used


@pytest.mark.parametrize("role", [FolderRole.INBOX, FolderRole.SENT])
def test_messages_name_their_account_and_folder(role):
    for message in mails(role, "mijn-demo", on(date(2026, 11, 24))):
        assert (message.account_id, message.folder_id) == ("mijn-demo", role.value)
        assert message.to
        assert (message.sender.domain == OWN) or role is FolderRole.INBOX
