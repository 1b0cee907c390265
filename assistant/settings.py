"""What the user told Dagstart about themselves and the school, and the TOML file it stands in.

Reading uses the standard library only, because every start pays for it.
"""

import os
import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import time
from pathlib import Path

from assistant.errors import DagstartError
from assistant.i18n import LANGUAGES
from assistant.i18n import gettext as _

FILE_NAME = "settings.toml"
"""The file's name in the settings folder."""
REGIONS = ("noord", "midden", "zuid")
"""The Dutch regions for school holidays."""
_MOST_BYTES = 1_000_000


class SettingsUnreadable(DagstartError):
    """The settings file is there, but may not or cannot be read or written."""


class SettingsBroken(DagstartError):
    """The settings file cannot be used as it is.

    Args:
        subject: The file.
        line: The line that is wrong, from 1; 0 when unknown.
        key: The setting that is wrong; "" when the file is no TOML.
        expected: What should stand there, in the user's language; "" when the file is no TOML.
    """

    def __init__(
        self, subject: str = "", *, line: int = 0, key: str = "", expected: str = ""
    ) -> None:
        super().__init__(subject)
        self.line = line
        self.key = key
        self.expected = expected


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The settings; each has a default, so a fresh machine needs no file.

    Attributes:
        language: What Dagstart speaks: "nl" or "en".
        theme: The name of the app's theme; "" for the default.
        region: The region for school holidays: "noord", "midden" or "zuid".
        lessons_start: When the first lesson starts, local time.
        addresses: The user's own mail addresses, function addresses such as directie@ included.
        own_domains: The school's domains; when empty, those of ``addresses``.
        board_domains: The domains of the school board.
        pupil_domains: The domains of the pupils' mail.
        school_name: What the school is called.
        user_name: What the user is called, as letters are signed.
        user_role: "directeur", "rector", …; below the name in letters.
        form_of_address: How letters address parents: "u" or "je".
        letterhead: The DOCX that letters are written in; "" for a plain one.
        disclosure: Exports say that Dagstart helped: "on" or "off".
        owner: Whose rows in the database are read and written.
    """

    language: str = "nl"
    theme: str = ""
    region: str = "midden"
    lessons_start: time = time(8, 30)
    addresses: tuple[str, ...] = ()
    own_domains: tuple[str, ...] = ()
    board_domains: tuple[str, ...] = ()
    pupil_domains: tuple[str, ...] = ()
    school_name: str = ""
    user_name: str = ""
    user_role: str = ""
    form_of_address: str = "u"
    letterhead: str = ""
    disclosure: str = "on"
    owner: str = "local"


DEFAULTS = Settings()
"""The settings of a fresh machine."""
KEYS = frozenset(field.name for field in fields(Settings))
"""The names a settings file may use."""


def load(file: Path) -> Settings:
    """The settings of a file; the defaults when it is not there.

    Raises:
        SettingsUnreadable: It may not or cannot be read.
        SettingsBroken: It is no TOML, or a value is of no use.
    """
    text = read_text(file)
    return from_values(_values(text, file), text=text, file=file)


def unknown_keys(file: Path) -> tuple[str, ...]:
    """The names in a file that mean nothing to this version; they are kept and have no effect.

    Raises:
        SettingsUnreadable, SettingsBroken: As for ``load``.
    """
    return tuple(key for key in _values(read_text(file), file) if key not in KEYS)


def read_text(file: Path) -> str:
    """The text of a settings file, "" when it is not there.

    Raises:
        SettingsUnreadable: It may not or cannot be read, or is far too big.
    """
    try:
        with file.open("rb") as stream:
            content = stream.read(_MOST_BYTES + 1)
        if len(content) > _MOST_BYTES:
            raise SettingsUnreadable(str(file))
        return content.decode("utf-8-sig")
    except (FileNotFoundError, NotADirectoryError):
        return ""
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsUnreadable(str(file)) from error


def from_values(values: Mapping[str, object], *, text: str = "", file: Path = Path()) -> Settings:
    """Settings from the values of a file, checked; names that mean nothing to us are passed over.

    Args:
        values: By the names of the fields of ``Settings``.
        text: The file's text, to find the line that is wrong.
        file: The file, to name in an error.

    Raises:
        SettingsBroken: A value is of no use; ``key`` and ``expected`` say which and why.
    """
    read = _Reader(values, text, str(file))
    return Settings(
        language=read.choice("language", LANGUAGES, DEFAULTS.language),
        theme=read.text("theme", DEFAULTS.theme),
        region=read.choice("region", REGIONS, DEFAULTS.region),
        lessons_start=read.time_of_day("lessons_start", DEFAULTS.lessons_start),
        addresses=read.addresses("addresses"),
        own_domains=read.domains("own_domains"),
        board_domains=read.domains("board_domains"),
        pupil_domains=read.domains("pupil_domains"),
        school_name=read.text("school_name", DEFAULTS.school_name),
        user_name=read.text("user_name", DEFAULTS.user_name),
        user_role=read.text("user_role", DEFAULTS.user_role),
        form_of_address=read.choice("form_of_address", ("u", "je"), DEFAULTS.form_of_address),
        letterhead=read.text("letterhead", DEFAULTS.letterhead),
        disclosure=read.choice("disclosure", ("on", "off"), DEFAULTS.disclosure),
        owner=read.text("owner", DEFAULTS.owner) or DEFAULTS.owner,
    )


def _values(text: str, file: Path) -> dict[str, object]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        place = re.search(r"\(at line (\d+),", str(error))
        line = int(place[1]) if place else len(text.splitlines())
        raise SettingsBroken(str(file), line=line) from error


class _Reader:
    """Takes values out of a file, each checked for what it should be."""

    def __init__(self, values: Mapping[str, object], text: str, file: str) -> None:
        self._values = values
        self._text = text
        self._file = file

    def text(self, key: str, default: str) -> str:
        value = self._values.get(key, default)
        if not isinstance(value, str) or not value.isprintable():
            raise self._broken(key, _("een tekst tussen aanhalingstekens op één regel"))
        return value

    def choice(self, key: str, choices: Sequence[str], default: str) -> str:
        value = self._values.get(key, default)
        if not isinstance(value, str) or value not in choices:
            raise self._broken(key, _("een van: {choices}").format(choices=", ".join(choices)))
        return value

    def time_of_day(self, key: str, default: time) -> time:
        value = self._values.get(key, default)
        if isinstance(value, time):
            return value
        if isinstance(value, str) and re.fullmatch(r"([01]?\d|2[0-3])[:.][0-5]\d", value):
            hour, minute = re.split("[:.]", value)
            return time(int(hour), int(minute))
        raise self._broken(key, _('een tijd zoals "08:30"'))

    def addresses(self, key: str) -> tuple[str, ...]:
        pattern = re.compile(r"[^\s@<>]+@[^\s@<>]+")
        return self._names(key, pattern, _('mailadressen tussen [ ], zoals ["naam@school.nl"]'))

    def domains(self, key: str) -> tuple[str, ...]:
        pattern = re.compile(r"[^\s@<>.]+(\.[^\s@<>.]+)+")
        return self._names(key, pattern, _('domeinen tussen [ ], zoals ["school.nl"]'))

    def _names(self, key: str, pattern: re.Pattern[str], expected: str) -> tuple[str, ...]:
        value = self._values.get(key, [])
        names = [value] if isinstance(value, str) else value
        if not isinstance(names, list) or not all(
            isinstance(name, str) and pattern.fullmatch(name) for name in names
        ):
            raise self._broken(key, expected)
        return tuple(dict.fromkeys(name.lower() for name in names))

    def _broken(self, key: str, expected: str) -> SettingsBroken:
        before = re.search(rf"^.*?(?=^\s*[\"']?{key}[\"']?\s*=)", self._text, re.M | re.S)
        line = before[0].count("\n") + 1 if before else 0
        return SettingsBroken(self._file, line=line, key=key, expected=expected)


def change(file: Path, values: Mapping[str, str | time | Sequence[str]]) -> Settings:
    """Write some settings, keeping everything else in the file: comments, order, unknown names.

    Args:
        file: The settings file; its folder exists.
        values: The new values by the names of the fields of ``Settings``.

    Returns:
        The settings as they are now.

    Raises:
        SettingsUnreadable: The file may not or cannot be read or written.
        SettingsBroken: The file or a new value is of no use; the file is left as it was.
    """
    from tomlkit import dumps, parse
    from tomlkit.items import Item, item

    text = read_text(file)
    _values(text, file)
    document = parse(text)
    for key, value in values.items():
        plain = value.strftime("%H:%M") if isinstance(value, time) else value
        new: Item = item(plain if isinstance(plain, str) else list(plain))
        if key not in document:
            new.comment(_comments()[key])
        document[key] = new
    text = dumps(document)
    settings = from_values(_values(text, file), text=text, file=file)
    _replace(file, text)
    return settings


def _replace(file: Path, text: str) -> None:
    """Write beside it and move over it, so that a full disk or a crash leaves the old file."""
    beside = file.with_name(file.name + ".new")
    try:
        descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
            stream.flush()
            os.fsync(stream.fileno())
        beside.replace(file)
    except OSError as error:
        raise SettingsUnreadable(str(file)) from error


def _comments() -> dict[str, str]:
    """What the file says behind each setting."""
    return {
        "language": _("de taal van Dagstart: nl of en"),
        "theme": _("het kleurthema van het scherm"),
        "region": _("de regio voor schoolvakanties: noord, midden of zuid"),
        "lessons_start": _("wanneer de eerste les begint"),
        "addresses": _("je eigen mailadressen, ook directie@ en info@"),
        "own_domains": _("de domeinen van de school; leeg: die van je adressen"),
        "board_domains": _("de domeinen van het bestuur"),
        "pupil_domains": _("de domeinen van de leerlingen"),
        "school_name": _("de naam van de school"),
        "user_name": _("je naam, zoals die onder brieven staat"),
        "user_role": _("je functie, onder je naam in brieven"),
        "form_of_address": _("hoe brieven ouders aanspreken: u of je"),
        "letterhead": _("het Word-bestand met het briefpapier van de school"),
        "disclosure": _("of brieven zeggen dat Dagstart hielp: on of off"),
        "owner": _("van wie de gegevens in de database zijn"),
    }
