"""``reply``, ``drafts`` and ``check`` as scripts call them."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from cli_support import Done
from docx import Document

Run = Callable[..., Done]
GIST = "Mw Bos (moeder van Tim): Tim is gevallen op het plein. Ik bel haar vandaag om 16u."
KEYS = {
    "id", "kind", "status", "language", "subject", "body", "writer", "sources", "findings",
    "version",
}  # fmt: skip


def one(done: Done) -> dict[str, object]:
    assert (done.code, done.err) == (0, "")
    return json.loads(done.out)


def new(run: Run) -> str:
    return str(one(run("reply", "--gist", GIST, "--json"))["id"])


def test_a_reply_is_a_draft_with_the_keys_of_the_contract(run: Run) -> None:
    draft = one(run("reply", "--gist", GIST, "--json"))
    assert set(draft) >= KEYS
    assert (draft["kind"], draft["status"], draft["version"]) == ("reply", "concept", 1)
    assert draft["writer"] == {"name": "embedded", "model": None}
    assert [found["code"] for found in draft["findings"]] == ["open_slot"]
    assert "Ik bel u vandaag om 16.00 uur." in draft["body"]


def test_a_person_reads_the_letter_and_what_to_do_next(run: Run) -> None:
    done = run("reply", "--gist", GIST)
    assert done.out.startswith("Onderwerp: Uw bericht over Tim\n\nBeste mevrouw Bos,")
    assert "drafts approve" in done.err


def test_many_at_once_each_with_its_own_id(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "veel.jsonl"
    lines = [
        json.dumps({"id": "een", "gist": GIST}),
        "geen json",
        json.dumps({"id": 2}),
        json.dumps({"id": 3, "gist": ""}),
        json.dumps({"id": 4, "gist": GIST}),
    ]
    file.write_text("\n".join(lines), encoding="utf-8")
    done = run("reply", "--jsonl", file, "--json")
    told = [json.loads(line) for line in done.out.splitlines()]
    assert done.code == 0
    assert [item["id"] for item in told] == ["een", None, 2, 3, 4]
    assert ["error" in item for item in told] == [False, True, True, True, False]
    assert one(run("drafts", "show", told[0]["draft_id"], "--json"))["body"] == told[0]["body"]


def test_when_none_succeeds_it_fails(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "leeg.jsonl"
    file.write_text('{"id": 1, "gist": " "}\n', encoding="utf-8")
    assert run("reply", "--jsonl", file, "--json").code == 1


def test_the_language_behind_reply_is_that_of_the_letter(run: Run) -> None:
    draft = one(run("reply", "--gist", GIST, "--lang", "en", "--json"))
    assert draft["language"] == "en"
    assert str(draft["body"]).startswith("Dear Ms Bos,")


@pytest.mark.parametrize(
    "arguments",
    [
        ("reply", "--gist", ""),
        ("reply", "--gist", "Jan Piet Klaas"),
        ("drafts", "show", "bestaat-niet"),
        ("drafts", "discard", ""),
    ],
)
def test_what_cannot_be_done_is_one_sentence(run: Run, arguments: tuple[str, ...]) -> None:
    done = run(*arguments)
    assert (done.code, done.out) == (1, "")
    assert done.err.count("\n") == 1


@pytest.mark.parametrize(
    "arguments",
    [
        ("reply",),
        ("reply", "--gist", "a", "--jsonl", "b"),
        ("reply", "--gist", GIST, "--message", "9"),
    ],
)
def test_wrong_usage_is_told(run: Run, arguments: tuple[str, ...]) -> None:
    assert run(*arguments).code == 2


def test_the_way_from_concept_to_export(run: Run, tmp_path: Path) -> None:
    draft_id = new(run)
    text = tmp_path / "tekst.txt"
    text.write_text("Beste mevrouw Bos,\n\nIk bel u om 16.00 uur.\n", encoding="utf-8")
    assert one(run("drafts", "edit", draft_id, "--body", text, "--json"))["status"] == "edited"
    told = one(run("drafts", "diff", draft_id, "--json"))
    assert (told["from"], told["to"]) == (1, 2)
    place = tmp_path / "brief.md"
    marked = one(run("drafts", "export", draft_id, "--to", place, "--json"))
    assert Path(str(marked["file"])).name == "CONCEPT brief.md"
    assert one(run("drafts", "approve", draft_id, "--json"))["status"] == "approved"
    done = one(run("drafts", "export", draft_id, "--to", place, "--json"))
    assert (done["file"], done["status"]) == (str(place), "exported")
    assert run("drafts", "export", draft_id, "--to", place).code == 1
    assert run("drafts", "export", draft_id, "--to", place, "--overwrite").code == 0
    assert one(run("drafts", "revert", draft_id, "--to", "1", "--json"))["version"] == 3
    versions = run("drafts", "versions", draft_id, "--json").out.splitlines()
    assert [json.loads(line)["author"] for line in versions] == ["writer", "person", "person"]


def test_discard_restore_list_and_search(run: Run) -> None:
    draft_id = new(run)
    assert json.loads(run("drafts", "list", "--json").out)["id"] == draft_id
    assert draft_id in run("drafts", "list", "--search", "plein").out
    run("drafts", "discard", draft_id[:6])
    assert run("drafts", "list").out == ""
    assert draft_id in run("drafts", "list", "--status", "discarded").out
    assert one(run("drafts", "restore", draft_id, "--json"))["status"] == "concept"


def test_a_second_reader_on_ones_own_text(run: Run, tmp_path: Path) -> None:
    file, source = tmp_path / "brief.txt", tmp_path / "bron.txt"
    file.write_text("Beste ouders,\n\nDit gebeurt nooit meer. Kom op 3 mei.\n", encoding="utf-8")
    source.write_text("De avond is op 4 mei.", encoding="utf-8")
    told = one(run("check", file, "--json"))
    assert [found["code"] for found in told["findings"]] == ["promise"]
    told = one(run("check", file, "--source", source, "--json"))
    assert {found["code"] for found in told["findings"]} == {"promise", "unsupported_date"}
    plain = run("check", file)
    assert plain.out.startswith("3:13 „nooit meer”")


def test_what_the_second_reader_cannot_read(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "beeld.png"
    file.write_bytes(b"\x89PNG\xff\xfe")
    for path in (file, tmp_path / "weg.txt"):
        done = run("check", path, "--json")
        assert done.code == 1
        assert json.loads(done.out)["error"]


def test_a_model_that_is_not_there_is_told(run: Run) -> None:
    done = run("reply", "--gist", GIST, "--writer", "model", "--json")
    assert done.code == 0
    assert "ingebouwde schrijver" in done.err


def test_a_word_file_is_read_along_with(run: Run, tmp_path: Path) -> None:
    letter, source = tmp_path / "brief.docx", tmp_path / "bron.docx"
    for path, text in ((letter, "Wij bellen Ellen Kok om 16.00 uur."), (source, "Ellen Kok")):
        document = Document()
        document.add_paragraph(text)
        document.save(str(path))
    told = one(run("check", letter, "--source", source, "--json"))
    assert [found["text"] for found in told["findings"]] == ["16.00 uur"]
    source.write_bytes(b"")
    done = run("check", letter, "--source", source)
    assert (done.code, done.err.count("bron.docx")) == (1, 1)
