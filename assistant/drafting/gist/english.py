"""Reading an English gist: each clause becomes a sentence to the parent, or stays inside."""

import re
from collections.abc import Sequence

from assistant.drafting.gist import inside
from assistant.drafting.gist.address import own_labels
from assistant.drafting.gist.clauses import Clause
from assistant.drafting.gist.mentions import words as labels
from assistant.drafting.gist.model import Part, Person, Use
from assistant.drafting.gist.people import People
from assistant.dutch.words import is_word

_DAYS = "monday|tuesday|wednesday|thursday|friday|saturday|sunday"
_SPLIT = re.compile(
    r",\s+(?=(?:and |but |so )?(?:he|she|they|i|we|it|you|the|our|my|this|that|there|no|now|from|please|also|not|don't|do not|"
    rf"{_DAYS}|if|his|her|their|one|who|mr|mrs|ms|miss|dr)\b)|\s+(?=(?:but|and|so) (?:he|she|they|i|we|it|that|the)\b)",
    re.IGNORECASE,
)
_SENTENCE = re.compile(
    r"(?<=[.!?])(?<!\bMr\.)(?<!\bMrs\.)(?<!\bMs\.)(?<!\bDr\.)\s+|\s*;\s*|\s+[-–—]+\s+|\n+"
)
_EMOTION = (
    r"(?:angry|furious|upset|worried|scared|cross|livid|sad|devastated|annoyed|anxious|fuming|heartbroken|disappointed|"
    r"unhappy|concerned|outraged|frustrated|shocked|mad|happy|hurt)"
)
_SAY = re.compile(
    rf"^you (?:(?:are|were) (?:very |really |so |quite )*{_EMOTION}(?: and)?\s*)?"
    r"(?P<verb>say|write|wrote|said|complain|complained|claim|report|reported|feel|think|believe|emailed|email|mailed|called|rang|tell us|told us|found out|heard)?"
    r"\s*(?P<rest>.*)$",
    re.IGNORECASE | re.DOTALL,
)
_ASK = re.compile(
    r"^you (?:(?:are|is) )?(?:ask|asked|asking|want to know|wonder|wants to know)\s+(?P<rest>.+)$",
    re.IGNORECASE,
)
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
_PLAN = re.compile(
    rf"\b(?:tomorrow|tonight|today|next|this (?:week|afternoon|evening|morning)|{_DAYS}|from now on|will|going to|as soon as|by)\b",
    re.IGNORECASE,
)
_VERB = re.compile(
    r"\b(?:that's|it's|there's|we're|i'm|i'll|we'll|don't|doesn't|is|are|was|were|has|have|had|do|does|did|can|could|will|would|may|might|must|shall|should|"
    r"[a-z]{2,}(?:ed|s)|left|rang|stood|fell|broke|said|took|told|gave|went|came|saw|got|sent|met|spoke|lost|forgot|made|"
    r"begin|start|wait|answer|call|speak|talk|invite|look|know|want|need|think|offer|hope)\b"
)


def read_parts(text: str, people: People) -> tuple[Part, ...]:
    """The clauses of a gist as a letter can use them.

    Args:
        text: As typed, blanks tidied.
        people: Who is who.
    """
    return tuple(_Reader(people).parts(text))


def clauses(text: str) -> tuple[Clause, ...]:
    """The clauses of an English gist, in order."""
    found = []
    for number, sentence in enumerate(filter(None, map(str.strip, _SENTENCE.split(text)))):
        is_question = sentence.endswith("?")
        pieces = re.split(r"(?<!\d):\s+", sentence.rstrip(" .!?,"), maxsplit=1)
        for place, piece in enumerate(pieces):
            parts = [part.strip() for part in _SPLIT.split(piece) if part and part.strip()]
            for index, part in enumerate(parts):
                join = re.match(r"(and|but|so)\s+(?=\w)", part, re.IGNORECASE)
                found.append(
                    Clause(
                        text=part[join.end() :] if join else part,
                        sentence=number,
                        is_first=place == index == 0,
                        is_question=is_question
                        and place == len(pieces) - 1
                        and index == len(parts) - 1,
                        behind_colon=place > 0 and index == 0,
                        join=join[1].lower() if join else "",
                    )
                )
    return tuple(found)


class _Reader:
    def __init__(self, people: People) -> None:
        self._people = people
        self._pupil = people.pupil.name or "your child"
        self._last = ""
        self._claiming = -1
        self._excluded: set[str] = set()

    def parts(self, text: str) -> list[Part]:
        pieces = clauses(text)
        self._excluded = {inside.excluded(piece.text) for piece in pieces} - {""}
        return [part for piece in pieces for part in self._part(piece)]

    def _part(self, clause: Clause) -> Sequence[Part]:
        text = re.sub(r"\s*\([^()]*\)", "", clause.text).strip(" ,:")
        if not text:
            return []
        spoken = self._address(text)
        if re.fullmatch(r"you(?:,? you)*", spoken, re.IGNORECASE):
            self._claiming = clause.sentence
            return []
        died = re.search(
            r"\b(grand(?:ma|mother|pa|father|dad|mum)|father|mother|dad|mum|brother|sister|uncle|aunt)(?:'s)? (?:funeral|death|died|passed)",
            text,
        )
        if died:
            name = {
                "grandma": "grandmother",
                "grandmum": "grandmother",
                "grandpa": "grandfather",
                "granddad": "grandfather",
                "dad": "father",
                "mum": "mother",
            }.get(died[1], died[1])
            rest = [Part(use=Use.CONDOLENCE, text=name, typed=text)]
        else:
            rest = []
        said = self._said(clause, spoken, text)
        if said is not None:
            return [*rest, *said]
        if self._stays_inside(text):
            return [*rest, Part(use=Use.INSIDE, text="", typed=text)]
        return [*rest, self._told(clause, spoken, text)]

    def _said(self, clause: Clause, spoken: str, typed: str) -> list[Part] | None:
        if any(re.search(rf"\b{re.escape(word)}", spoken.lower()) for word in self._excluded):
            return None
        asked = _ASK.match(spoken)
        if asked:
            return [Part(use=Use.QUESTION, text=asked["rest"], typed=typed)]
        if re.match(r"^you (?:threaten\w*|are threatening)\b", spoken):
            return []
        if re.match(r"^you (?:want|wants|would like)\b", spoken):
            return [
                Part(
                    use=Use.FACT,
                    text="You would like" + spoken[len("you want") :]
                    if spoken.startswith("you want")
                    else spoken[:1].upper() + spoken[1:],
                    typed=typed,
                )
            ]
        head = _SAY.match(spoken)
        felt = re.match(rf"^you (?:are|were) (?:\w+ )?{_EMOTION}\b", spoken)
        if head and (head["verb"] or felt):
            self._claiming = clause.sentence
            rest = re.sub(
                r"^(?:that|because|as|us|me|to say|in)\b\s*", "", head["rest"].strip(" ,")
            )
            if not rest:
                return []
            if re.match(r"^(?:about|over|at|with)\b", rest):
                return [
                    Part(
                        use=Use.CLAIM,
                        text=re.sub(r"^(?:over|at|with)\b", "about", rest),
                        typed=typed,
                    )
                ]
            return [Part(use=Use.CLAIM, text=self._whole(rest), typed=typed)]
        is_ours = re.search(r"\b(?:i|we|our|us|my)\b", spoken, re.IGNORECASE)
        if (
            self._claiming == clause.sentence
            and not is_ours
            and not clause.is_question
            and _VERB.search(spoken)
        ):
            return [Part(use=Use.CLAIM, text=self._lowered(self._whole(spoken)), typed=typed)]
        return None

    def _stays_inside(self, text: str) -> bool:
        if inside.is_instruction(text, "en") or inside.is_secret(text, "en"):
            return True
        if any(re.search(rf"\b{re.escape(word)}", text.lower()) for word in self._excluded):
            return True
        if any(
            re.search(rf"\b{re.escape(name)}\b", text) for name in _persons(self._people.others)
        ):
            return True
        names = "|".join(re.escape(p.name) for p in self._people.staff if p.name) or "(?!)"
        who = "|".join(labels()["staff"])
        return bool(
            re.match(
                rf"^(?:the |our |his |her )?(?:(?:{who}) )?(?:{names}|{who}) (?:says|said|claims|denies|thinks|insists)\b",
                text,
                re.IGNORECASE,
            )
        )

    def _told(self, clause: Clause, spoken: str, typed: str) -> Part:
        if clause.is_question:
            return Part(use=Use.ASK, text=spoken[:1].upper() + spoken[1:], typed=typed)
        if re.fullmatch(
            r"(?:yes|no|sure|ok|okay)(?:,? (?:of course|that is fine|fine|no problem))?",
            spoken,
            re.IGNORECASE,
        ):
            return Part(
                use=Use.FACT,
                text=re.sub(r"^(\w+),? ", r"\1, ", spoken[:1].upper() + spoken[1:]),
                typed=typed,
            )
        if not _VERB.search(spoken.lower()):
            return Part(use=Use.UNCLEAR, text=spoken, typed=typed)
        whole = self._whole(spoken)
        whole = whole[:1].upper() + whole[1:]
        if clause.join == "but":
            whole = f"But {_lower(whole)}"
        if inside.asks("sorry", spoken, "en"):
            return Part(use=Use.ADMISSION, text=whole, typed=typed)
        return Part(use=Use.STEP if _PLAN.search(spoken) else Use.FACT, text=whole, typed=typed)

    def _lowered(self, text: str) -> str:
        return text if text.startswith(self._pupil) else _lower(text)

    def _whole(self, text: str) -> str:
        text = re.sub(
            rf"(?<!on )(?<!last )(?<!next )(?<!this )(?<!by )(?<!from )(?<!until )(?<!till )(?<!every )(?<!or )(?<!and )\b({_DAYS})\b(?! (?:is|at \d+ is))",
            lambda m: f"on {m[1].capitalize()}" if m.start() else m[1].capitalize(),
            text,
            flags=re.IGNORECASE,
        )
        text = re.sub(r"\b(by the \w+),? not us\b", r"\1, not by us", text)
        text = re.sub(r"\b(\d+) min\b", r"\1 minutes", text)
        first = text.split(" ", 1)[0]
        if re.fullmatch(r"[A-Za-z]+", first) and first.lower() in {
            "bus",
            "teacher",
            "school",
            "class",
            "meeting",
            "trip",
            "phone",
            "coach",
            "mentor",
            "form",
            "company",
            "test",
            "exam",
            "office",
            "desk",
            "gym",
        }:
            text = f"the {_lower(text)}"
        if re.match(
            r"(?:rang|called|spoke|will|am|have|going|can|want)\b", text, re.IGNORECASE
        ) and not re.match(r"\w+ (?:i|we|you)\b", text, re.IGNORECASE):
            text = f"I {_lower(text)}"
        return re.sub(r"\bi\b", "I", text)

    def _address(self, text: str) -> str:
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
            rf"\b(?:the |her |his )?(?:{label}) (?:of )?{child}(?:'s)?(?!\w)|\b{child}'s (?:{label})\b",
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
        text = re.sub(r"\byou,? (?:you\b)", "you", text, flags=re.IGNORECASE)
        words = re.findall(r"[\w'-]+|[^\w\s]", text)
        self._pronouns(words)
        joined = re.sub(r"\s+([,.;:!?)%])", r"\1", " ".join(words))
        return re.sub(r"^You\b", "you", joined)

    def _pronouns(self, words: list[str]) -> None:
        named = False
        for place, word in enumerate(words):
            low = word.lower()
            named = named or word == self._people.pupil.name
            after = words[place + 1].lower() if place + 1 < len(words) else ""
            if low in {"he", "she", "they"}:
                if self._is_parent(low, after, named=named):
                    words[place] = "you"
                elif not named and _fits(low, self._people.pupil):
                    words[place] = self._pupil
                    named = True
            elif low in {"him", "her", "them", "his", "their"}:
                owning = low in {"his", "their"} or (
                    low == "her"
                    and after
                    not in {
                        "",
                        ",",
                        "on",
                        "at",
                        "to",
                        "in",
                        "for",
                        "by",
                        "today",
                        "tomorrow",
                        "and",
                        "that",
                        "this",
                        "a",
                        "the",
                        "from",
                        "when",
                        "if",
                        "back",
                        "with",
                        "about",
                        "alone",
                        "tonight",
                        "back",
                        "this",
                        "next",
                        "now",
                        "every",
                        "out",
                        "home",
                    }
                )
                subject = {"him": "he", "his": "he", "her": "she", "them": "they", "their": "they"}[
                    low
                ]
                is_pupils = (
                    self._last == "pupil" and not owning and _fits(subject, self._people.pupil)
                )
                contact = any(
                    w.lower()
                    in {
                        "call",
                        "called",
                        "ring",
                        "email",
                        "invite",
                        "tell",
                        "ask",
                        "meet",
                        "write",
                        "phone",
                    }
                    for w in words
                )
                if not _fits(subject, self._people.parent) or named or (is_pupils and not contact):
                    if not named and not owning and _fits(subject, self._people.pupil):
                        words[place] = self._pupil
                    continue
                if (
                    self._people.parent.sex != self._people.pupil.sex
                    or not self._people.pupil.sex
                    or not owning
                ):
                    words[place] = "your" if owning else "you"
            if words[place] == "you":
                self._last = "parent"
                self._agree(words, place)
            elif words[place] == self._people.pupil.name:
                self._last = "pupil"

    def _is_parent(self, pronoun: str, after: str, *, named: bool) -> bool:
        if not _fits(pronoun, self._people.parent):
            return False
        if not _fits(pronoun, self._people.pupil):
            return True
        if after in {
            "wants",
            "asks",
            "says",
            "thinks",
            "feels",
            "can",
            "may",
            "must",
            "needs",
            "should",
            "decides",
            "is",
        }:
            return self._last != "pupil" or after in {
                "can",
                "may",
                "must",
                "wants",
                "asks",
                "says",
                "needs",
                "should",
            }
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


def _persons(names: Sequence[str]) -> list[str]:
    return [
        name
        for name in names
        if not re.fullmatch(_DAYS, name, re.IGNORECASE) and not is_word(name.lower(), "en")
    ]


def _lower(text: str) -> str:
    return text if re.match(r"I\b", text) else text[:1].lower() + text[1:]
