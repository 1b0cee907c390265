"""Whom "hij" or "ze" is about when a gist speaks of others as well."""

import pytest

from tests.assistant.drafting.gist.test_hurried import letter

UNCLEAR = {
    "a teacher and a boy": (
        "Dhr Bos (vader Tim): gymdocent lachte Tim uit. Docent ziet dat anders. Ik hoor hem do.",
        "[invullen: Ik hoor hem donderdag]",
    ),
    "a woman teacher and a mother": (
        "Mw Peeters vindt juf Anke te streng. Anke ziet dat niet. Ze komt ma om 16u.",
        "Ze komt maandag om 16.00 uur",
    ),
    "English, a doctor": (
        "Mr Bos, dad of Tim: Tim is ill. The doctor saw Tim on Monday. He wants to test again.",
        "[fill in: He wants to test again]",
    ),
}
CLEAR = {
    "the other sex": (
        "Mw Bos (moeder van Tim) is boos. Ik spreek Rob vrijdag. Daarna bel ik haar.",
        "Daarna bel ik u.",
    ),
    "who waits for whom": (
        "Mw Blom (moeder Elin): Elin komt ma weer. Juf Inge wacht haar op bij de deur.",
        "Juf Inge wacht Elin op bij de deur.",
    ),
    "a call to the parent": (
        "Mw Bos (moeder Fay): Fay moest de klas uit. Ik spreek docent Kok nog, ik bel haar ma.",
        "Ik bel u maandag.",
    ),
}


@pytest.mark.parametrize("case", UNCLEAR)
def test_it_is_left_to_the_writer(case: str) -> None:
    gist, expected = UNCLEAR[case]
    assert expected in letter(gist)


@pytest.mark.parametrize("case", CLEAR)
def test_it_is_said_to_the_parent(case: str) -> None:
    gist, expected = CLEAR[case]
    assert expected in letter(gist)
