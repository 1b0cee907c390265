"""Clipped notes become whole sentences, or nothing."""

import pytest

from assistant.drafting.gist.whole.below import below
from assistant.drafting.gist.whole.sentence import sentence
from assistant.drafting.gist.whole.when import dated, with_clock

SENTENCES = [
    (
        "gisteren weer op de fiets naar huis gepakt",
        "Finn is gisteren weer op de fiets naar huis gepakt",
    ),
    ("pols gebroken", "De pols is gebroken"),
    ("doe ik morgen", "Dat doe ik morgen"),
    ("klopt", "Dat klopt"),
    ("was loting", "Er was een loting"),
    ("uitslag blijft", "De uitslag blijft staan"),
    ("vacature", "Er is een vacature"),
    ("onze fout", "Dat is onze fout"),
    ("nog steeds niemand", "Er is nog steeds niemand"),
    ("nieuw rapport gaat maandag mee", "Een nieuw rapport gaat maandag mee"),
    (
        "vrijdag 8.15 uur terugkeergesprek met u erbij",
        "Vrijdag om 8.15 uur is het terugkeergesprek, met u erbij",
    ),
    (
        "uitnodigen gesprek woensdag 10.00 uur met mij",
        "Ik nodig u uit voor een gesprek woensdag om 10.00 uur met mij",
    ),
    ("wiskunde 5,1 in plaats van 6,1", "Voor wiskunde staat er een 5,1 in plaats van een 6,1"),
    ("waarom zoeken we nog uit", "We zoeken nog uit waarom dit zo ging"),
    ("tot die tijd online opdrachten", "Tot die tijd zijn er online opdrachten"),
    (
        "als de toets hoger uitvalt kijken we opnieuw",
        "Als de toets hoger uitvalt, kijken we opnieuw",
    ),
    ("mag niet", "Dat mag niet"),
]  # fmt: skip


@pytest.mark.parametrize(("note", "whole"), SENTENCES)
def test_a_note_becomes_a_sentence(note: str, whole: str) -> None:
    assert sentence(note, pupil="Finn") == whole


@pytest.mark.parametrize("note", ["stond te glunderen", "hm", "zus en zo"])
def test_what_is_not_clear_is_not_guessed(note: str) -> None:
    assert sentence(note, pupil="Finn") is None


@pytest.mark.parametrize(
    ("main", "dependent"),
    [
        ("Er is al 3 weken geen wiskunde", "er al 3 weken geen wiskunde is"),
        ("Gisteren is Finn gepakt", "Finn gisteren is gepakt"),
        (
            "Meneer De Haan zou Daan meegesleurd hebben",
            "meneer De Haan Daan meegesleurd zou hebben",
        ),
        ("Safae mocht niet mee vanwege de regels", "Safae niet mee mocht vanwege de regels"),
    ],
)
def test_behind_that_the_verb_goes_to_the_end(main: str, dependent: str) -> None:
    assert below(main) == dependent


def test_days_and_times_get_their_prepositions() -> None:
    assert with_clock("vrijdag 8.15 uur") == "vrijdag om 8.15 uur"
    assert with_clock("dinsdag tot en met donderdag") == "van dinsdag tot en met donderdag"
    assert (dated("11 juni 8.30 uur"), dated("9.00 uur")) == (
        "op 11 juni om 8.30 uur",
        "om 9.00 uur",
    )
