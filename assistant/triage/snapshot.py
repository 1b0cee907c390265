"""The last brief in a small file, for the first paint: standard library only.

The file holds subjects and senders' names, so it is private, and a refresh after an account was
forgotten writes it anew.
"""

import json
import os
import tempfile
from contextlib import suppress
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import Any

from assistant.triage.model import Reason, SenderRole, Urgency
from assistant.triage.views import Brief, MailRow
from connectors.model import Address

FORMAT = 2
_MOST_BYTES = 1_000_000


def write(path: Path, brief: Brief) -> None:
    """Replace the file as a whole; a reader sees the old or the new one.

    Raises:
        OSError: It could not be written; the old one is still there.
    """
    text = json.dumps({"format": FORMAT} | asdict(brief), default=_plain)
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "w", encoding="ascii") as stream:
            stream.write(text)
        Path(temporary).replace(path)
    finally:
        # Gone already, unless something went wrong.
        with suppress(OSError):
            Path(temporary).unlink()


def read(path: Path) -> Brief | None:
    """The brief that was written last; None when there is none that this version can read."""
    try:
        if path.stat().st_size > _MOST_BYTES:
            return None
        fields = json.loads(path.read_bytes())
        return _brief(fields) if fields.pop("format") == FORMAT else None
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        # Whatever is wrong with it, the store has the real brief.
        return None


def remove(path: Path) -> None:
    """Forget the brief.

    Raises:
        OSError: It is there and cannot be removed.
    """
    path.unlink(missing_ok=True)


def _plain(value: object) -> str:
    if isinstance(value, datetime):
        return value.isoformat()
    raise TypeError(type(value).__name__)


def _brief(fields: dict[str, Any]) -> Brief:
    return Brief(
        made_at=_moment(fields["made_at"]),
        counts={urgency: int(fields["counts"][urgency.value]) for urgency in Urgency},
        soon=tuple(_row(row) for row in fields["soon"]),
        waiting=tuple(_row(row) for row in fields["waiting"]),
        arrived=int(fields["arrived"]),
        last_visit=_moment_or_none(fields["last_visit"]),
        last_sync=_moment_or_none(fields["last_sync"]),
        accounts=int(fields["accounts"]),
        day_note=str(fields["day_note"]),
    )


def _row(fields: dict[str, Any]) -> MailRow:
    reason = fields["reason"]
    known = {
        "urgency": Urgency(fields["urgency"]),
        "sender_role": SenderRole(fields["sender_role"]),
        "sender": Address(**fields["sender"]),
        "received_at": _moment(fields["received_at"]),
        "snoozed_until": _moment_or_none(fields["snoozed_until"]),
        "reason": None if reason is None else Reason(*reason),
    }
    return MailRow(**{**fields, **known})


def _moment(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise ValueError("a moment without a zone")
    return moment


def _moment_or_none(text: str | None) -> datetime | None:
    return None if text is None else _moment(text)
