"""Turns of phrase in hurried notes, written out; and notes that stand for one whole sentence."""

import re

from assistant.drafting.gist.tokens import cut, find_verbs
from assistant.dutch import forms

_GRADE = r"\d{1,2}(?:[.,]\d)?"
_HARSH = (
    r"(?:echt |heel |gewoon )*(?:belachelijk|absurd|schandalig|idioot|onzin|bezopen|te gek|te zot|"
    r"waanzin|een schande)"
)
_MONTHS = "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
_ORDINAL = re.compile(
    r"(?<!de )(?<!het )(?<!een )\b((?:eerste|tweede|derde|vierde|vijfde|laatste|volgende) "
    r"(?:keer|dag|mail|brief|gesprek|les|uur|lesuur|rit|toets))\b"
)
_ABOUT = re.compile(
    r"(?<!de )(?<!het )\b(brief|mail|formulier|informatie|bericht) "
    r"(?=(?:school|sport|ouder|studie|excursie|kamp|toets|verlof)\w*\b)"
)
_ANOTHER = re.compile(
    r"(?<!\been )(?<!\bgeen )(?<!\bde )(?<!\bhet )(?<!\bof )\b(ander|andere) ([a-z]\w+)"
)
_CLASS = r"(?:groep \d|klas \d\w?|\d ?(?:vmbo|havo|vwo|mavo|gym)\S*|\d[a-z]\b)"
_SEARCH = re.compile(
    r"(waarom|hoe|wat|wie|wanneer|waardoor)(?: .*)? (?:zoeken|zoek|gaan|ga) (we|wij|ik) "
    r"(.*\b(?:uit|na|uitzoeken|nakijken))$"
)
_ASKED = {
    "waarom": "waarom dit zo ging",
    "waardoor": "waardoor dit kwam",
    "hoe": "hoe dit kwam",
}
_THINKS = re.compile(
    r"(?:dat is |is )?niet (\w+),? (?:dat )?(?:weet|snap|begrijp|besef) ik$", re.IGNORECASE
)
_UNTIL = re.compile(
    r"(tot die tijd|tot dan|intussen|ondertussen|voorlopig|in de tussentijd) (.+)$", re.IGNORECASE
)


def written_in_full(text: str, pupil: str) -> str:
    """A note with the small words that it leaves out inside a phrase.

    Args:
        text: Spoken to the parent.
        pupil: The child's name, whose class need not be said.
    """
    text = re.sub(rf"\b({re.escape(pupil)})\s+{_CLASS}", r"\1", text)
    text = _ORDINAL.sub(lambda m: f"{forms.article(m[1].split()[1]) or 'de'} {m[1]}", text)
    text = re.sub(
        r"\b(begin|einde?) (dag|les|week|schooljaar|periode)\b",
        lambda m: f"{'begin' if m[1] == 'begin' else 'einde'} van {forms.article(m[2])} {m[2]}",
        text,
    )
    text = re.sub(r"\b([Oo]uders) ((?:de )?andere (?:leerlingen|kinderen))", r"\1 van \2", text)
    text = re.sub(r"^[Ww]il (?:ze|hen) (?=uitnodigen|spreken|bellen)", "ik wil u ", text)
    text = _ANOTHER.sub(_another, text)
    text = _ABOUT.sub(lambda m: f"{forms.article(m[1])} {m[1]} over de ", text)
    text = re.sub(r"\b(heeft|hebben|heb) gewoon\b", r"\1", text)
    text = re.sub(rf"^({_MONTHS}) (?=\w+ (?:ik|we|wij|u|de|het)\b)", r"in \1 ", text, flags=re.I)
    text = re.sub(r"^[Bb]ezwaar kan$", "u kunt bezwaar maken", text)
    text = re.sub(rf"^[Uu] vindt (.+?) {_HARSH}$", r"u bent het niet eens met \1", text)
    text = re.sub(r"^[Uu] (?:snapt|begrijpt) (.+) niet$", r"u heeft een vraag over \1", text)
    if text.endswith(" akkoord") and find_verbs(cut(text)).finite is None:
        verb = "zijn" if " en " in text else "is"
        text = f"{text.removesuffix(' akkoord')} {verb} akkoord"
    return re.sub(r"\bdus (?:de)?zelfde informatie\b", "en krijgt dus dezelfde informatie", text)


def _another(found: re.Match[str]) -> str:
    """With "een" before "ander advies", where it is one thing."""
    wanted = {"het": "ander", "de": "andere"}.get(forms.article(found[2]) or "")
    is_one = wanted == found[1] and not forms.is_plural(found[2])
    return f"een {found[0]}" if is_one else found[0]


def fixed_phrase(text: str) -> str | None:  # noqa: PLR0911 - each way a clause can go is one line
    """The sentence that a note of a known shape stands for; None for any other note."""
    sure = re.fullmatch(
        r"(?P<no>(?:nee,? )?(?:natuurlijk|uiteraard|zeker) niet)|(?P<yes>ja, dat is goed)|"
        r"(?:ja )?(?:natuurlijk|uiteraard|tuurlijk|vanzelfsprekend)",
        text,
        re.IGNORECASE,
    )
    if sure:
        if sure["no"]:
            return "Nee, natuurlijk niet"
        return "Ja, dat is goed" if sure["yes"] else "Natuurlijk"
    grade = re.match(
        rf"(?:voor )?(\w+) (?:een )?({_GRADE}) in plaats van (?:een )?({_GRADE})$", text
    )
    if grade:
        return f"Voor {grade[1]} staat er een {grade[2]} in plaats van een {grade[3]}"
    search = _SEARCH.match(text)
    if search:
        who = "Ik zoek" if search[2] == "ik" else "We zoeken"
        what = _ASKED.get(search[1], f"{search[1]} er is gebeurd")
        return f"{who} {'nog ' if 'nog' in search[3] else ''}uit {what}"
    thinks = _THINKS.match(text)
    if thinks:
        return f"Ik weet dat dit niet {thinks[1]} is"
    until = _UNTIL.match(text)
    if until and find_verbs(cut(until[2])).finite is None:
        many = any(forms.is_plural(word.lower()) for word in cut(until[2]))
        first = until[1][:1].upper() + until[1][1:]
        if any(form.name == "plural" for form in forms.forms(cut(until[2])[0].lower())):
            return f"{first} {until[2]}"
        return f"{first} {'zijn' if many else 'is'} er {until[2]}"
    return None
