"""The situations a reply can be about: templates with the words each is known by."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from assistant.templates import FOLDER, Template, TemplateBroken, read

REPLIES = FOLDER / "reply"
"""The folder of the reply templates."""
_FRONT = {
    "kind": str,
    "situation": str,
    "language": str,
    "title": str,
    "order": int,
    "cues": list,
    "tones": list,
    "locked": bool,
}
THANKS = "compliment"
"""The situation of a message that thanks or praises."""
_THANKS = re.compile(
    r".{0,60}\b(?:bedankt|bedanken|dankt|danken|complimenten?|thanks|thank)\b"
    r"(?: ons| us)? (?:voor|for|over|about|van)\b",
    re.IGNORECASE,
)
_GRAVE = 2.5
_LEAST_GRAVE = 7
_HEADER = 6
OTHER = "other"
"""The situation of a message that is about none we know."""


@dataclass(frozen=True, slots=True)
class Situation:
    """Something a parent can write about.

    Attributes:
        name: The same in every language.
        language: "nl" or "en".
        title: What users call it.
        order: Which goes first when a gist fits several; lower is first.
        cues: What in a gist tells it.
        is_practical: A question or compliment, which asks for no sympathy.
        is_told_anywhere: It may be told behind the first sentence as well.
        topic: What "dat" stands for in "blijft 3 dagen": "De schorsing"; "" for no such thing.
        is_locked: The school wants its words to stand in the letter as they are.
        words: The template of the sentences that say we see what it is like.
    """

    name: str
    language: str
    title: str
    order: int
    cues: re.Pattern[str] | None
    is_practical: bool
    is_told_anywhere: bool
    topic: str
    is_locked: bool
    words: Template


@cache
def situations(language: str) -> tuple[Situation, ...]:
    """All situations in a language, the first to be tried first.

    Raises:
        TemplateBroken: A template misses something, or holds what it should not.
    """
    files = sorted(REPLIES.glob(f"*.{language}.md"))
    found = [situation(read(file)) for file in files if not file.name.startswith("letter.")]
    return tuple(sorted(found, key=lambda one: one.order))


def situation(template: Template) -> Situation:
    """A situation from its template, checked.

    Raises:
        TemplateBroken: ``key`` says what is missing or wrong.
    """
    front = template.front
    for key, kind in _FRONT.items():
        if not isinstance(front.get(key), kind):
            raise TemplateBroken(template.name, key=key)
    return Situation(
        name=front["situation"],
        language=front["language"],
        title=front["title"],
        order=front["order"],
        cues=_cues(front, template.name),
        is_practical=bool(front.get("is_practical", False)),
        is_told_anywhere=bool(front.get("is_told_anywhere", False)),
        topic=str(front.get("topic", "")),
        is_locked=front["locked"],
        words=template,
    )


def _cues(front: Mapping[str, object], name: str) -> re.Pattern[str] | None:
    """Words with * for any letters, and patterns for who wants to be exact."""
    words = [str(cue) for cue in _list(front["cues"])]
    parts = [r"\b" + re.escape(word).replace(r"\*", r"\w*") + r"\b" for word in words]
    parts += [str(pattern) for pattern in _list(front.get("patterns", []))]
    try:
        return re.compile("|".join(parts), re.IGNORECASE) if parts else None
    except re.error as error:
        raise TemplateBroken(name, key="patterns") from error


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else []


def recognise(text: str, language: str) -> Situation:
    """The situation a gist is about; the one named ``OTHER`` when it fits none.

    The situation that most words tell wins; among equals the one that goes first, and the graver
    ones (order below 7) win from a single word. What the first sentence tells counts most: there
    a leader types what the parent wrote about, and behind it what the school does.

    Args:
        text: Written out.
        language: "nl" or "en": that of the gist.
    """
    sentences = re.split(r"(?<=[.!?;]) ", text)
    is_header = len(sentences[0].split()) <= _HEADER
    opening = " ".join(sentences[: 2 if is_header else 1])
    is_told = any(_hits(one, opening) for one in situations(language))
    best: tuple[float, int, Situation] | None = None
    for one in situations(language):
        is_grave = one.order < _LEAST_GRAVE
        first, hits = _hits(one, opening), _hits(one, text)
        if not first and one.name != OTHER and not (hits and (is_grave or one.is_told_anywhere)):
            continue
        grave = _GRAVE if is_grave and (first or not is_told) else 0
        weight = first + (_GRAVE * 2 if one.name == THANKS and _THANKS.match(opening) else 0)
        weight += (hits - first) / 3 + grave if one.name != OTHER else 0.1
        if best is None or weight > best[0]:
            best = (weight, one.order, one)
    if best is None:
        raise TemplateBroken(OTHER)
    return best[2]


def _hits(one: Situation, text: str) -> int:
    return len({found.lower() for found in one.cues.findall(text)}) if one.cues else 0


def in_language(name: str, language: str) -> Situation:
    """A situation by its name, in a language."""
    return next(one for one in situations(language) if one.name == name)
