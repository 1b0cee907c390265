"""What the user did, so that it can be taken back in reverse order."""

from collections.abc import Sequence

from assistant.triage.views import Change

KEPT = 100
"""Actions remembered; nobody goes back further one by one."""


class UndoStack:
    """The changes of each action, newest last."""

    def __init__(self) -> None:
        self._actions: list[Sequence[Change]] = []

    def __bool__(self) -> bool:
        return bool(self._actions)

    def push(self, changes: Sequence[Change]) -> None:
        """Remember an action."""
        self._actions = [*self._actions, changes][-KEPT:]

    def pop(self) -> Sequence[Change]:
        """The newest action, which is then forgotten; nothing when there is none."""
        return self._actions.pop() if self._actions else ()
