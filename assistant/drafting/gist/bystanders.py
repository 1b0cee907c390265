"""Others a gist speaks of, who make it unclear whom "hij" or "ze" is about."""

import re
from collections.abc import Iterator

from assistant.drafting.gist.mentions import words as labels
from assistant.drafting.gist.own_labels import own_labels
from assistant.drafting.gist.people import People
from assistant.dutch import forms
from assistant.dutch.listed import listed

_OTHERS = {
    "jongen": "m", "meisje": "f", "klasgenoot": "", "klasgenote": "f", "vriend": "m",
    "vriendje": "m", "vriendin": "f", "vriendinnetje": "f", "buurjongen": "m", "buurmeisje": "f",
    "broer": "m", "broertje": "m", "zus": "f", "zusje": "f", "neef": "m", "nicht": "f",
    "ex": "", "buurman": "m", "buurvrouw": "f", "arts": "", "dokter": "", "huisarts": "",
    "boy": "m", "girl": "f", "friend": "", "classmate": "", "driver": "", "doctor": "",
    "sister": "f", "brother": "m",
    "chauffeur": "", "agent": "", "advocaat": "", "collega": "", "dader": "m",
}  # fmt: skip
_MANY = listed(
    "jongens meisjes klasgenoten vrienden vriendinnen leerlingen kinderen daders pesters collega's "
    "docenten leerkrachten meiden boys girls kids children pupils friends classmates teachers"
)
_SUBJECT = re.compile(r"\b(?<!als )(?:hij|zij|ze|he|she|they)\b", re.IGNORECASE)
_OBJECT = re.compile(r"\b(?:hem|haar|hen|hun|ze|him|her|them)\b", re.IGNORECASE)
_HANGING = re.compile(
    r"\b(?:van|met|door|voor|bij|aan|over|tegen|en|naar|of|tot|intern|with|by|"
    r"at|about|to|and|from)\s+(?:the|a|our|de|het|een|\w+e)?\s*$"
)
_PARENTS = re.compile(
    r"\b(?:zij|ze|hij) (?:(?:mag|kan|wil|moet|mogen|kunnen|willen)\b.{0,30}\b(?:kiezen|weten|"
    r"meenemen|beslissen|voorstellen|bezwaar|legitimeren|bevestigen|langskomen|bellen|mailen)|"
    r"vraagt|vragen|laat (?:\w+ )?weten|laten (?:\w+ )?weten)\b|"
    r"\b(?:he|she|they) (?:can|may|must) (?:bring|choose|decide|come|call|email|reply|sign)\b|"
    r"\b(?:zij|ze|hij) (?:kiest|beslist|bepaalt)\b|"
    r"\b(?:als|of) (?:zij|ze|hij) (?:dat|het) (?:wil|wilt|willen)\b",
    re.IGNORECASE,
)
_CONTACT = re.compile(
    r"\b(?:bel|belt|bellen|mail|mailt|mailen|uitnodigen|nodig|app|appt|stuur|stuurt|sturen|schrijf|"
    r"terugbellen|ring|rang|call|called|email|emailed|invite|invited|tell|laat|laten|bedank|antwoord)\b"
)
_NOT_OWNED = listed("on at to in for by today tomorrow and that this a the when if back with about")
_HELD = re.compile(r"\b(?:heb|hebben|heeft|vond|vonden|gevonden|krijgt|krijgen|kwijt|terug|ligt)\b")
_BOTH = re.compile(
    r"\b(?:ze|hen|hun|them) (?:allebei|beiden?|alle twee|samen|both)\b", re.IGNORECASE
)
_REACH = re.compile(
    r"\b(?:he|she|they) (?:can|may) (?:always )?(?:email|call|contact|ask|ring|reach) "
    r"(?:her|him)\b|"
    r"\b(?:hij|zij|ze) (?:kan|mag) (?:altijd )?(?:haar|hem) (?:altijd )?(?:mailen|bellen|appen|"
    r"bereiken|spreken|vragen)\b",
    re.IGNORECASE,
)
_PLURAL = "plural"
_EITHERS = listed("mag moet kan wil hoeft blijft krijgt durft")


class Bystanders:
    """Keeps in mind who else was spoken of; clauses go in in their order."""

    def __init__(self, people: People) -> None:
        """Remember who the letter is for and about, who are no bystanders."""
        own = set(own_labels(people.parent))
        self._staff = {p.name: p.sex for p in people.staff if p.name}
        self._words = {**_OTHERS, **dict.fromkeys(_MANY, _PLURAL), **labels()["staff"]}
        self._words |= {w: s for w, s in labels()["relations"].items() if w not in own}
        self._parent, self._pupil = people.parent, people.pupil
        self._seen: list[tuple[int, str]] = []

    def make_unclear(self, text: str, spoken: str, sentence: int) -> bool:
        """Whether a pronoun that was read as parent or child may be one of them.

        A pronoun that stayed as it was is as clear to the reader as it was to the writer.

        Args:
            text: The clause, as it was typed.
            spoken: The clause as it would be said to the parent.
            sentence: The number of its sentence.
        """
        here = list(self._spoken_of(text))
        before = [sex for at, sex in self._seen if at >= sentence - 1]
        self._seen += [(sentence, sex) for _start, sex in here]
        if _REACH.search(text) or (not self._parent.is_plural and _BOTH.search(text)):
            return True
        if _PARENTS.search(text):
            return False
        for found in _SUBJECT.finditer(text):
            others = [*before, *(sex for start, sex in here if start < found.start())]
            if _was_read(found, spoken) and any(_may_be(found, text, sex) for sex in others):
                return True
        if self._is_left_either(spoken, before) or self._is_either(text, spoken):
            return True
        if self._is_in_claim(text, here, spoken) or self._is_thing(text, spoken):
            return True
        return not _CONTACT.search(text) and any(
            _was_read(found, spoken) and any(_may_be(found, text, sex) for sex in before)
            for found in _OBJECT.finditer(text)
            if not _is_owner(text, found)
        )

    def _is_in_claim(self, text: str, here: list[tuple[int, str]], spoken: str) -> bool:
        """Whether "dat juf Marije hem niet groette" may be the father or the son."""
        parent, pupil = self._parent, self._pupil
        if not parent.sex or pupil.sex not in {parent.sex, ""} or not re.search(r"\bdat\b", text):
            return False
        if pupil.name and pupil.name in text[text.index("dat") :]:
            return False
        return any(
            _may_be(found, text, parent.sex) and _was_read(found, spoken)
            for found in _OBJECT.finditer(text)
            if not _is_owner(text, found) and any(start < found.start() for start, _sex in here)
        )

    def _is_left_either(self, spoken: str, before: list[str]) -> bool:
        """Whether "ze mag" may be the teacher named before as well as the child."""
        found = re.match(r"(?:ook )?(?P<who>ze|zij|hij) (?P<verb>\w+)", spoken, re.IGNORECASE)
        sex = {"hij": "m"}.get(found["who"].lower(), "f") if found else ""
        is_either = self._pupil.sex == sex and sex in before
        return found is not None and is_either and found["verb"] in _EITHERS

    def _is_either(self, text: str, spoken: str) -> bool:
        """Whether "hij" may be the father as well as a child of whom nobody knows the sex."""
        parent, pupil = self._parent, self._pupil
        if pupil.sex or not pupil.name or not parent.sex or pupil.name in text:
            return False
        return any(
            _may_be(found, text, parent.sex) and pupil.name in spoken
            for found in _SUBJECT.finditer(text)
        )

    def _is_thing(self, text: str, spoken: str) -> bool:
        """Whether "wij hebben hem niet meer" may be a letter or a bike, and no boy."""
        name = self._pupil.name
        is_read = bool(name) and name not in text and name in spoken
        return is_read and bool(_HELD.search(text)) and bool(re.search(r"\bhem\b", text))

    def _spoken_of(self, text: str) -> Iterator[tuple[int, str]]:
        for name, sex in self._staff.items():
            found = re.search(rf"\b{re.escape(name)}(?!\w)", text)
            if found:
                yield found.start(), sex
        for word in re.finditer(r"[\w'-]+", text.lower()):
            known = self._words.get(word[0])
            is_named = re.match(r"\s+(?:mevrouw |meneer )?[A-Z]", text[word.end() :])
            if (
                known is not None
                and not is_named
                and not _HANGING.search(text[: word.start()].lower())
            ):
                yield word.start(), known


def _was_read(found: re.Match[str], spoken: str) -> bool:
    """Whether a pronoun no longer stands in what is said to the parent."""
    return not re.search(rf"\b{found[0]}\b", spoken, re.IGNORECASE)


def _is_owner(text: str, found: re.Match[str]) -> bool:
    """Whether "haar" or "hun" belongs to the noun behind it, which is often clear enough."""
    behind = re.match(r"\s+(\w+)", text[found.end() :])
    after = behind[1].lower() if behind else ""
    if found[0].lower() == "her":
        return bool(after) and after not in _NOT_OWNED
    is_noun = forms.article(after) is not None or after in labels()["children"]
    return found[0].lower() in {"haar", "hun"} and is_noun


def _may_be(found: re.Match[str], text: str, sex: str) -> bool:
    pronoun = found[0].lower()
    beside = (
        re.search(r"(\w*)\W*$", text[: found.start()]),
        re.match(r"\W*(\w*)", text[found.end() :]),
    )
    names = {form.name for one in beside if one for form in forms.forms(one[1].lower())}
    is_many = bool(names & {"plural", "past_plural"}) and not names & {"1sg", "3sg", "past"}
    if sex == _PLURAL:
        return pronoun in {"hen", "hun", "they", "them"} or (pronoun in {"zij", "ze"} and is_many)
    if pronoun in {"hij", "hem", "he", "him"}:
        return sex != "f"
    return pronoun in {"zij", "ze", "haar", "she", "her"} and sex != "m" and not is_many
