"""An invented school to write test mail for."""

from collections.abc import Sequence
from datetime import UTC, datetime
from itertools import count
from typing import Any
from zoneinfo import ZoneInfo

from assistant.triage import rank
from assistant.triage.model import Ranking
from assistant.triage.profile import Profile
from connectors.model import Address, Authentication, MessageMeta, Verdict

ME = "l.dekwant@lindeboomschool.nl"
DESK = "directie@lindeboomschool.nl"
PROFILE = Profile(me=frozenset({ME, DESK}), own_domains=frozenset({"lindeboomschool.nl"}))
AMSTERDAM = ZoneInfo("Europe/Amsterdam")
PASSED = Authentication(spf=Verdict.PASS, dkim=Verdict.PASS, dmarc=Verdict.PASS)
FAILED = Authentication(spf=Verdict.FAIL, dkim=Verdict.NONE, dmarc=Verdict.FAIL)
SPF_FAILED = Authentication(spf=Verdict.FAIL, dkim=Verdict.FAIL)
_numbers = count(1)


def at(day: int, hour: int, minute: int = 0, *, month: int = 9) -> datetime:
    """A moment in local time; 7 September 2026 is a Monday and a school day."""
    return datetime(2026, month, day, hour, minute, tzinfo=AMSTERDAM).astimezone(UTC)


def mail(
    subject: str,
    sender: str = "Sanne Prins <sanneprins@gmail.com>",
    *,
    to: Sequence[str] = (ME,),
    cc: Sequence[str] = (),
    received: datetime | None = None,
    answers: MessageMeta | None = None,
    **fields: Any,
) -> MessageMeta:
    """A message; ``sender`` is written "Name <address>"."""
    name, _, address = sender.rpartition(" <")
    number = next(_numbers)
    message_id = f"<{number}@test>"
    links = (
        {"in_reply_to": answers.message_id, "references": (answers.message_id,)} if answers else {}
    )
    values: dict[str, Any] = {
        "account_id": "a",
        "folder_id": "inbox",
        "remote_id": str(number),
        "message_id": message_id,
        "conversation_id": answers.conversation_id if answers else message_id,
        "subject": subject,
        "sender": Address(name, address.rstrip(">")),
        "to": tuple(Address("", one) for one in to),
        "cc": tuple(Address("", one) for one in cc),
        "received_at": received or at(8, 10),
        "authentication": PASSED,
    }
    return MessageMeta(**(values | links | fields))


def sent(
    subject: str, to: str, *, received: datetime, answers: MessageMeta | None = None
) -> MessageMeta:
    """A mail of the user."""
    return mail(subject, f"Lies de Kwant <{ME}>", to=(to,), received=received, answers=answers)


def rank_one(
    message: MessageMeta, *earlier: MessageMeta, mine: Sequence[MessageMeta] = ()
) -> Ranking:
    """What triage says of one message at its arrival."""
    return rank.rank_at_arrival([*earlier, message], mine, profile=PROFILE)[-1]


def codes(ranking: Ranking) -> set[str]:
    """The codes of all terms of a ranking."""
    return {reason.code for reason in ranking.contributions}
