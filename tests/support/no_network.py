"""Refuses every use of the network in this process, and remembers that it was tried.

The hook sees Python's own sockets (urllib, asyncio, raw addresses, UDP); what native code does is
covered by running the tests once without any network (see .ci/run).
"""

import os
import socket
import sys
from pathlib import Path

ASKING = frozenset(
    {
        "socket.getaddrinfo",
        "socket.gethostbyaddr",
        "socket.gethostbyname",
        "socket.getnameinfo",
    }
)
REACHING = frozenset({"socket.bind", "socket.connect", "socket.sendmsg", "socket.sendto"})
SELF_PIPE = ("127.0.0.1", "::1") if os.name == "nt" else ()
"""Windows has no socket pairs: asyncio wakes itself over loopback there."""

tried: list[str] = []
"""What was refused so far, so that a refusal that the code swallowed still fails the test."""

LOG = "NO_NETWORK_LOG"
"""The environment variable with a file in which a child process writes what it tried."""


class NetworkRefusedError(AssertionError):
    """Something reached for the network; no OSError, so that nothing handles it as one."""


def _hook(event: str, args: tuple[object, ...]) -> None:
    if event in ASKING or (event in REACHING and _leaves_the_process(args)):
        tried.append(f"{event} {args!r}")
        if log := os.environ.get(LOG):
            with Path(log).open("a", encoding="utf-8") as file:
                file.write(tried[-1] + "\n")
        raise NetworkRefusedError(tried[-1])


def _leaves_the_process(args: tuple[object, ...]) -> bool:
    opened, address = args[0], args[1]
    if getattr(opened, "family", None) == getattr(socket, "AF_UNIX", None):
        return False
    return not (isinstance(address, tuple) and address[0] in SELF_PIPE)


def refuse() -> None:
    """Refuse the network from now on; it cannot be undone in this process."""
    sys.addaudithook(_hook)
