"""What the gist leaves open is a slot, never a promise."""

import pytest

from assistant.drafting.gist.model import Part, Use
from assistant.drafting.gist.read import read
from assistant.drafting.open_ends import lacks_when, open_ends


def _step(text: str) -> Part:
    return Part(use=Use.STEP, text=text, typed=text)


@pytest.mark.parametrize(
    ("text", "lacks"),
    [
        ("de mentor mailt u een voorstel", True),
        ("ik bel u", True),
        ("our teacher will email you the form", True),
        ("ik bel u vandaag na 16.00 uur", False),
        ("de mentor mailt u een voorstel zodra het rooster klaar is", False),
        ("de vertrouwenspersoon staat klaar voor Lieke", False),
        ("u mailt mij het formulier", False),
    ],
)
def test_somebody_gets_in_touch_but_when(text: str, lacks: bool) -> None:
    assert lacks_when(_step(text)) is lacks


@pytest.mark.parametrize(
    ("text", "is_open"),
    [
        ("ik zoek het uit", {"needs_result"}),
        ("een gesprek kan met mij en de teamleider", {"needs_date", "ask_talk"}),
        ("ik nodig u uit voor een gesprek", {"needs_date"}),
        ("een tolk kan via mij", {"ask_interpreter"}),
        ("ik bel u morgen", set()),
        ("u mag kiezen uit bellen of langskomen", {"ask_choice", "needs_date"}),
    ],
)
def test_what_stays_open(text: str, is_open: set[str]) -> None:
    found = open_ends([_step(text)], read("Moeder van Sem boos over het plein."), may_end=False)
    assert {name for name, value in found.items() if value} == is_open


def test_a_letter_without_a_step_asks_for_one() -> None:
    found = open_ends([], read("Moeder van Sem boos over het plein."), may_end=False)
    assert found["needs_step"]
    found = open_ends([], read("Moeder van Sem boos over het plein."), may_end=True)
    assert not found["needs_step"]
