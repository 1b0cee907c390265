"""A main clause as what follows "dat": its verb goes to the end."""

import re
from collections.abc import Sequence

from assistant.drafting.gist.tokens import (
    DETERMINERS,
    PREPOSITIONS,
    SUBJECTS,
    cut,
    find_verbs,
    glue,
)
from assistant.drafting.gist.whole.when import is_when
from assistant.dutch import forms
from assistant.dutch.listed import listed

_EXTRA = frozenset(
    {"vanwege", "dat", "omdat", "terwijl", "zonder", "waardoor", "zodat", "toen", "nadat"}
)
_LEADING = listed(
    "gaan laten blijven komen zien horen helpen leren zitten staan lopen hoeven durven"
)
_ASKING = frozenset({"waarom", "hoe", "wat", "wanneer", "waar", "wie", "hoelang", "hoeveel"})
_TITLES = frozenset({"Meneer", "Mevrouw", "Juf", "Meester", "Docent", "Mentor"})


def below(text: str) -> str:
    """A main clause with its finite verb at the end (ANS 20.4).

    Args:
        text: A whole sentence without the full stop.
    """
    words = cut(text)
    place = find_verbs(words).finite
    if place is None:
        return without_capital(text)
    low = [word.lower() for word in words]
    finite, front, rest = words[place], words[:place], words[place + 1 :]
    if is_when(" ".join(front)) and rest:
        size = 2 if low[place + 1] in DETERMINERS | {"uw"} and len(rest) > 1 else 1
        when = [front[0][:1].lower() + front[0][1:], *front[1:]]
        front, rest = [*rest[:size], *when], rest[size:]
    also = next((at for at, word in enumerate(rest[:-1]) if word == "maar" and at), None)
    if also is not None and any(form.name in forms.FINITE for form in forms.forms(rest[also + 1])):
        first = below(glue([*front, finite, *rest[:also]]))
        return f"{first} maar {glue([*rest[also + 2 :], rest[also + 1]])}"
    done = next((at for at, word in enumerate(rest[:-1]) if at and _is_done(word)), None)
    if done is not None and rest[done + 1].lower() in PREPOSITIONS:
        return without_capital(glue([*front, *rest[:done], finite, *rest[done:]]))
    stops = (
        at
        for at, word in enumerate(rest)
        if (at and word.lower() in _EXTRA) or word in {",", "dat"}
    )
    stop = next(stops, len(rest))
    if rest and any(form.name == "participle" for form in forms.forms(rest[0])) and len(rest) > 1:
        return without_capital(glue([*front, finite, *rest]))
    is_modal = any(form.verb.kind == "modal" for form in forms.forms(finite))
    at = _before_doing(rest, stop, is_modal=is_modal)
    if at is not None:
        return without_capital(glue([*front, *rest[:at], finite, *rest[at:]]))
    last = {form.name for form in forms.forms(rest[stop - 1])} if stop else set()
    is_bare = stop > 1 and rest[stop - 2].lower() in PREPOSITIONS - {"te"}
    if last & ({"infinitive", "participle"} if _leads(finite) else {"participle"}) and not is_bare:
        stop -= 1
    return without_capital(glue([*front, *rest[:stop], finite, *rest[stop:]]))


def _before_doing(rest: Sequence[str], stop: int, *, is_modal: bool) -> int | None:
    """Where a modal verb stands: before the infinitive, when more follows behind that."""
    to_do = (at for at, word in enumerate(rest[:stop]) if _is_to_do(word))
    first = next((at for at in to_do if not at or rest[at - 1] not in PREPOSITIONS), None)
    ends = (at for at, word in enumerate(rest) if at and word in {"hebben", "zijn", "worden"})
    end = next((at for at in ends if _is_done(rest[at - 1])), None)
    if rest[-2:-1] in (["hebben"], ["zijn"], ["worden"]):
        first = len(rest) - 2
    elif end is not None and end < len(rest) - 1:
        first = end - 1
    return first if is_modal and first is not None and first < len(rest) - 1 else None


def asked(text: str, pupil: str) -> str:
    """A question as what follows "u vraagt": "of …", "waarom …"; as it is when not clear."""
    words = cut(text)
    low = [word.lower() for word in words]
    if low[0] in _ASKING and len(words) > 2 and low[2] in SUBJECTS | {pupil.lower()}:
        return f"{low[0]} {below(glue([words[2], words[1], *words[3:]]))}"
    if low[0] in _ASKING and len(words) > 3:
        last = {form.name for form in forms.forms(low[-1])} & {"participle", "infinitive"}
        end = [words[1], words[-1]] if last else [words[-1], words[1]]
        return glue([low[0], *words[2:-1], *end])
    if len(words) > 1 and low[1] in SUBJECTS | {pupil.lower()} and forms.forms(low[0]):
        return f"of {below(glue([words[1], words[0], *words[2:]]))}"
    return text[:1].lower() + text[1:]


def _leads(word: str) -> bool:
    """Whether a verb goes with an infinitive: "gaat slapen", "wil weten"."""
    return any(f.verb.kind == "modal" or f.verb.infinitive in _LEADING for f in forms.forms(word))


def _is_done(word: str) -> bool:
    names = {form.name for form in forms.forms(word)}
    if not names and re.fullmatch(r"[a-z]{2,}ge[a-z]{3,}[dt]", word) and not forms.article(word):
        return True  # "thuisgebracht": a compound that the list of verbs does not hold
    return "participle" in names and not names & {"1sg", "3sg", "infinitive"}


def without_capital(text: str) -> str:
    """A sentence that no longer begins one: no capital but for a name."""
    first = text.split(" ", 1)[0].rstrip(",")
    if first[1:2].isupper() or (forms.sex_of(first) is not None and first not in _TITLES):
        return text
    low = first.lower()
    is_common = (
        first in _TITLES
        or low in SUBJECTS | DETERMINERS | PREPOSITIONS | {"er", "uw"}
        or forms.article(low) is not None
        or bool(forms.forms(low))
    )
    return text[:1].lower() + text[1:] if is_common else text


def _is_to_do(word: str) -> bool:
    """Whether a word is an infinitive, and not "zijn" of "zijn arm"."""
    names = {form.name for form in forms.forms(word)}
    return "infinitive" in names and word not in {"zijn", "hebben"}
