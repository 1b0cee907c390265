"""What both rooms can do with messages: correct, set aside, hide, open, copy.

Each action works out its changes in a worker; ``ChangesMade`` tells the app, which remembers them
for undo and refreshes the rooms.
"""

from collections.abc import Callable, Sequence
from datetime import datetime

from textual.message import Message

from assistant.i18n import gettext as _
from assistant.i18n import ngettext
from assistant.triage.model import Urgency
from assistant.triage.port import Desk
from assistant.triage.views import Change, MailRow
from assistant.tui import dates, words
from assistant.tui.background import in_background
from assistant.tui.literal import shorten
from assistant.tui.messages import ChangesMade, SnoozeChoicesMade, WorkFailed
from assistant.tui.screens.room import Room
from assistant.tui.snooze import snooze_choices

SUBJECT_WIDTH = 40


class MailRoom(Room):
    """A room with messages in it."""

    def current_row(self) -> MailRow | None:
        """The message under the cursor."""
        raise NotImplementedError

    def chosen_keys(self) -> Sequence[int]:
        """The messages an action is for: the chosen ones, else the one under the cursor."""
        row = self.current_row()
        return () if row is None else (row.key,)

    def web_link(self) -> str:
        """Where webmail shows the message under the cursor, when that is known."""
        return ""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """Actions on messages need a message."""
        row = self.current_row()
        if action in ("mark_done", "correct", "snooze"):
            return bool(self.chosen_keys())
        if action == "write_reply":
            return row is not None
        if action == "take_back":
            return row is not None and row.is_corrected
        if action == "open_in_webmail":
            return self.web_link().startswith("https://")
        if action == "copy_address":
            return row is not None and bool(row.sender.address)
        return True

    def action_correct(self, urgency: str) -> None:
        """Give the messages the user's own urgency."""
        keys, aim = self.chosen_keys(), Urgency(urgency)
        name = words.urgency_name(aim)
        said = _("nu bij {urgency}. Mail die hierop lijkt, schuift mee.").format(urgency=name)
        self._change(lambda desk: desk.correct(keys, aim), said)

    def action_take_back(self) -> None:
        """Take the user's own urgency back."""
        keys = self.chosen_keys()
        self._change(lambda desk: desk.correct(keys, None), _("weer volgens Dagstart"))

    def action_mark_done(self) -> None:
        """Set the messages aside, or bring them back when the one under the cursor is done."""
        keys, row = self.chosen_keys(), self.current_row()
        done = row is None or not row.is_done
        said = _("klaar") if done else _("weer open")
        self._change(lambda desk: desk.mark_done(keys, done), said)

    def action_snooze(self) -> None:
        """Ask until when, or wake the message when it sleeps."""
        keys, row, services = self.chosen_keys(), self.current_row(), self.services
        if row is not None and row.snoozed_until is not None:
            self._change(lambda desk: desk.snooze(keys, None), _("weer in beeld"))
            return

        def work_out() -> Message:
            choices = snooze_choices(services.now(), services.zone, services.school_day_from)
            return SnoozeChoicesMade(choices, keys)

        in_background(self, work_out, group="snooze", describe=services.describe)

    def on_snooze_choices_made(self, message: SnoozeChoicesMade) -> None:
        """Show what can be chosen."""
        from assistant.tui.screens.snooze_dialog import SnoozeDialog

        services, keys = self.services, message.keys

        def chosen(until: datetime | None) -> None:
            if until is not None:
                moment = dates.moment(until, services.zone, now=services.now())
                said = _("terug op {moment}").format(moment=moment)
                self._change(lambda desk: desk.snooze(keys, until), said)

        dialog = SnoozeDialog(message.choices, now=services.now, zone=services.zone)
        self.app.push_screen(dialog, chosen)

    def action_write_reply(self) -> None:
        """Write a reply to the message under the cursor."""
        from assistant.tui.draft_messages import ReplyWanted

        self.post_message(ReplyWanted(self.current_row()))

    def action_open_in_webmail(self) -> None:
        """Show the message where it can be read."""
        link, services = self.web_link(), self.services

        def visit() -> Message | None:
            services.open_url(link)
            return None

        in_background(self, visit, group="webmail", describe=services.describe)

    def action_copy_address(self) -> None:
        """Put the sender's address on the clipboard."""
        row = self.current_row()
        if row is not None:
            self.app.copy_to_clipboard(row.sender.address)
            said = _("{address} staat op het klembord").format(address=row.sender.address)
            self.app.notify(said, markup=False)

    def _change(self, act: Callable[[Desk], Sequence[Change]], said: str) -> None:
        services = self.services

        def job() -> Message:
            changes = act(services.desk())
            if not changes:
                return WorkFailed(_("Daar verandert niets aan."))
            return ChangesMade(changes, _sentence(changes, said))

        in_background(self, job, group="change", describe=services.describe, exclusive=False)


def _sentence(changes: Sequence[Change], said: str) -> str:
    if len(changes) == 1:
        what = f"“{shorten(words.no_subject(changes[0].subject), SUBJECT_WIDTH)}”:"
    else:
        count = len(changes)
        what = ngettext("{count} bericht:", "{count} berichten:", count).format(count=count)
    return f"{what} {said}"
