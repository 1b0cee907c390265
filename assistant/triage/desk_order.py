"""The order of a view's rows, worked out once for each state of the store.

The plain view needs none: an index has its order. Another grouping is read once as a list of keys;
each window of it then costs the same wherever it lies.
"""

from array import array
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from threading import Lock
from typing import Generic, TypeVar

from assistant.store.windows import By, Windows
from assistant.triage.model import Urgency
from assistant.triage.views import Group, Grouping, View

K = TypeVar("K")
V = TypeVar("V")
_KEPT = 4
_BY: dict[Grouping, By] = {
    Grouping.URGENCY: "urgency",
    Grouping.SENDER: "sender",
    Grouping.THREAD: "thread",
}


@dataclass(frozen=True, slots=True)
class Order:
    """The keys of a view in order, and the groups they stand under."""

    keys: Sequence[int]
    groups: tuple[Group, ...]

    def place_of(self, key: int) -> int | None:
        """Where a message stands; None when it does not."""
        try:
            return self.keys.index(key)
        except ValueError:
            return None


class Orders:
    """The orders and counts of the views that were used last, as the store is now."""

    def __init__(self, windows: Windows) -> None:
        """Remember orders of a store."""
        self._windows = windows
        self._orders: _Kept[View, Order] = _Kept()
        self._counts: _Kept[str, dict[int, int]] = _Kept()

    def of(self, view: View) -> Order:
        """The order of a view."""
        version = self._windows.version()
        return self._orders.get(view, version, lambda: _order(self._windows, view))

    def counts(self, text: str = "") -> dict[int, int]:
        """How many open lines with these words each urgency has."""
        version = self._windows.version()
        return self._counts.get(text, version, lambda: self._windows.counts(text))


class _Kept(Generic[K, V]):
    """The values of the keys that were asked last, each as of a version."""

    def __init__(self) -> None:
        self._values: dict[K, tuple[str, V]] = {}
        self._lock = Lock()

    def get(self, key: K, version: str, make: Callable[[], V]) -> V:
        """The kept value, made anew when it is of another version."""
        with self._lock:
            kept = self._values.get(key)
        if kept is not None and kept[0] == version:
            return kept[1]
        value = make()
        with self._lock:
            self._values.pop(key, None)
            self._values[key] = (version, value)
            while len(self._values) > _KEPT:
                del self._values[next(iter(self._values))]
        return value


def is_plain(view: View) -> bool:
    """Whether an index of the store has the view's order."""
    return view.grouping is Grouping.URGENCY and not view.include_done


def _order(windows: Windows, view: View) -> Order:
    by = _BY[view.grouping]
    keys, runs = windows.order(by, text=view.text, include_hidden=view.include_done)
    if view.grouping is Grouping.URGENCY:
        counts = {int(run.group): run.size for run in runs}
        return Order(keys, tuple(Group(u.value, "", counts.get(u.rank, 0)) for u in Urgency))
    newest_first = sorted(runs, key=lambda run: (-run.received, run.group))
    titles = windows.titles(by, [keys[run.start] for run in newest_first])
    ordered = array("q")
    for run in newest_first:
        ordered.extend(keys[run.start : run.start + run.size])
    return Order(
        ordered,
        tuple(Group(r.group, titles.get(keys[r.start], ""), r.size) for r in newest_first),
    )
