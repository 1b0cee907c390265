"""A program in a pseudo-terminal: type to it, and read the very bytes it writes."""

import fcntl
import os
import pty
import select
import struct
import subprocess
import termios
import time
from types import TracebackType

PATIENCE = 20.0
"""Seconds to wait for words on a busy machine."""


class Terminal:
    """Runs a program in a terminal of a given size."""

    def __init__(self, command: list[str], *, columns: int, lines: int) -> None:
        self._command = command
        self._size = struct.pack("HHHH", lines, columns, 0, 0)
        self.raw = b""
        self.returncode: int | None = None

    def __enter__(self) -> "Terminal":
        self._ours, theirs = pty.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, self._size)
        environment = {**os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor"}
        self._process = subprocess.Popen(
            self._command,
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            env=environment,
            start_new_session=True,
        )
        os.close(theirs)
        return self

    def send(self, text: str) -> None:
        os.write(self._ours, text.encode())

    def read(self, seconds: float) -> bytes:
        """What comes in during some seconds; all that came so far is returned."""
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            ready, _writable, _odd = select.select([self._ours], [], [], left)
            if not ready:
                break
            try:
                part = os.read(self._ours, 65536)
            except OSError:
                break
            if not part:
                break
            self.raw += part
        return self.raw

    def wait_for(self, words: str) -> None:
        end = time.monotonic() + PATIENCE
        while words.encode() not in self.raw:
            if time.monotonic() > end:
                raise AssertionError(self.raw[-2000:].decode(errors="replace"))
            self.read(0.1)

    def finish(self) -> bytes:
        """Wait for the program to end; everything it wrote."""
        end = time.monotonic() + PATIENCE
        while self._process.poll() is None and time.monotonic() < end:
            self.read(0.1)
        self.read(0.1)
        self.returncode = self._process.poll()
        return self.raw

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        if self._process.poll() is None:
            self._process.kill()
        self._process.wait()
        os.close(self._ours)
