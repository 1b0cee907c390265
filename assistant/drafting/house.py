"""What the school wants of every draft that leaves, and a draft as it leaves."""

from dataclasses import dataclass
from pathlib import Path

from assistant.drafting.disclosure import disclosure
from assistant.drafting.export import Letter
from assistant.drafting.model import Draft, Sender
from assistant.drafting.workflow import is_approved


@dataclass(frozen=True, slots=True, kw_only=True)
class House:
    """What the school wants of every draft; from the settings.

    Attributes:
        sender: In whose name texts are written.
        letterhead: The DOCX to write in; None for a plain one.
        discloses: Exports say that Dagstart helped.
    """

    sender: Sender
    letterhead: Path | None = None
    discloses: bool = True


def letter_of(draft: Draft, house: House) -> Letter:
    """A draft as it is taken along."""
    return Letter(
        subject=draft.subject,
        body=draft.body,
        language=draft.language,
        is_approved=is_approved(draft.status),
        disclosure=disclosure(draft) if house.discloses else "",
        sender=house.sender,
        letterhead=house.letterhead,
    )
