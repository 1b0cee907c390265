"""The app's pauses are for people; tests need not wait as long."""

import gc
from collections.abc import Iterator

import pytest

from assistant.tui import brief_app
from assistant.tui.screens import mailbox


@pytest.fixture(autouse=True)
def _short_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mailbox, "TYPING_PAUSE", 0.01)
    monkeypatch.setattr(mailbox, "READING_PAUSE", 0.01)
    monkeypatch.setattr(brief_app, "LEARN_AFTER", 0.01)


@pytest.fixture(autouse=True, scope="package")
def _rare_collections() -> Iterator[None]:
    """Looking for garbage among Textual's many objects takes nearly half the time: do it rarely."""
    before = gc.get_threshold()
    gc.freeze()
    gc.set_threshold(100_000, 20, 50)
    yield
    gc.set_threshold(*before)
    gc.unfreeze()
