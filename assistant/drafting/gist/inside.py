"""What in a gist is for the writer's eyes only, and what it asks of the letter."""

import re
import tomllib
from functools import cache
from importlib.resources import files

_EXCLUDED = re.compile(
    r"\b(?:niets|niet|geen woord|nothing|anything|not)\s+(?:meer\s+|te\s+|zelf\s+|verder\s+)*"
    r"(?:over|about|on)\s+"
    r"(?:de|het|die|dat|zijn|haar|the|his|her)?\s*(?P<what>[\w'-]+)",
    re.IGNORECASE,
)
_HIDDEN_NAME = re.compile(r"\b(?:naam|namen|name|names)\b", re.IGNORECASE)


@cache
def _patterns(language: str) -> dict[str, tuple[re.Pattern[str], ...]]:
    text = files("assistant.drafting.gist").joinpath("data/inside.toml").read_text(encoding="utf-8")
    return {
        name: tuple(re.compile(pattern, re.IGNORECASE) for pattern in patterns)
        for name, patterns in tomllib.loads(text)[language].items()
    }


def asks(name: str, text: str, language: str) -> bool:
    """Whether a text asks something of the letter.

    Args:
        name: "sorry", "simple", "warm", "formal", "short" or "english".
        text: Written out.
        language: "nl" or "en".
    """
    patterns = _patterns(language)
    if name == "sorry":
        sentences = [
            one
            for one in re.split(r"(?<=[.!?;]) ", text)
            if not any(pattern.search(one) for pattern in patterns["not_sorry"])
        ]
        text = " | ".join(sentences)
    return any(pattern.search(text) for pattern in patterns[name])


def is_instruction(clause: str, language: str) -> bool:
    """Whether a clause tells the writer something, rather than the parent."""
    return any(pattern.search(clause) for pattern in _patterns(language)["instructions"])


def takes_back(clause: str, language: str) -> bool:
    """Whether a clause says no more than that what stands before it must stay inside."""
    return any(pattern.fullmatch(clause) for pattern in _patterns(language)["takes_back"])


def is_secret(clause: str, language: str) -> bool:
    """Whether a clause tells of somebody's private life."""
    return any(pattern.search(clause) for pattern in _patterns(language)["secrets"])


def excluded(clause: str) -> str:
    """The word that the letter must not touch, "jongen" in "niets over de jongen zeggen"; or ""."""
    found = _EXCLUDED.search(clause)
    return found["what"].lower() if found else ""


def hides_names(clause: str) -> bool:
    """Whether a clause says that a name must stay out."""
    return bool(_HIDDEN_NAME.search(clause)) and bool(
        re.search(r"\b(?:geen|niet|no|not|don't)\b", clause, re.IGNORECASE)
    )
