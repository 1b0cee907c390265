"""A mail file of any size: the invented schools' mail over and over, each time weeks earlier."""

import json
import re
from collections.abc import Iterator
from datetime import timedelta
from email.utils import format_datetime, parsedate_to_datetime
from pathlib import Path

SCHOOLS = Path(__file__).parents[1] / "tests" / "data" / "schools"
WEEKS_APART = 4

_DATE = re.compile(
    rb"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), +\d{1,2} \w{3} \d{4} \d\d:\d\d:\d\d [+-]\d{4}"
)
_IDS = re.compile(rb"^(?:message-id|in-reply-to|references):.*(?:\n[ \t].*)*", re.I | re.M)


def write(target: Path, messages: int, *, name: str = "Inbox.mbox") -> None:
    """Write an mbox file.

    Args:
        target: The file.
        messages: How many mails.
        name: Which of the schools' files to repeat.
    """
    mails = [mail for file in sorted(SCHOOLS.glob(f"*/{name}")) for mail in _mails(file)]
    with target.open("wb") as stream:
        for number in range(messages):
            round_, which = divmod(number, len(mails))
            stream.write(_earlier(mails[which], round_))


def _mails(file: Path) -> Iterator[bytes]:
    """The mails of an mbox file, each from its From_ line up to the next."""
    return (b"From " + mail for mail in re.split(rb"^From ", file.read_bytes(), flags=re.M)[1:])


def _earlier(mail: bytes, round_: int) -> bytes:
    """A mail with its dates some weeks back, and ids that no other round has."""
    if round_ == 0:
        return mail
    head, blank, body = mail.partition(b"\n\n")
    back = timedelta(weeks=WEEKS_APART * round_)
    head = _DATE.sub(lambda found: _shifted(found[0], back), head)
    head = _IDS.sub(lambda found: found[0].replace(b"<", b"<%d." % round_), head)
    return head + blank + body


def _shifted(date: bytes, back: timedelta) -> bytes:
    return format_datetime(parsedate_to_datetime(date.decode()) - back).encode()


def addresses() -> frozenset[str]:
    """The users' own addresses in the schools whose mail is repeated."""
    told = [json.loads(file.read_text(encoding="utf-8")) for file in SCHOOLS.glob("*/school.json")]
    return frozenset(address for school in told for address in school["me"])


def domains() -> frozenset[str]:
    """The schools' own domains."""
    return frozenset(address.rpartition("@")[2] for address in addresses())
