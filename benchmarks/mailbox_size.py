"""Whether a mailbox of 100,000 messages opens and scrolls as fast as one of 1,000."""

import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from threading import Event

from assistant import paths
from assistant.bootstrap import Dagstart
from assistant.triage.views import View
from benchmarks import large_mailbox
from benchmarks.figure import Figure

SMALL, LARGE = 1_000, 100_000
ROUNDS = 15
WINDOW = 60
"""Rows that the list asks for at once."""

MOST = 3.0
"""How many times as long the large one may take; both are a few milliseconds."""

MOST_MILLISECONDS = 250.0
"""What a person does not notice (Nielsen 1993)."""


def figures() -> Iterator[Figure]:
    """Milliseconds to open and to scroll in both, and their ratios."""
    with tempfile.TemporaryDirectory() as small, tempfile.TemporaryDirectory() as large:
        started = time.perf_counter()
        fill(Path(large), LARGE)
        yield Figure(f"seconds to read and rank {LARGE:,} the first time", _since(started))
        fill(Path(small), SMALL)
        for name, work in (("open", open_mailbox), ("scroll", scroll), ("search", search)):
            few, many = milliseconds(Path(small), work), milliseconds(Path(large), work)
            yield Figure(f"milliseconds to {name} {LARGE:,}", many, MOST_MILLISECONDS)
            if work is not search:
                yield Figure(f"{name} {LARGE:,} / {SMALL:,}", many / few, MOST)


def fill(home: Path, messages: int) -> None:
    """Read a mail file of some size into a home's store."""
    mail = home / "Inbox.mbox"
    large_mailbox.write(mail, messages)
    dagstart = _dagstart(home)
    dagstart.add_mail_file(mail, me=sorted(large_mailbox.addresses()))
    dagstart.sync(lambda _: None, Event())
    dagstart.close()


def milliseconds(home: Path, work: Callable[[Dagstart, int], object]) -> float:
    """The median time of some work on a home, each time with everything opened anew.

    Processor time, so that what else the machine does is not counted.
    """
    times = []
    for round_ in range(ROUNDS):
        dagstart = _dagstart(home)
        dagstart.desk()
        started = time.process_time()
        work(dagstart, round_)
        times.append((time.process_time() - started) * 1000)
        dagstart.close()
    return statistics.median(times)


def open_mailbox(dagstart: Dagstart, _round: int) -> None:
    """What the app asks for when it opens: the brief, the headings and the first rows."""
    desk, now = dagstart.desk(), datetime.now(UTC)
    desk.brief(now)
    desk.groups(View(), now)
    desk.rows(View(), now, offset=0, limit=WINDOW)


def scroll(dagstart: Dagstart, round_: int) -> None:
    """Some windows below each other, each time from another place between top and bottom."""
    desk, now = dagstart.desk(), datetime.now(UTC)
    total = sum(group.count for group in desk.groups(View(), now))
    first = (total - 5 * WINDOW) * round_ // (ROUNDS - 1)
    for window in range(5):
        desk.rows(View(), now, offset=first + window * WINDOW, limit=WINDOW)


def search(dagstart: Dagstart, _round: int) -> None:
    """A word that stands in many subjects."""
    desk, now = dagstart.desk(), datetime.now(UTC)
    desk.groups(View(text="verzuim"), now)
    desk.rows(View(text="verzuim"), now, offset=0, limit=WINDOW)


def _dagstart(home: Path) -> Dagstart:
    return Dagstart(paths.find({paths.HOME_VARIABLE: str(home)}))


def _since(started: float) -> float:
    return time.perf_counter() - started
