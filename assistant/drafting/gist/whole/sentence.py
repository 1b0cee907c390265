"""A clipped note as a whole sentence."""

from collections.abc import Sequence

from assistant.drafting.gist.tokens import cut, find_verbs, glue
from assistant.drafting.gist.whole.articles import with_articles
from assistant.drafting.gist.whole.below import without_capital
from assistant.drafting.gist.whole.participle import with_auxiliary
from assistant.drafting.gist.whole.phrases import fixed_phrase, written_in_full
from assistant.drafting.gist.whole.supply import (
    is_open_wish,
    with_first_person,
    with_subject,
    with_we,
)
from assistant.drafting.gist.whole.verbless import verbless
from assistant.drafting.gist.whole.when import with_clock
from assistant.dutch import forms

_SUBORDINATE = frozenset(["als", "wanneer", "omdat", "zodra", "zolang", "indien"])


def sentence(text: str, *, pupil: str, is_step: bool = False, is_first: bool = False) -> str | None:
    """A clipped note as a whole sentence, without the full stop.

    Args:
        text: Spoken to the parent.
        pupil: The child's name, or "uw kind".
        is_step: It says what somebody is going to do.
        is_first: Nothing was said before it.

    Returns:
        The sentence; None when it is not clear what it says.
    """
    text = written_in_full(with_clock(_small(text, pupil)), pupil)
    said = fixed_phrase(text)
    if said is not None:
        return said
    words = cut(text)
    verbs = find_verbs(words)
    if is_open_wish(words, verbs):
        return None
    if verbs.finite is not None:
        return _finished(with_subject(words, verbs, pupil, is_step=is_step))
    if verbs.participles:
        return _finished(with_auxiliary(words, verbs, pupil))
    if verbs.infinitives:
        return _finished(with_we(words, verbs) or with_first_person(words, verbs, pupil))
    return verbless(text, pupil, is_first=is_first)


def behind_that(text: str, *, pupil: str) -> str:
    """What follows "dat", with the articles and small words that it left out."""
    is_low = text[:1].islower()
    words = with_articles(cut(written_in_full(with_clock(_small(text, pupil)), pupil)))
    said = glue(words)
    return said[:1].lower() + said[1:] if is_low else without_capital(said)


def _small(text: str, pupil: str) -> str:
    """Without the capital of a first word that is no name."""
    first = text.split(" ", 1)[0]
    if first.split("'")[0] == pupil or forms.sex_of(first) is not None or first[1:2].isupper():
        return text
    return text[:1].lower() + text[1:]


def _finished(words: Sequence[str] | None) -> str | None:
    if words is None:
        return None
    text = glue(with_articles(_with_comma(list(words))))
    return text[:1].upper() + text[1:]


def _with_comma(words: list[str]) -> list[str]:
    """A comma between the clause with "als" and the verb behind it."""
    if words[0].lower() not in _SUBORDINATE or "," in words:
        return words
    for place in range(2, len(words) - 1):
        if _is_finite(words[place - 1], at_end=True) and _is_finite(words[place]):
            return [*words[:place], ",", *words[place:]]
    return words


def _is_finite(word: str, *, at_end: bool = False) -> bool:
    names = forms.FINITE | {"joined"} if at_end else forms.FINITE
    return any(form.name in names for form in forms.forms(word))
