"""A way to run commands in this process, and mail to run them on."""

from collections.abc import Callable
from pathlib import Path

import pytest
from cli_support import Done, mail, mbox

from assistant.__main__ import main


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Callable[..., Done]:
    def run(*arguments: object) -> Done:
        capsys.readouterr()
        code = main([str(argument) for argument in arguments])
        said = capsys.readouterr()
        return Done(code, said.out, said.err)

    return run


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    return mbox(tmp_path / "Inbox.mbox", [mail(number) for number in range(6)])
