"""Dagstart in a real terminal: a pty, a child process, and a screen that shows what it writes.

POSIX only, like the pseudo-terminals it is made of.
"""

import fcntl
import os
import pty
import select
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

import no_network
import pyte

ROOT = Path(__file__).parents[2]
SUPPORT = Path(__file__).parent
PATIENCE = 30.0
"""Seconds to wait for something to appear; only a failing test waits this long."""


class Terminal:
    """A program in a terminal of its own.

    Leaving it fails the test when the program tried to use the network.

    Attributes:
        output: Every byte the program wrote.
    """

    def __init__(
        self,
        arguments: Sequence[str] = (),
        *,
        home: Path,
        columns: int = 100,
        rows: int = 30,
        environment: Mapping[str, str] | None = None,
    ) -> None:
        """Start ``dagstart`` with some arguments.

        Args:
            arguments: Behind the program's name.
            home: The folder it keeps everything in.
            columns: The terminal's width.
            rows: The terminal's height.
            environment: Variables to add.
        """
        self.output = bytearray()
        self._tried = home.parent / "network-tried"
        self._screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self._screen)
        variables = {
            "DAGSTART_HOME": str(home),
            "PATH": os.environ["PATH"],
            "PYTHONPATH": os.pathsep.join([str(SUPPORT), str(ROOT)]),
            "TERM": "xterm-256color",
            "COLORTERM": "truecolor",
            "LANG": "C.UTF-8",
            no_network.LOG: str(self._tried),
            **{name: os.environ[name] for name in ("TZ",) if name in os.environ},
            **(environment or {}),
        }
        command = [sys.executable, "-m", "assistant", *arguments]
        self._pty, inside = pty.openpty()
        fcntl.ioctl(inside, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self._program = subprocess.Popen(
            command,
            env=variables,
            stdin=inside,
            stdout=inside,
            stderr=inside,
            start_new_session=True,
        )
        os.close(inside)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.kill()
        os.close(self._pty)
        assert not self._tried.exists(), self._tried.read_text(encoding="utf-8")

    @property
    def shown(self) -> str:
        """What stands on the screen."""
        return "\n".join(line.rstrip() for line in self._screen.display)

    def press(self, keys: str) -> None:
        """Type."""
        os.write(self._pty, keys.encode())

    def wait_for(self, *texts: str) -> str:
        """Wait until all of some texts stand on the screen; returns the screen."""
        return self._wait(lambda: all(text in self.shown for text in texts), f"for {texts}")

    def wait_until_gone(self, text: str) -> str:
        """Wait until a text no longer stands on the screen; returns the screen."""
        return self._wait(lambda: text not in self.shown, f"until {text!r} was gone")

    def wait_for_exit(self) -> int:
        """Wait until the program ends; returns its exit code."""
        self._wait(lambda: self._program.poll() is not None, "for the program to end")
        return self._program.wait()

    def kill(self) -> None:
        """End the program at once, as a power cut would."""
        self._program.kill()
        self._program.wait()

    def _wait(self, is_there: Callable[[], bool], what: str) -> str:
        deadline = time.monotonic() + PATIENCE
        while not is_there():
            assert time.monotonic() < deadline, f"waited {what}; the screen:\n{self.shown}"
            self._read()
        return self.shown

    def _read(self) -> None:
        ready, _, _ = select.select([self._pty], [], [], 0.05)
        if not ready:
            return
        try:
            chunk = os.read(self._pty, 65536)
        except OSError:  # Linux says so when the other end is closed
            return
        self.output += chunk
        self._stream.feed(chunk)
