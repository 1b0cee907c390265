"""A gist in clauses: cut at full stops and at commas behind which something new begins."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.drafting.gist.tokens import PREPOSITIONS, cut, find_verbs
from assistant.drafting.gist.whole.when import TIME, WHEN, is_when
from assistant.dutch import forms
from assistant.dutch.listed import listed

_SENTENCE = re.compile(
    r"(?<=[.!?])(?<!(?<!gebouw )(?<!lokaal )(?<!groep )(?<!klas )\b[A-Z]\.)\s+|"
    r"\s*;\s*|\s+[-–—]+\s+|\s*\n\s*"
)
_COMMA = re.compile(r",\s+|\s+(?=maar (?:ik|we|wij|ze|zij|hij|het|dat|dit|er|de)\b)|"
                    r"(?<!\btot)\s+(?=dan \w+ (?:we|wij|ik)\b)|"
                    r"\s+(?=maar (?:beloof|zeg|noem|schrijf|niet|geen|vertel|doe)\b)|"
                    r"\s+(?=(?:dus|want) (?:ik|we|wij|ze|zij|hij|het|er|de|hier)\b)|"
                    r"\s+(?!en (?:ik|we|wij) (?:willen|gaan|hebben|kunnen|zijn|komen|moeten)\b)"
                    r"(?=en (?:ik|we|wij|ze|zij|hij|hoe|dat|dit|er|vraagt|wil|vindt|zegt|"
                    r"eist|klaagt|vragen|willen|vinden) )")  # fmt: skip
_JOINS = re.compile(r"^(?:en|maar|dus|want|of|ook|plus|and|but|so)\s+(?=\w)", re.IGNORECASE)
_STATED = re.compile(
    r"^((?:de |het |onze |ons )?(?:regel|regels|afspraak|afspraken|reden|oorzaak|beleid|procedure|"
    r"advies|tip)):",
    re.IGNORECASE,
)
_DEPENDENT = listed(
    "dat die omdat zodat waardoor waarbij waarvan hoewel terwijl tenzij als wanneer nadat "
    "voordat of inclusief zoals behalve waarvoor which who because although unless while "
    "since when if"
)


@dataclass(frozen=True, slots=True)
class Clause:
    """A piece of a gist.

    Attributes:
        text: Without the comma or stop behind it.
        sentence: The number of the sentence it stands in, from 0.
        is_first: It opens its sentence.
        is_question: A question mark stood behind it.
        behind_colon: What stands before it ended in a colon.
        join: "en", "maar", "dus" or "want" that stood before it; "" without one.
    """

    text: str
    sentence: int
    is_first: bool
    is_question: bool = False
    behind_colon: bool = False
    join: str = ""


def clauses(text: str) -> tuple[Clause, ...]:
    """The clauses of a gist, in order.

    Args:
        text: Written out.
    """
    found: list[Clause] = []
    for number, sentence in enumerate(filter(None, map(str.strip, _SENTENCE.split(text)))):
        is_question = sentence.endswith("?")
        bare = sentence.rstrip(" .!?,;")
        pieces = _colon(bare)
        parts: list[tuple[str, bool]] = []
        for place, piece in enumerate(pieces):
            for index, part in enumerate(_pieces(piece)):
                parts.append((part, place > 0 and index == 0))
        for index, (part, behind_colon) in enumerate(parts):
            join = _JOINS.match(part)
            word = join[0].strip().lower() if join and join[0].strip().lower() != "ook" else ""
            found.append(
                Clause(
                    text=part[len(join[0]) :] if join and word else part,
                    sentence=number,
                    is_first=index == 0,
                    is_question=is_question and index == len(parts) - 1,
                    behind_colon=behind_colon,
                    join=word,
                )
            )
    return tuple(clause for clause in found if re.search(r"\w", clause.text))


def _colon(sentence: str) -> list[str]:
    """Before and behind a colon; one in a time or address is none."""
    if re.search(
        r"\b(?:wanneer|kiezen|keuze|wat|wie|welke dag|datum|data|mogelijk)\s*:\s",
        sentence,
        re.IGNORECASE,
    ):
        return [sentence]
    if _STATED.match(sentence):
        return [_STATED.sub(lambda m: f"{m[1]} is:", sentence)]
    label = re.match(r"([a-zà-ÿ]+):\s", sentence, re.IGNORECASE)
    if label and forms.noun_kind(label[1]) in {"abstract", "event", "thing", "time"}:
        return [sentence]
    return [
        piece.strip()
        for piece in re.split(r"(?<!\d):\s+|(?<=[a-z]{3}):(?=\w)", sentence)
        if piece.strip()
    ]


def _pieces(sentence: str) -> list[str]:
    """The clauses between commas; a piece that cannot stand alone stays with the one before it."""
    sentence, kept = _brackets(sentence)
    if re.match(r"^(?:de |het |onze )?\w+ is:", sentence):
        stop = re.search(r",\s+(?=(?:en |maar )?(?:dit|dat|ze|zij|hij|ik|we|wij) )", sentence)
        head, tail = (sentence[: stop.start()], sentence[stop.end() :]) if stop else (sentence, "")
        return [piece for piece in (head, tail) if piece]
    raw = [piece.strip() for piece in _COMMA.split(sentence) if piece and piece.strip()]
    found: list[str] = []
    for piece in raw:
        if found and _belongs(piece, found[-1]):
            found[-1] += ", " + piece
        else:
            found.append(piece)
    return [re.sub(r"\x00(\d+)\x00", lambda m: kept[int(m[1])], piece) for piece in found]


def _brackets(sentence: str) -> tuple[str, Sequence[str]]:
    kept: list[str] = []

    def keep(found: re.Match[str]) -> str:
        kept.append(found[0])
        return f"\x00{len(kept) - 1}\x00"

    return re.sub(r"\([^()]*\)", keep, sentence), kept


def _belongs(piece: str, before: str) -> bool:  # noqa: PLR0911 - each way a clause can go is one line
    """Whether a piece behind a comma hangs on what stands before it."""
    words = cut(piece)
    low = [word.lower() for word in words]
    if not low:
        return True
    if re.match(r"(?:(?:dat )?klopt|mag|kan|gaan we doen)$", before, re.IGNORECASE):
        return low[0] in _DEPENDENT
    if is_when(" ".join(words)) or re.fullmatch(
        rf"(?:(?:{WHEN})\s+)?(?:om\s+|na\s+)?{TIME}", piece.strip(), re.IGNORECASE
    ):
        return _has_verb(cut(before))
    if _begins_with_participle(words) and find_verbs(cut(before)).finite is not None:
        return True
    listed_on = re.search(r"\b(?:met|voor|van|aan) (?:de |het |uw )?\w+$", before)
    if listed_on and "en" in low[1:4] and find_verbs(words).finite is None:
        return True
    if low[0] in _DEPENDENT and not (
        low[0] in {"dat", "die"}
        and len(low) > 1
        and _has_verb(words)
        and find_verbs(words).finite == 1
    ):
        return True
    is_added = low[0] == "ook" and bool(set(low[1:2]) & PREPOSITIONS)
    if low[0] in {"en", "maar", "dus", "want"} or (_has_verb(words) and not is_added):
        return False
    if low[0] in {"donderdag", "maandag", "dinsdag", "woensdag", "vrijdag", "morgen"}:
        return len(low) <= 3 or (low[1] == "of" and len(low) <= 6)
    has_before = _has_verb(cut(before))
    if low[0] in PREPOSITIONS | {"ook", "zoals", "niet", "alleen", "liefst", "tussen"}:
        return has_before
    return has_before and len(low) <= 2 and not any(word.isdigit() for word in low)


def _begins_with_participle(words: Sequence[str]) -> bool:
    names = {form.name for form in forms.forms(words[0])} if words else set()
    return "participle" in names and not names & {"1sg", "3sg", "past"}


def _has_verb(words: Sequence[str]) -> bool:
    verbs = find_verbs(words)
    return verbs.finite is not None or bool(verbs.participles or verbs.infinitives)
