"""One draft: all that can be done with it."""

from typing import ClassVar

from textual.message import Message

from assistant.drafting.model import Audience, Status
from assistant.drafting.port import DraftDesk
from assistant.i18n import gettext as _
from assistant.i18n import ngettext
from assistant.tui.commands.command import Command, bindings
from assistant.tui.commands.editing import EDITING
from assistant.tui.draft_messages import (
    DraftClosed,
    DraftOpened,
    GistTyped,
    TextReady,
    VersionsFetched,
)
from assistant.tui.literal import shorten
from assistant.tui.screens.kept_draft import KeptDraftScreen


class DraftScreen(KeptDraftScreen):
    """The draft with every step: approve, take along, write anew, versions, variants."""

    commands: ClassVar[tuple[type[Command], ...]] = EDITING
    BINDINGS = bindings(EDITING)

    def action_keep_version(self) -> None:
        """Keep the text as a version."""
        draft_id = self.draft.id
        self.keep_now(lambda desk: self.changed(desk, draft_id, _("Bewaard.")))

    def action_close_draft(self) -> None:
        """Keep the text and go back."""
        self.keep_now(lambda _desk: DraftClosed())

    def on_draft_closed(self) -> None:
        """It was kept."""
        self.dismiss(None)

    def action_approve(self) -> None:
        """Approve; asks when something is still to be looked at."""
        from assistant.tui.screens.confirm_dialog import ConfirmDialog

        count = sum(not one.is_dismissed for one in self.finding_list.findings)
        if not count:
            self._approve()
            return
        told = ngettext(
            "Er is nog {n} punt om naar te kijken.",
            "Er zijn nog {n} punten om naar te kijken.",
            count,
        ).format(n=count)

        def closed(answer: object) -> None:
            if answer is True:
                self._approve()

        dialog = ConfirmDialog(_("Toch goedkeuren?"), told, yes=_("Goedkeuren"))
        self.app.push_screen(dialog, closed)

    def _approve(self) -> None:
        draft_id = self.draft.id

        def job(desk: DraftDesk) -> Message:
            desk.approve(draft_id)
            return self.changed(desk, draft_id, _("Goedgekeurd. F3 neemt de tekst mee."))

        self.keep_now(job)

    def action_take_along(self) -> None:
        """Ask where to."""
        from assistant.tui.screens.export_dialog import ExportDialog

        draft_id = self.draft.id

        def closed(path: object) -> None:
            if path:
                said = _("Staat in {path}").format(path=shorten(str(path), 70))
                self.run_job(lambda desk: self.changed(desk, draft_id, said))

        is_marked = self.draft.status not in {Status.APPROVED, Status.EXPORTED}
        dialog = ExportDialog(self.services, draft_id, self.draft.subject, is_marked=is_marked)
        self.keep_now(lambda _desk: None)
        self.app.push_screen(dialog, closed)

    def action_copy_text(self) -> None:
        """Put the text on the clipboard."""
        draft_id = self.draft.id
        self.keep_now(lambda desk: TextReady(desk.plain(draft_id)))

    def on_text_ready(self, message: TextReady) -> None:
        """It goes out over the terminal (OSC 52), which not every one allows."""
        self.app.copy_to_clipboard(message.text)
        told = _("Op het klembord. Lukt plakken niet? Neem de tekst dan mee met F3.")
        self.app.notify(told, markup=False)

    def action_finding_is_right(self) -> None:
        """Record that the finding is right, or take that back."""
        at = self.finding_list.highlighted
        findings, draft_id = self.finding_list.findings, self.draft.id
        if at is None or at >= len(findings):
            return
        finding = findings[at]

        def job(desk: DraftDesk) -> Message:
            desk.dismiss(draft_id, finding, is_dismissed=not finding.is_dismissed)
            return self.changed(desk, draft_id)

        self.keep_now(job)

    def action_rewrite(self) -> None:
        """Ask for other notes or another tone, and write anew."""
        from assistant.tui.screens.gist_dialog import GistDialog

        draft_id = self.draft.id

        def closed(typed: GistTyped | None) -> None:
            if typed is None:
                return
            gist, tone = typed.gist, typed.tone

            def job(desk: DraftDesk) -> Message:
                desk.rewrite(draft_id, gist=gist, tone=tone)
                said = _("Opnieuw geschreven. De vorige tekst staat bij de versies.")
                return self.changed(desk, draft_id, said, is_other=True)

            self.keep_now(job)

        self.app.push_screen(GistDialog(gist=self.draft.gist, tone=self.draft.tone), closed)

    def action_variant(self, audience: str) -> None:
        """Make a draft for another audience, and open it."""
        draft_id = self.draft.id
        self.keep_now(lambda desk: DraftOpened(desk.variant(draft_id, Audience(audience)).id))

    def on_draft_opened(self, message: DraftOpened) -> None:
        """Show the other draft here."""
        message.stop()
        draft_id = message.draft_id
        self.run_job(lambda desk: self.changed(desk, draft_id, is_other=True))

    def action_set_aside(self) -> None:
        """Set it aside, or bring it back."""
        draft_id, is_gone = self.draft.id, self.draft.status is Status.DISCARDED

        def job(desk: DraftDesk) -> Message:
            (desk.restore if is_gone else desk.discard)(draft_id)
            return self.changed(desk, draft_id, _("Teruggehaald.") if is_gone else _("Weggelegd."))

        self.keep_now(job)

    def action_show_versions(self) -> None:
        """Fetch the versions."""
        from assistant.drafting.diff import diff

        draft_id = self.draft.id

        def job(desk: DraftDesk) -> Message:
            found = desk.versions(draft_id)
            bodies = ["", *(version.body for version in found)]
            return VersionsFetched(
                [(v, diff(bodies[at], v.body)) for at, v in enumerate(found)][::-1]
            )

        self.keep_now(job)

    def on_versions_fetched(self, message: VersionsFetched) -> None:
        """Show them."""
        from assistant.tui.screens.versions_dialog import VersionsDialog

        draft_id = self.draft.id

        def closed(number: object) -> None:
            if isinstance(number, int):
                chosen = number

                def job(desk: DraftDesk) -> Message:
                    desk.revert(draft_id, chosen)
                    said = _("Versie {n} staat er weer.").format(n=chosen)
                    return self.changed(desk, draft_id, said, is_other=True)

                self.run_job(job)

        self.app.push_screen(VersionsDialog(self.services, message.versions), closed)
