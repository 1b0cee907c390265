"""Notes without a verb: "vrijdag 8.15 uur gesprek", "onze fout", "vacature"."""

import re

from assistant.drafting.gist.tokens import PREPOSITIONS, cut, glue
from assistant.drafting.gist.whole.articles import with_articles
from assistant.drafting.gist.whole.when import TIME, WHEN_FIRST, WHEN_LAST, dated
from assistant.dutch import forms
from assistant.dutch.listed import listed
from assistant.dutch.words import is_word

_NOTHING = re.compile(
    r"(?:nog )?(?:steeds )?(?:niemand|geen|niets)\b|al (?:\d+|\w+) (?:weken|maanden|dagen|"
    r"keer) geen\b"
)
_OURS = re.compile(r"(?:dat is )?(?P<whose>onze|ons|mijn) (?P<what>fout|vergissing|schuld)\b")
_SLIP = re.compile(
    r"(?:een )?(?:grote |domme |stomme |duidelijke |kleine )?"
    r"(?:type|schrijf|reken|invoer|tel|communicatie|plannings)?(?:fout|foutje|vergissing|"
    r"misverstand)\b"
)

_HOUR = re.compile(rf"(?:(?:om|na|vanaf|voor|rond) )?{TIME}")
_BEFORE_WHEN = listed("of en , uiterlijk pas liefst graag")
_MASS = listed("discriminatie onrust ruzie overlast paniek pesterij")
_WE = re.compile(r"\b(?:we|wij|ik)\b")
_LESSON = re.compile(r"(?P<hour>\w+(?:ste|de) (?:les)?uur),? ?(?:in )?(?P<place>.{0,30})$")
_STATE = re.compile(
    r"(?P<what>\w+) (?P<not>niet|nog niet|al|wel|weer|langdurig|nu|helaas|tijdelijk) (?P<how>\w+)$"
)
_HOW = listed(
    "aansprakelijk verantwoordelijk bereikbaar verzekerd beschikbaar bekend mogelijk "
    "verplicht open dicht klaar compleet leeg vol ziek veilig zeker"
)


def verbless(text: str, pupil: str, *, is_first: bool) -> str | None:
    """The sentence that a note without a verb stands for; None when that is not clear.

    Args:
        text: Spoken to the parent.
        pupil: The child's name, or "uw kind".
        is_first: Nothing was said before it, so it says what the letter is about.
    """
    return _known(text) or _at_a_time(text) or _thing(text, pupil, is_first=is_first)


def _known(text: str) -> str | None:  # noqa: PLR0911 - each shape of a note is one line
    low = text.lower()
    if low in {"niets", "geen", "niemand"}:
        return None
    if _NOTHING.match(low):
        many = forms.is_plural(low.split()[-1]) and "geen" in low.split()
        return f"Er {'zijn' if many else 'is'} {_lower(text)}"
    needed = re.match(r"(?:een )?(?P<what>\w+) (?P<how>(?:wel |nog |ook )?nodig)$", low)
    if needed and forms.article(needed["what"]) and not forms.is_plural(needed["what"]):
        return f"Er is een {needed['what']} {needed['how']}"
    then = re.match(r"(daarna|vervolgens|dan) (?:een )?(.+)$", text, re.IGNORECASE)
    if then and forms.article(cut(then[2])[0].lower()) and not _WE.search(then[2]):
        return f"{then[1][:1].upper()}{then[1][1:]} is er een {then[2]}"
    ours = _OURS.match(low)
    if ours:
        whose = "onze" if ours["whose"] == "ons" else ours["whose"]
        return f"Dat is {whose} {ours['what']}{text[ours.end() :]}"
    if re.fullmatch(r"\d+ (?!euro)\w+", low):
        verb = "ging" if low.split()[1] in {"minuten", "minuut", "uur", "uren"} else "gaat"
        return f"Het {verb} om {text}"
    if _SLIP.match(low):
        return f"Het was een {_of(_lower(text)).removeprefix('een ')}"
    return None


def _at_a_time(text: str) -> str | None:
    first = WHEN_FIRST.match(text)
    if first is not None:
        return _first_when(first["when"], first["rest"])
    last = WHEN_LAST.match(text)
    words = cut(last["rest"]) if last is not None else []
    is_cut = bool(words) and words[-1].lower() in PREPOSITIONS | _BEFORE_WHEN
    if last is None or is_cut or forms.article(words[0]) is None:
        return None
    rest = glue(with_articles(words, is_phrase=True))
    is_subject = len(words) > 1 and (forms.article(words[-2].lower()) or words[-2][:1].isupper())
    is_verb = is_subject and _starts(words[-1])
    return f"{rest[:1].upper()}{rest[1:]} {'' if is_verb else 'is '}{dated(last['when'])}"


def _first_when(typed: str, rest: str) -> str:
    when = dated(typed)
    if _HOUR.fullmatch(rest):
        return f"Dat {'kan' if ' of ' in typed else 'is'} {when} {rest}"
    if rest.startswith("of "):
        return f"Dat kan {when} {rest}"
    lesson = _LESSON.match(rest)
    if lesson:
        place = f", {lesson['place']}" if lesson["place"] else ""
        return f"Dat is {when}, het {lesson['hour']}{place}"
    when = when[:1].upper() + when[1:]
    if re.match(r"(?:klaar|uit|afgelopen)\b", rest.lower()):
        return f"{when} is het {rest}"
    rest = glue(with_articles(cut(rest), is_phrase=True))
    if cut(rest)[0].lower() in PREPOSITIONS:
        return f"Dat is {dated(typed)} {rest}"
    if "," not in rest:
        rest = re.sub(r"\s+(?=met u\b)", ", ", rest, count=1)
    return f"{when} is {rest}"


def _starts(word: str) -> bool:
    """Whether a noun is a verb here, behind its subject: "vervanger start maandag"."""
    return any(f.name == "3sg" for f in forms.forms(word)) and word in {"start", "begint", "komt"}


def _thing(text: str, pupil: str, *, is_first: bool) -> str | None:  # noqa: PLR0911 - each way a clause can go is one line
    words = cut(text)
    low = [word.lower() for word in words]
    if forms.noun_kind(low[0]) == "place" and len(words) > 1 and words[1][:1].isupper():
        return f"De plek is {text}"
    is_state = words[0] in {pupil, "u"} and is_word(low[-1]) and not re.search(r"\d", text)
    if 2 <= len(words) <= 3 and is_state:
        return f"{words[0]} {'bent' if words[0] == 'u' else 'is'} {' '.join(words[1:])}"
    if len(words) == 1:
        one = "" if low[0] in _MASS else "een "
        is_one = forms.noun_kind(low[0]) in {"event", "abstract"} and not forms.is_plural(low[0])
        return f"Er is {one}{_lower(text)}" if is_one or not one else None
    brought = re.match(r"(.+) (?:mee|meenemen|mee te nemen)$", text)
    if brought is not None and forms.article(cut(brought[1])[-1]) is not None:
        return f"{pupil} neemt {glue(with_articles(cut(brought[1]), default='een'))} mee"
    if re.match(r"(?:ja )?(?:gewoon |hoor )?mee\b", text.lower()):
        return f"{pupil} mag gewoon mee"
    state = _STATE.match(_lower(text))
    if state and forms.article(state["what"]) and state["how"] in _HOW:
        return f"{glue(with_articles([state['what'], 'is', state['not'], state['how']]))}"
    adjective = len(words) > 3 and not forms.article(low[0]) and forms.article(low[1])
    if is_first and len(words) >= 3 and "u" not in low and (forms.article(low[0]) or adjective):
        is_bare = low[0][:1].isdigit() or (not adjective and forms.is_plural(low[0]))
        lead = "" if is_bare else "een "
        return f"Het gaat om {lead}{glue(with_articles(['x', *cut(_lower(text))])[1:])}"
    return None


def _of(text: str) -> str:
    """With "van": "typefout docent" is "typefout van de docent"."""
    words = text.split()
    if len(words) == 2 and forms.noun_kind(words[1]) == "person":
        return f"{words[0]} van de {words[1]}"
    return text


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]
