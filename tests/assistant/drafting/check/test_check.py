"""The checker on letters by a person: what was planted is found, what is clean stays clean."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from planted import Case, cases

from assistant.drafting.check import Grounds, check
from assistant.drafting.model import Code, Sender

PLANTED, CLEAN = cases("planted"), cases("clean")
LETTER = "Beste mevrouw Bos,\n\n{}\n\nMet vriendelijke groet,\n\nAnneke Vos\n"
GIST = "Mw Bos (moeder van Tim): Tim is gevallen. Ik bel haar ma om 16u."


def codes(text: str, gist: str = GIST, **told: object) -> list[Code]:
    found = check(LETTER.format(text), Grounds(gist), language="nl", **told)
    return [one.code for one in found]


@pytest.mark.parametrize("case", PLANTED, ids=lambda case: f"{case.code}:{case.text}")
def test_what_was_planted_is_found(case: Case) -> None:
    assert case.is_caught


def test_at_most_one_clean_letter_in_twenty_gives_an_alarm() -> None:
    assert len(PLANTED) >= 60
    assert len(CLEAN) >= 60
    false = [case for case in CLEAN if case.found()]
    assert len(false) <= len(CLEAN) * 0.05


def test_the_sender_needs_no_ground() -> None:
    assert codes("Tim is gevallen.") == [Code.UNSUPPORTED_NAME]
    assert codes("Tim is gevallen.", sender=Sender(name="Anneke Vos")) == []


def test_a_source_is_a_ground() -> None:
    text = LETTER.format("De regel staat in het protocol van 2 mei.").replace("Anneke Vos", "")
    assert [one.code for one in check(text, Grounds(GIST), language="nl")] == [
        Code.UNSUPPORTED_DATE
    ]
    grounds = Grounds(GIST, ("Protocol, vastgesteld op 2-5",))
    assert check(text, grounds, language="nl") == ()


def test_without_sources_facts_are_left_alone() -> None:
    text = "Beste mevrouw Jansen,\n\nHet is op 3 mei om 10.00 uur bij Kees. Dit gebeurt nooit meer."
    assert [one.code for one in check(text, None, language="nl")] == [Code.PROMISE]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Wij nemen uw klacht zeer serieus.", Code.CLICHE),
        ("Inzake uw vraag bel ik u maandag.", Code.HARD_WORD),
        ("De ib'er belt u maandag.", Code.HARD_WORD),
        ("Er wordt maandag naar gekeken.", Code.PASSIVE),
        ("Ik vind Tim een brutaal kind.", Code.TONE),
        ("Ik bel u maandag. Heb je vragen?", Code.SALUTATION),
        ("Ik bel u [invullen: wanneer].", Code.OPEN_SLOT),
        (f"Ik bel u {'X' * 3}.", Code.OPEN_SLOT),
        ("Ik bel u maandag " + "en ik praat met Tim " * 4 + "over de val.", Code.HARD_SENTENCE),
    ],
)
def test_language_and_tone(text: str, code: Code) -> None:
    assert code in codes(text, sender=Sender(name="Anneke Vos"))


def test_a_greeting_to_another_is_found() -> None:
    text = LETTER.replace("Bos", "Vermeer").format("Tim is gevallen.")
    found = check(text, Grounds(GIST), language="nl", sender=Sender(name="Anneke Vos"))
    assert {(one.code, one.text) for one in found} >= {(Code.SALUTATION, "Vermeer")}
    sir = check(text.replace("mevrouw Vermeer", "meneer Bos"), Grounds(GIST), language="nl")
    assert (Code.SALUTATION, "meneer") in {(one.code, one.text) for one in sir}


def test_readers_who_know_little_dutch_get_shorter_sentences() -> None:
    text = "Ik bel u maandag om 16.00 uur en dan praten we samen over Tim."
    sender = Sender(name="Anneke Vos")
    assert codes(text, sender=sender) == []
    assert codes(text, sender=sender, is_simple=True) == [Code.HARD_SENTENCE]


def test_an_admission_in_the_gist_may_be_said() -> None:
    text = "Dat was onze fout. Onze excuses daarvoor."
    assert Code.ADMISSION in codes(text)
    assert Code.ADMISSION not in codes(text, gist=GIST + " Onze fout, excuses maken.")


@given(st.text(max_size=400), st.sampled_from(["nl", "en"]))
def test_any_text_can_be_checked_and_places_are_exact(text: str, language: str) -> None:
    found = check(text, Grounds("gist van Tim"), language=language)
    assert all(text[one.start : one.end] == one.text and one.message for one in found)
    assert found == check(text, Grounds("gist van Tim"), language=language)


@pytest.mark.parametrize(
    "piece", ["a ", "A", "12.", "[", "geen niet ", "wordt ", "\x1b[31m", "x@x."]
)
def test_a_huge_text_takes_no_endless_time(piece: str) -> None:
    text = piece * (100_000 // len(piece))
    assert isinstance(check(text, Grounds("gist"), language="nl"), tuple)
