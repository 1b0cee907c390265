"""The embedded writer: a gist becomes a letter with templates and rules, no model, no network."""

import re
from dataclasses import replace

from assistant.drafting.compose import blanks, signature
from assistant.drafting.familiar import familiar
from assistant.drafting.gist.model import Reading, Use
from assistant.drafting.gist.read import read
from assistant.drafting.model import Brief, Source, Tone, Written
from assistant.drafting.situations import REPLIES, Situation, in_language
from assistant.templates import Template, render
from assistant.templates import read as read_template


class EmbeddedWriter:
    """Writes replies with the words of ``templates/reply``."""

    def write(self, brief: Brief, /) -> Written:
        """Write a reply to a parent.

        Args:
            brief: The gist, and in whose name and tone.

        Raises:
            GistEmpty, GistTooLong, GistForeign, GistUnclear: It cannot be written from.
            TemplateBroken: The words that came with the program were changed and are broken.
        """
        reading = read(brief.gist)
        language = brief.language or reading.reply_language
        situation = in_language(reading.situation, language)
        tone = brief.tone or _tone(reading, brief.gist)
        letter = _letter(language)
        phrases = letter.front["phrases"]
        pupil = reading.pupil.name or phrases["your_child"]
        if language != reading.language:
            return _skeleton(brief, reading, letter, situation, language=language, tone=tone)
        feeling = _feeling(situation, tone, pupil, reading)
        values = blanks(
            reading, situation, phrases=phrases, tone=tone, sender=brief.sender, feeling=feeling
        )
        is_familiar = brief.sender.is_familiar and language == "nl"
        address = familiar if is_familiar else str
        body = address(_tidy(render(letter, values)))
        return Written(
            subject=address(_subject(letter, reading)),
            body=body,
            language=language,
            tone=tone,
            template=f"reply/{situation.name}",
            sources=_locked(situation, address(feeling), body),
        )


def _tone(reading: Reading, gist: str) -> Tone:
    from assistant.drafting.gist.inside import asks

    if asks("formal", gist, reading.language):
        return Tone.FORMAL
    if asks("short", gist, reading.language):
        return Tone.SHORT
    return Tone.WARM


def _letter(language: str) -> Template:
    return _read(f"letter.{language}")


def _read(name: str) -> Template:
    if name not in _CACHE:
        _CACHE[name] = read_template(REPLIES / f"{name}.md")
    return _CACHE[name]


_CACHE: dict[str, Template] = {}


def _feeling(situation: Situation, tone: Tone, pupil: str, reading: Reading) -> str:
    said = {part.use for part in reading.parts}
    known = {
        "tone": str(tone),
        "pupil": pupil,
        "is_upset": reading.is_upset,
        "asks": Use.QUESTION in said and Use.CLAIM not in said,
    }
    return " ".join(render(situation.words, known).split())


def _locked(situation: Situation, feeling: str, body: str) -> tuple[Source, ...]:
    """The words of a situation that the school locked, where they stand in the letter."""
    if not situation.is_locked or feeling not in body:
        return ()
    return (Source(f"reply/{situation.name}", None, feeling, is_locked=True),)


def _subject(letter: Template, reading: Reading) -> str:
    words = letter.front["subject"]
    if reading.pupil.name:
        return str(words["about_pupil"]).format(pupil=reading.pupil.name)
    return str(words["plain"])


def _skeleton(  # noqa: PLR0913 - each is said by name
    brief: Brief,
    reading: Reading,
    letter: Template,
    situation: Situation,
    *,
    language: str,
    tone: Tone,
) -> Written:
    """The letter without the story: a gist in another language is not ours to translate."""
    phrases = letter.front["phrases"]
    pupil = reading.pupil.name or phrases["your_child"]
    values = blanks(
        replace(reading, language=language, parts=(), is_sorry=False),
        situation,
        phrases=phrases,
        tone=tone,
        sender=brief.sender,
        feeling=_feeling(situation, tone, pupil, reading),
    )
    values["story"] = [[str(phrases["slot"]).format(what=phrases["missing_story"])]]
    values["needs_step"] = True
    values["sender"] = signature(brief.sender, phrases)
    return Written(
        subject=_subject(letter, reading),
        body=_tidy(render(letter, values)),
        language=language,
        tone=tone,
        template=f"reply/{situation.name}",
    )


def _tidy(text: str) -> str:
    lines = [" ".join(line.split()) for line in text.splitlines()]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip() + "\n"
