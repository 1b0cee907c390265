"""The first morning as the leader sees it: from nothing to a corrected message, in a terminal."""

from datetime import UTC, datetime
from pathlib import Path

from terminal import Terminal

from assistant import paths
from assistant.bootstrap import Dagstart
from assistant.triage.model import Urgency
from assistant.triage.views import View

ENTER, ESCAPE = "\r", "\x1b"


def _corrected(home: Path) -> list[Urgency]:
    """The urgencies that the store holds as the user's own."""
    dagstart = Dagstart(paths.find({paths.HOME_VARIABLE: str(home)}))
    try:
        now = datetime.now(UTC)
        rows = dagstart.desk().rows(View(include_done=True), now, offset=0, limit=1000)
        return [row.urgency for row in rows if row.is_corrected]
    finally:
        dagstart.close()


def _choose_the_demo(terminal: Terminal) -> None:
    terminal.wait_for("Proberen met de demoschool", "Later")
    terminal.press(ENTER)
    terminal.wait_for("Nu en vandaag", "ter info")


def test_from_nothing_to_a_corrected_message(home: Path) -> None:
    with Terminal(home=home) as terminal:
        _choose_the_demo(terminal)
        terminal.press("2")
        terminal.wait_for("op urgentie", "waarom")
        terminal.press("i")
        terminal.wait_for("ter info", "ongedaan")
        terminal.press("q")
        assert terminal.wait_for_exit() == 0
    assert Urgency.INFO in _corrected(home)


def test_the_second_morning_starts_with_the_brief_of_the_first(home: Path) -> None:
    with Terminal(home=home) as terminal:
        _choose_the_demo(terminal)
        terminal.press("q")
        assert terminal.wait_for_exit() == 0
    with Terminal(home=home) as terminal:
        terminal.wait_for("Nu en vandaag")
        terminal.press("q")
        assert terminal.wait_for_exit() == 0
    assert b"demoschool" not in terminal.output


def test_a_power_cut_loses_no_correction(home: Path) -> None:
    with Terminal(home=home) as terminal:
        _choose_the_demo(terminal)
        terminal.press("2")
        terminal.wait_for("op urgentie", "waarom")
        terminal.press("i")
        terminal.wait_for("ongedaan")
        terminal.kill()
    assert Urgency.INFO in _corrected(home)


def test_undo_takes_it_back(home: Path) -> None:
    with Terminal(home=home) as terminal:
        _choose_the_demo(terminal)
        terminal.press("2")
        terminal.wait_for("op urgentie", "waarom")
        terminal.press("i")
        terminal.wait_for("ongedaan")
        terminal.press("u")
        terminal.wait_for("Ongedaan gemaakt")
        terminal.press("q")
        assert terminal.wait_for_exit() == 0
    assert _corrected(home) == []


def test_later_shows_an_empty_brief_and_help_still_works(home: Path) -> None:
    with Terminal(home=home, columns=80, rows=24) as terminal:
        terminal.wait_for("Later")
        terminal.press("\x1b[B\x1b[B" + ENTER)
        terminal.press("?")
        terminal.wait_for("Toetsen")
        terminal.press(ESCAPE)
        terminal.wait_until_gone("Toetsen")
        terminal.press("q")
        assert terminal.wait_for_exit() == 0
