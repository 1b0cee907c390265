"""One measured number and the bound it has to keep."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """A measured number.

    Attributes:
        name: What was measured.
        value: The number.
        bound: The worst value that is still good; None when it is only shown.
        more_is_better: Whether bound and goal are floors rather than ceilings.
        goal: What we want it to become; missing it is shown but breaks nothing.
    """

    name: str
    value: float
    bound: float | None = None
    more_is_better: bool = False
    goal: float | None = None

    @property
    def holds(self) -> bool:
        """Whether the bound is kept."""
        return self._keeps(self.bound)

    def _keeps(self, limit: float | None) -> bool:
        if limit is None:
            return True
        return self.value >= limit if self.more_is_better else self.value <= limit

    def __str__(self) -> str:
        side = "at least" if self.more_is_better else "at most"
        parts = [f"{self.name} {self.value:.3g}"]
        if self.bound is not None:
            parts.append(f"({side} {self.bound:g})" + ("" if self.holds else " TOO BAD"))
        if self.goal is not None:
            parts.append(
                f"[goal {self.goal:g}" + ("]" if self._keeps(self.goal) else " not reached]")
            )
        return " ".join(parts)
