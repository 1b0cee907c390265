"""Makes the screenshots of the README: the app itself, on the demo school, on a fixed morning.

Run by ``make pictures``; the same code gives the same pictures, byte for byte.
"""

import asyncio
import os
import re
import sys
import tempfile
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from threading import Event

from textual.pilot import Pilot
from textual.widgets import TextArea

from assistant import i18n, paths
from assistant.bootstrap import Dagstart
from assistant.tui.app import DagstartApp
from assistant.tui.launch import services_from
from assistant.tui.screens.draft import DraftScreen
from assistant.tui.widgets.detail_pane import DetailPane

HERE = Path(__file__).parent
MORNING = datetime.fromisoformat("2026-11-17T07:04:00+01:00")
SIZE = (110, 32)
PATIENCE = 60.0
NOTE = (
    "mw De Vries (moeder van Sam, gr 5) boos dat hij gister weer buiten moest eten. Klopt, "
    "hadden we in okt anders afgesproken, onze fout. Juf Noor praat ma met Sam. Ik bel haar "
    "vandaag na 15u."
)
"""What the picture of a draft is written from; the people are invented."""
ROOMS = {"vandaag": "1", "postvak": "2"}
"""The picture of each room, and the key that goes there."""

_FONT = re.compile(r"@font-face\s*\{.*?\}\s*", re.DOTALL)


async def make(home: Path) -> None:
    """Open the app, go through the rooms and write a picture of each.

    Args:
        home: An empty folder for the demo school.
    """
    dagstart = Dagstart(paths.find({paths.HOME_VARIABLE: str(home)}))
    dagstart.fix_clock(MORNING)
    dagstart.add_demo()
    dagstart.sync(lambda _: None, Event())
    app = DagstartApp(services_from(dagstart))
    async with app.run_test(size=SIZE) as pilot:
        for name, key in ROOMS.items():
            await pilot.press(key)
            await until(lambda: is_complete(app), pilot)
            picture = without_fonts(app.export_screenshot(title="Dagstart"))
            (HERE / f"{name}.svg").write_text(picture, encoding="utf-8", newline="\n")
        await draft(app, pilot)
    dagstart.close()


async def draft(app: DagstartApp, pilot: Pilot[None]) -> None:
    """Write a draft from a note and take a picture of it."""
    await pilot.press("3", "n")
    await until(lambda: bool(app.screen.query(TextArea)), pilot)
    app.screen.query_one(TextArea).text = NOTE
    await pilot.press("f2")
    await until(lambda: isinstance(app.screen, DraftScreen), pilot)
    await pilot.press("ctrl+t")
    await until(lambda: True, pilot)
    app.clear_notifications()
    await until(lambda: True, pilot)
    picture = without_fonts(app.export_screenshot(title="Dagstart"))
    (HERE / "concept.svg").write_text(picture, encoding="utf-8", newline="\n")


def is_complete(app: DagstartApp) -> bool:
    """Whether everything that is fetched in the background is on the screen."""
    details = app.screen.query(DetailPane)
    return app.standing.is_fresh and all(pane.detail is not None for pane in details)


async def until(is_so: Callable[[], bool], pilot: Pilot[None]) -> None:
    """Wait for something, and then until it has been drawn.

    Raises:
        TimeoutError: It did not come about.
    """
    async with asyncio.timeout(PATIENCE):
        while not is_so():
            await pilot.pause(0.02)
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


def without_fonts(picture: str) -> str:
    """The picture without the web fonts that it would load from elsewhere."""
    return _FONT.sub("", picture)


def main() -> int:
    """Make all pictures."""
    i18n.use("nl")
    os.environ.pop("NO_COLOR", None)
    with tempfile.TemporaryDirectory() as home:
        asyncio.run(make(Path(home)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
