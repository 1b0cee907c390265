"""A message as a row, and back, without loss."""

import unicodedata
from collections.abc import Sequence
from hashlib import blake2s
from typing import Any

from sqlalchemy import Row

from assistant.store.schema import message as table
from connectors.model import (
    Address,
    Authentication,
    Automation,
    Importance,
    MeetingKind,
    MessageMeta,
    Verdict,
)

_SAME = (
    *("account_id", "folder_id", "remote_id", "message_id", "conversation_id", "in_reply_to"),
    *("subject", "list_id", "web_link", "etag", "received_at", "sent_at", "is_read", "is_flagged"),
    *("is_draft", "has_attachments", "attachments_exact", "is_bulk", "size"),
)
COLUMNS = tuple(
    table.c[name]
    for name in (
        *_SAME,
        *("sender_name", "sender_address", "references", "on_behalf_of", "reply_to", "to", "cc"),
        *("importance", "automation", "meeting", "authentication", "categories"),
    )
)
"""What ``message_of`` needs."""

_UNCHECKED = Authentication()
_SEARCHED = 600
"""Characters of a message that are searched; PostgreSQL bounds what fits in an index."""


def row_of(message: MessageMeta) -> dict[str, Any]:
    """The columns of a message, all but its key, owner and round."""
    sender = message.sender
    row: dict[str, Any] = {name: getattr(message, name) for name in _SAME}
    row.update(
        sender_name=sender.name,
        sender_address=sender.address,
        references=list(message.references) or None,
        on_behalf_of=_addresses((message.on_behalf_of,) if message.on_behalf_of else ()),
        reply_to=_addresses(message.reply_to),
        to=_addresses(message.to),
        cc=_addresses(message.cc),
        importance=message.importance.value,
        automation=message.automation.value,
        meeting=message.meeting.value,
        authentication=_verdicts(message.authentication),
        categories=list(message.categories) or None,
        fingerprint=fingerprint(message),
        search_text=fold(f"{sender.address}\n{sender.name}\n{message.subject}")[:_SEARCHED],
    )
    return row


def message_of(row: Row[Any]) -> MessageMeta:
    """The message of a row that holds ``COLUMNS``."""
    fields = row._mapping  # noqa: SLF001 - SQLAlchemy's documented name for it
    on_behalf_of = _people(fields["on_behalf_of"])
    return MessageMeta(
        **{name: fields[name] for name in _SAME},
        sender=Address(fields["sender_name"], fields["sender_address"]),
        references=tuple(fields["references"] or ()),
        on_behalf_of=on_behalf_of[0] if on_behalf_of else None,
        reply_to=_people(fields["reply_to"]),
        to=_people(fields["to"]),
        cc=_people(fields["cc"]),
        importance=Importance(fields["importance"]),
        automation=Automation(fields["automation"]),
        meeting=MeetingKind(fields["meeting"]),
        authentication=_authentication(fields["authentication"]),
        categories=tuple(fields["categories"] or ()),
    )


def fold(text: str) -> str:
    """A text for searching: without case and without accents."""
    if not text.isascii():
        decomposed = unicodedata.normalize("NFKD", text)
        text = "".join(c for c in decomposed if not unicodedata.combining(c))
    return text.casefold()


def fingerprint(message: MessageMeta) -> str:
    """What copies of the same mail in several folders have in common.

    Not the Message-ID alone: a stranger who copies one must not make another mail disappear.
    """
    if message.message_id:
        same: tuple[object, ...] = (
            message.message_id,
            message.sender.address,
            message.subject,
            message.sent_at,
        )
    else:
        same = (message.account_id, message.folder_id, message.remote_id)
    return blake2s(repr(same).encode(), digest_size=16).hexdigest()


def _addresses(people: Sequence[Address]) -> list[list[str]] | None:
    return [[who.name, who.address] for who in people] or None


def _people(pairs: list[list[str]] | None) -> tuple[Address, ...]:
    return tuple(Address(name, address) for name, address in pairs) if pairs else ()


def _verdicts(checks: Authentication) -> list[str] | None:
    if checks == _UNCHECKED:
        return None
    return [checks.spf.value, checks.dkim.value, checks.dmarc.value]


def _authentication(verdicts: list[str] | None) -> Authentication:
    if not verdicts:
        return _UNCHECKED
    return Authentication(*(Verdict(verdict) for verdict in verdicts))
