"""Facts of a text, and that equal ones are equal."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.dutch.facts import FactKind, facts, values

SAME = [
    ("12-03", "12 maart"), ("12 mrt", "12 maart"), ("half vier", "15.30 uur"), ("15:30", "15.30"),
    ("3.30 uur 's middags", "15.30 uur"), ("16u", "16.00 uur"), ("4 pm", "16.00 uur"),
    ("€ 125,00", "125 euro"), ("80 %", "80 procent"), ("+31 6 12345678", "06-12345678"),
    ("gr 6", "groep 6"), ("veertig minuten", "40 minuten"), ("maandag", "Monday"),
]  # fmt: skip
OTHER = [
    ("12 maart", "13 maart"), ("15.30", "15.45"), ("€ 125", "€ 152"), ("maandag", "dinsdag"),
    ("info@school.example", "info@schoo1.example"), ("www.school.nl", "www.schооl.nl"),
    ("groep 6", "groep 7"), ("2B", "2C"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other"), SAME)
def test_the_same_fact_in_another_spelling_is_the_same(one: str, other: str) -> None:
    assert list(values(one)) == list(values(other)) != []


@pytest.mark.parametrize(("one", "other"), OTHER)
def test_another_fact_is_another(one: str, other: str) -> None:
    assert list(values(one)) != list(values(other))


def test_what_is_part_of_a_fact_is_no_other_fact() -> None:
    assert [fact.kind for fact in facts("op 12 maart om 15.30 uur, € 12,50")] == [
        FactKind.DATE,
        FactKind.TIME,
        FactKind.AMOUNT,
    ]


@given(st.text(max_size=300))
def test_places_are_exact(text: str) -> None:
    assert all(text[fact.start : fact.end] == fact.text for fact in facts(text))
