"""The form of the verb beside a "u" that has become its subject."""

import re
from collections.abc import Sequence

from assistant.dutch import forms

_AGREEMENT = {
    "is": "bent", "wil": "wilt", "kan": "kunt", "zal": "zult", "zijn": "bent",
    "willen": "wilt", "kunnen": "kunt", "zullen": "zult", "mogen": "mag", "waren": "was",
}  # fmt: skip


_BELOW = re.compile(
    r"\b((?:als|of|dat|zodra|wanneer) u(?: \w+){0,3}) (willen|kunnen|zullen|mogen|moeten|hebben)\b"
)
ONE = {
    "willen": "wilt", "kunnen": "kunt", "zullen": "zult", "mogen": "mag", "moeten": "moet",
    "hebben": "heeft",
}  # fmt: skip
"""The form for "u" of a plural verb."""


def agree_below(text: str) -> str:
    """A clause like "als u willen", in which "u" has taken the place of "ze", made to agree."""
    return _BELOW.sub(lambda found: f"{found[1]} {ONE[found[2]]}", text)


def agree(words: list[str], finite: int | None) -> list[str]:
    """The verb beside a "u" that is its subject."""
    if finite is None:
        return words
    if words[finite - 2 : finite] == ["en", "u"]:
        return words
    beside = [words[place] for place in (finite - 1, finite + 1) if 0 <= place < len(words)]
    if "u" not in beside or (
        finite + 1 < len(words) and words[finite + 1] == "u" and not _is_inverted(words, finite)
    ):
        return words
    form = next((f for f in forms.forms(words[finite]) if f.name in forms.FINITE), None)
    low = words[finite].lower()
    if low in _AGREEMENT:
        words[finite] = _AGREEMENT[low]
    elif form is not None and form.name == "plural":
        words[finite] = form.verb.third
    elif form is not None and form.name == "past_plural":
        words[finite] = form.verb.past
    return words


def _is_inverted(words: Sequence[str], finite: int) -> bool:
    """Whether the "u" behind the verb is its subject, and no object of a subject before it."""
    before = [word.lower() for word in words[:finite]]
    subjects = {"ik", "we", "wij", "er", "hij", "zij"}
    form = next((f for f in forms.forms(words[finite]) if f.name in forms.FINITE), None)
    if set(before) & subjects or form is None:
        return False
    if not before:
        return form.verb.kind == "modal" and words[finite].lower() not in {"wil"}
    is_first = form.name == "1sg" and form.verb.first != form.verb.third
    return not is_first and not any(word[:1].isupper() for word in words[1:finite])
