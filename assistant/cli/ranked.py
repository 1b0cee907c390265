"""Ranked mail as JSON lines and as text: what ``dagstart triage`` writes."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from assistant.cli import output
from assistant.i18n import gettext as _
from assistant.i18n import ngettext
from assistant.triage import explain
from assistant.triage.model import Ranking, Reason, Urgency
from assistant.triage.profile import AMSTERDAM
from connectors.dates import EPOCH
from connectors.model import Address, MessageMeta


@dataclass(frozen=True, slots=True)
class Ranked:
    """A message with its place.

    Attributes:
        id: What ``--correct`` and other commands call it.
        message: Its metadata.
        ranking: What triage says of it.
        own: The user's own urgency; None when there is none.
    """

    id: str
    message: MessageMeta
    ranking: Ranking
    own: Urgency | None = None

    @property
    def urgency(self) -> Urgency:
        """The group it is in."""
        return self.own or self.ranking.urgency

    @property
    def reasons(self) -> tuple[Reason, ...]:
        """Why it is in that group: the correction, and what points the same way."""
        if self.own is None:
            return self.ranking.reasons
        own = Reason("corrected", 0.0, {"urgency": self.own.value})
        down = self.own is Urgency.INFO
        return (own, *(one for one in self.ranking.reasons if (one.weight < 0) == down))


def in_order(mail: Iterable[Ranked]) -> list[Ranked]:
    """Most urgent first; what scores the same, newest first."""
    newest_first = sorted(mail, key=lambda one: one.message.received_at, reverse=True)
    return sorted(newest_first, key=lambda one: (one.urgency.rank, -one.ranking.score))


def as_json(rank: int, one: Ranked) -> dict[str, object]:
    """The object the command line's contract names."""
    message, ranking = one.message, one.ranking
    return {
        "rank": rank,
        "id": one.id,
        "message_id": message.message_id or None,
        "urgency": one.urgency.value,
        "score": round(ranking.score, 4),
        "needs_reply": ranking.needs_reply,
        "sender_role": ranking.sender_role.value,
        "reasons": [
            {
                "code": reason.code,
                "weight": round(reason.weight, 4),
                "text": explain.sentence(reason),
            }
            for reason in one.reasons
        ],
        "subject": message.subject,
        "from": {"name": message.sender.name, "address": message.sender.address},
        "received": None if message.received_at == EPOCH else _local(message).isoformat(),
        "corrected": one.own is not None,
    }


def write_text(mail: Sequence[Ranked]) -> None:
    """Write the groups, each message with its reasons, readable from top to bottom."""
    if not mail:
        output.line(_("Er is geen mail."))
    numbered = enumerate(mail, 1)
    for urgency, members in groupby(numbered, key=lambda pair: pair[1].urgency):
        group = list(members)
        count = ngettext("{count} bericht", "{count} berichten", len(group))
        output.line(f"{urgency_name(urgency)} ({count.format(count=len(group))})")
        for rank, one in group:
            _write_one(rank, one)
        output.line()


def urgency_name(urgency: Urgency) -> str:
    """What a group is called."""
    return {
        Urgency.NOW: _("Nu"),
        Urgency.TODAY: _("Vandaag"),
        Urgency.WEEK: _("Deze week"),
        Urgency.INFO: _("Ter info"),
    }[urgency]


def _write_one(rank: int, one: Ranked) -> None:
    message = one.message
    subject = message.subject or _("(geen onderwerp)")
    moment = _("onbekend") if message.received_at == EPOCH else f"{_local(message):%d-%m %H:%M}"
    output.line(f"{rank:4}. {_who(message.sender)}: {subject}")
    told = [explain.sentence(reason) for reason in one.reasons]
    if one.ranking.needs_reply:
        told.append(_("wacht op antwoord"))
    output.line(f"      {moment} · {'; '.join(told)}")


def _who(sender: Address) -> str:
    return sender.name or sender.address or _("(onbekende afzender)")


def _local(message: MessageMeta) -> datetime:
    return message.received_at.astimezone(AMSTERDAM)
