"""What a letter leaves open, and the slots that say so: a choice, a date, a result, a step.

A letter to a worried parent ends in a first step (the last F of LAFF: McNaughton & Vostal
2010, "Using Active Listening to Improve Collaboration with Parents", Intervention in School
and Clinic 45(4)). Who does it and when, as far as the gist says; the rest is a slot, never a
promise.
"""

import re
from collections.abc import Sequence

from assistant.drafting.gist.model import Part, Reading, Use
from assistant.drafting.gist.whole.when import DAYS

_SEARCHING = re.compile(
    r"\b(?:zoek\w*\b.*\buit|uitzoeken|onderzoek\w*|ga na|nagaan|nakijken|look(?:ing)? into|"
    r"they (?:answer|reply|will answer)|(?:ze|zij) (?:antwoorden|reageren|laten)|wacht(?:en)? "
    r"op (?:antwoord|reactie)|investigat\w*|find out|check with)\b",
    re.IGNORECASE,
)
_MEETING = re.compile(
    r"\b(?:gesprek|uitnodigen|nodig u|afspraak(?! is\b| was\b|:)|langskomen|bellen of|meeting|"
    r"meet|invite|come in|call you)\b",
    re.IGNORECASE,
)
_OFFER = re.compile(r"\b(?:gesprek|meeting)\b.*\b(?:kan|mogelijk|possible)\b", re.IGNORECASE)
_INTERPRETER = re.compile(
    r"\b(?:tolk|interpreter)\b.*\b(?:kan|kunnen|mogelijk|possible|can|could)\b|"
    r"\b(?:kan|kunnen|can)\b.*\b(?:tolk|interpreter)\b",
    re.IGNORECASE,
)
_WHEN = re.compile(
    rf"\b(?:{DAYS}|vandaag|morgen\w*|overmorgen|vanavond|vanmiddag|deze week|volgende week|"
    rf"week \d+|\d{{1,2}} [a-z]+|\d{{1,2}}\.\d{{2}}|"
    r"monday|tuesday|wednesday|thursday|friday|today|tomorrow|tonight|this week|next week)\b",
    re.IGNORECASE,
)
_ANY_WHEN = re.compile(
    rf"{_WHEN.pattern}|\b(?:als|zodra|wanneer|straks|meteen|direct|snel|later|binnen|na|over|"
    r"voor|tijdens|komende|begin|eind|dan|daarna|elke|iedere|altijd|dagelijks|nu|even|al|if|once|when|soon|"
    r"later|within|after|before|by|in|now|always|every|each)\b",
    re.IGNORECASE,
)
_EITHER = re.compile(
    rf"\b(?:{DAYS}|\w+day)\b(?: \w+){{0,2}} (?:of|or) (?:{DAYS}|\w+day)\b|\b(?:bellen of "
    rf"langs\w*|kiezen|voorstellen|choose|pick|suggest)\b",
    re.IGNORECASE,
)
_ACTING = re.compile(
    r"\b(?:mailt|belt|stuurt|neemt contact|bel|mail|stuur|spreek|laat u|haalt|regel|regelt|"
    r"pakt|plan|bespreek|bespreken|"
    r"ga|gaat|gaan|kijken|praat|praten|legt|geeft|vraagt|zorg|zorgt|komt terug|will|speaks?|"
    r"calls?|sends?|rings?)\b",
    re.IGNORECASE,
)
_REACHING = re.compile(
    r"^(?:(?:de|onze|juf|meester|meneer|mevrouw|the|our|mr|mrs|ms)\b[^,]*?|ik|wij|we|i) "
    r"(?:mailt|belt|stuurt|neemt|bel|mail|stuur|neem|will (?:call|send|email)|calls?|emails?) "
    r"(?:u|you|contact)\b",
    re.IGNORECASE,
)
_REPORTS = re.compile(
    r"\b(?:hoort u|u hoort|laat ik u|laten we u|let you know|hear from)\b", re.IGNORECASE
)


def open_ends(rest: Sequence[Part], reading: Reading, *, may_end: bool) -> dict[str, bool]:
    """What the gist leaves open, as the switches of the letter's template.

    Args:
        rest: The parts behind what the parent says.
        reading: The whole of the gist.
        may_end: Nothing need happen next: a condolence or a practical question.
    """
    everything = " ".join(f"{part.text}." for part in rest)
    offered = [
        part.text for part in rest if part.text.startswith(("Dat kan ", "Dat is ", "That can be "))
    ]
    meeting = [p.text for p in rest if p.use is not Use.UNCLEAR and _MEETING.search(p.text)]
    searches = bool(_SEARCHING.search(everything))
    acts = bool(_ACTING.search(everything))
    has_step = (
        searches or bool(meeting) or acts or any(part.use in {Use.STEP, Use.ASK} for part in rest)
    )
    needs_date = (
        bool(meeting)
        and not may_end
        and not any(_WHEN.search(text) for text in [*meeting, *offered])
    )
    return {
        "ask_choice": any(_EITHER.search(p.text) for p in rest if p.use is not Use.UNCLEAR),
        "ask_talk": needs_date and any(_OFFER.search(text) for text in meeting),
        "ask_interpreter": any(_INTERPRETER.search(part.text) for part in rest),
        "needs_date": needs_date,
        "needs_result": searches and not _REPORTS.search(everything),
        "needs_step": not has_step and not may_end and not _is_answer(rest, reading),
    }


def lacks_when(part: Part) -> bool:
    """Whether a part says who gets in touch, but not when."""
    return bool(_REACHING.match(part.text)) and not _ANY_WHEN.search(part.text)


def _is_answer(rest: Sequence[Part], reading: Reading) -> bool:
    """Whether the letter answers a question, so that nothing need happen next."""
    return any(part.use is Use.QUESTION for part in reading.parts) and bool(rest)
