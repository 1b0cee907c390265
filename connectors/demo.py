"""The demo school: a bundled mailbox of an invented primary school, laid out around today.

Everybody in it is invented and no address in it can exist: organisations are in the domain
``example`` (RFC 2606) or in ``-demo.nl``, private addresses have a character that their provider
does not allow in one.

Within one day ids stay the same and an incremental round shows what has come in since the last
one, as the data spreads mail over the day. On another day the whole school moves along, with new
ids: a cursor of another day is of no use (``ResyncRequired``), and the full round that follows
replaces everything.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from threading import Event
from typing import Any

from connectors.demo_data.mails import mails
from connectors.demo_data.moments import AMSTERDAM
from connectors.errors import Cancelled, FolderGone, ResyncRequired
from connectors.model import Capabilities, Folder, FolderRole, MessageMeta, SyncPage
from connectors.port import PAGE_SIZE

DEMO_SCHOOL = "IKC De Lichtboei"
"""The name of the demo school."""

DEMO_ADDRESSES = ("m.doornbos@ikclichtboei-demo.nl", "directie@ikclichtboei-demo.nl")
"""The addresses of its leader, her own first."""

_INBOX = Folder(FolderRole.INBOX.value, "Postvak IN", FolderRole.INBOX)
_SENT = Folder(FolderRole.SENT.value, "Verzonden items", FolderRole.SENT)
_TOO_BIG = (OverflowError, RecursionError)


@dataclass(frozen=True, slots=True)
class _Round:
    """Shows the messages after ``since``, up to ``until``; ``shown`` of them have been."""

    since: datetime | None
    until: datetime
    shown: int = 0

    @property
    def day(self) -> date:
        return self.until.astimezone(AMSTERDAM).date()


class DemoConnector:
    """A ``MailboxConnector`` on the demo school.

    Args:
        account_id: The account its messages belong to.
        now: Aware; the moment the school is laid out around, when not the present.
    """

    def __init__(self, account_id: str, now: datetime | None = None) -> None:
        self._account_id = account_id
        self._fixed = now

    def capabilities(self) -> Capabilities:
        """Nothing but metadata exists, so the code keeps it to metadata."""
        return Capabilities(incremental=True, deletions=True, metadata_only_by="code")

    def connect(self, *, cancel: Event) -> None:
        """Nothing to open."""
        _stop_if(cancel)

    def folders(self, *, cancel: Event) -> Sequence[Folder]:
        """Inbox and Sent."""
        _stop_if(cancel)
        return (_INBOX, _SENT)

    def sync(
        self,
        folder: Folder,
        cursor: str | None,
        *,
        since: datetime | None = None,
        page_size: int = PAGE_SIZE,
        cancel: Event,
    ) -> Iterator[SyncPage]:
        """What came in after the cursor, newest first; see the module for what a day does."""
        if folder.id not in {_INBOX.id, _SENT.id}:
            raise FolderGone(folder.name)
        now = self._fixed or datetime.now(UTC)
        current = _next_round(cursor, now)
        waiting = self._waiting(FolderRole(folder.id), current, since)
        total = len(waiting)
        while True:
            _stop_if(cancel)
            page, waiting = waiting[:page_size], waiting[page_size:]
            current = replace(current, shown=current.shown + len(page))
            yield SyncPage(
                upserts=tuple(page),
                cursor=_written(current, complete=not waiting),
                complete=not waiting,
                full_round=current.since is None,
                total_hint=total,
            )
            if not waiting:
                return

    def disconnect(self, *, forget: bool = False) -> None:
        """Nothing to close or to forget."""

    def _waiting(
        self, role: FolderRole, current: _Round, since: datetime | None
    ) -> Sequence[MessageMeta]:
        found = [
            message
            for message in mails(role, self._account_id, current.until)
            if (current.since is None or message.received_at > current.since)
            and (since is None or message.received_at >= since)
        ]
        return found[current.shown :]


def _next_round(cursor: str | None, now: datetime) -> _Round:
    """The rest of the cursor's round, or the round after it.

    Raises:
        ResyncRequired: The cursor is of another day, or no cursor of ours.
    """
    if cursor is None:
        return _Round(None, now)
    try:
        told: dict[str, Any] = json.loads(cursor)
        last = _Round(
            _read(told["since"]) if told["since"] else None,
            _read(told["until"]),
            int(told["shown"]),
        )
        complete = bool(told["complete"])
        same_day = last.day == now.astimezone(AMSTERDAM).date()
    except (ValueError, TypeError, LookupError, AttributeError, *_TOO_BIG) as error:
        raise ResyncRequired from error
    if not same_day:
        raise ResyncRequired
    return _Round(last.until, max(now, last.until)) if complete else last


def _read(moment: str) -> datetime:
    return datetime.fromisoformat(moment).astimezone(UTC)


def _written(current: _Round, *, complete: bool) -> str:
    return json.dumps(
        {
            "since": current.since.isoformat() if current.since else None,
            "until": current.until.isoformat(),
            "shown": current.shown,
            "complete": complete,
        }
    )


def _stop_if(cancel: Event) -> None:
    if cancel.is_set():
        raise Cancelled
