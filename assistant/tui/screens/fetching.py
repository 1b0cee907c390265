"""What *Postvak* fetches from the desk: headings, windows of rows, details; always in a worker."""

from collections.abc import Sequence
from datetime import datetime

from textual.message import Message

from assistant.triage.model import Urgency
from assistant.triage.port import Desk
from assistant.triage.views import Group, MailRow, View
from assistant.tui.background import in_background
from assistant.tui.messages import DetailFetched, GroupsFetched, RowsFetched
from assistant.tui.screens.room import Room
from assistant.tui.services import Services
from assistant.tui.widgets.row_cache import WINDOW, window_of

Aim = MailRow | Urgency | None
"""What the cursor should come to stand on: a message, the first of a group, or where it is."""


class Fetching:
    """Fetches for one screen; answers come back to it as messages.

    Args:
        screen: Who gets the answers.
        services: Gives the desk.
    """

    def __init__(self, screen: Room, services: Services) -> None:
        self._screen = screen
        self._services = services
        self._now: datetime = services.now()

    def groups(self, view: View, cursor: int, *, aim: Aim = None, is_asked: bool = False) -> None:
        """Fetch a view anew, as of now; later windows are of the same moment.

        Args:
            view: What to show.
            cursor: Where the cursor is; the window around it comes along.
            aim: Where it should go instead, if that is in the view.
            is_asked: The user asked for the aim, and wants to know when it is not there.
        """
        services = self._services
        self._now = now = services.now()

        def job() -> Message:
            desk = services.desk()
            groups = desk.groups(view, now)
            place = _place(desk, view, now, groups, aim)
            offset = window_of(cursor if place is None else place)
            rows = desk.rows(view, now, offset=offset, limit=WINDOW)
            return GroupsFetched(
                view,
                groups,
                window=(offset, rows),
                cursor=place,
                is_missed=is_asked and place is None,
            )

        in_background(self._screen, job, group="groups", describe=services.describe)

    def rows(self, view: View, epoch: int, offset: int) -> None:
        """Fetch a window of rows.

        Args:
            view: The view it is of.
            epoch: Comes back with the answer, so that a late one is known as late.
            offset: Where the window starts.
        """
        services, now = self._services, self._now

        def job() -> Message:
            rows = services.desk().rows(view, now, offset=offset, limit=WINDOW)
            return RowsFetched(epoch, offset, rows)

        in_background(self._screen, job, group="rows", describe=services.describe, exclusive=False)

    def detail(self, key: int) -> None:
        """Fetch all that is known of a message."""
        services, now = self._services, self._now

        def job() -> Message:
            return DetailFetched(services.desk().detail(key, now))

        in_background(self._screen, job, group="detail", describe=services.describe)


def _place(desk: Desk, view: View, now: datetime, groups: Sequence[Group], aim: Aim) -> int | None:
    if isinstance(aim, Urgency):
        keys = [group.key for group in groups]
        return sum(group.count for group in groups[: keys.index(aim.value)])
    return None if aim is None else desk.position(aim.key, view, now)
