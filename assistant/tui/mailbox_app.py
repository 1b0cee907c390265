"""The half of the app that adds mailboxes and reads them."""

from dataclasses import replace
from threading import Event

from textual.app import App
from textual.message import Message
from textual.reactive import reactive

from assistant.tui.background import in_background
from assistant.tui.messages import AccountAdded, Offer, OfferTaken, SyncProgressed
from assistant.tui.services import Services
from assistant.tui.standing import Standing


class MailboxApp(App[None]):
    """Knows how things stand with the mailboxes.

    Args:
        services: What the app knows of the world.

    Attributes:
        standing: How things stand.
    """

    standing: reactive[Standing] = reactive(Standing(), init=False)

    def __init__(self, services: Services) -> None:
        super().__init__()
        self.services = services
        self.cancel = Event()
        self.set_reactive(MailboxApp.standing, Standing(brief=services.snapshot))

    def on_offer_taken(self, message: OfferTaken) -> None:
        """Begin in the way the user chose."""
        if message.offer is Offer.FILE:
            self.action_add_mail_file()
        elif message.offer is Offer.DEMO:
            self._add_demo()

    def _add_demo(self) -> None:
        services = self.services

        def job() -> Message:
            services.add_demo()
            return AccountAdded()

        in_background(self, job, group="account", describe=services.describe)

    def on_account_added(self) -> None:
        """Read the new mailbox."""
        self.action_synchronise()

    def action_add_mail_file(self) -> None:
        """Ask which file."""
        from assistant.tui.screens.mail_file_dialog import MailFileDialog

        def closed(added: AccountAdded | None) -> None:
            if added is not None:
                self.action_synchronise()

        self.push_screen(MailFileDialog(self.services), closed)

    def action_synchronise(self) -> None:
        """Read the mailboxes."""
        if self.standing.is_syncing:
            return
        self.cancel = cancel = Event()
        self.standing = replace(
            self.standing, is_syncing=True, is_stopping=False, progress=None, trouble=""
        )
        self.refresh_bindings()
        services = self.services

        def job() -> Message:
            from assistant.tui.synchronising import synchronise

            return synchronise(services, self.post_message, cancel)

        in_background(self, job, group="sync", describe=services.describe)

    def action_stop_synchronising(self) -> None:
        """Ask the reading to stop."""
        self.cancel.set()
        self.standing = replace(self.standing, is_stopping=True)
        self.refresh_bindings()

    def on_sync_progressed(self, message: SyncProgressed) -> None:
        """Show how far it is."""
        if self.standing.is_syncing:
            self.standing = replace(self.standing, progress=message.progress)
