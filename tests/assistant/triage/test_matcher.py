"""Words of categories are found whole, by their beginning, their inside or in a row."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.triage.lexicon.matcher import Matcher, fold, tokens

MATCHER = Matcher(
    {
        "ill": ["ziek"],
        "truancy": ["*verzuim*"],
        "report": ["ziekmeld*"],
        "safe": ["veilig thuis*"],
        "end": ["*advies"],
    }
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ziek", {"ill": "ziek"}),
        ("ziekte", {}),
        ("Ziekmelding", {"report": "ziekmelding"}),
        ("ongeoorloofd schoolverzuimprotocol", {"truancy": "schoolverzuimprotocol"}),
        ("brief Veilig Thuisorganisatie", {"safe": "veilig thuisorganisatie"}),
        ("veilig naar huis", {}),
        ("schooladvies", {"end": "schooladvies"}),
        ("adviesgesprek", {}),
    ],
)
def test_words_are_found_as_the_entries_say(text: str, found: dict[str, str]) -> None:
    assert MATCHER.find(tokens(text)) == found


@given(st.text(max_size=80))
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(max_size=80))
def test_any_text_can_be_searched(text: str) -> None:
    assert MATCHER.find(tokens(text)).keys() <= {"ill", "truancy", "report", "safe", "end"}


@given(st.sampled_from(["é", "ü", "ç"]), st.text("abc", max_size=5))
def test_accents_do_not_matter(letter: str, rest: str) -> None:
    assert fold(letter + rest).isascii()
