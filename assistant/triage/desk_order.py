"""The order of a view's rows, worked out once for each state of the store.

The plain view needs none: an index has its order. Another grouping is read once as a list of keys;
each window of it then costs the same wherever it lies.
"""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from threading import Lock

from assistant.store.windows import By, Windows
from assistant.triage.model import Urgency
from assistant.triage.views import Group, Grouping, View

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


class Orders:
    """The orders of the views that were used last."""

    def __init__(self, windows: Windows) -> None:
        """Remember orders of a store."""
        self._windows = windows
        self._kept: dict[View, tuple[str, Order]] = {}
        self._lock = Lock()

    def of(self, view: View) -> Order:
        """The order of a view as the store is now."""
        version = self._windows.version()
        with self._lock:
            kept = self._kept.get(view)
        if kept is not None and kept[0] == version:
            return kept[1]
        order = _order(self._windows, view)
        with self._lock:
            self._kept.pop(view, None)
            self._kept[view] = (version, order)
            while len(self._kept) > _KEPT:
                del self._kept[next(iter(self._kept))]
        return order


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
