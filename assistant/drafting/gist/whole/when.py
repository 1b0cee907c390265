"""Days, dates and times in a Dutch note, and the small words that belong before them."""

import re

DAYS = "maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag"
"""The days of the week, as alternatives of a pattern."""
MONTHS = "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
"""The months, likewise."""
WHEN = (
    rf"(?:{DAYS}) \d{{1,2}} (?:{MONTHS})|"
    rf"(?:(?:aanstaande|volgende week|komende|deze|afgelopen|vorige)\s+)?(?:{DAYS})"
    r"(?:middag|ochtend|avond)?|vandaag|morgen(?:ochtend|middag|avond)?|overmorgen|gisteren|"
    r"eergisteren|vanmiddag|vanavond|vanochtend|vanmorgen|vannacht|"
    r"(?:volgende|deze|vorige|komende) (?:week|maand)|"
    rf"\d{{1,2}} (?:{MONTHS})|(?:over|binnen) (?:\d+|een|twee|drie|vier) (?:weken|week|dagen|dag)|"
    r"(?:in )?week \d+"
)
"""A day or date."""
TIME = r"\d{1,2}\.\d{2} uur"
"""A time of day."""
WHEN_FIRST = re.compile(
    rf"^(?P<when>(?:(?:{WHEN})(?:\s+(?:en|of|tot en met)\s+(?:{WHEN}))?"
    rf"(?:\s+(?:om\s+|na\s+|vanaf\s+|tot\s+|rond\s+)?{TIME})?|(?:om\s+|na\s+|vanaf\s+)?{TIME}))"
    r"[\s,:]+(?P<rest>.+)$",
    re.IGNORECASE,
)
WHEN_LAST = re.compile(
    rf"^(?P<rest>.+?)\s+(?P<when>(?:op\s+|in\s+|om\s+)?(?:{WHEN})"
    rf"(?:\s+(?:om\s+|na\s+|vanaf\s+)?{TIME})?|(?:om\s+)?{TIME})$",
    re.IGNORECASE,
)


_BEFORE_TIME = r"(?!(?:om|na|tot|vanaf|rond|voor|tussen|en|of|is|circa)\b)[a-zë]{3,}"


def is_when(text: str) -> bool:
    """Whether a text is a day or date and nothing else."""
    return bool(re.fullmatch(WHEN, text, re.IGNORECASE))


def with_clock(text: str) -> str:
    """A text with "om" between a day and a time, "op" before a date, "van" before a range."""
    text = re.sub(rf"\b({WHEN})\s+(?={TIME})", r"\1 om ", text, flags=re.IGNORECASE)
    text = re.sub(
        rf"\b(is|was|komt|kwam|start|begint|begon) (\d{{1,2}} (?:{MONTHS}))", r"\1 op \2", text
    )
    text = re.sub(
        rf"(?<!van )(?<!vanaf )\b({WHEN}) tot en met ({WHEN})", r"van \1 tot en met \2", text
    )
    text = re.sub(rf"(?<= )({_BEFORE_TIME})\s+({TIME})$", r"\1 om \2", text)
    return re.sub(r"\btot en met om\b", "tot en met", text)


def dated(when: str) -> str:
    """A day or time with the preposition that it needs in a sentence."""
    when = with_clock(when)
    if re.match(rf"\d{{1,2}} (?:{MONTHS})", when):
        return f"op {when}"
    return f"om {when}" if when[:1].isdigit() else when
