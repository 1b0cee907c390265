"""The gists of tests/data: what hurried leaders type about invented families."""

import json
from pathlib import Path
from typing import Any

from assistant.drafting.embedded import EmbeddedWriter
from assistant.drafting.model import Brief, Sender, Tone, Written

FOLDER = Path(__file__).parents[1] / "data" / "parents"


def gists(*files: str) -> list[dict[str, Any]]:
    """The lines of some files, in order."""
    return [
        json.loads(line)
        for file in files or ("gists.jsonl", "more.jsonl", "others.jsonl")
        for line in (FOLDER / file).read_text(encoding="utf-8").splitlines()
    ]


def letter(gist: str, *, tone: Tone | None = None, sender: Sender | None = None) -> Written:
    """What the embedded writer makes of a gist."""
    return EmbeddedWriter().write(Brief(gist=gist, tone=tone, sender=sender or Sender()))


def body_of(gist_id: str) -> str:
    """The letter for one of the gists."""
    return letter(next(item["gist"] for item in gists() if item["id"] == gist_id)).body
