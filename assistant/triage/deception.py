"""Signs that a message is not from whom it seems: phishing and fraud in a director's name."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from assistant.triage.authentication import checks_failed, is_forged
from assistant.triage.history import History
from assistant.triage.lexicon import load
from assistant.triage.lexicon.matcher import tokens
from assistant.triage.organisations import name_key
from assistant.triage.profile import Profile
from assistant.triage.signature import Signature
from assistant.triage.subject import LURES, Subject
from connectors.model import MessageMeta


@dataclass(frozen=True, slots=True)
class _Case:
    message: MessageMeta
    subject: Subject
    read: Signature
    profile: Profile
    history: History
    lures: frozenset[str]
    failed: bool


def suspicion(
    message: MessageMeta, subject: Subject, read: Signature, profile: Profile, history: History
) -> str:
    """Why a message is taken for deception.

    Returns:
        "spoof": the school's or board's own domain, but the checks failed. "name": a
        known name or title on a strange address. "lookalike": a borrowed domain, unconfirmed.
        "lure": asks for a login or money and is not confirmed. "": no suspicion.
    """
    domain, failed = message.sender.domain, checks_failed(message.authentication)
    lures = LURES.intersection(subject.found)
    if history.organisations.is_trusted(domain):
        urged = bool(lures) or "urgent" in subject.found
        return "spoof" if is_forged(message.authentication, urged=urged) else ""
    if history.contact(message.sender.address).sent:
        return ""
    case = _Case(message, subject, read, profile, history, lures, failed)
    return next((why for why, holds in _SIGNS if holds(case)), "")


def _insider(case: _Case) -> bool:
    """The name of someone of the school or the board, or the user's own."""
    name = case.message.sender.name
    key = name_key(name)
    of_board = (
        case.history.organisations.insider_domains(name) & case.history.organisations.board_domains
    )
    if of_board and case.read.is_personal and case.subject.is_terse:
        return True
    known = bool(case.history.organisations.insider_domains(name)) or (
        len(key) >= 2 and key in case.history.my_names
    )
    return known and (bool(case.lures) or case.failed or "urgent" in case.subject.found)


def _board_name(case: _Case) -> bool:
    """Calls itself the board, from a domain that never was, and baits or cannot be confirmed."""
    domain = case.message.sender.domain
    if "board" not in case.read.by_name or domain in case.history.organisations.board_domains:
        return False
    return bool(case.lures) or case.failed


def _near_domain(case: _Case) -> bool:
    """A domain one letter away from the school's or the board's."""
    if case.read.is_personal:
        return False
    trusted = (
        *case.profile.own_domains,
        *case.profile.board_domains,
        *case.history.organisations.board_domains,
    )
    domain = case.message.sender.domain
    return any(len(known) >= 8 and _one_apart(domain, known) for known in trusted)


@lru_cache(maxsize=20_000)
def _one_apart(one: str, other: str) -> bool:
    """Differ by one letter changed, added or left out (Levenshtein distance 1)."""
    if one == other or abs(len(one) - len(other)) > 1:
        return False
    short, long = sorted((one, other), key=len)
    at = next((i for i, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    return short[at + (len(short) == len(long)) :] == long[at + 1 :]


def _title(case: _Case) -> bool:
    """A director's title in the address at a provider of personal mailboxes."""
    local = case.message.sender.address.partition("@")[0]
    return case.read.is_personal and _any("titles", local)


def _presence(case: _Case) -> bool:
    """A personal mailbox asks whether one is there, about no child: so gift-card fraud begins."""
    about_a_child = case.subject.given_name or case.subject.class_name
    return "availability_lure" in case.lures and case.read.is_personal and not about_a_child


def _borrowed_domain(case: _Case) -> bool:
    """A domain that borrows the name of the school, the board or a public body without being it."""
    if not case.failed:
        return False
    labels = case.message.sender.domain.rpartition(".")[0]
    known = (
        d.partition(".")[0]
        for d in (*case.profile.own_domains, *case.history.organisations.board_domains)
    )
    borrowed = any(len(name) >= 4 and name in labels for name in known)
    return borrowed or bool(case.read.by_domain & {"authority", "system", "care"})


def _login(case: _Case) -> bool:
    if "credential_lure" not in case.lures:
        return False
    name, domain = case.message.sender.name, case.message.sender.domain
    false_vendor = (
        "system" not in case.read.by_domain and _any("vendors", name) and _any("bait", domain)
    )
    return case.failed or false_vendor


def _money(case: _Case) -> bool:
    return "money_lure" in case.lures and case.failed


def _any(kind: str, text: str) -> bool:
    return bool(set(load.marks("pretence")[kind]).intersection(tokens(text)))


def _forged_board(case: _Case) -> bool:
    """The domain is the board's as far as earlier mail shows, but the message is not from there."""
    urged = bool(case.lures) or "urgent" in case.subject.found
    learned = case.message.sender.domain in case.history.organisations.board_domains
    return learned and is_forged(case.message.authentication, urged=urged)


_SIGNS: tuple[tuple[str, Callable[[_Case], bool]], ...] = (
    ("spoof", _forged_board),
    ("name", _insider),
    ("name", _board_name),
    ("name", _title),
    ("lookalike", _near_domain),
    ("name", _presence),
    ("lookalike", _borrowed_domain),
    ("lure", _login),
    ("lure", _money),
)
