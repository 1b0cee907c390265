"""The desk on a real store: every version is kept, and a crash loses nothing that was typed."""

import subprocess
import sys
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

import pytest

from assistant.drafting.desk import StoredDrafts
from assistant.drafting.embedded import EmbeddedWriter
from assistant.drafting.errors import (
    DraftIsOpen,
    DraftUnknown,
    ExportExists,
    ExportUnwritable,
    LetterheadBroken,
    StepNotPossible,
)
from assistant.drafting.house import House
from assistant.drafting.model import Audience, Author, Code, Sender, Status, Tone
from assistant.drafting.port import DraftDesk, Writer
from assistant.store.drafts import Drafts
from assistant.store.engine import open_database

GIST = "Mw Bos (moeder van Tim): Tim is gevallen op het plein. Ik bel haar ma om 16u."
SENDER = Sender(name="Anneke Vos", role="directeur", school="De Linde")


def desk_in(folder: Path, *, owner: str = "local", house: House | None = None) -> StoredDrafts:
    ticks = count()
    start = datetime(2026, 11, 27, 8, 0, tzinfo=UTC)
    return StoredDrafts(
        Drafts(open_database(folder / "dagstart.db"), owner),
        EmbeddedWriter(),
        house=house or House(sender=SENDER),
        clock=lambda: start + timedelta(seconds=next(ticks)),
        subject_of=lambda key: f"Re: {key}",
    )


@pytest.fixture
def desk(tmp_path: Path) -> StoredDrafts:
    return desk_in(tmp_path)


def test_they_fit_the_ports(desk: StoredDrafts) -> None:
    a_desk: DraftDesk = desk
    a_writer: Writer = EmbeddedWriter()
    assert a_desk.rows() == []
    assert a_writer is not None


def test_a_new_draft_is_a_concept_by_the_writer(desk: StoredDrafts) -> None:
    draft = desk.write(GIST, message_key=7)
    assert (draft.status, draft.version, draft.message_key) == (Status.CONCEPT, 1, 7)
    assert draft.body.startswith("Beste mevrouw Bos,")
    assert [version.author for version in desk.versions(draft.id)] == [Author.WRITER]
    assert [row.id for row in desk.rows()] == [draft.id]
    assert desk.findings(draft.id) == ()


def test_every_edit_is_a_version_and_approval_ends_with_the_next_edit(desk: StoredDrafts) -> None:
    draft = desk.write(GIST)
    edited = desk.save(draft.id, subject=draft.subject, body="Eén.")
    assert (edited.status, edited.version) == (Status.EDITED, 2)
    assert desk.save(draft.id, subject=draft.subject, body="Eén.").version == 2
    assert desk.approve(draft.id).status is Status.APPROVED
    assert desk.save(draft.id, subject=draft.subject, body="Twee.").status is Status.EDITED
    assert [version.body for version in desk.versions(draft.id)] == [draft.body, "Eén.", "Twee."]
    back = desk.revert(draft.id, 1)
    assert (back.body, back.version) == (draft.body, 4)


def test_what_is_typed_is_kept_before_it_is_a_version(desk: StoredDrafts, tmp_path: Path) -> None:
    draft = desk.write(GIST)
    desk.autosave(draft.id, subject="Anders", body="half")
    seen = desk_in(tmp_path).get(draft.id)
    assert (seen.subject, seen.body, seen.is_unsaved, seen.version) == ("Anders", "half", True, 1)
    assert desk.approve(draft.id).version == 2
    assert not desk.get(draft.id).is_unsaved


def test_a_kill_loses_nothing_that_was_saved(tmp_path: Path) -> None:
    draft = desk_in(tmp_path).write(GIST)
    code = (
        "import os, sys\nfrom pathlib import Path\n"
        "from tests.assistant.drafting.test_desk import desk_in\n"
        "desk = desk_in(Path(sys.argv[1]))\n"
        "for number in range(50):\n"
        "    desk.autosave(sys.argv[2], subject='s', body=f'regel {number}')\n"
        "os.kill(os.getpid(), 9)\n"
    )
    root = Path(__file__).parents[3]
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path), draft.id], cwd=root, check=False
    )
    assert done.returncode == -9
    assert desk_in(tmp_path).get(draft.id).body == "regel 49"


def test_it_can_be_discarded_from_anywhere_and_comes_back_as_it_was(desk: StoredDrafts) -> None:
    draft = desk.write(GIST)
    desk.approve(draft.id)
    assert desk.discard(draft.id).status is Status.DISCARDED
    assert desk.rows() == []
    assert [row.id for row in desk.rows(status=Status.DISCARDED)] == [draft.id]
    for step in (
        lambda: desk.approve(draft.id),
        lambda: desk.save(draft.id, subject="", body="x"),
        lambda: desk.autosave(draft.id, subject="", body="x"),
    ):
        with pytest.raises(StepNotPossible):
            step()
    assert desk.restore(draft.id).status is Status.APPROVED
    with pytest.raises(StepNotPossible):
        desk.restore(draft.id)


def test_a_finding_that_was_found_right_stays_on_record(desk: StoredDrafts, tmp_path: Path) -> None:
    draft = desk.write(GIST)
    desk.save(draft.id, subject=draft.subject, body="Beste mevrouw Bos,\n\nDit gebeurt nooit meer.")
    finding = desk.findings(draft.id)[0]
    assert (finding.code, finding.is_dismissed) == (Code.PROMISE, False)
    desk.dismiss(draft.id, finding)
    assert desk_in(tmp_path).findings(draft.id)[0].is_dismissed
    desk.dismiss(draft.id, finding, is_dismissed=False)
    assert not desk.findings(draft.id)[0].is_dismissed


def test_another_copy_that_saved_meanwhile_is_not_overwritten(
    desk: StoredDrafts, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    draft = desk.write(GIST)
    stale = desk.get(draft.id)
    desk_in(tmp_path).save(draft.id, subject="s", body="van de ander")
    monkeypatch.setattr(desk, "get", lambda _id: stale)
    with pytest.raises(DraftIsOpen):
        desk.autosave(draft.id, subject="s", body="van mij")
    assert desk_in(tmp_path).get(draft.id).body == "van de ander"


def test_the_writer_can_write_anew_and_nothing_is_lost(desk: StoredDrafts) -> None:
    draft = desk.write(GIST)
    desk.autosave(draft.id, subject=draft.subject, body="zelf getypt")
    again = desk.rewrite(draft.id, gist=GIST + " Het spijt ons.", tone=Tone.FORMAL)
    assert (again.status, again.tone) == (Status.CONCEPT, Tone.FORMAL)
    assert again.body.startswith("Geachte mevrouw Bos,")
    assert "zelf getypt" in [version.body for version in desk.versions(draft.id)]


@pytest.mark.parametrize("audience", list(Audience))
def test_a_variant_is_a_draft_of_its_own_in_the_same_family(
    desk: StoredDrafts, audience: Audience
) -> None:
    draft = desk.write(GIST)
    variant = desk.variant(draft.id, audience)
    assert variant.id != draft.id
    assert [row.id for row in desk.family(variant.id)] == [draft.id, variant.id]
    assert desk.get(variant.id).audience is audience
    if audience is Audience.PUPILS:
        assert "Tim" not in variant.body
    assert "Anneke Vos" in variant.body


@pytest.mark.parametrize("suffix", [".docx", ".eml", ".html", ".md"])
def test_what_nobody_approved_is_marked_in_name_and_text(
    desk: StoredDrafts, tmp_path: Path, suffix: str
) -> None:
    draft = desk.write(GIST)
    marked = desk.export(draft.id, tmp_path / f"brief{suffix}")
    assert marked.name == f"CONCEPT brief{suffix}"
    assert desk.get(draft.id).status is Status.CONCEPT
    desk.approve(draft.id)
    clean = desk.export(draft.id, tmp_path / f"brief{suffix}")
    assert clean.name == f"brief{suffix}"
    assert desk.get(draft.id).status is Status.EXPORTED
    assert desk.export_name(draft.id, suffix) == f"Uw bericht over Tim{suffix}"
    assert "CONCEPT" not in desk.plain(draft.id)


def test_a_file_that_is_there_is_not_replaced_unasked(desk: StoredDrafts, tmp_path: Path) -> None:
    draft = desk.write(GIST)
    place = desk.export(draft.id, tmp_path / "brief.md")
    place.write_text("van mij", encoding="utf-8")
    with pytest.raises(ExportExists):
        desk.export(draft.id, tmp_path / "brief.md")
    assert place.read_text(encoding="utf-8") == "van mij"
    desk.export(draft.id, tmp_path / "brief.md", overwrite=True)
    assert "CONCEPT" in place.read_text(encoding="utf-8")


def test_bad_places_and_letterheads_are_told(desk: StoredDrafts, tmp_path: Path) -> None:
    draft = desk.write(GIST)
    for place in (tmp_path / "brief.pdf", tmp_path / "nergens" / "brief.md"):
        with pytest.raises(ExportUnwritable):
            desk.export(draft.id, place)
    (tmp_path / "kop.docx").write_bytes(b"geen docx")
    desk.house = House(sender=SENDER, letterhead=tmp_path / "kop.docx")
    with pytest.raises(LetterheadBroken):
        desk.export(draft.id, tmp_path / "brief.docx")


def test_the_line_that_tells_who_helped_is_the_schools_choice(desk: StoredDrafts) -> None:
    draft = desk.write(GIST)
    assert "Dagstart" in desk.plain(draft.id)
    desk.house = House(sender=SENDER, discloses=False)
    assert "Dagstart" not in desk.plain(draft.id)


def test_drafts_are_searched_and_found_by_the_start_of_their_id(desk: StoredDrafts) -> None:
    one, other = desk.write(GIST), desk.write(GIST.replace("Bos", "Vermeer"))
    assert [row.id for row in desk.rows(text="vermeer plein")] == [other.id]
    assert desk.rows(text="zwembad") == []
    assert desk.find(one.id) == one.id
    for beginning in ("", "zz"):
        with pytest.raises(DraftUnknown):
            desk.find(beginning)


def test_nobody_sees_anothers_drafts(desk: StoredDrafts, tmp_path: Path) -> None:
    draft = desk.write(GIST)
    other = desk_in(tmp_path, owner="iemand anders")
    assert other.rows() == []
    with pytest.raises(DraftUnknown):
        other.get(draft.id)
