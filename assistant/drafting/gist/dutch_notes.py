"""Dutch clauses of known shapes: who died, what is asked, what is passed on."""

import re

from assistant.drafting.gist.model import Part, Person, Use
from assistant.drafting.gist.parent_says import is_feeling
from assistant.drafting.gist.tokens import cut, find_verbs
from assistant.drafting.gist.whole.sentence import behind_that
from assistant.drafting.gist.whole.when import DAYS, TIME
from assistant.dutch import forms

_PASS_ON = re.compile(
    r"(vraag|vragen|zeg|laat weten|uitleggen|leg uit|meld|vertel)(?: u| hem| haar)? (dat|of) (.+)$",
    re.IGNORECASE,
)
YES = frozenset({"ja", "prima", "akkoord", "ok", "oké", "is goed"})
_BEGINS = re.compile(
    r"hoe laat (.+?)(?: ((?:maan|dins|woens|donder|vrij)dag|morgen|vandaag))? begint"
)
_RELATIVE = re.compile(r"\b(papa|mama|vader|moeder|opa|oma|broer\w*|zus\w*)\b", re.IGNORECASE)
_WHO = re.compile(
    r"(?:.*\boverleden )?(?:de |het )?(papa|mama|vader|moeder|opa|oma|broer\w*|zus\w*|\w+)\b",
    re.IGNORECASE,
)
_OF_PARENT = re.compile(
    r"(?:heeft|hebben) (?:gewoon |ook |wel )?(?:recht|gezag|gevraagd|gebeld|gemaild)\b|"
    r"moet(?:en)? (?:zich )?nog\b|"
    r"(?:vraagt|wil|vindt|denkt|zegt|klaagt|eist|willen|vragen|vinden|denken|eisen)\b"
    r"(?! (?:ik|u|we|wij|naar|ze)\b)"
)
_MAILS = re.compile(
    r"(?:(?P<n>eerste|tweede|derde|vierde|vijfde|zoveelste) )?(?:mail|bericht|brief|klacht|app|"
    r"telefoontje|compliment|vraag)(?:t?je)?(?: (?:van )?(?:de |het )?u)?(?: over (?P<what>.+))?$",
    re.IGNORECASE,
)


def lacks_parent(spoken: str) -> bool:
    """Whether a clause begins with a verb whose subject is the parent named before."""
    if re.match(r"(?:mag|moet)\b", spoken):
        words = cut(spoken)
        is_going = words[-1] in {"mee", "weg", "terug", "langs", "thuisblijven"}
        is_ours = re.search(r"\b(?:ik|we|wij|ok|oké)\b", spoken)
        if is_ours or (not is_going and not find_verbs(words).infinitives):
            return False
    return bool(_OF_PARENT.match(spoken))


def mails(spoken: str, typed: str) -> list[Part] | None:
    """What "derde mail van … over pesten" says; None for any other clause."""
    claimed = re.match(
        r"(?:klacht|mail|bericht|brief|melding|telefoontje) van u (dat .+)$", spoken, re.I
    )
    if claimed:
        return [Part(use=Use.CLAIM, text=claimed[1], typed=typed)]
    found = _MAILS.match(spoken)
    if found is None:
        return None
    what = f" over {found['what']}" if found["what"] else ""
    if found["n"] and found["n"].lower() != "zoveelste":
        text = f"Dit is de {found['n'].lower()} keer dat u mij schrijft{what}"
        return [Part(use=Use.FACT, text=text, typed=typed)]
    return [Part(use=Use.CLAIM, text=what.strip(), typed=typed)] if what else []


def passed_on(spoken: str, typed: str, pupil: str) -> Part | None:
    """What the writer is told to pass on: "zeg dat …", "vraag of …"."""
    found = _PASS_ON.match(spoken)
    if found is None:
        return None
    asks = found[2] == "of"
    lead = "Ik wil u vragen" if asks else "Ik laat u graag weten"
    text = f"{lead} {found[2]} {behind_that(found[3], pupil=pupil)}"
    return Part(use=Use.STEP if asks else Use.FACT, text=text, typed=typed)


def answer(spoken: str, asked: str) -> str:
    """A bare time as the answer to "hoe laat begint …"; anything else as it is."""
    if asked and spoken.lower() in YES:
        return "ja, dat is goed"
    begins = _BEGINS.search(asked)
    if not begins or not re.fullmatch(rf"(?:om )?{TIME}", spoken):
        return spoken
    when = f"{begins[2]} " if begins[2] else ""
    return f"{begins[1]} begint {when}om {spoken.removeprefix('om ')}"


_IN_FULL = {"papa": "vader", "mama": "moeder", "broertje": "broer", "zusje": "zus"}


def death(spoken: str, typed: str) -> Part | None:
    """Who died, when a clause says that somebody did."""
    after = re.search(
        rf"\boverlijden (?:van )?(?:haar |zijn |de |hun |uw )?{_RELATIVE.pattern}",
        spoken,
        re.IGNORECASE,
    )
    if not after and not re.search(r"\b(?:overleden|overleed|gestorven)\b", spoken):
        return None
    gone = re.search(r"\b(?:overleden|overleed|gestorven)\b", spoken)
    before = list(_RELATIVE.finditer(spoken[: gone.start()] if gone else spoken))
    who = after or next(reversed(before), None) or _RELATIVE.search(spoken) or _WHO.match(spoken)
    name = who[1].lower() if who else ""
    name = _IN_FULL.get(name, name)
    return Part(use=Use.CONDOLENCE, text=name, typed=typed)


_ASK_ABOUT = re.compile(r"(?:vragen|vraag) (?:nog |even |haar |hem |u )*naar (.+)$", re.IGNORECASE)


def request(spoken: str, typed: str) -> Part | None:
    """What the parent still has to do, as a question."""
    about = _ASK_ABOUT.match(spoken)
    if about:
        return Part(use=Use.ASK, text=f"Kunt u mij meer vertellen over {about[1]}", typed=typed)
    later = re.match(r"graag dat u (?:laat|laten) weten (.+)$", spoken, re.IGNORECASE)
    if later:
        return Part(use=Use.ASK, text=f"Laat u mij weten {later[1]}", typed=typed)
    asked = re.match(r"u moet(?:en)? (zich )?nog (.+)$", spoken, re.IGNORECASE)
    if not asked:
        return None
    what = "" if re.search(r"\b(?:het|dit|de|een|zich)\b", asked[0]) else "dit "
    text = f"Wilt u {asked[1] or ''}{what}nog {asked[2]}"
    return Part(use=Use.ASK, text=" ".join(text.split()), typed=typed)


def is_about_things(spoken: str, pupil: str) -> bool:
    """Whether a clause has a noun as its subject, so that it need not be what the parent says."""
    words = cut(spoken)
    is_hearsay = bool({"zou", "zouden"} & set(words))
    if not words or is_hearsay or words[0] == pupil or spoken.startswith(("dat ", "omdat ")):
        return False
    noun = words[1] if words[0].lower() in {"de", "het", "een"} and len(words) > 1 else words[0]
    return forms.article(noun.lower()) is not None and find_verbs(words).finite is not None


_SCHOOLS = re.compile(
    r"(?:dat )?klopt\b|hoeft (?:ook )?niet\b|is (?:gewoon |ook )?(?:vrijwillig|gratis|verplicht|"
    r"geregeld|inbegrepen)\b",
    re.IGNORECASE,
)


def is_schools(spoken: str) -> bool:
    """Whether a clause begins with what a school answers, which ends what the parent says."""
    return bool(_SCHOOLS.match(spoken))


def is_reminder(spoken: str, pupil: str) -> bool:
    """Whether a clause tells what the child must bring or do when, which the school says."""
    return bool(re.match(rf"{re.escape(pupil)} moet\b.*\b(?:mee|{DAYS})\b", spoken))


def felt(text: str, parent: Person) -> str:
    """What "ze is boos dat …" says of the parent who is speaking, said of the parent."""
    other = {"f": "hij", "m": "ze|zij"}.get(parent.sex, "(?!)")
    feels = re.match(rf"(?!(?:{other})\b)(?:ze|zij|hij) (?:is|was) (?P<how>.+)$", text)
    return f"u bent {feels['how']}" if feels and is_feeling(feels["how"]) else text


_TO_ASK = re.compile(
    r"(?:moeder|vader|mama|papa|mevrouw|meneer|haar|hem)\b[^.]{0,40}\bvragen (?:of|om)\b",
    re.IGNORECASE,
)
_NO_DETAILS = re.compile(r"\bgeen details?\b|\bniet in detail\b", re.IGNORECASE)


def is_to_ask(text: str) -> bool:
    """Whether one parent, with a plural verb, is to be asked: "moeder vragen of ze belt"."""
    return bool(_TO_ASK.match(text))


def hides_details(text: str) -> bool:
    """Whether a clause says that what happened must not be told."""
    return bool(_NO_DETAILS.search(text))


def is_header(spoken: str, pupil: str) -> bool:
    """Whether a clause does no more than name the parent, or the child."""
    name = re.escape(pupil)
    about = rf"(?: (?:uit|van|in) (?:groep|klas) ?\w+| (?:over|van) {name}|,? {name})?"
    return bool(re.fullmatch(rf"u{about}|{name}", spoken, re.IGNORECASE))


def asks(text: str) -> bool:
    """Whether a clause goes on with a question: "en hoe Jip zich kan opgeven"."""
    return bool(re.match(r"(?:hoe|wat|wanneer|waarom|waar|wie|welke|of)\b", text))


_SPEAKS = re.compile(
    r"^(?:\S+ ){1,5}(?:wil|willen|vra(?:agt|gen)|klaagt|klagen|vind(?:t|en)|eis(?:t|en)|"
    r"meld(?:t|en)|zeg(?:t|gen)|mail(?:t|en)|stelt|schrijft)\b"
)
_OTHER_SPEAKS = re.compile(r"(?:[Hh]ij|[Zz]ij) (?:zei|zegt|deed|noemde)\b")
_OWN_LABEL = re.compile(
    r"(?:[Dd]e |[Ee]en )?[Oo]uders? van\b|"
    r"(?:[Uu] )?(?:[Mm]oeder|[Vv]ader|[Mm]ama|[Pp]apa) (?!zelf)(?:van (?:de )?)?[A-Z]|"
    r"[Uu] [A-Z]\w* u\b|[Uu] van\b|(?:[A-Z]\w* ){1,2}u \w+t\b|(?:[Ww]ij|[Ww]e) doen (?:er )?niets$"
)


def is_unaddressed(spoken: str, *, is_opening: bool) -> bool:
    """Whether a clause still speaks of a parent, so that it was not read as said to them.

    Args:
        spoken: The clause as it would be said to the parent.
        is_opening: It stands in the first sentence, where a leader types who wrote.
    """
    is_turned = bool(re.match(r"\w+t (?:hij|zij|ze) (?!dat\b)\w", spoken))
    is_nameless = bool(_SPEAKS.search(spoken)) and "u" not in spoken.split()
    is_others = bool(_OTHER_SPEAKS.match(spoken))
    return (
        is_turned or bool(_OWN_LABEL.match(spoken)) or (is_opening and (is_nameless or is_others))
    )


def is_dependent(text: str) -> bool:
    """Whether "dat" opens a clause below another, and is not "dat" as in "dat klopt"."""
    words = text.split()
    return len(words) > 2 and words[0] == "dat" and not forms.forms(words[1])


_TAGGED = re.compile(
    r"(?<=\w),? (?:zegt|zeggen|vindt|vinden|schrijft|schrijven|meldt|melden) (?:u|ze|zij|hij)$"
)


def tidy(text: str) -> str:
    """A clause without what opens or fills it: "en", "nou", "hoor"."""
    text = re.sub(r"\s+(?:alsjeblieft|hoor|ofzo|enzo)$", "", text)
    text = _TAGGED.sub("", text)
    text = re.sub(r", (?:excuses|sorry)$", "", text)
    text = re.sub(r"^(?:en|maar|dus|nou|ja|nee|oh|o)\s*,?\s+(?=\w)", "", text, flags=re.IGNORECASE)
    return text.strip(" ,")
