"""A subject is taken apart: marks, kind, class, name, bareness."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.triage.subject import base_of, parse


@pytest.mark.parametrize(
    ("text", "base", "replies", "forwards"),
    [
        ("RE: RE: Fw: luizen", "luizen", 2, 1),
        ("Antw: [EXTERN] vraag", "vraag", 1, 0),
        ("Re[2]: rooster", "rooster", 1, 0),
        ("Doorst: nota", "nota", 0, 1),
        ("Reis naar Texel", "Reis naar Texel", 0, 0),
        ("", "", 0, 0),
    ],
)
def test_marks_are_counted_and_taken_off(text: str, base: str, replies: int, forwards: int) -> None:
    assert base_of(text) == (base, replies, forwards)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Automatisch antwoord: afwezig", "auto_reply"),
        ("Niet te bezorgen: uitnodiging", "undeliverable"),
        ("Geaccepteerd: teamoverleg", "accepted"),
        ("Canceled: staff meeting", "cancelled"),
        ("Gelezen: brief", "read_receipt"),
        ("Uitnodiging voor de musical", ""),
    ],
)
def test_kinds_are_known_by_their_beginning(text: str, kind: str) -> None:
    assert parse(text).kind == kind


@pytest.mark.parametrize("text", ["groep 6", "gr 3b", "havo 4", "3h2", "2kb1", "isk1", "klas 2c"])
def test_class_names_are_seen(text: str) -> None:
    assert parse(f"vraag over {text}").class_name


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("Noa", True),
        ("vraagje", True),
        ("", True),
        ("omgangsregeling", False),
        ("Verslag van de ouderavond", False),
    ],
)
def test_a_subject_that_says_nothing_is_bare(text: str, bare: bool) -> None:
    assert parse(text).is_bare is bare


def test_a_pupils_name_is_seen_at_any_place_and_in_any_case_when_alone() -> None:
    assert parse("advies Yusuf").given_name == "Yusuf"
    assert parse("noa").given_name == "noa"
    assert parse("de kosten van het kamp dit jaar").given_name == ""


def test_shouting_persistence_and_questions() -> None:
    assert parse("WAAROM BELT U NIET TERUG").shouts
    assert parse("Dossier (3e verzoek)").is_persistent
    assert parse("Kan dit?").asks


@given(st.text(max_size=400))
def test_any_subject_can_be_taken_apart(text: str) -> None:
    parsed = parse(text)
    assert len(parsed.base) <= 300
    assert base_of(parsed.base)[1:] == (0, 0)
