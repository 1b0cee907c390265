"""What in a Dutch clause is not for the parent: notes to oneself, others' words, other names."""

import re
from collections.abc import Callable, Set
from functools import cache

from assistant.drafting.gist import inside
from assistant.drafting.gist.mentions import words as labels
from assistant.drafting.gist.people import People
from assistant.drafting.gist.tokens import cut, find_verbs
from assistant.dutch import forms

_SAYS = (
    r"(?:zegt|zei|zeggen|vindt|beweert|ontkent|denkt|meent|verklaart|herkent|stelt|"
    r"volhoudt|houdt vol|ziet|vertelt|vertelde|herinnert|geeft aan|verhaalt|"
    r"(?:heeft|had) (?:het|dat) anders)"
)
_TELLING = re.compile(rf"(?P<who>.+?)\s+(?:zelf\s+)?{_SAYS}\b", re.IGNORECASE)
_BEFORE_NAME = frozenset(["de", "onze", "mevrouw", "meneer", "haar", "zijn"])
_REMARK = re.compile(
    r"(?:heel |erg |wat |zo |echt |wel )*(?:leuk|fijn|mooi|top|super|geweldig|jammer|helaas|rot|"
    r"hallo|hoi|hi|goedemorgen|goedemiddag|"
    r"vervelend|goed|prima|ok|oké|naar|ellendig|"
    r"graag|verschrikkelijk|zielig|sneu|tja|wel|lastig|ja|nee)"
)
_NOT = re.compile(
    r"(?:alsjeblieft |nog |liever |maar |dus |nu |verder |ook |voorlopig )*"
    r"(?:niet|niets|geen|nooit)\b"
)
_NOT_DOING = re.compile(r"(?:niet|niets|geen|nooit) [a-zë]+en\b")
_PASS_ON = re.compile(
    r"(?:vraag|vragen|zeg|laat weten|uitleggen|leg uit|meld|vertel)(?: u| hem| haar)? (?:dat|of) "
)
_ADVISERS = {
    "intern begeleider", "zorgcoördinator", "zorgcoordinator", "leerplichtambtenaar",
    "orthopedagoog", "bestuur", "jeugdarts", "schoolarts", "remedial teacher", "logopedist",
}  # fmt: skip
_OTHERS = ("overblijf", "tso", "bso", "chauffeur", "surveillant", "stichting", "klasgenoten")
_NEVER = re.compile(r"\b(?:niet|geen|niets|nooit)\b")
_ONLY = re.compile(
    r"(?:dus )?(?:alleen|enkel|slechts) (?:zeggen|melden|schrijven|noemen)", re.IGNORECASE
)
_HE_SAYS = re.compile(r"(?:zegt|zei|vindt|beweert) (?:hij|zij|ze)(?:zelf)?\b")


def is_warning(aside: str) -> bool:
    """Whether what stands in brackets says that something must not be told."""
    is_short = len(aside.split()) <= 4 and not re.search(r"\d", aside)
    return bool(_NEVER.search(aside)) and (is_short or inside.is_instruction(aside, "nl"))


def says_only(clause: str) -> bool:
    """Whether a clause says that only what follows may be told."""
    return bool(_ONLY.fullmatch(clause.strip(" :")))


def stays_inside(
    text: str, people: People, excluded: Set[str], *, to_parent: Callable[[str], str]
) -> bool:
    """Whether a clause must stay out of the letter.

    Args:
        text: As it was typed, written out.
        people: Who is who.
        excluded: Words that the letter must not touch.
        to_parent: Says a clause to the parent.
    """
    low = text.lower()
    if _NOT_DOING.match(low) and _is_infinitive(low.split()[1]):
        return True
    if _NOT.match(low):
        verbs = find_verbs(cut(text))
        if verbs.finite is None and verbs.infinitives:
            return True
    if _PASS_ON.match(low):
        return False
    return (
        bool(_HE_SAYS.match(low) or _REMARK.fullmatch(low))
        or inside.is_instruction(text, "nl")
        or inside.is_secret(text, "nl")
        or any(re.search(rf"\b{re.escape(word)}", low) for word in excluded)
        or any(re.search(rf"\b{re.escape(name)}\b", text) for name in people.others)
        or _is_somebody_elses(text, people, to_parent)
    )


def _is_infinitive(word: str) -> bool:
    return any(form.name == "infinitive" for form in forms.forms(word))


def _is_somebody_elses(text: str, people: People, to_parent: Callable[[str], str]) -> bool:
    """Whether a clause tells what another than the parent says."""
    found = _TELLING.match(text)
    if found is None:
        return False
    names = {person.name.lower() for person in people.staff if person.name}
    is_other = _is_named(found["who"].lower(), names | _tellers())
    return is_other and not re.match(r"^u\b", to_parent(text), re.IGNORECASE)


def _is_named(who: str, names: Set[str]) -> bool:
    """Whether a subject is one of the names, with no more than a title or function before it."""
    return any(
        who == name
        or (
            who.endswith(f" {name}")
            and all(
                word in _BEFORE_NAME or word in _tellers()
                for word in who.removesuffix(f" {name}").split()
            )
        )
        for name in names
    )


@cache
def _tellers() -> frozenset[str]:
    """What they are called whose word is not the parent's."""
    staff = set(labels()["staff"]) - _ADVISERS
    return frozenset({*staff, *labels()["relations"], "hij zelf", "zij zelf", *_OTHERS})
