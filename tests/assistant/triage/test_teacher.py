"""Corrections are kept, learned from, taken back and forgotten."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import mail_store
from school_mail import mail, rank_one

from assistant.triage.learn import Learned
from assistant.triage.model import Urgency
from assistant.triage.teacher import Teacher


class Shelf:
    """A store of named values in memory."""

    def __init__(self) -> None:
        self.values: dict[str, object] = {}

    def get(self, name: str) -> object:
        return self.values.get(name)

    def change(self, name: str, make: Callable[[object], object]) -> None:
        self.values[name] = make(self.values.get(name))


def test_a_correction_is_learned_and_taken_back() -> None:
    teacher, message = Teacher(Shelf()), mail("Noa")
    teacher.correct(message, rank_one(message), Urgency.NOW)
    assert teacher.learned().senders[message.sender.address].wanted is Urgency.NOW
    teacher.correct(message, rank_one(message), Urgency.INFO)
    assert teacher.learned().senders[message.sender.address].count == 1
    teacher.correct(message, rank_one(message), None)
    assert teacher.learned() == Learned()


def test_what_was_learned_outlives_the_teacher_and_can_be_forgotten() -> None:
    shelf, message = Shelf(), mail("Noa")
    Teacher(shelf).correct(message, rank_one(message), Urgency.TODAY)
    assert Teacher(shelf).learned() != Learned()
    Teacher(shelf).reset()
    assert Teacher(shelf).learned() == Learned()


def test_lessons_of_several_programs_at_once_are_all_kept(tmp_path: Path) -> None:
    teachers = [Teacher(mail_store.opened(tmp_path / "mail.db").learned) for _ in range(8)]
    lessons = [mail("Noa", f"Ouder <ouder{number}@mail.example>") for number in range(8)]

    def teach(number: int) -> None:
        teachers[number].correct(lessons[number], rank_one(lessons[number]), Urgency.INFO)

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(teach, range(8)))
    assert len(teachers[0].learned().senders) == 8


def test_a_damaged_shelf_teaches_nothing() -> None:
    shelf = Shelf()
    shelf.values["lessons"] = [["a", {}], "b", 3, ["c"]]
    assert Teacher(shelf).learned() == Learned()


def test_what_a_forgotten_account_taught_goes_with_it() -> None:
    shelf, message = Shelf(), mail("Noa")
    teacher = Teacher(shelf)
    teacher.correct(message, rank_one(message), Urgency.NOW)
    teacher.forget("another")
    assert teacher.learned() != Learned()
    teacher.forget(message.account_id)
    assert teacher.learned() == Learned()
    assert shelf.values["lessons"] is None
