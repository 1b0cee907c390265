"""Which terms of the score are shown: those that explain the urgency and do not contradict it."""

from collections.abc import Sequence

from assistant.triage.model import Reason, SenderRole, Urgency

SHOWN = 3
_FACTS = frozenset({"wrote_with", "never_wrote_with"})
NEVER_LIFTED = frozenset({SenderRole.PHISHING})
"""Roles whose mail no correction of a look-alike lifts."""


def is_fact(reason: Reason) -> bool:
    """Worded as a plain fact about the sender, so that it stands beside any other reason."""
    return reason.code.startswith("role_") or reason.code in _FACTS


def choose(
    weighed: Sequence[Reason], urgency: Urgency
) -> tuple[tuple[Reason, ...], tuple[Reason, ...]]:
    """Split the terms into those that are shown and the others.

    Shown is what lifts, for now, today and week, and what keeps down, for information; a term that
    says the opposite is never shown beside them.

    Args:
        weighed: All terms of the sum.
        urgency: What the sum came to.
    """
    down = urgency is Urgency.INFO
    telling = sorted(
        (r for r in weighed if (r.weight < 0) == down and r.weight), key=lambda r: -abs(r.weight)
    )
    shown = tuple(telling[:SHOWN])
    if len(shown) == 1:
        shown += tuple(r for r in weighed if is_fact(r) and r is not shown[0])[:1]
    taken = set(map(id, shown))
    return shown, tuple(r for r in weighed if id(r) not in taken)
