"""Which terms of the score are shown: those that explain the urgency and do not contradict it."""

from collections.abc import Sequence

from assistant.triage.model import Reason, SenderRole, Urgency

SHOWN = 3
NEVER_LIFTED = frozenset({SenderRole.PHISHING})
"""Roles whose mail no correction of a look-alike lifts."""


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
        # Who writes is worded as a plain fact, so it stands beside any other reason.
        shown += tuple(r for r in weighed if r.code.startswith("role_"))[:1]
    taken = set(map(id, shown))
    return shown, tuple(r for r in weighed if id(r) not in taken)
