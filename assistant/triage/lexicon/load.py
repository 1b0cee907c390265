"""Load the word lists that ship beside this module, once."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from assistant.triage.lexicon.matcher import Matcher, fold

_HERE = Path(__file__).parent


@cache
def subjects() -> Matcher:
    """The categories of words in subjects."""
    return Matcher(_table("subjects"))


@cache
def senders(kind: str) -> Matcher:
    """The sender groups by one kind of word.

    Args:
        kind: "domains", "names", "locals", "labels", "lists" or "subjects".
    """
    table = _table("senders")
    return Matcher({group: words[kind] for group, words in table.items() if kind in words})


@cache
def personal_providers() -> frozenset[str]:
    """Domains where people have a mailbox of their own."""
    return frozenset(_table("senders")["personal_providers"]["domains"])


@cache
def municipalities() -> frozenset[str]:
    """Names of municipalities as they stand before ".nl"."""
    return frozenset(_words("municipalities"))


@cache
def given_names() -> frozenset[str]:
    """Given names of pupils, folded."""
    return frozenset(fold(name) for name in _words("given_names"))


@cache
def weights() -> Mapping[str, Any]:
    """The points of each feature and the thresholds of the urgencies."""
    return _table("weights")


@cache
def marks(table: str) -> Mapping[str, list[str]]:
    """Marks before subjects, kinds of message and words of pretence."""
    found: Mapping[str, list[str]] = _table("marks")[table]
    return found


@cache
def moments(table: str) -> Mapping[str, list[str]]:
    """Words for months, days, times and deadlines; numbers are keys as text."""
    found: Mapping[str, list[str]] = _table("moments")[table]
    return found


def any_of(words: Iterable[str]) -> str:
    """A regular expression's alternatives, longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


def _table(name: str) -> dict[str, Any]:
    return tomllib.loads((_HERE / f"{name}.toml").read_text(encoding="utf-8"))


def _words(name: str) -> list[str]:
    lines = (_HERE / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return [word for line in lines if not line.startswith("#") for word in line.split()]
