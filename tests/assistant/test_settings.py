"""The settings file: what it may say, what is said when it is wrong, and what survives a change."""

import errno
import os
from datetime import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant import settings
from assistant.sentences import sentence
from assistant.settings import DEFAULTS, Settings, SettingsBroken, SettingsUnreadable


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "settings.toml"


def test_a_fresh_machine_has_the_defaults(file: Path) -> None:
    assert settings.load(file) == DEFAULTS
    assert not file.exists()


def test_every_setting_is_read(file: Path) -> None:
    file.write_text(
        """
        language = "en"
        theme = "dagstart-dark"
        region = "noord"
        lessons_start = "8.15"
        addresses = ["Directie@Beuk.nl", "info@beuk.nl", "info@beuk.nl"]
        own_domains = "beuk.nl"
        board_domains = ["Koepel.nl"]
        pupil_domains = ["leerling.beuk.nl"]
        school_name = "De Beuk"
        user_name = "Noor Smit"
        owner = "noor"
        """,
        encoding="utf-8",
    )
    assert settings.load(file) == Settings(
        language="en",
        theme="dagstart-dark",
        region="noord",
        lessons_start=time(8, 15),
        addresses=("directie@beuk.nl", "info@beuk.nl"),
        own_domains=("beuk.nl",),
        board_domains=("koepel.nl",),
        pupil_domains=("leerling.beuk.nl",),
        school_name="De Beuk",
        user_name="Noor Smit",
        owner="noor",
    )


@pytest.mark.parametrize("start", ["08:30:00", '"08:30"', '"8:30"'])
def test_a_time_may_be_written_as_people_do(file: Path, start: str) -> None:
    file.write_text(f"lessons_start = {start}")
    assert settings.load(file).lessons_start == time(8, 30)


def test_what_notepad_puts_before_a_file_does_no_harm(file: Path) -> None:
    file.write_bytes(b"\xef\xbb\xbfregion = 'zuid'\r\n")
    assert settings.load(file).region == "zuid"


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("language", '"fr"'),
        ("region", "3"),
        ("theme", "true"),
        ("theme", '"a\\u001b[31m"'),
        ("lessons_start", '"25:00"'),
        ("lessons_start", "2026-03-02"),
        ("addresses", '["geen adres"]'),
        ("addresses", "[1]"),
        ("own_domains", '["@beuk.nl"]'),
        ("school_name", "[]"),
    ],
)
def test_a_wrong_value_is_named_with_its_line(file: Path, key: str, value: str) -> None:
    file.write_text(f"# mijn instellingen\nuser_name = 'Noor'\n{key} = {value}\n")
    with pytest.raises(SettingsBroken) as raised:
        settings.load(file)
    assert (raised.value.key, raised.value.line) == (key, 3)
    said = sentence(raised.value)
    assert key in said
    assert "3" in said
    assert str(file) in said


def test_what_is_no_toml_is_named_with_its_line(file: Path) -> None:
    file.write_text('language = "nl"\nregion = zuid\n')
    with pytest.raises(SettingsBroken) as raised:
        settings.load(file)
    assert (raised.value.key, raised.value.line) == ("", 2)
    assert "2" in sentence(raised.value)


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", b"# " + b"x" * 1_000_001])
def test_what_cannot_be_read_is_said(file: Path, content: bytes) -> None:
    file.write_bytes(content)
    with pytest.raises(SettingsUnreadable):
        settings.load(file)


def test_a_folder_in_its_place_is_said(file: Path) -> None:
    file.mkdir()
    with pytest.raises(SettingsUnreadable):
        settings.load(file)


def test_names_of_another_version_are_told_and_kept(file: Path) -> None:
    file.write_text('mood = "zonnig"\n[model]\nurl = "x"\n')
    assert settings.load(file) == DEFAULTS
    assert settings.unknown_keys(file) == ("mood", "model")
    settings.change(file, {"region": "zuid"})
    assert settings.unknown_keys(file) == ("mood", "model")
    assert settings.load(file).region == "zuid"


def test_a_change_keeps_comments_order_and_the_rest(file: Path) -> None:
    before = '# van Noor\nregion = "midden" # tot de zomer\n\nuser_name = "Noor"\n'
    file.write_text(before)
    settings.change(file, {"user_name": "Noor Smit"})
    assert file.read_text() == before.replace('"Noor"', '"Noor Smit"')


def test_a_new_file_explains_itself_and_is_private(file: Path) -> None:
    changed = settings.change(file, {"addresses": ["a@beuk.nl"], "lessons_start": time(8, 45)})
    assert changed == settings.load(file)
    lines = file.read_text(encoding="utf-8").splitlines()
    assert lines[0].startswith('addresses = ["a@beuk.nl"] # je eigen mailadressen')
    assert lines[1].startswith('lessons_start = "08:45" # ')
    assert os.name == "nt" or file.stat().st_mode & 0o777 == 0o600


def test_a_new_setting_stands_before_another_versions_table(file: Path) -> None:
    file.write_text('[model]\nurl = "x"\n')
    assert settings.change(file, {"region": "zuid"}).region == "zuid"
    assert settings.load(file).region == "zuid"
    assert settings.unknown_keys(file) == ("model",)


@pytest.mark.parametrize("content", ["region = \n", 'language = "fr"\n'])
def test_a_broken_file_is_not_written_over(file: Path, content: str) -> None:
    file.write_text(content)
    with pytest.raises(SettingsBroken):
        settings.change(file, {"region": "zuid"})
    assert file.read_text() == content


def test_a_wrong_value_is_not_written(file: Path) -> None:
    with pytest.raises(SettingsBroken):
        settings.change(file, {"region": "oost"})
    assert not file.exists()


def test_a_full_disk_leaves_the_old_file(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file.write_text('region = "noord"\n')

    def no_room(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", no_room)
    with pytest.raises(SettingsUnreadable) as raised:
        settings.change(file, {"region": "zuid"})
    assert sentence(raised.value).startswith("De schijf is vol")
    assert settings.load(file).region == "noord"


def test_every_setting_has_a_comment_for_its_reader() -> None:
    assert settings._comments().keys() == settings.KEYS


printable = st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "S", "Zs"]))


@given(name=printable, theme=printable)
def test_any_printable_text_comes_back_as_it_was(
    tmp_path_factory: pytest.TempPathFactory, name: str, theme: str
) -> None:
    file = tmp_path_factory.mktemp("settings") / "settings.toml"
    values = {
        key: value for key, value in (("user_name", name), ("theme", theme)) if value.isprintable()
    }
    settings.change(file, values)
    loaded = settings.load(file)
    assert {key: getattr(loaded, key) for key in values} == values
