"""The line that says that Dagstart or a model helped; its words stand in the templates."""

from functools import cache

from assistant.drafting.model import Draft
from assistant.templates import FOLDER, TemplateBroken, read


def disclosure(draft: Draft) -> str:
    """The line for a draft, in its language: that of its template, else that of its kind."""
    lines = _lines(draft.template, draft.language) or _lines("reply/letter", draft.language)
    return lines["model" if draft.writer.model else "embedded"]


@cache
def _lines(template: str, language: str) -> dict[str, str]:
    path = FOLDER / f"{template}.{language}.md"
    try:
        front = read(path).front
    except TemplateBroken:
        return {}
    found = front.get("disclosure", {})
    return {key: str(value) for key, value in found.items()} if isinstance(found, dict) else {}
