"""What earlier mail tells: who wrote last, who was answered, who waits."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from assistant.triage import subject as subjects
from assistant.triage.lexicon import load
from assistant.triage.lexicon.matcher import tokens
from assistant.triage.model import SenderRole
from assistant.triage.organisations import Organisations, name_key
from assistant.triage.profile import Profile
from connectors.model import Automation, MessageMeta

_SAME_SUBJECT = timedelta(days=30)


@dataclass(slots=True)
class Thread:
    """A conversation as far as it is known.

    Attributes:
        mine_at: When the user last wrote in it.
        inbound_at: When someone else last wrote in it.
        unanswered: Mails of others since the user last wrote.
        senders: Addresses that wrote in it.
        addressed: Addresses the user wrote to in it.
        last_by: When each address last wrote in it.
        to_many: The user opened it with a mail to a list of the school.
    """

    mine_at: datetime | None = None
    inbound_at: datetime | None = None
    unanswered: int = 0
    senders: set[str] = field(default_factory=set)
    addressed: set[str] = field(default_factory=set)
    last_by: dict[str, datetime] = field(default_factory=dict)
    to_many: bool = False

    def before(self, address: str) -> "Before":
        """How it stands now, for a message of this address that is about to come."""
        return Before(
            self.mine_at, self.inbound_at, self.unanswered, address in self.senders, self.to_many
        )


@dataclass(frozen=True, slots=True)
class Before:
    """A conversation as it stood when a message came.

    Attributes:
        mine_at: When the user had last written in it.
        inbound_at: When someone else had last written in it.
        unanswered: Mails of others since the user wrote.
        took_part: The sender had written in it.
        to_many: The user opened it with a mail to a list of the school.
    """

    mine_at: datetime | None
    inbound_at: datetime | None
    unanswered: int
    took_part: bool
    to_many: bool


@dataclass(slots=True)
class Contact:
    """What is known of one correspondent.

    Attributes:
        received: Mails from this address.
        sent: Mails of the user to this address.
        mine_at: When the user last wrote to it.
        unanswered_since: When the first mail after that came.
        unanswered: Mails since then.
        role: What its first mail was taken for, None when it never wrote.
    """

    received: int = 0
    sent: int = 0
    mine_at: datetime | None = None
    unanswered_since: datetime | None = None
    unanswered: int = 0
    role: SenderRole | None = None

    def copy(self) -> "Contact":
        """As it is now, whatever comes later."""
        return Contact(
            self.received,
            self.sent,
            self.mine_at,
            self.unanswered_since,
            self.unanswered,
            self.role,
        )


class History:
    """Earlier mail, taken in in the order of its arrival."""

    def __init__(self, profile: Profile) -> None:
        self._profile = profile
        self._threads: dict[str, Thread] = {}
        self._thread_of_id: dict[str, str] = {}
        self._thread_of_subject: dict[str, tuple[str, datetime]] = {}
        self._contacts: dict[str, Contact] = {}
        self.organisations = Organisations(profile)
        self._last: tuple[MessageMeta, str] | None = None
        self.my_names: set[frozenset[str]] = set()

    def thread(self, message: MessageMeta) -> Thread:
        """The conversation a message belongs to; an empty one when it is new."""
        found = self._threads.get(self._key(message))
        return Thread() if found is None else found

    def contact(self, address: str) -> Contact:
        """A correspondent; an empty one when unknown."""
        found = self._contacts.get(address)
        return Contact() if found is None else found

    def observe_sent(self, message: MessageMeta) -> None:
        """Take in a mail that the user sent."""
        thread = self._note(message)
        if _answers(message, thread):
            thread.mine_at, thread.unanswered = message.received_at, 0
        thread.to_many = thread.to_many or any(self._is_list(a.address) for a in message.to)
        thread.addressed.update(a.address for a in (*message.to, *message.cc))
        self.my_names.add(name_key(message.sender.name))
        for address in (*message.to, *message.cc):
            self.organisations.written_to.add(address.domain)
            contact = self._contacts.setdefault(address.address, Contact())
            contact.sent += 1
            contact.mine_at, contact.unanswered, contact.unanswered_since = (
                message.received_at,
                0,
                None,
            )
        self.organisations.meet((*message.to, *message.cc))

    def observe_inbound(self, message: MessageMeta, role: SenderRole | None = None) -> None:
        """Take in a mail that reached the user, with the role its sender was taken for."""
        thread = self._note(message)
        thread.inbound_at = message.received_at
        thread.senders.add(message.sender.address)
        thread.last_by[message.sender.address] = message.received_at
        self.organisations.recognise(message, role)
        self.organisations.meet((message.sender, *message.to, *message.cc))
        if not message.sender.address:
            thread.unanswered += 1
            return
        contact = self._contacts.setdefault(message.sender.address, Contact())
        contact.received += 1
        contact.role = contact.role or role
        if message.automation is Automation.NONE and not message.is_bulk:
            thread.unanswered += 1
            contact.unanswered += 1
            contact.unanswered_since = contact.unanswered_since or message.received_at

    def _key(self, message: MessageMeta) -> str:
        """The conversation of a message; asked for twice in a row, before and after it came."""
        if self._last is None or self._last[0] is not message:
            self._last = message, self._find_key(message)
        return self._last[1]

    def _find_key(self, message: MessageMeta) -> str:
        for ref in (message.in_reply_to, *reversed(message.references)):
            if ref and ref in self._thread_of_id:
                return self._thread_of_id[ref]
        if message.conversation_id in self._threads:
            return message.conversation_id
        parsed = subjects.parse(message.subject)
        known = self._thread_of_subject.get(parsed.key)
        recent = known is not None and message.received_at - known[1] < _SAME_SUBJECT
        if (
            known
            and recent
            and parsed.replies
            and self._takes_part(message, self._threads[known[0]])
        ):
            return known[0]
        return message.conversation_id or message.message_id or message.remote_id

    def _takes_part(self, message: MessageMeta, thread: Thread) -> bool:
        """By its subject alone a mail joins only a conversation of those it is from or to."""
        if message.sender.address in self._profile.me:
            return any(a.address in thread.senders for a in message.to)
        return message.sender.address in thread.senders | thread.addressed

    def _note(self, message: MessageMeta) -> Thread:
        key = self._key(message)
        if message.message_id:
            self._thread_of_id[message.message_id] = key
        base = subjects.parse(message.subject).key
        if base:
            self._thread_of_subject[base] = (key, message.received_at)
        if key not in self._threads:
            self._threads[key] = Thread()
        return self._threads[key]

    def _is_list(self, address: str) -> bool:
        local, _, domain = address.rpartition("@")
        own = domain in self._profile.own_domains and address not in self._profile.me
        return own and "team_lists" in load.senders("locals").find([local, *tokens(local)])


def _answers(message: MessageMeta, thread: Thread) -> bool:
    """Passing a mail on to others is no answer to who wrote it."""
    parsed = subjects.parse(message.subject)
    passed_on = parsed.forwards > 0 and parsed.replies == 0
    back = any(a.address in thread.senders for a in (*message.to, *message.cc))
    return back or not passed_on or not thread.senders
