"""No code that could send or change mail: a rule over every import, every name and every text."""

import ast

import pytest
import source_tree

SENDING_MODULES = {"smtplib", "smtpd", "aiosmtplib", "aiosmtpd", "yagmail", "sendgrid", "mailbox"}
"""Modules that send mail; and `mailbox`, which loads bodies and writes flags back."""

NETWORK_MODULES = {
    *("socket", "ssl", "http.client", "urllib.request", "ftplib", "poplib", "imaplib", "telnetlib"),
    *("xmlrpc", "requests", "httpx", "httpcore", "aiohttp", "urllib3", "websockets", "imapclient"),
    *("O365", "msal", "googleapiclient"),
}
"""Nothing reaches a network yet; who adds a live mailbox takes its one module out of this rule."""

SENDING_NAMES = {
    *("sendmail", "send_message", "send_mail", "sendMail", "send_raw", "create_reply"),
    *("add_flags", "remove_flags", "set_flags", "delete_messages", "move_message"),
}

SENDING_TEXTS = (
    *("Mail.Send", "Mail.ReadWrite", "gmail.send", "gmail.modify", "gmail.compose"),
    *("mail.google.com", "SMTP.Send", "UID STORE", "UID COPY", "UID MOVE", "EXPUNGE"),
)

STARTING_MODULES = {"subprocess", "multiprocessing", "pty", "webbrowser", "antigravity"}
"""Modules that start another program, which could send what we cannot."""

STARTING_NAMES = {
    *("popen", "startfile", "fork", "forkpty", "posix_spawn", "posix_spawnp"),
    *("execl", "execle", "execlp", "execlpe", "execv", "execve", "execvp", "execvpe"),
    *("spawnl", "spawnle", "spawnlp", "spawnlpe", "spawnv", "spawnve", "spawnvp", "spawnvpe"),
    *("create_subprocess_exec", "create_subprocess_shell", "deliver_binary"),
}

MAIL_LINK = "mailto:"
"""A link that opens a mail program with a message in it."""

MAY_START = {
    # Shows an https page of the user's own webmail when the user asks for it.
    "assistant/tui/launch.py": {"webbrowser"},
    # Starts this Python itself on one file of ours, which refuses sockets, programs and writing.
    "index/sandbox.py": {"subprocess"},
}


def _tops(module: source_tree.Module, forbidden: set[str]) -> set[str]:
    return {
        name
        for name in module.imports()
        if any(name == bad or name.startswith(f"{bad}.") for bad in forbidden)
    }


@pytest.mark.parametrize("module", source_tree.product(), ids=lambda module: module.path)
def test_a_module_cannot_send_or_change_mail(module: source_tree.Module) -> None:
    assert _tops(module, SENDING_MODULES) == set()
    assert SENDING_NAMES & set(module.names()) == set()
    texts = [n.value for n in ast.walk(module.tree) if isinstance(n, ast.Constant)]
    said = [text for text in texts if isinstance(text, str)]
    assert [bad for bad in SENDING_TEXTS if any(bad in text for text in said)] == []


@pytest.mark.parametrize("module", source_tree.product(), ids=lambda module: module.path)
def test_a_module_starts_no_other_program(module: source_tree.Module) -> None:
    assert _tops(module, STARTING_MODULES) == MAY_START.get(module.path, set())
    assert STARTING_NAMES & set(module.names()) == set()
    calls = [n for n in ast.walk(module.tree) if isinstance(n, ast.Attribute)]
    assert not [n for n in calls if n.attr == "system" and ast.unparse(n.value) == "os"]
    assert "os.system" not in module.imports()
    assert MAIL_LINK not in module.text.lower()


@pytest.mark.parametrize("module", source_tree.product(), ids=lambda module: module.path)
def test_a_module_reaches_no_network(module: source_tree.Module) -> None:
    assert _tops(module, NETWORK_MODULES) == set()


@pytest.mark.parametrize(
    "code",
    [
        "import smtplib",
        "from smtplib import SMTP_SSL",
        "def f(server): server.send_message(1)",
        "SCOPES = ['https://graph.microsoft.com/Mail.ReadWrite']",
    ],
)
def test_the_rule_sees_what_it_forbids(code: str) -> None:
    module = source_tree.Module("planted.py", code, ast.parse(code))
    with pytest.raises(AssertionError):
        test_a_module_cannot_send_or_change_mail(module)


@pytest.mark.parametrize(
    "code",
    [
        "import subprocess",
        "from subprocess import run",
        "import os\nos.system('mail')",
        "from os import system",
        "import os\nos.execvp('mail', [])",
        "import webbrowser",
        "LINK = 'MailTo:iemand@school.example'",
    ],
)
def test_the_rule_sees_what_starts_a_program(code: str) -> None:
    module = source_tree.Module("planted.py", code, ast.parse(code))
    with pytest.raises(AssertionError):
        test_a_module_starts_no_other_program(module)
