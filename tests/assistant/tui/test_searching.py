"""Searching when the program is slower than the user."""

from textual.widgets import Input

from assistant.tui.screens.mailbox import MailboxScreen
from tests.assistant.tui.sample import World, desk
from tests.assistant.tui.stage import on_stage, press


async def test_an_enter_that_comes_late_does_not_leave_the_empty_search() -> None:
    async with on_stage(World(desk())) as pilot:
        await press(pilot, "2", "slash", "enter", "1")
        assert isinstance(pilot.app.screen, MailboxScreen)
        assert pilot.app.screen.query_one(Input).value == "1"
