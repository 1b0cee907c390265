"""What hurried notes become in a letter, one disease a line."""

import pytest

from assistant.drafting.embedded import EmbeddedWriter
from assistant.drafting.model import Brief

NOTES = {
    "who goes on": (
        "Mw Ruis klaagt over meester Bob. Ik heb Bob gesproken: hij herkent het, heeft spijt.",
        "Hij heeft spijt.",
    ),
    "the child goes on": (
        "dhr Smit: zoon Teun komt elke dag te laat, krijgt nablijven.",
        "dat Teun nablijven krijgt",
    ),
    "class behind the name": (
        "Ouders van Tess gr 8 eisen ander schooladvies. Advies blijft.",
        "U wilt graag een ander schooladvies.",
    ),
    "class in brackets": (
        "Mw Bakker (moeder Noor, gr 6): Noor wordt al weken gepest door 2 jongens op het plein.",
        "dat Noor al weken wordt gepest door 2 jongens op het plein",
    ),
    "but did not": (
        "Mw Bakker, moeder van Noor: juf Mirjam zou terugbellen maar deed dat niet.",
        "zou terugbellen maar dat niet deed",
    ),
    "the parent's question": (
        "Vader van Bram appt: fiets gestolen uit rek, wie betaalt?",
        "U vraagt wie betaalt.",
    ),
    "a question behind the name": (
        "Vader Rik van Puck en Bo: waarom is de studiedag van 5 dec verplaatst?",
        "U vraagt waarom de studiedag van 5 december is verplaatst.",
    ),
    "what the school did": (
        "Mw Haddad: mail ging naar alle ouders. Gemeld bij de FG.",
        "We hebben dit gemeld bij",
    ),
    "two of us": (
        "Mw Kuiper, moeder van Tijn: juf Marieke en ik willen graag met haar om tafel, ma of do.",
        "Juf Marieke en ik willen graag met u om tafel",
    ),
    "a question without a mark": (
        "mw Ait: Ilias heeft 3 weken geen gymdocent gehad, hoe zit dat. vacature staat uit",
        "U vraagt hoe dat zit.",
    ),
    "whose son": (
        "Mr. Chen's son Leo has a nut allergy. School nurse checks the list tomorrow.",
        "Dear Mr Chen,",
    ),
    "father and child": (
        "vader Wouter van Fien 6A: foto staat op insta. Ik bel hem ma",
        "uw bericht over Fien.",
    ),
    "any child": (
        "mw Sardjoe: ze hoorde dat er een kind met tbc in de klas van Ravi zit.",
        "dat er een kind met tbc in de klas van Ravi zit",
    ),
    "a boy called Jan": (
        "vader Piet Mol (van Jan) wil dat Jan naar het vwo gaat. Gesprek vr 11 dec.",
        "uw bericht over Jan.",
    ),
    "a name with a class": (
        "mw Rossi. Matteo 5H zegt dat de docent hem dom noemde. Ik bel haar ma.",
        "uw bericht over Matteo.",
    ),
    "a surname with particles": (
        "Moeder Lena van der Wal klaagt dat de juf vaak weg is.",
        "Beste mevrouw Van der Wal,",
    ),
    "two dates to choose from": (
        "Mw Mol wil praten over Jan. Hij mag langskomen. vr 11 dec 14.30 of di 15 dec 8.15",
        "11 december om 14.30 uur of dinsdag 15 december om 8.15 uur",
    ),
    "the parent's own words": (
        "Mama van Nora vraagt: kan ik de ouderbijdrage in delen betalen. Ja hoor.",
        "U vraagt of u de ouderbijdrage in delen kan betalen.",
    ),
    "yes": (
        "Papa van Liv vraagt of ze do eerder weg mag. Prima, melden bij balie",
        "Ja, dat is goed. Wilt u dit bij de balie melden?",
    ),
    "a subject that is a name": (
        "mw Rahman: Noura kreeg geen extra tijd bij toets Frans. Fout van ons.",
        "dat Noura geen extra tijd bij de toets Frans kreeg",
    ),
    "would have": (
        "ouders Van Vliet: meester Henk zou Mees aan de arm hebben getrokken. Ik praat met Mees.",
        "aan de arm zou hebben getrokken",
    ),
    "what is done is not the child": (
        "Mevr. Tromp: Jade is gevallen. EHBO gedaan. Ik bel vanavond",
        "[invullen: EHBO gedaan]",
    ),
    "an English class": (
        "Mr Patel (dad of Arjun, year 3) says Arjun's lunch was taken. I'll ring him Friday.",
        "You write that Arjun's lunch was taken.",
    ),
    "must refuse": ("Fam. Jansen wil verlof. Moeten afwijzen.", "We moeten dit afwijzen."),
    "a lesson": (
        "dhr Yilmaz, vader van Emre. Herkansing kan nog: do 10 dec 8e uur lok 204.",
        "Dat is donderdag 10 december, het achtste uur, lokaal 204.",
    ),
    "sorry before the step": (
        "Mw Bakker (moeder Noor): Noor stond buiten. Klopt, excuses. Ik bel haar ma 16u.",
        "Mijn excuses daarvoor.\n\nIk bel u maandag om 16.00 uur.",
    ),
    "a death in brackets": (
        "oma van Sofie (papa is overleden vorige week). Sofie mag thuisblijven.",
        "Wat verdrietig dat de vader van Sofie is overleden.",
    ),
    "an English contraction": (
        "Mrs Novak, mum of Jan: he fell. I've spoken to him. I'll ring her on Friday at 2pm.",
        "I'll ring you on Friday at 2pm.",
    ),
    "a month is nobody": (
        "Mum of Olivia asks about the trip. We're rebooking for 12 January.",
        "We're rebooking for 12 January.",
    ),
}
SECRETS = {
    "not to be known": (
        "oma van Daan belt, ze wil het rapport. mama mag niet weten wat vader zei",
        "mama",
    ),
    "taken back": (
        "Nina wil inlog van Sven. Ik mail haar ma. Moeder heeft geweigerd - niet zeggen",
        "geweigerd",
    ),
    "may not be said": (
        "Mw Willems van Kyan: Kyan is geslagen. Daders geschorst, dat mag je niet zeggen. Bel ma",
        "daders",
    ),
    "in confidence": (
        "Mw Bos, moeder van Romy: Romy is ziek. Ik bel vandaag. Vertrouwelijk, broer weet van niks",
        "broer",
    ),
    "the class of another child": (
        "Jongen uit 2M heeft foto van Eline gestuurd. Moeder (mw Bos) belt. Ik bel haar vandaag.",
        "2M",
    ),
    "what the parent feels": (
        "moeder van Liam gr 4 (mw Peters) heel bezorgd - hij is gevallen. Ik bel morgen.",
        "bezorgd",
    ),
}


def letter(gist: str) -> str:
    return EmbeddedWriter().write(Brief(gist=gist, today="2026-11-27")).body


@pytest.mark.parametrize("disease", NOTES)
def test_it_becomes_a_sentence(disease: str) -> None:
    gist, expected = NOTES[disease]
    assert expected in letter(gist)


@pytest.mark.parametrize("disease", SECRETS)
def test_it_stays_inside(disease: str) -> None:
    gist, secret = SECRETS[disease]
    written = letter(gist)
    assert secret.lower() not in written.lower()
    assert "bel" in written or "mail" in written or "rapport" in written
