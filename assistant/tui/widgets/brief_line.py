"""A message as a few lines of the morning brief."""

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
WAITED_WIDTH = 8


def soon_lines(row: MailRow, frame: Frame) -> list[list[Part]]:
    """What needs the user soon: when, who and about what; and below it why."""
    looks = frame.looks
    time = dates.brief_moment(row.received_at, frame.zone, now=frame.now)
    sender_width = _sender_width(frame)
    room = frame.width - _left() - sender_width - 3
    role = words.role_name(row.sender_role)
    return [
        [
            (" " + words.SIGNS[row.urgency] + " ", looks.get(row.urgency, PLAIN)),
            (time.rjust(dates.brief_width()) + "  ", looks["faint"]),
            (fit(_sender(row), sender_width) + "  ", looks["sender"]),
            (fit(words.no_subject(row.subject), room), looks["subject"]),
        ],
        [
            (
                " " * _left() + shorten(" · ".join([role, *_why(row)]), frame.width - _left() - 1),
                looks["reason"],
            ),
        ],
    ]


def waiting_lines(row: MailRow, frame: Frame) -> list[list[Part]]:
    """Who waits: for how long, and for an answer to what."""
    looks = frame.looks
    room = frame.width - WAITED_WIDTH - 3
    about = f"{words.role_name(row.sender_role)} · {words.no_subject(row.subject)}"
    return [
        [(_waited(row), looks["faint"]), (shorten(_sender(row), room), looks["sender"])],
        [(" " * (WAITED_WIDTH + 2) + shorten(about, room), looks["subject"])],
    ]


def waiting_line(row: MailRow, frame: Frame) -> list[list[Part]]:
    """The same on one line, below the columns of what is soon."""
    looks, sender_width = frame.looks, _sender_width(frame)
    room = frame.width - _left() - sender_width - 3
    return [
        [
            (_waited(row).rjust(_left()), looks["faint"]),
            (fit(_sender(row), sender_width) + "  ", looks["sender"]),
            (shorten(words.no_subject(row.subject), room), looks["subject"]),
        ]
    ]


def _left() -> int:
    """Cells before the sender."""
    return 3 + dates.brief_width() + 2


def _waited(row: MailRow) -> str:
    return words.days(row.waiting_days or 0).rjust(WAITED_WIDTH) + "  "


def _sender(row: MailRow) -> str:
    return words.no_sender(row.sender.name, row.sender.address)


def _sender_width(frame: Frame) -> int:
    return min(30, max(16, frame.width // 3 - 2))


def more_line(count: int, frame: Frame) -> list[Part]:
    """That there is more than fits."""
    text = _("en nog {count} in Postvak").format(count=count)
    return [("   " + text, frame.looks["faint"])]


def _why(row: MailRow) -> list[str]:
    said = [dots(sentence(row.reason))] if row.reason is not None else []
    if row.is_corrected:
        said.insert(0, _("jouw eigen keuze"))
    if row.thread_size > 2:
        said.append(words.messages(row.thread_size) + " " + _("in dit gesprek"))
    return said
