"""Reading a gist as a whole."""

from collections.abc import Sequence

from assistant.drafting.errors import GistEmpty, GistForeign, GistTooLong, GistUnclear
from assistant.drafting.gist import dutch, english, inside
from assistant.drafting.gist.evened import evened_out
from assistant.drafting.gist.language import language_of, reply_language
from assistant.drafting.gist.loose_ends import without_loose_ends
from assistant.drafting.gist.model import Part, Reading, Use
from assistant.drafting.gist.people import people
from assistant.drafting.situations import OTHER, THANKS, recognise
from connectors.text import dots

MOST_CHARACTERS = 6_000
"""A gist is a few sentences; this is two pages."""


def read(gist: str) -> Reading:
    """What a gist says.

    Args:
        gist: As it was typed or pasted.

    Raises:
        GistEmpty, GistTooLong, GistForeign, GistUnclear.
    """
    text = " ".join(dots(" ".join(gist.split())).split())
    if not text:
        raise GistEmpty
    if len(text) > MOST_CHARACTERS:
        raise GistTooLong
    language = language_of(text)
    if language is None:
        raise GistForeign
    text = evened_out(text, language)
    found = people(text)
    reader = dutch if language == "nl" else english
    parts = without_loose_ends(reader.read_parts(text, found))
    situation = _situation(text, language, parts)
    if not any(part.use is not Use.INSIDE for part in parts) and situation == OTHER:
        raise GistUnclear
    return Reading(
        language=language,
        reply_language=reply_language(text, language),
        parent=found.parent,
        pupil=found.pupil,
        staff=found.staff,
        situation=situation,
        parts=parts,
        is_simple=inside.asks("simple", text, language),
        is_sorry=inside.asks("sorry", text, language),
        is_warm=inside.asks("warm", text, language),
        is_upset=inside.asks("upset", text, language),
    )


def _situation(text: str, language: str, parts: Sequence[Part]) -> str:
    """The name of the situation; what is told and not asked is no practical question."""
    situation = recognise(text, language)
    uses = {part.use for part in parts}
    is_told = Use.CLAIM in uses and not uses & {Use.QUESTION, Use.ADMISSION}
    is_other = situation.is_practical and situation.name != THANKS and is_told
    return OTHER if is_other else situation.name
