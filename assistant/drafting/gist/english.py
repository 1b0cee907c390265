"""Reading an English gist: each clause becomes a sentence to the parent, or stays inside."""

import re
from collections.abc import Sequence

from assistant.drafting.gist import inside
from assistant.drafting.gist.bystanders import Bystanders
from assistant.drafting.gist.clauses import Clause
from assistant.drafting.gist.english_address import EnglishAddress
from assistant.drafting.gist.english_clauses import clauses
from assistant.drafting.gist.english_notes import condolence
from assistant.drafting.gist.mentions import words as labels
from assistant.drafting.gist.model import Part, Use
from assistant.drafting.gist.people import People
from assistant.dutch.words import is_word

_DAYS = "monday|tuesday|wednesday|thursday|friday|saturday|sunday"
_EMOTION = (
    r"(?:angry|furious|upset|worried|scared|cross|livid|sad|devastated|annoyed|anxious|fuming|"
    r"heartbroken|disappointed|"
    r"unhappy|concerned|outraged|frustrated|shocked|mad|horrified|happy|hurt)"
)
_SAY = re.compile(
    rf"^you (?:(?:(?:are|were) )?(?:very |really |so |quite )*{_EMOTION}(?: and)?\s*)?"
    r"(?P<verb>say|write|wrote|said|complain|complained|claim|report|reported|feel|think|"
    r"believe|emailed|email|mailed|called|rang|tell us|told us|found out|heard)?"
    r"\s*(?P<rest>.*)$",
    re.IGNORECASE | re.DOTALL,
)
_ASK = re.compile(
    r"^you (?:(?:are|is) )?(?:ask|asked|asking|want to know|wonder|wants to know)\s+(?P<rest>.+)$",
    re.IGNORECASE,
)
_TRUE = re.compile(r"^(?:true|correct|that is true|that's true)$", re.IGNORECASE)
_EITHER = re.compile(rf"^(?:{_DAYS})(?: \d[\w.:]*)? or (?:on )?(?:{_DAYS})\b", re.IGNORECASE)
_TURNED = re.compile(
    r"^(?P<verb>can|may|could|is|will|should|must) (?P<who>[A-Z]\w+|you|he|she) (?P<rest>.+)$",
    re.IGNORECASE,
)
_OURS = re.compile(r"(?:i|we|our)\b", re.IGNORECASE)
_PLAN = re.compile(
    rf"\b(?:tomorrow|tonight|today|next|this (?:week|afternoon|evening|morning)|{_DAYS}|from "
    rf"now on|will|going to|as soon as|by)\b",
    re.IGNORECASE,
)
_CUT_PASSIVE = re.compile(
    r"^(?P<what>detention|trip|lesson|test|meeting|appointment|match|class|fee|fine|visit) "
    r"(?P<done>cancelled|canceled|postponed|moved|confirmed|waived)\b",
    re.IGNORECASE,
)
_TELLS = re.compile(r"(?:he|she) (?:says|said|claims|denies|insists)\b", re.IGNORECASE)
_NO_START = re.compile(
    rf"(?:not|no|never|only|just|maybe|still)\b(?! one)|(?:{_DAYS}), ", re.IGNORECASE
)
_VERB = re.compile(
    r"\b(?:[a-z]+'(?:ve|ll|re|d|m)|[a-z]+n't|s?he's|that's|it's|there's|we're|i'm|i'll|we'll|don't|doesn't|is|are|was|were|has|have|had|"
    r"do|does|did|can|could|will|would|may|might|must|shall|should|"
    r"[a-z]{2,}(?:ed|s)|left|rang|stood|fell|broke|said|took|told|gave|went|came|saw|got|sent|"
    r"met|spoke|lost|forgot|made|sat|ate|hit|ran|threw|hid|felt|kept|bit|cut|hurt|heard|held|"
    r"knew|paid|stole|thought|wrote|caught|brought|bought|found|tore|put|"
    r"meet|see|ring|check|visit|arrange|email|write|plan|bring|send|let|find|discuss|contact|"
    r"begin|start|wait|answer|call|speak|talk|invite|look|know|want|need|think|offer|hope)\b"
)

_FELT = re.compile(
    rf"^(?:you,? )?(?:(?:very|really|so|quite) )*{_EMOTION},? (?:that |because )?"
    r"(?!about|at|over|with|for|by|and|because|that|to|of)(?=\w+ \w+)",
    re.IGNORECASE,
)


def read_parts(text: str, people: People) -> tuple[Part, ...]:
    """The clauses of a gist as a letter can use them.

    Args:
        text: As typed, blanks tidied.
        people: Who is who.
    """
    return tuple(_Reader(people).parts(text))


class _Reader:
    def __init__(self, people: People) -> None:
        self._people = people
        self._pupil = people.pupil.name or "your child"
        self._address = EnglishAddress(people)
        self._bystanders = Bystanders(people)
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
        text = re.sub(
            r"\b(?:his |her |their |your |the )?(?:son|daughter|child) "
            rf"(?={re.escape(self._pupil)}\b)",
            "",
            text,
            flags=re.I,
        )
        spoken = _FELT.sub("you say that ", self._address(text))
        if re.fullmatch(
            rf"(?:you(?:,? you)*,? ?)?(?:very |really )?(?:{_EMOTION})?", spoken, re.IGNORECASE
        ):
            self._claiming = clause.sentence
            return []
        rest = condolence(text)
        is_either = self._people.pupil.sex in {self._people.parent.sex, ""}
        is_unclear = self._bystanders.make_unclear(text, spoken, clause.sentence) or (
            (is_either and not clause.is_first and bool(_TELLS.match(text)))
            or (text.startswith(self._pupil) and text.count(", ") > 1)
        )
        if is_unclear and not self._stays_inside(text):
            return [*rest, Part(use=Use.UNCLEAR, text=text, typed=text)]
        said = self._said(clause, spoken, text)
        if said is not None:
            return [*rest, *said]
        if self._stays_inside(text):
            return [*rest, Part(use=Use.INSIDE, text="", typed=text)]
        return [*rest, self._told(clause, spoken, text)]

    def _said(self, clause: Clause, spoken: str, typed: str) -> list[Part] | None:  # noqa: PLR0911 - each way a clause can go is one line
        if any(re.search(rf"\b{re.escape(word)}", spoken.lower()) for word in self._excluded):
            return None
        asked = _ASK.match(spoken)
        if asked:
            self._address.is_about_pupil |= bool(
                re.match(rf"(?:if|whether) {re.escape(self._pupil)}", asked["rest"])
            )
            return [Part(use=Use.QUESTION, text=asked["rest"], typed=typed)]
        if re.match(r"^you blame\b", spoken):
            return []
        if re.match(r"^you (?:threaten\w*|are threatening)\b", spoken):
            return []
        thanks = re.match(r"^you thanks? (?:us|me|the school) (?P<what>for .+)$", spoken)
        if thanks:
            return [Part(use=Use.FACT, text=f"You thank us {thanks['what']}", typed=typed)]
        wish = re.match(r"^you (?:wants?|would like)\b", spoken)
        if wish:
            return [Part(use=Use.FACT, text=f"You would like{spoken[wish.end() :]}", typed=typed)]
        goes_on = re.match(r"(?:wants|demands) (?!to know)", spoken)
        if goes_on and self._claiming == clause.sentence:
            return [
                Part(use=Use.FACT, text=f"You would like {spoken[goes_on.end() :]}", typed=typed)
            ]
        head = _SAY.match(spoken)
        felt = re.match(
            rf"^you (?:(?:are|were) )?(?:(?:very|really|so|quite) )*{_EMOTION}\b", spoken
        )
        if head and (head["verb"] or felt):
            self._claiming = clause.sentence
            return self._claim(head["rest"].strip(" ,"), typed)
        is_ours = re.search(r"\b(?:i|we|our|us|my)\b", spoken, re.IGNORECASE)
        if (
            self._claiming == clause.sentence
            and (not is_ours or (clause.behind_colon and not _OURS.match(spoken)))
            and not clause.is_question
            and _VERB.search(spoken)
        ):
            return [Part(use=Use.CLAIM, text=self._lowered(self._whole(spoken)), typed=typed)]
        return None

    def _claim(self, said: str, typed: str) -> list[Part]:
        said = re.sub(r"^because of\b", "about", said)
        rest = re.sub(r"^(?:that|because|as|us|me|to say|in)\b\s*", "", said)
        if not rest:
            return []
        about = re.sub(r"^(?:over|at|with)\b", "about", rest)
        if rest.count(", ") > 1:
            return [Part(use=Use.UNCLEAR, text=typed, typed=typed)]
        text = about if about.startswith("about") else self._whole(rest)
        return [Part(use=Use.CLAIM, text=text, typed=typed)]

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
                rf"^(?:the |our |his |her )?(?:(?:{who}) )?(?:{names}|{who}) (?:says|said|"
                rf"claims|denies|thinks|insists)\b",
                text,
                re.IGNORECASE,
            )
        )

    def _told(self, clause: Clause, spoken: str, typed: str) -> Part:  # noqa: PLR0911 - each way a clause can go is one line
        turned = _TURNED.match(spoken)
        if clause.is_question and clause.sentence == 0 and turned:
            text = f"if {turned['who']} {turned['verb']} {turned['rest']}"
            return Part(use=Use.QUESTION, text=text, typed=typed)
        if clause.is_question and len(spoken.split()) < 3:
            return Part(use=Use.INSIDE, text="", typed=typed)
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
        spoken = re.sub(r"^(?=(?:nothing to|no need to)\b)", "there is ", spoken, flags=re.I)
        if re.match(r"(?:the )?(?:mum|mom|dad|mother|father|parents?) of\b", spoken, re.IGNORECASE):
            return Part(use=Use.UNCLEAR, text=typed, typed=typed)
        spoken = re.sub(r",? (?:sorry|apologies)$", "", spoken)
        spoken = _CUT_PASSIVE.sub(r"the \g<what> is \g<done>", spoken)
        spoken = _EITHER.sub(r"That can be on \g<0>", _TRUE.sub("That is correct", spoken))
        if _NO_START.match(spoken) or (
            not _VERB.search(spoken.lower()) and not spoken.lower().startswith("please ")
        ):
            return Part(use=Use.UNCLEAR, text=spoken, typed=typed)
        whole = self._whole(spoken)
        whole = whole[:1].upper() + whole[1:]
        if clause.join == "but":
            whole = f"But {self._lowered(whole)}"
        if inside.asks("sorry", spoken, "en"):
            return Part(use=Use.ADMISSION, text=whole, typed=typed)
        return Part(use=Use.STEP if _PLAN.search(spoken) else Use.FACT, text=whole, typed=typed)

    def _lowered(self, text: str) -> str:
        return text if text.startswith(self._pupil) else _lower(text)

    def _whole(self, text: str) -> str:
        text = re.sub(
            rf"(?<!on )(?<!last )(?<!next )(?<!this )(?<!by )(?<!from )(?<!until )(?<!till "
            rf")(?<!every )(?<!or )(?<!and )\b({_DAYS})\b(?! (?:is|at \d+ is))",
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


def _persons(names: Sequence[str]) -> list[str]:
    return [
        name
        for name in names
        if not re.fullmatch(_DAYS, name, re.IGNORECASE) and not is_word(name.lower(), "en")
    ]


def _lower(text: str) -> str:
    return text if re.match(r"I\b", text) else text[:1].lower() + text[1:]
