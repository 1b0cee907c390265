"""What drafting finds and costs: planted inventions, clean letters, and a reply next to a start."""

import json
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from assistant.drafting.check import Grounds, check
from assistant.drafting.embedded import EmbeddedWriter
from assistant.drafting.model import Brief
from benchmarks.figure import Figure

DATA = Path(__file__).parents[1] / "tests" / "data"
STARTS = 7
GRAVE = ("unsupported", "promise", "admission", "leaked", "salutation")


def figures() -> Iterator[Figure]:
    """How much of what was planted is found, how many clean letters alarm, and the cost."""
    letters = {item["id"]: item for item in _lines("check/letters.jsonl")}
    planted = [(item, letters[item["letter"]]) for item in _lines("check/planted.jsonl")]
    clean = [(item, letters[item["letter"]]) for item in _lines("check/clean.jsonl")]
    caught = sum(_is_caught(item, letter) for item, letter in planted)
    alarms = sum(bool(_found(item, letter)) for item, letter in clean)
    yield Figure("planted inventions", len(planted), 60, more_is_better=True)
    yield Figure("clean letters", len(clean), 60, more_is_better=True)
    yield Figure("recall of what was planted", caught / len(planted), 0.95, more_is_better=True)
    yield Figure("clean letters with an alarm", alarms / len(clean), 0.05)
    writing, starting = _writing(), _starting()
    yield Figure("milliseconds to write a reply", writing * 1000)
    yield Figure("milliseconds of dagstart --version", starting * 1000)
    yield Figure("a reply / dagstart --version", writing / starting, 0.1)


def _lines(name: str) -> list[dict[str, str]]:
    text = (DATA / name).read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines()]


def _found(item: dict[str, str], letter: dict[str, str]) -> list[tuple[str, str]]:
    body = letter["body"].format(x=item["sentence"])
    found = check(body, Grounds(letter["gist"]), language=letter["language"])
    return [(one.code, one.text) for one in found if one.code.startswith(GRAVE)]


def _is_caught(item: dict[str, str], letter: dict[str, str]) -> bool:
    return any(
        code == item["code"] and (item["text"] in text or text in item["text"])
        for code, text in _found(item, letter)
    )


def _writing() -> float:
    """The median seconds of a reply in this process, the first of all left out."""
    gists = [item["gist"] for item in _lines("parents/gists.jsonl")]
    writer = EmbeddedWriter()
    times = []
    for gist in [gists[0], *gists]:
        started = time.perf_counter()
        writer.write(Brief(gist=gist))
        times.append(time.perf_counter() - started)
    return statistics.median(times[1:])


def _starting() -> float:
    times = []
    for _ in range(STARTS):
        started = time.perf_counter()
        subprocess.run(
            [sys.executable, "-m", "assistant", "--version"], check=True, capture_output=True
        )
        times.append(time.perf_counter() - started)
    return statistics.median(times)
