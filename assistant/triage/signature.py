"""What an address and a display name say by themselves, apart from any message."""

from dataclasses import dataclass
from functools import lru_cache

from assistant.triage.lexicon import load
from assistant.triage.lexicon.matcher import tokens


@dataclass(frozen=True, slots=True)
class Signature:
    """The sender groups that fit an address.

    Attributes:
        groups: Groups by any part of the address or name.
        by_domain: Groups by the domain.
        by_local: Groups by the part before the @.
        by_name: Groups by the display name.
        is_personal: The domain is a provider of personal mailboxes.
        is_person: The part before the @ looks like a person's, not a function's.
        is_municipality: The domain is that of a municipality.
    """

    groups: frozenset[str]
    by_domain: frozenset[str]
    by_local: frozenset[str]
    by_name: frozenset[str]
    is_personal: bool
    is_person: bool
    is_municipality: bool


@lru_cache(maxsize=20_000)
def read(address: str, name: str) -> Signature:
    """Read the groups of an address and its display name.

    Args:
        address: The addr-spec in lower case.
        name: The display name, cleaned.
    """
    local, _, domain = address.rpartition("@")
    labels = domain.rpartition(".")[0]
    personal = domain in load.personal_providers()
    by_domain = frozenset() if personal else frozenset(load.senders("domains").find(tokens(labels)))
    by_local = frozenset(load.senders("locals").find(tokens(local))) | frozenset(
        load.senders("locals").find([local])
    )
    by_name = frozenset(load.senders("names").find(tokens(name)))
    if _ends_like_a_board(labels):
        by_domain |= {"board"}
    return Signature(
        groups=by_domain | by_local | by_name,
        by_domain=by_domain,
        by_local=by_local,
        by_name=by_name,
        is_personal=personal,
        is_person=not by_local
        & {
            "supplier",
            "newsletter",
            "system",
            "office",
            "cover_office",
            "press",
            "board",
            "parents_body",
        },
        is_municipality=_is_municipality(labels),
    )


def _is_municipality(labels: str) -> bool:
    name = labels.rpartition(".")[2]
    return name.removeprefix("gemeente").strip("-") in load.municipalities()


def _ends_like_a_board(labels: str) -> bool:
    """School boards call themselves "… PO" or "… VO" (primary or secondary education)."""
    return (
        len(labels) > 4
        and labels.endswith(("po", "vo"))
        and not labels.endswith(("expo", "volvo", "tempo", "depot"))
    )
