"""How soon the first screen shows data, next to a Textual app that shows the same and does nothing.

The time runs from the start of the process until the terminal got the text; both run in a
terminal of 100 by 30, by turns, so that whatever else the machine does hits both.
"""

import fcntl
import os
import pty
import select
import statistics
import struct
import subprocess
import sys
import tempfile
import termios
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from threading import Event

from assistant import paths
from assistant.bootstrap import Dagstart
from benchmarks import bare_app
from benchmarks.figure import Figure

ROUNDS = 10
GOAL = 1.2
"""On a quiet machine."""
MOST = 1.6
"""Dagstart may take at most this many times as long as the bare app."""

_SHOWN = 12
"""Characters of a name that are always shown: which mail is on top depends on the hour."""
PATIENCE = 30.0
"""Seconds after which a run has failed."""


def figures() -> Iterator[Figure]:
    """The milliseconds of both, and their ratio."""
    with tempfile.TemporaryDirectory() as home:
        # A user has bytecode from the second start on; continuous integration writes none.
        kept = {name: v for name, v in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        environ = {**kept, "DAGSTART_HOME": home, "TERM": "xterm-256color"}
        seen = prepare(Path(home))
        ours = [sys.executable, "-m", "assistant"]
        bare = [sys.executable, "-m", "benchmarks.bare_app"]
        milliseconds_until(ours, seen, environ)  # fills the caches of bytecode and disk
        milliseconds_until(bare, bare_app.SEEN, environ)
        pairs = [
            (
                milliseconds_until(ours, seen, environ),
                milliseconds_until(bare, bare_app.SEEN, environ),
            )
            for _ in range(ROUNDS)
        ]
    our_times, bare_times = zip(*pairs, strict=True)
    our_median, bare_median = statistics.median(our_times), statistics.median(bare_times)
    yield Figure("milliseconds until Dagstart shows mail", our_median)
    yield Figure("milliseconds until a bare app shows as much", bare_median)
    yield Figure("Dagstart / bare", our_median / bare_median, MOST, goal=GOAL)


def prepare(home: Path) -> str:
    """Fill a home with the demo school and the snapshot of its brief; a name that it shows."""
    dagstart = Dagstart(paths.find({paths.HOME_VARIABLE: str(home)}))
    dagstart.add_demo()
    dagstart.sync(lambda _: None, Event())
    brief = dagstart.desk().brief(dagstart.clock())
    dagstart.save_brief(brief)
    dagstart.close()
    row = (*brief.soon, *brief.waiting)[0]
    return row.sender.name[:_SHOWN].strip()


def milliseconds_until(command: Sequence[str], seen: str, environ: Mapping[str, str]) -> float:
    """Start a program in a terminal and wait until it has written a text.

    Raises:
        TimeoutError: It never did.
    """
    outside, inside = pty.openpty()
    fcntl.ioctl(inside, termios.TIOCSWINSZ, struct.pack("HHHH", 30, 100, 0, 0))
    started = time.perf_counter()
    with subprocess.Popen(
        command, env=environ, stdin=inside, stdout=inside, stderr=inside, start_new_session=True
    ) as program:
        os.close(inside)
        try:
            _wait_for(outside, seen.encode(), started)
            return (time.perf_counter() - started) * 1000
        finally:
            program.kill()
            os.close(outside)


def _wait_for(outside: int, seen: bytes, started: float) -> None:
    written = b""
    while seen not in written:
        if time.perf_counter() - started > PATIENCE:
            raise TimeoutError(written[-2000:])
        if select.select([outside], [], [], 1.0)[0]:
            written += os.read(outside, 1 << 16)
