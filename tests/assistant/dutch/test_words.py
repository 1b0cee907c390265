"""Words, their forms and their articles."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.dutch import forms
from assistant.dutch.listed import listed
from assistant.dutch.words import is_word


@pytest.mark.parametrize("word", ["fiets", "klimrek", "Amsterdam", "a", "één"])
def test_a_word_is_found(word: str) -> None:
    assert is_word(word)


@pytest.mark.parametrize("word", ["Safae", "amsterdam", "", "zzzzz", "fietss"])
def test_what_is_no_word_is_not(word: str) -> None:
    assert not is_word(word)


def test_english_has_a_list_of_its_own() -> None:
    assert is_word("through", "en")
    assert not is_word("through", "nl")


@given(st.text(max_size=30))
def test_any_text_can_be_looked_up(text: str) -> None:
    assert is_word(text) in {True, False}


@pytest.mark.parametrize(
    ("form", "infinitive", "name"),
    [("belt", "bellen", "3sg"), ("gepakt", "pakken", "participle"), ("was", "zijn", "past"),
     ("uitgenodigd", "uitnodigen", "participle"), ("kunt", "kunnen", "3sg")],
)  # fmt: skip
def test_a_form_tells_its_verb(form: str, infinitive: str, name: str) -> None:
    found = forms.forms(form)[0]
    assert (found.verb.infinitive, found.name) == (infinitive, name)


def test_every_verb_is_whole() -> None:
    for verb in forms.verbs():
        assert verb.infinitive.startswith(verb.particle)
        assert verb.auxiliary in {"hebben", "zijn", "beide"}
        assert verb.participle.endswith(("d", "t", "n"))
        assert verb.kind in {"say", "do", "state", "modal", "feel"}


@pytest.mark.parametrize(
    ("noun", "article"),
    [("klimrek", "het"), ("terugkeergesprek", "het"), ("pols", "de"), ("kluisje", "het"),
     ("wiskunde", ""), ("ouders", "de"), ("xyzzy", None)],
)  # fmt: skip
def test_a_noun_has_its_article(noun: str, article: str | None) -> None:
    assert forms.article(noun) == article


def test_plurals_and_first_names() -> None:
    assert forms.is_plural("leerlingen")
    assert not forms.is_plural("leerling")
    assert [forms.sex_of(name) for name in ("Fleur", "Finn", "Robin", "Xyz")] == [
        "f",
        "m",
        "",
        None,
    ]
    assert listed("a b a") == {"a", "b"}
