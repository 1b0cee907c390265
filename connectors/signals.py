"""What single header fields say about a mail: importance, automation, lists, meetings, checks.

Everything here can be written by the sender. Only the receiving server's own fields
(Authentication-Results, the mailbox's flags) are more than a claim, and even of those a sender can
plant one where the server adds none.
"""

import re
from dataclasses import dataclass

from connectors.headers import Fields, decode_words
from connectors.model import Authentication, Automation, Importance, MeetingKind, Verdict
from connectors.text import clean_line

MAX_CATEGORIES = 20

_WORD = re.compile(r"\s*([A-Za-z_-]+)")
_METHOD = re.compile(r';\s*method\s*=\s*"?([A-Za-z]+)', re.IGNORECASE)
_COMMENT = re.compile(r'\([^()]*\)|"[^"]*"')
_RESULT = re.compile(r"\s*(spf|dkim|dmarc)\s*=\s*([a-z]+)", re.IGNORECASE)
_IN_ANGLES = re.compile(r"<([^<>]*)>")
_IMPORTANCE = {
    "high": Importance.HIGH,
    "urgent": Importance.HIGH,
    "low": Importance.LOW,
    "non-urgent": Importance.LOW,
    "normal": Importance.NORMAL,
}
_X_PRIORITY = {
    "1": Importance.HIGH,
    "2": Importance.HIGH,
    "3": Importance.NORMAL,
    "4": Importance.LOW,
    "5": Importance.LOW,
}
_VERDICTS = {
    "pass": Verdict.PASS,
    "bestguesspass": Verdict.PASS,
    "none": Verdict.NONE,
    "neutral": Verdict.NONE,
    "permerror": Verdict.NONE,
    "fail": Verdict.FAIL,
    "softfail": Verdict.FAIL,
    "hardfail": Verdict.FAIL,
    "policy": Verdict.FAIL,
}
_METHODS = {
    "request": MeetingKind.REQUEST,
    "counter": MeetingKind.REQUEST,
    "cancel": MeetingKind.CANCELLED,
}


@dataclass(frozen=True, slots=True)
class Flags:
    """What the mailbox itself says of a message.

    Attributes:
        is_read: Seen.
        is_flagged: Followed-up.
        is_draft: An unsent draft.
        is_deleted: Thrown away, and only still there until the mailbox is compacted.
    """

    is_read: bool = False
    is_flagged: bool = False
    is_draft: bool = False
    is_deleted: bool = False


def first_word(value: str) -> str:
    """The first word of a value in lower case: a keyword without comment or parameters."""
    found = _WORD.match(value)
    return found[1].lower() if found else ""


def importance(fields: Fields) -> Importance:
    """The first of Importance, X-Priority, X-MSMail-Priority and Priority that can be read."""
    found = (
        _IMPORTANCE.get(first_word(fields.get("importance", "")))
        or _X_PRIORITY.get(fields.get("x-priority", "")[:1])
        or _IMPORTANCE.get(first_word(fields.get("x-msmail-priority", "")))
        or _IMPORTANCE.get(first_word(fields.get("priority", "")))
    )
    return found or Importance.NORMAL


def automation(fields: Fields) -> Automation:
    """Whether a program wrote it (RFC 3834 section 5).

    X-Auto-Response-Suppress alone says nothing: people's mail programs set it too.
    """
    submitted = first_word(fields.get("auto-submitted", ""))
    if (
        submitted == "auto-replied"
        or first_word(fields.get("precedence", "")) == "auto_reply"
        or first_word(fields.get("x-autoreply", "")) in {"yes", "true"}
        or "x-autorespond" in fields
    ):
        return Automation.REPLIED
    if submitted.startswith("auto-") or content_type(fields) == "multipart/report":
        return Automation.GENERATED
    return Automation.NONE


def is_bulk(fields: Fields) -> bool:
    """Whether it went to many (RFC 2369, RFC 2919, RFC 8058, Precedence).

    Feedback-ID does not count: some providers stamp it on their users' own mail.
    """
    return (
        "list-id" in fields
        or "list-unsubscribe" in fields
        or "list-unsubscribe-post" in fields
        or first_word(fields.get("precedence", "")) in {"bulk", "list", "junk"}
    )


def list_id(fields: Fields) -> str:
    """The identifier in List-Id without brackets and description, lower case (RFC 2919)."""
    value = fields.get("list-id", "")
    found = _IN_ANGLES.search(value)
    return clean_line(found[1] if found else decode_words(value), 255).lower()


def content_type(fields: Fields) -> str:
    """Type and subtype in lower case; parameters can hold a file's name and are left out."""
    return fields.get("content-type", "").partition(";")[0].strip().lower()[:100]


def meeting(fields: Fields) -> MeetingKind:
    """What a top-level text/calendar asks (RFC 6047 section 2.4).

    A reply's answer stands in its body, which is not read, so that is none.
    """
    if content_type(fields) != "text/calendar":
        return MeetingKind.NONE
    method = _METHOD.search(fields["content-type"])
    return _METHODS.get(method[1].lower(), MeetingKind.NONE) if method else MeetingKind.NONE


def attachments(fields: Fields) -> tuple[bool, bool]:
    """Whether it has attachments, and whether that is certain.

    Outlook and Exchange say so in X-MS-Has-Attach, "yes" or empty; else multipart/mixed is a guess.
    """
    if "x-ms-has-attach" in fields:
        return first_word(fields["x-ms-has-attach"]) == "yes", True
    return content_type(fields) == "multipart/mixed", False


def authentication(fields: Fields) -> Authentication:
    """The topmost Authentication-Results (RFC 8601); of several signatures one pass suffices."""
    value = fields.get("authentication-results", "")
    if not value:
        return Authentication()
    verdicts: dict[str, Verdict] = {}
    for part in _COMMENT.sub("", value).split(";"):
        found = _RESULT.match(part)
        if found and verdicts.get(found[1].lower()) is not Verdict.PASS:
            verdicts[found[1].lower()] = _VERDICTS.get(found[2].lower(), Verdict.UNKNOWN)
    return Authentication(**verdicts)


def mbox_flags(fields: Fields) -> Flags:
    """The flags mail programs write into an mbox: Status, X-Status, X-Mozilla-Status."""
    status = fields.get("status", "") + fields.get("x-status", "")
    try:
        mozilla = int(fields.get("x-mozilla-status", "0")[:8], 16)
    except ValueError:
        mozilla = 0
    return Flags(
        is_read="R" in status or bool(mozilla & 0x0001),
        is_flagged="F" in status or bool(mozilla & 0x0004),
        is_draft="T" in status,
        is_deleted="D" in status or bool(mozilla & 0x0008),
    )


def mbox_categories(fields: Fields) -> tuple[str, ...]:
    """The user's labels as mail programs write them into an mbox.

    Keywords is left out: that one is the sender's.
    """
    words = f"{fields.get('x-keywords', '')} {fields.get('x-mozilla-keys', '')}".split()
    return tuple(dict.fromkeys(clean_line(word, 50) for word in words[:MAX_CATEGORIES]))
