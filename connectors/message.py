"""From a raw header block to MessageMeta; whatever the bytes are, there is a message.

Of a header that stands there twice the first is taken, except From, where the first with a
readable address is.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from connectors import signals
from connectors.addresses import parse_addresses
from connectors.block import RawMail
from connectors.dates import from_seconds, parse_date, received_at
from connectors.headers import Fields, decode_words, header_fields
from connectors.model import Address, MessageMeta
from connectors.signals import Flags
from connectors.text import clean_line

MAX_SUBJECT = 1000
MAX_ID = 500
MAX_REFERENCES = 50
MAX_RECIPIENTS = 200

WANTED = frozenset(
    {
        "from",
        "sender",
        "reply-to",
        "to",
        "cc",
        "date",
        "subject",
        "message-id",
        "in-reply-to",
        "references",
        "received",
        "importance",
        "x-priority",
        "x-msmail-priority",
        "priority",
        "auto-submitted",
        "x-autoreply",
        "x-autorespond",
        "precedence",
        "list-id",
        "list-unsubscribe",
        "list-unsubscribe-post",
        "content-type",
        "x-ms-has-attach",
        "authentication-results",
        "status",
        "x-status",
        "x-mozilla-status",
        "x-mozilla-keys",
        "x-keywords",
    }
)
"""The fields that are looked at; all others are dropped unread."""

_ID = re.compile(r"<([^<>]{1,1000})>")


@dataclass(frozen=True, slots=True)
class FolderKey:
    """Which folder of which account.

    Attributes:
        account_id: The account.
        folder_id: The folder in it.
    """

    account_id: str
    folder_id: str


def build_message(
    raw: RawMail, folder: FolderKey, *, remote_id: str, flags: Flags | None = None
) -> MessageMeta:
    """Read one mail's headers.

    Args:
        raw: Its header block.
        folder: The folder it is in.
        remote_id: Its id there.
        flags: What the mailbox says of it; None when the headers themselves hold that (mbox).

    Returns:
        The metadata; every text in it is decoded, cleaned and bounded.
    """
    fields, senders = header_fields(raw.header, WANTED)
    sent_at = _sent_at(fields)
    from_line = raw.from_line.decode("latin-1")
    written = None if raw.written is None else from_seconds(raw.written)
    seen = signals.mbox_flags(fields) if flags is None else flags
    return MessageMeta(
        account_id=folder.account_id,
        folder_id=folder.folder_id,
        remote_id=remote_id,
        subject=clean_line(decode_words(fields.get("subject", "")), MAX_SUBJECT),
        received_at=received_at(fields.get("received", ""), sent_at, from_line, written),
        sent_at=sent_at,
        is_read=seen.is_read,
        is_flagged=seen.is_flagged,
        is_draft=seen.is_draft,
        categories=signals.mbox_categories(fields) if flags is None else (),
        size=raw.size,
        **_thread(fields, remote_id),
        **_people(fields, senders),
        **_signals(fields),
    )


def _thread(fields: Fields, remote_id: str) -> dict[str, Any]:
    own_id = _message_id(fields.get("message-id", ""))
    in_reply_to = _first_id(fields.get("in-reply-to", ""))
    references = _references(fields.get("references", ""))
    return {
        "message_id": own_id,
        "conversation_id": references[0] if references else in_reply_to or own_id or remote_id,
        "in_reply_to": in_reply_to,
        "references": references,
    }


def _people(fields: Fields, senders: Sequence[str]) -> dict[str, Any]:
    sender = _sender(senders)
    return {
        "sender": sender,
        "on_behalf_of": _on_behalf_of(fields, sender),
        "reply_to": _mailboxes(fields, "reply-to"),
        "to": _mailboxes(fields, "to"),
        "cc": _mailboxes(fields, "cc"),
    }


def _signals(fields: Fields) -> dict[str, Any]:
    has_attachments, attachments_exact = signals.attachments(fields)
    return {
        "importance": signals.importance(fields),
        "has_attachments": has_attachments,
        "attachments_exact": attachments_exact,
        "automation": signals.automation(fields),
        "is_bulk": signals.is_bulk(fields),
        "list_id": signals.list_id(fields),
        "meeting": signals.meeting(fields),
        "authentication": signals.authentication(fields),
    }


def _mailboxes(fields: Fields, name: str) -> tuple[Address, ...]:
    value = fields.get(name)
    return parse_addresses(value, MAX_RECIPIENTS) if value else ()


def _sender(values: Sequence[str]) -> Address:
    """The first From mailbox with an address, else the first with anything."""
    found = [address for value in values[:5] for address in parse_addresses(value, 5)]
    return next((a for a in found if a.address), found[0] if found else Address())


def _on_behalf_of(fields: Fields, sender: Address) -> Address | None:
    found = _mailboxes(fields, "sender")
    return found[0] if found and found[0].address != sender.address else None


def _sent_at(fields: Fields) -> datetime | None:
    value = fields.get("date")
    return parse_date(value) if value else None


def _first_id(value: str) -> str:
    found = _ID.search(value)
    return _bracketed(found[1]) if found else ""


def _message_id(value: str) -> str:
    """The id in brackets; one that was written without them gets them."""
    found = _first_id(value)
    return found or (_bracketed(value) if "@" in value and "<" not in value else "")


def _bracketed(inner: str) -> str:
    line = clean_line(inner, MAX_ID).replace(" ", "")
    return f"<{line}>" if line else ""


def _references(value: str) -> tuple[str, ...]:
    """The thread's root and its latest ancestors, MAX_REFERENCES in all."""
    found = [identifier for inner in _ID.findall(value) if (identifier := _bracketed(inner))]
    return tuple(found[:1] + found[1:][-(MAX_REFERENCES - 1) :])
