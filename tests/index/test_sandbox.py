"""Documents that are read, and those that are made to harm: each ends in bounded time."""

import time
import zipfile
from pathlib import Path

import docx as library
import pytest

from index import child, sandbox
from index.errors import (
    DocumentBroken,
    DocumentError,
    DocumentTooBig,
    DocumentTooSlow,
    DocumentUnreadable,
    DocumentUnsupported,
)
from index.loaders import docx, text
from index.model import Part

BILLION_LAUGHS = (
    '<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha">'
    + "".join(
        f'<!ENTITY a{n} "{f"&a{n - 1 if n else chr(0)};".replace(chr(0), "") * 10}">'
        for n in range(10)
    )
    + "]><l>&a9;</l>"
)


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    document = library.Document()
    document.add_heading("Verlof aanvragen", 1)
    document.save(str(tmp_path / "brief.docx"))
    return tmp_path / "brief.docx"


def test_the_child_reads_what_the_loader_reads(letter: Path, tmp_path: Path) -> None:
    assert sandbox.load(letter) == docx.load(letter)
    file = tmp_path / "regels.md"
    file.write_text("# Één\n\nRegel.", encoding="utf-8")
    expected = (Part("Één", is_heading=True), Part("Regel."))
    assert sandbox.load(file).parts == expected == text.load(file).parts


@pytest.mark.parametrize("told", ["geen json", "{}", '{"parts": [[1, 2, 3, 4]], "warnings": []}'])
def test_a_child_that_tells_nonsense_is_not_believed(
    letter: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, told: str
) -> None:
    nonsense = tmp_path / "child.py"
    nonsense.write_text(f"print({told!r})", encoding="utf-8")
    monkeypatch.setattr(sandbox, "_CHILD", nonsense)
    with pytest.raises(DocumentBroken):
        sandbox.load(letter)


def broken(folder: Path, name: str, members: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(folder / name, "w", zipfile.ZIP_DEFLATED) as archive:
        for member, content in members.items():
            archive.writestr(member, content)
    return folder / name


def make(folder: Path, disease: str) -> Path:  # noqa: C901, PLR0911 - a disease a line
    match disease:
        case "empty":
            (folder / "x.docx").write_bytes(b"")
        case "garbage":
            (folder / "x.docx").write_bytes(b"MZ" + bytes(range(256)) * 40)
        case "zip_without_document":
            return broken(folder, "x.docx", {"a.txt": b"x"})
        case "macro":
            return broken(folder, "x.docx", {"word/vbaProject.bin": b"x"})
        case "zip_bomb":
            return broken(folder, "x.docx", {"word/document.xml": b"\0" * 110_000_000})
        case "many_members":
            return broken(folder, "x.docx", {f"w/{n}": b"" for n in range(5_001)})
        case "billion_laughs":
            return broken(folder, "x.docx", {"[Content_Types].xml": BILLION_LAUGHS.encode()})
        case "deep_xml":
            deep = b"<a>" * 100_000 + b"</a>" * 100_000
            return broken(folder, "x.docx", {"[Content_Types].xml": deep})
        case "traversal":
            return broken(folder, "x.docx", {"../../../etc/x": b"x"})
        case "binary_as_text":
            (folder / "x.txt").write_bytes(b"\0\1\2" * 100)
            return folder / "x.txt"
    return folder / "x.docx"


@pytest.mark.parametrize(
    "disease",
    [
        "empty", "garbage", "zip_without_document", "macro", "zip_bomb", "many_members",
        "billion_laughs", "deep_xml", "traversal", "binary_as_text",
    ],
)  # fmt: skip
def test_what_is_made_to_harm_is_one_of_our_errors_soon(tmp_path: Path, disease: str) -> None:
    file = make(tmp_path, disease)
    started = time.monotonic()
    with pytest.raises((DocumentBroken, DocumentTooBig, DocumentTooSlow)):
        sandbox.load(file)
    assert time.monotonic() - started < 20


def test_what_takes_too_long_is_stopped(letter: Path) -> None:
    with pytest.raises(DocumentTooSlow):
        sandbox.load(letter, seconds=0.01)


@pytest.mark.parametrize(
    ("name", "error"),
    [
        ("weg.docx", DocumentUnreadable),
        ("x.pdf", DocumentUnsupported),
        ("map.txt", DocumentUnreadable),
    ],
)
def test_what_is_not_there_or_not_read(
    tmp_path: Path, name: str, error: type[DocumentError]
) -> None:
    (tmp_path / "map.txt").mkdir()
    with pytest.raises(error):
        sandbox.load(tmp_path / name)


def test_what_is_far_too_big_is_not_opened(tmp_path: Path) -> None:
    with (tmp_path / "x.txt").open("wb") as stream:
        stream.truncate(sandbox.MOST_BYTES + 1)
    with pytest.raises(DocumentTooBig):
        sandbox.load(tmp_path / "x.txt")


@pytest.mark.parametrize(
    ("event", "arguments"),
    [("socket.connect", ()), ("subprocess.Popen", ()), ("os.fork", ()), ("open", ("x", "w", 0))],
)
def test_the_child_may_not_reach_out(event: str, arguments: tuple[object, ...]) -> None:
    with pytest.raises(PermissionError):
        child.deny(event, arguments)
    child.deny("open", ("x", "r", 0))
