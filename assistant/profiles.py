"""What triage is told of the user and the school, from what stands in the settings."""

from collections.abc import Sequence

from assistant.settings import Settings
from assistant.triage.profile import Profile


def profile_of(told: Settings, me: Sequence[str] = ()) -> Profile:
    """What triage is told of the user and the school.

    Args:
        told: The settings.
        me: The user's addresses, in place of those of the settings.
    """
    addresses = frozenset(address.lower() for address in me or told.addresses)
    return Profile(
        me=addresses,
        own_domains=frozenset(told.own_domains) or _school_domains(addresses),
        board_domains=frozenset(told.board_domains),
        pupil_domains=frozenset(told.pupil_domains),
        lessons_start=told.lessons_start,
        region=told.region,
    )


def _school_domains(addresses: frozenset[str]) -> frozenset[str]:
    """The domains of addresses that are no personal provider's."""
    from assistant.triage.lexicon import load

    domains = {address.rpartition("@")[2] for address in addresses}
    return frozenset(domains) - load.personal_providers()
