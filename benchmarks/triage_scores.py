"""How well the mail of invented schools is ranked, through the command line as a user would."""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.figure import Figure
from benchmarks.score import Score, score

SCHOOLS = Path(__file__).parents[1] / "tests" / "data" / "schools"


def figures() -> Iterator[Figure]:
    """The figures of each school that has labels."""
    for school in sorted(path.parent for path in SCHOOLS.glob("*/gold.jsonl")):
        yield from _bounded(f"school {school.name.upper()}", rank(school))


def rank(school: Path) -> Score:
    """Rank a school's inbox and compare it with its labels.

    Args:
        school: A folder with Inbox.mbox, Sent.mbox, gold.jsonl and school.json.
    """
    told = json.loads((school / "school.json").read_text(encoding="utf-8"))
    command = [sys.executable, "-m", "assistant", "triage", "--json"]
    command += ["--mail", str(school / "Inbox.mbox"), "--sent", str(school / "Sent.mbox")]
    for address in told["me"]:
        command += ["--me", address]
    with tempfile.TemporaryDirectory() as home:
        done = subprocess.run(
            command,
            env={**os.environ, "DAGSTART_HOME": home},
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=True,
        )
    return score(_rows((school / "gold.jsonl").read_text(encoding="utf-8")), _rows(done.stdout))


def _rows(lines: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in lines.splitlines() if line.strip()]


def _bounded(school: str, found: Score) -> Iterator[Figure]:
    yield Figure(f"{school}: macro-F1", found.macro_f1, 0.75, more_is_better=True)
    yield Figure(f"{school}: linear kappa", found.kappa)
    yield Figure(f"{school}: now+today precision", found.soon_precision, 0.75, more_is_better=True)
    yield Figure(f"{school}: now+today recall", found.soon_recall, 0.77, more_is_better=True)
    yield Figure(f"{school}: now+today in first 30 %", found.soon_in_top, 0.80, more_is_better=True)
    yield Figure(f"{school}: needs-reply F1", found.needs_reply_f1, 0.87, more_is_better=True)
    yield Figure(f"{school}: role accuracy", found.role_accuracy, 0.88, more_is_better=True)
    yield Figure(f"{school}: now called info", found.now_called_info, 0)
    yield Figure(f"{school}: missing", found.missing, 0)
