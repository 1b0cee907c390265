"""Reasons are two or three terms of the score and never speak against the class."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from school_mail import PROFILE, at, mail

from assistant import i18n
from assistant.triage import explain, rank, reasons, score
from assistant.triage.model import Ranking, Reason, Urgency
from connectors.mailfile import read_messages
from connectors.model import Automation, Importance

SCHOOLS = Path(__file__).parents[2] / "data" / "schools"


def fits(ranking: Ranking) -> bool:
    """Shown reasons point the way of the class; who writes is a plain fact."""
    down = ranking.urgency is Urgency.INFO
    return all((r.weight < 0) == down or reasons.is_fact(r) for r in ranking.reasons)


@pytest.mark.parametrize("school", sorted(p.name for p in SCHOOLS.iterdir() if p.is_dir()))
def test_reasons_on_whole_mailboxes(school: str) -> None:
    folder = SCHOOLS / school
    me = frozenset(json.loads((folder / "school.json").read_text())["me"])
    profile = type(PROFILE)(me=me, own_domains=frozenset(a.partition("@")[2] for a in me))
    inbox = list(read_messages(folder / "Inbox.mbox", account_id="a", folder_id="inbox"))
    mine = list(read_messages(folder / "Sent.mbox", account_id="a", folder_id="sent"))
    for ranking in rank.rank_at_arrival(inbox, mine, profile=profile):
        assert 2 <= len(ranking.reasons) <= 3
        assert fits(ranking)
        assert all("…" not in explain.sentence(r) for r in ranking.reasons)
    for ranking in rank.rank_as_of(inbox, mine, inbox[-1].received_at, profile=profile):
        assert 2 <= len(ranking.reasons) <= 3
        assert fits(ranking)


words = st.sampled_from(
    [
        "ziek",
        "vandaag",
        "Noa",
        "spoed",
        "klacht",
        "bedankt",
        "taart",
        "factuur",
        "herinnering",
        "vóór vrijdag",
        "mailbox geblokkeerd",
        "gesprek",
        "?",
        "!",
        "korting",
        "verwarming",
    ]
)
senders = st.sampled_from(
    [
        "A B <ab@gmail.com>",
        "B C <b.c@lindeboomschool.nl>",
        "Z <noreply@zivver.com>",
        "D <d@meanderpo.nl>",
        "E <e@owinsp.nl>",
        "Deals <hallo@deals.example>",
        " <>",
        "Veilig Thuis <vt@veiligthuis.example>",
    ]
)


@settings(max_examples=300)
@given(
    st.lists(words, max_size=4),
    senders,
    st.datetimes(at(1, 0).replace(tzinfo=None), at(28, 0).replace(tzinfo=None)),
    st.sampled_from(Automation),
    st.sampled_from(Importance),
    st.booleans(),
    st.booleans(),
)
def test_reasons_never_contradict(
    subject, sender, received, automation, importance, bulk, direct
) -> None:
    to = (next(iter(PROFILE.me)),) if direct else ("team@lindeboomschool.nl",)
    message = mail(
        " ".join(subject),
        sender,
        to=to,
        received=received.replace(tzinfo=at(1, 0).tzinfo),
        automation=automation,
        importance=importance,
        is_bulk=bulk,
    )
    ranking = rank.rank_at_arrival([message], [], profile=PROFILE)[0]
    assert 1 <= len(ranking.reasons) <= 3
    assert fits(ranking)
    assert set(map(id, ranking.reasons)).isdisjoint(map(id, ranking.others))


def test_each_term_counts_once_and_all_of_them_are_the_score() -> None:
    folder = SCHOOLS / "b"
    inbox = list(read_messages(folder / "Inbox.mbox", account_id="a", folder_id="inbox"))
    points = score.shipped()
    for ranking in rank.rank_at_arrival(inbox, [], profile=PROFILE):
        told = [reason.code for reason in ranking.contributions]
        assert len(told) == len(set(told))
        total = sum(reason.weight for reason in ranking.contributions)
        assert ranking.score == pytest.approx(score.level(total, points))


def test_sentences_speak_the_users_language() -> None:
    reason = Reason("learned_sender", 1.0, {"name": "Sanne", "urgency": "today"})
    assert explain.sentence(reason) == "je zette eerdere mail van Sanne op ‘vandaag’"
    i18n.use("en")
    assert "today" in explain.sentence(reason)


def test_one_day_is_yesterday() -> None:
    assert explain.sentence(Reason("age", -0.1, {"days": "1"})) == "van gisteren"
    assert explain.sentence(Reason("age", -0.1, {"days": "3"})) == "van 3 dagen geleden"


def test_a_reason_of_another_version_is_shown_by_its_code() -> None:
    assert explain.sentence(Reason("from_the_future", 1.0)) == "from_the_future"


def test_hostile_values_stay_text() -> None:
    assert "{name}" in explain.sentence(Reason("subject_worry", 1.0, {"word": "{name}"}))
