"""Promises, admissions, clichés and instructions: found by the lists in ``data``."""

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Any

from assistant.drafting.check.grounds import Grounds
from assistant.drafting.gist.inside import asks, is_instruction
from assistant.drafting.model import Code

_CODES = {
    "promise": Code.PROMISE,
    "admission": Code.ADMISSION,
    "leaked": Code.LEAKED_INSTRUCTION,
    "cliche": Code.CLICHE,
    "tone": Code.TONE,
}
_SENTENCE = re.compile(r"[^.!?\n;,]{6,200}")


@cache
def words(language: str) -> dict[str, Any]:
    """The lists of a language."""
    text = (
        files("assistant.drafting.check")
        .joinpath(f"data/{language}.toml")
        .read_text(encoding="utf-8")
    )
    return tomllib.loads(text)


@cache
def _patterns(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (
            kind,
            re.compile(
                "|".join(f"(?:{pattern})" for pattern in words(language)[kind]), re.IGNORECASE
            ),
        )
        for kind in _CODES
    )


def phrases(
    text: str, grounds: Grounds | None, language: str
) -> Iterator[tuple[Code, int, int, str]]:
    """What the lists find, but for what the gist or a source says itself."""
    gist = grounds.gist if grounds else ""
    may_be_sorry = bool(gist) and asks(
        "sorry", " ".join(grounds.texts[:2]) if grounds else "", language
    )
    for kind, pattern in _patterns(language):
        for match in pattern.finditer(text):
            if kind == "admission" and may_be_sorry:
                continue
            if kind in {"promise", "admission"} and grounds and match[0].casefold() in grounds.flat:
                continue
            yield _CODES[kind], match.start(), match.end(), ""
    if grounds is not None and gist:
        yield from _leaked(text, grounds, language)


def _leaked(text: str, grounds: Grounds, language: str) -> Iterator[tuple[Code, int, int, str]]:
    """Clauses of the gist that are for the writer's eyes only, and stand in the text."""
    flat = " ".join(text.casefold().split())
    for source in grounds.texts[:2]:
        for match in _SENTENCE.finditer(source):
            clause = " ".join(match[0].split())
            if (
                len(clause.split()) < 2
                or clause.casefold() not in flat
                or not is_instruction(clause, language)
            ):
                continue
            found = re.search(r"\s+".join(map(re.escape, clause.split())), text, re.IGNORECASE)
            if found:
                yield Code.LEAKED_INSTRUCTION, found.start(), found.end(), ""
