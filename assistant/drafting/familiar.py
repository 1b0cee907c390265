"""A letter that says "je" where it said "u", for schools that do."""

import re

_INVERTED = {
    "heeft": "heb", "hebt": "heb", "kunt": "kun", "wilt": "wil", "bent": "ben", "zult": "zul",
    "vindt": "vind", "hoort": "hoor", "krijgt": "krijg", "weet": "weet", "moet": "moet",
    "mag": "mag", "kan": "kan", "komt": "kom", "vraagt": "vraag", "schrijft": "schrijf",
    "wacht": "wacht", "laat": "laat", "denkt": "denk", "leest": "lees", "ziet": "zie",
}  # fmt: skip
_STRAIGHT = {"heeft": "hebt"}
_BEFORE = re.compile(rf"\b({'|'.join(_INVERTED)}) u\b", re.IGNORECASE)
_BEHIND = re.compile(rf"\bu ({'|'.join(_STRAIGHT)})\b", re.IGNORECASE)
_ALONE = re.compile(r"\b(u|uw)\b", re.IGNORECASE)
_SLOT = re.compile(r"(\[[^\]\n]*\])")


def familiar(text: str) -> str:
    """A Dutch text in which the reader is "je"; open slots stay as they are.

    Behind the verb "je" takes the form without t: "heb je" (ANS 2.3.2).
    """
    parts = _SLOT.split(text)
    return "".join(part if part.startswith("[") else _turn(part) for part in parts)


def _turn(text: str) -> str:
    text = _BEFORE.sub(lambda m: f"{_like(m[1], _INVERTED[m[1].lower()])} je", text)
    text = _BEHIND.sub(lambda m: f"{_like(m[0], 'je')} {_STRAIGHT[m[1].lower()]}", text)
    return _ALONE.sub(lambda m: _like(m[0], "je"), text)


def _like(model: str, text: str) -> str:
    return text[:1].upper() + text[1:] if model[:1].isupper() else text
