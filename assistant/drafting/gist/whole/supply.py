"""The subject or the verb that a clipped clause left out."""

from collections.abc import Sequence

from assistant.drafting.gist.tokens import (
    PREPOSITIONS,
    SUBJECTS,
    Verbs,
    cut,
    glue,
)
from assistant.drafting.gist.whole.articles import PEOPLE, is_adjective
from assistant.drafting.gist.whole.when import WHEN_FIRST, dated, is_when
from assistant.dutch import forms
from assistant.dutch.listed import listed

_MINE = listed(
    "heb ben zal weet hoop bel ga wil mail spreek stuur nodig zoek regel plan bespreek neem "
    "kijk houd overleg zorg app"
)
_OURS = listed(
    "zoeken kijken gaan nemen doen bespreken houden hebben willen zullen regelen plannen sturen "
    "controleren onderzoeken vragen wachten praten"
)
_MODAL_TO_YOU = frozenset(["kunt", "mag", "moet", "heeft", "hoeft", "krijgt"])
_DAT_ALONE = listed("klopt geldt scheelt helpt")
_DAT: dict[str, frozenset[str]] = {
    "staat": frozenset({"in", "op", "ook", "al"}),
    "gaat": frozenset({"over", "niet", "door", "om"}),
    "had": frozenset({"niet", "nooit"}),
    "komt": frozenset({"door", "goed"}),
}
_HET = frozenset(["blijft", "duurt", "kost", "begint"])
_HOW_IT_IS = listed(
    "geregeld bekend besproken gemeld opgelost gelukt vol verplicht vrijwillig gratis mogelijk "
    "duidelijk afgesproken klaar goed akkoord vervelend jammer zo"
)
_THEY = frozenset({"lagen", "stonden", "hingen", "zaten", "kwamen", "waren"})
_SOFT = listed("alleen pas zeker best niet wel gewoon natuurlijk altijd ook echt helaas")
_THEIR_DUTY = listed("zijn meenemen inleveren komen ophalen aantrekken invullen aanmelden")
_CONTACT = frozenset(["bellen", "uitnodigen", "opbellen", "mailen", "terugbellen", "spreken"])

_TO_READER = listed("bel mail app kom stuur geef vraag loop schrijf")
_ONLY_KAN = listed(
    "inhalen herkansen aanmelden inschrijven opgeven afmelden inleveren inzien aanvragen betalen "
    "ophalen"
)


_WHOSE = listed("aangifte huisarts dokter tandarts politie bso")
_GATHER = listed("verzamelen vertrekken")
_TO_BRING = listed("meenemen inleveren aantrekken ophalen")
_OURS_TO_DO = listed("langskomen overleggen onderzoeken terugkoppelen ontvangen nabellen")
_OF_SOMETHING = listed("bespreken nakijken uitzoeken navragen regelen oppakken checken controleren")
_WE_MUST = listed("afwijzen weigeren schorsen wachten vasthouden")


def with_subject(words: list[str], verbs: Verbs, pupil: str, *, is_step: bool) -> list[str] | None:  # noqa: PLR0911 - each way a clause can go is one line
    """A clause that has a finite verb, with a subject; None when nobody can tell which.

    Args:
        words: Begins with the verb when the subject is missing.
        verbs: Its verbs.
        pupil: The child, whom "moet zich aanmelden" is about.
        is_step: It says what is going to happen.
    """
    low = [word.lower() for word in words]
    place, form = verbs.finite, verbs.form
    if place is None or form is None:
        return None
    after = low[place + 1] if place + 1 < len(low) else ""
    if place > 0:
        return [*words, "staan"] if low[-1] == "blijft" else words
    if low[0] in _TO_READER and after in {"mij", "me", "ons", "gerust", "even", "langs"}:
        return words
    is_turned = low[0] in {"mag", "moet", "kan", "hoeft"} and words[1:2] == [pupil]
    if is_turned or after in {"ik", "we", "wij"} or (after == "u" and low[0] in _MODAL_TO_YOU):
        return ["Daar" if _is_stranded(low) else "Dat", *words]
    if form.verb.kind == "modal" and after in {"ze", "zij", "hij"}:
        return None
    if after in SUBJECTS - {"u"} and after not in {"het", "dat", "dit"}:
        return words
    is_asked = form.verb.kind == "modal" and is_step and "u" in low and low[0] in _MINE
    is_wish = low[0] == "wil" and "u" not in low
    if (low[0] in _MINE and not is_wish) or is_asked:
        return ["Ik", *object_first(words, 1)]
    if low[0] in _OURS or low[0] in _THEY:
        return ["Die" if low[0] in _THEY else "We", *words]
    return _impersonal(words, low, after, has_infinitive=bool(verbs.infinitives))


def _is_stranded(low: Sequence[str]) -> bool:
    """Whether the last word belongs to "daar": "stoppen we mee", and not to the verb: "op"."""
    verb = next((form.verb for form in forms.forms(low[0])), None)
    if verb is None or low[-1] not in {"mee", "over", "van", "naar", "voor", "op", "in"}:
        return False
    return not forms.forms(f"{low[-1]}{verb.infinitive}")


def is_open_wish(words: Sequence[str], verbs: Verbs) -> bool:
    """Whether a clause like "wil vergoeding" leaves open who wants it."""
    return verbs.finite == 0 and words[0].lower() == "wil" and not verbs.infinitives


def _impersonal(  # noqa: PLR0911 - each way a clause can go is one line
    words: list[str], low: Sequence[str], after: str, *, has_infinitive: bool
) -> list[str] | None:
    """With "dat", "het" or "er", where that is surely what was meant; else None."""
    first = low[0]
    if first in {"mag", "kan", "hoeft"}:
        is_answer = len(low) == 1 or after in _SOFT | PREPOSITIONS or is_when(after)
        is_doing = has_infinitive or any(map(_looks_infinitive, low[1:]))
        return ["Dat", *words] if is_answer and not is_doing else None
    if first == "moet":
        return ["Dit", *words] if after in {"binnen", "uiterlijk"} else None
    if first in {"heeft", "hebben"}:
        return ["U", *words] if set(low) & {"recht", "gezag"} else None
    if first in {"was", "is"}:
        if forms.article(after):
            return ["Er", first, *([] if forms.is_plural(after) else ["een"]), *words[1:]]
        return ["Het", *words] if low[-1] in _HOW_IT_IS else None
    if first in _HET:
        return ["Het", *words]
    return ["Dat", *words] if after in _DAT.get(first, ()) or first in _DAT_ALONE else None


def _looks_infinitive(word: str) -> bool:
    """Whether a word that we do not know may be an infinitive: "opstromen"."""
    is_known = word in PREPOSITIONS or forms.is_plural(word) or is_when(word)
    return word.endswith("en") and len(word) > 5 and not is_known


def object_first(words: list[str], place: int) -> list[str]:
    """The pronoun "u" moved right behind the verb, where Dutch has it (ANS 21.3)."""
    if "u" in words[place:]:
        at = words.index("u", place)
        if at > place and words[at - 1].lower() not in PREPOSITIONS:
            return [*words[:place], "u", *words[place:at], *words[at + 1 :]]
    return words


def with_we(words: list[str], verbs: Verbs) -> list[str] | None:
    """A clause like "moeten afwijzen", which the school says of itself; None for any other."""
    first = forms.forms(words[0].lower())
    if not any(f.verb.kind == "modal" and f.name == "plural" for f in first):
        return None
    if not verbs.infinitives or words[-1].lower() not in _WE_MUST:
        return None
    return ["We", words[0].lower(), *(["dit"] if len(words) == 2 else []), *words[1:]]


def with_first_person(words: list[str], verbs: Verbs, pupil: str) -> list[str] | None:  # noqa: PLR0911 - each way a clause can go is one line
    """A clause that has only an infinitive: what the writer will do, or the child must do."""
    place = verbs.infinitives[-1]
    if len(words) == 1 and words[0].lower() not in _CONTACT | {"langskomen", "overleggen"}:
        return None
    if words[0].lower() == "dan" or words[0].lower() in _WHOSE:
        place = 0  # nobody says who does that
    verb = next((f.verb for f in forms.forms(words[place]) if f.name == "infinitive"), None)
    before = words[place - 1].lower() if place else ""
    is_noun = is_adjective(before) or before == "te"
    if verb is None or is_noun or verb.kind == "modal":
        return None
    first = WHEN_FIRST.match(glue(words))
    if verb.infinitive in _THEIR_DUTY and first:
        return [pupil, "moet", *cut(dated(first["when"])), *cut(first["rest"])]
    rest = [word for at, word in enumerate(words) if at != place]
    others = _for_others(verb.infinitive, rest, is_first=place == 0)
    if others:
        return others
    is_ours = verb.infinitive in _OF_SOMETHING | _OURS_TO_DO and place > 0
    if verb.infinitive not in _CONTACT and not is_ours:
        return None
    rest = _to_you(rest, verb)
    if verb.infinitive in _OF_SOMETHING and (not rest or rest[0].lower() in PREPOSITIONS):
        rest = ["dit", *rest]
    found = ["Ik", verb.first, *object_first(rest, 0)]
    if not verb.particle:
        return found
    stops = (at for at, word in enumerate(found) if at > 2 and word in {"voor", ","})
    stop = next(stops, len(found))
    return [*found[:stop], verb.particle, *found[stop:]]


def _for_others(infinitive: str, rest: list[str], *, is_first: bool) -> list[str]:
    """What an infinitive says that is not the writer's to do; empty for any other."""
    if infinitive in _GATHER and is_first and rest:
        return [infinitive, "is", *(["om"] if rest[0][:1].isdigit() else []), *rest]
    is_report = infinitive == "melden" and is_first and rest[:1] == ["bij"]
    is_form = infinitive == "invullen" and "u" not in rest
    if rest and (is_report or is_form or infinitive in _TO_BRING):
        return ["Wilt", "u", *(["dit"] if is_report else []), *rest, infinitive, "?"]
    if infinitive in _ONLY_KAN:
        return [infinitive, "kan", *rest]
    if infinitive == "wensen" and rest:
        is_bare = (not rest[0].endswith("e") or len(rest) > 1) and rest[0].lower() != "veel"
        return ["Ik", "wens", "u", *(["een"] if is_bare else []), *rest]
    return []


def _to_you(rest: list[str], verb: forms.Verb) -> list[str]:
    low = [word.lower() for word in rest]
    if verb.infinitive == "uitnodigen" and "gesprek" in low and "voor" not in low:
        at = low.index("gesprek")
        rest = [*rest[:at], "voor", "een", "gesprek", *rest[at + 1 :]]
    names_other = any(word[:1].isupper() for word in rest[:2]) or (
        low and (low[0] in PEOPLE or forms.noun_kind(low[0]) == "person")
    )
    if verb.infinitive in _CONTACT and "u" not in low and not names_other:
        rest = ["u", *rest]
    return rest
