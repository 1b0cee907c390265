"""Who is who in a gist."""

import pytest

from assistant.drafting.gist.mentions import with_capitals
from assistant.drafting.gist.people import people
from assistant.dutch.shorthand import written_out

CASES = [
    ("Mw Tahiri (moeder Safae, 2B) is woedend", "mevrouw Tahiri", "Safae"),
    ("3e mail vd vader van Finn (dhr Hoek, gr 6)", "meneer Hoek", "Finn"),
    ("ouders Brouwer: meneer De Haan zou Daan gepakt hebben", "familie Brouwer", "Daan"),
    ("Papa van Elin is overleden, mama Karen Blom mailt", "mevrouw Blom", "Elin"),
    ("moeder van jayden (mw de wit) mailt", "mevrouw de Wit", "Jayden"),
    ("Dhr Schipper klaagt dat dochter Fleur een 1 kreeg", "meneer Schipper", "Fleur"),
    ("Mrs Novak, mum of Filip: bus left without him", "Mrs Novak", "Filip"),
    ("oma van Kaylee (mw Post) mag geen info krijgen", "mevrouw Post", "Kaylee"),
    ("Moeder vraagt of Sem brood mee moet", " ", "Sem"),
    ("ouder De Groot: al 3 weken geen wiskunde", " De Groot", ""),
]


@pytest.mark.parametrize(("gist", "parent", "pupil"), CASES)
def test_the_parent_and_the_pupil(gist: str, parent: str, pupil: str) -> None:
    found = people(with_capitals(written_out(gist)))
    title = {"mrs": "Mrs"}.get(found.parent.title, found.parent.title)
    assert (f"{title} {found.parent.name}", found.pupil.name) == (parent, pupil)


@pytest.mark.parametrize(
    ("gist", "name", "function"),
    [
        ("Safae mocht van docent Koster niet mee", "Koster", "docent"),
        ("mentor is mw Aksu", "Aksu", "mentor"),
        ("Marga Stuy (privacy officer) pakt het op", "Marga Stuy", "privacy officer"),
        ("juf Inge wacht haar op", "Inge", "juf"),
    ],
)
def test_staff_is_known_by_its_function(gist: str, name: str, function: str) -> None:
    staff = people(written_out(gist)).staff
    assert [(person.name, person.function) for person in staff] == [(name, function)]


def test_a_name_of_whom_nothing_is_said_is_another_childs() -> None:
    found = people(written_out("Mw Bakker (moeder van Tim) zegt dat Kevin hem slaat"))
    assert found.others == ("Kevin",)
