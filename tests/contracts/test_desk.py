"""Every desk keeps the desk's contract: the one in memory, and the one over the store."""

from collections.abc import Sequence
from datetime import datetime

import mail_store

from assistant.triage.desk import Rank, StoredDesk
from assistant.triage.fake_desk import FakeDesk
from assistant.triage.model import Ranking, Reason, SenderRole, Urgency
from assistant.triage.port import Desk
from assistant.triage.profile import Profile
from assistant.triage.rank import rank_as_of
from connectors.model import MessageMeta
from tests.contracts.desk_contract import ME, NOW, DeskContract


class TestFakeDesk(DeskContract):
    """Invented rankings: each message in the next of the four groups."""

    def open_desk(self, inbox: Sequence[MessageMeta]) -> Desk:
        urgencies = list(Urgency)
        return FakeDesk(
            (message, rank(urgencies[number % 4], 1 - number / 10))
            for number, message in enumerate(inbox)
        )


class TestStoredDesk(DeskContract):
    """The real ranker over a database in memory."""

    def open_desk(self, inbox: Sequence[MessageMeta]) -> Desk:
        return stored_desk(inbox, rank_as_of)


class TestStoredDeskWithInventedRankings(DeskContract):
    """Each message in the next of the four groups, so that none is empty."""

    def open_desk(self, inbox: Sequence[MessageMeta]) -> Desk:
        return stored_desk(inbox, invented)


def stored_desk(inbox: Sequence[MessageMeta], ranker: Rank) -> Desk:
    store = mail_store.opened()
    mail_store.fill(store, inbox, now=NOW)
    desk = StoredDesk(store, profile=Profile(me=frozenset({ME})), rank=ranker)
    desk.refresh(NOW)
    return desk


def invented(
    inbox: Sequence[MessageMeta], sent: object, now: datetime, **rest: object
) -> list[Ranking]:
    urgencies = list(Urgency)
    return [rank(urgencies[int(m.remote_id) % 4], 1 - int(m.remote_id) / 10) for m in inbox]


def rank(urgency: Urgency, score: float) -> Ranking:
    return Ranking(urgency, score, True, SenderRole.PARENT, (Reason("parent", 1.0),))
