"""The bytes that reach a real terminal, when the mail is hostile."""

import re
import sys
from pathlib import Path

import pyte

from tests.assistant.tui.hostile import PAYLOADS
from tests.assistant.tui.terminal import Terminal

PLAY = Path(__file__).with_name("play_hostile.py")
OWN = re.compile(
    rb"\x1b\[[0-9;?<>=]*[A-Za-z~$]|\x1b\[\?[0-9;]*\$p|\x1b\[[0-9;]*t|\x1b[()][A-Z0-9]|\x1bP[^\x1b]*\x1b\\|\x1b[78=>M]"
)
"""The codes Textual sends itself, among what it writes."""
POINTER = b"\x1b]22;default\x07"
"""The one OSC code that Textual sends: the shape of the mouse pointer, always these bytes."""


def test_no_code_of_a_stranger_reaches_the_terminal() -> None:
    with Terminal([sys.executable, str(PLAY)], columns=120, lines=40) as terminal:
        terminal.wait_for("Nu en vandaag")
        terminal.send("2")
        terminal.wait_for("op urgentie")
        for _row in PAYLOADS:
            terminal.send("\x1b[B")
            terminal.read(0.05)
        terminal.send("g")
        terminal.wait_for("op afzender")
        terminal.send("q")
        raw = terminal.finish().replace(POINTER, b"")
    assert terminal.returncode == 0
    for acts in (b"\x1b]", b"\xc2\x9b", b"\xc2\x9d", b"\x07", b"\x00", b"\x7f", b"gehackt\x07"):
        assert acts not in raw
    text = OWN.sub(b"", raw).decode()
    assert "\x1b" not in text
    for unseen in "\u202e\u2066\u2069\u200b\ufeff\u2060\u2028\U000e0041\ue000":
        assert unseen not in text
    assert "[@click=app.quit]klik" in text, "markup is shown, not obeyed"
    assert "Traceback" not in text


def test_the_screen_a_user_sees_is_whole() -> None:
    screen = pyte.Screen(120, 40)
    stream = pyte.Stream(screen)
    with Terminal([sys.executable, str(PLAY)], columns=120, lines=40) as terminal:
        terminal.wait_for("Nu en vandaag")
        terminal.send("2")
        terminal.wait_for("op urgentie")
        stream.feed(terminal.read(0.4).decode())
        lines = screen.display
        terminal.send("q")
        terminal.finish()
    assert lines[0].startswith(" Dagstart   1 Vandaag  2 Postvak")
    assert lines[-1].rstrip().endswith("? Hulp")
