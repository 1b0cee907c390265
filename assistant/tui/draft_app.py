"""The part of the app that writes: from a message or a note to an open draft."""

from textual.app import App
from textual.message import Message

from assistant.i18n import gettext as _
from assistant.i18n import language
from assistant.triage.views import MailRow
from assistant.tui import words
from assistant.tui.background import in_background
from assistant.tui.draft_messages import (
    DraftOpened,
    DraftWritten,
    GistTyped,
    ReplyWanted,
    StandardChosen,
    StandardFetched,
    StandardWanted,
)
from assistant.tui.services import Services


class DraftApp(App[None]):
    """Asks for the gist, has it written, and opens the draft."""

    services: Services
    _typed = ""

    def on_reply_wanted(self, message: ReplyWanted) -> None:
        """Ask what is going on."""
        from assistant.tui.screens.gist_dialog import GistDialog

        row = message.row
        dialog = GistDialog(
            about=_about(row), message_key=None if row is None else row.key, gist=self._typed
        )

        def closed(typed: GistTyped | None) -> None:
            self._typed = dialog.typed
            if typed is not None:
                self._write(typed)

        self.push_screen(dialog, closed)

    def _write(self, typed: GistTyped) -> None:
        services = self.services
        gist, tone, key = typed.gist, typed.tone, typed.message_key

        def job() -> Message:
            drafts = services.drafts()
            draft = drafts.write(gist, tone=tone, message_key=key)
            return DraftWritten(draft, drafts.findings(draft.id))

        in_background(self, job, group="write", describe=services.describe)

    def on_standard_wanted(self, message: StandardWanted) -> None:
        """Fetch the standard replies."""
        services, spoken = self.services, language()

        def job() -> Message:
            return StandardFetched(services.drafts().standard(spoken), message)

        in_background(self, job, group="write", describe=services.describe)

    def on_standard_fetched(self, message: StandardFetched) -> None:
        """Let the user find one."""
        from assistant.tui.screens.standard_dialog import StandardDialog

        wanted = message.wanted
        dialog = StandardDialog(message.replies, about=wanted.about, message_key=wanted.message_key)
        self.push_screen(dialog, self._use)

    def _use(self, chosen: StandardChosen | None) -> None:
        if chosen is None:
            return
        services, reply = self.services, chosen.reply

        def job() -> Message:
            drafts = services.drafts()
            if not chosen.is_adapted:
                draft = drafts.fill_standard(reply, {}, message_key=chosen.message_key)
            elif reply.is_own:
                draft = drafts.get(reply.id)
            else:
                draft = drafts.keep_standard(reply.title, reply.body, language=reply.language)
            return DraftWritten(draft, drafts.findings(draft.id))

        in_background(self, job, group="write", describe=services.describe)

    async def keep_drafts(self) -> None:
        """Keep what is being typed, before the app ends."""
        from assistant.tui.screens.text_screen import TextScreen

        for screen in self.screen_stack:
            worker = screen.keep_typing() if isinstance(screen, TextScreen) else None
            if worker is not None:
                await worker.wait()

    def on_draft_opened(self, message: DraftOpened) -> None:
        """Fetch the draft."""
        services, draft_id = self.services, message.draft_id

        def job() -> Message:
            drafts = services.drafts()
            return DraftWritten(drafts.get(draft_id), drafts.findings(draft_id))

        in_background(self, job, group="write", describe=services.describe)

    def on_draft_written(self, message: DraftWritten) -> None:
        """Show it; the notes served their purpose."""
        from assistant.tui.screens.draft import DraftScreen

        self._typed = ""
        self.push_screen(DraftScreen(self.services, message.draft, message.findings))


def _about(row: MailRow | None) -> str:
    if row is None:
        return ""
    name = row.sender.name or row.sender.address
    subject = words.no_subject(row.subject)
    return _("{name}: {subject}").format(name=name, subject=subject)
