"""What a leader types for their own eyes stays out of the letter, one disease a line."""

import pytest

from tests.assistant.drafting.gist.test_hurried import letter

SECRETS = {
    "no doing": (
        "Mw Claassen boos: Bente is geduwd. Ik bel morgen. Niks beweren over wat er gebeurd is.",
        "beweren",
    ),
    "what may be said": (
        "Moeder Fem (mw Prins): bus kwam niet. Ik bel haar ma, dat mag je zeggen.",
        "mag je",
    ),
    "no opinion": (
        "Dhr Kaplan vindt het niet eerlijk voor Elif. Ik bel hem di 16u. Geen oordeel",
        "oordeel",
    ),
    "English, not to be mentioned": (
        "Parents of Julia ask why it costs 45 euro. I will email them. Not mention other parents.",
        "mention",
    ),
    "English, no judgement": (
        "Mr Lee: Mia was called names. I will email him on Friday. no judgement",
        "judgement",
    ),
    "not to be confirmed": (
        "ouders van Yuna: Yuna is gebeten. Naam weten ze al maar niet bevestigen. Ik bel ze ma",
        "weet u al",
    ),
    "a warning in brackets": (
        "Ouders Timmers klagen. Ik bel ze ma. Ik spreek mw Kraai vandaag (niet haar naam).",
        "Kraai",
    ),
    "only this may be said": (
        "Moeder Gijs heeft gehoord dat juf Ellen weggaat. Klopt, per 1 feb. alleen zeggen: bel vr",
        "februari",
    ),
    "no apology that the parent demands": (
        "Dhr Arslan eist dat zijn zoon Emir excuus krijgt van mw Huisman. Ik bel hem do 16u.",
        "spijt mij",
    ),
    "an order to pass on": (
        "Mrs Park thanks us for the party. I will email her. Pass on to Ms Jansen and class 3.",
        "Jansen",
    ),
    "not to be written": (
        "Papa van Fien boos. Ik bel hem ma, ook niet schrijven dat andere ouders klaagden.",
        "andere ouders",
    ),
    "no promise": (
        "Dhr Bos vraagt naar de norm. Ik bel hem ma, norm kan wijzigen maar beloof niks.",
        "beloof",
    ),
    "the whole sentence taken back": (
        "Dhr Peters, Anouk is geduwd. Ik bel hem ma. Dader is bekend, heeft straf, niet noemen.",
        "bekend",
    ),
    "a tone of two words": (
        "Moeder van Tom (mw Mol) in paniek. Ik bel haar om 12u. Kalm en warm.",
        "kalm",
    ),
    "a line to draw": (
        "Mama Thijmen (Ellen Smeets) mailt elke avond. Ik bel ma. vriendelijk grenzen stellen",
        "grenzen",
    ),
    "a punishment not to be told": (
        "dhr Pinto, vader Luna: Luna wordt gefilmd. Bel hem vanavond. straf zeg ik niet.",
        "straf",
    ),
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


@pytest.mark.parametrize("disease", SECRETS)
def test_it_stays_inside(disease: str) -> None:
    gist, secret = SECRETS[disease]
    written = letter(gist)
    assert secret.lower() not in written.lower()
    assert "bel" in written or "mail" in written or "rapport" in written
