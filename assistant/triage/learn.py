"""What the user's corrections teach: senders, subjects and points; gone when the lessons are."""

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from assistant.triage import subject
from assistant.triage.lexicon.matcher import fold
from assistant.triage.limits import LIMIT
from assistant.triage.model import Ranking, Reason, Urgency
from assistant.triage.score import Points
from connectors.model import MessageMeta

_STEP = 0.05
_DECAY = 0.02
_PATIENCE = 40.0
_DOUBT = 3.0
_FIXED = 5.0
_MAX_SHIFT = 4.0
_MAX_DELTA = 0.5
_INSIDE = 0.3
_NUMBERS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Lesson:
    """One correction, with what triage thought of the message.

    Attributes:
        address: The sender's address.
        pattern: The subject without marks and numbers.
        sizes: The size of each term, by its code.
        fixed: What terms of no shipped points added, such as a limit.
        wanted: The user's own urgency.
    """

    address: str
    pattern: str
    sizes: Mapping[str, float]
    fixed: float
    wanted: Urgency


@dataclass(frozen=True, slots=True)
class Shift:
    """How far corrections moved one sender's or subject's mail.

    Attributes:
        total: Sum of the differences, in points, between what was wanted and what was said.
        count: Number of corrections.
        wanted: The urgency that was wanted last in this direction.
    """

    total: float
    count: int
    wanted: Urgency

    @property
    def points(self) -> float:
        """The shift, held back while there are few corrections (shrinkage towards zero)."""
        return _clip(self.total / (self.count + _DOUBT), _MAX_SHIFT)


@dataclass(frozen=True, slots=True)
class Learned:
    """All that was learned.

    Attributes:
        senders: Shift by address.
        subjects: Shift by subject pattern.
        deltas: Change of the points by term code, already blended.
    """

    senders: Mapping[str, Shift] = field(default_factory=dict)
    subjects: Mapping[str, Shift] = field(default_factory=dict)
    deltas: Mapping[str, float] = field(default_factory=dict)


def pattern_of(text: str) -> str:
    """What subjects of one kind share: without reply marks and numbers, folded."""
    return _NUMBERS.sub("#", fold(subject.base_of(text)[0]))[:200]


def learned_from(lessons: Iterable[Lesson], points: Points) -> Learned:
    """Learn from corrections in the order they were made.

    The points move by one step a lesson of online ordinal logistic regression (proportional odds,
    McCullagh 1980) with weight decay, judged with the points as moved so far; a term's points
    count only as the lessons with that term grow in number, and never move far. A sender's or
    subject's shift is the mean of what was missing, shrunk towards zero. What was right already
    teaches nothing.

    Args:
        lessons: Corrections that stand, oldest first.
        points: The points that ship with the program.
    """
    senders: dict[str, Shift] = {}
    subjects: dict[str, Shift] = {}
    deltas: dict[str, float] = {}
    seen: dict[str, int] = {}
    for lesson in lessons:
        plain = _total(lesson, points, {})
        missing = _missing(plain, lesson.wanted, points)
        _move(senders, lesson.address, missing, lesson.wanted)
        _move(subjects, lesson.pattern, missing, lesson.wanted)
        total = _total(lesson, points, deltas)
        _step(
            deltas,
            seen,
            lesson,
            0.0 if _fits(total, lesson.wanted, points) else _gradient(total, lesson.wanted, points),
            points,
        )
    return Learned(
        senders,
        subjects,
        {code: delta * seen[code] / (seen[code] + _PATIENCE) for code, delta in deltas.items()},
    )


def _total(lesson: Lesson, points: Points, deltas: Mapping[str, float]) -> float:
    return lesson.fixed + sum(
        (points.of.get(code, 0.0) + deltas.get(code, 0.0)) * size
        for code, size in lesson.sizes.items()
    )


def _step(
    deltas: dict[str, float], seen: dict[str, int], lesson: Lesson, gradient: float, points: Points
) -> None:
    movable = {
        code: size
        for code, size in lesson.sizes.items()
        if 0.0 < abs(points.of.get(code, 0.0)) < _FIXED
    }
    for code, size in movable.items():
        seen[code] = seen.get(code, 0) + 1
        moved = (
            deltas.get(code, 0.0) * (1.0 - _DECAY) + _STEP * gradient * size / len(movable) ** 0.5
        )
        deltas[code] = _clip(moved, _MAX_DELTA)


def reweigh(points: Points, learned: Learned) -> Points:
    """The points with what was learned of them."""
    return points.moved(learned.deltas)


def shifts(learned: Learned, *, address: str, name: str, text: str) -> Sequence[Reason]:
    """The contributions of earlier corrections of this sender and of subjects like this."""
    out = []
    if (shift := learned.senders.get(address)) and shift.total:
        out.append(
            Reason("learned_sender", shift.points, {"name": name, "urgency": shift.wanted.value})
        )
    if learned.subjects and (shift := learned.subjects.get(pattern_of(text))) and shift.total:
        out.append(Reason("learned_subject", shift.points, {"urgency": shift.wanted.value}))
    return out


def _band(urgency: Urgency, points: Points) -> tuple[float, float]:
    """The sums that mean an urgency, from and up to."""
    bands = {
        Urgency.NOW: (points.now, math.inf),
        Urgency.TODAY: (points.today, points.now),
        Urgency.WEEK: (points.week, points.today),
        Urgency.INFO: (-math.inf, points.week),
    }
    return bands[urgency]


def _fits(total: float, wanted: Urgency, points: Points) -> bool:
    low, high = _band(wanted, points)
    return low <= total < high


def _missing(total: float, wanted: Urgency, points: Points) -> float:
    """What the sum lacks, or has too much, to lie a little inside the wanted urgency."""
    low, high = _band(wanted, points)
    if total < low:
        return low + _INSIDE - total
    return high - _INSIDE - total if total >= high else 0.0


def _gradient(total: float, wanted: Urgency, points: Points) -> float:
    """Derivative of the log-likelihood of the wanted urgency in the sum."""
    steps = ((points.week, Urgency.WEEK), (points.today, Urgency.TODAY), (points.now, Urgency.NOW))
    return sum(
        (wanted.rank <= step.rank) - 1.0 / (1.0 + math.exp(-_clip(total - at, 30.0)))
        for at, step in steps
    )


def _move(of: dict[str, Shift], key: str, missing: float, wanted: Urgency) -> None:
    if not key:
        return
    before = of.get(key, Shift(0.0, 0, wanted))
    total = before.total + missing
    same_way = missing != 0.0 and (missing > 0) == (total > 0)
    of[key] = Shift(total, before.count + 1, wanted if same_way else before.wanted)


def _clip(value: float, bound: float) -> float:
    return max(-bound, min(bound, value))


def lesson_of(message: MessageMeta, ranking: Ranking, wanted: Urgency) -> Lesson:
    """What a correction of a message teaches.

    Args:
        message: The corrected message.
        ranking: What triage thought of it.
        wanted: The user's own urgency.
    """
    told = [r for r in ranking.contributions if not r.code.startswith("learned_")]
    sizes: dict[str, float] = {}
    for reason in told:
        if reason.code != LIMIT:
            sizes[reason.code] = sizes.get(reason.code, 0.0) + reason.size
    fixed = sum(reason.weight for reason in told if reason.code == LIMIT)
    return Lesson(message.sender.address, pattern_of(message.subject), sizes, fixed, wanted)


def as_plain(lesson: Lesson) -> dict[str, Any]:
    """A lesson as plain values, for the store."""
    return asdict(lesson)


def lesson_from(plain: object) -> Lesson | None:
    """A lesson from the store; None when it cannot be read as one."""
    try:
        fields = plain if isinstance(plain, dict) else {}
        sizes = {str(code): float(size) for code, size in fields["sizes"].items()}
        wanted = Urgency(fields["wanted"])
        fixed = float(fields["fixed"])
        return Lesson(str(fields["address"]), str(fields["pattern"]), sizes, fixed, wanted)
    except (TypeError, ValueError, KeyError, AttributeError):
        return None
