"""*Postvak*: all mail, in groups, with what is known of the message under the cursor."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Container, Vertical
from textual.content import Content
from textual.timer import Timer
from textual.widget import Widget
from textual.widgets import Input, Static

from assistant.i18n import gettext as _
from assistant.triage.model import Urgency
from assistant.triage.views import Grouping, MailRow, View
from assistant.tui import words
from assistant.tui.commands.command import Command, bindings
from assistant.tui.commands.everywhere import ShowMailbox
from assistant.tui.commands.mail import MAIL
from assistant.tui.commands.mailbox import MAILBOX
from assistant.tui.commands.moving import LEAPS, STEPS
from assistant.tui.messages import DetailFetched, GroupsFetched, RowsFetched
from assistant.tui.screens.fetching import Fetching
from assistant.tui.screens.mail_actions import MailRoom
from assistant.tui.widgets.detail_pane import DetailPane
from assistant.tui.widgets.mail_list import MailList
from assistant.tui.widgets.search_field import SearchField

TYPING_PAUSE = 0.08
"""Seconds of rest after which the filter is applied; shorter than one notices."""
READING_PAUSE = 0.05
"""Seconds the cursor rests before the details are fetched."""


class MailboxScreen(MailRoom):
    """The list, the field to search in, and the details."""

    commands: ClassVar[tuple[type[Command], ...]] = (*MAIL, *MAILBOX)
    entrance: ClassVar[type[Command]] = ShowMailbox
    in_lists: ClassVar[tuple[type[Command], ...]] = (*STEPS, *LEAPS)
    BINDINGS = bindings(commands, in_order=True)
    AUTO_FOCUS = "MailList"
    CSS_PATH = "../mailbox.tcss"
    view = View()
    _typing: Timer | None = None
    _reading: Timer | None = None

    def body(self) -> Iterable[Widget]:
        """List and details side by side, or one below the other."""
        return self._widgets()

    def _widgets(self) -> ComposeResult:
        services = self.services
        yield Static(id="view-line", markup=False)
        yield SearchField(placeholder=_("zoek in onderwerp en afzender"), id="filter")
        with Container(id="mailbox"):
            with Vertical(id="list-part"):
                yield Static(id="empty", markup=False)
                yield MailList(now=services.now, zone=services.zone)
            yield DetailPane(now=services.now, zone=services.zone)

    def on_mount(self) -> None:
        """Fetch the first rows."""
        self.begin()

    def begin(self) -> None:
        """Fetch the first rows of all mail."""
        self.view = View()
        self.query_one("#empty").display = False
        if self.focused is None:  # else the user was quicker, and is typing in the filter
            self.set_focus(self.query_one(MailList))
        self.fetching = Fetching(self, self.services)
        self._show_view()
        self.fetching.groups(self.view, 0)

    def mail_changed(self, *, follow: bool) -> None:
        """Fetch what is in sight again; the cursor stays on its line, or on its message."""
        mails = self.query_one(MailList)
        self.fetching.groups(self.view, mails.cursor, aim=mails.current if follow else None)

    def open_message(self, row: MailRow) -> None:
        """Put the cursor on a message, in the plain view of all mail."""
        self._plain()
        self.fetching.groups(self.view, 0, aim=row, is_asked=True)

    def search(self) -> None:
        """Begin a new search, in the plain view of all mail."""
        self._plain()
        self.fetching.groups(self.view, 0)
        self.action_filter()

    def open_group(self, urgency: Urgency) -> None:
        """Put the cursor on the first message of one of the four groups."""
        self._plain()
        self.fetching.groups(self.view, 0, aim=urgency)

    def on_groups_fetched(self, message: GroupsFetched) -> None:
        """Show a view: headings at once, and the rows that came with them."""
        if message.view != self.view:
            return
        mails = self.query_one(MailList)
        mails.show(message.groups, message.view.grouping)
        if message.cursor is not None:
            mails.cursor = message.cursor
        mails.put_rows(mails.epoch, *message.window)
        if message.is_missed:
            self.app.notify(_("Dit bericht staat niet meer in de lijst."), markup=False)
        self._show_whether_empty()
        self._show_view()
        self.refresh_bindings()

    def _show_whether_empty(self) -> None:
        is_empty = not self.query_one(MailList).count
        empty = self.query_one("#empty", Static)
        empty.display = is_empty
        empty.update(Content(self._nothing()))
        if is_empty:
            self.query_one(DetailPane).detail = None

    def on_mail_list_window_missed(self, event: MailList.WindowMissed) -> None:
        """Fetch rows that are in sight."""
        self.fetching.rows(self.view, event.epoch, event.offset)

    def on_rows_fetched(self, message: RowsFetched) -> None:
        """Hand rows to the list."""
        self.query_one(MailList).put_rows(message.epoch, message.offset, message.rows)

    def on_mail_list_cursor_moved(self, event: MailList.CursorMoved) -> None:
        """Fetch the details once the cursor rests."""
        if self._reading is not None:
            self._reading.stop()
        if event.row is not None:
            key = event.row.key
            self._reading = self.set_timer(READING_PAUSE, lambda: self.fetching.detail(key))
        self.refresh_bindings()

    def on_detail_fetched(self, message: DetailFetched) -> None:
        """Show the details."""
        self.query_one(DetailPane).detail = message.detail
        self.refresh_bindings()

    def on_mail_list_row_opened(self) -> None:
        """Show the details on a narrow screen, hide them again."""
        self.action_toggle_detail()

    def on_mail_list_choice_changed(self) -> None:
        """Say how many are chosen."""
        self._show_view()
        self.refresh_bindings()

    def on_changes_made(self) -> None:
        """What was chosen is dealt with; the app does the rest."""
        self.query_one(MailList).choose(set())

    def on_input_changed(self, event: Input.Changed) -> None:
        """Filter when the user rests."""
        if self._typing is not None:
            self._typing.stop()
        text = event.value
        self._typing = self.set_timer(TYPING_PAUSE, lambda: self._filter(text))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Back to the list, with the filter on.

        An empty field keeps the focus: an enter that was meant for the list before the search
        began reaches the field when the program is slow.
        """
        if event.value:
            self.set_focus(self.query_one(MailList))

    def _filter(self, text: str) -> None:
        if text != self.view.text:
            self._look(replace(self.view, text=text))

    def _plain(self) -> None:
        self.view = View(include_done=self.view.include_done)
        self._close_filter()

    def _close_filter(self) -> None:
        field = self.query_one("#filter", Input)
        with field.prevent(Input.Changed):
            field.value = ""
        field.display = False
        self.set_focus(self.query_one(MailList))  # at once: focus() would undo a later choice

    def _look(self, view: View) -> None:
        self.view = view
        mails = self.query_one(MailList)
        mails.choose(set())
        mails.cursor = 0
        self.fetching.groups(view, 0)

    def _show_view(self) -> None:
        mails = self.query_one(MailList)
        parts = [words.messages(mails.count), words.grouping_name(self.view.grouping)]
        if self.view.text:
            parts.append(_("gezocht: “{text}”").format(text=self.view.text))
        if self.view.include_done:
            parts.append(_("ook afgehandeld"))
        if mails.chosen:
            parts.append(_("{count} gekozen").format(count=len(mails.chosen)))
        self.query_one("#view-line", Static).update(Content(" · ".join(parts)))

    def _nothing(self) -> str:
        if self.view.text:
            return _("Niets gevonden. Met esc zie je alles weer.")
        return _("Geen open mail. Toets s haalt nieuwe op.")

    def current_row(self) -> MailRow | None:
        """The message under the cursor."""
        return self.query_one(MailList).current if self.is_ready else None

    def chosen_keys(self) -> Sequence[int]:
        """The chosen messages, else the one under the cursor."""
        chosen = self.query_one(MailList).chosen if self.is_ready else set()
        return sorted(chosen) if chosen else super().chosen_keys()

    def web_link(self) -> str:
        """Where webmail shows the message whose details are shown."""
        row = self.current_row()
        detail = None if row is None else self.query_one(DetailPane).detail
        if detail is None or row is None or detail.row.key != row.key:
            return ""
        return detail.message.web_link

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """What needs messages is not offered when there are none."""
        if action == "leave":
            return self.is_ready and self._can_leave()
        if action == "filter":
            return not isinstance(self.focused, Input)
        if action in ("select_visible", "next_grouping"):
            return self.is_ready and self.query_one(MailList).count > 0
        return super().check_action(action, parameters)

    def _can_leave(self) -> bool:
        shown = bool(self.query_one("#filter").display)
        return shown or bool(self.query_one(MailList).chosen)

    def action_leave(self) -> None:
        """Let the choice go, else close the filter."""
        mails = self.query_one(MailList)
        if mails.chosen:
            mails.choose(set())
        else:
            self._close_filter()
            self._filter("")
        self.refresh_bindings()

    def action_filter(self) -> None:
        """Search while typing."""
        field = self.query_one("#filter", Input)
        field.display = True
        self.set_focus(field)  # at once: what is typed with it must not be taken for commands
        self.refresh_bindings()

    def action_next_grouping(self) -> None:
        """Order by urgency, by sender, by thread, and round again."""
        ways = list(Grouping)
        way = ways[(ways.index(self.view.grouping) + 1) % len(ways)]
        self._look(replace(self.view, grouping=way))

    def action_toggle_done(self) -> None:
        """Show or hide what is done or sleeps."""
        self._look(replace(self.view, include_done=not self.view.include_done))

    def action_toggle_detail(self) -> None:
        """Show or hide the details."""
        self.toggle_class("-detail-toggled")

    def action_scroll_detail(self, way: int) -> None:
        """Half a pane further down (1) or up (-1)."""
        pane = self.query_one(DetailPane)
        pane.scroll_relative(y=way * max(1, pane.size.height // 2), animate=False)

    def action_select_visible(self) -> None:
        """Choose all messages in sight."""
        mails = self.query_one(MailList)
        mails.choose(mails.chosen | {row.key for row in mails.rows_in_sight()})
