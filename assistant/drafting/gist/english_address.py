"""From talking about the parent to talking to them, in English: "I rang her" becomes "you"."""

import re

from assistant.drafting.gist.mentions import words as labels
from assistant.drafting.gist.model import Person
from assistant.drafting.gist.own_labels import own_labels
from assistant.drafting.gist.people import People
from assistant.dutch.listed import listed
from assistant.dutch.words import is_word

_IRREGULAR = {
    "is": "are",
    "was": "were",
    "has": "have",
    "does": "do",
    "isn't": "aren't",
    "wasn't": "weren't",
    "hasn't": "haven't",
    "doesn't": "don't",
}


_SUBJECT_OF = {"him": "he", "his": "he", "her": "she", "them": "they", "their": "they"}
_CONTACT = listed("call called ring email invite tell ask meet write phone")
_SPEAKS = (
    "says|writes|asks|wants|is|was|complains|claims|thinks|feels|demands|would|has|wrote|said|asked"
)
_ONLY_PARENTS = listed("blames complains demands insists can may must wants asks says needs should")
_OFTEN_PARENTS = _ONLY_PARENTS | listed("worries thinks feels decides is")
_TOLD_US = listed("called rang emailed told informed wrote asked")
_PARENTS_DO = listed("fill email call ring sign phone contact let choose decide to send bring")
_NOT_OWNED = listed(
    ", on at to in for by today tomorrow and that this a the from when if back with about alone "
    "tonight next now every out home"
) | {""}


class EnglishAddress:
    """Turns clauses about a parent into clauses to that parent, in their order."""

    def __init__(self, people: People) -> None:
        """Remember who is who."""
        self._people = people
        self._pupil = people.pupil.name or "your child"
        self._last = ""
        self.is_about_pupil = False

    def __call__(self, text: str) -> str:
        """A clause, spoken to the parent."""
        parent, pupil = self._people.parent, self._people.pupil
        own = own_labels(parent)
        text = re.sub(r"\bboth parents\b", "you both", text)
        label = "|".join(sorted(map(re.escape, own), key=len, reverse=True))
        named = re.escape(parent.name) if parent.name else "(?!)"
        child = re.escape(pupil.name) if pupil.name else "(?!)"
        title = "|".join(labels()["titles"])
        text = re.sub(
            rf"\b(?:the )?(?:{title})\.?(?: and (?:{title})\.?)? {named}(?!\w)",
            "you",
            text,
            flags=re.IGNORECASE,
        )
        text = re.sub(
            rf"\b(?:the |her |his )?(?:{label}) (?:of )?{child}(?:'s)?(?!\w)|\b{child}'s "
            rf"(?:{label})\b",
            "you",
            text,
            flags=re.IGNORECASE,
        )
        text = (
            re.sub(
                rf"(?<![\w'])(?:the )?(?:{label})\b(?! of)(?!'s? (?:funeral|death|died))",
                "you",
                text,
                flags=re.IGNORECASE,
            )
            if label
            else text
        )
        text = re.sub(r"\byou(?:,? you\b)+", "you", text, flags=re.IGNORECASE)
        text = re.sub(rf"^you,\s+(?=(?:{_SPEAKS})\b)", "you ", text, flags=re.IGNORECASE)
        words = re.findall(r"[\w'-]+|[^\w\s]", text)
        self._pronouns(words)
        joined = re.sub(r"\s+([,.;:!?)%])", r"\1", " ".join(words))
        joined = re.sub(r"(\d[.:]) (?=\d)", r"\1", joined)
        joined = re.sub(r"([\"“])\s*([^\"“”]*?)\s*([\"”])", r"\1\2\3", joined)
        return re.sub(r"^You\b", "you", joined)

    def _pronouns(self, words: list[str]) -> None:
        named = False
        is_contact = any(word.lower() in _CONTACT for word in words)
        for place, word in enumerate(words):
            low = word.lower()
            named = named or word == self._people.pupil.name
            after = words[place + 1].lower() if place + 1 < len(words) else ""
            if low in {"he", "she", "they"}:
                then = words[place + 2].lower() if place + 2 < len(words) else ""
                words[place] = self._subject(low, after, word, named=named, then=then)
                named = named or words[place] == self._pupil
            elif low in _SUBJECT_OF:
                owning = (
                    low in {"his", "their"}
                    or after in labels()["children"]
                    or (low == "her" and after not in _NOT_OWNED)
                )
                words[place] = self._object(
                    word, after, owning=owning, named=named, contact=is_contact
                )
            if words[place] == "you":
                self._last = "parent"
                self._agree(words, place)
            elif self._people.pupil.name and re.fullmatch(
                rf"{re.escape(self._people.pupil.name)}(?:['’]s?)?", words[place]
            ):
                self._last = "pupil"

    def _subject(self, low: str, after: str, word: str, *, named: bool, then: str) -> str:
        if self._is_parent(low, after, named=named, then=then):
            return "you"
        return self._pupil if not named and _fits(low, self._people.pupil) else word

    def _object(self, word: str, after: str, *, owning: bool, named: bool, contact: bool) -> str:
        parent, pupil = self._people.parent, self._people.pupil
        if owning and after in labels()["children"]:
            return "your"
        subject = _SUBJECT_OF[word.lower()]
        is_pupils = self._last == "pupil" and not owning and _fits(subject, pupil)
        is_sure = _fits(subject, parent) and bool(pupil.sex) and not _fits(subject, pupil)
        if not is_sure and (not _fits(subject, parent) or named or (is_pupils and not contact)):
            is_free = not named and not owning and _fits(subject, pupil)
            return self._pupil if is_free else word
        if parent.sex != pupil.sex or not pupil.sex or not owning:
            return "your" if owning else "you"
        return word

    def _is_parent(self, pronoun: str, after: str, *, named: bool, then: str) -> bool:
        if not _fits(pronoun, self._people.parent):
            return False
        if not _fits(pronoun, self._people.pupil):
            return True
        if after in _TOLD_US and then in {"us", "me", "school", "the"}:
            return True
        if self.is_about_pupil and then not in _PARENTS_DO:
            return False
        if after in _OFTEN_PARENTS:
            return self._last != "pupil" or after in _ONLY_PARENTS
        return self._last == "parent" and not named

    def _agree(self, words: list[str], place: int) -> None:
        if place + 1 >= len(words):
            return
        verb = words[place + 1].lower()
        if verb in _IRREGULAR:
            words[place + 1] = _IRREGULAR[verb]
        elif re.fullmatch(r"[a-z]{3,}s", verb) and not verb.endswith("ss") and is_word(verb, "en"):
            base = next((b for b in (verb[:-1], verb[:-2]) if is_word(b, "en")), verb)
            words[place + 1] = verb[:-3] + "y" if verb.endswith("ies") and len(verb) > 4 else base


def _fits(pronoun: str, person: Person) -> bool:
    if person.is_plural:
        return pronoun == "they"
    return {"he": person.sex != "f", "she": person.sex != "m", "they": False}[pronoun]
