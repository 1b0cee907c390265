"""A reading as the blanks of a letter; the words around them stand in templates."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from assistant.drafting.gist.model import Part, Person, Reading, Use
from assistant.drafting.gist.whole.when import DAYS
from assistant.drafting.model import Sender, Tone
from assistant.drafting.situations import Situation

_SAID = frozenset({Use.CLAIM, Use.QUESTION})
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
_WHEN = re.compile(
    rf"\b(?:{DAYS}|vandaag|morgen\w*|overmorgen|vanavond|vanmiddag|deze week|volgende week|"
    rf"week \d+|\d{{1,2}} [a-z]+|\d{{1,2}}\.\d{{2}}|"
    r"monday|tuesday|wednesday|thursday|friday|today|tomorrow|tonight|this week|next week)\b",
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
_TIME = re.compile(r"\b\d{1,2}[.:]\d{2}\b|\b\d{1,2} ?(?:am|pm)\b", re.IGNORECASE)


def blanks(  # noqa: PLR0913 - each is said by name
    reading: Reading,
    situation: Situation,
    *,
    phrases: Mapping[str, Any],
    tone: Tone,
    sender: Sender,
    feeling: str,
) -> dict[str, object]:
    """The values of a letter's blanks.

    Args:
        reading: What the gist says.
        situation: What it is about, in the letter's language.
        phrases: The letter's own small words, from its front matter.
        tone: How it sounds.
        sender: In whose name.
        feeling: The sentences that say we see what it is like; "" for none.
    """
    parts = _shown(reading, phrases, situation)
    opening, rest = _opening(parts)
    asks = [sentence(part) for part in rest if part.use is Use.ASK]
    condolence = next((part.text for part in reading.parts if part.use is Use.CONDOLENCE), "")
    return {
        "tone": str(tone),
        "salutation": salutation(reading.parent, reading.pupil, phrases),
        "thanks": _thanks(reading, phrases),
        "pupil": reading.pupil.name or str(phrases["your_child"]),
        "pupil_named": bool(reading.pupil.name),
        "opening": [sentence(part) for part in opening],
        "feeling": "" if condolence else feeling,
        "condolence": condolence,
        "story": [*_paragraphs(rest, reading, phrases, tone), *([asks] if asks else [])],
        "missing_step": phrases["missing_step"],
        "is_practical": situation.is_practical,
        "is_simple": reading.is_simple,
        "sender": signature(sender, phrases),
        **_open_ends(rest, reading, may_end=bool(condolence) or situation.is_practical),
    }


def _open_ends(rest: Sequence[Part], reading: Reading, *, may_end: bool) -> dict[str, bool]:
    """What the gist leaves open: a choice, a date, a result, or what happens at all."""
    everything = " ".join(sentence(part) for part in rest)
    offered = [
        part.text for part in rest if part.text.startswith(("Dat kan ", "Dat is ", "That can be "))
    ]
    meeting = [part.text for part in rest if _MEETING.search(part.text)]
    searches = bool(_SEARCHING.search(everything))
    has_step = (
        searches
        or bool(meeting or _ACTING.search(everything))
        or any(part.use in {Use.STEP, Use.ASK} for part in rest)
    )
    return {
        "ask_choice": any(_EITHER.search(p.text) for p in rest if p.use is not Use.UNCLEAR),
        "needs_date": bool(meeting)
        and not may_end
        and not any(_WHEN.search(text) for text in [*meeting, *offered]),
        "needs_result": searches and not _reports(everything),
        "needs_step": not has_step and not may_end and not _is_answer(rest, reading),
    }


def sentence(part: Part) -> str:
    """A part with its full stop or question mark."""
    text = part.text.rstrip(" .,;")
    text = text[:1].upper() + text[1:]
    return text + ("?" if part.use is Use.ASK else "" if text.endswith(("]", "?", "!")) else ".")


def salutation(parent: Person, pupil: Person, phrases: Mapping[str, Any]) -> str:
    """Whom the letter greets; an open slot where the gist does not say."""
    if parent.name:
        name = parent.name[:1].upper() + parent.name[1:] if parent.title else parent.name
        if parent.title:
            titles = phrases["titles"]
            return f"{titles.get(parent.title, parent.title)} {name}"
        if parent.given or parent.sex:
            return f"{parent.given} {parent.name}".strip()
        return str(phrases["either"]).format(name=name)
    names: Mapping[str, str] = phrases["name_of"]
    key = "plural" if parent.is_plural else parent.sex or "none"
    of_pupil = str(phrases["of_pupil"]).format(pupil=pupil.name) if pupil.name else ""
    return names[key].format(of_pupil=of_pupil)


def signature(sender: Sender, phrases: Mapping[str, Any]) -> list[str]:
    """Who signs: name, role and school, as far as they are told."""
    slot = str(phrases["slot"]).format(what=phrases["sender_name"])
    return [line for line in (sender.name or slot, sender.role, sender.school) if line]


def _shown(reading: Reading, phrases: Mapping[str, Any], situation: Situation) -> list[Part]:
    """What the letter says, with claims and questions as sentences of their own."""
    found: list[Part] = []
    seen: set[str] = set()
    for part in reading.parts:
        if part.use in {Use.INSIDE, Use.CONDOLENCE} or not part.text or part.text.lower() in seen:
            continue
        seen.add(part.text.lower())
        text = part.text
        if part.use is Use.CLAIM:
            lead = (
                phrases["wrote_about"] if re.match(r"(?:over|about)\b", text) else phrases["wrote"]
            )
            if any(one.use is Use.CLAIM for one in found) and not re.match(
                r"(?:over|about)\b", text
            ):
                lead = phrases["wrote_too"]
            text = f"{lead} {text}"
        elif part.use is Use.QUESTION:
            text = f"{phrases['asked']} {text}"
        elif part.use is Use.UNCLEAR:
            text = str(phrases["slot"]).format(what=text)
        if situation.topic and re.match(r"(?:Het|It) (?:blijft|stays|remains)\b", text):
            text = re.sub(r"^(?:Het|It)\b", situation.topic, text)
        found.append(Part(use=part.use, text=_joined(found, part, text, phrases), typed=part.typed))
    return [part for part in found if part.text]


def _joined(found: list[Part], part: Part, text: str, phrases: Mapping[str, Any]) -> str:
    """A second claim joins the first in one sentence while that stays short."""
    if part.use is not Use.CLAIM or not found or found[-1].use is not Use.CLAIM:
        return text
    before = found[-1]
    claim = (
        part.text.removeprefix("dat ") if not str(phrases["wrote"]).endswith("that") else part.text
    )
    if len(before.text.split()) + len(claim.split()) > 18 or re.match(
        r"(?:over|about)\b", part.text
    ):
        return text
    link = f"{phrases['and']} dat" if phrases["and"] == "en" else phrases["and"]
    found[-1] = Part(use=Use.CLAIM, text=f"{before.text} {link} {claim}", typed=before.typed)
    return ""


def _opening(parts: Sequence[Part]) -> tuple[list[Part], list[Part]]:
    """What stands in the first paragraph: up to what the parent says, at most four sentences."""
    last = max((at for at, part in enumerate(parts[:4]) if _is_theirs(part)), default=-1)
    if last < 0:
        last = 0 if parts and parts[0].use is Use.FACT and not _OURS.match(parts[0].text) else -1
    return list(parts[: last + 1]), list(parts[last + 1 :])


_OURS = re.compile(
    r"(?:ik|wij|we|ons|onze|i|our|the school|de school|yes|no|ja|nee|natuurlijk|dat|dit|that)\b",
    re.IGNORECASE,
)
_SORRY = re.compile(r"\b(?:sorry|spijt|excuses|apolog)", re.IGNORECASE)
_HANGS = re.compile(r"(?:Dat|Dit|Maar|Daar|But|That|This)\b")


def _is_theirs(part: Part) -> bool:
    return part.use in _SAID or bool(
        re.match(
            r"(?:U (?:bent (?:bang|bezorgd|ongerust) dat|wilt|vindt|vraagt|wacht|snapt|denkt)|"
            r"Dit is de \w+ keer|You would like|"
            r"You want)\b",
            part.text,
        )
    )


def _paragraphs(
    rest: Sequence[Part], reading: Reading, phrases: Mapping[str, Any], tone: Tone
) -> list[list[str]]:
    facts: list[str] = []
    steps: list[str] = []
    sorry = str(phrases["sorry"]["formal" if tone is Tone.FORMAL else "warm"])
    for part in rest:
        if part.use is Use.ASK:
            continue
        begins = part.use is Use.STEP and not (facts and _HANGS.match(part.text))
        is_ours = part.use is Use.ADMISSION
        (steps if (steps and not is_ours) or begins else facts).append(sentence(part))
        if is_ours and reading.is_sorry and sorry not in facts:
            facts += [] if _SORRY.search(part.text) else [sorry]
    if reading.is_sorry and not any(part.use is Use.ADMISSION for part in rest):
        facts.append(sorry)
    return [paragraph for paragraph in (facts, steps) if paragraph]


def _thanks(reading: Reading, phrases: Mapping[str, Any]) -> str:
    about = str(phrases["about"]).format(pupil=reading.pupil.name) if reading.pupil.name else ""
    return str(phrases["thanks"]).format(about=about)


def _reports(text: str) -> bool:
    return bool(
        re.search(
            r"\b(?:hoort u|u hoort|laat ik u|laten we u|let you know|hear from)\b",
            text,
            re.IGNORECASE,
        )
    )


def _is_answer(rest: Sequence[Part], reading: Reading) -> bool:
    """Whether the letter answers a question, so that nothing need happen next."""
    return any(part.use is Use.QUESTION for part in reading.parts) and bool(rest)
