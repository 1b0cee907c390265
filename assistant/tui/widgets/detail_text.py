"""All that is known of one message, as text; nothing of it is interpreted."""

from collections.abc import Callable, Sequence
from datetime import datetime
from textwrap import wrap
from zoneinfo import ZoneInfo

from textual.content import Content
from textual.style import Style

from assistant.i18n import gettext as _
from assistant.triage.explain import sentence
from assistant.triage.model import Reason, Urgency
from assistant.triage.views import MailDetail, MailRow
from assistant.tui import dates, words
from assistant.tui.literal import dots
from connectors.model import Address, Importance, MeetingKind, MessageMeta

Look = Callable[[str], Style]
"""Gives the style with a name: subject, label, faint, up, down, or an urgency."""
HANG = 7
"""Cells before a reason, for its weight."""
MOST_RECIPIENTS = 4
MOST_THREAD = 12


def detail_text(
    detail: MailDetail, look: Look, *, now: datetime, zone: ZoneInfo, width: int
) -> Content:
    """The whole text.

    Args:
        detail: The message.
        look: Gives styles by name.
        now: The present moment, aware.
        zone: The time zone to show times in.
        width: Cells there are, so that a long reason hangs below itself.
    """
    parts = [
        _styled(_flat(words.no_subject(detail.message.subject)) + "\n", look("subject")),
        *_people(detail, look),
        _styled(_facts(detail, now, zone) + "\n\n", look("faint")),
        *_verdict(detail, look),
        *(_reason(reason, look, width) for reason in detail.ranking.reasons),
    ]
    if len(detail.thread) > 1:
        parts += [Content("\n"), *_thread(detail, look, now, zone)]
    return Content.assemble(*parts)


def _styled(text: str, style: Style) -> Content:
    """Text that may come from outside: only new lines of our own survive."""
    lines = "\n".join(dots(line) for line in text.split("\n"))
    return Content.styled(lines, style)


def _people(detail: MailDetail, look: Look) -> list[Content]:
    message, sender = detail.message, detail.message.sender
    role = words.role_name(detail.row.sender_role)
    parts = [
        _styled(_flat(words.no_sender(sender.name, sender.address)), look("sender")),
        _styled(f" · {role}\n", look("faint")),
    ]
    if sender.name and sender.address:
        parts.append(_styled(_flat(sender.address) + "\n", look("faint")))
    if message.reply_to and message.reply_to[0].address != message.sender.address:
        parts.append(_labelled(_("antwoord naar"), _persons(message.reply_to), look))
    if message.on_behalf_of is not None:
        parts.append(_labelled(_("verstuurd door"), _person(message.on_behalf_of), look))
    if message.to:
        parts.append(_labelled(_("aan"), _persons(message.to), look))
    if message.cc:
        parts.append(_labelled(_("cc"), _persons(message.cc), look))
    return parts


def _labelled(label: str, text: str, look: Look) -> Content:
    return Content.assemble(
        _styled(label + " ", look("label")), _styled(_flat(text) + "\n", Style())
    )


def _flat(text: str) -> str:
    return " ".join(text.split("\n"))


def _person(address: Address) -> str:
    if address.name and address.address:
        return _flat(f"{address.name} <{address.address}>")
    return _flat(words.no_sender(address.name, address.address))


def _persons(addresses: Sequence[Address]) -> str:
    shown = ", ".join(a.name or a.address for a in addresses[:MOST_RECIPIENTS])
    rest = len(addresses) - MOST_RECIPIENTS
    return shown if rest <= 0 else _("{shown} en nog {rest}").format(shown=shown, rest=rest)


def _facts(detail: MailDetail, now: datetime, zone: ZoneInfo) -> str:
    message, row = detail.message, detail.row
    facts = [dates.moment(message.received_at, zone, now=now)]
    facts.append(_("gelezen") if message.is_read else _("ongelezen"))
    facts += _marks(message)
    if row.waiting_days is not None:
        facts.append(_("wacht {days} op antwoord").format(days=words.days(row.waiting_days)))
    if row.is_done:
        facts.append(_("afgehandeld"))
    if row.snoozed_until is not None:
        moment = dates.moment(row.snoozed_until, zone, now=now)
        facts.append(_("komt terug {moment}").format(moment=moment))
    return " · ".join(facts)


def _marks(message: MessageMeta) -> list[str]:
    marks = []
    if message.is_flagged:
        marks.append(_("met vlag"))
    if message.importance is Importance.HIGH:
        marks.append(_("belangrijk volgens afzender"))
    if message.meeting is not MeetingKind.NONE:
        marks.append(_("agenda-bericht"))
    if message.is_bulk:
        marks.append(_("verzendlijst"))
    if message.has_attachments:
        exact = message.attachments_exact
        marks.append(_("met bijlage") if exact else _("waarschijnlijk met bijlage"))
    return [*marks, *(_flat(category) for category in message.categories[:5])]


def _verdict(detail: MailDetail, look: Look) -> list[Content]:
    row, ranking = detail.row, detail.ranking
    urgency = row.urgency
    name = f"{words.SIGNS[urgency]} {words.urgency_heading(urgency)}"
    parts = [_styled(name, look(urgency.value))]
    if row.is_corrected:
        theirs = words.urgency_name(ranking.urgency)
        note = _("jouw eigen keuze; Dagstart dacht: {urgency}").format(urgency=theirs)
        parts.append(_styled(f" · {note}", look("faint")))
    why = _("waarom niet eerder") if ranking.urgency is Urgency.INFO else _("waarom")
    parts.append(_styled(f" · {why}\n", look("label")))
    return parts


def _reason(reason: Reason, look: Look, width: int) -> Content:
    weight = f"{reason.weight:+.1f}".replace(".", _(",")).replace("-", "−")
    style = look("up" if reason.weight >= 0 else "down")
    lines = wrap(_flat(sentence(reason)), max(20, width - HANG), break_on_hyphens=False)
    text = ("\n" + " " * HANG).join(lines)
    return Content.assemble(_styled(f"{weight:>5}  ", style), _styled(text + "\n", Style()))


def _thread(detail: MailDetail, look: Look, now: datetime, zone: ZoneInfo) -> list[Content]:
    count = words.messages(len(detail.thread))
    parts = [_styled(_("gesprek van {count}").format(count=count) + "\n", look("label"))]
    older = len(detail.thread) - MOST_THREAD
    if older > 0:
        parts.append(_styled(_("{count} ouder").format(count=older) + "\n", look("faint")))
    return [
        *parts,
        *(
            _thread_line(row, look, now, zone, here=row.key == detail.row.key)
            for row in detail.thread[-MOST_THREAD:]
        ),
    ]


def _thread_line(row: MailRow, look: Look, now: datetime, zone: ZoneInfo, *, here: bool) -> Content:
    time = dates.brief_moment(row.received_at, zone, now=now)
    sender = words.no_sender(row.sender.name, row.sender.address)
    return Content.assemble(
        _styled(f"{time:>8} ", look("faint")),
        _styled(
            ("› " if here else "  ") + _flat(sender) + "\n", look("sender") if here else Style()
        ),
    )
