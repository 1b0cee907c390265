"""Letters as files: marked, literal, readable by the programs they are for."""

import email
import io
import zipfile
from email import policy
from pathlib import Path

import pytest
from docx import Document
from hypothesis import given
from hypothesis import strategies as st

from assistant.drafting.errors import ExportExists, ExportUnwritable, LetterheadBroken
from assistant.drafting.export import FORMATS, Letter, marked_name, plain, render, safe_name, write
from assistant.drafting.export.blocks import blocks

BODY = (
    "Beste mevrouw Bos,\n\nTim is gevallen.\nIk bel u [invullen: wanneer].\n\n- één\n- **twee**\n"
)
HOSTILE = "[klik](javascript:alert(1)) ![x](smb://x/y) <script>x</script> \x1b[31m =1+1 \u202e"


def letter(body: str = BODY, *, approved: bool = False, **told: object) -> Letter:
    return Letter(
        subject="Uw bericht over Tim", body=body, language="nl", is_approved=approved, **told
    )


def text_of(content: bytes, suffix: str) -> str:
    if suffix == ".docx":
        document = Document(io.BytesIO(content))
        return "\n".join(paragraph.text for paragraph in document.paragraphs)
    if suffix == ".eml":
        message = email.message_from_bytes(content, policy=policy.default)
        return str(message.get_body(("plain",)).get_content())
    return content.decode()


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize("approved", [True, False])
def test_the_mark_is_there_exactly_until_somebody_approved(suffix: str, approved: bool) -> None:
    text = text_of(render(letter(approved=approved), suffix), suffix)
    assert ("CONCEPT" in text) is not approved
    assert all(part in text for part in ("Beste mevrouw Bos,", "[invullen: wanneer]", "één"))


@pytest.mark.parametrize("suffix", FORMATS)
def test_the_line_that_tells_who_helped_is_in_every_format(suffix: str) -> None:
    assert "Met hulp van" in text_of(render(letter(disclosure="Met hulp van."), suffix), suffix)


@pytest.mark.parametrize("suffix", FORMATS)
def test_what_is_hostile_stays_text(suffix: str) -> None:
    content = render(letter(HOSTILE), suffix)
    text = text_of(content, suffix)
    assert not {"\x1b", "\u202e"} & set(text)
    page = content.rpartition(b"<html")[2] if suffix in {".eml", ".html"} else content
    assert b"<script" not in page.replace(b"\\<script", b"")
    assert b"href=" not in page


def test_the_web_page_loads_nothing() -> None:
    page = render(letter(), ".html").decode()
    assert "default-src 'none'" in page
    assert '<html lang="nl">' in page
    assert '<span class="slot">[invullen: wanneer]</span>' in page
    assert "<strong>twee</strong>" in page


def test_the_mail_is_unsent_and_to_nobody() -> None:
    message = email.message_from_bytes(render(letter(), ".eml"), policy=policy.default)
    assert (message["X-Unsent"], message["To"], message["From"]) == ("1", None, None)
    assert message["Subject"] == "CONCEPT: Uw bericht over Tim"
    assert message.get_body(("html",)) is not None


def test_the_docx_marks_open_slots_and_tells_its_language() -> None:
    document = Document(io.BytesIO(render(letter(), ".docx")))
    runs = [run for paragraph in document.paragraphs for run in paragraph.runs]
    assert [run.text for run in runs if run.font.highlight_color] == ["[invullen: wanneer]"]
    assert document.core_properties.language == "nl-NL"
    assert "CONCEPT" in document.sections[0].header.paragraphs[-1].text
    assert [p.style.name for p in document.paragraphs if p.text == "twee"] == ["List Bullet"]


def test_the_schools_letterhead_is_written_in(tmp_path: Path) -> None:
    head = Document()
    head.sections[0].header.paragraphs[0].text = "Basisschool De Linde"
    head.save(str(tmp_path / "kop.docx"))
    content = render(letter(approved=True, letterhead=tmp_path / "kop.docx"), ".docx")
    document = Document(io.BytesIO(content))
    assert document.sections[0].header.paragraphs[0].text == "Basisschool De Linde"


def test_a_letterhead_that_unpacks_to_far_too_much_is_refused(tmp_path: Path) -> None:
    bomb = tmp_path / "bom.docx"
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"\0" * 120_000_000)
    with pytest.raises(LetterheadBroken):
        render(letter(letterhead=bomb), ".docx")


def test_another_format_is_refused() -> None:
    with pytest.raises(ExportUnwritable):
        render(letter(), ".pdf")


@given(st.text(max_size=120))
def test_any_text_can_be_taken_along(body: str) -> None:
    assert "CONCEPT" in plain(letter(body))
    for suffix in (".eml", ".html", ".md"):
        assert b"CONCEPT" in render(letter(body), suffix)
    assert blocks(body) == blocks(body)


@given(st.text(max_size=80))
def test_a_name_made_of_a_subject_is_no_path(subject: str) -> None:
    name = safe_name(subject)
    assert name
    assert not set('/\\:*?"<>|\0\n') & set(name)
    assert not name.startswith((".", " ", "-"))
    assert len(name) <= 60


def test_the_mark_in_a_name_is_there_once() -> None:
    assert marked_name("brief.docx", is_approved=False) == "CONCEPT brief.docx"
    assert marked_name("Concept brief.docx", is_approved=False) == "Concept brief.docx"
    assert marked_name("brief.docx", is_approved=True) == "brief.docx"
    assert safe_name("CON") == "brief"


def test_a_file_is_written_whole_and_private_and_never_over_another(tmp_path: Path) -> None:
    place = tmp_path / "brief.md"
    write(place, b"een")
    with pytest.raises(ExportExists):
        write(place, b"twee")
    assert place.read_bytes() == b"een"
    assert place.stat().st_mode & 0o077 == 0
    write(place, b"drie", overwrite=True)
    assert place.read_bytes() == b"drie"
    assert [path.name for path in tmp_path.iterdir()] == ["brief.md"]
    with pytest.raises(ExportUnwritable):
        write(tmp_path / "x\0y.md", b"")
