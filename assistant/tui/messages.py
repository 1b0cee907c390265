"""The facts that workers and widgets tell; always in the past tense."""

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum

from textual.message import Message

from assistant.triage.model import Urgency
from assistant.triage.views import Brief, Change, Group, MailDetail, MailRow, View
from assistant.tui.services import SyncProgress, SyncReport


class BriefMade(Message):
    """The brief was computed."""

    def __init__(self, brief: Brief) -> None:
        super().__init__()
        self.brief = brief


class GroupsFetched(Message):
    """The headings of a view were fetched, with one window of its rows.

    Args:
        view: The view they are of.
        groups: The headings.
        window: Where a window of rows starts, and its rows.
        cursor: The row to put the cursor on; None leaves it where it is.
        is_missed: The message that the user asked for is not in the view.
    """

    def __init__(
        self,
        view: View,
        groups: Sequence[Group],
        *,
        window: tuple[int, Sequence[MailRow]],
        cursor: int | None = None,
        is_missed: bool = False,
    ) -> None:
        super().__init__()
        self.view = view
        self.groups = groups
        self.window = window
        self.cursor = cursor
        self.is_missed = is_missed


class RowsFetched(Message):
    """A window of rows was fetched."""

    def __init__(self, epoch: int, offset: int, rows: Sequence[MailRow]) -> None:
        super().__init__()
        self.epoch = epoch
        self.offset = offset
        self.rows = rows


class DetailFetched(Message):
    """All that is known of one message was fetched; None when it is gone."""

    def __init__(self, detail: MailDetail | None) -> None:
        super().__init__()
        self.detail = detail


class ChangesMade(Message):
    """The user's action was carried out."""

    def __init__(self, changes: Sequence[Change], sentence: str) -> None:
        super().__init__()
        self.changes = changes
        self.sentence = sentence


class ChangesReverted(Message):
    """An action was taken back."""

    def __init__(self, changes: Sequence[Change]) -> None:
        super().__init__()
        self.changes = changes


class MailRanked(Message):
    """The mail was ranked again, because the user taught something or had it forgotten.

    Args:
        sentence: What to tell the user; "" for nothing.
    """

    def __init__(self, sentence: str = "") -> None:
        super().__init__()
        self.sentence = sentence


class SnoozeChoicesMade(Message):
    """The moments to snooze until were worked out."""

    def __init__(self, choices: Sequence[tuple[str, datetime]], keys: Sequence[int]) -> None:
        super().__init__()
        self.choices = choices
        self.keys = keys


class MessageOpened(Message):
    """The user wants to see a message in *Postvak*."""

    def __init__(self, row: MailRow) -> None:
        super().__init__()
        self.row = row


class AccountAdded(Message):
    """A mailbox was added; its mail has not been read yet."""


class SyncProgressed(Message):
    """A synchronisation is this far."""

    def __init__(self, progress: SyncProgress) -> None:
        super().__init__()
        self.progress = progress


class SyncEnded(Message):
    """A synchronisation ended.

    Args:
        report: What it did; None when it was stopped or could not be done.
        sentence: What to tell the user.
        failed: Whether something went wrong.
    """

    def __init__(self, report: SyncReport | None, sentence: str, *, failed: bool) -> None:
        super().__init__()
        self.report = report
        self.sentence = sentence
        self.failed = failed


class WorkFailed(Message):
    """A job in the background could not be done."""

    def __init__(self, sentence: str) -> None:
        super().__init__()
        self.sentence = sentence


class GroupOpened(Message):
    """The user wants to see one of the four groups in *Postvak*."""

    def __init__(self, urgency: Urgency) -> None:
        super().__init__()
        self.urgency = urgency


class Offer(StrEnum):
    """A way to begin when there is no mailbox yet."""

    DEMO = "demo"
    FILE = "file"
    LATER = "later"


class OfferTaken(Message):
    """The user chose a way to begin."""

    def __init__(self, offer: Offer) -> None:
        super().__init__()
        self.offer = offer
