"""The guard that the other tests rely on does refuse, in this process and in its children."""

import os
import socket
import subprocess
import sys
from pathlib import Path

import no_network
import pytest
from no_network import NetworkRefusedError

SUPPORT = Path(no_network.__file__).parent
DOCUMENTATION = ("192.0.2.1", 9)  # RFC 5737: an address that is never anyone's


@pytest.mark.parametrize("kind", [socket.SOCK_STREAM, socket.SOCK_DGRAM])
def test_an_address_is_refused(kind: socket.SocketKind) -> None:
    with socket.socket(socket.AF_INET, kind) as sock, pytest.raises(NetworkRefusedError):
        sock.connect(DOCUMENTATION)
    no_network.tried.clear()


def test_a_datagram_is_refused() -> None:
    with (
        socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as sock,
        pytest.raises(NetworkRefusedError),
    ):
        sock.sendto(b"x", DOCUMENTATION)
    no_network.tried.clear()


def test_a_name_is_not_looked_up() -> None:
    with pytest.raises(NetworkRefusedError):
        socket.getaddrinfo("school.example", 443)
    no_network.tried.clear()


def test_a_child_process_is_refused_too_and_it_is_written_down(tmp_path: Path) -> None:
    log = tmp_path / "tried"
    child = subprocess.run(
        [sys.executable, "-c", "import socket; socket.getaddrinfo('school.example', 443)"],
        env={**os.environ, "PYTHONPATH": str(SUPPORT), no_network.LOG: str(log)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert child.returncode == 1
    assert "NetworkRefusedError" in child.stderr
    assert "school.example" in log.read_text(encoding="utf-8")


def test_a_pair_of_sockets_in_the_process_works() -> None:
    one, other = socket.socketpair()
    with one, other:
        one.sendall(b"wake")
        assert other.recv(4) == b"wake"
