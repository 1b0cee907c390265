"""What ranking costs next to what has to happen anyway: reading the headers into messages."""

import gc
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from assistant.triage.profile import Profile
from assistant.triage.rank import rank_at_arrival
from benchmarks import large_mailbox
from benchmarks.figure import Figure
from connectors.mailfile import read_messages
from connectors.model import MessageMeta

MESSAGES = 10_000
SENT = 2_000
ROUNDS = 5
GOAL = 1.0
"""Ranking should cost at most as much as reading."""
MOST = 1.4
"""What breaks: a goal by a margin that a busy machine cannot explain."""


def figures() -> Iterator[Figure]:
    """The seconds of both, and their ratio."""
    with tempfile.TemporaryDirectory() as folder:
        inbox_file, sent_file = Path(folder, "inbox"), Path(folder, "sent")
        large_mailbox.write(inbox_file, MESSAGES)
        large_mailbox.write(sent_file, SENT, name="Sent.mbox")
        inbox, sent = _read(inbox_file), _read(sent_file)
        profile = Profile(me=large_mailbox.addresses(), own_domains=large_mailbox.domains())
        pairs = [
            (
                _seconds(lambda: _read(inbox_file)),
                _seconds(lambda: rank_at_arrival(inbox, sent, profile=profile)),
            )
            for _ in range(ROUNDS)
        ]
    reading, ranking = (statistics.median(times) for times in zip(*pairs, strict=True))
    yield Figure(f"seconds to read {MESSAGES:,} messages", reading)
    yield Figure(f"seconds to rank {MESSAGES:,} messages", ranking)
    yield Figure("rank / read", statistics.median(b / a for a, b in pairs), MOST, goal=GOAL)


def _read(file: Path) -> list[MessageMeta]:
    return list(read_messages(file, account_id="account", folder_id="folder"))


def _seconds(work: Callable[[], object]) -> float:
    gc.collect()
    started = time.process_time()
    work()
    return time.process_time() - started
