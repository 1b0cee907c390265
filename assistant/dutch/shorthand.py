"""Hurried Dutch written out: "ma 16u belt ib vd moeder" becomes what a reader can read."""

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

_WORD = re.compile(r"[^\W\d_](?:[\w'’./-]*\w)?\.?|['’][tnmrks]{1,2}\b")
_MONTHS = ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"]
_MONTH_NAMES = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
]
_DAY_NAMES = "maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag"
_OWN_MOTHER = re.compile(r"\b(?:haar|zijn|z'n|d'r|mijn|de|zn|dr|hun)\s+$", re.IGNORECASE)
_BEFORE_NAMES = {"mevrouw", "meneer", "familie", "leerling", "van de", "van het", "van een"}
_COLLEAGUE = re.compile(r"\b(?:[Jj]uf|[Mm]eester|[Mm]entor) $")
_DATED = re.compile(r"(?:\d|\b(?:in|eind|begin|half|medio|sinds|vanaf|tot|per|van))\s*$")
_HOUR = r"(?<!kamer )(?<!lokaal )(?<!zaal )(?<!ruimte )(?<!nummer )(?<![\d.,:/])([01]?\d|2[0-4])"


@cache
def _data() -> dict[str, dict[str, str]]:
    text = files("assistant.dutch").joinpath("data/shorthand.toml").read_text(encoding="utf-8")
    data: dict[str, Any] = tomllib.loads(text)
    return data


def written_out(text: str) -> str:
    """A hurried text with its abbreviations, times and dates written out.

    Args:
        text: As it was typed.

    Returns:
        The same words in the same order, one space between them; names keep their spelling.
    """
    text = " ".join(text.replace("’", "'").replace("…", ". ").split())
    text = _phones(_numbers(_times(_dates(_signs(text)))))
    text = _WORD.sub(lambda found: _word(found, text), text)
    text = re.sub(rf"\b({_DAY_NAMES}) (ochtend|middag|avond|morgen)\b", r"\1\2", text)
    return " ".join(text.split())


def _signs(text: str) -> str:
    text = re.sub(
        r"(?<=\w)\s+&\s+(?=\w)|(?<=[a-z])&(?=[a-z])|\s+\+\s*(?=\w)|(?<=[^\W\d])\+(?=[^\W\d])",
        " en ",
        text,
    )
    text = re.sub(r"\s*=\s*", " is ", text)
    text = re.sub(r"\s*(?:->|→|=>)\s*", ", ", text)
    text = re.sub(r"([!?])\1+", r"\1", text)
    return re.sub(r"\s+/\s+", "/", text)


def _times(text: str) -> str:
    hour = _HOUR
    text = re.sub(hour + r"\s?(?:u|h|uur)\s?([0-5]\d)\b", r"\1.\2 uur", text)
    clock = r"[.:]([0-5]\d)(?:\s?(?:u|h|uur)\b|\b)(?![.:]?\d)(?!\s*(?:euro|%))"
    text = re.sub(hour + clock, _clock, text)
    text = re.sub(r"\b(om|na|vanaf|tot|rond|voor) ([01]?\d|2[0-4]) uur\b", r"\1 \2.00 uur", text)
    return re.sub(hour + r"\s?u\b", r"\1.00 uur", text)


def _clock(found: re.Match[str]) -> str:
    return f"{int(found[1])}.{found[2]} uur"


_HOURS = re.compile(
    r"(?<![\d/.:-])(\d{1,2})(?:[.:](\d\d))? ?- ?(\d{1,2})[.:](\d\d)(?: ?(?:u|uur)\b)?(?![\d/.:-])"
)


def _range(found: re.Match[str]) -> str:
    """Two times of day, as in "15-15.30"; anything else as it is."""
    if int(found[1]) > 24 or int(found[3]) > 24 or int(found[4]) > 59:
        return found[0]
    return f"van {int(found[1])}.{found[2] or '00'} uur tot {int(found[3])}.{found[4]} uur"


def _dates(text: str) -> str:
    text = _HOURS.sub(_range, text)

    def named(found: re.Match[str]) -> str:
        day, month = int(found[1]), int(found[2])
        return f"{day} {_MONTH_NAMES[month - 1]}" if 1 <= day <= 31 else found[0]

    days = "|".join(sorted([*_data()["days"], *_DAY_NAMES.split("|")], key=len, reverse=True))
    text = re.sub(
        rf"\b({days}) (\d{{1,2}}) ?- ?(\d{{1,2}})(?: ?(?:u|uur))?"
        rf"(?!\d|[/.-]\d|\w)(?! ?(?:{'|'.join(_MONTHS)}))",
        r"\1 van \2.00 uur tot \3.00 uur",
        text,
    )
    text = re.sub(r"\b(\d{1,2}) ?- ?(\d{1,2}) ?(?:u|uur)\b", r"van \1.00 uur tot \2.00 uur", text)
    months = "|".join([*_MONTHS, *_MONTH_NAMES])
    text = re.sub(rf"\b(\d{{1,2}}) ?- ?(\d{{1,2}}) (?=(?:{months})\b)", r"\1 tot en met \2 ", text)
    text = re.sub(
        r"(?<![\d.,/-])(?<!groep )(?<!groepen )(?<!klas )(?<!gr )(?<!leerjaar "
        r")([0-3]?\d)[-/](0?[1-9]|1[0-2])(?![\d/-])",
        named,
        text,
    )
    text = re.sub(r"\bper (\d{1,2} )", r"vanaf \1", text)
    months = "|".join(_MONTHS)
    return re.sub(rf"\b(\d{{1,2}})({months})\b", r"\1 \2", text, flags=re.IGNORECASE)


def _numbers(text: str) -> str:
    data = _data()

    def ordinal(found: re.Match[str]) -> str:
        return data["ordinals"].get(found[1], found[0])

    def times(found: re.Match[str]) -> str:
        return f"{data['counts'].get(found[1], found[1])} keer"

    text = re.sub(r"\b(\d{1,2})(?:e|de|ste)\b", ordinal, text)
    text = re.sub(r"\b(\d{1,2})\s?[x×]\b", times, text)
    text = re.sub(r"\b[Mm]ax\.? (?=\d)", "maximaal ", text)
    text = re.sub(r"\bp (?=(?:dag|week|maand|jaar|uur|kind|keer|les)\b)", "per ", text)
    text = re.sub(r"\b(?!1 )(\d+) mnd\b", r"\1 maanden", text)
    text = re.sub(r"\b(?!1 )(\d+) wk\b", r"\1 weken", text)
    return re.sub(r"(\d)(min|mnd|wk|dgn|jr)\b", r"\1 \2", text)


def _phones(text: str) -> str:
    """What "tel", "v" and "AVG" stand for: "haar tel." is a telephone, "v Dam" is "van Dam"."""
    text = re.sub(r"(?<=\d) ?e(?=[.,;)]|$)", " euro", text)
    text = re.sub(
        r"\b((?:[Hh]aar|zijn|hun|de|mijn|een|[Mm]obiele|per) )tel\b\.?", r"\1telefoon", text
    )
    text = re.sub(r"\b(?:[Dd]e |[Hh]et )?(?:AVG|avg)\b(?!-)", "de privacywet", text)
    return re.sub(r"(?<=[a-zà-ÿ] )v (?=[A-Z])", "van ", text)


def _word(found: re.Match[str], text: str) -> str:
    typed = found[0]
    low = typed.lower().rstrip(".")
    data = _data()
    day = data["days"].get(low)
    is_name = typed[:1].isupper() and _COLLEAGUE.search(text[: found.start()])
    if day is not None and not is_name and _is_day(low, text, found):
        return day + typed[len(typed.rstrip(".")) :]
    if "/" in low and all(part in data["days"] for part in low.split("/")):
        return " of ".join(data["days"][part] for part in low.split("/"))
    full = data["words"].get(low)
    is_acronym = typed[:-1].isupper() and len(low) > 2 and low not in {"vlgs", "swv"}
    is_address = "@" in (text[found.end() : found.end() + 1], text[: found.start()][-1:])
    if (
        is_address
        or full is None
        or is_acronym
        or typed in {"NS", "N", "T", "K", "M"}
        or _is_particle(typed, text[found.end() :])
    ):
        return typed
    is_month = full in _MONTH_NAMES and typed[:1].isupper()
    if typed == "MR" or (is_month and not _DATED.search(text[: found.start()])):
        return typed
    if full in {"mevrouw", "meneer", "familie"}:
        return full[:1].upper() + full[1:] if typed[:1].isupper() and found.start() == 0 else full
    is_month_end = full in _MONTH_NAMES and re.match(r"\s+[a-z]", text[found.end() :])
    ends = is_month_end or _ends_sentence(text, found.end())
    if typed.endswith(".") and ends and (len(low) > 2 or full not in _BEFORE_NAMES):
        full += "."
    return full[:1].upper() + full[1:] if typed[:1].isupper() and found.start() == 0 else full


def _is_particle(typed: str, after: str) -> bool:
    """Whether "Da" or "El" belongs to the name behind it."""
    return typed in {"Da", "El", "Ed", "Das", "Tel"} and after.lstrip()[:1].isupper()


def _ends_sentence(text: str, end: int) -> bool:
    rest = text[end:].lstrip()
    return not rest or rest[:1].isupper()


def _is_day(low: str, text: str, found: re.Match[str]) -> bool:
    """Whether "ma" is a day and no mother, "zo" no word, and "do" always."""
    before, after = text[: found.start()], text[found.end() :]
    if low == "ma":
        if re.search(r"\b(?:laat|bel|zie|spreek|hoor|mail) (?:haar|hem|ze) $", before):
            return True
        if re.match(r"\s+(?:v|van|vd)\s+[A-Z]", after):
            return False
        is_moment = re.match(r"\W*$|\s*[,.]|\s+(?:om|na|vanaf|rond|of|en|\d)", after)
        return bool(is_moment) or not _OWN_MOTHER.search(before)
    if low == "zo":
        is_listed = re.search(r"\b(?:op|t/m|tot en met|za\W|zaterdag)\s*\W?$", before)
        return bool(is_listed or re.match(r"\s+\d|\s+(?:avond|ochtend|middag)\b", after))
    if low == "vrij":
        is_end = found[0].endswith(".")
        return not is_end and bool(re.match(r"\s+(?:\d|om\b|middag|ochtend)", after))
    return not (low == "za" and found[0].isupper() and found.start() == 0)


def is_day(word: str) -> bool:
    """Whether a word, written out, is a day of the week."""
    return bool(re.fullmatch(_DAY_NAMES, word.lower()))
