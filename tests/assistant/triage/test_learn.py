"""Corrections teach per sender, subject and term; gradually, and gone when taken back."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from school_mail import FAILED, PROFILE, at, mail

from assistant.triage import learn, rank, score
from assistant.triage.learn import Learned, Lesson
from assistant.triage.model import Ranking, Urgency
from assistant.triage.profile import Profile
from connectors.mailfile import read_messages
from connectors.model import MessageMeta

POINTS = score.shipped()


def ranked(message: MessageMeta, lessons: list[Lesson]) -> Ranking:
    learned = learn.learned_from(lessons, POINTS)
    return rank.rank_at_arrival([message], [], profile=PROFILE, learned=learned)[0]


def lesson(message: MessageMeta, wanted: Urgency, lessons: list[Lesson] | None = None) -> Lesson:
    return learn.lesson_of(message, ranked(message, lessons or []), wanted)


def test_without_lessons_nothing_changes() -> None:
    message = mail("Noa")
    assert rank.rank_at_arrival([message], [], profile=PROFILE) == [ranked(message, [])]
    assert learn.learned_from([], POINTS) == Learned()


def test_a_sender_who_was_put_lower_sinks_and_says_why() -> None:
    lessons = [lesson(mail("Noa"), Urgency.INFO), lesson(mail("gym"), Urgency.INFO)]
    other = mail("Tim")
    assert ranked(other, lessons).score < ranked(other, []).score
    codes = {r.code for r in ranked(other, lessons).contributions}
    assert "learned_sender" in codes


def test_a_subject_pattern_is_learned_for_other_senders() -> None:
    lessons = [lesson(mail("Rapportage week 36", "A <a@dienst.example>"), Urgency.TODAY)]
    same = mail("Rapportage week 41", "B <b@anders.example>")
    assert ranked(same, lessons).score > ranked(same, []).score


def test_the_points_themselves_move_only_as_evidence_grows() -> None:
    one = learn.learned_from([lesson(mail("Noa"), Urgency.INFO)], POINTS)
    ten = learn.learned_from([lesson(mail("Noa"), Urgency.INFO)] * 10, POINTS)
    assert 0 < abs(one.deltas["role_parent"]) < 0.05
    assert abs(ten.deltas["role_parent"]) > 3 * abs(one.deltas["role_parent"])
    assert abs(ten.deltas["role_parent"]) < 0.3


def test_no_correction_lifts_deception() -> None:
    bad = mail("Uw mailbox wordt geblokkeerd", "ICT <x@herstel.example>", authentication=FAILED)
    lessons = [lesson(bad, Urgency.NOW)] * 50
    assert ranked(bad, lessons).urgency is Urgency.INFO


def test_lessons_survive_the_store() -> None:
    one = lesson(mail("Noa 3", received=at(8, 9)), Urgency.TODAY)
    assert learn.lesson_from(json.loads(json.dumps(learn.as_plain(one)))) == one
    assert learn.lesson_from({"what": "is this"}) is None
    assert learn.lesson_from(None) is None


subjects = st.sampled_from(["Noa", "ziek", "factuur", "klacht over juf", "taart"])
many = st.lists(st.tuples(subjects, st.sampled_from(Urgency)), max_size=12)


@given(many)
def test_the_same_lessons_teach_the_same(pairs: list[tuple[str, Urgency]]) -> None:
    lessons = [lesson(mail(subject), wanted) for subject, wanted in pairs]
    assert learn.learned_from(lessons, POINTS) == learn.learned_from(lessons, POINTS)


def test_confirming_what_was_right_teaches_nothing() -> None:
    thanks = [lesson(mail(f"Bedankt voor de taart {n}"), Urgency.INFO) for n in range(10)]
    learned = learn.learned_from(thanks, POINTS)
    assert all(shift.total == 0 for shift in learned.senders.values())
    assert not any(learned.deltas.values())
    assert ranked(mail("Bedankt nogmaals"), thanks).urgency is Urgency.INFO


@pytest.mark.parametrize("school", ["a", "b", "d"])
def test_right_corrections_do_not_spoil_other_mail(school: str) -> None:
    folder = Path(__file__).parents[2] / "data" / "schools" / school
    me = frozenset(json.loads((folder / "school.json").read_text())["me"])
    profile = Profile(me=me, own_domains=frozenset(a.partition("@")[2] for a in me))
    inbox = list(read_messages(folder / "Inbox.mbox", account_id="a", folder_id="inbox"))
    mine = list(read_messages(folder / "Sent.mbox", account_id="a", folder_id="sent"))
    rows = (folder / "gold.jsonl").read_text().splitlines()
    gold = {row["message_id"]: Urgency(row["urgency"]) for row in map(json.loads, rows)}
    before = rank.rank_at_arrival(inbox, mine, profile=profile)
    wrong = [
        (m, r) for m, r in zip(inbox, before, strict=True) if r.urgency is not gold[m.message_id]
    ]
    lessons = [learn.lesson_of(m, r, gold[m.message_id]) for m, r in wrong[:20]]
    taught = {m.message_id for m, _ in wrong[:20]}

    def right(rankings: list[Ranking]) -> int:
        pairs = zip(inbox, rankings, strict=True)
        return sum(r.urgency is gold[m.message_id] for m, r in pairs if m.message_id not in taught)

    for some in (5, 10, 20):
        learned = learn.learned_from(lessons[:some], POINTS)
        after = rank.rank_at_arrival(inbox, mine, profile=profile, learned=learned)
        # Nothing but right answers is left to lose, so a few of them may go.
        assert right(after) >= 0.97 * right(before)


def test_the_corrections_of_one_colleague_do_not_hold_down_anothers_fire() -> None:
    staff = "Bo Admiraal <b.admiraal@lindeboomschool.nl>"
    lessons = [lesson(mail(f"Overleg lokaal {n}", staff), Urgency.INFO) for n in range(5)]
    fire = mail(
        "Brand in de kantine", "Cor Dekker <c.dekker@lindeboomschool.nl>", received=at(8, 11)
    )
    assert ranked(fire, []).urgency is Urgency.NOW
    assert ranked(fire, lessons).urgency is Urgency.NOW
