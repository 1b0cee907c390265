"""A gist as a whole: language, situation, requests, and what each clause is good for."""

import pytest
from parent_gists import gists

from assistant.drafting import situations as room
from assistant.drafting.gist.language import language_of
from assistant.drafting.gist.model import Use
from assistant.drafting.gist.read import read
from assistant.drafting.situations import situations
from assistant.templates import TemplateBroken, parse

SITUATIONS = {
    "p-dev-01": "discrimination", "p-dev-02": "bullying", "p-dev-03": "accident",
    "p-dev-04": "teacher", "p-dev-05": "divorce", "p-dev-06": "suspension",
    "p-dev-07": "grades", "p-dev-08": "placement", "p-dev-09": "grief", "p-dev-10": "care",
    "p-dev-11": "grades", "p-dev-12": "practical", "p-dev-13": "privacy", "p-dev-15": "phone",
    "p-dev-16": "advice", "p-dev-17": "lessons", "p-dev-18": "transport", "p-dev-19": "grief",
    "p-dev-20": "sexual",
}  # fmt: skip


@pytest.mark.parametrize("item", gists("gists.jsonl"), ids=lambda item: item["id"])
def test_the_situation_is_recognised(item: dict[str, str]) -> None:
    if item["id"] in SITUATIONS:
        assert read(item["gist"]).situation == SITUATIONS[item["id"]]


@pytest.mark.parametrize("item", gists("gists.jsonl"), ids=lambda item: item["id"])
def test_the_language_is_recognised(item: dict[str, str]) -> None:
    assert language_of(item["gist"]) == item["language"]


def test_what_the_gist_asks_of_the_letter() -> None:
    simple = read(
        "Moeder van Amira (mw Hassan, schrijft slecht NL) vraagt of kind mee mag. Ja hoor."
    )
    sorry = read("ouders Kramer: verkeerd cijfer van Noor, onze fout, excuses maken!!")
    proud = read("Dhr Schipper klaagt over de 1 van Fleur. Cijfer blijft staan, geen excuses.")
    assert (simple.is_simple, sorry.is_sorry, proud.is_sorry) == (True, True, False)


def test_what_another_says_stays_inside() -> None:
    reading = read(
        "Mw Bos (moeder van Tim): Tim is gepest. Juf Anna zegt dat het meevalt. Ik bel haar ma."
    )
    inside = [part.typed for part in reading.parts if part.use is Use.INSIDE]
    assert inside == ["Juf Anna zegt dat het meevalt"]


def test_other_children_are_never_named() -> None:
    reading = read(
        "Mw Bos (moeder van Tim) is boos dat Kevin hem sloeg. Kevin krijgt straf. Ik bel haar ma."
    )
    assert "Kevin" not in " ".join(part.text for part in reading.parts)


def test_every_situation_has_both_languages() -> None:
    dutch, english = ({one.name for one in situations(code)} for code in ("nl", "en"))
    assert dutch == english
    assert len(dutch) >= 20


@pytest.mark.parametrize("key", ["situation", "cues", "order"])
def test_a_template_that_misses_something_says_what(key: str) -> None:
    good = {
        "kind": '"reply"', "situation": '"x"', "language": '"nl"', "title": '"x"', "order": "1",
        "cues": '["x*"]', "tones": "[]", "locked": "false",
    }  # fmt: skip
    lines = "\n".join(f"{name} = {value}" for name, value in good.items() if name != key)
    with pytest.raises(TemplateBroken) as caught:
        room.situation(parse(f"+++\n{lines}\n+++\nwoorden", name="eigen"))
    assert caught.value.key == key
