"""Sentences that show a wrong reading, and those that do not."""

import pytest

from assistant.drafting.gist.sound import is_sound


@pytest.mark.parametrize(
    "text",
    ["Ik willen graag met u om tafel", "dat het om een gaat gepest", "Dit is een u", "Ik bel om"],
)
def test_a_wrong_reading_shows(text: str) -> None:
    assert not is_sound(text)


@pytest.mark.parametrize(
    "text",
    [
        "Juf Marieke en ik willen graag met u om tafel",
        "Ik ga kijken",
        "Het was een fout van ons",
        "Ik bel u maandag om 16.00 uur",
        "Kluisjes zijn er voor",
    ],
)
def test_a_plain_sentence_stands(text: str) -> None:
    assert is_sound(text)
