"""Signs that a message is not from whom it seems: phishing and fraud in a director's name."""

from assistant.triage.history import History, name_key
from assistant.triage.lexicon.matcher import tokens
from assistant.triage.profile import Profile
from assistant.triage.signature import Signature
from assistant.triage.subject import Subject
from connectors.model import Authentication, MessageMeta, Verdict

_TITLES = frozenset(
    {"bestuurder", "directeur", "rector", "conrector", "ceo", "cvb", "schoolleider", "principal", "executive", "collegevanbestuur"}
)
_LURES = frozenset({"money_lure", "availability_lure", "credential_lure"})


def checks_failed(found: Authentication) -> bool:
    """The receiving server could not confirm the sender's domain (RFC 8601, RFC 7489)."""
    if found.dmarc is Verdict.FAIL:
        return True
    if found.spf is Verdict.FAIL and found.dkim is not Verdict.PASS:
        return True
    return found.spf is Verdict.NONE and found.dkim is not Verdict.PASS and found.dmarc is not Verdict.PASS


def suspicion(message: MessageMeta, subject: Subject, read: Signature, profile: Profile, history: History) -> str:
    """Why a message is taken for deception.

    Returns:
        "lookalike" (a domain that borrows a known name and cannot be confirmed), "spoof" (the school's or board's own domain, but the checks failed), "name" (an insider's name on a
        strange address, with a lure), "lure" (asks for a login or money and cannot be confirmed), or "".
    """
    failed = checks_failed(message.authentication)
    inside = message.sender.domain in profile.own_domains or message.sender.domain in history.board_domains
    if inside:
        return "spoof" if message.authentication.dmarc is Verdict.FAIL and failed else ""
    if history.contact(message.sender.address).sent:
        return ""
    lures = subject.found.keys() & _LURES
    if _wears_a_name(message, read, history) and (lures or failed or "urgent" in subject.found):
        return "name"
    if _has_title(message) and read.is_personal:
        return "name"
    if failed and _wears_a_domain(message, read, profile, history):
        return "lookalike"
    if "availability_lure" in lures and read.is_personal and not (subject.given_name or subject.class_name):
        return "name"
    if "credential_lure" in lures and (failed or _claims_a_vendor(message, read)):
        return "lure"
    if "money_lure" in lures and failed:
        return "lure"
    return ""


def _wears_a_name(message: MessageMeta, read: Signature, history: History) -> bool:
    name = message.sender.name
    return bool(history.insider_domains(name)) or (len(name_key(name)) >= 2 and name_key(name) in history.my_names)


def _wears_a_domain(message: MessageMeta, read: Signature, profile: Profile, history: History) -> bool:
    """A domain that borrows the name of the school, the board or a public body without being it."""
    labels = message.sender.domain.rpartition(".")[0]
    known = {d.partition(".")[0] for d in (*profile.own_domains, *history.board_domains)}
    if any(len(name) >= 4 and name in labels for name in known):
        return True
    return bool(read.by_domain & {"authority", "system", "care"})


def _has_title(message: MessageMeta) -> bool:
    return bool(_TITLES.intersection(tokens(message.sender.address.partition("@")[0])))


def _claims_a_vendor(message: MessageMeta, read: Signature) -> bool:
    """The name speaks of an ICT service that the domain does not belong to."""
    claims = {"microsoft", "office", "office365", "outlook", "google", "helpdesk", "servicedesk", "ict", "it", "admin", "beheer", "support", "postnl", "dhl"}
    return bool(claims.intersection(tokens(message.sender.name))) and "system" not in read.by_domain and bool({"mail", "support", "secure", "beheer", "service", "login", "account", "update", "verify"}.intersection(tokens(message.sender.domain)))
