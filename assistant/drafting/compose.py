"""A reading as the blanks of a letter; the words around them stand in templates."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from assistant.drafting.gist.model import Part, Person, Reading, Use
from assistant.drafting.model import Sender, Tone
from assistant.drafting.open_ends import lacks_when, open_ends
from assistant.drafting.situations import Situation

_INVITED = re.compile(r"^(?:Ik wil|Wij willen|We willen) u\b[^,]*\buitnodigen(?=,|$)")
_SAID = frozenset({Use.CLAIM, Use.QUESTION})


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
        "story": [*_paragraphs(rest, reading, phrases, tone), *filter(None, [asks])],
        "missing_step": phrases["missing_step"],
        "asks_nothing": not asks,
        "is_practical": situation.is_practical,
        "is_simple": reading.is_simple,
        "sender": signature(sender, phrases),
        **open_ends(rest, reading, may_end=bool(condolence) or situation.is_practical),
    }


def sentence(part: Part) -> str:
    """A part with its full stop or question mark."""
    text = _INVITED.sub(r"\g<0> voor een gesprek", part.text.rstrip(" .,;"))
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
    is_theirs = "oma" not in parent.relation and "groot" not in parent.relation
    key = ("plural" if is_theirs else "none") if parent.is_plural else parent.sex or "none"
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
        (steps if (steps and not is_ours) or begins else facts).append(_dated(part, phrases))
        if is_ours and reading.is_sorry and sorry not in facts:
            facts += [] if _SORRY.search(part.text) else [sorry]
    if reading.is_sorry and not any(part.use is Use.ADMISSION for part in rest):
        facts.append(sorry)
    return [paragraph for paragraph in (facts, steps) if paragraph]


def _dated(part: Part, phrases: Mapping[str, Any]) -> str:
    """A sentence; with a slot behind it where somebody gets in touch and no day is said."""
    if not lacks_when(part):
        return sentence(part)
    slot = str(phrases["slot"]).format(what=phrases["missing_when"])
    return f"{sentence(part).rstrip('.')} {slot}."


def _thanks(reading: Reading, phrases: Mapping[str, Any]) -> str:
    about = str(phrases["about"]).format(pupil=reading.pupil.name) if reading.pupil.name else ""
    return str(phrases["thanks"]).format(about=about)
