"""Names in a text that stand in none of its grounds."""

import re
from collections.abc import Iterator

from assistant.drafting.check.grounds import WORD, Grounds, bare
from assistant.dutch import forms
from assistant.dutch.listed import listed
from assistant.dutch.words import is_word

_OPENS = re.compile(r"(?:^|[.!?:;\n\]]|\n\s*[-*•]|[„“\"(>])\s*[*_„“\"'(]*$")
_ALWAYS = listed(
    "u i dear mr mrs ms miss dr beste geachte hallo dag lieve monday tuesday wednesday "
    "thursday friday saturday sunday january february march april may june july august "
    "september october november december christmas easter dutch english nederlands engels "
    "frans duits nederland nederlandse kerst pasen pinksteren sinterklaas magister parro "
    "teams kind sincerely yours regards"
)
_TITLED = re.compile(
    r"\b(?:mevrouw|meneer|de heer|juf|juffrouw|meester|docent|mentor|familie|mr|mrs|ms|"
    r"miss)\.?[ ]$",
    re.IGNORECASE,
)
_SLOT = re.compile(r"\[[^\]\n]*\]")
_SCRIPT = re.compile(r"[^\x00-\u024f\W\d_]{2,}")


def unsupported_names(text: str, grounds: Grounds, language: str) -> Iterator[tuple[int, int]]:
    """Where names stand that are in no ground.

    Args:
        text: The text.
        grounds: What it may stand on.
        language: "nl" or "en".
    """
    slots = [match.span() for match in _SLOT.finditer(text)]
    last: tuple[int, int] | None = None
    for match in WORD.finditer(text):
        if any(start <= match.start() < end for start, end in slots):
            continue
        if _is_name(match, text, grounds, language):
            if last and text[last[1] : match.start()].isspace() and match.start() - last[1] == 1:
                last = (last[0], match.end())
                continue
            if last:
                yield last
            last = match.span()
    if last:
        yield last


def _is_name(match: re.Match[str], text: str, grounds: Grounds, language: str) -> bool:  # noqa: PLR0911 - each way a clause can go is one line
    word = match[0]
    low = bare(word)
    is_capital = word[:1].isupper()
    if low in grounds.words or low in _ALWAYS or all(p in grounds.words for p in low.split("-")):
        return False
    if _SCRIPT.fullmatch(word):
        return True
    if not is_capital or (word.isupper() and len(word) > 1):
        return False
    before = text[max(0, match.start() - 30) : match.start()]
    if _TITLED.search(before):
        return True
    if low.endswith("s") and low[:-1] in grounds.words:
        return False
    if not _OPENS.search(before):
        return not (is_word(word, language) and not is_word(word.lower(), language)) or (
            forms.sex_of(word) is not None or language == "nl"
        )
    known = is_word(word.lower(), "nl") or is_word(word.lower(), "en")
    return not (known or _is_compound(low))


def _is_compound(low: str) -> bool:
    return any(is_word(low[:at]) and is_word(low[at:]) for at in range(3, len(low) - 2))
