"""The nouns that name the parent or the child, said to the parent: "moeder" becomes "u"."""

import re

from assistant.drafting.gist.mentions import words as labels
from assistant.drafting.gist.model import Person
from assistant.drafting.gist.own_labels import own_labels
from assistant.drafting.gist.people import People

_ANY_CHILD = r"(?<!\been )(?<!\bander )(?<!\bgeen )(?<!\belk )(?<!\bieder )(?<!\bdat )(?<!\bdit )"
_OWN_CHILD = re.compile(
    r"(?:\b(?:het|haar|zijn|hun|uw)\s+|^|(?<=\bof )|(?<=\bdat )|(?<=\bals ))kind\b"
    r"(?!\s+(?:van|uit|in)\b)"
)
_ALL_PARENTS = re.compile(r"(?<!^)(?<!de )(?<!deze )\bouders\b(?!\s+[A-Z])(?! van\b)")
_KEPT = "\x00"
_ADDRESSED = re.compile(
    r"\b(?:bel\w*|mail\w*|spreek|spreken|nodig|uitnodig\w*|hoor|horen|laat|laten|stuur|vraag|"
    r"vragen|met|zien|zie|ontvang\w*|antwoord\w*)\b"
)


def nouns_to_parent(text: str, people: People) -> str:
    """A clause in which the parent is "u" and the child has its name, where nouns named them.

    Args:
        text: Written out, without a full stop.
        people: Who is who.
    """
    parent, pupil = people.parent, people.pupil
    patterns = _patterns(parent, pupil)
    if own_labels(parent):
        is_general = bool(parent.name) and not _ADDRESSED.search(text)
        text = _ALL_PARENTS.sub(_KEPT, text) if is_general else text
        for pattern in patterns:
            text = re.sub(pattern, "u", text, flags=re.IGNORECASE)
        text = text.replace(_KEPT, "ouders")
    else:
        title, named = (
            "|".join(map(re.escape, labels()["titles"])),
            re.escape(parent.name) or "(?!)",
        )
        text = re.sub(rf"\b(?:{title})\.?\s+{named}(?!\w)", "u", text, flags=re.IGNORECASE)
    text = re.sub(_bare_title(parent), "u", text)
    text = re.sub(r"\bbij (?:haar|hem|hen) thuis\b", "bij u thuis", text)
    text = re.sub(r"\bu(?:,? u\b)+,?", "u", text)
    return _child(text, pupil)


def _patterns(parent: Person, pupil: Person) -> list[str]:
    """How a gist may name the parent, the longest first."""
    own = own_labels(parent)
    named = re.escape(parent.name) if parent.name else r"(?!)"
    first = re.escape(parent.given) if parent.given else r"(?!)"
    title = "|".join(map(re.escape, labels()["titles"]))
    label = "|".join(own)
    child = re.escape(pupil.name) if pupil.name else r"(?!)"
    of_child = (
        rf"\b(?:de\s+)?(?:{label})\s+(?:van\s+|v\s+|of\s+)?{child}(?!\w)"
        r"(?:(?:\s+(?-i:van|de|der|den|ten|ter))+\s+(?-i:[A-Z]\w+))?"
        rf"(?:\s*,?\s*(?:(?:{title})\.?\s+)?{named}(?!\w))?"
    )
    found = [
        of_child,
        rf"\b(?:(?:{label})\s+)?(?:(?:{title})\.?\s+en\s+)?(?:{title})\.?\s+{named}(?!\w)",
        rf"\b(?:{label})\s+(?:{first}\s+{named}|{named}|{first})(?!\w)",
        rf"\b{first}(?:\s+{named})?(?!\w)",
        rf"\b(?:de\s+|haar\s+|"
        rf"zijn\s+)?(?:{label})\b(?!\s+van\b|['’]s)(?:\s+{re.escape(pupil.name) or 'X'}(?!\w))?"
        if pupil.name
        else rf"\b(?:de\s+)?(?:{label})\b(?!\s+van\b|['’]s)",
        rf"\b{named}(?!\w)",
    ]
    return [pattern for pattern in found if not pattern.startswith(r"\b(?!)")]


def _child(text: str, pupil: Person) -> str:
    name = pupil.name or "uw kind"
    children = "|".join(labels()["children"])
    if pupil.name:
        text = re.sub(
            rf"\b(?:(?:haar|zijn|hun|uw)\s+)?(?:{children})\s+{re.escape(name)}", name, text
        )
    if pupil.name:
        return _OWN_CHILD.sub(name, text)
    known = re.sub(rf"\b(?:haar|zijn|hun)\s+({children})\b", r"uw \1", text)
    return re.sub(rf"{_ANY_CHILD}(?<!uw )\b(?:het )?kind\b(?! van)", "uw kind", known)


def _bare_title(parent: Person) -> str:
    """A title without a name, or with an initial, for a parent who has that title."""
    title = {"f": "[Mm]evrouw", "m": "[Mm]eneer|[Dd]e heer"}.get(parent.sex, "")
    if not title:
        return r"(?!)"
    initial = re.escape(parent.name[:1].upper()) or "(?!)"
    return rf"\b(?:{title})(?: {initial}\b\.?(?! [A-Z])|(?! [A-Z]))"
