"""The order of a view's rows, worked out once for each state of the store.

The plain view needs none: an index has its order. A filter or another grouping is read once as a
list of keys; each window of it then costs the same wherever it lies.
"""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from threading import Lock

from assistant.store.values import Placed
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
    return view.grouping is Grouping.URGENCY and not view.text.strip() and not view.include_done


def _order(windows: Windows, view: View) -> Order:
    by = _BY[view.grouping]
    placed = windows.order(by, text=view.text, include_hidden=view.include_done)
    if view.grouping is Grouping.URGENCY:
        counts = [0] * len(Urgency)
        for line in placed:
            counts[int(line.group)] += 1
        groups = tuple(Group(u.value, "", counts[u.rank]) for u in Urgency)
        return Order(array("q", [line.key for line in placed]), groups)
    members = sorted(_members(placed), key=lambda lines: (-lines[0].received, lines[0].group))
    titles = windows.titles(by, [lines[0].key for lines in members])
    return Order(
        array("q", [line.key for lines in members for line in lines]),
        tuple(Group(lines[0].group, titles.get(lines[0].key, ""), len(lines)) for lines in members),
    )


def _members(placed: Sequence[Placed]) -> list[list[Placed]]:
    members: dict[str, list[Placed]] = {}
    for line in placed:
        members.setdefault(line.group, []).append(line)
    return list(members.values())
