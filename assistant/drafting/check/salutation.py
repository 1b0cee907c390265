"""The greeting, the way the reader is addressed, and the close of a letter."""

import re
from collections.abc import Iterator

from assistant.drafting.check.grounds import Grounds, bare
from assistant.drafting.model import Code
from assistant.dutch.listed import listed

_GREETING = re.compile(
    r"^\s*(?:Beste|Geachte|Dear|Hallo|Hoi|Lieve|Hi|Dag)\b[^\n]{0,120}$", re.MULTILINE
)
_YOU = re.compile(r"\b(?:u|uw|uzelf)\b", re.IGNORECASE)
_THOU = re.compile(r"(?<![„“\"'])\b(?:je|jij|jou|jouw)\b", re.IGNORECASE)
_QUOTED = re.compile(r"[„“\"][^”\"\n]{0,300}[”\"]|\[[^\]\n]*\]")
_TITLES = {"f": ("mevrouw", "mw", "mevr", "moeder", "mama", "mrs", "ms", "mum", "mother"),
           "m": ("meneer", "dhr", "heer", "vader", "papa", "mr", "dad", "father")}  # fmt: skip
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_GREETS = listed(
    "beste geachte dear hallo hoi lieve hi dag mevrouw meneer de heer familie ouders ouder "
    "van der den het en of mr mrs ms miss and parents parent verzorgers team collega's "
    "collega all allemaal leerlingen jongens meisjes heren dames mw dhr"
)


def salutation(
    text: str, grounds: Grounds | None, language: str
) -> Iterator[tuple[Code, int, int, str]]:
    """A greeting to the wrong person, none at all in a letter, or "u" and "je" mixed."""
    greeting = _GREETING.search(text)
    if greeting and grounds is not None and grounds.gist:
        yield from _wrong(greeting, grounds)
    if language == "nl" and greeting:
        plain = _QUOTED.sub(lambda m: " " * len(m[0]), text)
        polite, familiar = list(_YOU.finditer(plain)), list(_THOU.finditer(plain))
        if polite and familiar:
            odd = familiar[0] if len(familiar) <= len(polite) else polite[0]
            yield Code.SALUTATION, odd.start(), odd.end(), "mixed"


def _wrong(greeting: re.Match[str], grounds: Grounds) -> Iterator[tuple[Code, int, int, str]]:
    for word in _WORD.finditer(greeting[0]):
        low = bare(word[0])
        if low in _GREETS or low in grounds.words or "[" in greeting[0][: word.start()]:
            continue
        if word[0][:1].isupper():
            start = greeting.start() + word.start()
            yield Code.SALUTATION, start, start + len(word[0]), "name"
    said = greeting[0].lower()
    sexes = {
        sex
        for sex, titles in _TITLES.items()
        if any(re.search(rf"\b{t}\b", grounds.flat) for t in titles)
    }
    for sex, title in (("f", "mevrouw"), ("m", "meneer"), ("f", "mrs"), ("m", "mr")):
        at = re.search(rf"\b{title}\b", said)
        if at and sexes and sex not in sexes and " en " not in said and " of " not in said:
            yield (
                Code.SALUTATION,
                greeting.start() + at.start(),
                greeting.start() + at.end(),
                "title",
            )
