"""What the app offers when there is no mailbox yet."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from assistant.i18n import gettext as _
from assistant.tui.messages import Offer, OfferTaken


class Offers(OptionList):
    """Three ways to begin, each with a line of explanation."""

    def __init__(self) -> None:
        explained = {
            Offer.DEMO: (
                _("Proberen met de demoschool"),
                _("150 verzonnen berichten; er gaat niets het net op"),
            ),
            Offer.FILE: (
                _("Een mailbestand openen"),
                _("mbox of Maildir; alleen wie, wanneer en onderwerp"),
            ),
            Offer.LATER: (_("Later"), _("toets m voegt altijd nog een postvak toe")),
        }
        options = [
            Option(Content.assemble((title, "bold"), f"\n{text}"), id=offer.value)
            for offer, (title, text) in explained.items()
        ]
        super().__init__(
            *(part for option in options for part in (option, None)),
            id="offers",
            markup=False,
        )

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Tell which one, in our own words."""
        event.stop()
        self.post_message(OfferTaken(Offer(event.option_id or Offer.LATER)))


class Welcome(Vertical):
    """The question how to begin, and the offers below it."""

    def __init__(self) -> None:
        super().__init__(id="welcome")

    def compose(self) -> ComposeResult:
        """The question and the offers."""
        yield Static(_("Er is nog geen postvak. Hoe wil je beginnen?"), id="welcome-title")
        yield Offers()

    def on_mount(self) -> None:
        """The first offer is under the cursor."""
        self.query_one(Offers).focus()
