"""The last brief in a file: whole, private, and never a reason not to start."""

import json
import os
import stat
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.triage import snapshot
from assistant.triage.model import Reason, SenderRole, Urgency
from assistant.triage.views import Brief, MailRow
from connectors.model import Address

NOW = datetime(2026, 11, 24, 6, 0, tzinfo=UTC)
ROW = MailRow(
    key=7,
    urgency=Urgency.NOW,
    score=0.93,
    sender_role=SenderRole.CARE,
    sender=Address("Inge ☂ de Wit", "i.dewit@zorg.example"),
    subject="Crisisopvang \ud800\x1b[2J",
    received_at=NOW,
    needs_reply=True,
    snoozed_until=NOW,
    reason=Reason("care", 1.5, {"name": "Noor"}),
    waiting_days=2,
)
BRIEF = Brief(
    made_at=NOW,
    counts=dict.fromkeys(Urgency, 3),
    soon=(ROW, replace(ROW, reason=None, snoozed_until=None)),
    waiting=(ROW,),
    arrived=4,
    last_visit=NOW,
    accounts=1,
    day_note="weekend",
)


@pytest.mark.parametrize("brief", [BRIEF, Brief(made_at=NOW, counts=dict.fromkeys(Urgency, 0))])
def test_what_is_written_is_read(tmp_path: Path, brief: Brief) -> None:
    path = tmp_path / "brief.json"
    snapshot.write(path, BRIEF)
    snapshot.write(path, brief)
    assert snapshot.read(path) == brief
    assert [p.name for p in tmp_path.iterdir()] == ["brief.json"]
    if os.name != "nt":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_no_file_is_no_brief(tmp_path: Path) -> None:
    assert snapshot.read(tmp_path / "none.json") is None
    assert snapshot.read(tmp_path) is None


@given(st.data())
def test_a_damaged_file_is_no_brief_and_no_crash(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    path = tmp_path_factory.mktemp("snapshot") / "brief.json"
    snapshot.write(path, BRIEF)
    whole = path.read_bytes()
    path.write_bytes(whole[: data.draw(st.integers(0, len(whole) - 1))])
    assert snapshot.read(path) is None


@pytest.mark.parametrize(
    "change",
    [
        {"format": 3},
        {"made_at": "2026-11-24T06:00:00"},
        {"made_at": 5},
        {"counts": {"now": 1}},
        {"soon": [{"key": 1}]},
        {"soon": [[]]},
        {"waiting": None},
    ],
)
def test_another_versions_file_is_no_brief(tmp_path: Path, change: dict[str, object]) -> None:
    path = tmp_path / "brief.json"
    snapshot.write(path, BRIEF)
    path.write_text(json.dumps(json.loads(path.read_text()) | change))
    assert snapshot.read(path) is None


@pytest.mark.parametrize("text", ["[]", "null", "[" * 100_000, "\0", " " * 2_000_000])
def test_what_is_no_snapshot_is_no_brief(tmp_path: Path, text: str) -> None:
    path = tmp_path / "brief.json"
    path.write_text(text)
    assert snapshot.read(path) is None


def test_a_failed_write_leaves_the_old_one(tmp_path: Path) -> None:
    path = tmp_path / "brief.json"
    snapshot.write(path, BRIEF)
    with pytest.raises(TypeError):
        snapshot.write(path, replace(BRIEF, day_note=object()))  # type: ignore[arg-type]
    assert snapshot.read(path) == BRIEF
    snapshot.remove(path)
    snapshot.remove(path)
    assert snapshot.read(path) is None


def test_reading_needs_no_database_library() -> None:
    code = (
        "import sys, assistant.triage.snapshot\n"
        "assert not {'sqlalchemy', 'textual', 'msgspec'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
