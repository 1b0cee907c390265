"""Find the words of several categories in a text, by token; knows no category's meaning."""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

_TOKEN = re.compile(r"[^\W_]+(?:['’][^\W_]+)?|[?!€%]")
_ENTRY_TOKEN = re.compile(r"\*?[^\W_]+(?:['’][^\W_]+)?\*?|[?!€%]")


@lru_cache(maxsize=20_000)
def fold(text: str) -> str:
    """Lower case without accents, for comparing (Unicode NFKD, combining marks dropped)."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def tokens(text: str) -> list[str]:
    """The folded words of a text, with "?", "!", "€" and "%" as words of their own."""
    return _TOKEN.findall(fold(text).replace("’", "'"))


class Matcher:
    """Words and phrases of named categories, found in one pass over a token list.

    Args:
        categories: Category to entries; an entry is a word, ``prefix*``, ``*infix*``, ``*suffix``
            or several of these that must follow one another.
    """

    def __init__(self, categories: Mapping[str, Iterable[str]]) -> None:
        self._exact: dict[str, set[str]] = {}
        self._prefix: dict[str, set[str]] = {}
        self._parts: list[tuple[str, str, bool]] = []
        self._phrases: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
        for category, entries in categories.items():
            for entry in entries:
                self._add(category, tuple(_ENTRY_TOKEN.findall(fold(entry).replace("’", "'"))))
        longest = max((len(p) for p in self._prefix), default=0)
        self._prefix_lengths = range(2, longest + 1)
        self._word = lru_cache(maxsize=50_000)(self._categories_of)

    def _add(self, category: str, entry: tuple[str, ...]) -> None:
        if not entry:
            return
        if len(entry) > 1:
            self._phrases.setdefault(entry[0].strip("*"), []).append((category, entry))
            return
        word = entry[0]
        if word.startswith("*"):
            self._parts.append((word.strip("*"), category, word.endswith("*")))
        elif word.endswith("*"):
            self._prefix.setdefault(word[:-1], set()).add(category)
        else:
            self._exact.setdefault(word, set()).add(category)

    def _categories_of(self, word: str) -> frozenset[str]:
        found = set(self._exact.get(word, ()))
        for n in self._prefix_lengths:
            if n > len(word):
                break
            found.update(self._prefix.get(word[:n], ()))
        found.update(
            c
            for part, c, inside in self._parts
            if (part in word if inside else word.endswith(part))
        )
        return frozenset(found)

    def find(self, words: Sequence[str]) -> dict[str, str]:
        """The categories that occur, each with the first words that matched.

        Args:
            words: What ``tokens`` made of a text.
        """
        found: dict[str, str] = {}
        for i, word in enumerate(words):
            for category in self._word(word):
                found.setdefault(category, word)
            for category, entry in self._phrases.get(word, ()):
                if _follows(words, i, entry):
                    found.setdefault(category, " ".join(words[i : i + len(entry)]))
        return found


def _follows(words: Sequence[str], start: int, entry: Sequence[str]) -> bool:
    if start + len(entry) > len(words):
        return False
    return all(_matches(words[start + i], pattern) for i, pattern in enumerate(entry))


def _matches(word: str, pattern: str) -> bool:
    return word.startswith(pattern[:-1]) if pattern.endswith("*") else word == pattern
