"""Finding the people a gist names: title, relation, function and name, each with its place."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from assistant.dutch import forms
from assistant.dutch.listed import listed
from assistant.dutch.words import is_word

_PARTICLES = (
    r"(?:van der|van den|van de|van het|van 't|van|von|de|den|der|ten|ter|te|el|al|la|le|da|dos|di|"
    r"op de|op 't|in 't|in de|'t|bin|ben|abu|De|Van|Van der|Van den|Van de|El|Al|Ten|Ter|Den|Von)"
)
_PART = r"[A-ZÀ-ÖØ-ÞĀ-Ž][\w'’]*(?:-[A-ZÀ-ÖØ-ÞĀ-Ž]?[\w'’]+)*"
_SURNAME = rf"(?:{_PARTICLES}\s+){{0,2}}{_PART}(?:\s+{_PART})?"
_FULL_NAME = rf"{_PART}\s+(?:Van|van der|van den|van de|van het|de|den|der|ten|ter|el|al)\s+{_PART}"
_ANY_NAME = rf"{_PART}(?:(?:\s+{_PARTICLES}){{0,2}}\s+{_PART}){{0,2}}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """Somebody named at a place in a text.

    Attributes:
        start: Where it begins, title or function included.
        end: Behind it.
        label: The title, relation or function in lower case; "" for a bare name.
        kind: "title", "relation", "child", "staff" or "name".
        name: As it stands; "" for a label alone.
        sex: "m", "f", or ""; "plural" for both parents.
    """

    start: int
    end: int
    label: str
    kind: str
    name: str
    sex: str


@cache
def words() -> dict[str, dict[str, str]]:
    """The labels by kind, with the sex they tell."""
    text = files("assistant.drafting.gist").joinpath("data/people.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    def labels(kind: str) -> str:
        return "|".join(sorted(map(re.escape, words()[kind]), key=len, reverse=True))

    flag = "(?i:"
    staff = rf"{labels('staff')}|{_KINDS_OF_STAFF}"
    title = labels("titles")
    return (
        ("staff", re.compile(
            rf"\b{flag}(?P<label>{staff})s?)\b(?:\s+{flag}is|heet))?,?(?:\s+{flag}{title})\.?)?"
            rf"\s+(?P<name>{_SURNAME})"
        )),
        ("staff", re.compile(rf"\b{flag}(?P<label>{staff}))\s*\((?P<name>{_ANY_NAME})\)")),
        ("after", re.compile(rf"\b(?P<name>{_ANY_NAME})\s*[(,]\s*{flag}(?:de|onze|our|the)\s+)?"
                             rf"{flag}(?P<label>{staff}))\b")),
        ("after", re.compile(
            rf"\b(?P<name>{_ANY_NAME})\s+{flag}(?:van|from)\s+(?:de|het|onze|our|the)\s+)"
            rf"{flag}(?P<label>administratie|receptie|balie|zorgteam|ib|office|desk))\b"
        )),
        ("after", re.compile(r"\b(?P<name>[A-Z][a-zà-ÿ]+)\s+(?P<label>administratie|receptie)\b")),
        ("title", re.compile(rf"\b{flag}(?:(?:{title})\.?\s+(?:en|and|"
                             rf"&)\s+)?(?P<label>{title}))(?:(?<![a-z]{{3}}[a-z])\.)?\s+(?P<name>{_SURNAME})")),
        ("relation", re.compile(
            rf"\b{flag}(?P<label>{labels('relations')}))\b(?:\s+(?:(?:van|of)(?:\s+de)?"
            rf"(?:\s+leerling)?))?\s+(?P<name>{_FULL_NAME}|{_SURNAME}|{_ANY_NAME})"
        )),
        ("child", re.compile(rf"\b{flag}(?P<label>{labels('children')}))\s+(?P<name>{_PART})")),
        ("bare_relation", re.compile(rf"\b{flag}(?P<label>{labels('relations')}))\b")),
        ("bare_child", re.compile(rf"\b{flag}(?P<label>{labels('children')}))\b")),
        ("bare_staff", re.compile(rf"\b{flag}(?P<label>{staff}))\b")),
        ("name", re.compile(rf"(?P<name>{_PART})")),
    )  # fmt: skip


_KINDS_OF_STAFF = (
    r"\w{3,}(?:coördinator|coordinator|begeleider|begeleidster|docente?|leerkracht|juf|meester|"
    r"leider|assistente?|medewerker|medewerkster)"
)
_KINDS = {
    "after": "staff",
    "bare_relation": "relation",
    "bare_child": "child",
    "bare_staff": "staff",
}
_NO_NAMES = listed(
    "january february march april may june july august september october november december "
    "monday tuesday wednesday thursday friday saturday sunday christmas easter eid dutch english "
    "portuguese spanish german polish turkish arabic italian latin greek chinese russian ukrainian "
    "netherlands parro somtoday parnassys"
)
_LESSON = re.compile(r"\b(?:toets|les|lessen|cijfer|vak|examen|uur|huiswerk|boek|voor|bij)$")
_CONTRACTED = re.compile(
    r"(?:i|we|he|she|they|it|you|that|there|who|what|let|don|didn|doesn|isn|wasn|can|won)['’]"
)
_ANY_PARENTS = re.compile(
    r"\b(?:alle|andere|sommige|veel|meer|other|all|some|\d+)\s+$", re.IGNORECASE
)
_DOES = re.compile(
    r" (?:zou|is|heeft|was|had|wil|moet|mag|gaat|kreeg|werd|wordt|moest) | [A-Z][a-z]"
)
_OF = re.compile(r"\b(?:van|of)\b")


def mentions(text: str) -> tuple[Mention, ...]:
    """Who is named in a text, in order; none overlaps another.

    Args:
        text: Written out; names have their capitals.
    """
    found: list[Mention] = []
    for kind, pattern in _patterns():
        for match in pattern.finditer(text):
            mention = _mention(kind, match)
            if mention is not None and not any(
                mention.start < other.end and other.start < mention.end for other in found
            ):
                found.append(mention)
    return tuple(sorted(found, key=lambda mention: mention.start))


def _mention(kind: str, match: re.Match[str]) -> Mention | None:
    groups = match.groupdict()
    name, label = groups.get("name") or "", (groups.get("label") or "").lower()
    if kind == "name":
        name = re.sub(r"['’]s$", "", name)
    if kind == "name" and not is_somebody(name, match.string, match.start()):
        return None
    before = match.string[: match.start()]
    if "relation" in kind and _ANY_PARENTS.search(before):
        return None
    if kind == "staff" and forms.noun_kind(name.split()[0]) == "subject":
        return None
    if kind == "after" and is_word(name.lower()) and forms.sex_of(name) is None:
        return None
    if kind == "relation" and _OF.search(match[0][: len(match[0]) - len(name)]):
        kind = "relation_of"
    if kind == "relation_of" and _is_family(match[0], name):
        kind, name = "relation", match[0][match.end("label") - match.start() :].strip()
    is_both = kind == "title" and bool(
        re.match(r"\w+\.?\s+(?:en|and|&)\s", match[0], re.IGNORECASE)
    )
    sex = "plural" if is_both else _label_sex(_KINDS.get(kind, kind).removesuffix("_of"), label)
    return Mention(
        start=match.start(),
        end=match.end(),
        label=label,
        kind=_KINDS.get(kind, kind),
        name=name.strip(),
        sex=sex or (forms.sex_of(name.split()[0]) or "" if name and kind == "name" else ""),
    )


def _is_family(text: str, name: str) -> bool:
    """Whether "vader van de Heuvel" gives the father's own name: no child is called so."""
    return bool(re.fullmatch(r"\S+(?: en \S+)? van (?:de|der|den|het) \S+", text)) and (
        forms.sex_of(name) is None
    )


def _label_sex(kind: str, label: str) -> str:
    lists = {"title": "titles", "relation": "relations", "child": "children", "staff": "staff"}
    return words()[lists[kind]].get(label, "") if kind in lists else ""


def is_somebody(name: str, text: str, start: int) -> bool:
    """Whether a capitalised word is a person's name."""
    low = name.lower()
    if _CONTRACTED.match(low) or {low, low.removesuffix("s")} & _NO_NAMES:
        return False
    if forms.noun_kind(name) == "subject":
        return False
    if forms.sex_of(name) is not None:
        before = text[:start].rstrip()
        opens = not before or before[-1] in ".!?:"
        return not (is_word(low) and opens) or bool(_DOES.match(text[start + len(name) :]))
    if (
        len(name) < 3
        or name.split("-", maxsplit=1)[0].isupper()
        or is_word(low)
        or is_word(name)
        or is_word(low, "en")
    ):
        return False
    if any(is_word(low[:at]) and is_word(low[at:]) for at in range(3, len(low) - 2)):
        return False
    return not re.search(r"\b(?:sportpark|straat|in|te|naar|uit|school|de|het|bus|the|to|from)\s+$",
                         text[:start], re.IGNORECASE)  # fmt: skip


def with_capitals(text: str) -> str:
    """A text that was typed without capitals, with those of the names that can be told."""
    if sum(map(str.isupper, text)) > 1 + len(text) // 100:
        return text
    labels = "|".join(
        re.escape(label)
        for kind in ("titles", "relations", "children", "staff")
        for label in words()[kind]
    )
    after = re.compile(
        rf"\b((?:{labels})(?:\s+van|\s+of|\s+is)?\s+(?:{_PARTICLES}\s+){{0,2}})([^\W\d]{{2,}})",
        re.IGNORECASE,
    )

    def capital(found: re.Match[str]) -> str:
        word = found[2]
        is_name = forms.sex_of(word) is not None or not is_word(word) or (
            found[1].lower().startswith(("mevrouw", "meneer", "familie", "mrs", "mr ", "ms "))
            and not forms.forms(word)
        )  # fmt: skip
        return found[1] + (word[:1].upper() + word[1:] if is_name else word)

    text = after.sub(capital, text)
    return re.sub(
        r"(?<![\w'])[^\W\d]{3,}",
        lambda found: (
            found[0].capitalize()
            if forms.sex_of(found[0]) is not None and not is_word(found[0])
            else found[0]
        ),
        text,
    )
