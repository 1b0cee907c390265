"""Standard replies: found by typing, filled from slots, kept in versions, taken from a document."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.drafting.desk import StoredDrafts
from assistant.drafting.model import Author
from assistant.drafting.standard import bundled, fill, replies_in, search
from assistant.drafting.standard_reply import StandardReply
from index.model import Document, Part
from tests.assistant.drafting.test_desk import desk_in

GYM = StandardReply(
    id="gym",
    title="Gymdagen",
    body="Groep [invullen: groep] gymt op [invullen: dag] en [invullen: dag]. {{ 1 + 1 }}\n",
    language="nl",
    tags=("sport",),
)


@pytest.fixture
def desk(tmp_path: Path) -> StoredDrafts:
    return desk_in(tmp_path)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_those_of_the_program_have_a_title_and_slots(language: str) -> None:
    replies = bundled(language)
    assert len({reply.title for reply in replies}) == len(replies) >= 10
    assert all(reply.slots and not reply.is_own for reply in replies)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [("ver", "leave"), ("kwijt", "lost"), ("ziek", "sick"), ("gym", "gym"), ("aanm", "enrolment")],
)
def test_found_by_the_beginning_of_a_word(typed: str, expected: str) -> None:
    assert search(typed, bundled("nl"))[0].id == expected


def test_every_word_must_be_there_and_the_title_counts_most() -> None:
    other = StandardReply(id="x", title="Sportdag", body="Over gymdagen.\n", language="nl")
    assert [reply.id for reply in search("gymdagen", [other, GYM])] == ["gym", "x"]
    assert search("gymdagen verlof", [other, GYM]) == []
    assert search("", [other, GYM]) == [GYM, other]


def test_slots_are_filled_and_the_rest_is_literal() -> None:
    assert GYM.slots == ("groep", "dag")
    written = fill(GYM, {"Dag ": "dinsdag", "onbekend": "x"})
    assert written.body == ("Groep [invullen: groep] gymt op dinsdag en dinsdag. {{ 1 + 1 }}\n")
    assert [source.quote for source in written.sources] == [GYM.body]


@given(st.dictionaries(st.sampled_from(["groep", "dag"]), st.text()))
def test_what_is_filled_in_is_never_read_as_a_pattern(values: dict[str, str]) -> None:
    body = fill(GYM, values).body
    assert all(value in body for value in values.values())
    assert body.endswith("{{ 1 + 1 }}\n")


def test_a_filled_one_gives_no_alarm_but_its_slots(desk: StoredDrafts) -> None:
    for reply in bundled("nl"):
        draft = desk.fill_standard(reply, {"naam": "mevrouw Bos"}, message_key=7)
        assert draft.message_key == 7
        codes = {str(finding.code) for finding in desk.findings(draft.id)}
        assert codes <= {"open_slot"}, reply.title


def test_ones_own_stands_in_for_the_programs_and_is_versioned(desk: StoredDrafts) -> None:
    theirs = desk.standard("nl")
    draft = desk.keep_standard(theirs[0].title, "Kort.\n", language="nl")
    ours = desk.standard("nl")
    assert (ours[0].id, ours[0].is_own, len(ours)) == (draft.id, True, len(theirs))
    desk.save(draft.id, subject=draft.subject, body="Korter.\n")
    assert desk.standard("nl")[0].body == "Korter.\n"
    assert [one.author for one in desk.versions(draft.id)] == [Author.WRITER, Author.PERSON]
    assert desk.rows() == [], "a passage is no letter to anybody"
    assert draft.id not in {reply.id for reply in desk.standard("en")}
    desk.discard(draft.id)
    assert desk.standard("nl") == theirs


def test_a_document_gives_a_reply_for_each_heading() -> None:
    document = Document(
        parts=(
            Part("Een inleiding."),
            Part("Vraag: Hoe meld ik verlof?", is_heading=True),
            Part("Met het formulier."),
            Part("Voor vrijdag."),
            Part("Leeg hoofdstuk", is_heading=True),
            Part("Gevonden voorwerpen:"),
            Part("In de bak bij de deur."),
        ),
    )
    assert replies_in(document) == [
        ("Hoe meld ik verlof?", "Met het formulier.\n\nVoor vrijdag.\n"),
        ("Gevonden voorwerpen", "In de bak bij de deur.\n"),
    ]
