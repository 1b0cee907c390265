"""The role of who writes: from the address, the name, the headers, the subject and earlier mail."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from assistant.triage import signature
from assistant.triage.authentication import checks_failed
from assistant.triage.deception import suspicion
from assistant.triage.history import History
from assistant.triage.lexicon import load
from assistant.triage.model import SenderRole
from assistant.triage.profile import Profile
from assistant.triage.signature import Signature
from assistant.triage.subject import Subject
from connectors.model import Automation, MessageMeta

_CHILD_WORDS = frozenset(
    {
        "incident",
        "injury",
        "results",
        "leave",
        "complaint",
        "custody",
        "care_work",
        "enrolment",
        "worry",
        "absence",
        "thanks",
    }
)
_TRADE_WORDS = frozenset({"sales", "money", "staff_ask", "safety_result", "building"})


@dataclass(frozen=True, slots=True)
class Sender:
    """Who writes.

    Attributes:
        role: The role seen from the school.
        signature: What address and name say by themselves.
        suspicion: Why it is taken for deception ("lure", "name", "spoof"), or "".
        is_own: The address is in the school's own domain.
    """

    role: SenderRole
    signature: Signature
    suspicion: str
    is_own: bool


def identify(message: MessageMeta, subject: Subject, profile: Profile, history: History) -> Sender:
    """Find the role of a message's sender."""
    read = signature.read(message.sender.address, message.sender.name)
    own = message.sender.domain in profile.own_domains
    doubt = suspicion(message, subject, read, profile, history)
    if doubt:
        role = SenderRole.PHISHING
    elif own or message.sender.address in profile.me:
        role = _own_role(message, subject, read)
    elif _is_pupil(message.sender.domain, profile):
        role = SenderRole.PUPIL
    else:
        role = _outside_role(message, subject, read, history)
    return Sender(role, read, doubt, own)


def _own_role(message: MessageMeta, subject: Subject, read: Signature) -> SenderRole:
    if (
        "system" in read.by_local
        or message.automation is not Automation.NONE
        or subject.kind in {"auto_reply", "undeliverable"}
    ):
        return SenderRole.SYSTEM
    if "board" in read.by_local:
        return SenderRole.BOARD
    if "pupil" in read.by_name:
        return SenderRole.PUPIL
    if read.by_local & {"parents_body"} and "mr" not in message.sender.address.partition("@")[0]:
        return SenderRole.PARENT
    return SenderRole.STAFF


def _is_pupil(domain: str, profile: Profile) -> bool:
    if domain in profile.pupil_domains:
        return True
    if not _has_pupil_label(domain):
        return False
    rest = domain.partition(".")[2]
    return rest in profile.own_domains or any(
        own.partition(".")[0] in domain for own in profile.own_domains
    )


@lru_cache(maxsize=20_000)
def _has_pupil_label(domain: str) -> bool:
    first = domain.partition(".")[0]
    return "pupil" in load.senders("labels").find([first, *first.split("-")])


@dataclass(frozen=True, slots=True)
class _Case:
    message: MessageMeta
    subject: Subject
    read: Signature
    history: History

    @property
    def is_generated(self) -> bool:
        return self.message.automation is Automation.GENERATED

    @property
    def names_a_pupil(self) -> bool:
        return bool(self.subject.class_name or self.subject.given_name)

    def speaks_of(self, *categories: str) -> bool:
        return not self.subject.found.keys().isdisjoint(categories)


def _unreadable(case: _Case) -> SenderRole | None:
    return None if case.message.sender.address else SenderRole.UNKNOWN


def _automatic(case: _Case) -> SenderRole | None:
    replied = case.message.automation is Automation.REPLIED
    told = case.subject.kind in {"auto_reply", "undeliverable", "read_receipt"}
    return SenderRole.SYSTEM if replied or told else None


def _known(case: _Case) -> SenderRole | None:
    role = case.history.contact(case.message.sender.address).role
    return role if role in {SenderRole.PARENT, SenderRole.COMMUNITY, SenderRole.PRESS} else None


def _private(case: _Case) -> SenderRole | None:
    """A personal mailbox: a parent, unless something says otherwise."""
    message, read = case.message, case.read
    if not read.is_personal:
        return None
    if case.history.organisations.insider_domains(message.sender.name):
        known = case.history.contact(message.sender.address).sent or case.speaks_of("absence")
        return SenderRole.STAFF if known else SenderRole.UNKNOWN
    if "anonymous" in read.by_name:
        return SenderRole.UNKNOWN
    if message.list_id or (message.is_bulk and case.speaks_of("sales")):
        return SenderRole.SUPPLIER
    about_school = case.names_a_pupil or case.speaks_of("leave", "absence")
    if (case.speaks_of("neighbour") or "community" in read.by_name) and not about_school:
        return SenderRole.COMMUNITY
    return SenderRole.PARENT


def _mailing(case: _Case) -> SenderRole | None:
    """A newsletter, or an offer to many."""
    message, read = case.message, case.read
    if "newsletter" in read.by_local or "newsletter" in read.by_name:
        return SenderRole.NEWSLETTER
    if message.is_bulk and "newsletter" in load.senders("subjects").find(case.subject.words):
        return SenderRole.NEWSLETTER
    person = read.is_person and " " in message.sender.name
    official = not (read.by_domain | read.by_name).isdisjoint({"care", "authority"})
    if official or message.sender.domain in case.history.organisations.board_domains:
        return None
    if message.list_id and not case.speaks_of("bargain") and not person:
        return SenderRole.NEWSLETTER
    return SenderRole.SUPPLIER if message.is_bulk and case.speaks_of("sales") else None


def _parents_body(case: _Case) -> SenderRole | None:
    return (
        SenderRole.PARENT
        if "parents_body" in case.read.by_name and "board" not in case.read.by_name
        else None
    )


def _legal(case: _Case) -> SenderRole | None:
    """A lawyer writes for someone whose role the mail does not tell."""
    return SenderRole.UNKNOWN if case.speaks_of("legal") and not case.read.is_personal else None


def _board(case: _Case) -> SenderRole | None:
    if case.message.sender.domain not in case.history.organisations.board_domains:
        return None
    by_machine = case.is_generated or "system" in case.read.by_name | case.read.by_local
    return SenderRole.SYSTEM if by_machine else SenderRole.BOARD


def _institution(case: _Case) -> SenderRole | None:
    read = case.read
    named, groups = read.by_domain | read.by_name, read.groups
    if checks_failed(case.message.authentication):
        named, groups = read.by_domain, read.by_domain | read.by_local
    by_word = (
        (SenderRole.CARE, "care" in groups and "police" not in read.by_domain),
        (SenderRole.AUTHORITY, "authority" in named or read.is_municipality),
        (SenderRole.PRESS, "press" in groups),
        (SenderRole.SYSTEM, "system" in read.by_domain | read.by_local | read.by_name),
        (SenderRole.BOARD, "board" in groups),
    )
    found = next((role for role, holds in by_word if holds), None)
    as_parent = case.names_a_pupil or case.speaks_of("worry", "disease")
    if found or "community" in read.groups or (as_parent and read.is_person):
        return found
    return case.history.organisations.institution(case.message.sender.domain)


def _community(case: _Case) -> SenderRole | None:
    named = case.read.by_domain | case.read.by_name
    selling = case.message.is_bulk or case.speaks_of("sales")
    if "community" in named and "supplier" not in case.read.by_name and not selling:
        return SenderRole.COMMUNITY
    placement = case.subject.found.get("results", "").startswith(("stage", "stagiair", "bpv"))
    return (
        SenderRole.COMMUNITY if not selling and (case.speaks_of("neighbour") or placement) else None
    )


def _supplier(case: _Case) -> SenderRole | None:
    read = case.read
    if case.is_generated or case.message.is_bulk or case.speaks_of("sales"):
        return SenderRole.SUPPLIER
    if "supplier" in read.by_name or not read.is_person:
        return SenderRole.SUPPLIER
    if case.names_a_pupil or case.subject.is_bare or case.speaks_of(*_CHILD_WORDS):
        return None
    return (
        SenderRole.SUPPLIER
        if "supplier" in read.by_domain or case.speaks_of(*_TRADE_WORDS)
        else None
    )


_RULES: tuple[Callable[[_Case], SenderRole | None], ...] = (
    _unreadable,
    _automatic,
    _known,
    _private,
    _mailing,
    _parents_body,
    _board,
    _institution,
    _legal,
    _community,
    _supplier,
)
"""The first that knows decides; a person at a company that none knows is a parent at work."""


def _outside_role(
    message: MessageMeta, subject: Subject, read: Signature, history: History
) -> SenderRole:
    case = _Case(message, subject, read, history)
    return next((role for rule in _RULES if (role := rule(case))), SenderRole.PARENT)
