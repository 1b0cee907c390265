"""The program's front door: the app straight away, anything else to the command line.

``dagstart`` alone is the way to the first screen, so nothing is imported here that it can spare.
"""

import os
import sys
from collections.abc import Sequence
from functools import partial

from assistant import diagnostics, i18n, paths
from assistant.bootstrap import Dagstart
from assistant.errors import DagstartError, NoTerminal
from assistant.i18n import gettext as _
from connectors.errors import ConnectorError

DONE, FAILED = 0, 1


def main(arguments: Sequence[str] | None = None) -> int:
    """Run Dagstart.

    Args:
        arguments: Without the program's name; those of the process when None.

    Returns:
        The exit code: 0 done, 1 could not be done, 2 wrong usage.
    """
    given = list(sys.argv[1:] if arguments is None else arguments)
    dagstart = Dagstart(paths.find())
    log = diagnostics.start(dagstart.paths.logs)
    try:
        return _run(given, dagstart)
    except BrokenPipeError:
        return _reader_gone()
    except KeyboardInterrupt:
        return FAILED
    except Exception as error:  # noqa: BLE001 - above this is only the user, who gets one sentence
        return _failed(error, dagstart)
    finally:
        dagstart.close()
        diagnostics.stop(log)


def _run(given: list[str], dagstart: Dagstart) -> int:
    if not given:
        i18n.use(dagstart.settings.language)
        return _open_app(dagstart)
    from assistant.cli.main import run

    code = run(given, dagstart, partial(_open_app, dagstart))
    if sys.stdout is not None:
        sys.stdout.flush()  # a reader that is gone shows here, not after main
    return code


def _open_app(dagstart: Dagstart) -> int:
    if not all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stdout)):
        raise NoTerminal
    from assistant.tui.launch import launch

    return launch(dagstart)


def _failed(error: Exception, dagstart: Dagstart) -> int:
    from assistant.sentences import sentence

    text = sentence(error)
    if not isinstance(error, DagstartError | ConnectorError):
        report = diagnostics.report_crash(error, dagstart.paths.logs)
        if report is not None:
            told = _("Waar het misging staat in {report}; er staat geen inhoud van mail in.")
            text = f"{text} {told.format(report=report)}"
    if sys.stderr is not None:
        sys.stderr.write(text + "\n")
    return FAILED


def _reader_gone() -> int:
    """``dagstart … | head``: say nothing, and let Python's own last flush go nowhere."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return FAILED


if __name__ == "__main__":
    sys.exit(main())
