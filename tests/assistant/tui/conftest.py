"""The app's pauses are for people; tests need not wait as long."""

import pytest

from assistant.tui.screens import mailbox


@pytest.fixture(autouse=True)
def _short_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mailbox, "TYPING_PAUSE", 0.01)
    monkeypatch.setattr(mailbox, "READING_PAUSE", 0.01)
