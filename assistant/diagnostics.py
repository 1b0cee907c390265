"""The log and the crash reports: where something went wrong, never what the mail said.

Nothing that a program was handling gets in: of our own log lines the literal text and numbers, of
other libraries' lines only the place they came from, of errors the class and the lines of code.
"""

import logging
import os
import platform
import re
import sys
import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from assistant import __version__
from assistant.paths import FolderUnusable, make_private_folder, private

LOG_NAME = "dagstart.log"
"""The log's name in its folder; older ones get .1 and .2 behind it."""
_LOG_BYTES = 500_000
_OURS = ("assistant", "connectors", "index", "templates")
_PRIVATE_LOOKING = re.compile(
    r"\S+@\S+"  # an address or Message-ID
    r"|\w+://\S+"  # a link, perhaps with a token in it
    r"|[A-Za-z0-9+/_=.-]{32,}"  # a token
)


class ContentFree(logging.Formatter):
    """Formats a record without what it was about."""

    def format(self, record: logging.LogRecord) -> str:
        """One line, and the lines of code when there was an error."""
        moment = datetime.fromtimestamp(record.created, UTC).isoformat(timespec="seconds")
        line = f"{moment} {record.levelname} {record.name} {_said(record)}"
        if record.exc_info and record.exc_info[1] is not None:
            line += "\n" + "\n".join(code_lines(record.exc_info[1]))
        return line


class LogFile(RotatingFileHandler):
    """The log; it and its folder are made at the first record, and without them there is no log.

    Args:
        logs: The folder.
    """

    def __init__(self, logs: Path) -> None:
        super().__init__(
            logs / LOG_NAME, maxBytes=_LOG_BYTES, backupCount=2, encoding="utf-8", delay=True
        )
        self.setFormatter(ContentFree())

    def emit(self, record: logging.LogRecord) -> None:
        """Write a record, when that is possible."""
        try:
            private(Path(self.baseFilename).parent)
        except FolderUnusable:
            return
        super().emit(record)

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - logging's own name
        """Nothing: a full disk must not print the record's content over the screen."""


def start(logs: Path, *, level: int = logging.INFO) -> logging.Handler:
    """Keep a log from now on: what this process logs or warns goes there and nowhere else.

    Args:
        logs: The folder; made when there is something to log.
        level: The least serious level that is kept.

    Returns:
        The handler, which ``stop`` takes.
    """
    handler = LogFile(logs)
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(level)
    logging.captureWarnings(capture=True)
    threading.excepthook = _thread_failed
    return handler


def stop(handler: logging.Handler) -> None:
    """Close a log that ``start`` opened."""
    threading.excepthook = threading.__excepthook__
    logging.captureWarnings(capture=False)
    logging.getLogger().removeHandler(handler)
    handler.close()


def _thread_failed(failure: threading.ExceptHookArgs) -> None:
    """Python would print the error's own text to the terminal."""
    if failure.exc_value is not None:
        logging.getLogger(__name__).error("a thread failed", exc_info=failure.exc_value)


def report_crash(error: BaseException, logs: Path) -> Path | None:
    """Write down where an unexpected error came from, for whoever is asked for help.

    Args:
        error: The error.
        logs: The folder for the report.

    Returns:
        The report, None when it could not be written.
    """
    moment = datetime.now(UTC)
    head = (
        f"Dagstart {__version__}",
        f"Python {platform.python_version()} {sys.platform}",
        moment.isoformat(timespec="seconds"),
        "",
    )
    report = logs / f"crash-{moment:%Y%m%d-%H%M%S-%f}.txt"
    try:
        make_private_folder(logs)
        descriptor = os.open(report, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8") as stream:
            stream.write("\n".join((*head, *code_lines(error), "")))
    except OSError:
        return None
    return report


def code_lines(error: BaseException) -> Iterator[str]:
    """An error as classes and places in the code: no message, no arguments, no variables.

    Args:
        error: The error; what caused it comes first, as Python prints it.
    """
    seen: set[int] = set()
    chain: list[BaseException] = []
    current: BaseException | None = error
    while current is not None and id(current) not in seen:
        seen.add(id(current))
        chain.append(current)
        hidden = current.__suppress_context__
        current = current.__cause__ or (None if hidden else current.__context__)
    for one in reversed(chain):
        yield from _frames(one.__traceback__)
        yield f"{type(one).__module__}.{type(one).__qualname__}"
        if isinstance(one, BaseExceptionGroup):
            for member in one.exceptions:
                yield from (f"  | {line}" for line in code_lines(member))


def _frames(trace: TracebackType | None) -> Iterator[str]:
    while trace is not None:
        code = trace.tb_frame.f_code
        yield f"  {_short(code.co_filename)}:{trace.tb_lineno} in {code.co_name}"
        trace = trace.tb_next


def _short(path: str) -> str:
    """The path from its package on: the folders above it may name the user."""
    parts = Path(path).parts
    for start in ("site-packages", *_OURS):
        if start in parts[:-1]:
            return "/".join(parts[parts.index(start) :])
    return "/".join(parts[-2:])


def _said(record: logging.LogRecord) -> str:
    place = f"{_short(record.pathname)}:{record.lineno}"
    if record.name.partition(".")[0] not in _OURS or not isinstance(record.msg, str):
        return place
    given = record.args if isinstance(record.args, tuple) else ()
    plain = tuple(value if isinstance(value, int | float) else "…" for value in given)
    try:
        said = record.msg % plain if plain else record.msg
    except (TypeError, ValueError):  # a number's place got an ellipsis
        said = record.msg
    return f"{_PRIVATE_LOOKING.sub('…', said)} ({place})"
