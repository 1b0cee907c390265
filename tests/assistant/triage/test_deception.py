"""Phishing and fraud in a director's name go to information with a warning, never up."""

from typing import Any

import pytest
from school_mail import FAILED, SPF_FAILED, at, mail, rank_one, sent

from assistant.triage.model import SenderRole, Urgency

BOARD = mail(
    "overleg",
    "Ria Storm <r.storm@meanderpo.nl>",
    to=("directeuren@meanderpo.nl",),
    received=at(7, 9),
)
TRICKS: list[tuple[str, str, str, dict[str, Any]]] = [
    ("name", "Ben je beschikbaar?", "Ria Storm <ria.storm.privemail@gmail.com>", {}),
    ("name", "even snel", "R. Storm <bestuurder.storm@gmail.com>", {}),
    ("name", "are you at your desk?", "Someone <someone77@gmail.com>", {}),
    (
        "lookalike",
        "Gedeeld: formatie.xlsx",
        "HR <hr@meanderpo-documenten.example>",
        {"authentication": FAILED},
    ),
    (
        "lure",
        "Uw mailbox wordt vandaag geblokkeerd",
        "ICT <noreply@postvak-herstel.example>",
        {"authentication": FAILED},
    ),
    (
        "lure",
        "Wijziging rekeningnummer",
        "P. Vos <p.vos@vosadvies.example>",
        {"authentication": FAILED},
    ),
    ("spoof", "SPOED betaling", "Ria Storm <r.storm@meanderpo.nl>", {"authentication": FAILED}),
]


@pytest.mark.parametrize(("why", "subject", "sender", "fields"), TRICKS)
def test_tricks_are_seen_and_never_lifted(
    why: str, subject: str, sender: str, fields: dict[str, Any]
) -> None:
    ranking = rank_one(mail(f"{subject} SPOED NU", sender, received=at(8, 7), **fields), BOARD)
    assert ranking.sender_role is SenderRole.PHISHING
    assert ranking.urgency is Urgency.INFO
    assert not ranking.needs_reply
    assert ranking.reasons[0].code == f"deception_{why}"


def test_someone_the_user_wrote_to_is_no_stranger() -> None:
    mine = [sent("welkom", "ria.storm.privemail@gmail.com", received=at(7, 10))]
    ranking = rank_one(
        mail("Ben je beschikbaar?", "Ria Storm <ria.storm.privemail@gmail.com>"), BOARD, mine=mine
    )
    assert ranking.sender_role is SenderRole.STAFF


def test_an_honest_parent_who_asks_about_a_child_is_no_fraud() -> None:
    assert rank_one(mail("Noa: bent u bereikbaar?")).sender_role is SenderRole.PARENT


def test_a_failed_check_alone_is_no_fraud() -> None:
    assert rank_one(mail("gymtas", authentication=FAILED)).sender_role is SenderRole.PARENT


@pytest.mark.parametrize("fields", [{"authentication": FAILED}, {}])
def test_who_only_calls_himself_the_board_does_not_become_it(fields: dict[str, Any]) -> None:
    sender = "College van Bestuur <cvb@mailing-bestuur.example>"
    first = mail("je nummer" if not fields else "overleg", sender, received=at(7, 9), **fields)
    second = mail(
        "Wijziging rekeningnummer", "P. Vos <p.vos@mailing-bestuur.example>", authentication=FAILED
    )
    assert rank_one(second, first).sender_role is SenderRole.PHISHING
    assert rank_one(second, first).reasons[0].code == "deception_lure"


@pytest.mark.parametrize(
    ("subject", "sender", "fields"),
    [
        (
            "Dringend: ben je beschikbaar?",
            "Voorzitter College van Bestuur <jan@evil-mail.example>",
            {"authentication": FAILED},
        ),
        (
            "Dringend: betaling vandaag, cadeaukaarten",
            "Joke <joke@lindeboomschool.nl>",
            {"authentication": SPF_FAILED},
        ),
        ("Vertrouwelijk", "Joke <joke@lindeboomschoo1.nl>", {}),
    ],
)
def test_fraud_in_the_schools_or_boards_name(
    subject: str, sender: str, fields: dict[str, Any]
) -> None:
    assert rank_one(mail(subject, sender, **fields), BOARD).sender_role is SenderRole.PHISHING


def test_a_board_that_only_its_own_mail_shows_is_still_checked() -> None:
    listed = mail(
        "Hallo", "X <x@evil.example>", to=("directeuren@evil.example",), received=at(7, 9)
    )
    next_one = mail(
        "Dringend: betaling vandaag nodig", "X <x@evil.example>", authentication=SPF_FAILED
    )
    assert rank_one(next_one, listed).sender_role is SenderRole.PHISHING


def test_a_colleagues_name_on_an_unknown_private_mailbox_is_no_colleague() -> None:
    at_work = mail("rooster", "Joke Vermeer <j.vermeer@lindeboomschool.nl>", received=at(7, 9))
    private = "Joke Vermeer <jvermeer.prive77@gmail.com>"
    ranking = rank_one(mail("Vertrouwelijk", private), at_work)
    assert ranking.sender_role is SenderRole.UNKNOWN
    assert "private_colleague" in {reason.code for reason in ranking.contributions}
    assert (
        rank_one(mail("ziek", private, received=at(8, 6, 40)), at_work).sender_role
        is SenderRole.STAFF
    )
