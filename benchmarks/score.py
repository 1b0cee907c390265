"""How good a ranking of mail is, against what a sensible head would have said."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

CLASSES = ("now", "today", "week", "info")
SOON = frozenset(CLASSES[:2])
TOP = 0.3
UNRANKED: Mapping[str, Any] = {"urgency": "info", "needs_reply": False, "sender_role": None}
"""What a message that the ranking left out counts as: information, at the very end."""


@dataclass(frozen=True, slots=True)
class Score:
    """The figures; all but the last two from 0 to 1, higher is better.

    Attributes:
        macro_f1: The mean of the four urgencies' F1.
        kappa: Agreement beyond chance, weighted by how many urgencies apart (Cohen 1968, linear).
        soon_precision: Of what was said to be now or today, the share that is.
        soon_recall: Of what is now or today, the share that was said to be.
        soon_in_top: Of what is now or today, the share in the first 30 % of the ranking.
        needs_reply_f1: F1 of "waits for an answer".
        role_accuracy: The share of senders whose role was right.
        now_called_info: How many now messages were called information.
        missing: How many messages the ranking left out.
    """

    macro_f1: float
    kappa: float
    soon_precision: float
    soon_recall: float
    soon_in_top: float
    needs_reply_f1: float
    role_accuracy: float
    now_called_info: int
    missing: int


def score(gold: Sequence[Mapping[str, Any]], ranked: Sequence[Mapping[str, Any]]) -> Score:
    """Compare a ranking with the labels.

    Args:
        gold: A row a message, with message_id, urgency, needs_reply and sender_role.
        ranked: The rows of ``dagstart triage --json``, most urgent first.
    """
    places: dict[str, int] = {}
    for place, row in enumerate(ranked):
        places.setdefault(row["message_id"], place)
    pairs = [(g, ranked[places[i]] if (i := g["message_id"]) in places else UNRANKED) for g in gold]
    urgencies = Counter((g["urgency"], said["urgency"]) for g, said in pairs)
    soon = Counter((g["urgency"] in SOON, said["urgency"] in SOON) for g, said in pairs)
    replies = Counter((bool(g["needs_reply"]), bool(said["needs_reply"])) for g, said in pairs)
    in_order = sorted(gold, key=lambda g: places.get(g["message_id"], len(ranked)))
    top = sum(g["urgency"] in SOON for g in in_order[: round(TOP * len(gold))])
    return Score(
        macro_f1=sum(_f1(urgencies, name=name) for name in CLASSES) / len(CLASSES),
        kappa=_linear_kappa(urgencies),
        soon_precision=_share(soon[True, True], soon[True, True] + soon[False, True]),
        soon_recall=_share(soon[True, True], soon[True, True] + soon[True, False]),
        soon_in_top=_share(top, sum(g["urgency"] in SOON for g in gold)),
        needs_reply_f1=_f1(replies, name=True),
        role_accuracy=_share(
            sum(g["sender_role"] == said["sender_role"] for g, said in pairs), len(pairs)
        ),
        now_called_info=urgencies["now", "info"],
        missing=sum(g["message_id"] not in places for g in gold),
    )


def _share(part: float, whole: float) -> float:
    return part / whole if whole else 0.0


def _f1(confusion: Mapping[tuple[Any, Any], int], *, name: object) -> float:
    """Twice the hits over all that was meant plus all that was said, which equals 2PR/(P+R)."""
    meant = sum(n for (true, _), n in confusion.items() if true == name)
    told = sum(n for (_, said), n in confusion.items() if said == name)
    hits = sum(n for (true, said), n in confusion.items() if true == said == name)
    return _share(2 * hits, meant + told)


def _linear_kappa(confusion: Mapping[tuple[str, str], int]) -> float:
    total = sum(confusion.values())
    meant, told = Counter[str](), Counter[str]()
    apart = 0.0
    for (true, said), n in confusion.items():
        meant[true] += n
        told[said] += n
        apart += n * abs(CLASSES.index(true) - CLASSES.index(said))
    by_chance = sum(
        meant[one] * told[other] * abs(CLASSES.index(one) - CLASSES.index(other))
        for one in CLASSES
        for other in CLASSES
    )
    return 1 - _share(apart * total, by_chance) if by_chance else 0.0
