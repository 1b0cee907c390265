"""One measured number and the bound it has to keep."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """A measured number.

    Attributes:
        name: What was measured.
        value: The number.
        bound: The worst value that is still good; None when it is only shown.
        more_is_better: Whether the bound is a floor rather than a ceiling.
    """

    name: str
    value: float
    bound: float | None = None
    more_is_better: bool = False

    @property
    def holds(self) -> bool:
        """Whether the bound is kept."""
        if self.bound is None:
            return True
        return self.value >= self.bound if self.more_is_better else self.value <= self.bound

    def __str__(self) -> str:
        limit = ""
        if self.bound is not None:
            limit = f" (at {'least' if self.more_is_better else 'most'} {self.bound:g})"
        return f"{self.name} {self.value:.3g}{limit}{'' if self.holds else ' TOO BAD'}"
