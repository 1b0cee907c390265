"""From talking about the parent to talking to them: "ik bel haar" becomes "ik bel u"."""

import re
from collections.abc import Sequence

from assistant.drafting.gist.addressed_nouns import nouns_to_parent
from assistant.drafting.gist.agreement import agree, agree_below
from assistant.drafting.gist.mentions import words as labels
from assistant.drafting.gist.model import Person, Role
from assistant.drafting.gist.people import People
from assistant.drafting.gist.tokens import PREPOSITIONS, cut, find_verbs, glue
from assistant.drafting.gist.whole.when import is_when
from assistant.dutch import forms
from assistant.dutch.listed import listed

_MALE = frozenset({"hij", "hem"})
_FEMALE = frozenset({"zij", "ze", "haar"})
_MANY = frozenset({"zij", "ze", "hen", "hun"})
_SUBJECTS = frozenset({"hij", "zij", "ze"})
_PRONOUNS = _MALE | _FEMALE | _MANY | {"zijn"}
_TO_PARENT = listed(
    "mag mogen moet moeten kan kunnen wil willen hoort krijgt krijgen hoeft hoeven vindt "
    "vinden vraagt vragen zegt schrijft mailt belt wacht wachten heeft hebben weet weten komt "
    "komen beslist kiest"
)
_PARENT_ONLY = listed("hoort vindt vraagt moet mag wil krijgt hoeft wacht beslist kiest")
_PARENT_HAS = listed("gezag recht gelijk gevraagd gebeld gemaild verzocht aangegeven gewoon")
_CONTACT = listed(
    "bellen opbellen terugbellen mailen terugmailen uitnodigen ontvangen spreken bezoeken "
    "informeren schrijven antwoorden vragen bedanken opzoeken benaderen laten sturen "
    "toesturen opsturen geven uitleggen vertellen aanbieden voorstellen berichten appen horen"
)
_PARENTS_OWN = listed(
    "mail mails brief bericht ex verhaal vraag vragen klacht verzoek baas man vrouw partner "
    "advocaat"
)
_REACHED = re.compile(r"(?:terug|op|na)?(?:ge)?(?:bel|mail|app|spr[ae]k)(?:d|de|den|t|te)?$")
_CHILD_THINGS = frozenset(["thing", "body", "clothing", "subject"])


class Address:
    """Turns clauses about a parent into clauses to that parent.

    Keeps in mind who was spoken of last, so clauses go in in their order.

    Attributes:
        is_about_pupil: The parent asked what the child may or must do, so "mag ze" is the child.
    """

    def __init__(self, people: People) -> None:
        """Remember who is who."""
        self._people = people
        self._last = ""
        self._staff = Person(role=Role.STAFF)
        self.is_about_pupil = False

    def __call__(self, text: str) -> str:
        """A clause, spoken to the parent.

        Args:
            text: Written out, without a full stop.
        """
        text = re.sub(r"\bvolgens (?:haar|hem|hun|moeder|vader|ouders|de ouders)\b\s*,?", "", text)
        text = re.sub(r"\bals (?:zij|hij|haar|hem)\b(?! )", self._other_parent(), text)
        words = self._pronouns(cut(nouns_to_parent(text, self._people)))
        self._note(words)
        return agree_below(glue(words))

    def _note(self, words: Sequence[str]) -> None:
        """Who is the subject, or else the last one spoken of."""
        if words and words[0].lower() == "u":
            self._last = "parent"
        elif self._people.pupil.name and self._people.pupil.name in words:
            self._last = "pupil"
        elif staff := [p for p in self._people.staff if p.name and p.name.split()[-1] in words]:
            self._last, self._staff = "staff", staff[-1]
        elif "u" in words:
            self._last = "parent"

    def _other_parent(self) -> str:
        other = {"m": "als de moeder", "f": "als de vader"}.get(
            self._people.parent.sex, "als de andere ouder"
        )
        return f"{other} van {self._people.pupil.name or 'uw kind'}"

    def _pronouns(self, words: list[str]) -> list[str]:
        low = [word.lower() for word in words]
        found = list(words)
        verbs = find_verbs(words)
        turned = "u" in low
        for place, word in enumerate(low):
            if word not in _PRONOUNS or (word == "zijn" and not self._is_possessive(low, place)):
                continue
            possessive = self._is_possessive(low, place)
            if self._is_parent(low, place, possessive=possessive, turned=turned):
                found[place] = "uw" if possessive else "u"
                turned = turned or not possessive
            elif not possessive and self._is_pupil(low, place):
                found[place] = self._people.pupil.name or "uw kind"
        return agree(found, verbs.finite)

    def _is_possessive(self, low: Sequence[str], place: int) -> bool:
        word = low[place]
        after = low[place + 1] if place + 1 < len(low) else ""
        if word == "hun":
            return forms.article(after) is not None
        if word in {"haar", "zijn"} and after in _PARENTS_OWN:
            return True
        if word == "haar":
            is_object = after in {
                "en",
                "of",
                "niet",
                "op",
                "uit",
                "vandaag",
                "morgen",
                "deze",
                "graag",
                "vanavond",
            }
            return (
                bool(after)
                and not is_object
                and not is_when(after)
                and (
                    forms.article(after) is not None
                    or after in labels()["children"]
                    or (after.endswith(("e", "en")) and not forms.forms(after))
                )
            )
        if word == "zijn":
            is_noun = forms.article(after) is not None or after in labels()["children"]
            return bool(after) and (
                (is_noun and (place == 0 or not forms.is_plural(low[place - 1])))
                or (bool({"kan", "mag", "moet", "wil", "hoeft"} & set(low[:place])) and is_noun)
            )
        return False

    def _is_parent(self, low: Sequence[str], place: int, *, possessive: bool, turned: bool) -> bool:  # noqa: PLR0911 - each way a pronoun can go is one line
        word, parent, pupil = low[place], self._people.parent, self._people.pupil
        if word in {"ze", "zij"} and not possessive:
            before = low[place - 1] if place else ""
            is_object = before in PREPOSITIONS or _is_contact(before)
            many = self._is_many(low, place) or (parent.is_plural and is_object)
            if many or parent.is_plural:
                return many and parent.is_plural
        if not _fits(word, parent):
            return False
        if possessive:
            return self._is_parents(low, place, turned=turned)
        if not _fits(word, pupil):
            return True
        if word in _SUBJECTS and {"kiest", "beslist"} & set(low[place : place + 2]):
            return True
        names_pupil = bool(pupil.name) and pupil.name.lower() in low[:place]
        if names_pupil and low[place - 1] == "aan" and not self._is_staff("ze"):
            return True
        if names_pupil or self._is_staff(word):
            return False
        if word in _SUBJECTS:
            return self._is_parent_subject(low, place)
        return self._is_parent_object(low, place, turned=turned)

    def _is_parents(self, low: Sequence[str], place: int, *, turned: bool) -> bool:
        """Whether "haar" before a noun is the parent's."""
        word, pupil = low[place], self._people.pupil
        after = low[place + 1] if place + 1 < len(low) else ""
        if after in labels()["children"] or after in _PARENTS_OWN:
            return True
        names_pupil = bool(pupil.name) and pupil.name.lower() in low[:place]
        if _fits(word, pupil) and (names_pupil or forms.noun_kind(after) in _CHILD_THINGS):
            return False
        return turned or not _fits(word, pupil)

    def _is_parent_subject(self, low: Sequence[str], place: int) -> bool:
        """Whether "ze", which may be parent or child, is the parent."""
        if low[0] in {"u", "moeder", "vader"} and low[place - 1 : place] == ["of"]:
            return "wil" in low[place:]
        if self.is_about_pupil:
            return False
        beside = {low[at] for at in (place - 1, place + 1) if 0 <= at < len(low)}
        if not beside & _TO_PARENT or self._last != "pupil":
            return self._last != "pupil"
        rest = set(low[place + 1 :])
        return bool(beside & _PARENT_ONLY or (beside & {"heeft", "hebben"} and rest & _PARENT_HAS))

    def _is_parent_object(self, low: Sequence[str], place: int, *, turned: bool) -> bool:
        """Whether "haar", which may be parent or child, is the parent."""
        name = self._people.pupil.name.lower()
        if name and name in low and any(_REACHED.match(other) for other in low):
            return True
        if turned and place:
            return False
        if place and low[place - 1] == "met" and {"gesprek", "praten", "overleg"} & set(low):
            return True
        is_contact = any(
            form.verb.infinitive in _CONTACT for other in low for form in forms.forms(other)
        ) or any(_REACHED.match(other) for other in low)
        is_beside = bool(place) and low[place - 1] in PREPOSITIONS
        if is_beside and low[0] in labels()["staff"] and not is_contact:
            return False
        return is_contact or (is_beside and self._last != "pupil")

    def _is_staff(self, word: str) -> bool:
        """Whether a pronoun is the staff member who was the last one spoken of."""
        is_last = self._last == "staff" and word in _SUBJECTS
        return is_last and bool(self._staff.sex) and _fits(word, self._staff)

    def _is_many(self, low: Sequence[str], place: int) -> bool:
        """Whether the verb that goes with "ze" is a plural one."""
        beside = [low[at] for at in (place + 1, place - 1) if 0 <= at < len(low)]
        names = [{f.name for f in forms.forms(word)} for word in beside]
        for found in names:
            if found & {"1sg", "3sg", "past"}:
                return False
            if found & {"plural", "past_plural"}:
                return True
        verbs = [w for w in low[place + 1 :] if forms.forms(w)]
        last = {f.name for f in forms.forms(verbs[-1])} if verbs else set()
        first = {f.name for word in verbs for f in forms.forms(word)}
        return bool(last & {"plural", "past_plural", "infinitive"}) and not first & {
            "1sg",
            "3sg",
            "past",
        }

    def _is_pupil(self, low: Sequence[str], place: int) -> bool:
        pupil = self._people.pupil
        if low[place] in {"ze", "zij"} and self._is_many(low, place):
            return False
        if self._is_staff(low[place]):
            return False
        if not pupil.name and not pupil.sex:
            return False  # no child was spoken of, so "hem" is something else
        if not _fits(low[place], pupil) or (pupil.name and pupil.name.lower() in low[:place]):
            return False
        return low[place] not in _MANY - _FEMALE


def _is_contact(word: str) -> bool:
    """Whether a word is a form of "bellen", "mailen" or the like."""
    return any(form.verb.infinitive in _CONTACT for form in forms.forms(word))


def _fits(word: str, person: Person) -> bool:
    if person.is_plural:
        return word in _MANY
    if word in {"hij", "hem", "zijn"}:
        return person.sex != "f"
    if word in {"hen", "hun"}:
        return False
    return person.sex != "m"
