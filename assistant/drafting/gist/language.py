"""In which language a gist is written, and in which one the parent reads."""

import re

from assistant.drafting.gist import inside
from assistant.dutch.listed import listed
from assistant.dutch.words import is_word

_DUTCH = listed(
    "de het een van is dat niet met voor op te zijn haar hij ze zij wij we ik maar ook nog "
    "over moeder vader ouders dochter zoon school gr mw dhr mevr wil moet kan mag heeft "
    "gesprek bellen bel vd ivm geen wel om bij naar"
)
_ENGLISH = listed(
    "the a of is that not with for on to are her his he she they we i but also still about "
    "mother father mum mom dad parents daughter son school wants must can may has have "
    "meeting call will no was were at from and my our"
)
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_ENOUGH = 0.18


def language_of(text: str) -> str | None:
    """Either "nl" or "en"; None for a text that is in neither.

    Args:
        text: As it was typed.
    """
    words = [word.lower() for word in _WORD.findall(text)][:400]
    if not words:
        return None
    dutch = sum(word in _DUTCH for word in words)
    english = sum(word in _ENGLISH for word in words)
    if max(dutch, english) / len(words) >= _ENOUGH and max(dutch, english) > 0 and dutch != english:
        return "nl" if dutch > english else "en"
    known = {code: sum(is_word(word, code) for word in words) for code in ("nl", "en")}
    best = "nl" if known["nl"] >= known["en"] else "en"
    return best if known[best] / len(words) >= 0.45 else None


def reply_language(text: str, language: str) -> str:
    """The language the parent reads: that of the gist, unless it says another."""
    return "en" if language == "nl" and inside.asks("english", text, "nl") else language
