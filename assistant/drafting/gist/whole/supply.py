"""The subject or the verb that a clipped clause left out."""

from collections.abc import Sequence

from assistant.drafting.gist.tokens import (
    DETERMINERS,
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

_MINE = listed("heb ben zal weet hoop bel ga wil mail spreek")
_MODAL_TO_YOU = frozenset(["kunt", "mag", "moet", "heeft", "hoeft", "krijgt"])
_DAT = listed("kan staat gaat is was komt geldt loopt klopt scheelt helpt")
_HET = frozenset(["blijft", "duurt", "kost", "wordt", "werd", "begint"])
_THEY = frozenset({"lagen", "stonden", "hingen", "zaten", "kwamen", "waren"})
_SOFT = listed("alleen pas zeker best niet wel gewoon natuurlijk altijd ook echt helaas")
_THEIR_DUTY = listed("zijn meenemen inleveren komen ophalen aantrekken invullen aanmelden")
_CONTACT = frozenset(["bellen", "uitnodigen", "opbellen", "mailen", "terugbellen", "spreken"])
_TITLES = frozenset(["meneer", "mevrouw", "juf", "meester", "docent", "mentor"])

_THEIR_DOINGS = listed(
    "herkansen zingen meedoen meegaan inhalen maken leren oefenen spelen zwemmen gymmen slapen "
    "nablijven inleveren kiezen starten beginnen stoppen aanmelden"
)
_TO_READER = listed("bel mail app kom stuur geef vraag loop schrijf")
_ONLY_KAN = listed(
    "inhalen herkansen aanmelden inschrijven opgeven afmelden inleveren inzien aanvragen betalen "
    "ophalen"
)


_OPENERS = listed(
    "te niet al weer vaak steeds ook nog enorm erg heel net zelf alleen direct meteen helaas "
    "ernstig flink hard zwaar licht half ongelukkig twee drie vier keer elke iedere dagelijks"
)
_WHOSE = listed("aangifte huisarts dokter tandarts politie bso")
_GATHER = listed("verzamelen vertrekken")
_TO_BRING = listed("meenemen inleveren aantrekken ophalen")
_OF_SOMETHING = listed(
    "doorgeven bespreken melden nakijken uitzoeken navragen regelen oppakken checken controleren"
)
_SCHOOL_DID = listed(
    "gemeld besproken gebeld gemaild gevraagd nagevraagd nagekeken uitgezocht opgelost gestuurd "
    "verstuurd doorgegeven geregeld afgesproken overlegd gecontroleerd gecheckt verwijderd "
    "aangepast hersteld gesproken"
)
_ABOUT_NOTHING = frozenset({"gebeld", "gemaild", "gesproken", "overlegd"})


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
    if form.verb.kind == "modal" and "worden" in low and after not in SUBJECTS:
        return [pupil, *words]
    if (
        form.verb.kind == "modal"
        and words[1:2] != [pupil]
        and "u" not in low
        and ("zich" in low or (low[0] in {"kan", "mag", "moet", "hoeft"} and _does(words, verbs)))
    ):
        return [pupil, *words]
    is_turned = form.verb.kind == "modal" and words[1:2] == [pupil]
    if is_turned or after in {"ik", "we", "wij"} or (after == "u" and low[0] in _MODAL_TO_YOU):
        return ["Dat", *words]
    if after in SUBJECTS - {"u"} and after not in {"het", "dat", "dit"}:
        return words
    is_mine = form.name == "1sg" and form.verb.first != form.verb.third
    if is_mine or low[0] in _MINE or (form.verb.kind == "modal" and is_step and "u" in low):
        return ["Ik", *object_first(words, 1)]
    if form.name in {"plural", "past_plural"}:
        return ["Die" if low[0] in _THEY else "We", *words]
    return _impersonal(words, low, after)


def is_open_wish(words: Sequence[str], verbs: Verbs) -> bool:
    """Whether a clause like "wil vergoeding" leaves open who wants it."""
    return verbs.finite == 0 and words[0].lower() == "wil" and not verbs.infinitives


def _does(words: Sequence[str], verbs: Verbs) -> bool:
    """Whether a modal verb goes with something a person does: "kan herkansen"."""
    return any(
        form.name == "infinitive" and form.verb.infinitive in _THEIR_DOINGS
        for place in verbs.infinitives
        for form in forms.forms(words[place])
    )


def _impersonal(words: list[str], low: Sequence[str], after: str) -> list[str] | None:
    if low == ["mag"] or (low[0] in {"mag", "kan", "hoeft"} and after in _SOFT | PREPOSITIONS):
        return ["Dat", *words]
    if low[0] in {"heeft", "krijgt", "mag", "hoeft"}:
        return ["U", *words]
    if low[0] == "moet":
        return ["Dit", *words]
    if low[0] in {"was", "is"} and forms.article(after):
        return ["Er", low[0], *([] if forms.is_plural(after) else ["een"]), *words[1:]]
    if low[0] in _HET or (
        low[0] in {"was", "is"} and after not in PREPOSITIONS | {"niet", "nog", "al", ""}
    ):
        return ["Het", *words]
    return ["Dat", *words] if low[0] in _DAT else None


def object_first(words: list[str], place: int) -> list[str]:
    """The pronoun "u" moved right behind the verb, where Dutch has it (ANS 21.3)."""
    if "u" in words[place:]:
        at = words.index("u", place)
        if at > place and words[at - 1].lower() not in PREPOSITIONS:
            return [*words[:place], "u", *words[place:at], *words[at + 1 :]]
    return words


def with_auxiliary(words: list[str], verbs: Verbs, pupil: str) -> list[str] | None:
    """A clause that has only a participle, with "is" or "heeft", and the child as subject."""
    low = [word.lower() for word in words]
    first = verbs.participles[0]
    verb = next(form.verb for form in forms.forms(words[first]) if form.name == "participle")
    if first == 0 and low[0] in _SCHOOL_DID:
        is_bare = len(words) == 1 or low[1] in PREPOSITIONS
        what = ["dit"] if is_bare and low[0] not in _ABOUT_NOTHING else []
        return ["We", "hebben", *what, *words]
    if first == 0 and len(words) > 1 and forms.is_plural(low[1]):
        return None
    head = _head(words, low, first, pupil)
    if not head and first and low[0] not in _OPENERS | PREPOSITIONS and not is_when(low[0]):
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
    return place + 1 if is_noun and not is_when(low[place]) else 0


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


def with_we(words: list[str], verbs: Verbs) -> list[str] | None:
    """A clause like "moeten afwijzen", which the school says of itself; None for any other."""
    first = forms.forms(words[0].lower())
    if not any(f.verb.kind == "modal" and f.name == "plural" for f in first):
        return None
    if not verbs.infinitives or verbs.infinitives[-1] == 0:
        return None
    return ["We", words[0].lower(), *(["dit"] if len(words) == 2 else []), *words[1:]]


def with_first_person(words: list[str], verbs: Verbs, pupil: str) -> list[str] | None:
    """A clause that has only an infinitive: what the writer will do, or the child must do."""
    place = verbs.infinitives[-1]
    if len(words) == 1 and words[0].lower() not in _CONTACT | {"langskomen", "overleggen"}:
        return None
    if words[0].lower() in _WHOSE:
        place = 0  # nobody says who does that
    verb = next((f.verb for f in forms.forms(words[place]) if f.name == "infinitive"), None)
    if verb is None or (place and words[place - 1].lower() == "te") or verb.kind == "modal":
        return None
    first = WHEN_FIRST.match(glue(words))
    if verb.infinitive in _THEIR_DUTY and first:
        return [pupil, "moet", *cut(dated(first["when"])), *cut(first["rest"])]
    rest = [word for at, word in enumerate(words) if at != place]
    others = _for_others(verb.infinitive, rest, is_first=place == 0)
    if others:
        return others
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
