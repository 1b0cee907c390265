"""Whether a sentence has the shape of one: a subject beside its verb, one clause at a time.

A Dutch main clause has its finite verb in the second place, and its subject right before or
right behind it; a clause below another has its verbs at the end (ANS 21.1.2, "De twee polen").
"""

import re
from collections.abc import Sequence

from assistant.drafting.gist.tokens import (
    DETERMINERS,
    PREPOSITIONS,
    SUBJECTS,
    SUBORDINATORS,
    cut,
    find_verbs,
)
from assistant.drafting.gist.whole.articles import is_adjective
from assistant.drafting.gist.whole.when import is_when
from assistant.dutch import forms
from assistant.dutch.listed import listed

_NO_SUBJECT = listed(
    "graag dan daarom daarna daarvoor helaas misschien ook niet nog wel weer al nu daar hier zo "
    "eerst inmiddels verder vandaag gisteren morgen overmorgen straks binnenkort vanavond "
    "vanmiddag vanochtend altijd vaak soms meestal natuurlijk zeker gewoon pas alleen toch later"
)
_PRONOUNS_TOO = listed("niets iets alles niemand iemand iedereen allebei beiden ons uw")
_INFORMAL = re.compile(r"\b(?:je|jij|jou|jouw)\b", re.IGNORECASE)
_QUOTED = re.compile(r"[\"'“‘„][^\"'”’]*[\"'”’]")
_FINITE = frozenset({"3sg", "past", "past_plural"})
_DONE_BY_PEOPLE = listed(
    "maken doen regelen invullen tekenen inleveren betalen ophalen meenemen bespreken sturen "
    "opsturen aanvragen geven noemen melden schrijven lezen nakijken zoeken vragen"
)
_LINKS = listed("en of maar want , ( ) : ; te")


def is_shaped(text: str) -> bool:
    """Whether a Dutch main clause has a subject beside its verb.

    Args:
        text: A sentence without the full stop; a question or a short answer passes.
    """
    plain = _QUOTED.sub("X", text)
    if _INFORMAL.search(plain):
        return False
    words = cut(plain)
    place = find_verbs(words).finite
    if place == 0 and words[1:]:
        return words[1].lower() not in _NO_SUBJECT | PREPOSITIONS | {"er"}
    if not place or "," in words[:place]:
        return True
    joined = words.index("en") if "en" in words[:place] else 0
    if any(f.name == "participle" for word in words[:joined] for f in forms.forms(word)):
        return False
    if place == 1 and _is_left_to_do(words):
        return False
    is_fronted = words[0].lower() in _NO_SUBJECT | PREPOSITIONS or is_when(words[0].lower())
    return not is_fronted or _begins_subject(words, place + 1)


def _is_left_to_do(words: Sequence[str]) -> bool:
    """Whether "afspraken maken met …" tells what somebody has to do: things make nothing."""
    is_thing = forms.is_plural(words[0]) and forms.noun_kind(words[0]) != "person"
    return is_thing and words[1].lower() in _DONE_BY_PEOPLE


def _begins_subject(words: Sequence[str], place: int) -> bool:
    if place >= len(words):
        return False
    word = words[place]
    low = word.lower()
    if low in SUBJECTS | DETERMINERS | _PRONOUNS_TOO or word[:1].isupper() or word[:1].isdigit():
        return True
    if low in _NO_SUBJECT | PREPOSITIONS or is_adjective(low):
        return False
    return forms.article(low) is not None or forms.is_plural(low) or not forms.forms(low)


def is_below(text: str) -> bool:
    """Whether what follows "dat" is one clause, with its verbs at the end.

    Args:
        text: "dat de bus niet kwam", or without its first word.
    """
    plain = _QUOTED.sub("X", text)
    words = cut(plain)
    low = [word.lower() for word in words]
    return not any(_stands_early(words, low, at) for at in range(1, len(low) - 1))


def _stands_early(words: Sequence[str], low: Sequence[str], at: int) -> bool:
    """Whether a finite verb stands in the middle, with what is no other verb behind it."""
    before, after = low[at - 1], low[at + 1]
    names = {form.name for form in forms.forms(low[at])}
    is_verb = bool(names & _FINITE) and not names & {"participle", "infinitive"}
    is_noun = forms.article(low[at]) is not None or words[at][:1].isupper()
    if not is_verb or is_noun or low[at] in PREPOSITIONS or before in DETERMINERS | PREPOSITIONS:
        return False
    if before in {"en", "maar"} and not forms.forms(after):
        return True
    if after in PREPOSITIONS | SUBORDINATORS | _LINKS | {"dan"} or forms.forms(after):
        return False
    return not is_when(after)
