"""A clause that has only a participle, with the verb and the subject that it left out."""

from collections.abc import Sequence

from assistant.drafting.gist.tokens import DETERMINERS, PREPOSITIONS, Verbs
from assistant.drafting.gist.whole.articles import PEOPLE, is_adjective
from assistant.drafting.gist.whole.when import is_when
from assistant.dutch import forms
from assistant.dutch.listed import listed

_TITLES = frozenset(["meneer", "mevrouw", "juf", "meester", "docent", "mentor"])
_BEFALLS = listed(
    "gevallen gepest geslagen geschopt gestruikeld uitgescholden geschorst gebeten buitengesloten "
    "geraakt gepakt uitgelachen bedreigd gestoten gewond geduwd geschrokken verwijderd beroofd "
    "overgeslagen vergeten gekwetst aangereden gestoken uitgestuurd weggestuurd gediscrimineerd "
    "beschuldigd opgewacht achtervolgd gefilmd genegeerd geplaatst overgegaan aangenomen"
)
_OPENERS = listed(
    "te niet al weer vaak steeds ook nog enorm erg heel net zelf alleen direct meteen helaas "
    "ernstig flink hard zwaar licht half ongelukkig twee drie vier keer elke iedere dagelijks"
)
_AFTER_DONE = listed(", en of te als omdat terwijl toen dat niet")
_GOT = listed("gehad gekregen ontvangen gemist")
_BUSY = listed("tandarts huisarts dokter politie gemeente ggd zwembad brandweer rechter")
_SCHOOL_DID = listed(
    "gemeld besproken gebeld gemaild gevraagd nagevraagd nagekeken uitgezocht opgelost gestuurd "
    "verstuurd doorgegeven geregeld afgesproken overlegd gecontroleerd gecheckt verwijderd "
    "aangepast hersteld gesproken"
)
_ABOUT_NOTHING = frozenset({"gebeld", "gemaild", "gesproken", "overlegd"})


def with_auxiliary(words: list[str], verbs: Verbs, pupil: str) -> list[str] | None:  # noqa: PLR0911 - each way a clause can go is one line
    """A clause that has only a participle, with "is" or "heeft", and the child as subject."""
    low = [word.lower() for word in words]
    if low[0] in {"vergeten", "overgeslagen"} and low[1:2] in ([], [","]):
        return None  # nobody says who forgot whom
    first = verbs.participles[0]
    verb = next(form.verb for form in forms.forms(words[first]) if form.name == "participle")
    if first == 0 and low[0] in _SCHOOL_DID:
        is_bare = len(words) == 1 or low[1] in PREPOSITIONS
        what = ["dit"] if is_bare and low[0] not in _ABOUT_NOTHING else []
        return ["We", "hebben", *what, *words]
    if first == 0 and len(words) > 1 and forms.is_plural(low[1]):
        return None
    after = low[first + 1] if first + 1 < len(low) else ""
    if (
        after
        and not after[0].isdigit()
        and after not in PREPOSITIONS | _AFTER_DONE
        and not is_when(after)
    ):
        return None
    head = _head(words, low, first, pupil)
    if not head and first and low[0] not in _OPENERS | PREPOSITIONS and not is_when(low[0]):
        return None
    if not head and not any(word in _BEFALLS for word in low):
        return None
    if head and words[0] != pupil and _did_it(low, head, verb):
        return None
    subject = words[:head] or [pupil]
    rest = words[head:]
    many = forms.is_plural(subject[-1].lower())
    if verb.auxiliary == "hebben" and _has_object(rest):
        auxiliary = "hebben" if many else "heeft"
    else:
        auxiliary = "zijn" if many else "is"
    if subject == ["u"]:
        auxiliary = "bent" if auxiliary in {"is", "zijn"} else auxiliary
    return [*subject, auxiliary, *rest]


def _did_it(low: Sequence[str], head: int, verb: forms.Verb) -> bool:
    """Whether a noun before a participle may be who did it, or what somebody got.

    "Tandarts gezien" is no dentist who was seen, and "brief niet gehad" no letter that was had.
    """
    if low[head - 1] in PEOPLE | _BUSY and not set(low) & _BEFALLS:
        return True
    is_known = low[0] in {"u", "ik", "we", "wij"}
    return bool(set(low) & _GOT) or (verb.kind == "say" and not is_known)


def _head(words: Sequence[str], low: Sequence[str], before: int, pupil: str) -> int:
    """How many words at the start are the subject: a name, or a noun with what belongs to it."""
    if words[0].startswith((f"{pupil}'", f"{pupil}’")):
        return 2
    if words[0] == pupil or low[0] in {"u", "ik", "we", "wij", "er"}:
        return 1
    if low[0] in _TITLES and len(words) > 1:
        return 3 if low[1] in {"van", "de", "el"} else 2 if words[1][:1].isupper() else 1
    place = 0
    while place < before and (low[place] in DETERMINERS or is_adjective(low[place])):
        place += 1
    is_noun = place < before and forms.article(low[place]) is not None
    if not is_noun or is_when(low[place]):
        return 0
    return _behind_owner(words, low, place + 1)


def _behind_owner(words: Sequence[str], low: Sequence[str], place: int) -> int:
    """The place behind "van Sara de Wit", which belongs to the noun before it."""
    if low[place : place + 1] != ["van"] or not words[place + 1 : place + 2]:
        return place
    end = place + 1
    while end < len(words) and (words[end][:1].isupper() or low[end] in {"van", "de", "der"}):
        end += 1
    return end if words[end - 1][:1].isupper() else place


def _has_object(rest: Sequence[str]) -> bool:
    low = [word.lower() for word in rest]
    for place, word in enumerate(low):
        before = low[place - 1] if place else ""
        after = low[place + 1] if place + 1 < len(low) else ""
        is_owned = word in {"haar", "zijn", "een"} and before not in PREPOSITIONS and after
        if is_owned and (not forms.forms(after) or forms.article(after)):
            return True
        if word in {"niets", "iets"}:
            return True
    return False
