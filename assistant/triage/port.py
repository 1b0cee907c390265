"""The port through which the screens and commands see and change the ranked mail."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from assistant.triage.model import Urgency
from assistant.triage.views import Brief, Change, Group, MailDetail, MailRow, View


class Desk(Protocol):
    """The ranked mail of one owner, with what the user did to it.

    Nothing here touches a mailbox: done, snooze and correction are Dagstart's own notes.
    Every method may be called from any worker thread; each call is one short transaction.
    """

    def brief(self, now: datetime, *, since: datetime | None = None) -> Brief:
        """The morning at a glance, as of ``now`` (aware).

        Args:
            now: The moment.
            since: From when on mail counts as having come in; None for the last visit.
        """
        ...

    def visited(self, now: datetime) -> None:
        """Remember that the user saw the brief, for "what came in since"."""
        ...

    def groups(self, view: View, now: datetime) -> Sequence[Group]:
        """The headings of a view in order, empty ones left out; all four for urgencies."""
        ...

    def rows(self, view: View, now: datetime, *, offset: int, limit: int) -> Sequence[MailRow]:
        """The lines of a view, counted through all groups in the order of ``groups``."""
        ...

    def position(self, key: int, view: View, now: datetime) -> int | None:
        """The offset at which ``rows`` has this message; None when the view does not show it."""
        ...

    def detail(self, key: int, now: datetime) -> MailDetail | None:
        """One message; None when it is gone."""
        ...

    def correct(self, keys: Sequence[int], urgency: Urgency | None) -> Sequence[Change]:
        """Give messages and later mail of their threads the user's urgency; None takes it back."""
        ...

    def mark_done(self, keys: Sequence[int], done: bool) -> Sequence[Change]:  # noqa: FBT001
        """Set messages aside, or bring them back."""
        ...

    def snooze(self, keys: Sequence[int], until: datetime | None) -> Sequence[Change]:
        """Hide messages until a moment (aware); None wakes them."""
        ...

    def revert(self, changes: Sequence[Change]) -> None:
        """Take changes back, last one first."""
        ...

    def refresh(self, now: datetime) -> int:
        """Rank again what time, new mail or corrections may have changed.

        Calls wait for each other, so that the newest corrections are never ranked away.

        Returns:
            How many rows changed.
        """
        ...
