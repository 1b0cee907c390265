"""What drafts are called on the screen: statuses, audiences, tones."""

from assistant.drafting.model import Audience, Status, Tone
from assistant.i18n import gettext as _


def status_name(status: Status) -> str:
    """What users call a status."""
    return {
        Status.CONCEPT: _("concept"),
        Status.EDITED: _("bewerkt"),
        Status.APPROVED: _("goedgekeurd"),
        Status.EXPORTED: _("meegenomen"),
        Status.DISCARDED: _("weggelegd"),
    }[status]


def status_sign(status: Status) -> str:
    """A sign that needs no colour."""
    return {
        Status.CONCEPT: "○",
        Status.EDITED: "✎",
        Status.APPROVED: "✓",
        Status.EXPORTED: "➜",
        Status.DISCARDED: "×",
    }[status]


def audience_name(audience: Audience) -> str:
    """For whom a text is."""
    return {
        Audience.PARENTS: _("ouders"),
        Audience.TEAM: _("team"),
        Audience.PUPILS: _("leerlingen"),
    }[audience]


def tone_name(tone: Tone | None) -> str:
    """How a text sounds; None leaves it to the situation."""
    if tone is None:
        return _("wat past")
    return {Tone.WARM: _("warm"), Tone.FORMAL: _("zakelijk"), Tone.SHORT: _("kort")}[tone]
