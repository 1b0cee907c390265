"""The facts that workers tell about drafts; in the past tense."""

from collections.abc import Sequence

from textual.message import Message

from assistant.drafting.diff import Line
from assistant.drafting.model import Draft, DraftRow, Finding, Tone, Version
from assistant.drafting.standard_reply import StandardReply
from assistant.triage.views import MailRow


class DraftRowsFetched(Message):
    """The list of drafts was fetched."""

    def __init__(self, rows: Sequence[DraftRow]) -> None:
        super().__init__()
        self.rows = rows


class DraftChanged(Message):
    """A draft was written, read, or taken a step further.

    Args:
        draft: As it stands now.
        findings: What to look at in it.
        family: The drafts of its family.
        sentence: What to tell the user; "" for nothing.
        is_other: The text is another than the one in the editor.
    """

    def __init__(
        self,
        draft: Draft,
        findings: Sequence[Finding],
        family: Sequence[DraftRow] = (),
        *,
        sentence: str = "",
        is_other: bool = False,
    ) -> None:
        super().__init__()
        self.draft = draft
        self.findings = findings
        self.family = family
        self.sentence = sentence
        self.is_other = is_other


class TypingKept(Message):
    """What was typed was kept, and read along with.

    Args:
        body: The text that was kept.
        findings: What to look at in it.
    """

    def __init__(self, body: str, findings: Sequence[Finding]) -> None:
        super().__init__()
        self.body = body
        self.findings = findings


class DraftClosed(Message):
    """The draft was kept and can be left."""


class DraftWritten(Message):
    """A new draft was written."""

    def __init__(self, draft: Draft, findings: Sequence[Finding]) -> None:
        super().__init__()
        self.draft = draft
        self.findings = findings


class VersionsFetched(Message):
    """The versions of a draft were fetched, with what changed in each."""

    def __init__(self, versions: Sequence[tuple[Version, Sequence[Line]]]) -> None:
        super().__init__()
        self.versions = versions


class TextReady(Message):
    """The text for the clipboard was made."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = text


class ExportMade(Message):
    """A file was written."""

    def __init__(self, path: str) -> None:
        super().__init__()
        self.path = path


class ExportRefused(Message):
    """A file is there already."""

    def __init__(self, path: str) -> None:
        super().__init__()
        self.path = path


class ReplyWanted(Message):
    """The user wants to write a reply to a message, or one without a message."""

    def __init__(self, row: MailRow | None) -> None:
        super().__init__()
        self.row = row


class DraftOpened(Message):
    """The user wants to work on a draft."""

    def __init__(self, draft_id: str) -> None:
        super().__init__()
        self.draft_id = draft_id


class GistTyped(Message):
    """What the user wants a letter of.

    Args:
        gist: In the user's words.
        tone: The user's choice; None for what fits.
        message_key: The mail it answers; None for none.
    """

    def __init__(self, gist: str, tone: Tone | None, message_key: int | None) -> None:
        super().__init__()
        self.gist = gist
        self.tone = tone
        self.message_key = message_key


class StandardWanted(Message):
    """The user wants a standard reply, to a message or without one."""

    def __init__(self, about: str = "", message_key: int | None = None) -> None:
        super().__init__()
        self.about = about
        self.message_key = message_key


class StandardFetched(Message):
    """The standard replies were fetched."""

    def __init__(self, replies: Sequence[StandardReply], wanted: StandardWanted) -> None:
        super().__init__()
        self.replies = replies
        self.wanted = wanted


class StandardChosen(Message):
    """What the user does with a standard reply.

    Args:
        reply: The one.
        message_key: The mail it answers; None for none.
        is_adapted: The passage itself is to be edited, not used.
    """

    def __init__(self, reply: StandardReply, message_key: int | None, *, is_adapted: bool) -> None:
        super().__init__()
        self.reply = reply
        self.message_key = message_key
        self.is_adapted = is_adapted
