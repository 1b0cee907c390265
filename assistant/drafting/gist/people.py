"""Who is who in a gist: the parent the letter goes to, the pupil, and the staff it names."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant.drafting.gist.mentions import Mention, mentions, words
from assistant.drafting.gist.model import Person, Role
from assistant.drafting.gist.speaker import alone, beside, is_gone, speaker
from assistant.dutch import forms


@dataclass(frozen=True, slots=True)
class People:
    """The people of a gist.

    Attributes:
        parent: Whom the letter goes to.
        pupil: The child.
        staff: The staff members with a name.
        others: Names of whom the gist does not say that they are staff: other children, parents.
    """

    parent: Person
    pupil: Person
    staff: tuple[Person, ...]
    others: tuple[str, ...]


def people(text: str) -> People:
    """Read who is who.

    Args:
        text: Written out; names have their capitals.
    """
    found = _apart(mentions(text), text)
    children = {m.name for m in found if m.kind in {"relation_of", "child"} and m.name}
    staff = tuple(person for person in _staff(found) if person.name not in children)
    known_staff = {part.lower() for person in staff for part in (person.name.split() or [""])}
    rest = [m for m in found if not m.name or m.name.split()[-1].lower() not in known_staff]
    parent, parent_at = _parent(rest, text)
    pupil = _pupil(rest, parent, text)
    if not pupil.name and parent_at is not None and _names_child(parent, parent_at):
        pupil = replace(pupil, name=parent_at.name.split()[0])
    taken = {
        part.lower()
        for person in (parent, pupil, *staff)
        for part in (*person.name.split(), person.given)
        if part[:1].isupper()
    }
    others = tuple(
        m.name
        for m in rest
        if m.name
        and m is not parent_at
        and not {re.sub(r"['’]s?$", "", p.lower()) for p in m.name.split()} & taken
    )
    staff += tuple(_accused(rest, others, parent_at))
    names = {person.name for person in staff}
    return People(parent, pupil, staff, tuple(name for name in others if name not in names))


def _apart(found: Sequence[Mention], text: str) -> list[Mention]:
    """With "juf Karin Levi" as two people, where Levi is named again without Karin."""
    apart: list[Mention] = []
    for m in found:
        first, _, last = m.name.partition(" ")
        alone = rf"(?<!{re.escape(first)} )\b{re.escape(last)}\b"
        is_two = (
            m.kind == "staff"
            and forms.sex_of(first) is not None
            and forms.sex_of(last) is not None
            and bool(re.search(alone, text))
        )
        if not is_two:
            apart.append(m)
            continue
        end = m.end - len(last)
        apart.append(replace(m, name=first, end=end - 1))
        apart.append(Mention(start=end, end=m.end, label="", kind="name", name=last, sex=""))
    return apart


def _staff(found: Sequence[Mention]) -> tuple[Person, ...]:
    return tuple(
        Person(role=Role.STAFF, name=m.name, function=m.label, sex=_sex(m), title="")
        for m in found
        if m.kind == "staff" and m.name
    )


def _sex(mention: Mention) -> str:
    return mention.sex or forms.sex_of(mention.name.split()[0]) or ""


def _accused(
    rest: Sequence[Mention], others: Sequence[str], parent: Mention | None
) -> list[Person]:
    """Whoever has a title and is not the parent works at school, as pupils call them."""
    return [
        Person(role=Role.STAFF, name=m.name, title=m.label, sex=m.sex)
        for m in rest
        if m.kind == "title" and m.name in others and m is not parent
    ]


def _parent(found: Sequence[Mention], text: str) -> tuple[Person, Mention | None]:
    """The first who is somebody's parent or is called by a title, but not one who died."""
    relations = [m for m in found if m.kind.startswith("relation") and not is_gone(m, text)]
    titled = [
        m
        for m in found
        if m.kind == "title"
        and not _IS_ABOUT.search(text[: m.start])
        and not _PARTED.match(text[m.end :])
    ]
    relation = speaker(relations, text)
    named = (beside(relation, titled, text) or alone(titled, text)) if relation else None
    named = named or (_namesake(titled, text) if relation else None)
    if named is None and titled and (relation is None or titled[0].start < relation.start):
        named = titled[0]
        relation = relation if relation and relation.kind == "relation_of" else None
    if named is not None:
        return _titled(named, relation), named
    if relation is None:
        return Person(role=Role.PARENT), None
    own = _own_name(relation, found, text)
    parts = own.split()
    is_whole = _is_surname(own) or relation.sex == "plural"
    surname = own if is_whole else " ".join(parts[1:]) or own
    title = {"f": "mevrouw", "m": "meneer", "plural": "familie"}.get(relation.sex, "")
    if len(parts) == 1 and forms.sex_of(own) is not None and relation.sex != "plural":
        title = ""
    if re.match(r"\s+(?:van|of)\s+[A-Z]", text[relation.end :]):
        title = ""
    given = parts[0] if len(parts) > 1 and not _is_surname(own) else ""
    if forms.sex_of(given) not in {None, "", relation.sex}:
        given = ""  # "vader Noor van de Velde": a girl's name is the child's
    if _is_named_alone(own, parts, found, text):
        return _person(relation, " ".join(parts[1:]), title if len(parts) > 1 else "", ""), relation
    return _person(relation, surname, title if own else "", given), relation


def _namesake(titled: Sequence[Mention], text: str) -> Mention | None:
    """The one with a title who has the surname of a child named in full: "Fleur Bakker"."""

    def is_childs(name: str) -> bool:
        firsts = re.findall(rf"\b([A-Z][a-zà-ÿ]+) {re.escape(name)}\b", text)
        return any(forms.sex_of(first) is not None for first in firsts)

    return next((m for m in titled if is_childs(m.name)), None)


_PARTED = re.compile(
    r"\s+(?:zijn|is|was|waren|gaan) (?:net |nu |al |pas )?(?:uit elkaar|gescheiden)"
)
_IS_ABOUT = re.compile(r"\b(?:bij|tegen|over|about|(?:les|lessen|toets|klas|vak) van)\s+$")
_THROUGH = re.compile(r"\b(?:via|door|bij|aan|naar|met|tegen|by|from|via|through)\s+$")


def _titled(named: Mention, relation: Mention | None) -> Person:
    plural = (
        named.label == "familie"
        or named.sex == "plural"
        or (relation is not None and relation.sex == "plural")
    )
    title = {"heer": "meneer", "de heer": "meneer"}.get(named.label, named.label)
    sex = named.sex or (relation.sex if relation else "")
    return Person(
        role=Role.PARENT,
        name=named.name,
        title="familie"
        if plural and title in {"mevrouw", "meneer", "familie"}
        else f"mr and {title}"
        if plural
        else title,
        relation=relation.label if relation else "",
        sex="" if plural else sex,
        is_plural=plural,
    )


def _is_surname(name: str) -> bool:
    first = name.split(maxsplit=1)[0] if name else ""
    return first.lower() in {"van", "de", "den", "der", "ten", "ter", "el", "al"}


def _person(relation: Mention, name: str, title: str, given: str) -> Person:
    plural = relation.sex == "plural"
    return Person(
        role=Role.PARENT,
        name=name,
        given=given,
        relation=relation.label,
        title=title,
        sex="" if plural else relation.sex,
        is_plural=plural,
    )


def _own_name(relation: Mention, found: Sequence[Mention], text: str) -> str:
    """The parent's own name behind the relation: "mama Karen Blom", "ouders Brouwer"."""
    if relation.kind == "relation_of" or not relation.name:
        return ""
    parts = relation.name.split()
    if re.match(r"\s+(?:van|of)\s+[A-Z]", text[relation.end :]):
        return relation.name
    if len(parts) > 1 or forms.sex_of(parts[0]) is None:
        return relation.name
    others = (m.name.split()[0] for m in found if m.kind in {"name", "child"} and m.name)
    is_named_apart = any(forms.sex_of(o) is not None and o != parts[0] for o in others)
    return relation.name if is_named_apart else ""


def _is_named_alone(own: str, parts: Sequence[str], found: Sequence[Mention], text: str) -> bool:
    """Whether "papa Milo" or "moeder Sanne van de Meer" names the child, who is named again.

    No other child may be named: then it is the parent who is called so.
    """
    first = parts[0] if parts and not _is_surname(own) else ""
    others = {m.name for m in found if m.name and m.kind in {"name", "child", "relation_of"}}
    is_again = bool(first) and len(re.findall(rf"\b{re.escape(first)}\b", text)) > 1
    return is_again and others <= {first}


def _names_child(parent: Person, mention: Mention) -> bool:
    """Whether what stands behind "moeder" begins with the child's first name."""
    is_own = mention.name in {parent.name, f"{parent.given} {parent.name}"}
    return mention.kind == "relation" and bool(mention.name) and not is_own


def _opens(mention: Mention, text: str) -> bool:
    """Whether a word opens a sentence, where any word has a capital."""
    return text[: mention.start].rstrip()[-1:] in {"", ".", "!", "?"}


def _is_childs(mention: Mention, parent: Person, text: str) -> bool:
    """Whether "vader Bo" names the child, as the father's own name follows: "(dhr Jansen)"."""
    name = re.escape(parent.name) if parent.title and parent.name else r"(?!)"
    is_one = len(mention.name.split()) == 1 and mention.name != parent.name
    is_behind = re.search(rf"{name}\s*[(,]\s*$", text[: mention.start])
    is_before = re.match(
        rf"\s*(?:\([^()]*\b{name}|,? ?(?:mevrouw|meneer|familie) {name})", text[mention.end :]
    )
    return is_one and bool(is_behind or is_before)


def _is_full_name_later(mention: Mention, text: str) -> bool:
    """Whether a full name stands behind the first sentence, where a leader names colleagues."""
    is_full = bool(re.match(r" (?!Is\b|Heeft\b)[A-Z][a-zà-ÿ]+", text[mention.end :]))
    return is_full and bool(re.search(r"[a-zà-ÿ0-9)][.!?] ", text[: mention.start]))


def _pupil(found: Sequence[Mention], parent: Person, text: str) -> Person:
    children = [m for m in found if m.kind == "child"]
    told = next((m for m in children if m.name), next(iter(children), None))
    sex = told.sex if told else ""
    name = next((m.name for m in found if m.kind == "relation_of"), "")
    if len(name.split()) > 1 and forms.sex_of(name.split()[0]) is not None:
        name = name.split()[0]
    if not name and told is not None and told.name:
        name = told.name
    if not name:
        names = [m for m in found if m.kind == "name" and m.name]
        names += [
            m
            for m in found
            if m.kind == "relation"
            and len(m.name.split()) == 1
            and not (names and m.label in {"opa", "oma", "oom", "tante"})
        ]
        names.sort(key=lambda m: m.start)
        apart = [m for m in names if m.name.split()[-1] not in parent.name.split()]
        apart = [m for m in apart if not _is_full_name_later(m, text)]
        apart = [m for m in apart if forms.sex_of(m.name.split()[0]) or not _opens(m, text)]
        beside = [m for m in names if m.kind == "relation" and _is_childs(m, parent, text)]
        apart = [*beside, *apart]
        apart = [m for m in apart if not _THROUGH.search(text[: m.start])]
        first = beside or [m for m in apart if forms.sex_of(m.name.split()[0]) is not None]
        pick = next(iter(first or apart), None)
        name = pick.name if pick else ""
    name = name.split("'")[0].strip()
    if name and not sex:
        sex = forms.sex_of(name.split()[0]) or ""
    if not name and told is None:
        pronoun = re.search(r"\b(zijn zoon|haar zoon|zijn dochter|haar dochter)\b", text)
        sex = "" if pronoun is None else words()["children"][pronoun[0].split()[1]]
    return Person(role=Role.PUPIL, name=name, sex=sex)
