"""What the parent says, asks or wants in a gist, apart from what the school says."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.drafting.gist.model import Use
from assistant.drafting.gist.sound import is_sound
from assistant.drafting.gist.tokens import NOUNS_TOO, cut, find_verbs
from assistant.drafting.gist.whole.below import asked, below
from assistant.drafting.gist.whole.sentence import sentence
from assistant.dutch import forms

_ADVERBS = (
    r"(?:(?:nu|ook|heel|erg|zeer|al|weer|dus|echt|nogal|helemaal|ons|mij|nogmaals|"
    r"opnieuw|gewoon|terecht|begrijpelijk)\s+)*"
)
_SAY = (
    r"(?:zegt|schrijft|mailt|meldt|klaagt|vindt|stelt|belt|appt|beweert|denkt|zeggen|schrijven|"
    r"mailen|melden|klagen|vinden|"
    r"denken|laat weten|laten weten|geeft aan|geven aan|hoorde|heeft gehoord|hebben "
    r"gehoord|las|zag|ontdekte|"
    r"mailde|belde|meldde|schreef|vertelt|vertelde|reageert|protesteert)"
)
_ASK = (
    r"(?:vraagt|vragen|vroeg|(?:wil|wilt|willen) (?:(?:van mij|van ons|graag|nu) )?weten|"
    r"wilde weten|informeert)"
)
_EMOTION = (
    r"(?:is|zijn|bent|was|waren)?\s*(?:boos|woedend|kwaad|kapot|verdrietig|bang|ongerust|"
    r"bezorgd|geschrokken|teleurgesteld|"
    r"radeloos|emotioneel|pissig|ziedend|overstuur|gefrustreerd|in paniek|furieus|wanhopig|"
    r"laaiend|verontwaardigd|ontevreden|"
    r"verbaasd|gekwetst|overstuur|over de rooie|blij|baalt|balen|beledigd|laaiend enthousiast|"
    r"geïrriteerd|woest|het beu|het zat|er klaar mee|ontdaan|aangeslagen|van slag|in tranen)"
)
_VERY = (
    r"(?:(?:heel|erg|zo|echt|zeer|nogal|helemaal|behoorlijk|enorm|totaal|flink|best|best wel) )*"
)
_HEAD = re.compile(
    rf"^(?:.{{0,60}}?\b)?u,?\s+(?:{_EMOTION}\s*(?:en\s+)?)?{_ADVERBS}"
    rf"(?:(?P<ask>{_ASK})|(?P<say>{_SAY}))?\s*{_ADVERBS}(?P<rest>.*)$",
    re.IGNORECASE | re.DOTALL,
)
_THEIRS = re.compile(
    rf"^(?:.{{0,40}}?\b)?u,?\s+(?:{_EMOTION}|{_ADVERBS}(?:{_SAY}|{_ASK}|dreigt|wil|willen|wilt|eist|"
    rf"eisen|snapt|begrijpt|wacht|bedankt|bedanken))\b|^u$|"
    rf"^u\s+{_VERY}(?:{_EMOTION})",
    re.IGNORECASE,
)
_WISH = re.compile(
    r"^u\s+(?:wil|willen|wilt|eist|eisen)\s+(?:graag\s+|dat\s+(?P<that>.+))?(?P<rest>.*)$",
    re.IGNORECASE,
)
_FEAR = re.compile(
    r"^u (?:bent |zijn |is )?(?:heel |erg |zo )*(?P<how>bang|bezorgd|ongerust) (?P<that>dat .+)$"
)
_SAYS_SO = re.compile(
    r"\bvolgens u\s*|,? \b(?:zegt|schrijft|meldt|vertelt|beweert) (?:u|hij|zij|ze)$"
)
_ADVERBS_ONLY = re.compile(
    r"(?:net|vandaag|gisteren|vanochtend|vanmorgen|vanmiddag|zojuist|weer|opnieuw|huilend|"
    rf"in (?:paniek|tranen)|(?:heel |erg |zo )*{_EMOTION}|elke (?:dag|week|avond))?"
)
_QUESTION_WORD = re.compile(
    r"^(?:of|hoe|wat|waarom|wanneer|wie|waar|welke|hoeveel|hoelang)\b", re.IGNORECASE
)
_EMOTION_LEFT = re.compile(rf"^{_VERY}{_EMOTION}\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Said:
    """What a parent says or asks.

    Attributes:
        use: CLAIM, QUESTION, or FACT for what is a whole sentence of its own.
        text: Behind "U schrijft" or "U vraagt": "dat …", "of …", "over …".
    """

    use: Use
    text: str


def parent_says(text: str, *, pupil: str) -> Sequence[Said] | None:  # noqa: PLR0911 - each way a clause can go is one line
    """What a clause lets the parent say.

    Args:
        text: Spoken to the parent: "u klaagt dat …".
        pupil: The child's name, or "uw kind".

    Returns:
        None when the clause is not about what the parent says; empty when they only feel something.
    """
    if re.match(r"(?:ik|wij|we)\b", text, re.IGNORECASE):
        return None
    if not re.match(r"^(?:.{0,40}?\b)?u\b", text) or not _THEIRS.match(text):
        return None
    wish = _WISH.match(text)
    if wish and not re.search(r"\bweten\b", text):
        return [Said(Use.FACT, _wish(wish))]
    thanks = re.match(r"^u (?:be)?(?:dankt|danken)(?: ons| mij)? voor (.+)$", text)
    if thanks:
        return [Said(Use.FACT, f"U bedankt ons voor {thanks[1]}")]
    threat = re.match(r"^u dreigt\b.*?\bals\s+(?P<child>\S+)\s+niet\s+(?P<rest>.+)$", text)
    if threat:
        return [Said(Use.FACT, f"U wilt graag dat {threat['child']} {threat['rest']}")]
    if re.match(r"^u dreigt\b", text):
        return []
    if re.match(r"^u (?:snapt|begrijpt|wacht)\b", text):
        return [Said(Use.FACT, text)]
    return _headed(text, pupil=pupil)


def _headed(text: str, *, pupil: str) -> Sequence[Said] | None:
    """What follows "u klaagt", "u vraagt" or "u bent bang"."""
    fear = _FEAR.match(text)
    if fear:
        return [Said(Use.FACT, f"U bent {fear['how']} {fear['that']}")]
    head = _HEAD.match(text)
    if head is None:
        return None
    if re.match(r"dat\b", head["rest"]) and not _has_verb(head["rest"]):
        return [Said(Use.UNCLEAR, head["rest"])]
    if (head["ask"] or "").lower() == "vroeg":
        return [Said(Use.FACT, f"U vroeg {head['rest'].strip(' ,:')}")]
    return _content(
        head["rest"].strip(" ,:"),
        asked=bool(head["ask"]),
        verb=head["say"] or "",
        pupil=pupil,
    )


def _has_verb(text: str) -> bool:
    return any(forms.forms(word) and word not in NOUNS_TOO for word in text.lower().split()[1:])


def _wish(wish: re.Match[str]) -> str:
    if wish["that"]:
        return f"U wilt graag dat {wish['that']}"
    graag = "" if wish["rest"].startswith(("niet", "geen")) else "graag "
    return f"U wilt {graag}{wish['rest']}".rstrip()


def _content(rest: str, *, asked: bool, verb: str, pupil: str) -> Sequence[Said]:  # noqa: PLR0911 - each way a clause can go is one line
    emotion = _EMOTION_LEFT.match(rest)
    if emotion and not verb:
        rest = rest[emotion.end() :].strip(" ,:")
    if _ADVERBS_ONLY.fullmatch(rest):
        return []
    rest = re.sub(r"^want (?=\w+ \w+)", "", rest)
    if not rest:
        return []
    if asked:
        return _asked(rest)
    if verb.startswith("vind") and re.fullmatch(r"(?:dat|het|dit) \w+", rest):
        return [Said(Use.FACT, f"U vindt {rest}")]
    if re.match(r"^(?:dat|omdat)\b", rest):
        return [
            Said(
                Use.CLAIM,
                "dat" + rest[rest.index("t") + 1 :] if rest.startswith("dat") else "dat" + rest[5:],
            )
        ]
    if re.match(r"^(?:over|om|op|vanwege|wegens|naar)\b", rest):
        return [Said(Use.CLAIM, re.sub(r"^(?:om|op|vanwege|wegens|naar)\b", "over", rest))]
    if _QUESTION_WORD.match(rest):
        return [Said(Use.QUESTION if not verb.startswith("vind") else Use.CLAIM, rest)]
    if verb.lower().startswith(("vind", "denk")):
        return [
            Said(Use.FACT, f"U {'vindt' if verb.lower().startswith('vind') else 'denkt'} {rest}")
        ]
    return claim(rest, pupil=pupil)


def _asked(rest: str) -> Sequence[Said]:
    if re.match(r"^(?:om|naar)\b", rest):
        return [Said(Use.FACT, f"U vraagt {rest}")]
    return [Said(Use.QUESTION, rest)]


def claim(text: str, *, pupil: str) -> Sequence[Said]:  # noqa: PLR0911 - each way a clause can go is one line
    """A main clause or a note as what the parent says: "dat …"."""
    text = re.sub(
        r"\bvolgens u\s*|,? \b(?:zegt|schrijft|meldt|vertelt|beweert) (?:u|hij|zij|ze)$", "", text
    )
    if _QUESTION_WORD.match(text) and len(text.split()) > 1:
        return [Said(Use.QUESTION, asked(text, pupil))]
    again = re.match(r"(al (?:de |het )?\w+ (?:keer|maal))(?: (dat .+))?$", text)
    if again:
        that = f" {again[2]}" if again[2] else ""
        return [Said(Use.CLAIM, f"dat dit {again[1]} is{that}")]
    first, _want, why = text.partition(" want ")
    if why:
        return [*claim(first, pupil=pupil), Said(Use.UNCLEAR, f"want {why}")]
    if '"' in text or "„" in text or re.search(r" (?:nee|ja) ", text):
        return [Said(Use.UNCLEAR, text)]
    whole = sentence(text, pupil=pupil, is_first=True)
    verbs = find_verbs(cut(text))
    if verbs.finite is None and verbs.infinitives and not verbs.participles:
        return [Said(Use.UNCLEAR, text)]
    is_bare = verbs.finite is None and not verbs.participles and not verbs.infinitives
    if is_bare and whole and not whole.startswith("Er "):
        return [Said(Use.UNCLEAR, text)]
    is_guess = (
        bool(whole) and str(whole).startswith("Ik ") and not re.match(r"ik\b", text, re.IGNORECASE)
    )
    if whole and (is_guess or _is_cut_off(text)):
        return [Said(Use.UNCLEAR, text)]
    if whole is None or not is_sound(whole) or _is_knotted(whole):
        return [Said(Use.UNCLEAR, text)]
    return [Said(Use.CLAIM, f"dat {below(whole)}")]


def _is_knotted(whole: str) -> bool:
    """Whether a main clause has more in it than can be put behind "dat" without care."""
    words = cut(whole)
    place = find_verbs(words).finite
    if place is None:
        return False
    rest = [word.lower() for word in words[place + 1 :]]
    if "dan" in rest or "," in rest:
        return True
    behind_and = rest[rest.index("en") + 1 :] if "en" in rest else []
    return any(
        {f.name for f in forms.forms(word)} & {"3sg", "past", "past_plural"}
        and forms.article(word) is None
        for word in behind_and
    )


def _is_cut_off(text: str) -> bool:
    """Whether a clause has no subject before its verb: "gestopt met …, want Tim werd …"."""
    words = cut(text)
    verbs = find_verbs(words)
    return bool(verbs.participles) and verbs.participles[0] == 0 and bool(verbs.finite)


def is_feeling(text: str) -> bool:
    """Whether a clause begins with what somebody feels: "bang dat …"."""
    return bool(_EMOTION_LEFT.match(text))
