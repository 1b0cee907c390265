"""A message, or a heading, as one line of the long list."""

from rich.style import Style

from assistant.triage.model import Urgency
from assistant.triage.views import Group, Grouping, MailRow
from assistant.tui import dates, words
from assistant.tui.literal import fit, shorten
from assistant.tui.widgets.strips import Frame, Part

LOOKS = ("heading", "count", "sender", "subject", "unread", "faint", "chosen", *Urgency)
"""The names of the styles that a line uses."""


def marks(row: MailRow) -> str:
    """Three places: waits for an answer, has attachments, what the user did."""
    did = "✓" if row.is_done else "z" if row.snoozed_until else "✎" if row.is_corrected else " "
    return ("?" if row.needs_reply else " ") + ("+" if row.has_attachments else " ") + did


def row_parts(row: MailRow, frame: Frame, *, chosen: bool) -> list[Part]:
    """A message: sign, sender, subject, marks, time."""
    looks = frame.looks
    sender_width = min(26, max(14, frame.width // 4))
    time_width = dates.brief_width()
    subject_width = frame.width - sender_width - time_width - 12
    time = dates.brief_moment(row.received_at, frame.zone, now=frame.now).rjust(time_width)
    loud = Style() if row.is_read else looks["unread"]
    faint = looks["faint"]
    resting = faint if row.is_done or row.snoozed_until else Style()
    sender = words.no_sender(row.sender.name, row.sender.address)
    return [
        ("›" if chosen else " ", looks["chosen"]),
        (words.SIGNS[row.urgency] + " ", looks[row.urgency]),
        (fit(sender, sender_width), looks["sender"] + loud + resting),
        ("  ", Style()),
        (fit(words.no_subject(row.subject), subject_width), looks["subject"] + loud + resting),
        (" ", Style()),
        (marks(row), faint),
        (" ", Style()),
        (time, faint),
        (" ", Style()),
    ]


def heading_parts(group: Group, grouping: Grouping, frame: Frame) -> list[Part]:
    """A heading: the group's name, how many there are, and a rule to the edge."""
    looks = frame.looks
    count = f" {group.count} "
    if grouping is Grouping.URGENCY:
        urgency = Urgency(group.key)
        sign, title = words.SIGNS[urgency] + " ", words.urgency_heading(urgency)
        look = looks[urgency] + looks["heading"]
    else:
        title = (
            words.no_subject(group.title)
            if grouping is Grouping.THREAD
            else words.no_sender(group.title, group.key)
        )
        sign, look = "", looks["heading"]
    title = shorten(title, frame.width - len(sign) - len(count) - 6)
    return [
        (" " + sign, look),
        (title, look),
        (count, looks["count"]),
        ("─" * frame.width, looks["faint"]),
    ]


def waiting_parts(frame: Frame) -> list[Part]:
    """A row that has not been fetched yet."""
    return [("   …", frame.looks["faint"])]
