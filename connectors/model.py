"""The values a mailbox is read into: metadata only, by construction.

There is no field for a body, a preview, a snippet or an attachment's name or content, so nothing
that handles these values can hold one.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Importance(StrEnum):
    """The importance the sender gave the message (RFC 2156 Importance, X-Priority)."""

    LOW = "low"
    NORMAL = "normal"
    HIGH = "high"


class Automation(StrEnum):
    """Whether a program wrote the message (RFC 3834 Auto-Submitted and its kin)."""

    NONE = "none"
    GENERATED = "generated"
    REPLIED = "replied"


class MeetingKind(StrEnum):
    """What a calendar message asks or tells (iTIP method, RFC 5546)."""

    NONE = "none"
    REQUEST = "request"
    CANCELLED = "cancelled"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    TENTATIVE = "tentative"


class Verdict(StrEnum):
    """One method's result in Authentication-Results (RFC 8601)."""

    UNKNOWN = "unknown"
    PASS = "pass"
    NONE = "none"
    FAIL = "fail"


@dataclass(frozen=True, slots=True)
class Address:
    """One mailbox of a header.

    Attributes:
        name: The display name, decoded and cleaned; "" when absent.
        address: The addr-spec in lower case; "" when absent or unreadable.
    """

    name: str = ""
    address: str = ""

    @property
    def domain(self) -> str:
        """The part after the last @, "" when there is none."""
        return self.address.rpartition("@")[2] if "@" in self.address else ""


@dataclass(frozen=True, slots=True)
class Authentication:
    """What the receiving server found when it checked the sender (RFC 8601).

    Attributes:
        spf: Sender Policy Framework (RFC 7208).
        dkim: DomainKeys Identified Mail (RFC 6376).
        dmarc: Domain-based Message Authentication (RFC 7489); "bestguesspass" counts as a pass.
    """

    spf: Verdict = Verdict.UNKNOWN
    dkim: Verdict = Verdict.UNKNOWN
    dmarc: Verdict = Verdict.UNKNOWN


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageMeta:
    """The metadata of one mail, as one account's folder holds it.

    Attributes:
        account_id: The account it was read from.
        folder_id: The folder in that account.
        remote_id: The source's own id, stable within the folder (UIDVALIDITY:UID, Maildir base
            name, hash of an mbox header block).
        message_id: The Message-ID with its angle brackets, or "" when missing. Not unique.
        conversation_id: What groups a thread: the source's own id, else the first of References,
            else In-Reply-To, else the message_id (or remote_id).
        in_reply_to: The Message-ID this mail answers, or "".
        references: Ancestors' Message-IDs, oldest first, at most 50.
        subject: Decoded and cleaned, white space folded, at most 1,000 characters.
        sender: From (its first mailbox).
        on_behalf_of: Sender, when it differs from From.
        reply_to: Where the sender wants the answer, when given.
        to: To, at most 200 mailboxes.
        cc: Cc, at most 200 mailboxes.
        received_at: Aware, UTC: when it reached the mailbox; the epoch when unknown.
        sent_at: Aware, UTC: the Date header; None when missing or unreadable.
        is_read: As the source says; False where it says nothing.
        is_flagged: Followed-up or starred.
        is_draft: An unsent draft.
        importance: As the sender set it.
        has_attachments: True when the source says so, or when the structure suggests it.
        attachments_exact: False when has_attachments is a guess (multipart/mixed).
        automation: Whether a program wrote it.
        is_bulk: Sent to many: list headers, Precedence bulk, or the source's own judgement.
        list_id: List-Id without its angle brackets, lower case, or "" (RFC 2919).
        meeting: What a calendar message asks or tells.
        authentication: The receiving server's checks.
        categories: The user's own labels.
        size: Octets of the whole mail, None where unknown.
        web_link: Where webmail shows it, https only, or "".
        etag: The source's version of this item, or "".
    """

    account_id: str
    folder_id: str
    remote_id: str
    message_id: str = ""
    conversation_id: str = ""
    in_reply_to: str = ""
    references: tuple[str, ...] = ()
    subject: str = ""
    sender: Address = Address()
    on_behalf_of: Address | None = None
    reply_to: tuple[Address, ...] = ()
    to: tuple[Address, ...] = ()
    cc: tuple[Address, ...] = ()
    received_at: datetime
    sent_at: datetime | None = None
    is_read: bool = False
    is_flagged: bool = False
    is_draft: bool = False
    importance: Importance = Importance.NORMAL
    has_attachments: bool = False
    attachments_exact: bool = False
    automation: Automation = Automation.NONE
    is_bulk: bool = False
    list_id: str = ""
    meeting: MeetingKind = MeetingKind.NONE
    authentication: Authentication = Authentication()
    categories: tuple[str, ...] = ()
    size: int | None = None
    web_link: str = ""
    etag: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MessagePatch:
    """A partial update: only the fields that came; None means "not told", never "cleared"."""

    remote_id: str
    is_read: bool | None = None
    is_flagged: bool | None = None
    importance: Importance | None = None
    categories: tuple[str, ...] | None = None
    etag: str | None = None


class FolderRole(StrEnum):
    """What a folder is for (RFC 6154 special-use)."""

    INBOX = "inbox"
    SENT = "sent"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder of an account.

    Attributes:
        id: The source's own id of the folder.
        name: What the user calls it.
        role: What it is for.
    """

    id: str
    name: str
    role: FolderRole = FolderRole.OTHER


@dataclass(frozen=True, slots=True, kw_only=True)
class SyncPage:
    """One page of changes in a folder, to be applied together with its cursor.

    Attributes:
        upserts: Whole messages, new or changed; applying one twice changes nothing.
        patches: Partial updates of messages that are known.
        removed: remote_ids that are gone from the folder.
        cursor: Where to go on after this page; opaque, JSON text, never logged.
        complete: True on the last page of a round.
        full_round: True when the round shows every message of the folder, so that after its
            last page what it did not show is gone.
        total_hint: About how many messages the round will show, None when unknown.
    """

    upserts: tuple[MessageMeta, ...] = ()
    patches: tuple[MessagePatch, ...] = ()
    removed: tuple[str, ...] = ()
    cursor: str
    complete: bool
    full_round: bool
    total_hint: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Capabilities:
    """What a connector can do and what its credential allows.

    Attributes:
        incremental: A round after the first shows only what changed.
        deletions: Removed messages are reported.
        metadata_only_by: "permission" when the credential cannot read bodies, "code" when only
            our own reader keeps away from them.
        granted_scopes: The scopes the credential holds; empty where there are none.
    """

    incremental: bool
    deletions: bool
    metadata_only_by: str
    granted_scopes: tuple[str, ...] = ()
