"""Which words exist, in Dutch and in English; looked up in sorted files, so nothing is loaded.

The Dutch list is OpenTaal's, the English one that of SCOWL; their licences stand beside them.
"""

import mmap
from functools import cache, lru_cache
from importlib.resources import as_file, files

_LISTS = {"nl": "words_nl.txt", "en": "words_en.txt"}


@lru_cache(maxsize=4096)
def is_word(word: str, language: str = "nl") -> bool:
    """Whether a word is in the list, spelled just so.

    Args:
        word: One word; "amsterdam" is none, "Amsterdam" is.
        language: "nl" or "en".
    """
    wanted = word.encode()
    data = _open(language)
    low, high = 0, len(data)
    while low < high:
        middle = (low + high) // 2
        start = data.rfind(b"\n", low, middle) + 1 or low
        end = data.find(b"\n", middle)
        found = data[start:end]
        if found == wanted:
            return True
        if found < wanted:
            low = end + 1
        else:
            high = start
    return False


@cache
def _open(language: str) -> mmap.mmap:
    listed = files("assistant.dutch").joinpath("data", _LISTS[language])
    with as_file(listed) as path, path.open("rb") as stream:
        return mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ)
