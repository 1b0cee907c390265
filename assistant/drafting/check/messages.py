"""What a finding says to the user."""

from assistant.drafting.model import Code
from assistant.i18n import gettext as _
from assistant.i18n import gettext_noop as later

_MESSAGES = {
    Code.UNSUPPORTED_NAME: later("De naam „{text}” staat niet in wat je typte of in een bron. "
                                 "Klopt die?"),
    Code.UNSUPPORTED_DATE: later("„{text}” staat niet in wat je typte of in een bron. Klopt de "
                                 "dag?"),
    Code.UNSUPPORTED_TIME: later("De tijd „{text}” staat niet in wat je typte of in een bron. "
                                 "Klopt die?"),
    Code.UNSUPPORTED_AMOUNT: later("Het getal „{text}” staat niet in wat je typte of in een "
                                   "bron. Klopt het?"),
    Code.UNSUPPORTED_PHONE: later("Dit telefoonnummer staat niet in wat je typte of in een "
                                  "bron. Klopt het?"),
    Code.UNSUPPORTED_EMAIL: later("Dit mailadres staat niet in wat je typte of in een bron. "
                                  "Klopt het?"),
    Code.UNSUPPORTED_ADDRESS: later("Dit adres staat niet in wat je typte of in een bron. "
                                    "Klopt het?"),
    Code.UNSUPPORTED_URL: later("Dit webadres staat niet in wat je typte of in een bron. Klopt "
                                "het?"),
    Code.UNSUPPORTED_CLASS: later("De groep of klas „{text}” staat niet in wat je typte of in "
                                  "een bron. Klopt die?"),
    Code.UNSUPPORTED_LAW: later("„{text}” staat niet in wat je typte of in een bron. Klopt de "
                                "verwijzing naar de wet?"),
    Code.UNSUPPORTED_QUOTE: later("Dit citaat staat zo niet in wat je typte of in een bron. Is "
                                  "het letterlijk?"),
    Code.PROMISE: later("Dit is een belofte. Kun en wil je die waarmaken? Zo niet, haal haar weg."),
    Code.ADMISSION: later("Hiermee erken je schuld of geef je gelijk, en dat staat niet in wat "
                          "je typte. Wil je dat?"),
    Code.OPEN_SLOT: later("Vul dit nog in."),
    Code.LEAKED_INSTRUCTION: later("Dit lijkt een aanwijzing voor jezelf, niet voor de ouder. "
                                   "Haal het weg."),
    Code.HARD_SENTENCE: later("Deze zin telt {hint} woorden. Maak er twee van."),
    Code.HARD_WORD: later("„{text}” is een moeilijk woord. Makkelijker: {hint}."),
    Code.PASSIVE: later("Wie doet dit? Schrijf op wie het doet."),
    Code.CLICHE: later("Dit is een standaardzin. Zeg het in je eigen woorden, over dit kind."),
    Code.LOCKED_PASSAGE: later("Hier hoort vaste tekst van de school te staan: „{hint}”. Zet die "
                               "terug, of pas het standaardantwoord zelf aan."),
    Code.TONE: later("Dit klinkt als een oordeel over iemand. Schrijf op wat er gebeurde."),
}  # fmt: skip
_SALUTATION = {
    "name": later("De naam „{text}” in de aanhef staat niet in wat je typte. Klopt die?"),
    "title": later("De aanhef zegt „{text}”, maar in wat je typte staat dat niet. Klopt het?"),
    "mixed": later("Je gebruikt „u” en „je” door elkaar. Kies er één."),
}


def message(code: Code, text: str, hint: str) -> str:
    """A sentence that says what is the matter and what to do.

    Args:
        code: What the finding is about.
        text: What stands there.
        hint: The number of words, the plainer word, the agreed passage, or the kind of salutation.
    """
    words = _SALUTATION[hint] if code is Code.SALUTATION else _MESSAGES[code]
    return _(words).format(text=_short(text, 60), hint=_short(hint, 160))


def _short(text: str, most: int) -> str:
    text = " ".join(text.split())
    return text if len(text) <= most else text[: most - 1] + "…"
