"""The forms of words: the verb a form belongs to, the article of a noun, whose name it is."""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

FINITE = frozenset({"1sg", "3sg", "plural", "past", "past_plural"})
"""The forms that can be the verb of a main clause."""
_LEAST_TAIL = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Verb:
    """A verb.

    Attributes:
        infinitive: With its particle: "opbellen".
        first: "bel".
        third: "belt".
        plural: "bellen".
        past: "belde".
        past_plural: "belden".
        participle: "opgebeld".
        auxiliary: "hebben", "zijn" or "beide".
        particle: "op"; "" for a verb that never comes apart.
        kind: "say", "do", "state", "modal" or "feel".
    """

    infinitive: str
    first: str
    third: str
    plural: str
    past: str
    past_plural: str
    participle: str
    auxiliary: str
    particle: str
    kind: str


@dataclass(frozen=True, slots=True)
class Form:
    """A verb in one of its forms.

    Attributes:
        verb: The verb.
        name: "infinitive", "participle", one of ``FINITE``, or "joined" for a finite form with its
            particle, as it stands at the end of a dependent clause.
    """

    verb: Verb
    name: str


@cache
def verbs() -> tuple[Verb, ...]:
    """All verbs."""
    rows = _rows("verbs.tsv")
    return tuple(Verb(**dict(zip(_FIELDS, row, strict=True))) for row in rows)


_FIELDS = (
    "infinitive", "first", "third", "plural", "past", "past_plural", "participle", "auxiliary",
    "particle", "kind",
)  # fmt: skip


_POLITE = {
    "willen": ("wilt",),
    "kunnen": ("kunt",),
    "zullen": ("zult",),
    "zijn": ("bent",),
    "hebben": ("hebt",),
}


@cache
def _by_form() -> dict[str, tuple[Form, ...]]:
    found: dict[str, list[Form]] = {}
    for verb in verbs():
        for name, text in (
            ("1sg", verb.first),
            ("3sg", verb.third),
            ("plural", verb.plural),
            ("past", verb.past),
            ("past_plural", verb.past_plural),
            ("infinitive", verb.infinitive),
            ("participle", verb.participle),
        ):
            found.setdefault(text, []).append(Form(verb, name))
        if verb.particle:
            for part in (verb.third, verb.past, verb.first):
                found.setdefault(verb.particle + part, []).append(Form(verb, "joined"))
        for text in _POLITE.get(verb.infinitive, ()):
            found.setdefault(text, []).append(Form(verb, "3sg"))
    return {text: tuple(sorted(forms, key=_rarity)) for text, forms in found.items()}


def _rarity(form: Form) -> int:
    """What is read first: "was" is of "zijn" before it is of "wassen"."""
    return 0 if form.verb.infinitive in {"zijn", "hebben", "worden"} else 1


def forms(word: str) -> tuple[Form, ...]:
    """The verbs and forms a word can be; none for what is no verb."""
    return _by_form().get(word.lower(), ())


@cache
def _nouns() -> dict[str, tuple[str, str, str]]:
    return {row[0].lower(): (row[1], row[2], row[3]) for row in _rows("nouns.tsv")}


@cache
def _plurals() -> frozenset[str]:
    return frozenset(plural.lower() for _article, plural, _kind in _nouns().values() if plural)


@cache
def article(noun: str) -> str | None:
    """The definite article of a noun: "de", "het", "" for one that takes none; None if unknown.

    A compound takes the article of its last part (ANS 12.4).
    """
    low = noun.lower()
    for start in range(len(low) - _LEAST_TAIL + 1):
        known = _nouns().get(low[start:])
        if known is not None and (start == 0 or len(low) - start > _LEAST_TAIL):
            return known[0]
        if low[start:] in _plurals() and (start == 0 or len(low) - start > _LEAST_TAIL + 1):
            return "de"
    if low.endswith(("je", "isme", "ment")) and len(low) > 4:
        return "het"
    if low.endswith(("ing", "heid", "tie", "teit", "schap")) and len(low) > 5:
        return "de"
    return None


def is_plural(noun: str) -> bool:
    """Whether a word is the plural of a noun we know, or of a compound that ends in one."""
    low = noun.lower()
    if low in _nouns():
        return False
    return any(low[start:] in _plurals() for start in range(max(1, len(low) - _LEAST_TAIL)))


def noun_kind(noun: str) -> str:
    """What a noun is: "person", "body", "thing", …; "" when unknown."""
    known = _nouns().get(noun.lower())
    return known[2] if known else ""


@cache
def _first_names() -> dict[str, str]:
    return {row[0].lower(): row[1] for row in _rows("first_names.txt", header=False)}


def sex_of(name: str) -> str | None:
    """Of a first name "m", "f", or "" for both; None for what is no first name we know."""
    known = _first_names().get(name.lower())
    return {"x": ""}.get(known, known) if known is not None else None


def _rows(name: str, *, header: bool = True) -> list[list[str]]:
    text = files("assistant.dutch").joinpath(f"data/{name}").read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines()[header:] if line]
