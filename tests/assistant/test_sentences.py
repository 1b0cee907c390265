"""Each error of ours has its own sentence, in both languages, safe to show."""

import errno
import importlib
import pkgutil
from unicodedata import category

import pytest
from hypothesis import given
from hypothesis import strategies as st

import assistant
import connectors
from assistant import i18n
from assistant.errors import DagstartError
from assistant.sentences import SENTENCES, sentence
from connectors.errors import ConnectorError, MissingSource

SCREENS = "assistant.tui"


def _every_error() -> list[type[Exception]]:
    """All classes of our two trees, from every module that could define one."""
    for package in (assistant, connectors):
        for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            if not found.name.startswith(SCREENS) and ".migrations" not in found.name:
                importlib.import_module(found.name)
    waiting: list[type[Exception]] = [DagstartError, ConnectorError]
    errors: list[type[Exception]] = []
    while waiting:
        errors.append(waiting.pop())
        waiting += errors[-1].__subclasses__()
    return [error for error in errors if error.__module__.startswith(("assistant", "connectors"))]


@pytest.mark.parametrize("kind", _every_error(), ids=lambda kind: kind.__name__)
def test_an_error_has_a_sentence_of_its_own(kind: type[Exception]) -> None:
    assert kind in SENTENCES


@pytest.mark.parametrize("language", i18n.LANGUAGES)
@pytest.mark.parametrize("kind", _every_error(), ids=lambda kind: kind.__name__)
def test_it_is_one_line_that_ends_as_a_sentence(kind: type[Exception], language: str) -> None:
    i18n.use(language)
    said = sentence(kind("Postvak.mbox"))
    assert said.endswith(".")
    assert "{" not in said
    assert "\n" not in said
    assert len(said) < 300


def test_an_error_of_others_shows_nothing_of_itself() -> None:
    assert "geheim" not in sentence(ValueError("geheim"))
    assert "geheim" not in sentence(OSError(errno.EIO, "geheim", "geheim"))


def test_a_full_disk_is_about_the_disk_whatever_it_caused() -> None:
    error = DagstartError("x")
    error.__cause__ = OSError(errno.ENOSPC, "No space left on device")
    assert sentence(error).startswith("De schijf is vol")


@given(st.text())
def test_nothing_from_outside_reaches_the_terminal_as_a_command(subject: str) -> None:
    said = sentence(MissingSource(subject))
    assert all(category(char)[0] != "C" for char in said)
    assert len(said) < 300
