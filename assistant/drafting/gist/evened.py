"""A gist made even before it is read: written out, names with their owners, no class."""

import re

from assistant.drafting.gist.mentions import with_capitals
from assistant.drafting.gist.people import people
from assistant.dutch import forms
from assistant.dutch.shorthand import written_out
from assistant.dutch.words import is_word

_GIVEN = re.compile(
    r"\b([Mm]oeder|[Vv]ader|[Mm]ama|[Pp]apa|[Mm]um|[Dd]ad) \(([A-Z][a-zà-ÿ]+(?: [A-Z][a-zà-ÿ]+)?)\)"
)
_PARENT = (
    r"[Mm]oeder|[Vv]ader|[Mm]ama|[Pp]apa|[Oo]uders|[Oo]pa|[Oo]ma|[Vv]oogd|[Tt]ante|[Oo]om|"
    r"[Pp]leegmoeder|[Pp]leegvader|[Ss]tiefmoeder|[Ss]tiefvader|[Mm]um|[Dd]ad"
)
_NAMED = re.compile(rf"\b({_PARENT}) \(([A-Z][^()\d]*)\) ((?:van|of) [A-Z][\w-]+)")
_BESIDE = re.compile(
    rf"\b({_PARENT}) ((?:van |of )?[A-Z][\w-]+) \(([A-Z][a-z]+ [A-Za-z][^()\d]*)\)"
)
_COUPLE = re.compile(
    r"\b([Oo]uders) [A-Z]\w+ (?:en|\+|&) [A-Z]\w+ ((?:(?:van|de|der|den) )*[A-Z]\w+)"
)
_SURNAMED = re.compile(rf"\b({_PARENT}) ([A-Z][\w-]+) van ([A-Z][\w-]+)")
_DAYS = {
    "Mon": "Monday", "Tue": "Tuesday", "Wed": "Wednesday", "Thu": "Thursday", "Fri": "Friday",
}  # fmt: skip
_DAY = re.compile(r"\b(Mon|Tues?|Wed|Thu(?:rs?)?|Fri)\b\.?(?= |,|\.|$)")
_TWINS = re.compile(
    rf"\b({_PARENT}) (?:van |of )?(?:de |the )?(?:tweeling |twins )?"
    r"[A-Z][\w-]+ (?:en|and) [A-Z][\w-]+"
)
_NAMED_BEHIND = re.compile(rf"\b({_PARENT}) ([A-Z][\w-]+), ([A-Z][\w-]+ [A-Z][\w -]*), ?")
_NAMED_FIRST = re.compile(
    rf"\b({_PARENT}) ([A-Z][\w-]+ [A-Z][\w-]+) (?:\([^()]*\) )?van ([A-Z][\w-]+)"
)
_WILL = re.compile(r"\b([Hh]e|[Ss]he|[Tt]hey)['’]ll\b")
_INITIAL = re.compile(r"\b([A-Z][a-zà-ÿ]+) [A-Z](?:\.(?=[ ),:])|(?=[,) ]))")
_MA, _PA = re.compile(r"\b[Mm]a(?= van [A-Z])"), re.compile(r"\b[Pp]a(?= van [A-Z])")
_AGREES = re.compile(r"\b([Kk]lopt) (?=(?:ze|zij|hij|we|wij|ik|er|het|de) )")
_HAS_QUESTION = re.compile(
    r"\b(?:heeft|hebben) (?:een |nog een |de )?vraag (?=(?:of|hoe|wat|wanneer|waarom)\b)"
)
_AGAIN = re.compile(
    r"\b(mailt|schrijft|belt|meldt|klaagt|zegt) (?:nu )?voor de \w+ keer dat\b", re.IGNORECASE
)
_VERY_THANKED = re.compile(
    r"\b(?:hartstikke|super|enorm|heel erg|ontzettend) bedankt\b", re.IGNORECASE
)
_SENT = re.compile(
    r"\b(?:schreef|stuurde|mailde|schrijft|stuurt) (?:ons |mij |me )?een "
    r"(?:boze|felle|woedende|nijdige) (?:mail|brief|bericht|app) over\b"
)
_OWNED = re.compile(r"\b((?:Mr|Mrs|Ms|Miss|Dr)\.? [A-Z]\w+)'s (son|daughter|child)\b")
_YEAR = re.compile(
    r"\b([A-Z]\w+)(?:,? (?:in )?(?:year|grade|group) \d+\w?\b,?| \((?:year|grade|group) \d+\w?\),?)"
)
_FEMALE = re.compile(r"\b(?:[Mm]w|[Mm]evr|[Mm]evrouw)\.? (?=[A-Z])")
_MALE = re.compile(r"\b(?:[Dd]hr|[Mm]eneer)\.? (?=[A-Z])")
_OTHER_CHILD = r"(?<=\bjongen )|(?<=\bmeisje )|(?<=\bleerling )"
_CLASS = (
    r"(?:groep ?\d\w?|klas ?\d\w?|\d ?(?:vmbo|havo|vwo|mavo|gym|atheneum)\w?|"
    r"\d[A-Za-z]{1,2}\d?)(?!\w)"
)


def evened_out(text: str, language: str) -> str:
    """A gist as the readers want it: written out, with capitals, and no class behind a name.

    Args:
        text: As it was typed, blanks tidied.
        language: "nl" or "en".
    """
    text = _TWINS.sub(r"\1", _COUPLE.sub(r"\1 \2", _INITIAL.sub(_without_initial, text)))
    text = _NAMED_BEHIND.sub(r"\1 van \2 (\3) ", text)
    if language == "nl":
        text = _AGREES.sub(r"\1, ", _PA.sub("vader", _MA.sub("moeder", text)))
        text = re.sub(r"\b(boos|kwaad|woedend) op (?:mij|ons) (?=omdat|dat)", r"\1 ", text)
        text = _VERY_THANKED.sub("bedankt", text)
        text = _AGAIN.sub(r"\1 dat", _SENT.sub("klaagt over", text))
        text = _HAS_QUESTION.sub("vraagt ", written_out(text))
    text = with_capitals(text)
    text = _SURNAMED.sub(_as_surname, text)
    text = _NAMED_FIRST.sub(_with_child, text)
    text = _NAMED.sub(r"\1 \3 (\2)", text)
    text = _BESIDE.sub(r"\1 \3 (\1 \2)", text)
    text = _SURNAMED.sub(_as_surname, text)
    text = _GIVEN.sub(r"\1 \2", text)
    if language == "nl":
        found = people(text)
        if found.parent.title and found.parent.name and found.pupil.name:
            both = rf"\b({re.escape(found.pupil.name)}) {re.escape(found.parent.name)}\b"
            text = re.sub(both, r"\1", text)
        return _without_class(text, found.pupil.name)
    text = _DAY.sub(lambda m: _DAYS[m[1][:3]], _YEAR.sub(r"\1", text))
    text = _WILL.sub(r"\1 will", text)
    text = _OWNED.sub(r"\1: your \2", text)
    return _FEMALE.sub("Ms ", _MALE.sub("Mr ", text))


def _without_initial(found: re.Match[str]) -> str:
    """A name without the letter that tells one Thomas from another: "Thomas W"."""
    return found[1] if forms.sex_of(found[1]) is not None else found[0]


def _as_surname(found: re.Match[str]) -> str:
    """The surname of "vader Hugo van Dam", unless what follows is a first name: a child's."""
    if forms.sex_of(found[3]) is not None:
        is_grand = found[1].lower() in {"opa", "oma", "oom", "tante"}
        return f"{found[1]} van {found[3]}" if is_grand else found[0]
    return f"{found[1]} {found[2]} Van {found[3]}"


def _as_pupil(found: re.Match[str]) -> str:
    """The pupil in "Joris 3 havo"; "Ouders 3 havo" is none."""
    is_name = forms.sex_of(found[1]) is not None or not is_word(found[1].lower())
    return f"leerling {found[1]}" if is_name else found[0]


def _with_child(found: re.Match[str]) -> str:
    """The child before the name in "opa Henk Stam van Mick"."""
    if forms.sex_of(found[3]) is None:
        return found[0]
    return f"{found[1]} van {found[3]} ({found[1]} {found[2]})"


def _without_class(text: str, pupil: str) -> str:
    """Without the class of a child: the parent knows their own, and another is not theirs."""
    text = re.sub(rf"(?:{_OTHER_CHILD})(?:uit|van|in) {_CLASS} ?", "", text, flags=re.IGNORECASE)
    text = re.sub(rf"\b([Oo]uders) {_CLASS}(?= )", r"\1", re.sub(rf"\({_CLASS}, ", "(", text))
    if not pupil:
        alone = rf"\b([A-Z][a-zà-ÿ]+) (?:\({_CLASS}\)|{_CLASS})"
        return re.sub(alone, _as_pupil, text, count=1)
    behind = rf"\b({re.escape(pupil)})(?:\s*,?\s+(?:uit )?{_CLASS}|\s*\({_CLASS}\))"
    return re.sub(behind, r"\1", text)
