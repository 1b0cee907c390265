"""What is imported when: the core without a screen, and a start without what it can spare."""

import subprocess
import sys

import pytest

SLOW = ("alembic", "click", "holidays", "sqlalchemy", "tomlkit")


def _loaded(statement: str) -> set[str]:
    """The top-level packages that a fresh Python holds after a statement."""
    show = "import sys; print(*{name.partition('.')[0] for name in sys.modules})"
    child = subprocess.run(
        [sys.executable, "-W", "error", "-c", f"{statement}\n{show}"],
        capture_output=True,
        text=True,
        check=True,
    )
    return set(child.stdout.split())


def _every_module_of(package: str) -> str:
    return (
        "import importlib, pkgutil\n"
        f"import {package}\n"
        f"for found in pkgutil.walk_packages({package}.__path__, '{package}.'):\n"
        "    if '.versions.' not in found.name and not found.name.endswith('migrations.env'):\n"
        "        importlib.import_module(found.name)"
    )


@pytest.mark.parametrize(
    "package",
    [
        *("assistant.calendar", "assistant.cli", "assistant.mailbox", "assistant.privacy"),
        *("assistant.store", "assistant.triage", "connectors", "index"),
    ],
)
def test_no_module_below_the_app_loads_the_screen_library(package: str) -> None:
    assert "textual" not in _loaded(_every_module_of(package))


def test_the_way_to_the_first_screen_loads_nothing_slow() -> None:
    assert _loaded("import assistant.__main__") & {*SLOW, "textual"} == set()


def test_the_app_itself_loads_nothing_slow_but_the_screen_library() -> None:
    assert _loaded("import assistant.tui.app") & set(SLOW) == set()


def test_the_look_at_what_is_loaded_sees_the_screen_library() -> None:
    assert "textual" in _loaded("import assistant.tui.app")
