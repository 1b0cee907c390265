"""What hurried notes become in a letter, one disease a line."""

import pytest

from assistant.drafting.embedded import EmbeddedWriter
from assistant.drafting.model import Brief

NOTES = {
    "a range of hours": (
        "Mw Achterberg vraagt om hulp met Magister. Ze kan ma 8-12 langs kamer 0.14",
        "maandag van 8.00 uur tot 12.00 uur langs kamer 0.14",
    ),
    "a range of days": (
        "Mw Bos vraagt wanneer kamp is. Kamp is 9-12 jan voor groep 8.",
        "9 tot en met 12 januari",
    ),
    "her telephone": (
        "vader Zeynep (dhr Aksoy) boos omdat we haar tel. hebben doorzocht. Ik bel hem do.",
        "haar telefoon hebben doorzocht",
    ),
    "a surname with van": (
        "vader Hugo v Dam vraagt om een gesprek. Gesprek is di 15u.",
        "Beste meneer Van Dam,",
    ),
    "a month at the end of a sentence": (
        "Mw van Wijk klaagt over rooster, het rooster stond er pas in okt. volgend jaar eerder.",
        "[invullen: het rooster stond er pas in oktober]",
    ),
    "an abbreviation that ends the sentence": (
        "Ouders Bos: Thijs is ziek. Wij willen praten, ma 8.30 met mij en ib. Juf Bo komt ook.",
        "maandag om 8.30 uur met mij en intern begeleider.",
    ),
    "what belongs to somebody": (
        "Fietssleutel van Sara de Wit gestolen uit kluisje, moeder is boos.",
        "De fietssleutel van Sara de Wit is gestolen uit het kluisje.",
    ),
    "a range of hours with a u": (
        "Vader van Luuk boos over nablijven. Nablijven blijft, wo 14-15u. Bel hem ma.",
        "woensdag van 14.00 uur tot 15.00 uur.",
    ),
    "the leader's own question": (
        "ouders Timmer vragen beelden op. Bas heeft zelf aangifte gedaan? nagaan",
        "[invullen: Bas heeft zelf aangifte gedaan?]",
    ),
    "a sentence that hangs on a slot": (
        "Moeder Jurre: lang verhaal over oudste zoon, die zit niet bij ons. Ik bel haar do.",
        "[invullen: die zit niet bij ons]",
    ),
    "a building whose name is one letter": (
        "Mw Bos schreef een boze mail over de wc's in gebouw B. Klopt, schoonmaak is uitgevallen.",
        "U schrijft over de wc's in gebouw B.",
    ),
    "what the school tells the child to do": (
        "Moeder Adam, spreekt weinig NL: Adam moet ma naar de schoolarts, zij moet mee.",
        "[invullen: Adam moet maandag naar de schoolarts]",
    ),
    "a death named inside a question": (
        "ouders van Joep vragen of hij mag doubleren ivm overlijden broertje.",
        "Wat verdrietig dat de broer van Joep is overleden.",
    ),
    "who says it, behind it": (
        "Jesse wordt gepest, zegt moeder mw Aarts. Juf Rian let extra op in de pauze.",
        "Jesse wordt gepest. ",
    ),
    "two sentences in one claim": (
        "Mevr De Boer: Jip kwam thuis met bult en niemand had gebeld. Klopt, ik bel haar vr.",
        "[invullen: Jip kwam thuis met bult en niemand had gebeld]",
    ),
    "what the school answers behind a colon": (
        "fam Kowal, Ania: brief niet begrepen, 75 euro, hoeft niet, is vrijwillig. Ik bel ze ma.",
        "Het is vrijwillig.",
    ),
    "an infinitive that nobody said": (
        "Moeder Mohammed (mw Azzouzi): schoolfoto's betalen, hoeft niet. Ik bel haar ma.",
        "[invullen: schoolfoto's betalen] Dat hoeft niet.",
    ),
    "forgotten, but who": (
        "mw Timmer boos over Lotte. Klopt, vergeten, mijn fout, sorry. Bel haar vandaag.",
        "[invullen: vergeten, mijn fout",
    ),
    "juf Do is no Thursday": (
        "Mw Bakri, moeder Zayd, wil praten. Ma 15u gesprek met juf Do en mij",
        "gesprek met juf Do en mij.",
    ),
    "an offer to fill in later": (
        "Mw Hassan wil mee op kamp, schrijft slecht NL. Amira mag mee. Tolk kan via mij.",
        "Wilt u een tolk?",
    ),
    "all parents are not these parents": (
        "Ouders Chen vragen of juf iets kan doen. Wij kunnen ouders niet verplichten.",
        "Wij kunnen ouders niet verplichten.",
    ),
    "a child from another class": (
        "Vader Ruth (mr van Dijk): Ruth heeft appje gekregen. Afzender is kind uit groep 8.",
        "Afzender is kind uit groep 8.",
    ),
    "a question of the parents": (
        "Fam. Hussein snapt ouderbijdrage niet, moeten ze betalen? Nee natuurlijk niet.",
        "U vraagt of u moet betalen.",
    ),
    "a letter that is no boy": (
        "dhr Vogels mist de nieuwsbrief. Ingrid van de administratie mailt, hij krijgt hem morgen.",
        "U krijgt hem morgen.",
    ),
    "a wish behind the child": (
        "Meneer El Idrissi, dochter Nour 3 vwo, wil vrij met suikerfeest. Mag.",
        "U wilt graag vrij met suikerfeest.",
    ),
    "daar": (
        "Ouders Jansen: Mei moet vertalen. Stoppen we mee, we regelen een app.",
        "Daar stoppen we mee.",
    ),
    "twins": (
        "Vader Isa en Hamza dhr Chaoui: beide jongens zaten vast in lift. Monteur komt do.",
        "Beste meneer Chaoui,",
    ),
    "English, he and she": (
        "Mrs Dubois: Chloe's seat is next to the radiator, she gets headaches. I call her Monday.",
        "and that Chloe gets headaches",
    ),
    "English, the parent asks": (
        "Ms Garcia, guardian of Luis: can Luis see the counsellor? Yes, Ms de Wit has time.",
        "You ask if Luis can see the counsellor.",
    ),
    "nobody says who may": (
        "Mw Jacobs boos over toets Quinten. Onze fout. Mag toets overdoen di 9 dec.",
        "[invullen: Mag toets overdoen dinsdag 9 december]",
    ),
    "nobody says who stood": (
        "Ouders Yilmaz: waarom mocht Emre niet mee? Hij had geen muts bij zich, stond in de brief.",
        "[invullen: stond in de brief]",
    ),
    "the one who writes": (
        "De vader van Zoë is ernstig ziek, moeder (Marieke Dam) vraagt of we willen opletten.",
        "Beste mevrouw Dam,",
    ),
    "the child behind the father": (
        "Papa Milo kan reisje niet betalen. Milo gaat gewoon mee.",
        "Milo gaat gewoon mee.",
    ),
    "a name behind a child's": (
        "vader (Ahmed Bouzidi) van Ilias vraagt of Ilias mag bidden. Lokaal 12 is vrij.",
        "Beste meneer Bouzidi,",
    ),
    "blame": (
        "Mevr de Wit: Lars heeft luizen zegt ze en wij doen niks. Wo extra controle.",
        "en dat wij niets doen",
    ),
    "afraid that": (
        "Fam. Bouali, Anass gr 1, ze zijn bang dat hij van school moet. Nee natuurlijk niet.",
        "U bent bang dat Anass van school moet.",
    ),
    "an address with a shorthand in it": (
        "Dhr Brouwer wil notulen. Meer op te vragen via mr@delinde.example",
        "mr@delinde.example",
    ),
    "free is no Friday": (
        "Familie Singh vraagt wanneer studiedag is. 12 dec studiedag, kinderen vrij. 13 dec weer.",
        "[invullen: kinderen vrij]",
    ),
    "a hidden date in brackets": (
        "Meneer El Idrissi, dochter Nour, wil vrij. 1 dag mag (vr) ma niet.",
        "[invullen: 1 dag mag (vrijdag) maandag niet]",
    ),
    "who goes on": (
        "Mw Ruis klaagt over meester Bob. Ik heb Bob gesproken: hij herkent het, heeft spijt.",
        "Hij heeft spijt.",
    ),
    "the child goes on": (
        "dhr Smit: zoon Teun komt elke dag te laat, krijgt nablijven.",
        "[invullen: krijgt nablijven]",
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


def letter(gist: str) -> str:
    return EmbeddedWriter().write(Brief(gist=gist, today="2026-11-27")).body


@pytest.mark.parametrize("disease", NOTES)
def test_it_becomes_a_sentence(disease: str) -> None:
    gist, expected = NOTES[disease]
    assert expected in letter(gist)
