"""A bound that is not kept is seen; a goal that is not reached is said and breaks nothing."""

import pytest

from benchmarks.figure import Figure


@pytest.mark.parametrize(
    ("figure", "holds", "said"),
    [
        (Figure("ratio", 1.1, 1.2), True, "ratio 1.1 (at most 1.2)"),
        (Figure("ratio", 1.3, 1.2), False, "ratio 1.3 (at most 1.2) TOO BAD"),
        (Figure("f1", 0.7, 0.6, more_is_better=True), True, "f1 0.7 (at least 0.6)"),
        (Figure("f1", 0.5, 0.6, more_is_better=True), False, "f1 0.5 (at least 0.6) TOO BAD"),
        (
            Figure("f1", 0.7, 0.6, more_is_better=True, goal=0.75),
            True,
            "f1 0.7 (at least 0.6) [goal 0.75 not reached]",
        ),
        (Figure("lost", 0, goal=0), True, "lost 0 [goal 0]"),
        (Figure("seconds", 1.234), True, "seconds 1.23"),
    ],
)
def test_a_figure(figure: Figure, holds: bool, said: str) -> None:
    assert figure.holds is holds
    assert str(figure) == said
