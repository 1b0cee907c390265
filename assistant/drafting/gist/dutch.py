"""Reading a Dutch gist: each clause becomes a sentence to the parent, or stays inside."""

import re
from collections.abc import Sequence

from assistant.drafting.gist import dutch_notes as notes
from assistant.drafting.gist import inside
from assistant.drafting.gist.address import Address
from assistant.drafting.gist.clauses import Clause, clauses
from assistant.drafting.gist.mentions import words as labels
from assistant.drafting.gist.model import Part, Use
from assistant.drafting.gist.parent_says import Said, claim, is_feeling, parent_says
from assistant.drafting.gist.people import People
from assistant.drafting.gist.sound import is_sound
from assistant.drafting.gist.tokens import SUBJECTS, cut, find_verbs
from assistant.drafting.gist.whole.below import asked, without_capital
from assistant.drafting.gist.whole.sentence import behind_that, sentence
from assistant.dutch import forms

_SAYS = (
    r"(?:zegt|zei|zeggen|vindt|beweert|ontkent|denkt|meent|verklaart|herkent|stelt|"
    r"volhoudt|houdt vol)"
)
_MINE = re.compile(r"\b(?:ik|wij|we|mij|ons|onze|klopt)\b", re.IGNORECASE)
_REMARK = re.compile(
    r"(?:heel |erg |wat |zo |echt |wel )*(?:leuk|fijn|mooi|top|super|geweldig|jammer|helaas|rot|"
    r"hallo|hoi|hi|goedemorgen|goedemiddag|"
    r"vervelend|goed|prima|ok|oké|naar|ellendig|"
    r"verschrikkelijk|zielig|sneu|tja|wel|lastig|ja|nee)"
)
_OWN_CHILD = re.compile(r"\b(dat|of|als|waarom|omdat) (zoon|dochter)\b(?! van)")
_PLAN = re.compile(
    r"\b(?:morgen\w*|overmorgen|vanmiddag|vanavond|maandag\w*|dinsdag\w*|woensdag\w*|"
    r"donderdag\w*|vrijdag\w*|"
    r"volgende|komende|week \d+|vandaag|zodra|straks|binnenkort|voortaan|vanaf)\b",
    re.IGNORECASE,
)


def read_parts(text: str, people: People) -> tuple[Part, ...]:
    """The clauses of a gist as a letter can use them.

    Args:
        text: Written out, with capitals.
        people: Who is who.
    """
    return tuple(_Reader(text, people).parts())


class _Reader:
    def __init__(self, text: str, people: People) -> None:
        self._people = people
        self._address = Address(people)
        self._clauses = clauses(text)
        self._pupil = people.pupil.name or "uw kind"
        self._excluded = {inside.excluded(clause.text) for clause in self._clauses} - {""}
        self._claiming = -1
        self._hiding = -1
        self._closed = -1
        self._subject = -1
        self._actor = (-1, "")
        self._flows = False
        self._asked = ""
        self._has_told = False

    def parts(self) -> list[Part]:
        found: list[Part] = []
        for at, clause in enumerate(self._clauses):
            self._has_told = any(part.use is not Use.INSIDE for part in found)
            self._flows = bool(found) and found[-1].use in {Use.FACT, Use.STEP, Use.ADMISSION}
            if inside.takes_back(clause.text.strip(" !.,"), "nl"):
                self._closed = clause.sentence
                after = self._clauses[at + 1 : at + 2]
                opens = clause.is_first and any(c.sentence == clause.sentence for c in after)
                found = found if opens else found[:-1]
                continue
            found += [*self._aside(clause), *self._part(clause)]
        return found

    def _aside(self, clause: Clause) -> Sequence[Part]:
        """Who died, when that stands in brackets."""
        bracketed = re.findall(r"\(([^()]*)\)", clause.text)
        deaths = (notes.death(text, text) for text in bracketed)
        return [death for death in deaths if death is not None]

    def _part(self, clause: Clause) -> Sequence[Part]:
        text = re.sub(r"\s*\([^()]*\)", "", self._named(clause.text)).strip(" ,:.")
        if not text or self._closed == clause.sentence:
            return []
        text = _OWN_CHILD.sub(r"\1 uw \2", self._felt(clause, text))
        text = re.sub(r"^is (.+) volgens (?:haar|hem|hen)$", rf"zegt dat {self._pupil} \1 is", text)
        spoken = self._spoken(clause, text)
        if re.match(r"graag dat u |(?:vragen|vraag) (?:nog |even |u )*naar ", spoken.lower()):
            asked = notes.request(spoken, text)
            return [asked] if asked else []
        told = self._header(clause, spoken, text)
        if told is not None:
            self._note_questions(told)
            return told
        if self._stays_inside(clause, text):
            return [Part(use=Use.INSIDE, text="", typed=text)]
        claimed = self._claimed(clause, spoken, text)
        return self._told(clause, spoken, text) if claimed is None else claimed

    def _felt(self, clause: Clause, text: str) -> str:
        """What "ze is boos dat …" says of the parent who is speaking, said of the parent."""
        other = {"f": "hij", "m": "ze|zij"}.get(self._people.parent.sex, "(?!)")
        feels = re.match(rf"(?!(?:{other})\b)(?:ze|zij|hij) (?:is|was) (?P<how>.+)$", text)
        if feels and self._claiming == clause.sentence and is_feeling(feels["how"]):
            return f"u bent {feels['how']}"
        return text

    def _spoken(self, clause: Clause, text: str) -> str:
        """A clause spoken to the parent, who is its subject when it has none of its own."""
        spoken = notes.tidy(self._address(text))
        spoken = re.sub(rf"^u van {re.escape(self._pupil)}(?!\w)", "u", spoken)
        acted = self._acted(clause, spoken)
        if acted != spoken:
            return acted
        if self._subject == clause.sentence and (notes.lacks_parent(spoken) or is_feeling(spoken)):
            spoken = f"u {spoken}"
        if re.match(r"u\b", spoken, re.IGNORECASE):
            self._subject = clause.sentence
        return spoken

    def _acted(self, clause: Clause, spoken: str) -> str:
        """A clause that goes on with the "hij" or "zij" before it: "hij weet het, heeft spijt"."""
        pupil = re.escape(self._pupil)
        actor = re.match(rf"(?P<who>hij|zij|ze|{pupil}|ik|we|wij|u)(?: (?!en\b)|$)", spoken)
        if actor:
            is_other = actor["who"] in {"ik", "we", "wij", "u"}
            self._actor = (-1, "") if is_other else (clause.sentence, actor["who"])
        words = spoken.split()
        names = {form.name for form in forms.forms(words[0].lower())} if words else set()
        after = words[1].lower() if len(words) > 1 else ""
        goes_on = self._actor[0] == clause.sentence and not clause.is_first
        if goes_on and names & {"3sg", "past"} and after and after not in SUBJECTS - {"het", "dit"}:
            return f"{self._actor[1]} {spoken}"
        return spoken

    def _note_questions(self, told: Sequence[Part]) -> None:
        asked = [part.text for part in told if part.use is Use.QUESTION]
        self._asked = " ".join(asked) or self._asked
        self._address.is_about_pupil |= any(text.startswith(f"of {self._pupil} ") for text in asked)

    def _claimed(self, clause: Clause, spoken: str, text: str) -> Sequence[Part] | None:
        """What a clause says when it goes on with what the parent says; None when it does not."""
        if clause.join == "maar" or re.match(r"(?:dat )?klopt\b", spoken.lower()):
            self._claiming = -1
        mails = notes.mails(spoken, text)
        if mails is not None:
            self._claiming = clause.sentence
            return mails
        is_later = self._subject == clause.sentence and not clause.is_first
        if is_later and notes.is_dependent(spoken):
            return [self._said(Said(Use.CLAIM, spoken), text)]
        if re.match(r"(?:ik|we|wij)\b", spoken.lower()):
            self._claiming = -1
        is_open = self._claiming == clause.sentence and not clause.is_question
        if is_open and not _MINE.search(spoken):
            return [self._said(one, text) for one in claim(spoken, pupil=self._pupil)]
        return None

    def _named(self, text: str) -> str:
        """Staff with what they are: "Marga Stuy (privacy officer)", a bare "Koster"."""
        for person in self._people.staff:
            name = re.escape(person.name)
            if person.function and person.function.lower() in person.name.lower():
                continue
            if person.function:
                text = re.sub(
                    rf"{name}\s*\((?:de |onze )?{re.escape(person.function)}\)",
                    f"{person.name}, onze {person.function},",
                    text,
                    flags=re.IGNORECASE,
                )
            label = person.title or person.function
            if (
                label
                and len(person.name.split()) < 3
                and forms.sex_of(person.name.split()[0]) is None
            ):
                text = re.sub(
                    rf"(?<!(?i:{label}) )(?<!(?i:mevrouw) )(?<!(?i:meneer) )\b{name}(?!\w)"
                    r"(?!, onze)",
                    f"{label} {person.name}",
                    text,
                )
        return text

    def _header(self, clause: Clause, spoken: str, text: str) -> Sequence[Part] | None:
        """What a clause is when the parent is its subject and says, asks or feels something."""
        pupil = re.escape(self._pupil)
        header = rf"u(?: (?:uit|van|in) (?:groep|klas) ?\w+| (?:over|van) {pupil})?|{pupil}"
        if re.fullmatch(header, spoken, re.IGNORECASE):
            self._claiming = clause.sentence
            return []
        if inside.asks("simple", text, "nl") or inside.is_secret(text, "nl"):
            return None
        for name in self._people.others:
            spoken = re.sub(rf"\b{re.escape(name)}(?!\w)", "een andere leerling", spoken)
        said = parent_says(spoken, pupil=self._pupil)
        if said is None or any(
            re.search(rf"\b{re.escape(w)}", spoken.lower()) for w in self._excluded
        ):
            return None
        if re.search(r"\bu,?\s+(?!wil|wilt|vraagt|wacht|dreigt|snapt|begrijpt|eist)", spoken):
            self._claiming = clause.sentence
        return [self._said(one, text) for one in said]

    def _stays_inside(self, clause: Clause, text: str) -> bool:  # noqa: PLR0911 - each way a clause can go is one line
        low = text.lower()
        if self._asked and low in notes.YES:
            return False
        if re.match(r"(?:nog |liever |maar |dus )*(?:niet|niets|geen|nooit)\b", low):
            verbs = find_verbs(cut(text))
            if verbs.finite is None and verbs.infinitives:
                return True
        if re.match(
            r"(?:vraag|vragen|zeg|laat weten|uitleggen|leg uit|meld|vertel)(?: u| hem| haar)? "
            r"(?:dat|of) ",
            low,
        ):
            return False
        if re.match(
            r"(?:zegt|zei|vindt|beweert) (?:hij|zij|ze)(?:zelf)?\b", low
        ) or _REMARK.fullmatch(low):
            return True
        if inside.is_instruction(text, "nl") or inside.is_secret(text, "nl"):
            return True
        if any(re.search(rf"\b{re.escape(word)}", low) for word in self._excluded):
            return True
        if any(re.search(rf"\b{re.escape(name)}\b", text) for name in self._people.others):
            return True
        if self._is_somebody_else(text):
            self._hiding = clause.sentence
            return True
        return False

    def _is_somebody_else(self, text: str) -> bool:
        """Whether a clause tells what another than the parent says."""
        names = "|".join(re.escape(p.name) for p in self._people.staff if p.name) or "(?!)"
        who = "|".join((*labels()["staff"], *labels()["relations"], "hij zelf", "zij zelf"))
        own = re.compile(
            rf"^(?:(?:de|onze|mevrouw|meneer|haar|zijn)\s+)*(?:(?:{who})\s+)?(?:{names}|"
            rf"{who})\s+(?:zelf\s+)?{_SAYS}\b",
            re.IGNORECASE,
        )
        return bool(own.match(text)) and not re.match(r"^u\b", self._address(text), re.IGNORECASE)

    def _said(self, said: Said, typed: str) -> Part:
        text = said.text
        if said.use in {Use.FACT, Use.CLAIM} and not is_sound(text):
            return Part(use=Use.UNCLEAR, text=typed, typed=typed)
        if said.use is Use.FACT:
            text = sentence(text, pupil=self._pupil) or text[:1].upper() + text[1:]
        elif said.use is Use.CLAIM and text.startswith("dat "):
            text = f"dat {behind_that(text.removeprefix('dat '), pupil=self._pupil)}"
        return Part(use=said.use, text=text, typed=typed)

    def _question(self, clause: Clause, spoken: str, typed: str) -> list[Part]:
        """The parent's question when the parent is speaking; else one to the parent."""
        if len(spoken.split()) < 2:
            return []
        if self._claiming == clause.sentence or clause.behind_colon:
            return [Part(use=Use.QUESTION, text=asked(spoken, self._pupil), typed=typed)]
        return [Part(use=Use.ASK, text=spoken[:1].upper() + spoken[1:], typed=typed)]

    def _told(self, clause: Clause, spoken: str, typed: str) -> list[Part]:
        plain = (
            notes.passed_on(spoken, typed, self._pupil)
            or notes.death(spoken, typed)
            or notes.request(spoken, typed)
        )
        if plain is not None and not clause.is_question:
            return [plain]
        if clause.is_question:
            return self._question(clause, spoken, typed)
        own = re.match(r"(kan|mag|moet|wil|heb|krijg|hoef) ik\b(.+)$", spoken)
        if own and (self._claiming == clause.sentence or clause.behind_colon):
            text = asked(f"{own[1]} u{own[2]}", self._pupil)
            return [Part(use=Use.QUESTION, text=text, typed=typed)]
        is_step = bool(_PLAN.search(spoken))
        spoken = notes.answer(spoken, self._asked)
        whole = sentence(spoken, pupil=self._pupil, is_step=is_step, is_first=not self._has_told)
        if whole is None or not is_sound(whole):
            return [Part(use=Use.UNCLEAR, text=spoken, typed=typed)]
        if inside.asks("sorry", spoken, "nl"):
            return [Part(use=Use.ADMISSION, text=whole, typed=typed)]
        if clause.join == "maar" and self._flows:
            whole = f"Maar {without_capital(whole)}"
        use = (
            Use.STEP
            if is_step and not re.search(r"\bgisteren|vorige|afgelopen\b", spoken)
            else Use.FACT
        )
        return [Part(use=use, text=whole, typed=typed)]
