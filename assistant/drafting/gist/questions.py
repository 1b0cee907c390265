"""A question in a Dutch gist: the parent's own, or one that the letter puts to the parent."""

import re

from assistant.drafting.gist.agreement import ONE
from assistant.drafting.gist.clauses import Clause
from assistant.drafting.gist.model import Part, Use
from assistant.drafting.gist.people import People
from assistant.drafting.gist.whole.below import asked

_SHORT = re.compile(r"(?:mag|kan|hoort|klopt|moet) (?:dat|het|dit)")
_STATED = re.compile(r"[A-Z][a-zà-ÿ]+ (?:heeft|is|was|had|kan|wil|mag|komt|gaat) ")
_OF_MANY = re.compile(r"(moeten|mogen|kunnen|hebben|willen) (?:ze|zij) (.+)$")


def question(
    clause: Clause, spoken: str, typed: str, *, people: People, is_claiming: bool
) -> Part | None:
    """A clause with a question mark behind it; None for what tells and does not ask.

    A leader types first what the parent wrote, so a question in the first sentence is the
    parent's.

    Args:
        clause: Where it stands.
        spoken: The clause as it would be said to the parent.
        typed: As it was typed, written out.
        people: Who is who.
        is_claiming: The parent is speaking.
    """
    pupil = people.pupil.name or "uw kind"
    if spoken.startswith(f"{pupil} "):
        is_note = clause.sentence and not is_claiming and not clause.behind_colon
        return Part(use=Use.UNCLEAR, text=f"{typed}?", typed=typed) if is_note else None
    if not clause.behind_colon and _STATED.match(spoken):
        return Part(use=Use.UNCLEAR, text=f"{typed}?", typed=typed)
    of_many = _OF_MANY.match(typed)
    if clause.sentence == 0 and of_many and people.parent.is_plural:
        spoken = f"{ONE[of_many[1]]} u {of_many[2]}"
    is_theirs = clause.sentence == 0 or is_claiming or clause.behind_colon
    if is_theirs or _SHORT.fullmatch(spoken.lower()):
        return Part(use=Use.QUESTION, text=asked(spoken, pupil), typed=typed)
    return Part(use=Use.ASK, text=spoken[:1].upper() + spoken[1:], typed=typed)
