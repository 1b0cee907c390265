"""Run the app on hostile mail in the terminal this program was started in."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[3]))

from assistant.tui.app import run
from tests.assistant.tui.hostile import hostile_desk
from tests.assistant.tui.sample import World

if __name__ == "__main__":
    run(World(hostile_desk()).services())
