"""Who writes is known from address, name, headers, subject and earlier mail."""

from typing import Any

import pytest
from school_mail import DESK, ME, at, mail, rank_one, sent

from assistant.triage.model import SenderRole
from connectors.model import Automation

STAFF = "Bo Admiraal <b.admiraal@lindeboomschool.nl>"
BULK = {"is_bulk": True, "list_id": "nieuws.example"}
ROLES: list[tuple[str, str, str, dict[str, Any]]] = [
    ("parent", "Noa", "Sanne Prins <sanneprins@gmail.com>", {}),
    ("parent", "schooladvies Noa", "Prins, Sanne <s.prins@bouwbedrijf.example>", {}),
    ("pupil", "vraagje", "Tim <118420@leerling.lindeboomschool.nl>", {}),
    ("staff", "toets", STAFF, {}),
    ("system", "scan", "Scanner <scanner@lindeboomschool.nl>", {}),
    ("board", "formatie", "College van Bestuur <cvb@stichting-meander.nl>", {}),
    ("board", "agenda", "R. Vonk <r.vonk@meanderpo.nl>", {}),
    ("authority", "rapport", "J. Smit <j.smit@owinsp.nl>", {}),
    ("authority", "verkiezingen", "Bureau <verkiezingen@zeist.nl>", {}),
    ("authority", "even bellen", "Wijkagent Noord <jan@politie.nl>", {}),
    (
        "care",
        "gezin",
        "Veilig Thuis Meerland <noreply@zivver.com>",
        {"automation": Automation.GENERATED},
    ),
    ("care", "verzuim", "Leerplicht <leerplicht@meerstad.example>", {}),
    ("press", "vragen", "Redactie <redactie@meerbode.nl>", {}),
    ("newsletter", "Nieuws uit de sector", "Vakblad <nieuwsbrief@vakblad.example>", BULK),
    ("newsletter", "Doe mee", "Kinderfonds <info@kinderfonds.example>", BULK),
    ("supplier", "40% korting", "Deals <hallo@deals.example>", BULK),
    ("supplier", "Uw bestelling", "Klantenservice <klantenservice@boeken.example>", {}),
    (
        "system",
        "U hebt een taak",
        "Portaal <noreply@portaal.example>",
        {"automation": Automation.GENERATED},
    ),
    ("community", "parkeren bij school", "A. Buurman <abuurman@ziggo.nl>", {}),
    ("community", "studenten", "Pabo <stage@pabo-meer.example>", {}),
    ("unknown", "juf", "bezorgde ouder <x91@proton.me>", {}),
    ("unknown", "zonder afzender", " <>", {}),
]


@pytest.mark.parametrize(("role", "subject", "sender", "fields"), ROLES)
def test_roles(role: str, subject: str, sender: str, fields: dict[str, Any]) -> None:
    assert rank_one(mail(subject, sender, **fields)).sender_role is SenderRole(role)


def test_a_board_is_recognised_by_its_list_from_then_on() -> None:
    listed = mail(
        "overleg",
        "A. Kwint <a.kwint@dewaaier.example>",
        to=("directeuren@dewaaier.example",),
        received=at(7, 9),
    )
    later = mail("contract", "B. Zand <b.zand@dewaaier.example>")
    assert rank_one(later, listed).sender_role is SenderRole.BOARD
    assert rank_one(later).sender_role is SenderRole.PARENT


def test_a_colleague_of_someone_of_the_municipality_is_an_authority() -> None:
    known = mail("verzuim", "Leerplicht Meerstad <leerplicht@meerstad.example>", received=at(7, 9))
    assert (
        rank_one(mail("nieuwbouw", "E. Wolf <e.wolf@meerstad.example>"), known).sender_role
        is SenderRole.AUTHORITY
    )


def test_a_parent_stays_a_parent_when_the_subject_changes() -> None:
    first = mail("Noa", "R. Luit <r.luit@stroombouw.example>", received=at(7, 9))
    assert (
        rank_one(mail("planning", "R. Luit <r.luit@stroombouw.example>"), first).sender_role
        is SenderRole.PARENT
    )


def test_a_colleague_who_writes_from_home_is_a_colleague() -> None:
    at_work = mail("rooster", STAFF, received=at(7, 9))
    assert (
        rank_one(mail("ik kom later", "Bo Admiraal <boadmiraal@gmail.com>"), at_work).sender_role
        is SenderRole.STAFF
    )


def test_the_users_function_address_counts_as_the_user() -> None:
    assert "list" not in {r.code for r in rank_one(mail("vraag", to=(DESK,))).contributions}
    assert (
        rank_one(
            mail("Re: vraag", f"Lies <{ME}>"),
            mine=[sent("vraag", "x@y.example", received=at(7, 9))],
        ).sender_role
        is SenderRole.STAFF
    )
