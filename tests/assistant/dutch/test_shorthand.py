"""Hurried Dutch written out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.dutch.shorthand import is_day, written_out

CASES = [
    (
        "3e mail vd vader van Finn (dhr Hoek, gr 6)",
        "derde mail van de vader van Finn (meneer Hoek, groep 6)",
    ),
    ("Ik bel hem vandaag na 16u", "Ik bel hem vandaag na 16.00 uur"),
    ("wo 10u met mij", "woensdag 10.00 uur met mij"),
    ("Vrijdag 8.15 terugkeergesprek", "Vrijdag 8.15 uur terugkeergesprek"),
    (
        "ma praten leerkracht + ib met Finn",
        "maandag praten leerkracht en intern begeleider met Finn",
    ),
    ("haar ma belt", "haar moeder belt"),
    ("di t/m do ivm vuurwerk", "dinsdag tot en met donderdag vanwege vuurwerk"),
    ("5,1 ipv 6,1", "5,1 in plaats van 6,1"),
    ("uitstel tot 13 nov", "uitstel tot 13 november"),
    ("op 12-03 om 16u30", "op 12 maart om 16.30 uur"),
    ("combigroep 5/6", "combigroep 5/6"),
    ("stuurde aanvraag nu 2x terug", "stuurde aanvraag nu twee keer terug"),
    ("wo of do middag", "woensdag of donderdagmiddag"),
    ("hoe gaat t met Lotte?", "hoe gaat het met Lotte?"),
    ("4 uur nablijven", "4 uur nablijven"),
    ("de MR is akkoord", "de MR is akkoord"),
    ("Fam. Bakker klaagt", "Familie Bakker klaagt"),
]  # fmt: skip


@pytest.mark.parametrize(("typed", "full"), CASES)
def test_it_is_written_out(typed: str, full: str) -> None:
    assert written_out(typed) == full


@given(st.text(max_size=200))
def test_any_text_can_be_written_out_and_stays_one_line(text: str) -> None:
    assert "\n" not in written_out(text)


def test_days_are_known() -> None:
    assert is_day("Maandag")
    assert not is_day("morgen")
