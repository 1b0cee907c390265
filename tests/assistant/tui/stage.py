"""Puts the app on a stage of a given size, without a terminal."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from textual import events
from textual.keys import key_to_character
from textual.pilot import Pilot
from textual.worker import WorkerCancelled

from assistant.tui.app import DagstartApp
from tests.assistant.tui.sample import World

Stage = Pilot[None]
REST = 0.05
"""Seconds; longer than the pauses of the app as conftest sets them."""


@asynccontextmanager
async def on_stage(
    world: World, *, size: tuple[int, int] = (100, 30), **changes: object
) -> AsyncIterator[Stage]:
    app = DagstartApp(world.services(**changes))
    async with app.run_test(size=size, notifications=True) as pilot:
        await settle(pilot)
        yield pilot


async def settle(pilot: Stage) -> None:
    """Let workers end and their messages arrive."""
    for _round in range(2):
        await pilot.pause(REST / 2)
        await _workers_end(pilot)
    await pilot.pause()


async def _workers_end(pilot: Stage) -> None:
    """A worker that a later one of its group took the place of is waited for no longer."""
    while True:
        try:
            await pilot.app.workers.wait_for_complete()
        except WorkerCancelled:
            await pilot.pause()
        else:
            return


async def press(pilot: Stage, *keys: str) -> None:
    await pilot.press(*keys)
    await settle(pilot)


async def press_at_once(pilot: Stage, *keys: str) -> None:
    """Type faster than the app works: every key is there before the first is acted on."""
    for key in keys:
        pilot.app.post_message(events.Key(key, key_to_character(key)))
    await settle(pilot)


def seen(pilot: Stage) -> str:
    """The characters on the screen, line by line."""
    strips = pilot.app.screen._compositor.render_strips()
    return "\n".join(strip.text for strip in strips)


def toasts(pilot: Stage) -> list[str]:
    return [toast.message for toast in pilot.app._notifications]
