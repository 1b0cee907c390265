"""What the user's corrections teach: senders, subjects and points; gone when the lessons are."""

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from assistant.triage import subject
from assistant.triage.lexicon.matcher import fold
from assistant.triage.model import Ranking, Reason, Urgency
from assistant.triage.score import Points
from connectors.model import MessageMeta

_STEP = 0.3
_PATIENCE = 20.0
_DOUBT = 2.0
_FIXED = 5.0
_MAX_SHIFT = 4.0
_MAX_DELTA = 2.0
_MAX_SIZE = 3.0
_NUMBERS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Lesson:
    """One correction, with what triage thought of the message.

    Attributes:
        address: The sender's address.
        pattern: The subject without marks and numbers.
        contributions: Points by term code, as they were summed.
        wanted: The user's own urgency.
    """

    address: str
    pattern: str
    contributions: Mapping[str, float]
    wanted: Urgency


@dataclass(frozen=True, slots=True)
class Shift:
    """How far corrections moved one sender's or subject's mail.

    Attributes:
        total: Sum of the differences, in points, between what was wanted and what was said.
        count: Number of corrections.
        wanted: The urgency that was wanted last.
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
    McCullagh 1980) and count in full only as lessons grow in number; a sender's or subject's shift
    is the mean difference, shrunk towards zero.

    Args:
        lessons: Corrections that stand, oldest first.
        points: The points that ship with the program.
    """
    senders: dict[str, Shift] = {}
    subjects: dict[str, Shift] = {}
    deltas: dict[str, float] = {}
    count = 0
    for lesson in lessons:
        count += 1
        total = sum(lesson.contributions.values())
        error = _target(lesson.wanted, points) - total
        _move(senders, lesson.address, error, lesson.wanted)
        _move(subjects, lesson.pattern, error, lesson.wanted)
        gradient = _gradient(total, lesson.wanted, points)
        for code, weight in lesson.contributions.items():
            point = points.of.get(code, 0.0)
            if 0.0 < abs(point) < _FIXED:
                deltas[code] = deltas.get(code, 0.0) + _STEP * gradient * _clip(
                    weight / point, _MAX_SIZE
                )
    blend = count / (count + _PATIENCE)
    return Learned(
        senders,
        subjects,
        {code: blend * _clip(delta, _MAX_DELTA) for code, delta in deltas.items()},
    )


def reweigh(points: Points, learned: Learned) -> Points:
    """The points with what was learned of them."""
    return points.moved(learned.deltas)


def shifts(learned: Learned, *, address: str, name: str, text: str) -> Sequence[Reason]:
    """The contributions of earlier corrections of this sender and of subjects like this."""
    out = []
    if shift := learned.senders.get(address):
        out.append(
            Reason("learned_sender", shift.points, {"name": name, "urgency": shift.wanted.value})
        )
    if learned.subjects and (shift := learned.subjects.get(pattern_of(text))):
        out.append(Reason("learned_subject", shift.points, {"urgency": shift.wanted.value}))
    return out


def _target(wanted: Urgency, points: Points) -> float:
    """A sum well inside the wanted urgency."""
    middles = {
        Urgency.NOW: points.now + 1,
        Urgency.TODAY: (points.now + points.today) / 2,
        Urgency.WEEK: (points.today + points.week) / 2,
        Urgency.INFO: points.week - 1,
    }
    return middles[wanted]


def _gradient(total: float, wanted: Urgency, points: Points) -> float:
    """Derivative of the log-likelihood of the wanted urgency in the sum."""
    steps = ((points.week, Urgency.WEEK), (points.today, Urgency.TODAY), (points.now, Urgency.NOW))
    return sum(
        (wanted.rank <= step.rank) - 1.0 / (1.0 + math.exp(-_clip(total - at, 30.0)))
        for at, step in steps
    )


def _move(of: dict[str, Shift], key: str, error: float, wanted: Urgency) -> None:
    if key:
        before = of.get(key, Shift(0.0, 0, wanted))
        of[key] = Shift(before.total + error, before.count + 1, wanted)


def _clip(value: float, bound: float) -> float:
    return max(-bound, min(bound, value))


def lesson_of(message: MessageMeta, ranking: Ranking, wanted: Urgency) -> Lesson:
    """What a correction of a message teaches.

    Args:
        message: The corrected message.
        ranking: What triage thought of it.
        wanted: The user's own urgency.
    """
    contributions: dict[str, float] = {}
    for reason in ranking.contributions:
        if not reason.code.startswith("learned_"):
            contributions[reason.code] = contributions.get(reason.code, 0.0) + reason.weight
    return Lesson(message.sender.address, pattern_of(message.subject), contributions, wanted)


def as_plain(lesson: Lesson) -> dict[str, Any]:
    """A lesson as plain values, for the store."""
    return asdict(lesson)


def lesson_from(plain: object) -> Lesson | None:
    """A lesson from the store; None when it cannot be read as one."""
    try:
        fields = plain if isinstance(plain, dict) else {}
        contributions = {str(code): float(w) for code, w in fields["contributions"].items()}
        wanted = Urgency(fields["wanted"])
        return Lesson(str(fields["address"]), str(fields["pattern"]), contributions, wanted)
    except (TypeError, ValueError, KeyError, AttributeError):
        return None
