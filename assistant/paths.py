"""Where Dagstart keeps its things on this computer; knows folders, not what is in them."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from assistant.errors import DagstartError

HOME_VARIABLE = "DAGSTART_HOME"
"""The environment variable that moves everything into one folder."""


class FolderUnusable(DagstartError):
    """A folder of ours is not there and cannot be made."""


@dataclass(frozen=True, slots=True)
class Paths:
    """The folders; none of them need exist yet.

    Attributes:
        data: What may not get lost: the database.
        settings: What the user may edit.
        cache: What can be made again.
        logs: The log and the crash reports.
    """

    data: Path
    settings: Path
    cache: Path
    logs: Path


def find(environ: Mapping[str, str] = os.environ) -> Paths:
    """The folders for this user, in one place when ``DAGSTART_HOME`` says so.

    Args:
        environ: The environment variables.
    """
    home = environ.get(HOME_VARIABLE, "")
    if home:
        root = Path(home).expanduser().absolute()
        return Paths(root / "data", root / "settings", root / "cache", root / "logs")
    from platformdirs import PlatformDirs

    places = PlatformDirs("dagstart", appauthor=False)
    return Paths(
        places.user_data_path,
        places.user_config_path,
        places.user_cache_path,
        places.user_log_path,
    )


def private(folder: Path) -> Path:
    """The folder, made when it is not there yet, so that only its owner can look into it.

    Windows has no such mode bits; there the user's profile is private already.

    Raises:
        FolderUnusable: It cannot be made, or a file stands in its place.
    """
    try:
        make_private_folder(folder)
    except OSError as error:
        raise FolderUnusable(str(folder)) from error
    return folder


def make_private_folder(folder: Path) -> None:
    """Make a folder that only the user may enter (0700), and its missing parents.

    A folder that exists keeps its rights: it may be one the user shares on purpose.

    Raises:
        OSError: It cannot be made.
    """
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
