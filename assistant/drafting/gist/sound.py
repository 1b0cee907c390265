"""Whether a sentence that was made of a note can stand in a letter; what cannot becomes a slot."""

import re

from assistant.drafting.gist.shape import is_below, is_shaped
from assistant.drafting.gist.tokens import cut, find_verbs
from assistant.dutch import forms
from assistant.dutch.listed import listed

_BROKEN = re.compile(
    r"\b(?:een|uw) (?:is|gaat|wordt|was|wil|heeft|kan|mag|moet)\b|"
    r"\b(?:een|die|andere|deze|elke|geen) u\b|\b(\w{3,}) \1\b|\bu\b u\b|"
    r"\b(?:elke|iedere|elk|ieder) (?:is|was)\b|"
    r"\b(?:een|het|de) \w+ uw\b|"
    r"\b(?:in|uit|op|onder|achter) u (?!en\b)[a-z]|"
    r"\bu (?:bent|is) (?:over|van|uit|in) u\b|\bover u$|\bklopt \d|"
    r"\b(?:of|en|als|om|van|met|de|een|over|naar)$",
    re.IGNORECASE,
)
_PLAIN = listed("is was zijn waren heeft hebben kan mag moet wordt blijft gaat bent")
_ONE = re.compile(r"(?<!\ben )\bik (?P<verb>[a-zë]+)\b", re.IGNORECASE)


def is_sound(text: str) -> bool:
    """Whether a Dutch sentence has no sign of having been read wrongly.

    Args:
        text: A sentence without the full stop, or what follows "U schrijft".
    """
    if (
        _BROKEN.search(text)
        or re.search(r"\w[.] [A-Z]", text)
        or (text.startswith("dat ") and not is_below(text))
    ):
        return False
    return not any(_is_plural(found["verb"].lower()) for found in _ONE.finditer(text))


def _is_plural(word: str) -> bool:
    """Whether a verb cannot belong to "ik": "willen"; not at the end of a clause below another."""
    names = {form.name for form in forms.forms(word)}
    return bool(names) and names <= {"plural", "infinitive", "3sg"} and "plural" in names


def is_whole(text: str) -> bool:
    """Whether a Dutch sentence has a subject and a finite verb, or is a short answer without."""
    words = cut(text)
    has_verb = find_verbs(words).finite is not None or bool(_PLAIN & set(words))
    return (has_verb and is_shaped(text)) or words[0] in {"Ja", "Nee", "Natuurlijk"}
