"""Letters of tests/data/check, written by a person, clean or with one invention planted in each."""

import json
from dataclasses import dataclass
from pathlib import Path

from assistant.drafting.check import Grounds, check
from assistant.drafting.model import Finding

FOLDER = Path(__file__).parents[1] / "data" / "check"
GRAVE = ("unsupported", "promise", "admission", "leaked", "salutation")
"""How the codes begin of what is more than a matter of style."""


@dataclass(frozen=True, slots=True)
class Case:
    """A letter.

    Attributes:
        body: The text.
        gist: What it was written from.
        language: "nl" or "en".
        text: What was planted; "" in a clean one.
        code: The code of what was planted.
    """

    body: str
    gist: str
    language: str
    text: str = ""
    code: str = ""

    def found(self) -> tuple[Finding, ...]:
        """What the checker finds, matters of style left out."""
        found = check(self.body, Grounds(self.gist), language=self.language)
        return tuple(one for one in found if one.code.startswith(GRAVE))

    @property
    def is_caught(self) -> bool:
        """Whether the checker marks what was planted, under its code."""
        at = self.body.index(self.text)
        return any(
            one.code == self.code and one.start < at + len(self.text) and at < one.end
            for one in self.found()
        )


def cases(name: str) -> list[Case]:
    """The cases of "planted" or "clean"."""
    letters = {item["id"]: item for item in _lines("letters")}
    return [
        Case(
            body=letters[item["letter"]]["body"].format(x=item["sentence"]),
            gist=letters[item["letter"]]["gist"],
            language=letters[item["letter"]]["language"],
            text=item.get("text", ""),
            code=item.get("code", ""),
        )
        for item in _lines(name)
    ]


def _lines(name: str) -> list[dict[str, str]]:
    text = (FOLDER / f"{name}.jsonl").read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines()]
