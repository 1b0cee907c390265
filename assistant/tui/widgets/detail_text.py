"""All that is known of one message, as text; nothing of it is interpreted."""

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from rich.cells import cell_len
from textual.content import Content
from textual.style import Style

from assistant.i18n import gettext as _
from assistant.triage.views import MailDetail, MailRow
from assistant.tui import dates, words
from assistant.tui.widgets.reckoning import Look, flat, reckoning, styled
from connectors.model import Address, Importance, MeetingKind, MessageMeta

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
        styled(flat(words.no_subject(detail.message.subject)) + "\n", look("subject")),
        *_sender(detail, look, width),
        Content("\n"),
        *reckoning(detail, look, width=width),
        Content("\n"),
        *_people(detail, look),
        styled(_facts(detail, now, zone) + "\n", look("faint")),
    ]
    if len(detail.thread) > 1:
        parts += [Content("\n"), *_thread(detail, look, now, zone)]
    return Content.assemble(*parts)


def _sender(detail: MailDetail, look: Look, width: int) -> list[Content]:
    sender = detail.message.sender
    name = flat(words.no_sender(sender.name, sender.address))
    about = words.role_name(detail.row.sender_role)
    if sender.name.strip() and sender.address:
        about += f" · {flat(sender.address)}"
    fits = cell_len(f"{name} · {about}") <= width
    return [
        styled(name, look("sender")),
        styled(f"{' · ' if fits else chr(10)}{about}\n", look("faint")),
    ]


def _people(detail: MailDetail, look: Look) -> list[Content]:
    message, parts = detail.message, []
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
    return Content.assemble(styled(label + " ", look("label")), styled(flat(text) + "\n", Style()))


def _person(address: Address) -> str:
    if address.name and address.address:
        return flat(f"{address.name} <{address.address}>")
    return flat(words.no_sender(address.name, address.address))


def _persons(addresses: Sequence[Address]) -> str:
    shown = ", ".join(a.name or a.address for a in addresses[:MOST_RECIPIENTS])
    rest = len(addresses) - MOST_RECIPIENTS
    return shown if rest <= 0 else _("{shown} en nog {rest}").format(shown=shown, rest=rest)


def _facts(detail: MailDetail, now: datetime, zone: ZoneInfo) -> str:
    message, row = detail.message, detail.row
    facts = [dates.moment(message.received_at, zone, now=now)]
    facts.append(_("gelezen") if message.is_read else _("ongelezen"))
    facts += _marks(message)
    if row.waiting_days == 0:
        facts.append(_("wacht op antwoord"))
    elif row.waiting_days is not None:
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
    return [*marks, *(flat(category) for category in message.categories[:5])]


def _thread(detail: MailDetail, look: Look, now: datetime, zone: ZoneInfo) -> list[Content]:
    count = words.messages(len(detail.thread))
    parts = [styled(_("gesprek van {count}").format(count=count) + "\n", look("label"))]
    older = len(detail.thread) - MOST_THREAD
    if older > 0:
        parts.append(styled(_("{count} ouder").format(count=older) + "\n", look("faint")))
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
        styled(f"{time:>8} ", look("faint")),
        styled(("› " if here else "  ") + flat(sender) + "\n", look("sender") if here else Style()),
    )
