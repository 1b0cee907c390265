"""The articles that a hurried note leaves out, put back where they surely belong."""

from collections.abc import Sequence

from assistant.drafting.gist.tokens import (
    DETERMINERS,
    NOUNS_TOO,
    PREPOSITIONS,
    SUBJECTS,
    SUBORDINATORS,
)
from assistant.drafting.gist.whole.when import is_when
from assistant.dutch import forms
from assistant.dutch.listed import listed
from assistant.dutch.words import is_word

PEOPLE = listed(
    "mentor leerkracht docent teamleider vertrouwenspersoon conciërge directeur conrector "
    "decaan coach zorgcoördinator afdelingsleider orthopedagoog leerplichtambtenaar gymdocent "
    "functionaris vakleerkracht bestuur samenwerkingsverband wijkteam administratie team"
)
"""Who there is one of at a school."""
_TITLES = frozenset({"juf", "meester", "meneer", "mevrouw"})
_BARE = listed(
    "akkoord school huis tijd bed werk toilet overleg les rapport gym zwemles muziek excuses klas"
)
_NEVER = listed("pas bezwaar verlof uitstel contact aangifte recht toezicht gezag")
_ONE = listed("gesprek tolk afspraak vacature oudergesprek kennismaking rondleiding")
_CLOSE = frozenset({"van", "in", "uit", "bij", "tegen", "naast"})
_HELD_BY = frozenset({"met", "in", "uit", "op", "bij"})
_FAR = frozenset({"voor", "over", "na", "tijdens"})
_NO_ADJECTIVES = listed("ook wel niet u er dan nog al weer hier daar dus alleen")


def with_articles(words: Sequence[str], *, is_phrase: bool = False, default: str = "") -> list[str]:
    """The words of a clause with their articles; the first one with a capital.

    Args:
        words: A clause.
        is_phrase: It is no clause but a noun with what belongs to it; then no capital is given.
        default: The article to give; "" for the definite one.
    """
    low = [word.lower() for word in words]
    found: list[str] = []
    for place, word in enumerate(words):
        article = _article(words, low, place, is_phrase=is_phrase)
        if article:
            found.append(default or article)
        found.append(word[:1].lower() + word[1:] if article and not place else word)
    is_name = words[:1] and words[0][:1].isupper()
    if len(low) > 2 and not default and not is_name and _is_bare_adjective(low):
        found = ["een", found[0][:1].lower() + found[0][1:], *found[1:]]
    if found and not is_phrase and not default:
        found[0] = found[0][:1].upper() + found[0][1:]
    return found


def _article(words: Sequence[str], low: Sequence[str], place: int, *, is_phrase: bool) -> str:
    word, typed = low[place], words[place]
    following = words[place + 1] if place + 1 < len(words) else ""
    if place and typed[:1].isupper():
        return ""
    if following[:1].isupper() and word in PEOPLE | _TITLES:
        return ""
    if place == 0 and typed[:1].isupper() and forms.sex_of(typed) is not None:
        return ""
    known = forms.article(word)
    if not known or not _wants(low, place, is_phrase=is_phrase):
        return ""
    many = forms.is_plural(word)
    if word in _ONE and place == 0 and not many and following not in {"is", "was"}:
        return "een"
    return "de" if many else known


def _wants(low: Sequence[str], place: int, *, is_phrase: bool) -> bool:  # noqa: PLR0911 - each way a clause can go is one line
    word = low[place]
    before = low[place - 1] if place else ""
    after = low[place + 1] if place + 1 < len(low) else ""
    if before in DETERMINERS or before == "uw" or after[:1].isdigit() or before.isdigit():
        return False
    if word in PEOPLE:
        return before in PREPOSITIONS | {"en", "of", ""} or bool(forms.forms(before))
    if word in _NEVER or is_when(word) or (place and word in _BARE):
        return False
    kind, many = forms.noun_kind(word), forms.is_plural(word)
    if place == 0:
        is_one = word in _ONE and after == "met"
        is_one |= after in _HELD_BY and kind == "thing" and any(map(_is_finite, low[2:]))
        is_held = is_phrase or bool(forms.forms(after)) or after in _FAR | {"van"}
        return not many and (is_held or is_one)
    if kind == "thing" and _is_doing(before):
        return not many
    if before in _FAR:
        return kind in {"event", "place"} and not many
    if before in {"met", "door", "vanwege"}:
        return kind in {"person", "place"} and not many
    return before in _CLOSE and kind in {"thing", "place", "event", "person"} and not many


def _is_finite(word: str) -> bool:
    return any(form.name in forms.FINITE for form in forms.forms(word))


def _is_doing(word: str) -> bool:
    return word not in NOUNS_TOO and any(
        form.name in forms.FINITE - {"plural"}
        and (form.verb.kind in {"do", "say"} or form.verb.infinitive == "hebben")
        for form in forms.forms(word)
    )


def is_adjective(word: str) -> bool:
    """Whether a word looks like an adjective with its ending: "nieuwe"."""
    return (
        word.endswith("e")
        and len(word) > 3
        and forms.article(word) is None
        and not forms.forms(word)
    )


def _is_bare_adjective(low: Sequence[str]) -> bool:
    """Whether it begins as "nieuw rapport gaat": a noun that takes "een" before its adjective."""
    first, noun, after = low[0], low[1], low[2]
    article = forms.article(noun)
    if is_when(f"{first} {noun}"):
        return False
    if first in DETERMINERS | PREPOSITIONS | SUBJECTS | SUBORDINATORS | _NO_ADJECTIVES:
        return False
    if not article or forms.article(first) or forms.forms(first) or is_when(first):
        return False
    if forms.is_plural(noun) or not is_word(first) or not forms.forms(after):
        return False
    return first.endswith("e") or article == "het"
