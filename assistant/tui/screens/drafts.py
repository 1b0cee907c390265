"""*Concepten*: the drafts, and the ways to a new one."""

from collections.abc import Iterable, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.content import Content
from textual.message import Message
from textual.timer import Timer
from textual.widget import Widget
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from assistant.drafting.model import DraftRow, Status
from assistant.i18n import gettext as _
from assistant.i18n import ngettext
from assistant.tui import dates, draft_words
from assistant.tui.background import in_background
from assistant.tui.commands.command import Command, bindings
from assistant.tui.commands.drafts import DRAFTS
from assistant.tui.commands.everywhere import ShowDrafts
from assistant.tui.draft_messages import (
    DraftOpened,
    DraftRowsFetched,
    ReplyWanted,
    StandardWanted,
)
from assistant.tui.literal import fit, shorten
from assistant.tui.screens.room import Room

_PAUSE = 0.1
_SUBJECT, _AUDIENCE, _STATUS = 40, 11, 13
_CHOICES: tuple[Status | None, ...] = (None, *Status)


class DraftsScreen(Room):
    """The list of drafts with its search."""

    commands: ClassVar[tuple[type[Command], ...]] = DRAFTS
    entrance: ClassVar[type[Command]] = ShowDrafts
    BINDINGS = bindings(DRAFTS)
    AUTO_FOCUS = "#drafts"
    CSS_PATH = "../drafts.tcss"
    _typing: Timer | None = None
    _status: Status | None = None
    _rows: Sequence[DraftRow] = ()

    def body(self) -> Iterable[Widget]:
        """The search and the list."""
        return self._widgets()

    def _widgets(self) -> ComposeResult:
        yield Static(id="drafts-line", markup=False)
        field = Input(placeholder=_("zoek in je concepten"), id="draft-search")
        field.display = False
        yield field
        yield Static(id="drafts-empty", markup=False)
        yield OptionList(id="drafts", markup=False)

    def on_mount(self) -> None:
        """Fetch the list."""
        self.begin()

    def on_screen_resume(self) -> None:
        """What was done to a draft meanwhile shows."""
        self.begin()

    def begin(self) -> None:
        """Fetch the list as it is now."""
        services, status = self.services, self._status
        text = self.query_one("#draft-search", Input).value

        def job() -> Message:
            return DraftRowsFetched(services.drafts().rows(text=text, status=status))

        in_background(self, job, group="drafts", describe=services.describe)

    def mail_changed(self, *, follow: bool) -> None:
        """Drafts are no mail."""

    def on_draft_rows_fetched(self, message: DraftRowsFetched) -> None:
        """Show the list."""
        self._rows = message.rows
        drafts = self.query_one("#drafts", OptionList)
        at = drafts.highlighted
        drafts.clear_options()
        drafts.add_options([Option(self._line(row)) for row in message.rows])
        if message.rows:
            drafts.highlighted = min(at or 0, len(message.rows) - 1)
        empty = self.query_one("#drafts-empty", Static)
        empty.display = not message.rows
        empty.update(Content(self._nothing()))
        self._show_view()
        self.refresh_bindings()

    def _line(self, row: DraftRow) -> Content:
        services = self.services
        sign, status = draft_words.status_sign(row.status), draft_words.status_name(row.status)
        slots = ""
        if row.open_slots:
            slots = ngettext("{n} invulplek", "{n} invulplekken", row.open_slots)
            slots = slots.format(n=row.open_slots)
        when = dates.moment(row.changed_at, services.zone, now=services.now())
        first = (
            f"{sign} {fit(status, _STATUS)}{fit(row.subject, _SUBJECT)} "
            f"{fit(draft_words.audience_name(row.audience), _AUDIENCE)}{when}  {slots}"
        )
        return Content(f"{first}\n  {shorten(row.opening, 90)}")

    def _nothing(self) -> str:
        if self.query_one("#draft-search", Input).value:
            return _("Niets gevonden. Met esc zie je alles weer.")
        if self._status is not None:
            return _("Hier staat niets. Toets f toont andere concepten.")
        return _(
            "Nog geen concepten. Toets n schrijft een antwoord aan een ouder: jij typt in een paar "
            "zinnen wat er speelt, Dagstart maakt er een brief van die jij nakijkt. In Vandaag en "
            "Postvak doe je dat bij een mail met toets b. Met toets a neem je een antwoord dat "
            "klaarstaat."
        )

    def _show_view(self) -> None:
        count = len(self._rows)
        told = ngettext("{n} concept", "{n} concepten", count).format(n=count)
        which = _("alle open") if self._status is None else draft_words.status_name(self._status)
        self.query_one("#drafts-line", Static).update(Content(f"{told} · {which}"))

    def current(self) -> DraftRow | None:
        """The draft under the cursor."""
        at = self.query_one("#drafts", OptionList).highlighted if self.is_ready else None
        return self._rows[at] if at is not None and at < len(self._rows) else None

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """What needs a draft is not offered without one."""
        if action in {"open_draft", "set_aside"}:
            return self.current() is not None and not isinstance(self.focused, Input)
        if action == "leave_search":
            return self.is_ready and bool(self.query_one("#draft-search").display)
        if action in {"find_draft", "new_draft", "take_standard", "read_along", "next_status"}:
            return not isinstance(self.focused, Input)
        return True

    def on_option_list_option_selected(self) -> None:
        """Enter or a click opens."""
        self.action_open_draft()

    def action_open_draft(self) -> None:
        """Work on the draft."""
        row = self.current()
        if row is not None:
            self.post_message(DraftOpened(row.id))

    def action_new_draft(self) -> None:
        """Write without a mail."""
        self.post_message(ReplyWanted(None))

    def action_take_standard(self) -> None:
        """Take a reply that stands ready."""
        self.post_message(StandardWanted())

    def action_read_along(self) -> None:
        """Check a text of one's own."""
        from assistant.tui.screens.reader import ReaderScreen

        self.app.push_screen(ReaderScreen(self.services))

    def action_set_aside(self) -> None:
        """Set the draft aside, or bring it back."""
        row, services = self.current(), self.services
        if row is None:
            return
        draft_id, is_gone, text = row.id, row.status is Status.DISCARDED, self._search()
        status = self._status

        def job() -> Message:
            drafts = services.drafts()
            (drafts.restore if is_gone else drafts.discard)(draft_id)
            return DraftRowsFetched(drafts.rows(text=text, status=status))

        in_background(self, job, group="drafts", describe=services.describe)
        told = _("Teruggehaald.") if is_gone else _("Weggelegd. Toets f toont wat weggelegd is.")
        self.app.notify(told, markup=False)

    def _search(self) -> str:
        return self.query_one("#draft-search", Input).value

    def action_next_status(self) -> None:
        """Show drafts of another status."""
        self._status = _CHOICES[(_CHOICES.index(self._status) + 1) % len(_CHOICES)]
        self.begin()

    def action_find_draft(self) -> None:
        """Search while typing."""
        field = self.query_one("#draft-search", Input)
        field.display = True
        self.set_focus(field)
        self.refresh_bindings()

    def action_leave_search(self) -> None:
        """Show all again."""
        field = self.query_one("#draft-search", Input)
        with field.prevent(Input.Changed):
            field.value = ""
        field.display = False
        self.set_focus(self.query_one("#drafts"))
        self.begin()

    def on_input_changed(self) -> None:
        """Search when the user rests."""
        if self._typing is not None:
            self._typing.stop()
        self._typing = self.set_timer(_PAUSE, self.begin)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Back to the list, with the search on."""
        if event.value:
            self.set_focus(self.query_one("#drafts"))
