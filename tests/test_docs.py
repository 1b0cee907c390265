"""What the documentation says exists: commands, options, make targets, keys, links and pictures."""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
import source_tree

from assistant import i18n
from assistant.cli.main import command_line
from assistant.tui.commands.drafts import DRAFTS
from assistant.tui.commands.editing import EDITING
from assistant.tui.commands.everywhere import EVERYWHERE
from assistant.tui.commands.mail import MAIL
from assistant.tui.commands.mailbox import MAILBOX

COMMANDS = (*EVERYWHERE, *MAIL, *MAILBOX, *DRAFTS, *EDITING)
DOCUMENTS = sorted(
    path.relative_to(source_tree.ROOT)
    for path in (*source_tree.ROOT.glob("*.md"), *source_tree.ROOT.glob("docs/**/*.md"))
)
documents = pytest.mark.parametrize("document", DOCUMENTS, ids=str)


def _text(document: Path) -> str:
    return (source_tree.ROOT / document).read_text(encoding="utf-8")


def _code(document: Path) -> Iterator[str]:
    """Every line of a block, and every inline piece, that is code."""
    text = _text(document)
    for block in re.findall(r"^```sh\n(.*?)^```", text, re.MULTILINE | re.DOTALL):
        yield from block.splitlines()
    yield from re.findall(r"`([^`\n]+)`", re.sub(r"^```.*?^```", "", text, flags=re.M | re.S))


@documents
def test_every_command_with_its_options_exists(document: Path) -> None:
    for line in _code(document):
        program, *words = shlex.split(line)
        if program not in {"dagstart", ".venv/bin/dagstart"}:
            continue
        command: click.Command = command_line()
        while isinstance(command, click.Group) and words and not words[0].startswith("-"):
            command = command.commands[words.pop(0)]
        known = {"--help", *(option for one in command.params for option in one.opts)}
        assert {word for word in words if word.startswith("--")} - known == set(), line


@documents
def test_every_make_target_exists(document: Path) -> None:
    makefile = (source_tree.ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z]+):", makefile, re.MULTILINE))
    for line in _code(document):
        if re.match(r"make [a-z]", line):
            assert line.split()[1] in targets, line


@documents
def test_every_local_link_leads_somewhere(document: Path) -> None:
    for link in re.findall(r"\]\(([^)\s]+)\)", _text(document)):
        if "://" in link:
            continue
        path, _, heading = link.partition("#")
        target = (
            (source_tree.ROOT / document).parent / path if path else source_tree.ROOT / document
        )
        assert target.is_file(), link
        if heading:
            headings = re.findall(r"^#+ (.+)$", target.read_text(encoding="utf-8"), re.MULTILINE)
            assert heading in {
                re.sub(r"[^\w -]", "", h).lower().replace(" ", "-") for h in headings
            }


@documents
def test_every_file_it_names_exists(document: Path) -> None:
    for name in _code(document):
        if re.match(
            r"(assistant|connectors|tests|docs|benchmarks|index|templates|\.ci)/[\w/.]+$", name
        ):
            assert (source_tree.ROOT / name).exists(), name


def test_the_keys_of_the_manual_are_those_of_the_app() -> None:
    app = {(command.key_text(), command.title()) for command in COMMANDS}
    rows = re.findall(r"^\| `(.+?)` \| (.+?) \|$", _text(Path("docs/handleiding.md")), re.MULTILINE)
    assert rows
    assert set(rows) - app == set()


@pytest.mark.parametrize("manual", ["docs/handleiding.md", "docs/guide.md", "README.md"])
def test_every_key_of_the_manual_does_something(manual: str) -> None:
    i18n.use("en" if manual.endswith("guide.md") else "nl")
    keys = {command.key_text() for command in COMMANDS} | {"enter", "spatie"}
    named = re.findall(r"`([a-z0-9/?]|enter|esc|spatie)`", _text(Path(manual)))
    assert set(named) - keys == set()
