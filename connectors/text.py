"""Cleaning of text from outside, before it goes anywhere; knows no mail and no screen.

Control characters drive a terminal, bidirectional ones reorder what is read, invisible ones hide
that two names differ. None of them leaves this module.
"""

from unicodedata import category

REPLACEMENT = "\ufffd"

UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
"""The Unicode categories of characters that do more than be seen, or are not seen."""

# Harmless but invisible: soft hyphen, zero-width spaces and joiners, fillers, byte order mark.
# Taken out rather than marked, so that words and names still match what they look like.
_INVISIBLE = frozenset(
    map(chr, (0xAD, 0x34F, 0x115F, 0x1160, 0x180E, 0x200B, 0x200C, 0x200D, 0x3164, 0xFEFF, 0xFFA0))
) | frozenset(map(chr, range(0x2060, 0x2065)))


def clean_line(text: str, limit: int) -> str:
    """One line without characters that do more than be seen.

    Args:
        text: Anything; lone surrogates too.
        limit: At most this many characters; what is longer ends in "…".

    Returns:
        The line without white space at its ends; white space of any kind and length is one space,
        invisible joiners are gone, and every other control, format (Cf, also bidirectional),
        surrogate, private-use or unassigned character is U+FFFD.
    """
    if len(text) > 4 * limit:
        text = text[: 4 * limit]
    if not text.isprintable() or not _INVISIBLE.isdisjoint(text):
        text = "".join(map(_shown, " ".join(text.split())))
    if "  " in text or text[:1] == " " or text[-1:] == " ":
        text = " ".join(text.split())
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"


def dots(text: str) -> str:
    """The text with a dot for each character that is not seen or does more than that."""
    if text.isascii() and text.isprintable():
        return text
    return "".join("·" if category(character) in UNSEEN else character for character in text)


def _shown(character: str) -> str:
    if character in _INVISIBLE:
        return ""
    return REPLACEMENT if category(character) in UNSEEN else character
