"""What triage is told: the user's addresses decide which domains are the school's."""

from datetime import time

from assistant.profiles import profile_of
from assistant.settings import Settings


def test_the_domains_of_the_addresses_are_the_schools() -> None:
    told = Settings(addresses=("noor@beuk.nl", "directie@eik.nl"))
    assert profile_of(told).own_domains == {"beuk.nl", "eik.nl"}


def test_a_personal_providers_domain_is_never_the_schools() -> None:
    assert profile_of(Settings(addresses=("noor@gmail.com",))).own_domains == frozenset()


def test_domains_that_are_told_win() -> None:
    told = Settings(addresses=("noor@beuk.nl",), own_domains=("eik.nl",))
    assert profile_of(told).own_domains == {"eik.nl"}


def test_addresses_that_are_given_take_the_place_of_those_of_the_settings() -> None:
    told = Settings(addresses=("noor@beuk.nl",), pupil_domains=("ll.beuk.nl",))
    profile = profile_of(told, ["Directie@Eik.nl"])
    assert profile.me == {"directie@eik.nl"}
    assert profile.pupil_domains == {"ll.beuk.nl"}


def test_the_school_day_and_region_are_passed_on() -> None:
    profile = profile_of(Settings(region="noord", lessons_start=time(9)))
    assert (profile.region, profile.lessons_start) == ("noord", time(9))
