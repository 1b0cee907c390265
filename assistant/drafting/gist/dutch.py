"""Reading a Dutch gist: each clause becomes a sentence to the parent, or stays inside."""

import re
from collections.abc import Sequence

from assistant.drafting.gist import dutch_notes as notes
from assistant.drafting.gist import inside
from assistant.drafting.gist.address import Address
from assistant.drafting.gist.bystanders import Bystanders
from assistant.drafting.gist.clauses import Clause, clauses
from assistant.drafting.gist.hidden import is_warning, says_only, stays_inside
from assistant.drafting.gist.model import Part, Use
from assistant.drafting.gist.parent_says import Said, claim, is_feeling, parent_says
from assistant.drafting.gist.people import People
from assistant.drafting.gist.questions import question
from assistant.drafting.gist.sound import is_sound, is_whole
from assistant.drafting.gist.titled import titled
from assistant.drafting.gist.tokens import SUBJECTS
from assistant.drafting.gist.whole.below import asked, without_capital
from assistant.drafting.gist.whole.sentence import behind_that, sentence
from assistant.drafting.gist.whole.when import DAYS
from assistant.dutch import forms
from assistant.dutch.listed import listed

_MINE = re.compile(r"\b(?:ik|wij|we|mij|ons|onze|klopt)\b", re.IGNORECASE)
_IN_BRACKETS = re.compile(rf"\b(?:{DAYS})\b|\d euro|\d uur|€")
_PERSONAL = listed("heeft wil wilde vindt vond weet wist durft slaapt eet huilt voelt")
_BLAMES = re.compile(r"(?:wij|we) \w+ (?:er )?(?:niets|niet|nooit|geen)\b", re.IGNORECASE)
_TAIL = re.compile(r"\b(?:zegt|schrijft|meldt|vertelt|beweert) (?:u|hij|zij|ze)$")
_OWN_CHILD = re.compile(r"\b(dat|of|als|waarom|omdat) (zoon|dochter)\b(?! van)")
_WISHES = frozenset({"wil", "eist", "vraagt", "vindt"})  # the child's or the parent's
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
        self._bystanders = Bystanders(people)
        self._clauses = clauses(text)
        self._pupil = people.pupil.name or "uw kind"
        self._excluded = {inside.excluded(clause.text) for clause in self._clauses} - {""}
        self._claiming = -1
        self._closed = -1
        self._asking = -1
        self._listing = -1
        self._subject = -1
        self._actor = (-1, "")
        self._flows = False
        self._asked = ""
        self._has_told = False

    def parts(self) -> list[Part]:
        kept: list[tuple[int, Part]] = []
        for at, clause in enumerate(self._clauses):
            self._has_told = any(part.use is not Use.INSIDE for _sentence, part in kept)
            last = kept[-1][1].use if kept else None
            self._flows = last in {Use.FACT, Use.STEP, Use.ADMISSION}
            aside = re.findall(r"\(([^()]*)\)", clause.text)
            if any(is_warning(one) for one in aside):
                self._closed = clause.sentence
                kept = [one for one in kept if one[0] != clause.sentence]
                continue
            if says_only(clause.text):
                kept = [one for one in kept if one[1].use in {Use.CLAIM, Use.QUESTION}]
                continue
            if inside.takes_back(clause.text.strip(" !.,"), "nl"):
                self._closed = clause.sentence
                after = self._clauses[at + 1 : at + 2]
                opens = clause.is_first and any(c.sentence == clause.sentence for c in after)
                gone = clause.sentence - (1 if clause.is_first else 0)
                kept = [one for one in kept if opens or one[0] != gone]
                continue
            kept += [(clause.sentence, p) for p in (*self._aside(clause), *self._part(clause))]
        if any(notes.hides_details(clause.text) for clause in self._clauses):
            kept = [one for one in kept if one[0] > 0 or one[1].use is Use.CONDOLENCE]
        return [part for _sentence, part in kept]

    def _aside(self, clause: Clause) -> Sequence[Part]:
        """Who died, when that stands in brackets."""
        bracketed = re.findall(r"\(([^()]*)\)|(.*\boverlijden\b.*)", clause.text)
        deaths = (notes.death(text, text) for pair in bracketed for text in pair)
        return [death for death in deaths if death is not None]

    def _part(self, clause: Clause) -> Sequence[Part]:  # noqa: PLR0911 - each way a clause can go is one line
        text = re.sub(r"\s*\([^()]*\)", "", titled(clause.text, self._people.staff)).strip(" ,:.")
        if not text or self._closed == clause.sentence:
            return []
        text = re.sub(
            rf"^(?:[Ll]eerling|[Dd]ochter|[Zz]oon) (?={re.escape(self._pupil)}\b)", "", text
        )
        if len(text.split()) > 4:
            text = re.sub(rf",? (?:zoon|dochter)(?:tje)? {re.escape(self._pupil)}$", "", text)
        text = re.sub(r",? (?:terecht|begrijpelijk) (?:boos|kwaad|verdrietig)$", "", text)
        if self._claiming == clause.sentence:
            text = notes.felt(text, self._people.parent)
        text = _OWN_CHILD.sub(r"\1 uw \2", text)
        text = re.sub(r"^is (.+) volgens (?:haar|hem|hen)$", rf"zegt dat {self._pupil} \1 is", text)
        spoken = self._spoken(clause, text)
        is_unclear = self._bystanders.make_unclear(text, spoken, clause.sentence)
        if is_unclear and not self._stays_inside(text):
            return [Part(use=Use.UNCLEAR, text=text, typed=text)]
        if re.match(r"graag dat u |(?:vragen|vraag) (?:nog |even |u )*naar ", spoken.lower()):
            asked = notes.request(spoken, text)
            return [asked] if asked else []
        told = self._header(clause, spoken, text)
        if told is not None:
            self._note_questions(told)
            if any(part.use is Use.QUESTION for part in told):
                self._asking = clause.sentence
            return told
        if self._stays_inside(text):
            return [Part(use=Use.INSIDE, text="", typed=text)]
        if any(_IN_BRACKETS.search(one) for one in re.findall(r"\(([^()]*)\)", clause.text)):
            return [Part(use=Use.UNCLEAR, text=clause.text, typed=clause.text)]
        claimed = self._claimed(clause, spoken, text)
        return self._told(clause, spoken, text) if claimed is None else claimed

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
        if actor and (len(spoken.split()) > 1 or actor["who"] != self._pupil):
            is_other = actor["who"] in {"ik", "we", "wij", "u"}
            self._actor = (-1, "") if is_other else (clause.sentence, actor["who"])
        words = spoken.split()
        names = {form.name for form in forms.forms(words[0].lower())} if words else set()
        after = words[1].lower() if len(words) > 1 else ""
        goes_on = self._actor[0] == clause.sentence and not clause.is_first
        if (
            goes_on
            and words[0] in _PERSONAL - (_WISHES if self._actor[1] == self._pupil else set())
            and names & {"3sg", "past"}
            and after
            and after not in SUBJECTS - {"het", "dit"}
        ):
            return f"{self._actor[1]} {spoken}"
        return spoken

    def _note_questions(self, told: Sequence[Part]) -> None:
        asked = [part.text for part in told if part.use is Use.QUESTION]
        self._asked = " ".join(asked) or self._asked
        self._address.is_about_pupil |= any(text.startswith(f"of {self._pupil} ") for text in asked)

    def _claimed(self, clause: Clause, spoken: str, text: str) -> Sequence[Part] | None:
        """What a clause says when it goes on with what the parent says; None when it does not."""
        is_answer = self._asking == clause.sentence and clause.behind_colon
        if is_answer or clause.join == "maar" or notes.is_schools(spoken):
            self._claiming = -1
        mails = notes.mails(spoken, text)
        if mails is not None:
            self._claiming = clause.sentence
            return mails
        if clause.join == "en" and self._asking == clause.sentence and notes.asks(spoken):
            return [Part(use=Use.QUESTION, text=spoken, typed=text)]
        if clause.join == "want" and self._asking == clause.sentence and not _MINE.search(spoken):
            return [Part(use=Use.UNCLEAR, text=f"want {text}", typed=text)]
        is_later = self._subject == clause.sentence and not clause.is_first
        if is_later and notes.is_dependent(spoken):
            return [self._said(Said(Use.CLAIM, spoken), text)]
        is_blame = (
            self._claiming == clause.sentence and clause.join == "en" and _BLAMES.match(spoken)
        )
        if is_blame:
            return [self._said(one, text) for one in claim(spoken, pupil=self._pupil)]
        if _TAIL.search(spoken):
            self._claiming = clause.sentence
        if re.match(r"(?:ik|we|wij)\b", spoken.lower()):
            self._claiming = -1
        return self._open_claim(clause, spoken, text)

    def _open_claim(self, clause: Clause, spoken: str, text: str) -> Sequence[Part] | None:
        """A clause behind what the parent says, in the same sentence; None when that is over."""
        if clause.behind_colon:
            self._listing = clause.sentence
        if self._claiming != clause.sentence or clause.is_question:
            return None
        is_list = self._listing == clause.sentence
        if notes.is_reminder(spoken, self._pupil) or (
            not is_list and notes.is_about_things(spoken, self._pupil)
        ):
            self._claiming = -1 if notes.is_reminder(spoken, self._pupil) else self._claiming
            return [Part(use=Use.UNCLEAR, text=text, typed=text)]
        if not _MINE.search(spoken):
            return [self._said(one, text) for one in claim(spoken, pupil=self._pupil)]
        return None

    def _header(self, clause: Clause, spoken: str, text: str) -> Sequence[Part] | None:
        """What a clause is when the parent is its subject and says, asks or feels something."""
        pupil = re.escape(self._pupil)
        header = (
            rf"u(?: (?:uit|van|in) (?:groep|klas) ?\w+| (?:over|van) {pupil}|,? {pupil})?|{pupil}"
        )
        if re.fullmatch(header, spoken, re.IGNORECASE):
            self._claiming = self._listing = clause.sentence
            return []
        if inside.asks("simple", text, "nl") or inside.is_secret(text, "nl"):
            return None
        for name in self._people.others:
            spoken = re.sub(rf"\b{re.escape(name)}(?!\w)", "een andere leerling", spoken)
        if not self._people.parent.is_plural and notes.is_to_ask(text):
            return [Part(use=Use.UNCLEAR, text=text, typed=text)]
        said = parent_says(spoken, pupil=self._pupil)
        if said is None or any(
            re.search(rf"\b{re.escape(w)}", spoken.lower()) for w in self._excluded
        ):
            return None
        if re.search(r"\bu,?\s+(?!wil|wilt|vraagt|wacht|dreigt|snapt|begrijpt|eist)", spoken):
            self._claiming = clause.sentence
        return [self._said(one, text) for one in said]

    def _stays_inside(self, text: str) -> bool:
        if self._asked and text.lower() in notes.YES:
            return False
        return stays_inside(text, self._people, self._excluded, to_parent=self._address)

    def _said(self, said: Said, typed: str) -> Part:
        text = said.text
        death = notes.death(text, typed) if said.use is Use.CLAIM else None
        if death is not None:
            return death
        if said.use in {Use.FACT, Use.CLAIM} and not is_sound(text):
            return Part(use=Use.UNCLEAR, text=typed, typed=typed)
        if said.use is Use.FACT:
            text = sentence(text, pupil=self._pupil) or text[:1].upper() + text[1:]
        elif said.use is Use.CLAIM and text.startswith("dat "):
            text = f"dat {behind_that(text.removeprefix('dat '), pupil=self._pupil)}"
        return Part(use=said.use, text=text, typed=typed)

    def _question(self, clause: Clause, spoken: str, typed: str) -> list[Part]:
        if len(spoken.split()) < 2:
            return []
        is_claiming = self._claiming == clause.sentence
        found = question(clause, spoken, typed, people=self._people, is_claiming=is_claiming)
        if found is None:
            return [self._said(one, typed) for one in claim(spoken, pupil=self._pupil)]
        return [found]

    def _told(self, clause: Clause, spoken: str, typed: str) -> list[Part]:  # noqa: PLR0911 - each way a clause can go is one line
        plain = (
            notes.passed_on(spoken, typed, self._pupil)
            or notes.death(spoken, typed)
            or notes.request(spoken, typed)
        )
        if plain is not None and not clause.is_question:
            return [plain]
        if clause.is_question:
            return self._question(clause, spoken, typed)
        if clause.join == "of" and not clause.is_first and re.match(r"(?:wij|we|ik) ", spoken):
            return [Part(use=Use.QUESTION, text=f"of {spoken}", typed=typed)]
        own = re.match(r"(kan|mag|moet|wil|heb|krijg|hoef) ik\b(.+)$", spoken)
        if own and own[1] != "heb" and clause.behind_colon:
            text = asked(f"{own[1]} u{own[2]}", self._pupil)
            return [Part(use=Use.QUESTION, text=text, typed=typed)]
        if notes.is_unaddressed(spoken, is_opening=clause.sentence == 0):
            return [Part(use=Use.UNCLEAR, text=typed, typed=typed)]
        is_step = bool(_PLAN.search(spoken))
        spoken = notes.answer(spoken, self._asked)
        whole = sentence(spoken, pupil=self._pupil, is_step=is_step, is_first=not self._has_told)
        if whole is None or not is_sound(whole) or not is_whole(whole):
            return [Part(use=Use.UNCLEAR, text=typed, typed=typed)]
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
