"""The role of who writes: from the address, the name, the headers, the subject and earlier mail."""

from dataclasses import dataclass

from assistant.triage import signature
from assistant.triage.deception import suspicion
from assistant.triage.history import History
from assistant.triage.lexicon import load
from assistant.triage.model import SenderRole
from assistant.triage.profile import Profile
from assistant.triage.signature import Signature
from assistant.triage.subject import Subject
from connectors.model import Automation, MessageMeta

_CHILD_WORDS = frozenset({"incident", "injury", "results", "leave", "complaint", "custody", "care_work", "enrolment", "worry", "absence", "thanks"})
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
    elif _is_pupil(message.sender.domain, read, profile):
        role = SenderRole.PUPIL
    else:
        role = _outside_role(message, subject, read, history)
    return Sender(role, read, doubt, own)


def _own_role(message: MessageMeta, subject: Subject, read: Signature) -> SenderRole:
    if "system" in read.by_local or message.automation is not Automation.NONE or subject.kind in {"auto_reply", "undeliverable"}:
        return SenderRole.SYSTEM
    if "board" in read.by_local:
        return SenderRole.BOARD
    if "pupil" in read.by_name:
        return SenderRole.PUPIL
    if read.by_local & {"parents_body"} and "mr" not in message.sender.address.partition("@")[0]:
        return SenderRole.PARENT
    return SenderRole.STAFF


def _is_pupil(domain: str, read: Signature, profile: Profile) -> bool:
    if domain in profile.pupil_domains:
        return True
    first, _, rest = domain.partition(".")
    if "pupil" not in load.senders("labels").find([first, *first.split("-")]):
        return False
    return rest in profile.own_domains or any(own.partition(".")[0] in domain for own in profile.own_domains)


def _outside_role(message: MessageMeta, subject: Subject, read: Signature, history: History) -> SenderRole:
    domain = message.sender.domain
    if not message.sender.address:
        return SenderRole.UNKNOWN
    if message.automation is Automation.REPLIED or subject.kind in {"auto_reply", "undeliverable", "read_receipt"}:
        return SenderRole.SYSTEM
    known = history.contact(message.sender.address).role
    if known in {SenderRole.PARENT, SenderRole.COMMUNITY, SenderRole.PRESS}:
        return known
    if read.is_personal:
        return _private_role(message, subject, read, history)
    if _is_newsletter(message, subject, read):
        return SenderRole.NEWSLETTER
    if domain in history.board_domains:
        return SenderRole.SYSTEM if message.automation is Automation.GENERATED or "system" in read.by_name | read.by_local else SenderRole.BOARD
    if message.is_bulk and not read.by_domain & {"care", "authority"} and "sales" in subject.found:
        return SenderRole.SUPPLIER
    if "care" in read.groups and "police" not in read.by_domain:
        return SenderRole.CARE
    if read.by_domain & {"authority"} or read.is_municipality or read.by_name & {"authority"}:
        return SenderRole.AUTHORITY
    if "press" in read.groups:
        return SenderRole.PRESS
    if "system" in read.by_domain or "system" in read.by_local:
        return SenderRole.SYSTEM
    if read.groups & {"board"}:
        return SenderRole.BOARD
    if "community" not in read.groups and (known := history.institution(domain)):
        return known
    return _company_role(message, subject, read)


def _private_role(message: MessageMeta, subject: Subject, read: Signature, history: History) -> SenderRole:
    if history.insider_domains(message.sender.name):
        return SenderRole.STAFF
    if "anonymous" in read.by_name or not message.sender.name and "anonymous" in read.by_domain:
        return SenderRole.UNKNOWN
    if message.list_id or (message.is_bulk and "sales" in subject.found):
        return SenderRole.SUPPLIER
    about_school = subject.class_name or subject.given_name or subject.found.keys() & {"results", "leave", "absence"}
    if ("neighbour" in subject.found or "community" in read.by_name) and not about_school:
        return SenderRole.COMMUNITY
    if "emergency" in subject.found and "jongeren" in subject.words:
        return SenderRole.COMMUNITY
    return SenderRole.PARENT


def _is_newsletter(message: MessageMeta, subject: Subject, read: Signature) -> bool:
    if "newsletter" in read.by_local or "newsletter" in read.by_name:
        return True
    if "newsletter" in load.senders("subjects").find(subject.words) and message.is_bulk:
        return True
    selling = "bargain" in subject.found
    person = read.is_person and " " in message.sender.name
    return bool(message.list_id) and not selling and not person


def _company_role(message: MessageMeta, subject: Subject, read: Signature) -> SenderRole:
    named = read.by_domain | read.by_name
    selling = message.is_bulk or "sales" in subject.found
    if "community" in named and "supplier" not in read.by_name and not selling:
        return SenderRole.COMMUNITY
    if message.automation is Automation.GENERATED or selling or "supplier" in read.by_name or not read.is_person:
        return SenderRole.SUPPLIER
    if "neighbour" in subject.found or subject.found.get("results", "").startswith(("stage", "stagiair", "bpv")):
        return SenderRole.COMMUNITY
    about_school = bool(subject.class_name or subject.given_name or subject.is_bare or subject.found.keys() & _CHILD_WORDS)
    if not about_school and ("supplier" in read.by_domain or subject.found.keys() & _TRADE_WORDS):
        return SenderRole.SUPPLIER
    return SenderRole.PARENT
