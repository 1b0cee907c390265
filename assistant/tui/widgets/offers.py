"""What the app offers when there is no mailbox yet."""

from enum import StrEnum

from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from assistant.i18n import gettext as _


class Offer(StrEnum):
    """A way to begin."""

    DEMO = "demo"
    FILE = "file"
    LATER = "later"


class Offers(OptionList):
    """Three ways to begin, each with a line of explanation."""

    class Taken(Message):
        """The user chose a way to begin."""

        def __init__(self, offer: Offer) -> None:
            super().__init__()
            self.offer = offer

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
        self.post_message(self.Taken(Offer(event.option_id or Offer.LATER)))
