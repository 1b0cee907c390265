"""Who the user is and what the school is like: what triage is told besides the mail."""

from dataclasses import dataclass, field
from datetime import time
from zoneinfo import ZoneInfo

AMSTERDAM = ZoneInfo("Europe/Amsterdam")


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """The user and the school.

    Attributes:
        me: The user's own addresses, lower case; function addresses such as directie@ included.
        own_domains: The school's domains; by default those of ``me`` that are no personal provider.
        board_domains: The domains of the school board, when told.
        pupil_domains: The pupils' domains, when told; others are recognised by their first label.
        zone: The school's time zone.
        lessons_start: When the first lesson starts, local time.
        region: The holiday region: "noord", "midden" or "zuid".
    """

    me: frozenset[str] = frozenset()
    own_domains: frozenset[str] = frozenset()
    board_domains: frozenset[str] = frozenset()
    pupil_domains: frozenset[str] = frozenset()
    zone: ZoneInfo = field(default=AMSTERDAM)
    lessons_start: time = time(8, 30)
    region: str = "midden"
