"""The in-memory desk keeps the desk's contract."""

from collections.abc import Sequence

from assistant.triage.fake_desk import FakeDesk
from assistant.triage.model import Ranking, Reason, SenderRole, Urgency
from assistant.triage.port import Desk
from connectors.model import MessageMeta
from tests.contracts.desk_contract import DeskContract


class TestFakeDesk(DeskContract):
    """Invented rankings: each message in the next of the four groups."""

    def open_desk(self, inbox: Sequence[MessageMeta]) -> Desk:
        urgencies = list(Urgency)
        return FakeDesk(
            (message, rank(urgencies[number % 4], 1 - number / 10))
            for number, message in enumerate(inbox)
        )


def rank(urgency: Urgency, score: float) -> Ranking:
    return Ranking(urgency, score, True, SenderRole.PARENT, (Reason("parent", 1.0),))
