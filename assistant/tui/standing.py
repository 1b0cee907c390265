"""How things stand in the app: what the title bar and the rooms are shown."""

from dataclasses import dataclass

from assistant.triage.views import Brief
from assistant.tui.services import SyncProgress


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How things stand.

    Attributes:
        brief: The newest brief; the snapshot until the desk has spoken; None before either.
        is_fresh: The brief comes from the desk.
        is_syncing: The mailboxes are being read.
        is_stopping: The user asked to stop that.
        progress: How far the reading is.
        trouble: What went wrong last, in a sentence; "" when all is well.
        can_undo: There is a change to take back.
    """

    brief: Brief | None = None
    is_fresh: bool = False
    is_syncing: bool = False
    is_stopping: bool = False
    progress: SyncProgress | None = None
    trouble: str = ""
    can_undo: bool = False

    @property
    def is_without_mailbox(self) -> bool:
        """The desk has said that no mailbox was added yet."""
        return self.is_fresh and self.brief is not None and self.brief.accounts == 0
