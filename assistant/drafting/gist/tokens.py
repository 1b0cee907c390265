"""A clause as words: cut up, put together again, and where its verbs are."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.dutch import forms
from assistant.dutch.listed import listed

_TOKEN = re.compile(
    r"\d+[A-Za-z]{1,2}\b|\d+(?:[.,:]\d+)*(?:-\d+)?|\[[^\]]*\]|[^\W_][\w'’]*(?:[-/.][\w'’]+)*|[^\w\s]",
    re.UNICODE,
)
_AFTER_NUMBER = listed("is was zijn waren klopt gaat komt wordt staat mag kan")
_BEFORE_DOING = listed("het over met door na van tegen bij zonder")
_DAY = re.compile(r"dag$|week$|morgen$|middag$|avond$")
DETERMINERS = listed(
    "de het een deze dit die dat geen mijn jouw uw zijn haar ons onze hun elke elk ieder "
    "iedere alle al beide enkele sommige veel weinig meer welke welk zo'n dezelfde hetzelfde "
    "zelfde"
)
PREPOSITIONS = listed(
    "aan achter af bij binnen boven buiten door in langs met na naar naast om onder op over "
    "per rond sinds tegen te ten tijdens tot tussen uit van vanaf vanwege via volgens voor "
    "zonder behalve dankzij ondanks"
)
SUBORDINATORS = listed(
    "dat of als omdat toen wanneer terwijl zodat doordat nadat voordat hoewel indien sinds "
    "zolang totdat die wie wat waar hoe waarom hoeveel welke"
)
SUBJECTS = listed("ik jij je u hij zij ze wij we jullie het dat dit er men iemand niemand")
FINITE_TOO = forms.FINITE - {"plural"}
NOUNS_TOO = listed(
    "gym pas sleutel warm kalm open "
    "klas weer les leer eis straf zorg hulp steun werk spel vraag antwoord "
    "plan mist start "
    "bericht proef test toets rest leven wezen heer wel pest was reis val slag bos bij zin "
    "duur schrik plaats regel verzoek klacht loting week weken"
)
"""Forms of verbs that are other words more often, unless they stand where a verb must stand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verbs:
    """Where the verbs of a clause are.

    Attributes:
        finite: The main clause's finite verb; None without one.
        form: Its verb and form.
        participles: Places of participles.
        infinitives: Places of infinitives.
    """

    finite: int | None
    form: forms.Form | None
    participles: tuple[int, ...]
    infinitives: tuple[int, ...]


def cut(text: str) -> list[str]:
    """The words and signs of a text."""
    return _TOKEN.findall(text)


def glue(words: Sequence[str]) -> str:
    """Words and signs as one text, with blanks where they belong."""
    text = " ".join(word for word in words if word)
    text = re.sub(r"\s+([,.;:!?)%])", r"\1", text)
    text = re.sub(r"(^|\s)(['‘])\s+(?=\w)", r"\1\2", text)
    text = re.sub(r"([\"“„])\s*([^\"“”„]*?)\s*([\"”])", r"\1\2\3", text)
    return re.sub(r"([(€])\s+", r"\1", text).strip()


def find_verbs(words: Sequence[str]) -> Verbs:
    """Find the finite verb of the main clause, and the participles and infinitives."""
    low = [word.lower() for word in words]
    candidates: list[int] = []
    participles: list[int] = []
    infinitives: list[int] = []
    is_below = low[:1] and low[0] in SUBORDINATORS - {"dat", "die", "wat", "hoe", "waarom", "waar"}
    depth = 1 if is_below and low[0] not in {"of"} else 0
    for place, word in enumerate(low):
        if place and word in SUBORDINATORS and _opens(low, place):
            depth = 2
        if word == "," and depth == 2:
            depth = 0
        found = () if word in PREPOSITIONS else forms.forms(word)
        if not found or _is_noun(low, place) or (words[place][:1].isupper() and place):
            continue
        names = {form.name for form in found}
        if place and low[place - 1] == "te" and "infinitive" not in names:
            continue
        if names & {"participle"} and not names & {"1sg", "3sg", "past"}:
            participles.append(place)
        elif names & {"plural", "infinitive"} and not names & {"1sg", "3sg", "past"}:
            (candidates if depth < 2 and _is_finite(low, place) else infinitives).append(place)
        elif names & forms.FINITE and depth < 2:
            candidates.append(place)
    if depth == 1 and len(candidates) > 1:
        candidates = candidates[1:]
    finite = candidates[0] if candidates else None
    return Verbs(
        finite=finite,
        form=None if finite is None else _finite_form(low[finite]),
        participles=tuple(participles),
        infinitives=tuple(infinitives),
    )


def _opens(low: Sequence[str], place: int) -> bool:
    """Whether a word here opens a clause below the main one."""
    word, before = low[place], low[place - 1]
    if word in {"die", "dat", "wat", "waar", "wie"}:
        return before == "," or (word in {"dat", "wat", "wie"} and bool(forms.forms(before)))
    if word in {"sinds"}:
        return False
    if word == "of":
        return any(form.verb.kind in {"say", "feel"} for form in forms.forms(before)) or (
            place + 1 < len(low)
            and low[place + 1] in SUBJECTS | DETERMINERS
            and any(forms.forms(before))
        )
    return True


def _is_noun(low: Sequence[str], place: int) -> bool:  # noqa: PLR0911 - each way a clause can go is one line
    """Whether a word that could be a verb is a noun here: behind "de", "in" or "een"."""
    before = low[place - 1] if place else ""
    after = low[place + 1] if place + 1 < len(low) else ""
    word = low[place]
    if (before.isdigit() and word not in _AFTER_NUMBER) or (before == "in" and word == "plaats"):
        return True
    is_known = forms.article(word) not in {None, ""}
    is_done = any(form.name == "participle" for form in forms.forms(word))
    if (
        is_known
        and place == 0
        and not is_done
        and (forms.forms(after) or after in PREPOSITIONS - {"te"})
    ):
        return True
    if before in _BEFORE_DOING and any(f.name == "infinitive" for f in forms.forms(word)):
        return True
    if before in DETERMINERS - {"dat", "dit", "die", "haar", "het", "al", "zo'n"}:
        return True
    if before in PREPOSITIONS - {"te", "om", "af", "aan", "in", "op", "uit", "bij", "over"}:
        return True
    if before in {"in", "op", "bij", "het", "uit"} and (
        word in NOUNS_TOO or forms.article(word) not in {None, ""}
    ):
        return True
    return word in NOUNS_TOO and not (
        (place + 1 < len(low) and low[place + 1] in {"ik", "hij", "we", "het", "er", "u", "dat"})
        or before in {"ik", "hij", "dat", "er", "het", "dit", "u"}
        or (word == "was" and before not in {"de"})
    )


def _is_finite(low: Sequence[str], place: int) -> bool:
    """Whether a form that is plural or infinitive is the finite verb here."""
    before = low[place - 1] if place else ""
    after = low[place + 1] if place + 1 < len(low) else ""
    if before == "te":
        return False
    many = {"we", "wij", "ze", "zij", "jullie", "beiden", "allebei", *(["u"] if place == 1 else [])}
    if before in many or after in {"we", "wij"}:
        return True
    if low[place] in {
        "zijn",
        "hebben",
        "worden",
        "zullen",
        "kunnen",
        "moeten",
        "mogen",
        "willen",
        "gaan",
    }:
        return 0 < place < len(low) - 1
    if after in {"ze", "zij", "jullie", "de", "alle", "beide"} and place > 0:
        return True
    are_two = 2 < place <= 7 and "en" in low[1 : place - 1]
    is_early = place in {1, 2, 3} and place < len(low) - 1
    if (
        is_early
        and after
        and (forms.noun_kind(after) == "person" or after in {"mentor", "leerkracht", "docent"})
    ):
        is_thing = bool(forms.article(before)) and not _DAY.search(before)
        return not forms.is_plural(before) and not is_thing
    is_joined = any(f.name == "infinitive" and f.verb.particle for f in forms.forms(low[place]))
    is_second = place == 1 and place < len(low) - 1 and not is_joined
    subject = [word for word in low[:place] if forms.is_plural(word)]
    are_many = bool(subject) and place <= 6 and subject[0] in low[:3]
    return (is_second and _is_many(before, after)) or (
        (are_many or are_two) and place < len(low) - 1
    )


def _is_many(before: str, after: str) -> bool:
    """Whether "criteria staan in" begins with a plural that the verb behind it belongs to."""
    looks_many = forms.is_plural(before) or (before.endswith("a") and not forms.forms(before))
    return looks_many and after in PREPOSITIONS | {"niet", "al", "nog", "er", "nu", "wel", "pas"}


def _finite_form(word: str) -> forms.Form | None:
    for form in forms.forms(word):
        if form.name in forms.FINITE:
            return form
    return None
