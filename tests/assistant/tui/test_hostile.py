"""What strangers write is shown as characters: no markup, no control codes, no crash."""

from unicodedata import category

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.segment import Segment
from textual.color import Color

from assistant.errors import DagstartError
from assistant.tui.literal import NoControl, dots, fit
from tests.assistant.tui.hostile import PAYLOADS, hostile_desk
from tests.assistant.tui.sample import World
from tests.assistant.tui.stage import Stage, on_stage, press, seen

UNSEEN = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}


def is_clean(text: str) -> bool:
    return not any(category(c) in UNSEEN for c in text.replace("\n", ""))


def drawn(pilot: Stage) -> str:
    text = seen(pilot)
    assert is_clean(text)
    return text


async def test_every_payload_in_every_widget() -> None:
    world = World(hostile_desk())
    async with on_stage(world, size=(100, 24)) as pilot:
        assert "[red]rood[/red]" in drawn(pilot)
        await press(pilot, "down")
        drawn(pilot)
        await press(pilot, "end")
        drawn(pilot)
        await press(pilot, "2")
        for _row in PAYLOADS:
            await pilot.press("down")
            await pilot.pause(0.03)
            drawn(pilot)
        for key in ("g", "g", "c", "d", "u", "z", "escape", "question_mark", "escape"):
            await press(pilot, key)
            drawn(pilot)
        assert pilot.app.is_running
    assert world.opened == []


async def test_an_error_about_a_hostile_path_is_shown_as_it_is() -> None:
    world = World(hostile_desk())
    async with on_stage(world) as pilot:
        for text in list(PAYLOADS.values())[:8]:
            world.error = DagstartError(text[:40])
            await press(pilot, "s")
            assert pilot.app.is_running
            assert "Er ging iets mis" in drawn(pilot)


async def test_what_the_user_types_is_literal_too() -> None:
    async with on_stage(World(hostile_desk())) as pilot:
        await press(pilot, "2", "slash", *"[red][/b]")
        assert "gezocht: “[red][/b]”" in drawn(pilot)


@given(st.text())
def test_dots_leaves_nothing_that_acts_and_keeps_the_length(text: str) -> None:
    assert is_clean(dots(text))
    assert "\n" not in dots(text)
    assert len(dots(text)) == len(text)
    assert dots(dots(text)) == dots(text)


@given(st.text(), st.integers(0, 60))
def test_fit_is_as_wide_as_asked(text: str, width: int) -> None:
    assert cell_len(fit(text, width)) == width


@given(st.lists(st.text(min_size=1)))
def test_no_segment_passes_the_filter_with_a_code_in_it(texts: list[str]) -> None:
    segments = [Segment(text) for text in texts]
    passed = NoControl().apply(segments, Color(0, 0, 0))
    assert all(is_clean(s.text) and "\n" not in s.text for s in passed)
    assert [s.style for s in passed] == [s.style for s in segments]
