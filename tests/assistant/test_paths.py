"""The folders: one place when asked, private, and one sentence when they cannot be made."""

import os
import stat
from pathlib import Path

import pytest

from assistant import paths
from assistant.paths import FolderUnusable


def test_one_variable_moves_everything(tmp_path: Path) -> None:
    found = paths.find({"DAGSTART_HOME": str(tmp_path)})
    everything = {found.data, found.settings, found.cache, found.logs}
    assert len(everything) == 4
    assert all(folder.parent == tmp_path for folder in everything)


def test_a_relative_home_does_not_depend_on_where_one_is_later(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert paths.find({"DAGSTART_HOME": "here"}).data == tmp_path / "here" / "data"


def test_without_it_the_system_decides() -> None:
    found = paths.find({})
    assert all("dagstart" in str(folder) for folder in (found.data, found.settings, found.logs))


def test_looking_for_the_folders_makes_none(home: Path) -> None:
    paths.find()
    assert not home.exists()


def test_a_folder_is_its_owners_only(tmp_path: Path) -> None:
    made = paths.private(tmp_path / "new" / "data")
    assert made.is_dir()
    assert os.name == "nt" or stat.S_IMODE(made.stat().st_mode) == 0o700
    assert paths.private(made) == made


def test_a_file_in_its_place_is_named(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("")
    with pytest.raises(FolderUnusable) as raised:
        paths.private(tmp_path / "data")
    assert raised.value.subject == str(tmp_path / "data")
