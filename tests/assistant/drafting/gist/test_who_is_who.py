"""Who writes, who is the child and who works at school, one mistake in reading them a line."""

import pytest

from tests.assistant.drafting.gist.test_hurried import letter

PEOPLE = {
    "a grandmother who writes, a mother in hospital": (
        "oma van Jay (mw Pinas) zorgt voor hem nu moeder in zh ligt. Juf Kim belt haar vrijdag.",
        "U zorgt voor Jay nu moeder in het ziekenhuis ligt.",
    ),
    "both grandparents": (
        "Opa en oma vd Broek hebben Jens in huis sinds het overlijden van zijn moeder in mei.",
        "Wat verdrietig dat de moeder van Jens is overleden.",
    ),
    "a teacher with a title is no parent": (
        "wiskunde bij dhr Post valt al 4x uit, moeder van Anouk wil weten hoe t zit.",
        "Beste mevrouw [invullen: naam],",
    ),
    "a teacher and a child beside each other": (
        "Mw Vos klaagt dat juf Karin Levi lui noemde. Ik bied Levi morgen excuses aan.",
        "uw bericht over Levi",
    ),
    "ma who is a mother": (
        "ma v Eva: bedankt voor de fijne start in de brugklas",
        "Beste mevrouw [invullen: naam],",
    ),
    "an object that is the child": (
        "mw Abdi wil dat Hodan niet meer achterin zit. Juf Els verplaatst haar morgen.",
        "Juf Els verplaatst Hodan morgen.",
    ),
    "a parent who tells that another died": (
        "mama van Lina mailt dat opa vannacht is overleden, Lina blijft thuis. Kaartje van juf.",
        "Wat verdrietig dat de opa van Lina is overleden.",
    ),
    "a surname behind the child": (
        "Vader van Pleun vd Meer wil haar rapport nu vast zien. Rapport ligt klaar, do 9u.",
        "uw bericht over Pleun",
    ),
    "a word in capitals is no child": (
        "Mw Dekker vraagt of Sanne insuline op school mag spuiten. Ja, EHBO-lokaal.",
        "uw bericht over Sanne",
    ),
    "ze, who may be the teacher or the child": (
        "Moeder Zoë mw Bos: Zoë slaapt slecht. Juf Ilse maakt een plan, ze mag ook 1 nacht mee.",
        "[invullen: ze mag ook 1 nacht mee]",
    ),
    "a wish of the child or the father": (
        "Dhr Sahin: dochter Derya raakte haar jas kwijt, 80 euro, wil vergoeding. Ik bel hem ma.",
        "U wilt graag vergoeding.",
    ),
    "a couple that parted is not who writes": (
        "Moeder Lise (dhr en mw Wolf zijn net uit elkaar): Lise huilt veel. Ik bel haar ma.",
        "Beste mevrouw [invullen: naam],",
    ),
    "given to the mother": (
        "Moeder Sofia mailt dat ze bang is. Wij geven Sofia alleen mee aan haar.",
        "Wij geven Sofia alleen mee aan u.",
    ),
    "English, he who may be the son": (
        "Mr Lopez: Mateo got a card but he says he didn't. I call him on Friday.",
        "[fill in: he says he didn't]",
    ),
    "a grandfather who fetches": (
        "Opa Geert haalt vanaf nu Luuk op, moeder (mw Stevens) geeft dat door. Ik bel haar ma.",
        "uw bericht over Luuk",
    ),
    "whom he can email": (
        "Mr Diaz writes Sofia is bored. Ms Vermeer gives extra work. He can email her",
        "[fill in: He can email her]",
    ),
    "whom the teacher walks with": (
        "dhr Van Wijk (vader Sepp) mailt dat Sepp bang is. Juf Ria loopt met hem mee.",
        "Juf Ria loopt met Sepp mee.",
    ),
    "called about the child": (
        "mw Timmer boos op mij omdat ik haar niet terugbelde vorige week over Lotte. Bel haar ma.",
        "dat ik u niet terugbelde vorige week over Lotte",
    ),
    "a title at the end of a sentence": (
        "Mw Pronk wil dat Ruben terugmag. Gesprek om 8u met mij en mevrouw. Niet ingaan op haar",
        "Beste mevrouw Pronk,",
    ),
    "a grandmother with a name who died": (
        "Oma Riet van Boris is overleden, moeder (Sanne Vink) mailt dat Boris vrijdag niet komt.",
        "Wat verdrietig dat de oma van Boris is overleden.",
    ),
    "a colleague named in full": (
        "Dhr Timmermans wil klacht indienen over conrector Dam. Contactpersoon is Hanneke Post.",
        "Bedankt voor uw bericht. ",
    ),
    "haar before a part of the day": (
        "Mw Demir: Kerem is gebeten. Ik wil haar vanmiddag om 14.45 op het plein spreken.",
        "Ik wil u vanmiddag om 14.45 uur op het plein spreken.",
    ),
}


@pytest.mark.parametrize("case", PEOPLE)
def test_who_is_who(case: str) -> None:
    gist, expected = PEOPLE[case]
    assert expected in letter(gist)
