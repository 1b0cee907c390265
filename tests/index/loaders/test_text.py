"""Text files as people have them."""

from pathlib import Path

import pytest

from index.loaders import text
from index.model import Part


@pytest.mark.parametrize("coding", ["utf-8", "utf-8-sig", "cp1252"])
def test_a_text_is_read_in_paragraphs(tmp_path: Path, coding: str) -> None:
    file = tmp_path / "regels.md"
    file.write_bytes("# Één\n\nRegel één\nregel twee\n\nNog één".encode(coding))
    expected = (Part("Één", is_heading=True), Part("Regel één\nregel twee"), Part("Nog één"))
    assert text.load(file).parts == expected


def test_what_is_no_text_is_refused(tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_bytes(b"a\0b")
    with pytest.raises(ValueError, match=r"^$"):
        text.load(tmp_path / "x.txt")
