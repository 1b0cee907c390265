"""The yardstick for the first paint: a Textual app with the brief's widgets and constant data.

It imports Textual and nothing else; it reads nothing and computes nothing.
"""

from typing import ClassVar

from textual.app import App, ComposeResult
from textual.containers import Container, Horizontal, Vertical
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

SEEN = "Waterschade"
"""A word of the constant data, to know that it is on the screen."""

SOON = "\n".join(
    f"{hour:02}:{10 * part:02}  Zorgcoördinator Voorbeeld   {SEEN} in lokaal {hour}{part}\n"
    f"       schrijft vóór schooltijd, alleen aan u"
    for hour in (6, 7)
    for part in range(6)
)
WAITING = "\n".join(
    f"{days} dagen  Ouder Voorbeeld\n  Vraag over het rooster" for days in range(9, 4, -1)
)


class BareApp(App[None]):
    """The frame of the brief, filled once."""

    CSS: ClassVar[str] = """
    #title { dock: top; height: 1; background: $panel; }
    #keys { dock: bottom; height: 1; background: $panel; }
    Screen { padding: 1 1 0 1; layout: vertical; }
    #day, #since { height: 1; padding: 0 1; }
    #counts { height: 3; margin: 1 0; }
    .tile { width: 1fr; height: 3; padding: 1 2; margin: 0 1 0 0; text-wrap: nowrap; }
    #brief { height: 1fr; layout: horizontal; }
    #soon-part { width: 5fr; height: 1fr; }
    #waiting-part { width: 3fr; height: 1fr; margin: 0 0 0 2; }
    .part-title { height: 1; padding: 0 1; }
    .list { height: 1fr; }
    #welcome { height: 1fr; display: none; }
    """

    def compose(self) -> ComposeResult:
        """The same tree as the brief's."""
        yield Static(" Dagstart  1 Vandaag  2 Postvak", id="title", markup=False)
        yield Static("Goedemorgen. Maandag 2 maart · week 10", id="day", markup=False)
        yield Static("12 berichten erbij sinds vrijdag 16:40", id="since", markup=False)
        with Horizontal(id="counts"):
            for count, name in ((2, "nu"), (9, "vandaag"), (14, "deze week"), (60, "ter info")):
                yield Static(f"{count} {name}", classes="tile", markup=False)
        with Container(id="brief"):
            with Vertical(id="soon-part"):
                yield Static("Nu en vandaag", classes="part-title", markup=False)
                yield Static("", markup=False)
                yield Static(SOON, classes="list", markup=False)
            with Vertical(id="waiting-part"):
                yield Static("Wacht het langst", classes="part-title", markup=False)
                yield Static(WAITING, classes="list", markup=False)
        with Vertical(id="welcome"):
            yield Static("", markup=False)
            yield OptionList(*(Option(f"Keuze {number}") for number in range(3)), markup=False)
        yield Static(" enter Openen  d Klaar  z Later  s Ophalen  ? Hulp", id="keys", markup=False)


if __name__ == "__main__":
    BareApp().run()
