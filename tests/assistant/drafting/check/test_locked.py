"""Locked passages: what the school agreed on must stand in a draft as it is."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.drafting.check import Grounds, check
from assistant.drafting.check.locked import changed_passages
from assistant.drafting.embedded import EmbeddedWriter
from assistant.drafting.model import Audience, Brief, Code
from assistant.drafting.situations import in_language, situation
from assistant.drafting.standard import bundled
from assistant.templates import Template
from tests.assistant.drafting.test_desk import desk_in

LOCKED = """Beste [invullen: naam],

Verlof vraagt u acht weken van tevoren aan. De leerplichtambtenaar beslist
over meer dan tien dagen.
"""
AGREED = LOCKED.replace("[invullen: naam]", "mevrouw Bos")


@pytest.mark.parametrize(
    "text",
    [
        LOCKED,
        AGREED,
        AGREED.replace("aan. De", "aan.  De"),
        f"Hallo.\n\n{AGREED}\nTot ziens.\n",
        AGREED.replace("Verlof", "Dank u. Verlof"),
    ],
)
def test_a_passage_that_stands_is_not_mentioned(text: str) -> None:
    assert list(changed_passages(text, [LOCKED])) == []


def test_a_changed_word_is_marked_where_it_stands() -> None:
    text = AGREED.replace("acht", "zes")
    ((start, end, passage),) = changed_passages(text, [LOCKED])
    assert text[start:end].startswith("Verlof vraagt u zes weken")
    assert "acht weken" in passage


def test_what_was_taken_out_is_marked_at_the_end() -> None:
    text = "Beste mevrouw Bos,\n\nTot ziens.\n"
    found = list(changed_passages(text, [LOCKED]))
    assert {text[start:end] for start, end, _passage in found} == {"Tot ziens."}
    assert len(found) == 1


def test_an_empty_text_and_a_passage_of_slots_alone_ask_nothing() -> None:
    assert list(changed_passages("", [LOCKED])) == []
    assert list(changed_passages("Ja.", ["[invullen: alles]\n"])) == []


@given(st.text(), st.lists(st.text(), max_size=3))
def test_a_text_keeps_its_own_passages(text: str, more: list[str]) -> None:
    assert list(changed_passages("\n".join([*more, text]), [text])) == []


def test_the_finding_says_what_should_stand_there() -> None:
    text = AGREED.replace("acht", "zes")
    (found,) = (
        one
        for one in check(text, Grounds(AGREED, (text,), locked=(LOCKED,)), language="nl")
        if one.code is Code.LOCKED_PASSAGE
    )
    assert "acht weken" in found.message


def test_the_schools_own_standard_reply_is_locked_and_an_example_is_not(tmp_path: Path) -> None:
    desk = desk_in(tmp_path)
    desk.keep_standard("Verlof", LOCKED, language="nl")
    own, example = (
        next(reply for reply in desk.standard("nl") if reply.is_own is is_own)
        for is_own in (True, False)
    )
    for reply, expected in ((own, 2), (example, 0)):
        draft = desk.fill_standard(reply, {"naam": "mevrouw Bos"})
        assert _locked_findings(desk.findings(draft.id)) == 0
        desk.save(draft.id, subject=draft.subject, body="Iets heel anders.\n")
        assert _locked_findings(desk.findings(draft.id)) == expected
        variant = desk.variant(draft.id, Audience.TEAM)
        assert _locked_findings(desk.findings(variant.id)) == 0
    assert not any(reply.is_locked for reply in bundled("nl"))


def test_a_school_can_lock_the_words_of_a_situation(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    words = in_language("bullying", "nl").words
    locked = situation(Template(words.name, {**words.front, "locked": True}, words.body))
    monkeypatch.setattr("assistant.drafting.embedded.in_language", lambda _name, _language: locked)
    gist = "Mw Bos (moeder van Tim): Tim wordt gepest op het plein. Ik bel haar ma om 16u."
    (source,) = EmbeddedWriter().write(Brief(gist=gist)).sources
    assert source.is_locked
    desk = desk_in(tmp_path)
    draft = desk.write(gist)
    assert _locked_findings(desk.findings(draft.id)) == 0
    changed = draft.body.replace("veilig voelt", "prettig voelt")
    desk.save(draft.id, subject=draft.subject, body=changed)
    assert _locked_findings(desk.findings(draft.id)) == 1


def _locked_findings(findings: object) -> int:
    assert isinstance(findings, tuple)
    return sum(one.code is Code.LOCKED_PASSAGE for one in findings)
