"""A message as a few lines of the morning brief."""

from rich.cells import cell_len
from rich.style import Style

from assistant.i18n import gettext as _
from assistant.triage.explain import sentence
from assistant.triage.model import Urgency
from assistant.triage.views import MailRow
from assistant.tui import dates, words
from assistant.tui.literal import dots, fit, shorten
from assistant.tui.widgets.strips import Frame, Part

LOOKS = ("sender", "subject", "reason", "faint", Urgency.NOW, Urgency.TODAY)
"""The names of the styles that these lines use."""
PLAIN = Style()


def soon_lines(row: MailRow, frame: Frame) -> list[list[Part]]:
    """What needs the user soon: time, sender, role, subject; and below it why."""
    looks = frame.looks
    time = dates.brief_moment(row.received_at, frame.zone, now=frame.now)
    sender = words.no_sender(row.sender.name, row.sender.address)
    role = f" ({words.role_name(row.sender_role)})"
    sender = shorten(sender, max(12, min(40, frame.width // 3) - len(role)))
    used = 3 + len(time) + 3 + cell_len(sender) + len(role) + 3
    return [
        [
            (" " + words.SIGNS[row.urgency] + " ", looks.get(row.urgency, PLAIN)),
            (time, looks["faint"]),
            (" · ", looks["faint"]),
            (sender, looks["sender"]),
            (role, looks["faint"]),
            (" · ", looks["faint"]),
            (fit(words.no_subject(row.subject), frame.width - used - 1), looks["subject"]),
        ],
        [("   " + shorten(_why(row), frame.width - 4), looks["reason"])],
    ]


def waiting_lines(row: MailRow, frame: Frame) -> list[list[Part]]:
    """Who waits: for how long, and for an answer to what."""
    looks = frame.looks
    waited = words.days(row.waiting_days or 0).rjust(8)
    sender = words.no_sender(row.sender.name, row.sender.address)
    role = f" ({words.role_name(row.sender_role)})"
    sender = shorten(sender, max(12, frame.width - len(waited) - len(role) - 3))
    return [
        [
            (waited + "  ", looks["faint"]),
            (sender, looks["sender"]),
            (role, looks["faint"]),
        ],
        [
            (
                " " * 10 + shorten(words.no_subject(row.subject), frame.width - 11),
                looks["subject"],
            )
        ],
    ]


def waiting_line(row: MailRow, frame: Frame) -> list[list[Part]]:
    """The same on one line."""
    first, second = waiting_lines(row, frame)
    used = sum(cell_len(text) for text, _style in first)
    subject = second[0][0].strip()
    return [[*first, (" · " + shorten(subject, frame.width - used - 4), frame.looks["subject"])]]


def more_line(count: int, frame: Frame) -> list[Part]:
    """That there is more than fits."""
    text = _("en nog {count} in Postvak").format(count=count)
    return [("   " + text, frame.looks["faint"])]


def _why(row: MailRow) -> str:
    said = [dots(sentence(row.reason))] if row.reason is not None else []
    if row.is_corrected:
        said.insert(0, _("jouw eigen keuze"))
    if row.thread_size > 2:
        said.append(words.messages(row.thread_size) + " " + _("in dit gesprek"))
    return " · ".join(said)
