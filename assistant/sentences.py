"""The user's sentence for each error: what is wrong and what to do; both front ends use it."""

import errno

from assistant import errors, paths, settings, templates
from assistant.drafting import errors as drafts
from assistant.i18n import gettext as _
from assistant.i18n import gettext_noop as later
from assistant.mailbox.errors import AccountUnknown
from assistant.store import errors as store
from connectors import errors as mail
from connectors.text import dots
from index import errors as documents

_MOST_CHARACTERS = 200


def sentence(error: BaseException) -> str:
    """What an error says to the user, in the language that is set.

    Args:
        error: One of ours, one of a connector, or an ``OSError``; anything else gets a general
            sentence, because its own text may hold content.

    Returns:
        One line that is safe to show: no control characters, bounded.
    """
    if _is_full_disk(error):
        return _("De schijf is vol. Maak ruimte en probeer het opnieuw; er is niets verloren.")
    if isinstance(error, settings.SettingsBroken):
        return _broken_settings(error)
    for kind in type(error).__mro__:
        if kind in SENTENCES:
            what = printable(str(getattr(error, "subject", "")))
            return " ".join(_(SENTENCES[kind]).format(what=what).split())
    return _(
        "Er ging iets mis dat Dagstart niet kent. Draai `dagstart doctor` om alles na te gaan."
    )


def printable(text: str) -> str:
    """A text from outside, safe to show on one line: no control characters, bounded."""
    if len(text) > _MOST_CHARACTERS:
        text = text[: _MOST_CHARACTERS - 1] + "…"
    return dots(text)


def _is_full_disk(error: BaseException | None) -> bool:
    """A full disk wears many errors; what helps is always the same."""
    while error is not None:
        if isinstance(error, OSError) and error.errno in {errno.ENOSPC, errno.EDQUOT}:
            return True
        error = error.__cause__
    return False


def _broken_settings(error: settings.SettingsBroken) -> str:
    if not error.key:
        text = _(SENTENCES[settings.SettingsBroken])
    elif error.line:
        text = _(
            "Regel {line} van de instellingen in {what} klopt niet: bij „{key}” hoort {expected}. "
            "Verbeter de regel of haal hem weg."
        )
    else:
        text = _("De instelling „{key}” klopt niet: daar hoort {expected}.")
    return text.format(
        what=printable(error.subject), line=error.line, key=error.key, expected=error.expected
    )


SENTENCES: dict[type[BaseException], str] = {
    OSError: later(
        "Een bestand of map kan niet worden gelezen of geschreven. Controleer de plaats en de "
        "rechten."
    ),
    errors.DagstartError: later(
        "Dit lukte niet: {what}. Draai `dagstart doctor` om alles na te gaan."
    ),
    templates.TemplateBroken: later(
        "Het sjabloon „{what}” kan niet worden gebruikt. Zet Dagstart opnieuw neer, of herstel het."
    ),
    drafts.DraftError: later("Dit concept kan niet worden gemaakt of veranderd."),
    drafts.GistEmpty: later("Er staat nog niets. Typ in een paar zinnen wat er speelt."),
    drafts.GistTooLong: later(
        "Dit is te lang om uit te schrijven. Typ in een paar zinnen wat er speelt en wat je "
        "gaat doen."
    ),
    drafts.GistUnclear: later(
        "Hieruit blijkt niet waar de brief over gaat. Typ wat er gebeurde en wat je gaat doen."
    ),
    drafts.GistForeign: later("Dagstart leest Nederlands en Engels. Typ het in een van die talen."),
    drafts.DraftUnknown: later(
        "Er is geen concept „{what}”, of er zijn er meer die zo beginnen. "
        "`dagstart drafts list` noemt ze."
    ),
    drafts.StepNotPossible: later(
        "Dat kan nu niet met dit concept. Haal het eerst terug, of bewerk het."
    ),
    drafts.DraftIsOpen: later(
        "Dit concept is intussen op een andere plek veranderd. Open het opnieuw; wat je typte "
        "is er nog."
    ),
    drafts.ExportExists: later("{what} bestaat al. Kies een andere naam."),
    drafts.ExportUnwritable: later(
        "{what} kan niet worden gemaakt. Kies een naam op .docx, .eml, .html of .md, in een map "
        "waar je mag schrijven."
    ),
    drafts.LetterheadBroken: later(
        "Het briefpapier {what} kan niet worden gebruikt. Kies een ander Word-bestand in de "
        "instellingen."
    ),
    documents.DocumentError: later("{what} kan niet worden gelezen."),
    documents.DocumentUnreadable: later("{what} is er niet, of mag niet worden gelezen."),
    documents.DocumentUnsupported: later(
        "{what} kan niet worden gelezen. Bewaar het als .docx, .txt of .md."
    ),
    documents.DocumentTooBig: later("{what} is te groot om te lezen."),
    documents.DocumentBroken: later("{what} is beschadigd, versleuteld of geen echt document."),
    documents.DocumentTooSlow: later("{what} duurde te lang om te lezen en is overgeslagen."),
    errors.NoMailbox: later(
        "Er is nog geen mailbox. Voeg er een toe met `dagstart accounts add BESTAND`, of de "
        "demoschool met `dagstart accounts add demo`."
    ),
    errors.NoTerminal: later(
        "De app opent alleen in een terminal. Open er een en typ `dagstart`, of gebruik een "
        "opdracht: `dagstart --help` noemt ze."
    ),
    errors.FileUnwritable: later(
        "„{what}” kan niet worden geschreven, of bestaat al. Kies een andere naam of plaats."
    ),
    AccountUnknown: later(
        "Er is geen mailbox „{what}”, of er zijn er meer die zo heten. `dagstart accounts list` "
        "laat ze zien; het kenmerk dat ervoor staat werkt altijd."
    ),
    paths.FolderUnusable: later(
        "De map {what} kan niet worden gemaakt. Controleer de rechten, of kies met DAGSTART_HOME "
        "een andere map."
    ),
    settings.SettingsUnreadable: later(
        "De instellingen in {what} kunnen niet worden gelezen of geschreven. Controleer de "
        "rechten van het bestand."
    ),
    settings.SettingsBroken: later(
        "Regel {line} van de instellingen in {what} is niet te lezen. Verbeter de regel, of haal "
        "het bestand weg om met de standaardinstellingen te beginnen."
    ),
    store.StoreError: later(
        "De database {what} gaf een fout. Draai `dagstart doctor` om alles na te gaan."
    ),
    store.StoreTooNew: later(
        "De database {what} is van een nieuwere versie van Dagstart. Werk Dagstart bij; er is "
        "niets veranderd."
    ),
    store.StoreBusy: later(
        "De database {what} is in gebruik door een ander programma. Sluit dat en probeer het "
        "opnieuw."
    ),
    store.StoreFull: later(
        "De schijf is vol: {what} kan niet worden bijgewerkt. Maak ruimte en probeer het opnieuw; "
        "er is niets verloren."
    ),
    store.StoreBroken: later(
        "{what} is geen goede database van Dagstart. Zet een reservekopie terug, of haal het "
        "bestand weg en lees je mailboxen opnieuw in."
    ),
    store.StoreUnreachable: later(
        "De database {what} kan niet worden geopend of beschreven. Controleer de rechten van het "
        "bestand en de map."
    ),
    store.StoreNotWiped: later(
        "De mailbox is gewist, maar een ander programma houdt {what} open, zodat er nog resten in "
        "het bestand kunnen staan. Sluit alle vensters van Dagstart; dan verdwijnen ze."
    ),
    store.AlreadyRunning: later(
        "Dagstart is hier al mee bezig in een ander venster. Wacht tot dat klaar is, of sluit het."
    ),
    mail.ConnectorError: later("De mailbox {what} gaf een fout. Probeer het later opnieuw."),
    mail.AuthRequired: later("Log opnieuw in bij de mailbox {what}: de toegang is verlopen."),
    mail.ConsentRequired: later(
        "Voor de mailbox {what} moet je ICT-beheerder eerst toestemming geven. Vraag erom."
    ),
    mail.ScopeTooWide: later(
        "De toegang tot {what} geeft meer dan alleen de kop van de mail en is daarom geweigerd. "
        "Log opnieuw in met beperkte toegang."
    ),
    mail.Unavailable: later("De mailbox {what} is nu niet bereikbaar. Probeer het later opnieuw."),
    mail.MissingSource: later("„{what}” is er niet. Controleer de naam en de plaats."),
    mail.UnreadableSource: later(
        "„{what}” kan niet worden gelezen. Controleer of je het zelf kunt openen, en sluit het "
        "programma dat het in gebruik heeft."
    ),
    mail.Throttled: later(
        "De mailserver van {what} vraagt om te wachten. Probeer het over een kwartier opnieuw."
    ),
    mail.Transient: later("De verbinding met {what} haperde. Probeer het opnieuw."),
    mail.NotAMailbox: later(
        "„{what}” is geen postvak dat Dagstart kan lezen. Kies een mbox-bestand, of een Maildir: "
        "een map met daarin de mappen cur en new."
    ),
    mail.ResyncRequired: later(
        "De mailbox {what} moet opnieuw helemaal worden gelezen. Draai `dagstart sync`."
    ),
    mail.FolderGone: later("De map {what} bestaat niet meer in de mailbox. Kies een andere map."),
    mail.ProtocolError: later(
        "De mailbox {what} gaf een antwoord dat Dagstart niet begrijpt. Probeer het later opnieuw."
    ),
    mail.PrivacyViolation: later(
        "De mailbox {what} gaf inhoud van mail terug, terwijl daar niet om is gevraagd. Er is "
        "niets bewaard; vraag je ICT-beheerder om hulp."
    ),
    mail.Cancelled: later("Gestopt. Wat al gelezen is, is bewaard."),
}
"""The Dutch source text for each class of error; ``{what}`` is the error's subject."""
