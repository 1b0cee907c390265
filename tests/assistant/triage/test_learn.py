"""Corrections teach per sender, subject and term; gradually, and gone when taken back."""

import json

from hypothesis import given
from hypothesis import strategies as st
from school_mail import FAILED, PROFILE, at, mail

from assistant.triage import learn, rank, score
from assistant.triage.learn import Learned, Lesson
from assistant.triage.model import Ranking, Urgency
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
    assert 0 < abs(one.deltas["role_parent"]) < 0.1
    assert abs(ten.deltas["role_parent"]) > 3 * abs(one.deltas["role_parent"])


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


@given(many)
def test_shifts_stay_within_bounds(pairs: list[tuple[str, Urgency]]) -> None:
    learned = learn.learned_from([lesson(mail(s), w) for s, w in pairs], POINTS)
    assert all(
        abs(shift.points) <= 4 for shift in (*learned.senders.values(), *learned.subjects.values())
    )
