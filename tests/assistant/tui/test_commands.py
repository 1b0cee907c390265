"""Every key is in the help, everything in the help has a working key, the footer is true."""

import pytest

from assistant.tui.commands.command import Command, action_name
from assistant.tui.commands.everywhere import EVERYWHERE
from assistant.tui.screens.help import HelpScreen
from assistant.tui.screens.room import Room
from assistant.tui.widgets.key_bar import KeyBar
from tests.assistant.tui.sample import World, desk
from tests.assistant.tui.stage import Stage, on_stage, press, seen

TEXTUALS_OWN = {"tab", "shift+tab", "ctrl+c", "super+c"}
"""Moving the focus and copying selected text: Textual's, the same in every program."""
ROOMS = ["1", "2"]


def all_commands(room: Room) -> list[type[Command]]:
    return [*room.commands, *room.in_lists, *EVERYWHERE]


@pytest.mark.parametrize("room", ROOMS)
async def test_every_binding_is_in_the_help(room: str) -> None:
    async with on_stage(World(desk())) as pilot:
        await press(pilot, room)
        screen = pilot.app.screen
        known = {key for command in all_commands(screen) for key in command.key.split(",")}
        assert set(screen.active_bindings) - TEXTUALS_OWN <= known


@pytest.mark.parametrize("room", ROOMS)
async def test_everything_in_the_help_has_a_binding_and_an_action(room: str) -> None:
    async with on_stage(World(desk())) as pilot:
        await press(pilot, room)
        screen, focused = pilot.app.screen, pilot.app.focused
        bound = {
            (key, binding.action)
            for node in (pilot.app, screen, focused)
            for key, bindings in node._bindings.key_to_bindings.items()
            for binding in bindings
        }
        await press(pilot, "question_mark")
        assert isinstance(pilot.app.screen, HelpScreen)
        listed = [command for _title, below in pilot.app.screen.sections for command in below]
        assert set(listed) == set(all_commands(screen))
        for command in listed:
            assert {(key, command.action) for key in command.key.split(",")} <= bound
            owner = pilot.app if command.action.startswith("app.") else screen
            name = f"action_{action_name(command)}"
            assert hasattr(owner, name) or hasattr(focused, name)
        for key in ("escape",):
            await press(pilot, key)
        assert pilot.app.screen is screen


async def test_the_help_shows_keys_and_sentences() -> None:
    async with on_stage(World(desk()), size=(100, 72)) as pilot:
        await press(pilot, "2", "question_mark")
        text = seen(pilot)
        for command in all_commands(pilot.app.screen_stack[0]):
            assert f"{command.key_text()}  {command.help()[:30]}" in text


async def footer(pilot: Stage) -> set[str]:
    await press(pilot)
    return {command.key for command in pilot.app.screen.query_one(KeyBar).shown()}


async def test_the_footer_shows_only_what_can_be_done() -> None:
    async with on_stage(World(desk()), size=(200, 30)) as pilot:
        await press(pilot, "2")
        assert {"d", "z", "n", "o", "slash", "g", "s", "1"} <= await footer(pilot)
        assert not {"u", "x"} & await footer(pilot)
        await press(pilot, "d")
        assert "u" in await footer(pilot)
        await press(pilot, "slash")
        assert await footer(pilot) == {"escape", "q,ctrl+q", "question_mark,f1"}
        assert seen(pilot).splitlines()[-1].split() == [
            "esc",
            "Terug",
            "^q",
            "Sluiten",
            "f1",
            "Hulp",
        ]
        await press(pilot, *"zzzz", "enter")
        assert not {"d", "z", "o", "g"} & await footer(pilot)
    async with on_stage(World(desk([], accounts=0)), size=(200, 30)) as pilot:
        assert not {"d", "z", "n", "s", "enter"} & await footer(pilot)


async def test_the_footer_always_has_a_way_to_the_help() -> None:
    async with on_stage(World(desk()), size=(40, 24)) as pilot:
        assert seen(pilot).splitlines()[-1].endswith("? Hulp ")


async def test_footer_and_title_can_be_clicked() -> None:
    async with on_stage(World(desk())) as pilot:
        await pilot.click("TitleBar", offset=(24, 0))
        await press(pilot)
        assert "op urgentie" in seen(pilot)
        await pilot.click("KeyBar", offset=(2, 0))
        await press(pilot)
        assert "15 berichten" in seen(pilot)


async def test_the_palette_offers_the_commands() -> None:
    async with on_stage(World(desk())) as pilot:
        await press(pilot, "2")
        screen = pilot.app.screen
        titles = {command.title for command in pilot.app.get_system_commands(screen)}
        assert {"Klaar (d)", "Ordenen (g)", "Kleuren (k)"} <= titles
        assert not any(title.startswith("Ongedaan") for title in titles)
        await press(pilot, "ctrl+p", *"ordenen")
        await pilot.pause(0.3)
        await press(pilot, "enter")
        await press(pilot)
        assert "op afzender" in seen(pilot)


def test_no_key_means_two_things_in_one_room() -> None:
    from assistant.tui.screens.mailbox import MailboxScreen
    from assistant.tui.screens.today import TodayScreen

    for room in (TodayScreen, MailboxScreen):
        keys = [
            key
            for command in (*room.commands, *room.in_lists, *EVERYWHERE)
            if command.key != "enter" or command not in room.in_lists
            for key in command.key.split(",")
        ]
        assert len(keys) == len(set(keys))
