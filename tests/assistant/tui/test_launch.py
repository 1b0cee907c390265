"""What the app is given: the parts themselves, and nothing slow before the first screen."""

import subprocess
import sys
from datetime import UTC, date, datetime
from pathlib import Path
from threading import Event

from assistant import paths
from assistant.bootstrap import Dagstart
from assistant.tui import launch

NOW = datetime(2026, 11, 24, 6, 0, tzinfo=UTC)


def test_the_app_gets_the_parts_and_its_changes_are_kept(home: Path) -> None:
    dagstart = Dagstart(paths.find())
    dagstart.fix_clock(NOW)
    services = launch.services_from(dagstart)
    assert services.snapshot is None
    assert services.now() == NOW
    services.add_demo()
    assert services.sync(lambda _progress: None, Event()).new > 100
    services.save_theme("dagstart-light")
    services.save_language("en")
    services.forget_lessons()
    dagstart.close()

    again = Dagstart(paths.find())
    services = launch.services_from(again)
    assert services.theme == "dagstart-light"
    assert again.language() == "en"
    assert services.snapshot is not None
    assert services.snapshot.accounts == 1
    again.close()


def test_school_days_follow_the_region(home: Path) -> None:
    dagstart = Dagstart(paths.find())
    services = launch.services_from(dagstart)
    assert services.school_day_from(date(2026, 11, 24)) == date(2026, 11, 24)
    assert services.school_day_from(date(2026, 12, 21)) == date(2027, 1, 4)


def test_an_error_is_described_in_a_sentence() -> None:
    dagstart = Dagstart(paths.find())
    services = launch.services_from(dagstart)
    assert services.describe(ValueError("geheim")).endswith(".")
    assert "geheim" not in services.describe(ValueError("geheim"))


def test_what_the_first_screen_can_spare_is_not_loaded() -> None:
    code = (
        "import sys; from assistant import paths; from assistant.bootstrap import Dagstart;"
        "from assistant.tui.launch import services_from;"
        "services_from(Dagstart(paths.find()));"
        "print(*{name.partition('.')[0] for name in sys.modules})"
    )
    loaded = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    ).stdout.split()
    slow = {"sqlalchemy", "alembic", "click", "tomlkit", "textual", "platformdirs", "holidays"}
    assert not slow & set(loaded)
