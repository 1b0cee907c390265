"""All findings in a text, in its order."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from assistant.drafting.check.grounds import Grounds
from assistant.drafting.check.language import style
from assistant.drafting.check.locked import changed_passages
from assistant.drafting.check.messages import message
from assistant.drafting.check.names import unsupported_names
from assistant.drafting.check.phrases import phrases
from assistant.drafting.check.salutation import salutation
from assistant.drafting.model import Code, Finding, Sender
from assistant.dutch.facts import FactKind, facts

MOST_CHARACTERS = 200_000
"""What is longer is checked up to here."""
_CODES = {
    FactKind.DATE: Code.UNSUPPORTED_DATE,
    FactKind.TIME: Code.UNSUPPORTED_TIME,
    FactKind.AMOUNT: Code.UNSUPPORTED_AMOUNT,
    FactKind.COUNT: Code.UNSUPPORTED_AMOUNT,
    FactKind.PHONE: Code.UNSUPPORTED_PHONE,
    FactKind.EMAIL: Code.UNSUPPORTED_EMAIL,
    FactKind.URL: Code.UNSUPPORTED_URL,
    FactKind.ADDRESS: Code.UNSUPPORTED_ADDRESS,
    FactKind.CLASS: Code.UNSUPPORTED_CLASS,
    FactKind.LAW: Code.UNSUPPORTED_LAW,
    FactKind.QUOTE: Code.UNSUPPORTED_QUOTE,
}
_SLOT = re.compile(
    r"\[(?:invullen|fill in|naam|name|datum|date|tijd|time|telefoon\w*|adres|dag|plaats|bedrag|"
    r"school)\b[^\]\n]{0,300}\]|"
    r"\[[^\]\n]{1,120}\](?!\()|\bX{3,}\b|_{4,}",
    re.IGNORECASE,
)
Spot = tuple[Code, int, int, str]


def check(
    text: str,
    grounds: Grounds | None,
    *,
    language: str,
    sender: Sender | None = None,
    is_simple: bool = False,
) -> tuple[Finding, ...]:
    """What a person must look at.

    Args:
        text: Markdown or plain.
        grounds: What it may stand on; None leaves the facts out, for a text without sources.
        language: "nl" or "en".
        sender: In whose name it is, who needs no ground.
        is_simple: Its readers know little of the language, so sentences must be shorter.

    Returns:
        The findings in the order of the text; ``text[start:end]`` is what each is about.
    """
    text = text[:MOST_CHARACTERS]
    known = (sender.name, sender.role, sender.school) if sender else ()
    if grounds is not None and any(known):
        grounds = replace(grounds, known=(*grounds.known, *known))
    makers: tuple[Callable[[], Iterable[Spot]], ...] = (
        lambda: _facts(text, grounds, language) if grounds is not None else (),
        lambda: phrases(text, grounds, language),
        lambda: _slots(text),
        lambda: style(text, language, is_simple=is_simple),
        lambda: salutation(text, grounds, language),
        lambda: _locked(text, grounds) if grounds is not None else (),
    )
    spots = sorted({spot for make in makers for spot in make()}, key=lambda s: (s[1], s[2], s[0]))
    return tuple(
        Finding(code, start, end, text[start:end], message(code, text[start:end], hint))
        for code, start, end, hint in spots
    )


def _facts(text: str, grounds: Grounds, language: str) -> Iterator[Spot]:
    slots = [match.span() for match in _SLOT.finditer(text)]
    found = facts(text)
    for fact in found:
        if any(start <= fact.start < end for start, end in slots):
            continue
        if not _is_grounded(fact.kind, fact.value, grounds):
            yield _CODES[fact.kind], fact.start, fact.end, ""
    for start, end in unsupported_names(text, grounds, language):
        if not any(fact.start <= start < fact.end for fact in found):
            yield Code.UNSUPPORTED_NAME, start, end, ""


def _is_grounded(kind: FactKind, value: str, grounds: Grounds) -> bool:
    if (kind, value) in grounds.facts:
        return True
    if kind in {FactKind.QUOTE, FactKind.EMAIL, FactKind.URL, FactKind.ADDRESS}:
        return value in grounds.flat
    numbers = {
        v
        for k, v in grounds.facts
        if k in {FactKind.COUNT, FactKind.CLASS, FactKind.LAW, FactKind.TIME}
    }
    if kind is FactKind.COUNT:
        return (
            value in numbers
            or any(
                k is FactKind.DATE and v[0] not in "dm+-" and value in re.split(r"\D", v)
                for k, v in grounds.facts
            )
            or any(k is FactKind.AMOUNT and v.rstrip("%") == value for k, v in grounds.facts)
        )
    if kind is FactKind.CLASS:
        return value in numbers or any(
            k is FactKind.CLASS and v.startswith(value) for k, v in grounds.facts
        )
    return kind is FactKind.TIME and any(
        k is FactKind.COUNT and v.isdigit() and int(v) * 60 % 720 == int(value)
        for k, v in grounds.facts
    )


def _locked(text: str, grounds: Grounds) -> Iterator[Spot]:
    for start, end, passage in changed_passages(text, grounds.locked):
        yield Code.LOCKED_PASSAGE, start, end, passage


def _slots(text: str) -> Iterator[Spot]:
    for match in _SLOT.finditer(text):
        yield Code.OPEN_SLOT, match.start(), match.end(), ""
