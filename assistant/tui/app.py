"""The app: it owns the rooms and how things stand, and gives both to each other.

It knows the world only through ``Services``; it computes nothing itself.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import partial

from textual.app import SystemCommand
from textual.command import CommandPalette
from textual.filter import LineFilter
from textual.message import Message
from textual.screen import Screen
from textual.worker import WorkerFailed

from assistant.i18n import gettext as _
from assistant.tui import collector, themes
from assistant.tui.background import in_background
from assistant.tui.breakpoints import breakpoints_at
from assistant.tui.brief_app import BRIEF_EVERY, RANK_EVERY, BriefApp
from assistant.tui.commands.command import bindings
from assistant.tui.commands.everywhere import EVERYWHERE, Undo
from assistant.tui.draft_app import DraftApp
from assistant.tui.literal import NoControl
from assistant.tui.messages import (
    ChangesMade,
    ChangesReverted,
    GroupOpened,
    MailRanked,
    MessageOpened,
    SyncEnded,
    WorkFailed,
)
from assistant.tui.screens.room import Room
from assistant.tui.screens.today import TodayScreen
from assistant.tui.services import Services
from assistant.tui.settings_app import SettingsApp
from assistant.tui.standing import Standing
from assistant.tui.undo import UndoStack

TOAST_SECONDS = 5.0
_IN_ROOMS = frozenset({"synchronise", "undo", "add_mail_file", "next_theme", "show_room"})
"""What is about mail or the app as a whole, and so not done while a draft is open."""


class DagstartApp(BriefApp, SettingsApp, DraftApp, inherit_bindings=False):
    """The whole app.

    Args:
        services: What the app knows of the world.
    """

    TITLE = "Dagstart"
    CSS_PATH = "dagstart.tcss"
    BINDINGS = bindings(EVERYWHERE)
    DEFAULT_MODE = "today"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-normal"), (150, "-wide")]  # noqa: RUF012
    VERTICAL_BREAKPOINTS = [(0, "-short"), (28, "-tall"), (45, "-high")]  # noqa: RUF012

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self.rooms: dict[str, Room] = {}
        self._undo = UndoStack()
        for theme in themes.THEMES:
            self.register_theme(theme)
        self.theme = themes.known(services.theme)

    def get_line_filters(self) -> Sequence[LineFilter]:
        """The last gate before the terminal."""
        return [*super().get_line_filters(), NoControl()]

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """What the style sheet needs of a theme that is not ours."""
        return {"quiet": "#8D96A7", "soft": "#B9BCC0"}

    def get_default_screen(self) -> Room:
        """The app starts in *Vandaag*, and loads no other room before it is entered."""
        return self._enter("today", TodayScreen)

    def _enter(self, name: str, kind: type[Room]) -> Room:
        sizes = breakpoints_at(self)
        self.rooms[name] = kind(self.services, self.standing, classes=sizes)
        return self.rooms[name]

    def _enter_mailbox(self) -> Room:
        from assistant.tui.screens.mailbox import MailboxScreen

        return self._enter("mailbox", MailboxScreen)

    def _enter_drafts(self) -> Room:
        from assistant.tui.screens.drafts import DraftsScreen

        return self._enter("drafts", DraftsScreen)

    def on_mount(self) -> None:
        """The first room is there; let the desk speak."""
        self.add_mode("today", self.get_default_screen)
        self.add_mode("mailbox", self._enter_mailbox)
        self.add_mode("drafts", self._enter_drafts)
        self.call_after_refresh(self._first_painted)
        self.set_interval(BRIEF_EVERY, self.make_brief)
        self.set_interval(RANK_EVERY, partial(self.make_brief, anew=True))

    def _first_painted(self) -> None:
        collector.resume()
        self.make_brief(anew=True)

    def watch_standing(self, standing: Standing) -> None:
        """All rooms see how things stand."""
        for room in self.rooms.values():
            room.standing = standing

    def on_work_failed(self, message: WorkFailed) -> None:
        """One sentence, and the work goes on."""
        self.say(message.sentence, failed=True)
        if not self.standing.is_fresh:
            self.standing = replace(self.standing, trouble=message.sentence)

    def on_changes_made(self, message: ChangesMade) -> None:
        """Remember how to take it back, and show the mail as it is now."""
        self._undo.push(message.changes)
        again = _("{key} = ongedaan maken").format(key=Undo.key_text())
        self.say(f"{message.sentence}\n{again}")
        self._mail_changed()
        self.learn_from(message.changes)

    def on_changes_reverted(self, message: ChangesReverted) -> None:
        """Show the mail as it was."""
        self.say(_("Ongedaan gemaakt."))
        self._mail_changed()
        self.learn_from(message.changes)

    def on_mail_ranked(self, message: MailRanked) -> None:
        """Show the mail where it stands now."""
        if message.sentence:
            self.say(message.sentence)
        self._mail_changed(follow=True)

    def _mail_changed(self, *, follow: bool = False) -> None:
        self.standing = replace(self.standing, can_undo=bool(self._undo))
        for room in self.rooms.values():
            if room.is_ready:
                room.mail_changed(follow=follow)
        self.make_brief()

    def say(self, sentence: str, *, failed: bool = False) -> None:
        """Tell the user something in a corner of the screen; the newest only."""
        self.clear_notifications()
        self.notify(
            sentence,
            markup=False,
            timeout=TOAST_SECONDS,
            severity="warning" if failed else "information",
        )

    async def on_message_opened(self, message: MessageOpened) -> None:
        """Go to *Postvak*, to that message, unless the user went on already."""
        if self.screen is self.rooms["today"]:
            await self.switch_mode("mailbox")
            self.rooms["mailbox"].open_message(message.row)

    async def on_group_opened(self, message: GroupOpened) -> None:
        """Go to *Postvak*, to that group, likewise."""
        if self.screen is self.rooms["today"]:
            await self.switch_mode("mailbox")
            self.rooms["mailbox"].open_group(message.urgency)

    def on_sync_ended(self, message: SyncEnded) -> None:
        """Show what came of it."""
        self.standing = replace(
            self.standing,
            is_syncing=False,
            is_stopping=False,
            progress=None,
            trouble=message.sentence if message.failed else "",
        )
        self.say(message.sentence, failed=message.failed)
        self._mail_changed(follow=True)
        self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """What cannot be done now is not offered."""
        standing = self.standing
        if action in _IN_ROOMS and not isinstance(self.screen, Room):
            return False
        if action == "synchronise":
            return not standing.is_syncing and not standing.is_without_mailbox
        if action == "stop_synchronising":
            return standing.is_syncing and not standing.is_stopping
        if action == "undo":
            return standing.can_undo
        if action == "show_room":
            is_typing = self.focused is not None and self.focused.check_consume_key("1", "1")
            return isinstance(self.screen, Room) and not is_typing
        return True

    def action_undo(self) -> None:
        """Take the last action back."""
        changes = self._undo.pop()
        services = self.services

        def job() -> Message:
            services.desk().revert(changes)
            return ChangesReverted(changes)

        in_background(self, job, group="change", describe=services.describe, exclusive=False)

    async def action_show_room(self, name: str) -> None:
        """Go to a room."""
        await self.switch_mode(name)

    async def action_search(self) -> None:
        """Go to *Postvak*, to search there."""
        await self.switch_mode("mailbox")
        self.rooms["mailbox"].search()

    def action_forget_lessons(self) -> None:
        """Ask whether what was learned may go."""
        from assistant.tui.screens.confirm_dialog import ConfirmDialog

        def closed(answer: object) -> None:
            if answer is True:
                self.forget_lessons()

        question = _("Vergeten wat er van je keuzes is geleerd?")
        told = _(
            "Dagstart ordent dan weer zoals op de eerste dag. "
            "De berichten die je zelf een urgentie gaf, houden die."
        )
        self.push_screen(ConfirmDialog(question, told, yes=_("Vergeten")), closed)

    def action_show_help(self) -> None:
        """All keys of this room."""
        from assistant.tui.commands.sections import help_sections
        from assistant.tui.screens.help import HelpScreen

        screen = self.screen
        if not screen.is_modal:
            commands, in_lists = getattr(screen, "commands", ()), getattr(screen, "in_lists", ())
            self.push_screen(HelpScreen(help_sections(commands, in_lists)))

    def action_command_palette(self) -> None:
        """Search all commands."""
        if isinstance(self.screen, Room):
            self.push_screen(CommandPalette(placeholder=_("Zoek een opdracht …")))

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """What the palette offers: the commands that can be done now."""
        from assistant.tui.commands.seldom import SELDOM

        if not isinstance(screen, Room):
            return
        active = {b.binding.action for b in screen.active_bindings.values() if b.enabled}
        for command in (*screen.commands, *EVERYWHERE):
            if command.in_palette and command.action in active:
                yield SystemCommand(
                    f"{command.title()} ({command.key_text()})",
                    command.help(),
                    partial(self.run_action, command.action, screen),
                )
        for command in SELDOM:
            act = partial(self.run_action, command.action, screen)
            yield SystemCommand(command.title(), command.help(), act)

    async def action_quit(self) -> None:
        """Stop what runs, remember that the user was here, and leave."""
        self.cancel.set()
        await self.keep_drafts()
        worker = self.remember_visit()
        if worker is not None:
            await worker.wait()
        self.exit()

    def _handle_exception(self, error: Exception) -> None:
        """Leave without a word: Textual would print the variables, and so the mail."""
        super()._handle_exception(error)
        self._exit_renderables.clear()

    @property
    def failure(self) -> BaseException | None:
        """The unexpected error that ended the app; None when the user left it."""
        error = self._exception
        return error.error if isinstance(error, WorkerFailed) else error


def run(services: Services) -> None:
    """Run the app until the user leaves it.

    Args:
        services: What the app knows of the world.

    Raises:
        Exception: The unexpected error that ended it, for whoever opened it to report.
    """
    app = DagstartApp(services)
    app.run()
    if app.failure is not None:
        raise app.failure
