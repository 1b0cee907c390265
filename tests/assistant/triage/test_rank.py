"""The ranking as the leader meets it: what lifts, what doesn't, and what time does to it."""

from datetime import timedelta

import pytest
from school_mail import DESK, ME, PROFILE, at, codes, mail, rank_one, sent

from assistant.triage import rank, score
from assistant.triage.model import SenderRole, Urgency
from connectors.model import Automation, Importance, MeetingKind, MessageMeta

STAFF = "Bo Admiraal <b.admiraal@lindeboomschool.nl>"
SHOP = "Deals <hallo@deals.example>"


@pytest.mark.parametrize(
    "message",
    [
        mail("ziek", STAFF, received=at(8, 6, 44)),
        mail("vandaag", STAFF, received=at(8, 6, 50)),
        mail("Vechtpartij op het plein", STAFF, received=at(8, 12)),
        mail("even bellen", "Wijkagent <jan@politie.nl>", received=at(8, 11)),
        mail("Vragen, deadline 12.00 uur", "Redactie <redactie@meerbode.nl>", received=at(8, 11)),
    ],
    ids=lambda m: m.subject,
)
def test_what_needs_the_leader_at_once(message: MessageMeta) -> None:
    assert rank_one(message).urgency is Urgency.NOW


@pytest.mark.parametrize(
    "message",
    [
        mail("URGENT: reageer vandaag nog!", SHOP, is_bulk=True, importance=Importance.HIGH),
        mail("Laatste kans, sluit vandaag", SHOP, is_bulk=True, list_id="x.example"),
        mail("SPOED: vaatwasser", STAFF, to=("team@lindeboomschool.nl",)),
        mail("Automatisch antwoord: spoed", STAFF, automation=Automation.REPLIED),
        mail("Geaccepteerd: spoedoverleg", STAFF, meeting=MeetingKind.ACCEPTED),
        mail("ziek", STAFF, to=("rooster@lindeboomschool.nl",), cc=(ME,), received=at(8, 6, 30)),
        mail("Bedankt!"),
    ],
    ids=lambda m: m.subject,
)
def test_urgent_words_do_not_lift_what_needs_nothing(message: MessageMeta) -> None:
    assert rank_one(message).urgency is Urgency.INFO


def test_a_plain_word_before_school_from_the_care_coordinator_stands_above_a_shouting_shop() -> (
    None
):
    care = rank_one(mail("Tim", "Ina Vos (IB) <i.vos@lindeboomschool.nl>", received=at(8, 6, 44)))
    shop = rank_one(mail("LAATSTE KANS!! NU!", SHOP, is_bulk=True, received=at(8, 6, 44)))
    assert care.urgency is Urgency.NOW
    assert care.score > shop.score


def test_the_terms_are_the_score() -> None:
    for subject in ("Noa", "Bedankt", "ziek", "factuur herinnering", "klacht over juf", ""):
        ranking = rank_one(mail(subject))
        total = sum(reason.weight for reason in ranking.contributions)
        assert ranking.score == pytest.approx(score.level(total, score.shipped()))
        assert ranking.urgency is score.urgency_of(total, score.shipped())


def test_a_third_mail_without_an_answer_rises() -> None:
    first = mail("ruzie", received=at(1, 10))
    second = mail("Re: ruzie", received=at(3, 10), answers=first)
    third = mail("Re: ruzie", received=at(7, 10), answers=first)
    assert rank_one(third, first, second).score > rank_one(second, first).score
    assert "chases" in codes(rank_one(third, first, second))


def test_a_thank_you_after_an_answer_sinks() -> None:
    first = mail("gymtas", received=at(7, 9))
    mine = [sent("Re: gymtas", "sanneprins@gmail.com", received=at(7, 11), answers=first)]
    assert (
        rank_one(mail("Re: gymtas", received=at(7, 12), answers=first), first, mine=mine).urgency
        is Urgency.INFO
    )


def test_later_mail_is_unknown_at_arrival() -> None:
    first = mail("ruzie", received=at(7, 9))
    mine = [sent("Re: ruzie", "sanneprins@gmail.com", received=at(7, 11), answers=first)]
    later = mail("Re: ruzie", received=at(8, 9), answers=first)
    alone = rank.rank_at_arrival([first], [], profile=PROFILE)
    assert rank.rank_at_arrival([first, later], mine, profile=PROFILE)[0] == alone[0]


def test_as_of_now_what_was_answered_is_information() -> None:
    first = mail("ruzie", received=at(7, 9))
    mine = [sent("Re: ruzie", "sanneprins@gmail.com", received=at(7, 11), answers=first)]
    ranking = rank.rank_as_of([first], mine, at(7, 12), profile=PROFILE)[0]
    assert ranking.urgency is Urgency.INFO
    assert "answered_since" in {r.code for r in ranking.reasons}


def test_as_of_now_a_passed_day_no_longer_lifts() -> None:
    message = mail("ziek vandaag", STAFF, received=at(8, 6, 44))
    fresh, old = (
        rank.rank_as_of([message], [], now, profile=PROFILE)[0] for now in (at(8, 7), at(14, 7))
    )
    assert fresh.urgency is Urgency.NOW
    assert old.urgency.rank > Urgency.TODAY.rank


def test_as_of_now_a_deadline_comes_nearer() -> None:
    message = mail(
        "Formatie: reactie uiterlijk 25 september",
        "R. Vonk <r.vonk@meanderpo.nl>",
        received=at(8, 9),
    )
    early, late = (
        rank.rank_as_of([message], [], now, profile=PROFILE)[0] for now in (at(9, 9), at(25, 8))
    )
    assert early.urgency is Urgency.WEEK
    assert late.urgency.rank <= Urgency.TODAY.rank


def test_very_old_mail_is_information() -> None:
    message = mail("Vechtpartij", STAFF, received=at(8, 9))
    ranking = rank.rank_as_of([message], [], at(8, 9) + timedelta(days=90), profile=PROFILE)[0]
    assert ranking.urgency is Urgency.INFO


def test_a_staff_mail_on_sunday_evening_is_for_tomorrow_morning() -> None:
    assert rank_one(mail("morgen", STAFF, received=at(6, 20))).urgency is Urgency.NOW
    assert rank_one(mail("morgen", STAFF, received=at(8, 12))).urgency is not Urgency.NOW


def test_nothing_is_lost_and_the_order_is_kept() -> None:
    messages = [
        mail("b", received=at(9, 9)),
        mail("a", received=at(7, 9)),
        mail("c", received=at(8, 9)),
    ]
    forward = rank.rank_at_arrival(messages, [], profile=PROFILE)
    backward = rank.rank_at_arrival(messages[::-1], [], profile=PROFILE)
    assert forward == backward[::-1]


def test_needs_reply_follows_who_waits() -> None:
    assert rank_one(mail("Noa", to=(DESK,))).needs_reply
    assert not rank_one(mail("Bedankt!")).needs_reply
    assert not rank_one(
        mail(
            "Agenda overleg 10 september",
            "R. Vonk <r.vonk@meanderpo.nl>",
            to=("directeuren@meanderpo.nl",),
        )
    ).needs_reply
    assert rank_one(mail("x")).sender_role is SenderRole.PARENT


def test_passing_a_mail_on_is_no_answer_to_who_wrote_it() -> None:
    first = mail("schorsing Tim", received=at(7, 9))
    mine = [
        sent(
            "FW: schorsing Tim", "b.admiraal@lindeboomschool.nl", received=at(7, 11), answers=first
        )
    ]
    ranking = rank.rank_as_of([first], mine, at(7, 12), profile=PROFILE)[0]
    assert "answered_since" not in codes(ranking)


def test_the_cover_pool_that_has_nobody_today_is_urgent() -> None:
    message = mail(
        "Helaas niemand vandaag", "Vervangerspool <pool@meanderpo.nl>", received=at(8, 6, 52)
    )
    assert rank_one(message).urgency is Urgency.NOW


def test_a_named_later_moment_holds_the_urgency_down_and_says_so() -> None:
    board = "R. Vonk <r.vonk@meanderpo.nl>"
    today = rank_one(mail("Akkoord vandaag vóór 17.00 uur", board, received=at(8, 9)))
    assert today.urgency is Urgency.TODAY
    care = "Jeugdbescherming <jb@jeugdbescherming.example>"
    later = rank_one(mail("Zitting ots 25 september: stukken", care, received=at(8, 9)))
    assert later.urgency is Urgency.WEEK
    assert "can_wait" in codes(later)
    fight = rank_one(mail("Vechtpartij, aangifte 25 september", STAFF, received=at(8, 9)))
    assert fight.urgency is Urgency.NOW


def test_an_answer_early_in_the_morning_is_no_thank_you() -> None:
    first = mail("zorgen om Tim", STAFF, received=at(7, 9))
    mine = [
        sent(
            "Re: zorgen om Tim", "b.admiraal@lindeboomschool.nl", received=at(7, 20), answers=first
        )
    ]
    early = mail("Re: zorgen om Tim", STAFF, received=at(8, 6, 45), answers=first)
    late = mail("Re: zorgen om Tim", STAFF, received=at(8, 13), answers=first)
    assert rank_one(early, first, mine=mine).score > rank_one(late, first, mine=mine).score


def test_a_bounce_of_a_mail_about_tomorrow_has_to_be_mended_today() -> None:
    postmaster = "Microsoft Outlook <postmaster@lindeboomschool.nl>"
    assert (
        rank_one(mail("Niet te bezorgen: gesprek morgen 15.30 uur", postmaster)).urgency
        is Urgency.TODAY
    )
    assert rank_one(mail("Niet te bezorgen: gymtas", postmaster)).urgency is Urgency.WEEK


def test_as_of_a_moment_nothing_later_is_known() -> None:
    first = mail("ruzie", received=at(7, 8))
    mine = [sent("Re: ruzie", "sanneprins@gmail.com", received=at(7, 12), answers=first)]
    later = mail("Re: ruzie", received=at(7, 14), answers=first)
    seen = codes(rank.rank_as_of([first, later], mine, at(7, 9), profile=PROFILE)[0])
    assert seen.isdisjoint({"answered_since", "superseded"})
    seen = codes(rank.rank_as_of([first, later], mine, at(7, 13), profile=PROFILE)[0])
    assert "answered_since" in seen


def test_senders_without_an_address_are_not_one_correspondent() -> None:
    earlier = [mail(f"vraag {n}", " <>", received=at(7, 9 + n)) for n in range(3)]
    assert "wrote_before" not in codes(rank_one(mail("vraag", " <>"), *earlier))


def test_a_stranger_joins_no_conversation_by_its_subject_alone() -> None:
    first = mail("Klacht", received=at(7, 9))
    mine = [sent("Re: Klacht", "sanneprins@gmail.com", received=at(7, 11), answers=first)]
    stranger = mail("Re: Klacht", "Vreemd <vreemd@verkoop.example>", received=at(7, 12))
    assert not any(
        code.startswith("answers_you") for code in codes(rank_one(stranger, first, mine=mine))
    )


@pytest.mark.parametrize("subject", ["Tot morgen", "Goede morgen", "Groep 3-4 uitje"])
def test_greetings_and_groups_are_no_dates(subject: str) -> None:
    seen = codes(rank_one(mail(subject, STAFF)))
    assert not any(code.startswith(("deadline_", "date_")) for code in seen)
