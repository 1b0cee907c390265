"""Which organisations earlier mail has shown: the board, public bodies, and who works where."""

from collections.abc import Iterable
from functools import lru_cache

from assistant.triage import signature, subject
from assistant.triage.authentication import checks_failed
from assistant.triage.lexicon import load
from assistant.triage.lexicon.matcher import tokens
from assistant.triage.model import SenderRole
from assistant.triage.profile import Profile
from assistant.triage.subject import LURES
from connectors.model import Address, Automation, MessageMeta

_INSTITUTIONS = frozenset({SenderRole.CARE, SenderRole.AUTHORITY, SenderRole.PRESS})


@lru_cache(maxsize=20_000)
def name_key(name: str) -> frozenset[str]:
    """A person's name as a set of words, so that "Vermeulen, Joke (IB)" equals "Joke Vermeulen"."""
    bare = name.partition("(")[0].partition("|")[0]
    return frozenset(
        w
        for w in tokens(bare)
        if len(w) > 1
        and w not in {"de", "van", "der", "den", "het", "mw", "dhr", "drs", "dr", "ir", "mr"}
    )


class Organisations:
    """What is known of organisations, taken in in the order of arrival.

    Attributes:
        board_domains: The domains of the school's board.
        written_to: Domains that the user has written to.
    """

    def __init__(self, profile: Profile) -> None:
        self._profile = profile
        self._insiders: dict[frozenset[str], set[str]] = {}
        self._institutions: dict[str, SenderRole] = {}
        self.board_domains: set[str] = set(profile.board_domains)
        self.written_to: set[str] = set()

    def is_trusted(self, domain: str) -> bool:
        """The school's own, the board's as told, or a board's that the user wrote to."""
        if domain in self._profile.own_domains or domain in self._profile.board_domains:
            return True
        return domain in self.board_domains and domain in self.written_to

    def insider_domains(self, name: str) -> set[str]:
        """The school's and board's domains where someone of this name has an address."""
        key = name_key(name)
        return self._insiders.get(key, set()) if len(key) >= 2 else set()

    def institution(self, domain: str) -> SenderRole | None:
        """The role of an organisation that someone of this domain was recognised by before."""
        return self._institutions.get(domain)

    def meet_board(self, message: MessageMeta) -> None:
        """A domain with a list such as directeuren@, or with someone of the board.

        What the server could not confirm, or what asks for a login or money, makes no board.
        """
        who = message.sender
        if self._is_inside(who.domain) or checks_failed(message.authentication):
            return
        if not LURES.isdisjoint(subject.parse(message.subject).found):
            return
        read = signature.read(who.address, who.name)
        recognised = "board" in read.by_local | read.by_name
        other_body = not read.by_domain.isdisjoint({"care", "authority", "press"})
        listed = any(a.domain == who.domain and _is_leaders(a.address) for a in message.to)
        if listed or (recognised and not other_body):
            self.board_domains.add(who.domain)

    def is_leaders_list(self, address: Address) -> bool:
        """A list of the board's heads of schools, outside the school."""
        return address.domain in self.board_domains and _is_leaders(address.address)

    def _is_inside(self, domain: str) -> bool:
        """No domain, the school's own, or one of personal mailboxes: never a board's."""
        return (
            not domain or domain in self._profile.own_domains or domain in load.personal_providers()
        )

    def recognise(self, message: MessageMeta, role: SenderRole | None) -> None:
        """Remember the bodies of care, authority and press by their domain.

        An office of care within another body (school attendance at a municipality) makes that
        body an authority.
        """
        domain = message.sender.domain
        if (
            role not in _INSTITUTIONS
            or domain in load.personal_providers()
            or message.automation is not Automation.NONE
        ):
            return
        read = signature.read(message.sender.address, message.sender.name)
        if role is SenderRole.CARE and "care" not in read.by_domain:
            role = SenderRole.AUTHORITY
        self._institutions.setdefault(domain, role)

    def meet(self, addresses: Iterable[Address]) -> None:
        """Remember the names of those with an address at the school or the board."""
        inside = self._profile.own_domains | self.board_domains
        for address in addresses:
            name, domain = address.name, address.domain
            if name and domain in inside:
                self._insiders.setdefault(name_key(name), set()).add(domain)


def _is_leaders(address: str) -> bool:
    local = address.partition("@")[0]
    return "board" in load.senders("lists").find([local, *tokens(local)])
