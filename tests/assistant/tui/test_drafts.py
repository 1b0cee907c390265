"""*Concepten*, a draft, and reading along, as a leader uses them."""

from pathlib import Path

import pytest
from textual.widgets import Button, Input, OptionList, TextArea

from assistant.drafting.desk import StoredDrafts
from assistant.drafting.model import Status
from assistant.tui.screens.draft import DraftScreen
from assistant.tui.screens.drafts import DraftsScreen
from assistant.tui.screens.gist_dialog import GistDialog
from assistant.tui.screens.kept_draft import KEEP_AFTER
from assistant.tui.screens.standard_dialog import StandardDialog
from tests.assistant.drafting.test_desk import GIST, desk_in
from tests.assistant.tui.sample import World, desk
from tests.assistant.tui.stage import Stage, on_stage, press, seen, settle, toasts

HOSTILE = "[red]x[/red] [/b] [@click=app.quit]weg[/] \x1b[31m \u202eabc"


@pytest.fixture
def drafts(tmp_path: Path) -> StoredDrafts:
    return desk_in(tmp_path)


async def opened(pilot: Stage, drafts: StoredDrafts) -> DraftScreen:
    await press(pilot, "3", "enter")
    assert isinstance(pilot.app.screen, DraftScreen)
    await settle(pilot)
    return pilot.app.screen


@pytest.mark.parametrize("size", [(80, 24), (100, 30), (200, 60)])
async def test_from_a_note_to_a_draft_beside_its_findings(
    drafts: StoredDrafts, size: tuple[int, int]
) -> None:
    async with on_stage(World(desk()), size=size, drafts=lambda: drafts) as pilot:
        await press(pilot, "3")
        assert "Nog geen concepten" in seen(pilot)
        await press(pilot, "n")
        pilot.app.screen.query_one(TextArea).text = GIST + " Zij hoort nog van dokter Ali."
        await press(pilot, "f2")
        text = seen(pilot)
        for words in ("Notitie: Mw Bos", "Beste mevrouw Bos,", "concept · ouders · versie 1"):
            assert words in text
        assert all(len(line) == size[0] for line in text.splitlines())


async def test_a_reply_to_a_message_knows_its_message(drafts: StoredDrafts) -> None:
    async with on_stage(World(desk()), drafts=lambda: drafts) as pilot:
        await press(pilot, "2", "b")
        assert isinstance(pilot.app.screen, GistDialog)
        assert "Inge de Wit" in seen(pilot)
        pilot.app.screen.query_one(TextArea).text = GIST
        await press(pilot, "f2")
        assert isinstance(pilot.app.screen, DraftScreen)
        assert pilot.app.screen.draft.message_key == 1


async def test_an_empty_note_is_told_and_a_left_one_comes_back(drafts: StoredDrafts) -> None:
    async with on_stage(World(desk()), drafts=lambda: drafts) as pilot:
        await press(pilot, "3", "n", "f2")
        assert "Er staat nog niets" in seen(pilot)
        await press(pilot, *"half", "escape", "n")
        assert pilot.app.screen.query_one(TextArea).text == "half"


async def test_what_cannot_be_written_from_is_one_sentence(drafts: StoredDrafts) -> None:
    async with on_stage(World(desk()), drafts=lambda: drafts) as pilot:
        await press(pilot, "3", "n")
        pilot.app.screen.query_one(TextArea).text = "Jan Piet Klaas"
        await press(pilot, "f2")
        assert "GistUnclear" in toasts(pilot)[0]


async def test_typing_is_kept_by_itself_and_read_along_with(
    drafts: StoredDrafts, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert KEEP_AFTER <= 2
    monkeypatch.setattr("assistant.tui.screens.kept_draft.KEEP_AFTER", 0.01)
    draft = drafts.write(GIST)
    async with on_stage(World(desk()), drafts=lambda: drafts) as pilot:
        screen = await opened(pilot, drafts)
        screen.editor.move_cursor(screen.editor.document.end)
        await press(pilot, *"1 q 2 Dit gebeurt nooit meer.")
        assert isinstance(pilot.app.screen, DraftScreen), "digits and letters are no commands"
        await settle(pilot)
        kept = drafts.get(draft.id)
        assert kept.body.endswith("1 q 2 Dit gebeurt nooit meer.")
        assert (kept.is_unsaved, kept.version) == (True, 1)
        assert "vanzelf bewaard" in seen(pilot)
        assert [one.text for one in screen.finding_list.findings if one.code == "promise"]
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, DraftsScreen)
        assert drafts.get(draft.id).version == 2
        assert "bewerkt" in seen(pilot)


async def test_quitting_keeps_what_is_being_typed(drafts: StoredDrafts) -> None:
    draft = drafts.write(GIST)
    async with on_stage(World(desk()), drafts=lambda: drafts) as pilot:
        await opened(pilot, drafts)
        await press(pilot, *"abc", "ctrl+q")
    assert "abc" in drafts.get(draft.id).body


async def test_the_next_slot_is_chosen_so_that_typing_fills_it(drafts: StoredDrafts) -> None:
    draft = drafts.write(GIST)
    body = draft.body + "\nTot [invullen: wanneer] dan."
    drafts.save(draft.id, subject=draft.subject, body=body)
    async with on_stage(World(desk()), drafts=lambda: drafts) as pilot:
        screen = await opened(pilot, drafts)
        assert "▢ [invullen: wanneer]" in seen(pilot)
        await press(pilot, "ctrl+t", *"dinsdag", "ctrl+s")
        assert "Tot dinsdag dan." in drafts.get(draft.id).body
        await press(pilot, "f8")
        assert screen.editor.selected_text == "dinsdag"
        await press(pilot, "f9")
        assert [one.is_dismissed for one in screen.finding_list.findings] == [True]
        assert "klopt, zei je" in seen(pilot)


async def test_approving_asks_while_something_is_open(drafts: StoredDrafts) -> None:
    draft = drafts.write(GIST)
    drafts.save(draft.id, subject=draft.subject, body=draft.body + "\n[invullen: wat]")
    async with on_stage(World(desk()), drafts=lambda: drafts) as pilot:
        await opened(pilot, drafts)
        await press(pilot, "f2")
        assert "Toch goedkeuren?" in seen(pilot)
        await press(pilot, "escape")
        assert drafts.get(draft.id).status is Status.EDITED
        await press(pilot, "f2")
        await pilot.click("#yes")
        await settle(pilot)
        assert drafts.get(draft.id).status is Status.APPROVED
        assert "goedgekeurd" in seen(pilot)


async def test_taking_along_marks_and_never_replaces_unasked(
    drafts: StoredDrafts, tmp_path: Path
) -> None:
    draft = drafts.write(GIST)
    async with on_stage(World(desk()), drafts=lambda: drafts, export_folder=tmp_path) as pilot:
        await opened(pilot, drafts)
        await press(pilot, "f3")
        assert "CONCEPT" in seen(pilot)
        pilot.app.screen.query_one("#as-md", Button).press()
        await settle(pilot)
        assert pilot.app.screen.query_one("#path", Input).value.endswith(".md")
        pilot.app.screen.query_one("#save", Button).press()
        await settle(pilot)
        assert (tmp_path / "CONCEPT Uw bericht over Tim.md").is_file()
        await press(pilot, "f3")
        pilot.app.screen.query_one("#as-md", Button).press()
        await settle(pilot)
        pilot.app.screen.query_one("#save", Button).press()
        await settle(pilot)
        assert "bestaat al" in seen(pilot)
        pilot.app.screen.query_one("#path", Input).value = str(tmp_path / "weg" / "x.md")
        await settle(pilot)
        pilot.app.screen.query_one("#save", Button).press()
        await settle(pilot)
        assert "ExportUnwritable" in seen(pilot)
        await press(pilot, "escape")
    assert drafts.get(draft.id).status is Status.CONCEPT


async def test_versions_can_be_seen_and_put_back(drafts: StoredDrafts) -> None:
    draft = drafts.write(GIST)
    drafts.save(draft.id, subject=draft.subject, body="Heel anders.")
    async with on_stage(World(desk()), drafts=lambda: drafts) as pilot:
        screen = await opened(pilot, drafts)
        await press(pilot, "f6")
        assert "− Beste mevrouw Bos," in seen(pilot)
        assert "schrijver" in seen(pilot)
        await press(pilot, "down", "enter")
        assert screen.editor.text == draft.body.rstrip("\n")
    assert drafts.get(draft.id).version == 3


async def test_writing_anew_and_for_another_audience(drafts: StoredDrafts) -> None:
    draft = drafts.write(GIST)
    async with on_stage(World(desk()), drafts=lambda: drafts) as pilot:
        screen = await opened(pilot, drafts)
        await press(pilot, "f5")
        pilot.app.screen.query_one(TextArea).text = GIST.replace("Bos", "Vermeer")
        await press(pilot, "f2")
        assert screen.editor.text.startswith("Beste mevrouw Vermeer,")
        await press(pilot, "ctrl+o")
        assert screen.editor.text.startswith("Beste collega's,")
        assert "ook voor: ouders" in seen(pilot)
    assert len(drafts.family(draft.id)) == 2


async def test_copying_puts_the_mark_on_the_clipboard(drafts: StoredDrafts) -> None:
    drafts.write(GIST)
    async with on_stage(World(desk()), drafts=lambda: drafts) as pilot:
        await opened(pilot, drafts)
        await press(pilot, "f4")
        assert pilot.app.clipboard.startswith("[CONCEPT")


async def test_the_list_filters_searches_and_sets_aside(drafts: StoredDrafts) -> None:
    drafts.write(GIST)
    drafts.write(GIST.replace("Bos", "Vermeer").replace("Tim", "Lars"))
    async with on_stage(World(desk()), drafts=lambda: drafts) as pilot:
        await press(pilot, "3")
        assert "2 concepten · alle open" in seen(pilot)
        await press(pilot, "slash", *"vermeer")
        await pilot.pause(0.15)
        await settle(pilot)
        assert "1 concept · alle open" in seen(pilot)
        await press(pilot, "escape")
        assert pilot.app.screen.query_one("#drafts", OptionList).option_count == 2
        await press(pilot, "d")
        assert "1 concept · alle open" in seen(pilot)
        await press(pilot, *["f"] * 5)
        assert "weggelegd" in seen(pilot)
        await press(pilot, "d")
        assert "Hier staat niets" in seen(pilot)
    assert len(drafts.rows()) == 2


async def test_reading_along_marks_and_keeps_nothing(drafts: StoredDrafts) -> None:
    from assistant.drafting.check import check

    def read(text: str, _sources: tuple[str, ...]) -> object:
        return check(text, None, language="nl")

    async with on_stage(World(desk()), drafts=lambda: drafts, check_text=read) as pilot:
        await press(pilot, "3", "m", *"Dit gebeurt nooit meer.")
        await pilot.pause(0.5)
        await settle(pilot)
        assert "! nooit meer" in seen(pilot)
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, DraftsScreen)
    assert drafts.rows() == []


async def test_hostile_words_do_nothing_anywhere(drafts: StoredDrafts) -> None:
    draft = drafts.write(GIST + " " + HOSTILE)
    drafts.save(draft.id, subject=HOSTILE, body=HOSTILE + " [invullen: [/b] \x1b]")
    async with on_stage(World(desk()), drafts=lambda: drafts) as pilot:
        await press(pilot, "3")
        assert "[red]x[/red]" in seen(pilot)
        await press(pilot, "enter")
        await press(pilot, "f8", "f6", "escape", "f3", "escape", "f5", "escape")
        assert "[@click=app.quit]" in seen(pilot)
        assert not {"\x1b", "\u202e"} & set(seen(pilot))


async def test_the_help_tells_the_keys_of_an_open_draft(drafts: StoredDrafts) -> None:
    drafts.write(GIST)
    async with on_stage(World(desk()), size=(100, 60), drafts=lambda: drafts) as pilot:
        await opened(pilot, drafts)
        await press(pilot, "f1")
        assert "Keur de tekst goed zoals hij er staat." in seen(pilot)


async def test_a_standard_reply_is_found_by_typing(drafts: StoredDrafts) -> None:
    async with on_stage(World(desk()), drafts=lambda: drafts) as pilot:
        await press(pilot, "3", "a", *"gym")
        assert isinstance(pilot.app.screen, StandardDialog)
        assert "Gym" in seen(pilot)
        assert "Verlof" not in seen(pilot)
        await press(pilot, *"qqq", "enter")
        assert "Niets gevonden" in seen(pilot)
        await press(pilot, "backspace", "backspace", "backspace", "enter")
        assert isinstance(pilot.app.screen, DraftScreen)
        assert "▢ [invullen:" in seen(pilot)
        await press(pilot, "escape")
        assert len(drafts.rows()) == 1


async def test_a_message_can_be_answered_with_a_standard_reply(drafts: StoredDrafts) -> None:
    async with on_stage(World(desk()), size=(80, 24), drafts=lambda: drafts) as pilot:
        await press(pilot, "2", "b", *"half")
        assert "Standaard (F3)" in seen(pilot), "the buttons fit on the smallest screen"
        await press(pilot, "f3")
        assert isinstance(pilot.app.screen, StandardDialog)
        assert "Inge de Wit" in seen(pilot)
        await press(pilot, "down", "f2")
        assert isinstance(pilot.app.screen, DraftScreen)
        assert pilot.app.screen.draft.message_key == 1


async def test_adapting_an_example_makes_it_the_schools_own(drafts: StoredDrafts) -> None:
    async with on_stage(World(desk()), drafts=lambda: drafts) as pilot:
        await press(pilot, "3", "a", *"gym", "f4")
        assert isinstance(pilot.app.screen, DraftScreen)
        await press(pilot, *"Hoi ", "escape", "a", *"gym")
        own = drafts.standard("nl")[0]
        assert own.is_own
        assert own.body.startswith("Hoi ")
        assert f"● {own.title}" in seen(pilot)
        await press(pilot, "f4")
        assert pilot.app.screen.draft.id == own.id
        assert drafts.rows() == []
