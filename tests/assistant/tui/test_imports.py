"""What the app's first paint may not wait for."""

import json
import subprocess
import sys

HEAVY = {
    *("sqlalchemy", "alembic", "click", "msgspec", "holidays", "tomlkit"),
    *("email", "mailbox", "http.client", "sqlite3", "urllib.request"),
}


def test_importing_the_app_imports_nothing_heavy() -> None:
    code = "import json, sys, assistant.tui.app; print(json.dumps(sorted(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert HEAVY & set(json.loads(done.stdout)) == set()
