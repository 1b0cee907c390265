"""The user chooses another language, and everything on the screen speaks it at once."""

from collections.abc import Iterator

import pytest

from assistant import i18n
from assistant.tui.widgets.mail_list import MailList
from tests.assistant.tui.sample import World, desk
from tests.assistant.tui.stage import on_stage, press, seen, toasts


@pytest.fixture(autouse=True)
def _dutch_again() -> Iterator[None]:
    yield
    i18n.use("nl")


async def test_both_rooms_speak_the_other_language_at_once_and_it_is_kept() -> None:
    world = World(desk())
    async with on_stage(world) as pilot:
        await press(pilot, "2", "down", "slash", *"zorg", "1")
        titles = {c.title for c in pilot.app.get_system_commands(pilot.app.screen_stack[0])}
        assert "Taal: English" in titles
        await press(pilot, "escape", "1")
        await pilot.app.run_action("app.next_language")
        await press(pilot)
        assert world.languages == ["en"]
        assert toasts(pilot) == ["Language: English"]
        text = seen(pilot)
        for words in ("Good morning. Tuesday 24 November", "1 Today", "Waiting longest", "6 days"):
            assert words in text
        await press(pilot, "down", "enter")
        assert pilot.app.screen.query_one(MailList).current.sender.name == "Bas Kuiper"
        text = seen(pilot)
        for words in ("16 messages", "Now 3", "why", "together:", "Help"):
            assert words in text
        assert "Taal: Nederlands" not in titles
        await pilot.app.run_action("app.next_language")
        await press(pilot)
        assert world.languages == ["en", "nl"]
        assert "16 berichten" in seen(pilot)
        await press(pilot, "d", "1")
        assert "Goedemorgen" in seen(pilot)


async def test_the_welcome_speaks_it_too() -> None:
    async with on_stage(World(desk([], accounts=0))) as pilot:
        await pilot.app.run_action("app.next_language")
        await press(pilot)
        assert "Hoe wil je beginnen" not in seen(pilot)
        assert seen(pilot).count("demo") == 1
        await press(pilot, "enter")
        assert pilot.app.services is not None
