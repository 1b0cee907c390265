"""Standard replies: passages for frequent questions, found by typing and filled from slots."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from assistant.drafting.export.blocks import SLOT
from assistant.drafting.model import Source, Tone, Written
from assistant.templates import FOLDER, TemplateBroken, read
from index.model import Document, Part

STANDARD = "standard"
"""The kind of the drafts that hold the school's own standard replies."""
_LABEL = re.compile(r"\[(?:invullen|fill in):\s*([^\]\n]*)\]")
_QUESTION = re.compile(r"^(?:vraag|question)\s*:\s*|:\s*$", re.IGNORECASE)
_LONGEST_TITLE = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class StandardReply:
    """A reply that stands ready.

    Attributes:
        id: Of the school's own: the draft it is kept in. Of one that came with the program: its
            template's name.
        title: What it is about.
        body: Markdown, with open slots.
        language: "nl" or "en".
        tags: Other words to find it by.
        is_own: The school's own.
    """

    id: str
    title: str
    body: str
    language: str
    tags: tuple[str, ...] = ()
    is_own: bool = True

    @property
    def slots(self) -> tuple[str, ...]:
        """What its open slots ask, each once, in order."""
        return tuple(dict.fromkeys(_LABEL.findall(self.body)))


def bundled(language: str) -> list[StandardReply]:
    """The replies that come with the program, as a start for the school's own.

    Raises:
        TemplateBroken: One of them was changed and is broken.
    """
    found = []
    for file in sorted((FOLDER / STANDARD).glob(f"*.{language}.md")):
        template = read(file)
        title, tags = template.front.get("title"), template.front.get("tags", [])
        if not isinstance(title, str):
            raise TemplateBroken(file.name, key="title")
        found.append(
            StandardReply(
                id=file.name.split(".")[0],
                title=title,
                body=template.body + "\n",
                language=language,
                tags=tuple(map(str, tags)),
                is_own=False,
            )
        )
    return found


def search(text: str, replies: Sequence[StandardReply]) -> list[StandardReply]:
    """The replies in which every typed word begins a word; those with it in the title first.

    Args:
        text: As it is being typed; "" for all.
        replies: Where to look; the school's own stand first among equals.
    """
    words = text.casefold().split()
    ranked = []
    for reply in replies:
        title, tags = _words(reply.title), _words(" ".join(reply.tags))
        body = _words(reply.body)
        places = [
            next(
                (place for place, found in enumerate((title, tags, body)) if _begins(word, found)),
                None,
            )
            for word in words
        ]
        if None not in places:
            ranked.append(
                (sum(place or 0 for place in places), not reply.is_own, reply.title, reply)
            )
    return [reply for *_order, reply in sorted(ranked, key=lambda one: one[:3])]


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.casefold()))


def _begins(word: str, words: set[str]) -> bool:
    return any(one.startswith(word) for one in words)


def fill(reply: StandardReply, values: Mapping[str, str]) -> Written:
    """A standard reply with some of its slots filled; the others stay open, the rest is literal.

    Args:
        reply: The passage.
        values: By what the slots ask.
    """
    wanted = {name.casefold().strip(): value for name, value in values.items()}

    def value(found: re.Match[str]) -> str:
        label = _LABEL.match(found[0])
        return wanted.get(label[1].casefold().strip(), found[0]) if label else found[0]

    return Written(
        subject=reply.title,
        body=SLOT.sub(value, reply.body),
        language=reply.language,
        tone=Tone.FORMAL,
        template=f"{STANDARD}/{reply.id}",
        sources=(Source(f"{STANDARD}/{reply.id}", None, reply.body),),
    )


def replies_in(document: Document) -> list[tuple[str, str]]:
    """The titles and texts of the replies in a document: a heading or question, then its text.

    What stands before the first heading is no reply and is left out.
    """
    found: list[tuple[str, list[str]]] = []
    for part in document.parts:
        if _is_title(part):
            found.append((_QUESTION.sub("", part.text).strip(), []))
        elif found:
            found[-1][1].append(part.text.strip())
    return [(title, "\n\n".join(texts) + "\n") for title, texts in found if title and texts]


def _is_title(part: Part) -> bool:
    is_line = "\n" not in part.text and len(part.text) <= _LONGEST_TITLE
    return part.is_heading or (is_line and bool(_QUESTION.search(part.text)))
