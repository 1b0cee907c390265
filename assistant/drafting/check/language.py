"""Plain language: long sentences, hard words, abbreviations nobody explained, hidden actors."""

import re
from collections.abc import Iterator
from functools import cache

from assistant.drafting.check.grounds import WORD
from assistant.drafting.check.phrases import words
from assistant.drafting.model import Code

_SENTENCE = re.compile(r"[^.!?\n]+(?:[.!?](?=\S)[^.!?\n]*)*[.!?]?")
_MOST, _MOST_SIMPLE = 20, 12
"""Words in a sentence before it is too long: LiNT and B1 advice say 15 on average."""
_SUBORDINATE = {
    "nl": re.compile(
        r"\b(?:dat|omdat|hoewel|terwijl|zodat|waardoor|waarbij|waarin|waarop|indien|tenzij|"
        r"aangezien|doordat|nadat|voordat)\b",
        re.I,
    ),
    "en": re.compile(
        r"\b(?:that|because|although|while|whereby|unless|since|which|whereas)\b", re.I
    ),
}
_PASSIVE = {
    "nl": re.compile(r"\b(?:er\s)?(?:wordt|worden|werd|"
                     r"werden)\b(?P<between>(?:\s[\w-]+){0,6}?)\s(?:ge|be|ver|ont|her|uitge|"
                     r"aange|opge|inge|voorge|afge|doorge|meege)[\w-]+(?:d|t|en)\b", re.I),
    "en": re.compile(r"\b(?:is|are|was|were|been|"
                     r"being)\s(?:being\s)?(?:\w+ly\s)?\w+ed\b(?P<between>)(?!\sby\b)", re.I),
}  # fmt: skip


def style(text: str, language: str, *, is_simple: bool) -> Iterator[tuple[Code, int, int, str]]:
    """What makes a text hard to read."""
    most = _MOST_SIMPLE if is_simple else _MOST
    for match in _SENTENCE.finditer(text):
        said = match[0].strip()
        if not said:
            continue
        start = match.start() + match[0].index(said[0])
        count = len(WORD.findall(said))
        if count > most or (count > 12 and len(_SUBORDINATE[language].findall(said)) > 2):
            yield Code.HARD_SENTENCE, start, start + len(said), str(count)
    for match in _hard(language).finditer(text):
        yield (
            Code.HARD_WORD,
            match.start(),
            match.end(),
            str(words(language)["hard_words"][match[0].lower()]),
        )
    yield from _abbreviations(text, language)
    if language == "nl":
        for match in _PASSIVE[language].finditer(text):
            if " door " not in f"{match[0]} {text[match.end() : match.end() + 40]}":
                yield Code.PASSIVE, match.start(), match.end(), ""


@cache
def _hard(language: str) -> re.Pattern[str]:
    listed = sorted(words(language)["hard_words"], key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, listed))})\b", re.IGNORECASE)


def _abbreviations(text: str, language: str) -> Iterator[tuple[Code, int, int, str]]:
    listed = words(language)["abbreviations"]
    for match in re.finditer(r"\b[A-Za-z]{2,4}\b(?:'er)?", text):
        meaning = listed.get(match[0].lower().removesuffix("'er"))
        is_short = match[0].isupper() or match[0].lower() in {"ib", "swv", "ib'er"}
        if meaning and is_short and f"({match[0]})" not in text:
            yield Code.HARD_WORD, match.start(), match.end(), str(meaning)
