"""*Vandaag*: the morning brief, in one glance and without scrolling."""

from collections.abc import Iterable
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.containers import Container, Horizontal, Vertical
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from assistant.i18n import gettext as _
from assistant.triage.model import Urgency
from assistant.triage.views import Brief, MailRow
from assistant.tui import dates, words
from assistant.tui.commands.command import Command, bindings
from assistant.tui.commands.everywhere import ShowToday
from assistant.tui.commands.mail import MAIL
from assistant.tui.commands.mailbox import Filter
from assistant.tui.commands.moving import STEPS, OpenRow
from assistant.tui.literal import dots
from assistant.tui.messages import MessageOpened, Offer, OfferTaken
from assistant.tui.screens.mail_actions import MailRoom
from assistant.tui.standing import Standing
from assistant.tui.widgets import brief_line
from assistant.tui.widgets.brief_list import BriefList
from assistant.tui.widgets.counts import CountTile

WIDE = 100
"""From this many columns on the waiting stand beside the urgent, in two lines each."""


class TodayScreen(MailRoom):
    """The date, the four counts, what needs the user soon and why, and who waits longest."""

    commands: ClassVar[tuple[type[Command], ...]] = (OpenRow, *MAIL, Filter)
    entrance: ClassVar[type[Command]] = ShowToday
    in_lists: ClassVar[tuple[type[Command], ...]] = STEPS
    BINDINGS = bindings((*MAIL, Filter), in_order=True)
    AUTO_FOCUS = "#soon"
    _is_later = False
    _is_settled = False

    def body(self) -> Iterable[Widget]:
        """Everything is there from the start; what has nothing to show is hidden."""
        return self._widgets()

    def _widgets(self) -> ComposeResult:
        services, said = self.services, self._sentences(self.standing)
        self._said = dict(said)
        now, zone = services.now, services.zone

        def static(name: str, classes: str = "") -> Static:
            return Static(Content(said[name]), id=name, classes=classes)

        yield static("day")
        yield static("since")
        with Horizontal(id="counts"):
            yield from (CountTile(urgency) for urgency in Urgency)
        with Container(id="brief"):
            with Vertical(id="soon-part"):
                yield static("soon-title", "part-title")
                yield static("calm")
                yield BriefList(brief_line.soon_lines, now=now, zone=zone, id="soon")
            with Vertical(id="waiting-part"):
                yield static("waiting-title", "part-title")
                yield BriefList(brief_line.waiting_lines, now=now, zone=zone, id="waiting")

    def on_mount(self) -> None:
        """Show what is known already."""
        self.begin()

    def begin(self) -> None:
        """Show what is known already, as wide as the screen is."""
        self._fit(self.app.size.width)
        self._show(self.standing)

    def watch_standing(self, standing: Standing) -> None:
        """Show how things stand now."""
        if self.is_ready:
            self._show(standing)
            self.refresh_bindings()

    def on_resize(self, event: events.Resize) -> None:
        """A narrow screen has one line for each who waits."""
        self._fit(event.size.width)

    def _fit(self, width: int) -> None:
        wide = width >= WIDE
        self.query_one("#waiting", BriefList).lines = (
            brief_line.waiting_lines if wide else brief_line.waiting_line
        )

    def _show(self, standing: Standing) -> None:
        for name, text in self._sentences(standing).items():
            if self._said[name] != text:
                self._said[name] = text
                self.query_one(f"#{name}", Static).update(Content(text))
        self._show_brief(standing.brief)
        self._is_settled = standing.is_fresh
        empty = standing.is_without_mailbox
        self.query_one("#brief").display = self.query_one("#counts").display = not empty
        if empty:
            self._welcome()
        else:
            self.query("#welcome").remove()
            self._focus_a_list()

    def _focus_a_list(self) -> None:
        filled = [part for part in self.query(BriefList) if part.rows]
        if filled and self.focused not in filled:
            self.set_focus(filled[0])

    def _welcome(self) -> None:
        """Only a machine without a mailbox pays for this part."""
        from assistant.tui.widgets.offers import Welcome

        if not self.query(Welcome) and not self._is_later:
            self.mount(Welcome(), before="KeyBar")

    def _show_brief(self, brief: Brief | None) -> None:
        counts = {} if brief is None else brief.counts
        for tile in self.query(CountTile):
            tile.count = counts.get(tile.urgency, None if brief is None else 0)
        soon = () if brief is None else brief.soon
        waiting = () if brief is None else brief.waiting
        total = sum(counts.get(urgency, 0) for urgency in (Urgency.NOW, Urgency.TODAY))
        self.query_one("#calm").display = not soon
        for name, rows, count in (("soon", soon, total), ("waiting", waiting, len(waiting))):
            part = self.query_one(f"#{name}", BriefList)
            if self._is_settled:
                part.follow(rows)
            else:
                part.rows = rows
            part.total = count
            part.display = bool(rows)

    def _sentences(self, standing: Standing) -> dict[str, str]:
        brief = standing.brief
        return {
            "day": self._day(brief),
            "since": self._since(standing),
            "soon-title": _("Nu en vandaag"),
            "waiting-title": _("Wacht het langst") if brief and brief.waiting else "",
            "calm": _("Niets dat nu of vandaag moet. Een rustig begin.") if brief else "",
        }

    def _day(self, brief: Brief | None) -> str:
        services = self.services
        now = services.now().astimezone(services.zone)
        day = dates.long_day(now)
        parts = [
            f"{dates.greeting(now, services.zone)}. {day[:1].upper()}{day[1:]}",
            _("week {number}").format(number=now.isocalendar().week),
        ]
        if brief is not None and brief.made_at.astimezone(services.zone).date() == now.date():
            parts.append(_day_note(brief.day_note))
        return " · ".join(parts)

    def _since(self, standing: Standing) -> str:
        brief, services = standing.brief, self.services
        if brief is None or standing.is_without_mailbox:
            return ""
        if brief.last_visit is None:
            total = sum(brief.counts.values())
            return _("{messages} open").format(messages=words.messages(total))
        when = dates.since(brief.last_visit, services.zone, now=services.now())
        if not brief.arrived:
            return _("Niets nieuws sinds {when}").format(when=when)
        new = words.messages(brief.arrived)
        return _("{messages} erbij sinds {when}").format(messages=new, when=when)

    def current_row(self) -> MailRow | None:
        """The message under the cursor of the list that has the focus."""
        focused = self.focused
        return focused.current if isinstance(focused, BriefList) else None

    async def action_filter(self) -> None:
        """Search in *Postvak*; waited for, so that what is typed with it is in the search."""
        await self.run_action("app.search")

    def on_brief_list_row_opened(self, event: BriefList.RowOpened) -> None:
        """See the message in *Postvak*."""
        self.post_message(MessageOpened(event.row))

    def on_offer_taken(self, message: OfferTaken) -> None:
        """Begin in the way that was chosen; the app knows how to add."""
        if message.offer is Offer.LATER:
            self._is_later = True
            self.query("#welcome").remove()
            self.app.notify(_("Goed. Toets m voegt een postvak toe."), markup=False)
            message.stop()


def _day_note(note: str) -> str:
    if not note:
        return _("schooldag")
    return _("weekend") if note == "weekend" else dots(note)
