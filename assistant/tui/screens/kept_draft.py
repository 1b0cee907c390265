"""One draft on the screen: shown, and kept within a second of each keystroke."""

from collections.abc import Callable, Sequence

from textual.app import ComposeResult
from textual.content import Content
from textual.message import Message
from textual.timer import Timer
from textual.widgets import Input, Static
from textual.worker import Worker

from assistant.drafting.model import Draft, DraftRow, Finding, Status
from assistant.drafting.port import DraftDesk
from assistant.i18n import gettext as _
from assistant.i18n import ngettext
from assistant.tui import draft_words
from assistant.tui.background import in_background
from assistant.tui.draft_messages import (
    DraftChanged,
    TypingKept,
)
from assistant.tui.literal import dots
from assistant.tui.screens.text_screen import TextScreen
from assistant.tui.services import Services
from assistant.tui.widgets.marked_text import clean

KEEP_AFTER = 1.0
"""Seconds after the first keystroke that is not kept yet until it is."""


class KeptDraftScreen(TextScreen):
    """The draft, its notes and its findings; what is typed survives a crash.

    Args:
        services: What the app knows of the world.
        draft: As it stands now.
        findings: What to look at in it.
    """

    _waiting: Timer | None = None

    def __init__(self, services: Services, draft: Draft, findings: Sequence[Finding]) -> None:
        super().__init__(services)
        self.draft = draft
        self._first = tuple(findings)
        self._family: Sequence[DraftRow] = ()
        self._kept = ""

    def above(self) -> ComposeResult:
        """The notes and the subject."""
        yield Static(id="gist-line", markup=False)
        yield Input(placeholder=_("onderwerp"), id="subject")

    def on_mount(self) -> None:
        """Show the draft."""
        self._show(self.draft, self._first)
        self.run_job(lambda desk: self.changed(desk, self.draft.id))

    def _show(self, draft: Draft, findings: Sequence[Finding]) -> None:
        self.draft = draft
        subject = self.query_one("#subject", Input)
        with self.prevent(Input.Changed, self.editor.Changed):
            subject.value = dots(draft.subject)
            self.editor.load_text(clean(draft.body))
        self.query_one("#gist-line", Static).update(Content(_("Notitie: ") + dots(draft.gist)))
        self._show_findings(findings)
        self._show_line()

    def _show_findings(self, findings: Sequence[Finding]) -> None:
        count = sum(not finding.is_dismissed for finding in findings)
        told = ngettext("{n} punt om naar te kijken", "{n} punten om naar te kijken", count)
        title = told.format(n=count) if count else _("Niets om naar te kijken")
        self.show_findings(tuple(findings), title)

    def _show_line(self) -> None:
        draft = self.draft
        sign, status = draft_words.status_sign(draft.status), draft_words.status_name(draft.status)
        parts = [
            f"{sign} {status}",
            draft_words.audience_name(draft.audience),
            _("versie {n}").format(n=draft.version),
        ]
        if self._kept:
            parts.append(_("vanzelf bewaard {time}").format(time=self._kept))
        others = [row for row in self._family if row.id != draft.id]
        if others:
            names = ", ".join(draft_words.audience_name(row.audience) for row in others)
            parts.append(_("ook voor: {names}").format(names=names))
        self.query_one("#text-line", Static).update(Content(" · ".join(parts)))
        self.refresh_bindings()

    def on_draft_changed(self, message: DraftChanged) -> None:
        """Show how it stands."""
        self._family = message.family
        if message.is_other:
            self._show(message.draft, message.findings)
        self.draft = message.draft
        if message.draft.body == self.editor.text:
            self._show_findings(message.findings)
        self._show_line()
        if message.sentence:
            self.app.notify(message.sentence, markup=False)

    def on_text_area_changed(self) -> None:
        """Keep it soon."""
        self._keep_soon()

    def on_input_changed(self) -> None:
        """Likewise for the subject."""
        self._keep_soon()

    def _keep_soon(self) -> None:
        if self._waiting is None:
            self._waiting = self.set_timer(KEEP_AFTER, self._keep)

    def _typed(self) -> tuple[str, str]:
        return self.query_one("#subject", Input).value, self.editor.text

    def _keep(self) -> None:
        self.keep_typing()

    def keep_typing(self) -> Worker[None] | None:
        """Keep what is typed, in a worker."""
        self._waiting = None
        if self.draft.status is Status.DISCARDED:
            return None
        draft_id, (subject, body) = self.draft.id, self._typed()

        def job(desk: DraftDesk) -> Message:
            desk.autosave(draft_id, subject=subject, body=body)
            return TypingKept(body, desk.findings_in(draft_id, body))

        return self.run_job(job, group="keep")

    def on_typing_kept(self, message: TypingKept) -> None:
        """Say when, and show what is to be looked at in it."""
        self._kept = f"{self.services.now().astimezone(self.services.zone):%H:%M}"
        if message.body == self.editor.text:
            self._show_findings(message.findings)
        self._show_line()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """What the status does not allow is not offered."""
        gone = self.draft.status is Status.DISCARDED
        approved = self.draft.status in {Status.APPROVED, Status.EXPORTED}
        if action == "approve":
            return not gone and not approved
        if action in {"keep_version", "take_along", "copy_text", "rewrite", "variant"}:
            return not gone
        return True

    def keep_now(self, then: Callable[[DraftDesk], Message | None]) -> None:
        """Keep what is typed as a version, then do something with it."""
        if self._waiting is not None:
            self._waiting.stop()
            self._waiting = None
        draft_id, (subject, body) = self.draft.id, self._typed()
        is_open = self.draft.status is not Status.DISCARDED

        def job(desk: DraftDesk) -> Message | None:
            if is_open:
                desk.save(draft_id, subject=subject, body=body)
            return then(desk)

        self.run_job(job)

    def run_job(
        self, job: Callable[[DraftDesk], Message | None], *, group: str = "draft"
    ) -> Worker[None]:
        """Do something with the desk in a worker."""
        services = self.services
        return in_background(
            self,
            lambda: job(services.drafts()),
            group=group,
            describe=services.describe,
            exclusive=False,
        )

    def changed(
        self, desk: DraftDesk, draft_id: str, sentence: str = "", *, is_other: bool = False
    ) -> DraftChanged:
        """How a draft stands now, with what to tell; called in a worker."""
        return DraftChanged(
            desk.get(draft_id),
            desk.findings(draft_id),
            desk.family(draft_id),
            sentence=sentence,
            is_other=is_other,
        )
