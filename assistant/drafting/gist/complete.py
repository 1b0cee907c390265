"""From a clipped note to a whole sentence: the subject, the verb and the articles it left out."""

import re
from collections.abc import Sequence

from assistant.drafting.gist.tokens import (
    DETERMINERS,
    PREPOSITIONS,
    SUBJECTS,
    SUBORDINATORS,
    Verbs,
    cut,
    find_verbs,
    glue,
)
from assistant.dutch import forms
from assistant.dutch.words import is_word

DAYS = "maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag"
MONTHS = "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
_WHEN = (
    rf"(?:(?:aanstaande|volgende week|komende|deze|afgelopen|vorige)\s+)?(?:{DAYS})"
    r"(?:middag|ochtend|avond)?|vandaag|morgen(?:ochtend|middag|avond)?|overmorgen|gisteren|eergisteren|"
    r"vanmiddag|vanavond|vanochtend|vanmorgen|vannacht|(?:volgende|deze|vorige|komende) (?:week|maand)|"
    rf"\d{{1,2}} (?:{MONTHS})|(?:over|binnen) (?:\d+|een|twee|drie|vier) (?:weken|week|dagen|dag)|"
    r"(?:in )?week \d+"
)
TIME = r"\d{1,2}\.\d{2} uur"
_WHEN_FIRST = re.compile(
    rf"^(?P<when>(?:(?:{_WHEN})(?:\s+(?:en|of|tot en met)\s+(?:{_WHEN}))?(?:\s+(?:om\s+|na\s+|vanaf\s+|tot\s+|rond\s+)?"
    rf"{TIME})?|(?:om\s+|na\s+|vanaf\s+)?{TIME}))[\s,:]+(?P<rest>.+)$",
    re.IGNORECASE,
)
_WHEN_LAST = re.compile(
    rf"^(?P<rest>.+?)\s+(?P<when>(?:op\s+|in\s+|om\s+)?(?:{_WHEN})(?:\s+(?:om\s+|na\s+|vanaf\s+)?{TIME})?|"
    rf"(?:om\s+)?{TIME})$",
    re.IGNORECASE,
)
_BARE_PEOPLE = frozenset(
    "mentor leerkracht docent teamleider vertrouwenspersoon conciërge directeur conrector decaan coach "
    "zorgcoördinator afdelingsleider orthopedagoog leerplichtambtenaar schoolmaatschappelijk "
    "gymdocent vakleerkracht bestuur samenwerkingsverband wijkteam administratie team".split()
)
_FIXED = frozenset(
    "school huis tijd bed werk toilet contact overleg uitstel verlof aangifte bezwaar recht "
    "excuses klas thuis les rapport gym zwemles muziek".split()
)
_ONE = frozenset("gesprek tolk afspraak vacature oudergesprek kennismaking rondleiding".split())


def with_clock(text: str) -> str:
    """A text with "om" between a day and a time, and "op" before a bare date."""
    text = re.sub(rf"\b({_WHEN})\s+(?={TIME})", r"\1 om ", text, flags=re.IGNORECASE)
    text = re.sub(
        rf"\b(is|was|komt|kwam|start|begint|begon) (\d{{1,2}} (?:{MONTHS}))", r"\1 op \2", text
    )
    text = re.sub(
        rf"(?<!van )(?<!vanaf )\b({_WHEN}) tot en met ({_WHEN})", r"van \1 tot en met \2", text
    )
    return re.sub(r"\btot en met om\b", "tot en met", text)


def sentence(text: str, *, pupil: str, step: bool = False) -> str | None:
    """A clipped note as a whole sentence, without the full stop.

    Args:
        text: Spoken to the parent.
        pupil: The child's name, or "uw kind".
        step: It says what somebody is going to do.

    Returns:
        The sentence; None when it is not clear what it says.
    """
    text = _phrases(with_clock(_small(text, pupil)), pupil)
    said = _fixed_phrase(text)
    if said is not None:
        return said
    words = cut(text)
    verbs = find_verbs(words)
    if verbs.finite is not None:
        return _finished(_with_subject(words, verbs, step=step))
    if verbs.participles:
        return _finished(_with_auxiliary(words, verbs, pupil))
    if verbs.infinitives:
        return _finished(_with_first_person(words, verbs, pupil))
    return _verbless(text, pupil)


_GRADE = r"\d{1,2}(?:[.,]\d)?"


def _phrases(text: str, pupil: str) -> str:
    """Small words that hurried notes leave out inside a phrase."""
    text = re.sub(
        rf"\b({re.escape(pupil)})\s+(?:groep \d|klas \d\w?|\d ?(?:vmbo|havo|vwo|mavo|gym)\S*|\d[a-z]\b)",
        r"\1",
        text,
    )
    text = re.sub(
        r"(?<!de )(?<!het )(?<!een )\b((?:eerste|tweede|derde|vierde|vijfde|laatste|volgende) (?:keer|dag|mail|brief|gesprek|les))\b",
        _ordinal,
        text,
    )
    text = re.sub(
        r"\b(begin|einde|eind) (dag|les|week|schooljaar|periode)\b",
        lambda m: (
            f"{m[1].replace('eind', 'einde').replace('eindee', 'einde')} van {forms.article(m[2])} {m[2]}"
        ),
        text,
    )
    text = re.sub(
        r"\b(?<!de )(brief|mail|formulier|informatie|bericht) (?=(?:school|sport|ouder|studie|excursie|kamp|toets|verlof)\w*\b)",
        lambda m: f"{forms.article(m[1])} {m[1]} over de ",
        text,
    )
    text = re.sub(r"\b(heeft|hebben|heb) gewoon\b", r"\1", text)
    text = re.sub(r"^[Bb]ezwaar kan$", "u kunt bezwaar maken", text)
    text = re.sub(
        r"^[Uu] vindt (.+?) (?:echt |heel |gewoon )*(?:belachelijk|absurd|schandalig|idioot|onzin|bezopen|te gek|te zot|waanzin)$",
        r"u bent het niet eens met \1",
        text,
    )
    text = re.sub(r"^[Uu] (?:snapt|begrijpt) (.+) niet$", r"u heeft een vraag over \1", text)
    text = (
        re.sub(r"^(.+) akkoord$", r"\1 zijn akkoord" if " en " in text else r"\1 is akkoord", text)
        if find_verbs(cut(text)).finite is None
        else text
    )
    return re.sub(r"\bdus (?:de)?zelfde informatie\b", "en krijgt dus dezelfde informatie", text)


def _ordinal(found: re.Match[str]) -> str:
    return f"{forms.article(found[1].split()[1]) or 'de'} {found[1]}"


def _fixed_phrase(text: str) -> str | None:
    """Notes that stand for one whole sentence."""
    grade = re.match(
        rf"(?:voor )?(\w+) (?:een )?({_GRADE}) in plaats van (?:een )?({_GRADE})$", text
    )
    if grade:
        return f"Voor {grade[1]} staat er een {grade[2]} in plaats van een {grade[3]}"
    search = re.match(
        r"(waarom|hoe|wat|wie|wanneer|waardoor)(?: .*)? (?:zoeken|zoek|gaan|ga) (we|wij|ik) (.*\b(?:uit|na|uitzoeken|nakijken))$",
        text,
    )
    if search:
        who = "ik zoek" if search[2] == "ik" else "we zoeken"
        how = {
            "waarom": "waarom dit zo ging",
            "waardoor": "waardoor dit kwam",
            "hoe": "hoe dit kwam",
        }.get(search[1], f"{search[1]} er is gebeurd")
        return f"{who[:1].upper()}{who[1:]} {'nog ' if 'nog' in search[3] else ''}uit {how}"
    thinks = re.match(
        r"(?:dat is |is )?niet (\w+),? (?:dat )?(?:weet|snap|begrijp|besef) ik$", text
    )
    if thinks:
        return f"Ik weet dat dit niet {thinks[1]} is"
    until = re.match(
        r"(tot die tijd|tot dan|intussen|ondertussen|voorlopig|in de tussentijd) (?!.*\b(?:is|zijn|krijgt|krijgen|doet|doen|werkt|geeft)\b)(.+)$",
        text,
        re.IGNORECASE,
    )
    if until and find_verbs(cut(until[2])).finite is None:
        many = any(forms.is_plural(word.lower()) for word in cut(until[2]))
        return f"{until[1][:1].upper()}{until[1][1:]} {'zijn' if many else 'is'} er {until[2]}"
    return None


def _small(text: str, pupil: str) -> str:
    """Without the capital of a first word that is no name."""
    first = text.split(" ", 1)[0]
    if first == pupil or forms.sex_of(first) is not None or first[1:2].isupper():
        return text
    return text[:1].lower() + text[1:]


def _finished(words: Sequence[str] | None) -> str | None:
    if words is None:
        return None
    words = with_articles(_with_comma(list(words)))
    text = glue(words)
    return text[:1].upper() + text[1:]


def _with_comma(words: list[str]) -> list[str]:
    """A comma between the clause with "als" and the verb behind it."""
    if (
        words[0].lower() not in {"als", "wanneer", "omdat", "zodra", "zolang", "indien"}
        or "," in words
    ):
        return words
    for place in range(2, len(words) - 1):
        before, after = forms.forms(words[place - 1]), forms.forms(words[place])
        if any(f.name in forms.FINITE for f in before) and any(
            f.name in forms.FINITE for f in after
        ):
            return [*words[:place], ",", *words[place:]]
    return words


def _with_subject(words: list[str], verbs: Verbs, *, step: bool) -> list[str] | None:
    low = [word.lower() for word in words]
    place, form = verbs.finite, verbs.form
    if place is None or form is None:
        return None
    after = low[place + 1] if place + 1 < len(low) else ""
    if place == 0 and after in {"ik", "we", "wij"} and len(low) <= 4:
        return ["Dat", *words]
    if (
        place == 0
        and after == "u"
        and low[0] in {"wil", "ga", "bel", "mail", "spreek", "zal", "nodig"}
    ):
        return ["Ik", *words]
    if place > 0 or after in SUBJECTS:
        return [*words, "staan"] if low[-1] == "blijft" else words
    if low[0] == "klopt":
        return ["Dat", *words]
    if low[0] in {"heb", "ben", "zal", "weet", "hoop"}:
        return ["Ik", *_object_first(words, 1)]
    is_mine = form.name == "1sg" and form.verb.first != form.verb.third
    if (
        is_mine
        or (form.verb.kind == "modal" and (step or "u" in low))
        or low[0] in {"bel", "ga", "wil"}
    ):
        return ["Ik", *_object_first(words, 1)]
    if form.name == "plural":
        return ["We", *words]
    if low[0] in {"mag", "kan", "hoeft"} and after in {
        "niet",
        "wel",
        "gewoon",
        "natuurlijk",
        "altijd",
        "ook",
    }:
        return ["Dat", *words]
    if low[0] in {"heeft", "krijgt", "mag", "hoeft"}:
        return ["U", *words]
    if low[0] in {"moet"}:
        return ["Dit", *words]
    if low[0] in {"was", "is"} and len(low) > 1 and forms.article(low[1]):
        return ["Er", low[0], *([] if forms.is_plural(low[1]) else ["een"]), *words[1:]]
    if (
        low[0] in {"was", "is"}
        and len(low) > 1
        and low[1] not in PREPOSITIONS | {"niet", "nog", "al"}
    ):
        return ["Het", *words]
    if low[0] in {"blijft", "duurt", "kost"}:
        return ["Het", *words]
    if low[0] in {
        "blijft",
        "kan",
        "staat",
        "gaat",
        "is",
        "was",
        "komt",
        "duurt",
        "kost",
        "geldt",
        "loopt",
    }:
        return ["Dat", *words]
    return None


def _object_first(words: list[str], place: int) -> list[str]:
    """The pronoun "u" moved right behind the verb, where Dutch has it (ANS 21.3)."""
    if "u" in words[place:]:
        at = words.index("u", place)
        if at > place and words[at - 1].lower() not in PREPOSITIONS:
            return [*words[:place], "u", *words[place:at], *words[at + 1 :]]
    return words


def _with_auxiliary(words: list[str], verbs: Verbs, pupil: str) -> list[str] | None:
    low = [word.lower() for word in words]
    last = verbs.participles[-1]
    verb = next(f.verb for f in forms.forms(words[verbs.participles[0]]) if f.name == "participle")
    head = _head(words, low, verbs.participles[0], pupil)
    subject = words[:head] if head else [pupil]
    rest = words[head:] if head else words
    many = bool(subject) and forms.is_plural(subject[-1].lower())
    direct = _has_object(rest, verb)
    if verb.auxiliary != "zijn" and direct:
        auxiliary = "hebben" if many else "heeft"
    else:
        auxiliary = "zijn" if many else "is"
    del last
    if subject == ["u"]:
        auxiliary = {"is": "bent", "zijn": "bent"}.get(auxiliary, auxiliary)
    return [*subject, auxiliary, *rest]


def _head(words: Sequence[str], low: Sequence[str], before: int, pupil: str) -> int:
    """How many words at the start are the subject: a name or a noun with what belongs to it."""
    first = low[0]
    if words[0] == pupil or first in {"u", "ik", "we", "wij", "er"}:
        return 1
    if first in {"meneer", "mevrouw", "juf", "meester", "docent", "mentor"} and len(words) > 1:
        return 3 if low[1] in {"van", "de", "el"} else 2 if words[1][:1].isupper() else 1
    place = 0
    while place < before and (low[place] in DETERMINERS or _is_adjective(low[place])):
        place += 1
    if (
        place < before
        and forms.article(low[place]) is not None
        and not re.fullmatch(_WHEN, low[place])
    ):
        return place + 1
    return 0


def _is_adjective(word: str) -> bool:
    return (
        word.endswith("e")
        and forms.article(word) is None
        and not forms.forms(word)
        and len(word) > 3
    )


def _has_object(rest: Sequence[str], verb: forms.Verb) -> bool:
    low = [word.lower() for word in rest]
    for place, word in enumerate(low):
        before = low[place - 1] if place else ""
        if word in {"haar", "zijn", "een"} and before not in PREPOSITIONS and place + 1 < len(low):
            if not forms.forms(low[place + 1]) or forms.article(low[place + 1]):
                return True
        if word in {"niets", "iets"} and verb.auxiliary != "zijn":
            return True
    return False


def _dated(when: str) -> list[str]:
    """ "11 juni om 8.30 uur" with the preposition it needs."""
    lead = (
        ["op"]
        if re.match(rf"\d{{1,2}} (?:{MONTHS})", when)
        else ["om"]
        if when[:1].isdigit()
        else []
    )
    return [*lead, *cut(with_clock(when))]


def _with_first_person(words: list[str], verbs: Verbs, pupil: str) -> list[str] | None:
    """ "ouders uitnodigen vrijdag" is what the writer is going to do."""
    place = verbs.infinitives[-1]
    verb = next((f.verb for f in forms.forms(words[place]) if f.name == "infinitive"), None)
    if verb is None or (place and words[place - 1].lower() == "te") or verb.kind == "modal":
        return None
    first = _WHEN_FIRST.match(glue(words))
    if (
        verb.infinitive in {"zijn", "meenemen", "inleveren", "komen", "ophalen", "aantrekken"}
        and first
    ):
        return [pupil, "moet", *_dated(first["when"]), *cut(first["rest"])]
    rest = [word for at, word in enumerate(words) if at != place]
    low = [word.lower() for word in rest]
    if verb.infinitive == "uitnodigen" and "gesprek" in low and "voor" not in low:
        at = low.index("gesprek")
        rest = [*rest[:at], "voor", "een", "gesprek", *rest[at + 1 :]]
        if "u" not in low:
            rest = ["u", *rest]
    if (
        verb.infinitive in {"bellen", "uitnodigen", "opbellen", "mailen"}
        and "u" not in [w.lower() for w in rest]
        and not any(w[:1].isupper() for w in rest[:2])
        and not (low and low[0] in _BARE_PEOPLE)
    ):
        rest = ["u", *rest]
    found = ["Ik", verb.first, *_object_first(rest, 0)]
    particle = verb.particle
    if particle:
        stop = next(
            (at for at, word in enumerate(found) if word in {"voor", ","} and at > 2), len(found)
        )
        found = [*found[:stop], particle, *found[stop:]]
    return found


def _verbless(text: str, pupil: str) -> str | None:
    low = text.lower()
    first = _WHEN_FIRST.match(text)
    if re.match(
        r"(?:nog )?(?:steeds )?(?:niemand|geen|niets)\b|al (?:\d+|\w+) (?:weken|maanden|dagen|keer) geen\b",
        low,
    ):
        return f"Er is {_lower(text)}"
    if re.match(r"(?:dat is )?(?:onze|mijn) (?:fout|vergissing)\b", low):
        return f"Dat is {_lower(text)}"
    if first is not None and not re.match(r"(?:klaar|uit|afgelopen)\b", first["rest"].lower()):
        rest = glue(with_articles(cut(first["rest"]), is_subject=True))
        rest = re.sub(r"\s+(?=met u\b)", ", ", rest, count=1) if rest.count(",") == 0 else rest
        when = with_clock(first["when"])
        when = f"om {when}" if re.match(r"\d{1,2}\.", when) else when
        return f"{when[:1].upper()}{when[1:]} is {rest}"
    if first is not None:
        when = first["when"]
        when = when if not when[0].isdigit() else f"om {when}"
        return f"{when[:1].upper()}{when[1:]} is het {first['rest']}"
    if re.fullmatch(r"\d+ \w+", low):
        return f"Het ging om {text}"
    if forms.noun_kind(low.split()[0]) == "place" and len(text.split()) > 1:
        return f"De plek is {text}"
    if re.match(
        r"(?:een )?(?:type|schrijf|reken|invoer|telfout)?(?:fout|vergissing|misverstand|foutje)\b",
        low,
    ):
        rest = glue(with_articles(cut(_of(text))))
        return f"Het was een {_lower(rest.removeprefix('Een ').removeprefix('De '))}"
    if len(low.split()) == 1 and forms.article(low):
        return f"Er is een {text}"
    last = _WHEN_LAST.match(text)
    if last is not None and forms.article(cut(last["rest"])[0]) is not None:
        rest = glue(with_articles(cut(last["rest"]), is_subject=True))
        when = last["when"]
        when = f"om {when}" if re.match(r"\d{1,2}\.", when) else when
        when = f"op {when}" if re.match(r"\d{1,2} ", when) else when
        return f"{rest[:1].upper()}{rest[1:]} is {when}"
    brought = re.match(r"(.+) (mee|meenemen|mee te nemen)$", text)
    if brought is not None and forms.article(cut(brought[1])[-1]) is not None:
        return f"{pupil} neemt {glue(with_articles(cut(brought[1]), default='een'))} mee"
    if re.match(r"(?:ja )?(?:gewoon |hoor )?mee\b", low):
        return f"{pupil} mag gewoon mee"
    words = cut(text)
    if len(words) >= 3 and (
        forms.article(words[0].lower()) or (len(words) > 3 and forms.article(words[1].lower()))
    ):
        adjective = not forms.article(words[0].lower())
        lead = (
            ""
            if words[0][:1].isdigit()
            else "een "
            if adjective or not forms.is_plural(words[0].lower())
            else ""
        )
        return f"Het gaat om {lead}{glue(with_articles(['x', *cut(_lower(text))])[1:])}"
    return None


def _of(text: str) -> str:
    """ "typefout docent" is "typefout van docent"."""
    words = text.split()
    if len(words) == 2 and forms.noun_kind(words[1]) == "person":
        return f"{words[0]} van de {words[1]}"
    return text


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]


def with_articles(words: list[str], *, is_subject: bool = False, default: str = "") -> list[str]:
    """The words with the articles that a hurried note leaves out, where they surely belong.

    Args:
        words: A clause.
        is_subject: It is a noun phrase that stands alone.
        default: The article for things; "" for the definite one.
    """
    found: list[str] = []
    low = [word.lower() for word in words]
    for place, word in enumerate(words):
        before = low[place - 1] if place else ""
        after = low[place + 1] if place + 1 < len(low) else ""
        is_named = place + 1 < len(words) and words[place + 1][:1].isupper()
        known = forms.article(low[place]) if word[:1].islower() or place == 0 else None
        if is_named and low[place] in _BARE_PEOPLE | {"juf", "meester", "meneer", "mevrouw"}:
            known = None
        if known and place == 0 and word[:1].isupper() and forms.sex_of(word) is not None:
            known = None
        if known and _wants_article(low, place, before, after, is_subject=is_subject):
            many = forms.is_plural(low[place])
            if low[place] in _ONE and (place == 0) and not many:
                found.append("een")
            elif not (many and default):
                found.append(default or ("de" if many else known))
        found.append(word if place else (word if not found else word[:1].lower() + word[1:]))
    if len(low) > 2 and not default and _is_bare_adjective(low):
        found = ["een", *found]
    if found and not is_subject and not default:
        found[0] = found[0][:1].upper() + found[0][1:]
    return found


def _is_bare_adjective(low: Sequence[str]) -> bool:
    """Whether it begins as "nieuw rapport gaat": a noun that takes "een" before its adjective."""
    noun = forms.article(low[1])
    if (
        low[0] in DETERMINERS | PREPOSITIONS | SUBJECTS | SUBORDINATORS
        or not noun
        or forms.article(low[0])
    ):
        return False
    if (
        forms.forms(low[0])
        or re.fullmatch(_WHEN, low[0])
        or low[0][:1].isdigit()
        or forms.is_plural(low[1])
    ):
        return False
    is_adjective = low[0].endswith("e") or noun == "het"
    return (
        is_adjective
        and is_word(low[0])
        and bool(forms.forms(low[2]))
        and low[0] not in {"ook", "wel", "niet", "u", "er", "dan"}
    )


def _wants_article(
    low: Sequence[str], place: int, before: str, after: str, *, is_subject: bool
) -> bool:
    word = low[place]
    if word in _BARE_PEOPLE and before not in DETERMINERS and not _is_adjective(before):
        return True
    if (
        (word in _FIXED and place)
        or re.fullmatch(_WHEN, word)
        or before in DETERMINERS
        or before == "uw"
    ):
        return False
    if word in {"bezwaar", "verlof", "uitstel", "contact", "aangifte"} or before.isdigit():
        return False
    if (
        place
        and forms.noun_kind(word) == "thing"
        and any(
            f.name in forms.FINITE - {"plural"} and f.verb.kind in {"do", "say"}
            for f in forms.forms(before)
        )
    ):
        return not forms.is_plural(word)
    if forms.noun_kind(word) in {"subject", "abstract", "time"} and place > 0:
        return False
    if place == 0:
        if forms.is_plural(word):
            return False
        return is_subject or bool(forms.forms(after)) or after in {"van", "over", "voor"}
    return (
        before
        in {"van", "in", "uit", "bij", "tegen", "naast", "door", "vanwege", "met"}
        - (
            {"met", "door", "vanwege"}
            if forms.noun_kind(word) not in {"person", "place"}
            else set()
        )
        and forms.noun_kind(word) in {"thing", "place", "event", "person"}
        and not forms.is_plural(word)
    )


def below(text: str) -> str:
    """A main clause as what follows "dat": its verb at the end (ANS 20.4).

    Args:
        text: A whole sentence without the full stop.
    """
    words = cut(text)
    verbs = find_verbs(words)
    place = verbs.finite
    if place is None:
        return text
    low = [word.lower() for word in words]
    finite = words[place]
    front, rest = words[:place], words[place + 1 :]
    if re.fullmatch(_WHEN, " ".join(front).lower()) and rest:
        size = 2 if low[place + 1] in DETERMINERS | {"uw"} and len(rest) > 1 else 1
        front, rest = [*rest[:size], *front], rest[size:]
    stop = next(
        (at for at, word in enumerate(rest) if at and word.lower() in _EXTRA or word == ","),
        len(rest),
    )
    last = forms.forms(rest[stop - 1]) if stop else ()
    if (
        stop
        and any(f.name in {"infinitive", "participle"} for f in last)
        and finite.lower() not in {"te"}
    ):
        stop -= 1
    words = [*front, *rest[:stop], finite, *rest[stop:]]
    first = words[0]
    if (
        first in {"Meneer", "Mevrouw", "Juf", "Meester"}
        or forms.sex_of(first) is None
        and first.lower() in SUBJECTS | DETERMINERS | {"er", "u"} | SUBORDINATORS
        or (forms.article(first) is not None and forms.sex_of(first) is None)
    ):
        words[0] = first[:1].lower() + first[1:]
    return glue(words)


_EXTRA = frozenset({"vanwege", "omdat", "terwijl", "zonder", "waardoor", "zodat", "toen", "nadat"})


def with_small_words(text: str, pupil: str) -> str:
    """What follows "dat", with the articles and small words it left out."""
    is_low = text[:1].islower()
    words = with_articles(cut(_phrases(with_clock(_small(text, pupil)), pupil)))
    if words and forms.sex_of(words[0]) is None and words[0] != pupil:
        first = words[0].split("'")[0]
        is_name = words[0][1:2].isupper() or not (
            first.lower() in SUBJECTS | DETERMINERS | PREPOSITIONS | {"er", "uw"}
            or forms.article(first) is not None
        )
        words[0] = words[0] if is_name and not is_low else words[0][:1].lower() + words[0][1:]
    return glue(words)
