"""``standard`` as a secretary and a script call it."""

import json
from collections.abc import Callable
from pathlib import Path

from cli_support import Done
from docx import Document

Run = Callable[..., Done]


def lines(done: Done) -> list[dict[str, object]]:
    assert done.code == 0, done.err
    return [json.loads(line) for line in done.out.splitlines()]


def test_searching_and_filling_makes_a_draft(run: Run) -> None:
    found = lines(run("standard", "search", "gym", "--json"))
    assert [reply["id"] for reply in found] == ["gym"]
    slot = found[0]["slots"][0]
    [draft] = lines(
        run("standard", "fill", "gym", "--set", f"{slot}=mevrouw Bos = moeder", "--json")
    )
    assert "mevrouw Bos = moeder" in draft["body"]
    assert draft["status"] == "concept"
    assert [one["id"] for one in lines(run("drafts", "list", "--json"))] == [draft["id"]]


def test_a_person_sees_which_are_examples(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "gym.txt"
    file.write_text("Wij gymmen op dinsdag.\n", encoding="utf-8")
    assert (
        "Bewaard: Gym bij ons"
        in run("standard", "add", "--title", "Gym bij ons", "--body", file).out
    )
    told = run("standard", "search", "gym").out.splitlines()
    assert "Gym bij ons" in told[0]
    assert "(voorbeeld)" in told[1]


def test_a_document_is_taken_over_and_a_broken_one_told(run: Run, tmp_path: Path) -> None:
    good, broken, bare = (tmp_path / name for name in ("goed.docx", "stuk.docx", "kaal.txt"))
    document = Document()
    document.add_heading("Hoe meld ik verlof?", 1)
    document.add_paragraph("Met het formulier, [invullen: naam].")
    document.save(str(good))
    broken.write_bytes(b"PK geen zip")
    bare.write_text("Alleen een zin.", encoding="utf-8")
    done = run("standard", "import", broken, good, bare)
    assert done.code == 0
    assert "Hoe meld ik verlof?" in done.out
    assert "stuk.docx" in done.err
    assert "kaal.txt: geen kop" in done.err
    assert lines(run("standard", "search", "verlof", "meld", "--json"))[0]["slots"] == ["naam"]
    assert run("standard", "import", broken).code == 1
    [told] = [
        json.loads(line) for line in run("standard", "import", broken, "--json").out.splitlines()
    ]
    assert set(told) == {"document", "error"}


def test_what_is_not_there_is_one_sentence(run: Run) -> None:
    for arguments in (["fill", "bestaat-niet"], ["fill", "gym", "--set", "x"]):
        done = run("standard", *arguments)
        assert done.code == 2
        assert "Traceback" not in done.err
        assert done.err.strip()
