"""What urgencies and roles are called on the screen, and the sign that goes with each."""

from assistant.i18n import LANGUAGES, ngettext
from assistant.i18n import gettext as _
from assistant.triage.model import SenderRole, Urgency
from assistant.triage.views import Grouping

SIGNS = {Urgency.NOW: "■", Urgency.TODAY: "▲", Urgency.WEEK: "●", Urgency.INFO: "○"}
"""A shape for each urgency, so that colour is never the only difference."""


def urgency_name(urgency: Urgency) -> str:
    """An urgency in a sentence."""
    return {
        Urgency.NOW: _("nu"),
        Urgency.TODAY: _("vandaag"),
        Urgency.WEEK: _("deze week"),
        Urgency.INFO: _("ter info"),
    }[urgency]


def urgency_heading(urgency: Urgency) -> str:
    """An urgency as a heading."""
    return {
        Urgency.NOW: _("Nu"),
        Urgency.TODAY: _("Vandaag"),
        Urgency.WEEK: _("Deze week"),
        Urgency.INFO: _("Ter info"),
    }[urgency]


def role_name(role: SenderRole) -> str:
    """Who writes, in one word."""
    return {
        SenderRole.PARENT: _("ouder"),
        SenderRole.PUPIL: _("leerling"),
        SenderRole.STAFF: _("collega"),
        SenderRole.BOARD: _("bestuur"),
        SenderRole.AUTHORITY: _("overheid"),
        SenderRole.CARE: _("zorg"),
        SenderRole.SUPPLIER: _("leverancier"),
        SenderRole.NEWSLETTER: _("nieuwsbrief"),
        SenderRole.SYSTEM: _("systeem"),
        SenderRole.COMMUNITY: _("omgeving"),
        SenderRole.PRESS: _("pers"),
        SenderRole.UNKNOWN: _("onbekend"),
        SenderRole.PHISHING: _("mogelijk misleiding"),
    }[role]


def grouping_name(grouping: Grouping) -> str:
    """How the mail is ordered."""
    return {
        Grouping.URGENCY: _("op urgentie"),
        Grouping.SENDER: _("op afzender"),
        Grouping.THREAD: _("op gesprek"),
    }[grouping]


def language_name(language: str) -> str:
    """A language in its own words."""
    return {"nl": "Nederlands", "en": "English"}[language]


def language_after(language: str) -> str:
    """The language that comes after another, round and round."""
    return LANGUAGES[(LANGUAGES.index(language) + 1) % len(LANGUAGES)]


def no_subject(subject: str) -> str:
    """The subject, or words that say there is none."""
    return subject.strip() or _("(geen onderwerp)")


def no_sender(name: str, address: str) -> str:
    """The sender's name or address, or words that say there is none."""
    return name.strip() or address or _("(geen afzender)")


def days(count: int) -> str:
    """A number of days."""
    if not count:
        return _("<1 dag")
    return ngettext("{count} dag", "{count} dagen", count).format(count=count)


def messages(count: int) -> str:
    """A number of messages."""
    return ngettext("{count} bericht", "{count} berichten", count).format(count=count)
