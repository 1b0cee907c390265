"""Searching when the program is slower than the user."""

import pytest
from textual import events
from textual.widgets import Input

from assistant.tui.screens.mailbox import MailboxScreen
from assistant.tui.widgets.mail_list import MailList
from tests.assistant.tui.sample import World, desk
from tests.assistant.tui.stage import Stage, on_stage, press, press_at_once, settle

FIRST = ("1", "2", "3", "q", "d", "space")
"""What would be a command if it were not typed in a search."""


def typed(pilot: Stage) -> str:
    """What stands in the search; the user must be in it."""
    room = pilot.app.screen
    assert isinstance(room, MailboxScreen)
    field = room.query_one("#filter", Input)
    assert field.display
    assert room.focused is field
    return field.value


async def test_an_enter_that_comes_late_does_not_leave_the_empty_search() -> None:
    async with on_stage(World(desk())) as pilot:
        await press(pilot, "2", "slash", "enter", "1")
        assert typed(pilot) == "1"


@pytest.mark.parametrize("first", FIRST)
async def test_a_search_typed_right_behind_an_enter_for_the_list(first: str) -> None:
    async with on_stage(World(desk())) as pilot:
        await press(pilot, "2")
        await press_at_once(pilot, "down", "down", "enter", "slash", first, "1")
        assert typed(pilot) == f"{' ' if first == 'space' else first}1"


@pytest.mark.parametrize("first", FIRST)
async def test_a_search_typed_before_the_app_stands(first: str) -> None:
    async with on_stage(World(desk())) as pilot:
        await press_at_once(pilot, "2", "down", "down", "enter", "slash", first, "1")
        assert typed(pilot) == f"{' ' if first == 'space' else first}1"


@pytest.mark.parametrize("first", FIRST)
async def test_a_search_typed_in_today_right_behind_an_enter(first: str) -> None:
    async with on_stage(World(desk())) as pilot:
        await press_at_once(pilot, "down", "enter", "slash", first, "1")
        assert typed(pilot) == f"{' ' if first == 'space' else first}1"
        await press_at_once(pilot, "escape", "1", "enter", "slash", first, "2")
        assert typed(pilot) == f"{' ' if first == 'space' else first}2"


@pytest.mark.parametrize("first", FIRST)
async def test_another_search_typed_right_behind_the_escape_of_the_last(first: str) -> None:
    async with on_stage(World(desk())) as pilot:
        await press(pilot, "2", "slash", "x", "y")
        await press_at_once(pilot, "escape", "slash", first, "1")
        assert typed(pilot) == f"{' ' if first == 'space' else first}1"


async def test_what_is_done_right_before_a_search_is_done() -> None:
    world = World(desk())
    async with on_stage(world) as pilot:
        await press(pilot, "2")
        key = pilot.app.screen.query_one(MailList).current.key
        await press_at_once(pilot, "d", "slash", "1")
        assert typed(pilot) == "1"
        assert world.desk.detail(key, world.services().now()).row.is_done


async def test_a_room_chosen_right_behind_an_escape() -> None:
    async with on_stage(World(desk())) as pilot:
        await press(pilot, "2", "slash", "x")
        await press_at_once(pilot, "escape", "1")
        assert not isinstance(pilot.app.screen, MailboxScreen)


async def test_a_search_reopened_before_the_screen_was_drawn_without_it() -> None:
    async with on_stage(World(desk())) as pilot:
        await press(pilot, "2", "slash", "x")
        room = pilot.app.screen
        field = room.query_one("#filter", Input)
        await press(pilot, "escape")
        room.action_filter()
        field.post_message(events.Hide())
        await settle(pilot)
        assert typed(pilot) == ""
