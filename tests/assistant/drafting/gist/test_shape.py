"""A sentence has its subject beside its verb, and one clause at a time."""

import pytest

from assistant.drafting.gist.shape import is_below, is_shaped

SHAPED = (
    "Juf Marloes heeft met beide jongens gepraat",
    "Vrijdag om 8.15 uur is het terugkeergesprek, met u erbij",
    "Tot die tijd zijn er online opdrachten",
    "Donderdag bel ik het samenwerkingsverband",
    "In de klas is niets gezegd",
    "Morgen komt mevrouw Bos",
    "Ophalen kan tot 16.30 uur bij de balie",
    "Wilt u zich nog legitimeren",
    'Zij zei "dat weet je best"',
)
SHAPELESS = (
    "Donderdag is weer welkom 8.15 uur bij teamleider Van Es",
    "Graag zijn nieuwe mailadres doorgeven",
    "Dat mag je zeggen",
    "Nooit uitgenodigd voor feestjes en juf doet niets",
    "Kan er met de intern begeleider over praten",
    "Afspraken maken met de administratie",
)
BELOW = (
    "dat Finn gisteren weer op de fiets naar huis is gepakt en dat wij niets doen",
    "dat de fiets is gestolen uit het rek",
    "dat meester Jan te weinig uitlegt bij rekenen en Noah thuis huilt",
    "dat Bo geslagen wordt en wordt uitgelachen",
    "dat het cijfer niet klopt",
)
TWO_AT_ONCE = (
    "dat de bus vrijdag niet en Femke stond een uur in Zuidlaren kwam",
    "dat Gijs niet als afwezig gemeld en liep door de stad is",
)


@pytest.mark.parametrize("text", SHAPED)
def test_a_sentence(text: str) -> None:
    assert is_shaped(text)


@pytest.mark.parametrize("text", SHAPELESS)
def test_no_sentence(text: str) -> None:
    assert not is_shaped(text)


@pytest.mark.parametrize("text", BELOW)
def test_one_clause(text: str) -> None:
    assert is_below(text)


@pytest.mark.parametrize("text", TWO_AT_ONCE)
def test_two_clauses(text: str) -> None:
    assert not is_below(text)
