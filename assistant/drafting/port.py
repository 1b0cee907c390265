"""The ports of drafting: what writes a text, and the desk on which drafts lie.

Words used here: a *gist* is what the user typed; a *brief* is all a text may be written from; a
*writer* turns a brief into a text; a *draft* is a text with a status; a *version* is one kept state
of it; a *finding* is something in it that a person must look at; a *family* is the set of drafts
that say the same to different audiences.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Protocol

from assistant.drafting.model import (
    Audience,
    Brief,
    Draft,
    DraftRow,
    Finding,
    Status,
    Tone,
    Version,
    Written,
)
from assistant.drafting.standard_reply import StandardReply


class Writer(Protocol):
    """What turns a brief into text."""

    def write(self, brief: Brief, /) -> Written:
        """Write.

        Args:
            brief: All it may be written from.

        Raises:
            GistEmpty, GistTooLong, GistUnclear, GistForeign: It cannot be written from.
        """
        ...


class DraftDesk(Protocol):
    """The drafts of one owner.

    Every method may be called from any worker thread; each call is one short transaction.
    All that take an id raise ``DraftUnknown``.
    """

    def write(
        self,
        gist: str,
        *,
        tone: Tone | None = None,
        language: str | None = None,
        message_key: int | None = None,
        audience: Audience = Audience.PARENTS,
    ) -> Draft:
        """Let the writer write a reply, and keep it as a concept.

        Raises:
            GistEmpty, GistTooLong, GistUnclear, GistForeign: It cannot be written from.
        """
        ...

    def rows(self, *, text: str = "", status: Status | None = None) -> Sequence[DraftRow]:
        """The drafts, last changed first.

        Args:
            text: Words that must all occur in subject, gist or body; "" for all.
            status: Only these; None for all but the discarded ones.
        """
        ...

    def standard(self, language: str) -> Sequence[StandardReply]:
        """The standard replies in a language: the school's own, then those of the program."""
        ...

    def keep_standard(self, title: str, body: str, *, language: str) -> Draft:
        """Keep one of the school's own standard replies; every edit of it is a version."""
        ...

    def fill_standard(
        self, reply: StandardReply, values: Mapping[str, str], *, message_key: int | None = None
    ) -> Draft:
        """A draft from a standard reply, with some of its slots filled."""
        ...

    def get(self, draft_id: str) -> Draft:
        """A draft as it stands now."""
        ...

    def findings(self, draft_id: str) -> Sequence[Finding]:
        """What a person must look at in the draft as it stands now, in the order of the text."""
        ...

    def findings_in(self, draft_id: str, body: str) -> Sequence[Finding]:
        """The same for a text of that draft that is being typed."""
        ...

    def autosave(self, draft_id: str, *, subject: str, body: str) -> None:
        """Keep what is being typed, so that a crash loses nothing; makes no version."""
        ...

    def save(self, draft_id: str, *, subject: str, body: str) -> Draft:
        """Keep the text as a new version by a person; the same text makes no version."""
        ...

    def rewrite(self, draft_id: str, *, gist: str, tone: Tone | None = None) -> Draft:
        """Let the writer write anew; a new version, and a concept again."""
        ...

    def variant(self, draft_id: str, audience: Audience) -> Draft:
        """The same message for another audience: its own draft, of the same family."""
        ...

    def family(self, draft_id: str) -> Sequence[DraftRow]:
        """The drafts of one family, the first one first."""
        ...

    def approve(self, draft_id: str) -> Draft:
        """A person finds it right as it stands; raises ``StepNotPossible``."""
        ...

    def discard(self, draft_id: str) -> Draft:
        """Set it aside; from any status."""
        ...

    def restore(self, draft_id: str) -> Draft:
        """Bring it back with the status it had; raises ``StepNotPossible``."""
        ...

    def versions(self, draft_id: str) -> Sequence[Version]:
        """All versions, oldest first."""
        ...

    def revert(self, draft_id: str, number: int) -> Draft:
        """Make an older version's text the newest version again; nothing is lost."""
        ...

    def dismiss(self, draft_id: str, finding: Finding, *, is_dismissed: bool = True) -> None:
        """Record that a person looked at a finding and found it right, or take that back."""
        ...

    def export_name(self, draft_id: str, suffix: str) -> str:
        """A file name for an export, made of our own words: no path, the mark while unapproved."""
        ...

    def export(self, draft_id: str, path: Path, *, overwrite: bool = False) -> Path:
        """Write the draft to a file, in the format its name ends in.

        Args:
            draft_id: The draft.
            path: Ends in .docx, .eml, .md or .html.
            overwrite: Replace a file that is there.

        Returns:
            The file that was written: its name carries the mark while nobody approved the draft.

        Raises:
            ExportExists, ExportUnwritable, LetterheadBroken.
        """
        ...

    def plain(self, draft_id: str) -> str:
        """The text as the clipboard gets it, with the mark while nobody approved the draft."""
        ...
