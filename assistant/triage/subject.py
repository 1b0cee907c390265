"""What a subject line says, apart from who wrote it and when."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from assistant.triage.lexicon import load
from assistant.triage.lexicon.matcher import fold, tokens

LURES = frozenset({"money_lure", "availability_lure", "credential_lure"})
"""Categories of words that fraud baits with."""

_TAG = re.compile(
    r"^\s*(?:\[[^\]]{1,16}\]|\*{2,}\s*extern\w*\s*\*{2,})\s*",
    re.IGNORECASE,
)
_YEARS = "havo|vwo|vmbo|mavo|kader|basis|atheneum|gymnasium"
_STREAMS = "kb|bb|tl|gl|bk|hv|mh|th|ha|va|h|v|m|t|k|b|a|g"
_CLASS = re.compile(
    r"\b(?:groep(?:en)?\s?\d(?:\s?[/-]\s?\d)?\s?[a-d]?|gr\.?\s?\d\s?[a-d]?|klas\s?\d\w{0,3}"
    rf"|[1-6]\s?(?:{_YEARS})\w?|(?:{_YEARS}|{_STREAMS}|isk|pro)\s?-?[1-6]\s?[a-h]?\d?"
    rf"|[1-6]\s?(?:{_STREAMS}|pro|tlh)\s?-?\d?[a-h]?\d?"
    r"|kleuters|peuters|brugklas\w*|onderbouw|bovenbouw)\b",
    re.IGNORECASE,
)
_ROOM = re.compile(r"\s*(?:lokaal\s*)?[a-h]?\d[.\s]?\d{2}\s*", re.IGNORECASE)
_ORDINAL_CHASE = re.compile(
    r"\b(?:2e|3e|4e|5e|tweede|derde|vierde|vijfde|second|third)\s+(?:keer|verzoek|mail|x|bericht|herinnering|poging|time|request|reminder)\b"
)


@dataclass(frozen=True, slots=True)
class Subject:
    """A subject line, taken apart.

    Attributes:
        base: Without reply, forward and extern marks; original spelling.
        key: The same, folded: equal for the mails of one conversation.
        replies: Number of reply marks.
        forwards: Number of forward marks.
        kind: "auto_reply", "undeliverable", "accepted", "declined", "cancelled", "updated",
            "invitation", "read_receipt", or "".
        words: Folded words of the base.
        found: Lexicon categories in it, each with the words that matched.
        class_name: A class or year group as written, or "".
        given_name: A pupil's given name as written, or "".
        is_bare: One or two words that say nothing by themselves, or nothing at all.
        is_terse: One or two words, whatever they say.
        asks: It holds a question mark.
        exclaims: Exclamation marks in it.
        shouts: Written mostly in capitals.
        is_persistent: Says itself that it is a second or later request.
    """

    base: str
    key: str
    replies: int
    forwards: int
    kind: str
    words: tuple[str, ...]
    found: Mapping[str, str]
    class_name: str
    given_name: str
    is_bare: bool
    is_terse: bool
    asks: bool
    exclaims: int
    shouts: bool
    is_persistent: bool


def base_of(text: str) -> tuple[str, int, int]:
    """A subject without its marks, and how many reply and forward marks it had."""
    replies = forwards = 0
    rest = text
    while True:
        if match := _TAG.match(rest):
            pass
        elif match := _mark("reply").match(rest):
            replies += 1
        elif match := _mark("forward").match(rest):
            forwards += 1
        else:
            return rest.strip(), replies, forwards
        rest = rest[match.end() :]


@cache
def _mark(table: str) -> re.Pattern[str]:
    words = load.any_of(load.marks(table)["words"])
    return re.compile(rf"^\s*(?:{words})\s*(?:\[\d+\])?\s*:\s*", re.IGNORECASE)


@cache
def _kinds() -> tuple[tuple[str, re.Pattern[str]], ...]:
    with_colon = [
        (kind, rf"^\s*(?:{load.any_of(words)})\s*:") for kind, words in load.marks("kind").items()
    ]
    plain = [
        (kind, rf"^\s*(?:{load.any_of(words)})\b")
        for kind, words in load.marks("beginning").items()
    ]
    return tuple(
        (kind, re.compile(pattern, re.IGNORECASE)) for kind, pattern in (*plain, *with_colon)
    )


@lru_cache(maxsize=20_000)
def parse(text: str) -> Subject:
    """Take a decoded subject apart."""
    base, replies, forwards = base_of(text[:300])
    words = tokens(base)
    found = load.subjects().find(words)
    if _ROOM.fullmatch(base):
        found["place"] = base.strip()
    plain = [w for w in words if w not in "?!"]
    class_match = _CLASS.search(base)
    letters = [c for c in base if c.isalpha()]
    name = _given_name(base)
    return Subject(
        base=base,
        key=fold(base),
        replies=replies,
        forwards=forwards,
        kind=next((kind for kind, pattern in _kinds() if pattern.match(base)), ""),
        words=tuple(words),
        found=found,
        class_name=class_match.group(0) if class_match else "",
        given_name=name,
        is_bare=len(plain) <= 3 and (bool(name) or len(plain) <= 2) and not _says_something(found),
        is_terse=len(plain) <= 2,
        asks="?" in base,
        exclaims=base.count("!"),
        shouts=len(letters) >= 8 and sum(c.isupper() for c in letters) > 0.6 * len(letters),
        is_persistent=bool(_ORDINAL_CHASE.search(fold(base))),
    )


_VAGUE = frozenset(
    {
        "question",
        "talk",
        "private",
        "injury",
        "now_word",
        "today_word",
        "tomorrow_word",
        "urgent",
        "answer_wanted",
    }
)


def _says_something(found: Mapping[str, str]) -> bool:
    return any(category not in _VAGUE for category in found)


def _given_name(base: str) -> str:
    names = load.given_names()
    for word in re.findall(r"[^\W\d_]+", base):
        folded = fold(word)
        if folded in names and (word[0].isupper() or len(base.split()) <= 2):
            return str(word)
    return ""
