"""Every test runs in a home of its own, in Dutch, and without a network."""

from collections.abc import Iterator
from pathlib import Path

import no_network
import pytest

from assistant import i18n

no_network.refuse()


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that Dagstart keeps everything in during one test; not made yet."""
    folder = tmp_path_factory.mktemp("home") / "dagstart"
    monkeypatch.setenv("DAGSTART_HOME", str(folder))
    return folder


@pytest.fixture(autouse=True)
def _dutch() -> Iterator[None]:
    i18n.use("nl")
    yield
    i18n.use("nl")


@pytest.fixture(autouse=True)
def _no_network() -> Iterator[None]:
    before = len(no_network.tried)
    yield
    assert no_network.tried[before:] == []
