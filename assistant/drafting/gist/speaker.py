"""Which of the people in a gist is the one who wrote to the school."""

import re
from collections.abc import Sequence

from assistant.drafting.gist.mentions import Mention

_GRAND = frozenset(
    ["oma", "opa", "tante", "oom", "grootouders", "grandmother", "grandma", "gran", "grandfather"]
)
_NAMED_BEHIND = re.compile(r"[^,.()]{0,30}\((?:mevrouw|meneer|familie) [^()]*\)", re.IGNORECASE)
_ANOTHER = re.compile(
    r"\b(?:opa|oma|vader|moeder|papa|mama|broer\w*|zus\w*|oom|tante|hond|kat|"
    r"grand\w+|father|mother|dad|mum|brother|sister|uncle|aunt)\b",
    re.IGNORECASE,
)
_SPEAKS = re.compile(
    r"\b(?:vra(?:agt|gen)|mailt|mailen|schrijft|schrijven|belt|bellen|wil|willen|vindt|vinden|"
    r"klaagt|klagen|eist|eisen|zegt|zeggen|boos|woedend|kwaad|bezorgd|ongerust|"
    r"asks?|says?|writes?|wants?|calls?|rings?|emails?|angry|upset|worried)\b"
)


def speaker(relations: Sequence[Mention], text: str) -> Mention | None:
    """The first, unless another is the one who writes: "vader is ernstig ziek, moeder vraagt".

    Args:
        relations: Mentions of a mother, father or other relation, in order.
        text: The gist.
    """
    bracketed = [m for m in relations if _NAMED_BEHIND.match(text[m.end :])]
    if len(bracketed) == 1:
        return bracketed[0]
    nearer = [m for m in relations if m.label not in _GRAND]
    named = [m for m in nearer if re.match(r"\s*\((?:mevrouw|meneer)\b", text[m.end :])]
    found = named if named and relations[0].label in _GRAND else _writers(relations, text)
    if not found:
        return None
    found = [m for m in found if not text[: m.start].endswith("(")] or found
    ends = [*(m.start for m in found[1:]), len(text)]
    told = [
        text[m.end : end].split(".", maxsplit=1)[0][:60] for m, end in zip(found, ends, strict=True)
    ]
    if not _SPEAKS.search(told[0]):
        return next(
            (m for m, said in zip(found, told, strict=True) if _SPEAKS.search(said)), found[0]
        )
    return found[0]


def _writers(relations: Sequence[Mention], text: str) -> Sequence[Mention]:
    """Without the grandparents and aunts who do no more than fetch a child."""
    found = [
        m
        for m in relations
        if m.label not in _GRAND
        or re.match(r"[^,.]{0,40}\((?:mevrouw|meneer)", text[m.end :])
        or _SPEAKS.search(re.split(r"[,.]", text[m.end :])[0])
    ]
    return found or relations


def is_gone(mention: Mention, text: str) -> bool:
    """Whether a gist says that somebody died."""
    if re.search(r"\b(?:overleden|gestorven|wijlen)\s+$", text[: mention.start]):
        return True
    dies = re.match(
        r"([^.;,()]{0,60})\b(?:overleden|overleed|gestorven|died|passed away)", text[mention.end :]
    )
    return dies is not None and not _ANOTHER.search(dies[1])


def beside(relation: Mention, titled: Sequence[Mention], text: str) -> Mention | None:
    """The titled name beside "moeder van Finn": in brackets, or before or after it.

    Args:
        relation: The mention of the mother or father.
        titled: Mentions with a title: "mevrouw Bos".
        text: The gist.
    """
    for m in titled:
        first, second = sorted((relation, m), key=lambda one: one.start)
        between = text[first.end : second.start]
        if first is relation and re.fullmatch(r"\s*\([^()]*,\s*", between):
            return m
        if re.fullmatch(r"\s*[(,]?\s*(?:(?:van|of|v)\s+\w+\s*)?[(,]?\s*", between):
            return m
    return None


def alone(titled: Sequence[Mention], text: str) -> Mention | None:
    """A title and a name that are a sentence of their own, as in "Mw Haan."."""
    for m in titled:
        if re.search(r"(?:^|[.!?]\s+)$", text[: m.start]) and re.match(
            r"\s*(?:[.!]|$)", text[m.end :]
        ):
            return m
    return None
