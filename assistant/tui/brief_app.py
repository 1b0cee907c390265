"""The part of the app that keeps the brief and the ranking up to date."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from threading import Lock

from textual.message import Message
from textual.timer import Timer
from textual.worker import Worker, get_current_worker

from assistant.i18n import gettext as _
from assistant.triage.views import Change
from assistant.tui.background import in_background
from assistant.tui.mailbox_app import MailboxApp
from assistant.tui.messages import BriefMade, MailRanked
from assistant.tui.services import Services

BRIEF_EVERY = 300.0
"""Seconds after which the brief is made anew: time alone makes mail wait longer and sleep end."""
RANK_EVERY = 1_800.0
"""Seconds after which mail is ranked anew: the app may stand open overnight."""
SEEN_AFTER = 4.0
"""Seconds after which the user has seen the brief, however the app ends."""
LEARN_AFTER = 0.4
"""Seconds of rest after a correction before all mail is ranked with it: quick ones go together."""


class BriefApp(MailboxApp):
    """Makes the brief, remembers the visit, and ranks again after corrections.

    Args:
        services: What the app knows of the world.
    """

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self._seen: Timer | None = None
        self._since: datetime | None = None
        self._learning: Timer | None = None
        self._ranking = Lock()

    def make_brief(self, *, anew: bool = False) -> None:
        """Make the brief in the background.

        Args:
            anew: Rank first.
        """
        services, since, is_first = self.services, self._since, self._is_first_visit

        def job() -> Message:
            desk, now = services.desk(), services.now()
            if anew:
                desk.refresh(now)
            brief = desk.brief(now, since=since)
            if is_first:
                brief = replace(brief, last_visit=None, arrived=0)
            services.save_brief(brief)
            return BriefMade(brief)

        in_background(self, job, group="brief", describe=services.describe)

    @property
    def _is_first_visit(self) -> bool:
        """Nothing can have come in since a last visit, because there was none."""
        return self._seen is not None and self._since is None

    def on_brief_made(self, message: BriefMade) -> None:
        """Show the new brief; the first one tells when the user was here before."""
        self.standing = replace(self.standing, brief=message.brief, is_fresh=True)
        if self._seen is None and message.brief.accounts:
            self._since = message.brief.last_visit
            self._seen = self.set_timer(SEEN_AFTER, self.remember_visit)

    def remember_visit(self) -> Worker[None] | None:
        """Remember that the user saw the brief; None when there is none to see yet."""
        brief, services = self.standing.brief, self.services
        if brief is None or not self.standing.is_fresh:
            return None
        made_at = brief.made_at

        def job() -> Message | None:
            services.desk().visited(made_at)
            return None

        return in_background(self, job, group="visit", describe=services.describe)

    def learn_from(self, changes: Sequence[Change]) -> None:
        """Rank again, soon, when one of these changes is a correction."""
        if not any(change.what == "correct" for change in changes):
            return
        if self._learning is not None:
            self._learning.stop()
        self._learning = self.set_timer(LEARN_AFTER, self._rank_again)

    def _rank_again(self) -> None:
        services, ranking = self.services, self._ranking

        def job() -> Message | None:
            with ranking:
                if get_current_worker().is_cancelled:  # a newer correction waits behind this one
                    return None
                services.desk().refresh(services.now())
            return MailRanked()

        in_background(self, job, group="ranking", describe=services.describe)

    def forget_lessons(self) -> None:
        """Forget what the corrections taught; the corrections themselves stay."""
        services, ranking = self.services, self._ranking

        def job() -> Message:
            with ranking:
                services.forget_lessons()
            return MailRanked(_("Vergeten. Wat je zelf koos, blijft staan."))

        in_background(self, job, group="lessons", describe=services.describe)
