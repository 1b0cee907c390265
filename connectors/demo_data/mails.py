"""Reads the data files into metadata, as of a moment: what has not been written yet is left out."""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, time
from functools import cache
from pathlib import Path
from typing import Any

from connectors.demo_data import moments
from connectors.model import (
    Address,
    Authentication,
    Automation,
    FolderRole,
    Importance,
    MeetingKind,
    MessageMeta,
    Verdict,
)

Entry = Mapping[str, Any]

_HERE = Path(__file__).parent
_FILES = {FolderRole.INBOX: "inbox.toml", FolderRole.SENT: "sent.toml"}
_GOING_HOME = time(17, 0)
_PASSED = Authentication(spf=Verdict.PASS, dkim=Verdict.PASS, dmarc=Verdict.PASS)
_FAILED = Authentication(spf=Verdict.FAIL, dkim=Verdict.NONE, dmarc=Verdict.FAIL)
_PRIVATE = ("@gmail.com", "@icloud.com")


def mails(role: FolderRole, account_id: str, now: datetime) -> tuple[MessageMeta, ...]:
    """What a folder of the demo school holds, newest first.

    Args:
        role: Inbox or Sent.
        account_id: The account the messages are given.
        now: Aware; the data is laid out around its local day, and nothing is later than it.
    """
    today = now.astimezone(moments.AMSTERDAM).date()
    found: dict[str, MessageMeta] = {}
    for entry in _in_order():
        found[entry["id"]] = _message(entry, found, account_id, today.isoformat(), now)
    chosen = (
        message
        for message in found.values()
        if message.folder_id == role.value and message.received_at <= now
    )
    return tuple(sorted(chosen, key=lambda m: (m.received_at, m.remote_id), reverse=True))


def _message(
    entry: Entry, earlier: Mapping[str, MessageMeta], account_id: str, day: str, now: datetime
) -> MessageMeta:
    today = now.astimezone(moments.AMSTERDAM).date()
    people = _people()
    parent = earlier[entry["re"]] if "re" in entry else None
    received = moments.moment(entry["at"], today, parent.received_at if parent else None)
    writer = people[entry["from"]]
    sender = _address(writer)
    message = MessageMeta(
        account_id=account_id,
        folder_id=entry["folder"],
        remote_id=f"{day}-{entry['id']}",
        message_id=f"<{day}.{entry['id']}@{sender.domain}>",
        subject=moments.filled(entry["subject"], received) if "subject" in entry else "",
        sender=sender,
        to=_addresses(entry.get("to", "me")),
        cc=_addresses(entry.get("cc", "")),
        reply_to=_addresses(entry.get("reply_to", "")),
        received_at=received,
        sent_at=received,
        attachments_exact=True,
        authentication=_PASSED,
        is_read=entry["folder"] == FolderRole.SENT or received < _last_evening(now),
        list_id=writer.get("list", ""),
        is_bulk="list" in writer,
        automation=Automation.GENERATED if writer.get("auto") else Automation.NONE,
    )
    return _marked(_threaded(message, parent, entry), entry.get("marks", ""))


def _threaded(message: MessageMeta, parent: MessageMeta | None, entry: Entry) -> MessageMeta:
    if parent is None:
        return replace(message, conversation_id=message.message_id)
    subject = message.subject
    if "subject" not in entry:
        prefix = "Re: " if message.sender.address.endswith(_PRIVATE) else "RE: "
        subject = prefix + parent.subject.removeprefix("Re: ").removeprefix("RE: ")
    return replace(
        message,
        subject=subject,
        conversation_id=parent.conversation_id,
        in_reply_to=parent.message_id,
        references=(*parent.references, parent.message_id),
    )


def _marked(message: MessageMeta, marks: str) -> MessageMeta:
    for mark in marks.split():
        message = replace(message, **_MARKS[mark])
    return message


_MARKS: Mapping[str, Mapping[str, Any]] = {
    "read": {"is_read": True},
    "unread": {"is_read": False},
    "flag": {"is_flagged": True},
    "file": {"has_attachments": True},
    "high": {"importance": Importance.HIGH},
    "low": {"importance": Importance.LOW},
    "bulk": {"is_bulk": True},
    "away": {"automation": Automation.REPLIED},
    "invite": {"meeting": MeetingKind.REQUEST},
    "cancelled": {"meeting": MeetingKind.CANCELLED},
    "accepted": {"meeting": MeetingKind.ACCEPTED},
    "declined": {"meeting": MeetingKind.DECLINED},
    "spoofed": {"authentication": _FAILED},
}


def _last_evening(now: datetime) -> datetime:
    """When the leader last went home: mail that came later is still unread."""
    local = now.astimezone(moments.AMSTERDAM)
    day = moments.weekdays_from(local.date(), -1)
    return datetime.combine(day, _GOING_HOME, moments.AMSTERDAM).astimezone(UTC)


def _addresses(keys: str) -> tuple[Address, ...]:
    return tuple(_address(_people()[key]) for key in keys.split())


def _address(person: Entry) -> Address:
    return Address(person.get("name", ""), person["address"])


@cache
def _people() -> Mapping[str, Entry]:
    return tomllib.loads((_HERE / "people.toml").read_text("utf-8"))


@cache
def _in_order() -> Sequence[Entry]:
    """The entries of both files, each after the one it answers."""
    waiting: dict[str, Entry] = {}
    for role, name in _FILES.items():
        entries = tomllib.loads((_HERE / name).read_text("utf-8"))["mail"]
        for number, entry in enumerate(entries):
            whole = {"id": f"{role[:2]}{number:03}", "from": "me", "folder": role.value} | entry
            if whole["id"] in waiting:
                raise ValueError(f"twice in the demo data: {whole['id']}")
            waiting[whole["id"]] = whole
    ordered: dict[str, Entry] = {}
    for key in waiting:
        _put(key, waiting, ordered)
    return tuple(ordered.values())


def _put(key: str, waiting: Mapping[str, Entry], ordered: dict[str, Entry]) -> None:
    if key in ordered:
        return
    entry = waiting[key]
    if "re" in entry:
        _put(entry["re"], waiting, ordered)
    ordered[key] = entry
