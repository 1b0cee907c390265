"""Reading a gist as a whole."""

import re

from assistant.drafting.errors import GistEmpty, GistForeign, GistTooLong, GistUnclear
from assistant.drafting.gist import dutch, english, inside
from assistant.drafting.gist.language import language_of, reply_language
from assistant.drafting.gist.mentions import with_capitals
from assistant.drafting.gist.model import Reading, Use
from assistant.drafting.gist.people import people
from assistant.drafting.situations import recognise
from assistant.dutch import forms
from assistant.dutch.shorthand import written_out
from connectors.text import dots

MOST_CHARACTERS = 6_000
"""A gist is a few sentences; this is two pages."""


def read(gist: str) -> Reading:
    """What a gist says.

    Args:
        gist: As it was typed or pasted.

    Raises:
        GistEmpty, GistTooLong, GistForeign, GistUnclear.
    """
    text = " ".join(dots(" ".join(gist.split())).split())
    if not text:
        raise GistEmpty
    if len(text) > MOST_CHARACTERS:
        raise GistTooLong
    language = language_of(text)
    if language is None:
        raise GistForeign
    text = _evened_out(text, language)
    found = people(text)
    reader = dutch if language == "nl" else english
    parts = reader.read_parts(text, found)
    situation = recognise(text, language)
    if not any(part.use is not Use.INSIDE for part in parts) and situation.name == "other":
        raise GistUnclear
    return Reading(
        language=language,
        reply_language=reply_language(text, language),
        parent=found.parent,
        pupil=found.pupil,
        staff=found.staff,
        situation=situation.name,
        parts=parts,
        is_simple=inside.asks("simple", text, language),
        is_sorry=inside.asks("sorry", text, language),
        is_warm=inside.asks("warm", text, language),
        is_upset=inside.asks("upset", text, language),
    )


_GIVEN = re.compile(
    r"\b([Mm]oeder|[Vv]ader|[Mm]ama|[Pp]apa|[Mm]um|[Dd]ad) \(([A-Z][a-zà-ÿ]+(?: [A-Z][a-zà-ÿ]+)?)\)"
)
_PARENT = r"[Mm]oeder|[Vv]ader|[Mm]ama|[Pp]apa|[Oo]uders|[Mm]um|[Dd]ad"
_NAMED = re.compile(rf"\b({_PARENT}) \(([A-Z][^()\d]*)\) ((?:van|of) [A-Z][\w-]+)")
_BESIDE = re.compile(
    rf"\b({_PARENT}) ((?:van |of )?[A-Z][\w-]+) \(([A-Z][a-z]+ [A-Za-z][^()\d]*)\)"
)
_COUPLE = re.compile(
    r"\b([Oo]uders) [A-Z]\w+ (?:en|\+|&) [A-Z]\w+ ((?:(?:van|de|der|den) )*[A-Z]\w+)"
)
_SURNAMED = re.compile(rf"\b({_PARENT}) ([A-Z][\w-]+) van ([A-Z][\w-]+)")
_INITIAL = re.compile(r"\b([A-Z][a-zà-ÿ]+) [A-Z](?=[,.) ])")
_OWNED = re.compile(r"\b((?:Mr|Mrs|Ms|Miss|Dr)\.? [A-Z]\w+)'s (son|daughter|child)\b")
_YEAR = re.compile(
    r"\b([A-Z]\w+)(?:,? (?:in )?(?:year|grade|group) \d+\w?\b,?| \((?:year|grade|group) \d+\w?\),?)"
)
_FEMALE = re.compile(r"\b(?:[Mm]w|[Mm]evr|[Mm]evrouw)\.? (?=[A-Z])")
_MALE = re.compile(r"\b(?:[Dd]hr|[Mm]eneer)\.? (?=[A-Z])")
_OTHER_CHILD = r"(?<=\bjongen )|(?<=\bmeisje )|(?<=\bleerling )"
_CLASS = (
    r"(?:groep ?\d\w?|klas ?\d\w?|\d ?(?:vmbo|havo|vwo|mavo|gym|atheneum)\w?|"
    r"\d[A-Za-z]{1,2}\d?)(?!\w)"
)


def _evened_out(text: str, language: str) -> str:
    """A gist as the readers want it: written out, with capitals, and no class behind a name."""
    text = re.sub(r"\b([A-Z][a-zà-ÿ]+) [A-Z]\.(?=[ ),:])", r"\1", text)
    text = _COUPLE.sub(r"\1 \2", _INITIAL.sub(_without_initial, text))
    text = re.sub(
        r"\b[Mm]a(?= van [A-Z])", "moeder", re.sub(r"\b[Pp]a(?= van [A-Z])", "vader", text)
    )
    text = with_capitals(written_out(text) if language == "nl" else text)
    text = re.sub(
        r"\b(?:heeft|hebben) (?:een |nog een |de )?vraag (?=(?:of|hoe|wat|wanneer|waarom)\b)",
        "vraagt ",
        text,
    )
    text = _SURNAMED.sub(_as_surname, text)
    text = _NAMED.sub(r"\1 \3 (\2)", text)
    text = _BESIDE.sub(r"\1 \3 (\1 \2)", text)
    text = _GIVEN.sub(r"\1 \2", text)
    if language == "nl":
        return _without_class(text, people(text).pupil.name)
    text = _YEAR.sub(r"\1", text)
    text = _OWNED.sub(r"\1: your \2", text)
    return _FEMALE.sub("Ms ", _MALE.sub("Mr ", text))


def _without_initial(found: re.Match[str]) -> str:
    """A name without the letter that tells one Thomas from another: "Thomas W"."""
    return found[1] if forms.sex_of(found[1]) is not None else found[0]


def _as_surname(found: re.Match[str]) -> str:
    """The surname of "vader Hugo van Dam", unless what follows is a first name: a child's."""
    if forms.sex_of(found[3]) is not None:
        return found[0]
    return f"{found[1]} {found[2]} Van {found[3]}"


def _without_class(text: str, pupil: str) -> str:
    """Without the class of a child: the parent knows their own, and another is not theirs."""
    text = re.sub(rf"(?:{_OTHER_CHILD})(?:uit|van|in) {_CLASS} ?", "", text, flags=re.IGNORECASE)
    if not pupil:
        return re.sub(rf"\b([A-Z][a-zà-ÿ]+) \(?{_CLASS}\)?", r"leerling \1", text, count=1)
    behind = rf"\b({re.escape(pupil)})(?:\s*,?\s+(?:uit )?{_CLASS}|\s*\({_CLASS}\))"
    return re.sub(behind, r"\1", text)
