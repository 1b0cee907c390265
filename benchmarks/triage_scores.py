"""How well the mail of invented schools is ranked, through the command line as a user would."""

import json
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.figure import Figure
from benchmarks.score import Score, score

SCHOOLS = Path(__file__).parents[1] / "tests" / "data" / "schools"

GOALS = {
    "macro_f1": 0.75,
    "soon_precision": 0.75,
    "soon_recall": 0.77,
    "soon_in_top": 0.80,
    "needs_reply_f1": 0.87,
    "role_accuracy": 0.88,
}
"""What each school should reach, and the school the targets are set on must."""

TARGET_SCHOOL = "a"
"""The school the targets are set on; the others show what a school nobody looked at would get."""

FLOORS = {
    "macro_f1": 0.71,
    "soon_precision": 0.72,
    "soon_recall": 0.78,
    "soon_in_top": 0.76,
    "needs_reply_f1": 0.88,
    "role_accuracy": 0.92,
}
"""What the schools reach on average today, less a little: a change may not make it worse."""


def figures() -> Iterator[Figure]:
    """The figures of each school that has labels, and their means."""
    found = {
        school.name: rank(school)
        for school in sorted(path.parent for path in SCHOOLS.glob("*/gold.jsonl"))
    }
    for name, scored in found.items():
        yield from _of_school(name, scored)
    for measure, floor in FLOORS.items():
        mean = statistics.mean(getattr(scored, measure) for scored in found.values())
        yield Figure(f"mean {measure}", mean, floor, more_is_better=True, goal=GOALS[measure])


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


def _of_school(name: str, scored: Score) -> Iterator[Figure]:
    must = name == TARGET_SCHOOL
    school = name.upper()
    for measure, goal in GOALS.items():
        value, bound = getattr(scored, measure), goal if must else None
        shown = None if must else goal
        yield Figure(f"{school} {measure}", value, bound, more_is_better=True, goal=shown)
    yield Figure(f"{school} kappa", scored.kappa)
    yield Figure(
        f"{school} now_called_info",
        scored.now_called_info,
        0 if must else None,
        goal=None if must else 0,
    )
    yield Figure(f"{school} missing", scored.missing, 0)
