"""The checkable facts of a text, Dutch or English, in a form in which equal ones are equal.

"12-03" is "12 maart", "half vier" is "15.30", "+31 6" is "06". Knows no names: those need to know
which words exist.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum


class FactKind(StrEnum):
    """What sort of fact it is."""

    DATE = "date"
    TIME = "time"
    AMOUNT = "amount"
    COUNT = "count"
    PHONE = "phone"
    EMAIL = "email"
    URL = "url"
    ADDRESS = "address"
    CLASS = "class"
    LAW = "law"
    QUOTE = "quote"


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact at a place in a text.

    Attributes:
        kind: What sort.
        value: The same for the same fact in other spellings.
        start: Where it begins, in characters.
        end: Behind it.
        text: As it stands there.
    """

    kind: FactKind
    value: str
    start: int
    end: int
    text: str


_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "januari jan january", "februari feb febr february", "maart mrt march mar",
            "april apr", "mei may", "juni jun june", "juli jul july", "augustus aug august",
            "september sep sept", "oktober okt october oct", "november nov", "december dec",
        ),
        1,
    )
    for name in names.split()
}  # fmt: skip
_DAYS = {
    name: number
    for number, names in enumerate(
        (
            "maandag monday", "dinsdag tuesday", "woensdag wednesday", "donderdag thursday",
            "vrijdag friday", "zaterdag saturday", "zondag sunday",
        )
    )
    for name in names.split()
}  # fmt: skip
_RELATIVE = {
    "vandaag": "0", "today": "0", "vanochtend": "0", "vanmorgen": "0", "vanmiddag": "0",
    "vanavond": "0", "tonight": "0", "morgen": "+1", "tomorrow": "+1", "morgenochtend": "+1",
    "morgenmiddag": "+1", "morgenavond": "+1", "overmorgen": "+2", "gisteren": "-1",
    "yesterday": "-1", "eergisteren": "-2", "vannacht": "0",
}  # fmt: skip
NUMBERS = {
    word: number
    for number, words in enumerate(
        (
            "nul zero", "één een one", "twee two", "drie three", "vier four", "vijf five",
            "zes six", "zeven seven", "acht eight", "negen nine", "tien ten", "elf eleven",
            "twaalf twelve", "dertien thirteen", "veertien fourteen", "vijftien fifteen",
        )
    )
    for word in words.split()
} | {"twintig": 20, "twenty": 20, "dertig": 30, "thirty": 30, "veertig": 40, "forty": 40,
     "vijftig": 50, "fifty": 50, "honderd": 100, "hundred": 100}  # fmt: skip
_ORDINALS = {
    word: number
    for number, words in enumerate(
        (
            "eerste first", "tweede second", "derde third", "vierde fourth", "vijfde fifth",
            "zesde sixth", "zevende seventh", "achtste eighth", "negende ninth", "tiende tenth",
        ),
        1,
    )
    for word in words.split()
}  # fmt: skip
_M = "|".join(sorted(_MONTHS, key=len, reverse=True))
_N = "|".join(sorted(set(NUMBERS) - {"een", "one", "nul", "zero"}, key=len, reverse=True))
_UNITS = (
    "dag|dagen|day|days|week|weken|weeks|maand|maanden|month|months|jaar|year|years|uur|hours?|"
    "minuten|minuut|minutes?|keer|times?|kinderen|children|leerlingen|pupils|ouders|parents|"
    "lessen|lessons|meter|km|gram|procent|percent|personen|people|collega's|gesprekken"
)
_STREET = r"(?:straat|laan|weg|plein|kade|gracht|singel|dreef|hof|pad|steeg|dijk|street|road|lane)"


def facts(text: str) -> tuple[Fact, ...]:
    """All facts of a text in order; what is part of one is not another one."""
    found: list[Fact] = []
    taken: list[tuple[int, int]] = []
    for kind, pattern, value in _RULES:
        for match in pattern.finditer(text):
            start, end = match.span()
            if any(start < stop and begin < end for begin, stop in taken):
                continue
            said = value(match)
            if said:
                taken.append((start, end))
                found += [Fact(kind, one, start, end, match[0]) for one in said]
    return tuple(sorted(found, key=lambda fact: fact.start))


def _lower(match: re.Match[str]) -> list[str]:
    return [match[0].casefold().rstrip(".,;:)")]


def _digits(match: re.Match[str]) -> list[str]:
    digits = re.sub(r"\D", "", match[0])
    digits = re.sub(r"^(?:00)?31", "0", digits) if match[0].startswith(("+", "00")) else digits
    return [digits.replace("00", "0", 1) if digits.startswith("00") else digits]


def _amount(match: re.Match[str]) -> list[str]:
    text = re.sub(r"[^\d,.%]", "", match[0].replace("procent", "%").replace("percent", "%"))
    text = re.sub(r"[,.](?=\d{3}(?:\D|$))", "", text).replace(",", ".")
    return [re.sub(r"\.0+(?=%|$)|[.]$", "", text)]


def _date(match: re.Match[str]) -> list[str]:
    day, month = match["day"] or match["day2"], match["month"] or match["month2"]
    return [f"{int(day)}-{_MONTHS[month.lower()]}"]


def _numeric_date(match: re.Match[str]) -> list[str]:
    day, month = int(match[1]), int(match[2])
    return [f"{day}-{month}"] if 1 <= day <= 31 and 1 <= month <= 12 else []


def _clock(match: re.Match[str]) -> list[str]:
    hour, minute = int(match["h"]), int(match["m"] or 0)
    half = (match["half"] or "").lower()
    minutes = hour * 60 + minute
    if half == "half":
        minutes -= 30
    elif "kwart voor" in half or "quarter to" in half:
        minutes -= 15
    elif half:
        minutes += 30 if "past" in half and "half" in half else 15
    suffix = (match["suffix"] or "").lower()
    if "pm" in suffix or "middags" in suffix or "avonds" in suffix:
        minutes += 720 if minutes < 720 else 0
    return [str(minutes % 720)] if hour <= 24 and minute < 60 else []


def _word_clock(match: re.Match[str]) -> list[str]:
    hour = NUMBERS[match[2].lower()]
    shift = {"half": -30, "kwart voor": -15, "kwart over": 15}.get((match[1] or "").lower(), 0)
    return [str((hour * 60 + shift) % 720)]


def _count(match: re.Match[str]) -> list[str]:
    word = match[1].lower()
    return [str(NUMBERS.get(word, _ORDINALS.get(word, word))).replace(",", ".")]


def _squeezed(match: re.Match[str]) -> list[str]:
    text = re.sub(
        r"^(?:groepen|groep|klas|gr|grade|class|year|leerjaar)\.?\s*", "", match[0].lower()
    )
    return [re.sub(r"[\s.]+", "", text)]


def _law(match: re.Match[str]) -> list[str]:
    return [re.sub(r"\D", "", match[0]) or match[0].casefold()]


def _quote(match: re.Match[str]) -> list[str]:
    return [" ".join(match[1].casefold().split()).strip(" .,!?")]


def _constant(names: dict[str, str] | dict[str, int]) -> Callable[[re.Match[str]], list[str]]:
    return lambda match: [str(names[match[0].lower()])]


_I = re.IGNORECASE
_Rule = tuple[FactKind, re.Pattern[str], Callable[[re.Match[str]], list[str]]]
_RULES: tuple[_Rule, ...] = (
    (FactKind.EMAIL, re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}"), _lower),
    (FactKind.URL, re.compile(
        r"\b(?:https?://|www\.)[^\s<>\"')\]]{2,300}|\b[\w-]{2,63}(?:\.[\w-]{2,63}){0,3}\.(?:nl|"
        r"com|org|eu|net|be|school)\b"
        r"(?:/[^\s<>\"')\]]{0,200})?", _I), _lower),
    (FactKind.QUOTE, re.compile(r"[“„\"]([^“”„\"\n]{8,300})[”“\"]"), _quote),
    (FactKind.PHONE, re.compile(r"(?<![\w.])(?:\+31|0031|"
                                r"0)[\s()-]{0,2}\d(?:[\s-]?\d){7,9}(?!\d)"), _digits),
    (FactKind.ADDRESS, re.compile(rf"\b[A-Z][\w'-]{{1,30}}{_STREET}\s+\d{{1,4}}\s?[a-zA-Z]?\b|"
                                  rf"\b[1-9]\d{{3}}\s?[A-Z]{{2}}\b"), _lower),
    (FactKind.AMOUNT, re.compile(
        r"(?:€|\bEUR)\s?\d{1,3}(?:[.,]?\d{3}){0,3}(?:[.,]\d{1,2}|,-)?|"
        r"\b\d{1,6}(?:[.,]\d{1,3})?\s?(?:euro|eur|%|procent|percent)(?!\w)", _I), _amount),
    (FactKind.LAW, re.compile(r"\b(?:artikel|artikelen|art\.|article)\s?\d{1,4}\w?|"
                              r"\b[A-Z]\w{2,30}wet\b|\bWet\s(?:op\s)?[\w ]{3,40}", 0), _law),
    (FactKind.CLASS, re.compile(
        r"\b(?:groepen|groep|klas|leerjaar|grade|year|class|gr\.?)\s?\d{1,2}(?:[/-]?[a-zA-Z]\b|"
        r"/\d)?|\b[1-6]\s?(?:vmbo|havo|vwo|mavo|gymnasium|atheneum)(?:-\w+)?\b|"
        r"\b[1-8](?:(?-i:[A-DF-TV-WYZ])|(?-i:[a-df-hj]))\b(?![.:])", _I), _squeezed),
    (FactKind.DATE, re.compile(
        rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th|e)?\s(?:of\s)?(?P<month>{_M})\b\.?|"
        rf"\b(?P<month2>{_M})\s(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?\b", _I), _date),
    (FactKind.DATE, re.compile(
        r"(?<![\d.,/-])(\d{1,2})[-/](\d{1,2})(?:[-/](?:20)?\d{2})?(?![\d/-])"), _numeric_date),
    (FactKind.DATE, re.compile(r"\b(?:in\s)?(?:week)\s(\d{1,2})\b", _I),
     lambda m: [f"w{int(m[1])}"]),
    (FactKind.TIME, re.compile(
        r"(?:\b(?P<half>half past|quarter past|quarter to|kwart voor|kwart over|"
        r"half)\s)?(?<![\d,-])\b(?P<h>\d{1,2})(?:[.:](?P<m>[0-5]\d)(?![.,]?\d)|(?=\s?(?:u\b|"
        r"uur\b|am\b|pm\b|a\.m|p\.m|o'clock)))"
        r"\s?(?P<suffix>(?:uur|u|hours|o'clock|a\.?m\.?|p\.?m\.?)?(?:\s's\s(?:middags|avonds|"
        r"ochtends|morgens))?)", _I), _clock),
    (FactKind.TIME, re.compile(rf"\b(half|kwart voor|kwart over)\s({_N}|een|"
                               rf"één)\b", _I), _word_clock),
    (FactKind.DATE, re.compile(rf"\b(?:{'|'.join(_DAYS)})\b", _I),
     _constant({name: f"d{n}" for name, n in _DAYS.items()})),
    (FactKind.DATE, re.compile(rf"\b(?:{'|'.join(_RELATIVE)})\b", _I), _constant(_RELATIVE)),
    (FactKind.DATE, re.compile(rf"\b(?:{'|'.join(n for n in _MONTHS if len(n) > 4)})\b", _I),
     lambda m: [f"m{_MONTHS[m[0].lower()]}"]),
    (FactKind.DATE, re.compile(r"\b(20[2-4]\d)\b"), lambda m: [m[1]]),
    (FactKind.COUNT, re.compile(rf"\b({_N}|{'|'.join(_ORDINALS)}|"
                                rf"\d{{1,6}}(?:[.,]\d{{1,2}})?)(?=\s?(?:x|e|"
                                rf"{_UNITS})\b)", _I), _count),
    (FactKind.COUNT, re.compile(r"(?<![\w.,:/-])(\d{1,6}(?:[.,]\d{1,2})?)(?![\w%]|"
                                r"[.,:/-]\d)", _I), _count),
)  # fmt: skip


def values(text: str) -> Iterator[tuple[FactKind, str]]:
    """The facts of a text without their places."""
    for fact in facts(text):
        yield fact.kind, fact.value
