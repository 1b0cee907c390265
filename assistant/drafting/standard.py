"""Standard replies: passages for frequent questions, found by typing and filled from slots."""

import re
from collections.abc import Mapping, Sequence

from assistant.drafting.export.blocks import SLOT
from assistant.drafting.model import Source, Tone, Written
from assistant.drafting.standard_reply import STANDARD, StandardReply
from assistant.templates import FOLDER, TemplateBroken, read
from index.model import Document, Part

_LABEL = re.compile(r"\[[^:]*:\s*([^\]\n]*)\]")
_QUESTION = re.compile(r"^(?:vraag|question)\s*:\s*|:\s*$", re.IGNORECASE)
_LONGEST_TITLE = 100


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
                is_locked=bool(template.front.get("locked", False)),
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
        places = [_place(word, reply) for word in words]
        if None not in places:
            order = (sum(place or 0 for place in places), not reply.is_own, reply.title)
            ranked.append((order, reply))
    return [reply for _order, reply in sorted(ranked, key=lambda one: one[0])]


def _place(word: str, reply: StandardReply) -> int | None:
    """How far back a word that begins so is: the title's first, the title, the tags, the text."""
    title = _words(reply.title)
    parts = (title[:1], title, _words(" ".join(reply.tags)), _words(reply.body))
    found = (at for at, part in enumerate(parts) if any(one.startswith(word) for one in part))
    return next(found, None)


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


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
        sources=(Source(f"{STANDARD}/{reply.id}", None, reply.body, is_locked=reply.is_locked),),
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
