"""Which terms of the score are shown: two or three that explain the urgency and do not contradict it."""

from collections.abc import Sequence

from assistant.triage.model import Reason, Urgency

_SHOWN = 3


def choose(weighed: Sequence[Reason], urgency: Urgency) -> tuple[Reason, ...]:
    """The most telling terms: what lifts for now, today and week; what keeps down for information.

    Args:
        weighed: All terms of the sum.
        urgency: What the sum came to.
    """
    down = urgency is Urgency.INFO
    telling = [r for r in weighed if (r.weight < 0) == down]
    telling.sort(key=lambda r: -abs(r.weight))
    if len(telling) >= 2:
        return tuple(telling[:_SHOWN])
    rest = sorted((r for r in weighed if (r.weight < 0) != down), key=lambda r: abs(r.weight))
    return tuple([*telling, *rest][:2])
