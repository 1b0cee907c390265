"""What runs in the child process: limits first, then one document, then JSON on stdout.

Started by ``index.sandbox`` as ``python -I -B child.py SUFFIX PATH``.
"""

import json
import sys
from pathlib import Path

MEMORY = 800 * 2**20
CPU_SECONDS = 20
_DENIED = ("socket.", "subprocess.", "os.system", "os.exec", "os.fork", "os.posix_spawn", "shutil.")
_WRITING = frozenset("wax+")


def limit() -> None:
    """Bound memory, time, and everything a document has no need of; where the system can."""
    try:
        import resource
    except ImportError:  # Windows: the parent's watchdog alone
        return
    for kind, most in (
        (resource.RLIMIT_AS, MEMORY),
        (resource.RLIMIT_CPU, CPU_SECONDS),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        resource.setrlimit(kind, (most, most))


def deny(event: str, arguments: tuple[object, ...]) -> None:
    """An audit hook (PEP 578) that refuses sockets, processes and writing."""
    if event.startswith(_DENIED):
        raise PermissionError(event)
    if event == "open" and isinstance(arguments[1], str) and _WRITING & set(arguments[1]):
        raise PermissionError(event)


def main(suffix: str, path: str) -> int:
    """Read one document and tell its parts."""
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
    from index.loaders import docx, text

    if suffix == ".docx":
        import docx as _library  # loaded before the limits, because importing opens files

        del _library
    limit()
    sys.addaudithook(deny)
    document = {".docx": docx.load}.get(suffix, text.load)(Path(path))
    parts = [[part.text, part.is_heading, part.page] for part in document.parts]
    sys.stdout.write(json.dumps({"parts": parts, "warnings": document.warnings}))
    sys.stdout.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
